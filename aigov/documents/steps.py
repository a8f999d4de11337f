"""One step into a value that was read from a file."""


def step_into(value: object, step: str | int) -> object:
    """The entry of a mapping or the item of a list, or nothing where there is none."""
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
        return value[step]
    return None
