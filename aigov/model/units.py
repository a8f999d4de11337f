"""Units of quantities, and how quantities of one dimension become comparable.

Durations become days: a year is the 365.2425 days of the Gregorian calendar, a month its twelfth. Every other unit
stands for itself; amounts in different currencies are not compared, because no rate belongs in a law.
"""

DAYS = {
    "s": 1 / 86400,
    "min": 1 / 1440,
    "h": 1 / 24,
    "d": 1.0,
    "week": 7.0,
    "month": 365.2425 / 12,
    "year": 365.2425,
}
"""Days in one unit of time."""


def canonical(number: float, unit: str) -> tuple[float, str]:
    """The quantity in the unit that comparisons use: ``(6, "month")`` gives ``(182.62, "d")``."""
    days = DAYS.get(unit)
    return (float(number), unit) if days is None else (round(number * days, 6), "d")


def canonical_unit(unit: str) -> str:
    """The unit that a quantity in this unit is compared in."""
    return "d" if unit in DAYS else unit
