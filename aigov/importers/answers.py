"""Values of foreign documents that are no answers, and how any value is quoted."""

from aigov.model.placeholders import is_placeholder


def is_empty(raw: object) -> bool:
    """Whether a value is no answer; `{name}` is read by YAML as a mapping without value."""
    if isinstance(raw, str):
        return is_placeholder(raw)
    if isinstance(raw, dict):
        return len(raw) <= 1 and all(inner is None for inner in raw.values())
    if isinstance(raw, list):
        return all(is_empty(item) for item in raw)
    return raw is None


def quoted(raw: object) -> str:
    """The value as it may be shown to the person who wrote it."""
    if isinstance(raw, dict):
        return "".join(f"{{{key}}}" for key in raw)
    if isinstance(raw, list):
        return ", ".join(quoted(item) for item in raw)
    return "" if raw is None else str(raw)
