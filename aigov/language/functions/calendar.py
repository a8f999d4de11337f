"""Days between dates, for the functions that reckon with time.

Dates are ISO text, durations ``(days, "d")``. Text compares like the dates it writes, so only sums need a calendar.
A duration that was given in months or years is counted in months of the calendar: half a year before 23 November is
23 May, and a month after the last of January is the last of February.
"""

_MONTH = 365.2425 / 12
_YEARS = 9999
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
"""The days before each month of a year that is no leap year."""
_FOUR_CENTURIES = 146_097
_FIRST, _LAST = "0001-01-01", "9999-12-31"


# The library's dates would do all of this. They take longer to load than all rules of a ruleset to be asked.
def add_days(day: str, days: float) -> str:
    """The date so much later (or earlier, when negative), kept inside the calendar's range."""
    year, month, date = int(day[:4]), int(day[5:7]), int(day[8:])
    days = min(max(days, -_days_before(_YEARS + 1)), _days_before(_YEARS + 1))
    months = round(days / _MONTH)
    # A month has a fraction of a day, so no number of whole days is taken for months by mistake.
    if days % 1 and abs(days - months * _MONTH) < 1e-4:
        return _add_months(year, month, date, months)
    leap_day = month > 2 and _is_leap(year)
    return _date(_days_before(year) + _BEFORE[month - 1] + leap_day + date + int(days))


def _date(number: int) -> str:
    """The date of a day that is counted from the first of the first year, which is day 1."""
    if number < 1:
        return _FIRST
    # Too early by a day's fraction of a year at most, and never too late.
    year = (number - 1) * 400 // _FOUR_CENTURIES
    while _days_before(year + 1) < number:
        year += 1
    if year > _YEARS:
        return _LAST
    left = number - _days_before(year)
    for month in range(1, 12):
        if left <= _days_in(year, month):
            return _written(year, month, left)
        left -= _days_in(year, month)
    return _written(year, 12, left)


def _add_months(year: int, month: int, date: int, months: int) -> str:
    year, month = divmod(year * 12 + month - 1 + months, 12)
    if not 1 <= year <= _YEARS:
        return _LAST if months > 0 else _FIRST
    return _written(year, month + 1, min(date, _days_in(year, month + 1)))


def _written(year: int, month: int, date: int) -> str:
    return f"{year:04}-{month:02}-{date:02}"


def _days_before(year: int) -> int:
    """The days of all years before a year."""
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in(year: int, month: int) -> int:
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31
