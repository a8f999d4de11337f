"""Days between dates, for the functions that reckon with time.

Dates are ISO text, durations ``(days, "d")``. Text compares like the dates it writes, so only sums need a calendar.
"""

from datetime import date


def add_days(day: str, days: float) -> str:
    """The date so many days later (or earlier, when negative), kept inside the calendar's range."""
    last = date.max.toordinal()
    ordinal = date.fromisoformat(day).toordinal() + int(min(max(days, -last), last))
    return date.fromordinal(min(max(ordinal, 1), last)).isoformat()
