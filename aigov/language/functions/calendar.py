"""Days between dates, for the functions that reckon with time.

Dates are ISO text, durations ``(days, "d")``. Text compares like the dates it writes, so only sums need a calendar.
A duration that was given in months or years is counted in months of the calendar: half a year before 23 November is
23 May, and a month after the last of January is the last of February.
"""

from datetime import date

_MONTH = 365.2425 / 12
_LAST = date.max.toordinal()


def add_days(day: str, days: float) -> str:
    """The date so much later (or earlier, when negative), kept inside the calendar's range."""
    start = date.fromisoformat(day)
    days = min(max(days, -_LAST), _LAST)
    months = round(days / _MONTH)
    # A month has a fraction of a day, so no number of whole days is taken for months by mistake.
    if days % 1 and abs(days - months * _MONTH) < 1e-4:
        return _add_months(start, months)
    return date.fromordinal(min(max(start.toordinal() + int(days), 1), _LAST)).isoformat()


def _add_months(start: date, months: int) -> str:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return (date.max if months > 0 else date.min).isoformat()
    return date(year, month + 1, min(start.day, _days_in(year, month + 1))).isoformat()


def _days_in(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31
