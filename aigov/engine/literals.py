"""Literals of conditions, as the values they mean."""

from aigov.engine.kleene import Known


def constant(raw: object) -> Known:
    """A literal as JSON holds it, as the value it means: a list is a quantity or a tuple of words."""
    if isinstance(raw, str):
        return raw
    match raw:
        case [int() | float() as number, str() as unit]:
            return (float(number), unit)
        case list():
            return [str(word) for word in raw]
        case bool() | int() | float():
            return raw
    raise AssertionError(f"no literal: {raw!r}")
