"""Figures as cards write them; a number only where the whole text is one."""

import re

from aigov.importers.model_card_tables import CORRECTNESS, EMISSION_UNITS, RATES, RATIO_UP_TO, SHARES

_NUMBER = re.compile(r"[-+]?[0-9]{1,30}(?:\.[0-9]{1,30})?(?:[eE][-+]?[0-9]{1,3})?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){2,}|[1-9][0-9]*")
_CO2 = re.compile(r"(?:of )?co2\W?(?:e(?:q(?:uivalents?|\.)?)?)?\b\.?|\bequivalents?\b")
_MAX = 60


def number_in(value: object) -> float | None:
    """The number, when the whole value is one."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, str) and len(value) <= _MAX and _NUMBER.fullmatch(value.strip()):
        return float(value)
    return None


def count_in(text: str) -> int | None:
    """The whole number that a text writes out: digits, or groups of three digits divided by commas."""
    plain = text.strip()
    if len(plain) > _MAX or not _GROUPED.fullmatch(plain):
        return None
    return int(plain.replace(",", ""))


def metric_key(name: str) -> str:
    """The name of a metric as the tables spell it."""
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def metric_about(key: str) -> str:
    """What a metric is about, where a table is sure of it, or nothing."""
    return "accuracy" if key in CORRECTNESS else ""


def metric_value(key: str, value: object) -> tuple[float, str] | str:
    """The figure with its unit, or in words why it has none."""
    if isinstance(value, str) and value.strip().endswith("%"):
        number = number_in(value.strip()[:-1])
        return "is no plain number" if number is None else (number, "%")
    number = number_in(value)
    if number is None:
        return "is no plain number"
    if key in SHARES and number > 1:
        return (number, "%") if number <= 100 else "is above 100, and a share cannot be"
    if key in RATES and number > 1:
        return (number, "%") if number > RATIO_UP_TO else "may be a percentage or a ratio; write it with a %"
    return number, "1"


def emission(value: object) -> tuple[float, str] | None:
    """Emissions in grams (a bare number) or in the unit written behind the number."""
    number = number_in(value)
    if number is not None:
        return _emission(number, "g")
    if not isinstance(value, str) or len(value) > _MAX:
        return None
    found = _NUMBER.match(value.strip())
    if found is None:
        return None
    unit = _CO2.sub("", value.strip()[found.end() :].lower().replace("₂", "2")).strip(" .()")
    return _emission(float(found[0]), unit) if unit in EMISSION_UNITS else None


def _emission(number: float, unit: str) -> tuple[float, str]:
    divisor, canonical = EMISSION_UNITS[unit]
    return round(number / divisor, 9), canonical
