"""`within(date, duration)`: the date lies at most so long before the as-of date, and not after it."""

from aigov.language.functions.calendar import add_days


def within(as_of: str, day: str, duration: tuple[float, str]) -> bool:
    """Whether ``day`` is one of the last ``duration`` days up to and including ``as_of``."""
    return add_days(as_of, -duration[0]) <= day <= as_of
