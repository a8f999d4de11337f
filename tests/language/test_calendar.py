"""Days are reckoned as the calendar of the standard library reckons them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from aigov.language.functions.calendar import add_days

MONTH = 365.2425 / 12


@given(st.dates(), st.integers(-4_000_000, 4_000_000))
def test_days_are_those_of_the_calendar(day: date, days: int) -> None:
    try:
        expected = day + timedelta(days=days)
    except OverflowError:
        expected = date.max if days > 0 else date.min
    assert add_days(day.isoformat(), days) == expected.isoformat()


@given(st.dates(), st.integers(-1_300, 1_300))
def test_months_keep_the_day_or_end_with_the_month(day: date, months: int) -> None:
    found = add_days(day.isoformat(), months * MONTH)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        assert found == (date.max if months > 0 else date.min).isoformat()
        return
    # A number of months that is a whole number of days is that many days: four centuries are, and nothing shorter.
    assert found[:7] == f"{year:04}-{month + 1:02}"
    after = date.fromisoformat(found) + timedelta(days=1) if found != "9999-12-31" else None
    assert int(found[8:]) == day.day or (int(found[8:]) < day.day and (after is None or after.day == 1))
