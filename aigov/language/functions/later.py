"""`later(date, duration)`: the date so long after another."""

from aigov.language.functions.calendar import add_days


def later(as_of: str, day: str, duration: tuple[float, str]) -> str:
    """``day`` plus ``duration``; ``as_of`` plays no part."""
    return add_days(day, duration[0])
