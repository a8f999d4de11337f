"""Turns a value of a YAML file into the value of a fact, by its shape; says where it cannot.

This runs for every value of every description, so it is one table of small functions and builds nothing that a
correct file does not need: places are looked up only for problems.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeGuard

from aigov.documents.countries import COUNTRIES
from aigov.documents.problems import quoted
from aigov.documents.source import Source
from aigov.model.diagnostics import Diagnostic, Severity, did_you_mean
from aigov.model.placeholders import is_placeholder
from aigov.model.tuples import NamedTuple
from aigov.model.units import canonical
from aigov.model.values import DENIED, AtLeast, Value
from aigov.model.vocabulary import Shape, Vocabulary

Path = tuple[str | int, ...]
Found = Value | None
"""A fact's value, or ``None`` where nothing was stated."""

# Texts, not compiled patterns: `re` keeps what it compiled, and most descriptions never need the last two.
_QUANTITY = r"\s*([-+]?[0-9][0-9_ ]*(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)\s*(\S.*?)?\s*\Z"
_LANGUAGE = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z"
_LINK = r"(?:https?://|mailto:)[^\s<>\"]+\Z"
_INFINITY = float("inf")
HINTS = 100
"""Problems of one file that are worth a search for what was meant."""
_LONGEST_QUANTITY = 60
_SAID = ("unknown", "none")
_LONGEST_SAID = 7
_LISTS = ("choices", "countries", "codes", "topics", "records", "texts")


class Reading(NamedTuple):
    """What the functions share while one description is read; only the three collections change."""

    source: Source
    vocabulary: Vocabulary
    problems: list[Diagnostic]
    unknowns: dict[str, str]
    kept: dict[Path, tuple[int, ...]]
    """For each list of which some items are no answer: where the others stand in the file."""

    def problem(
        self, code: str, message: str, path: Path, help: str = "", severity: Severity = "error"
    ) -> None:
        """Notes a problem with the value at the path."""
        self.problems.append(Diagnostic(code, severity, message, self.source.span_of(*path), help))

    def hint(self, word: str, candidates: Iterable[str]) -> str:
        """A help line with the nearest candidate; a file in which nearly everything is wrong gets no more of them."""
        return did_you_mean(word[:100], candidates) if len(self.problems) < HINTS else ""


def is_plain(raw: object, shape: Shape) -> TypeGuard[Value]:
    """Whether what stands in the file is the value itself, as it nearly always is."""
    kind = shape.kind
    if isinstance(raw, str):
        if kind == "choice":
            return raw in shape.allowed
        if kind == "date":
            return is_day(raw) is True
        if kind == "link":
            return _pattern(_LINK).match(raw) is not None
        return kind == "text" and (len(raw) > _LONGEST_SAID or raw not in _SAID) and not is_placeholder(raw)
    if isinstance(raw, list):
        if kind == "countries":
            return _are_countries(raw)
        if kind not in ("choices", "topics") or not raw:
            return False
        try:
            return shape.allowed.issuperset(raw) and (len(raw) < 2 or len(set(raw)) == len(raw))
        except TypeError:
            return False  # an item that is no plain value; found and told elsewhere
    if raw is True or raw is False:
        return kind == "flag"
    return isinstance(raw, int) and kind == "count" and raw >= 0


def to_value(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    """The value of a fact or field that is not plain, or ``None`` when the file gives no answer there."""
    kind = shape.kind
    if isinstance(raw, str):
        if raw == "":
            return _no_answer(reading, raw, path)
        if raw == "unknown" and raw not in shape.allowed:
            reading.unknowns[_dotted(path)] = ""
            return None
        if raw == "none" and raw not in shape.allowed and kind != "flag":
            return [] if kind in _LISTS else DENIED
    elif isinstance(raw, dict):
        if not raw:
            return _no_answer(reading, raw, path)
        if "unknown" in raw and len(raw) == 1:
            reading.unknowns[_dotted(path)] = "" if raw["unknown"] is None else str(raw["unknown"])
            return None
    elif raw is None:
        return _no_answer(reading, raw, path)
    elif raw is False and kind != "flag":
        if "none" in shape.allowed:
            return ["none"] if kind in _LISTS else "none"
        return [] if kind in _LISTS else DENIED
    return _KINDS[kind](reading, shape, raw, path)


def _no_answer(reading: Reading, raw: object, path: Path) -> Found:
    shown = "nothing" if raw is None else "an empty text" if raw == "" else "an empty record"
    reading.problem(
        "W120",
        f"`{_dotted(path)}` holds {shown}, which is no answer",
        path,
        "write a value, `none` or `unknown`",
        "warning",
    )
    return None


def _dotted(path: Path) -> str:
    text = ""
    for step in path:
        if step == "at_least":
            continue
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def _wrong(reading: Reading, raw: object, path: Path, expected: str, help: str = "") -> Found:
    """Notes that a value has the wrong shape, unless it is a placeholder, which is merely no answer."""
    if isinstance(raw, str) and is_placeholder(raw):
        reading.problem(
            "W121",
            f"{quoted(raw)} is a placeholder, which is no answer",
            path,
            "write a value, `none` or `unknown`",
            "warning",
        )
        return None
    shown = (
        quoted(str(raw).lower() if isinstance(raw, bool) else str(raw))
        if isinstance(raw, str | int | float)
        else "a list"
        if isinstance(raw, list)
        else "a mapping"
    )
    reading.problem("E110", f"`{_dotted(path)}` is {expected}, not {shown}", path, help)
    return None


def _flag(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if raw is True or raw is False:
        return raw
    hint = {
        "yes": "write true",
        "on": "write true",
        "no": "write false",
        "off": "write false",
        "none": "write false",
    }
    return _wrong(
        reading, raw, path, "true or false", hint.get(str(raw).lower(), "write true, false or unknown")
    )


def _choice(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if isinstance(raw, str) and raw in shape.allowed:
        return raw
    return _wrong_option(reading, shape.options, raw, path)


def _wrong_option(reading: Reading, options: tuple[str, ...], raw: object, path: Path) -> Found:
    if isinstance(raw, str) and not is_placeholder(raw):
        reading.problem(
            "E111",
            f"{quoted(raw)} is none of the options of `{_dotted(path)}`",
            path,
            reading.hint(raw, options),
        )
        return None
    advice = f"write one of: {', '.join(options)}" if len(options) < 13 else ""
    if isinstance(raw, bool) and ("yes" if raw else "no") in options:
        advice = 'write "yes"' if raw else 'write "no"'
    return _wrong(reading, raw, path, "one of its options", advice)


def _list(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    """Any list: the items are read by the function for one item of its kind."""
    one = _ITEMS[shape.kind]
    if isinstance(raw, dict) and len(raw) == 1 and "at_least" in raw:
        inside = raw["at_least"]
        if isinstance(inside, list):
            return AtLeast(_items(reading, shape, inside, (*path, "at_least"), one)[0])
        return _wrong(reading, inside, (*path, "at_least"), "a list")
    if raw == "none" and "none" in shape.allowed:
        return ["none"]
    if not isinstance(raw, list):
        hint = f"write [{raw}]" if isinstance(raw, str) else "each item stands on its own line after `- `"
        return _wrong(reading, raw, path, "a list", hint)
    values, whole = _items(reading, shape, raw, path, one)
    # An item that is no answer leaves open what else the list should say.
    return values if whole else AtLeast(values)


def _items(
    reading: Reading,
    shape: Shape,
    raw: list[object],
    path: Path,
    one: Callable[[Reading, Shape, object, Path], Found],
) -> tuple[list[Value], bool]:
    values: list[Value] = []
    kept: list[int] = []
    words: set[str] = set()
    twice = 0
    for index, item in enumerate(raw):
        if isinstance(item, dict) and len(item) > 1:
            # A record with fields: there is nothing else it could mean.
            value = one(reading, shape, item, (*path, index))
        else:
            value = _item(reading, shape, item, (*path, index), one)
        if value is None:
            continue
        if isinstance(value, str) and shape.kind != "texts":
            if value in words:
                twice += 1
                message = f"{quoted(value)} stands twice in `{_dotted(path)}`, and counts once"
                reading.problem("W122", message, (*path, index), "delete one of the two", "warning")
                continue
            words.add(value)
        values.append(value)
        kept.append(index)
    if len(kept) < len(raw):
        reading.kept[path] = tuple(kept)
    return values, len(kept) + twice == len(raw)


def _item(
    reading: Reading,
    shape: Shape,
    raw: object,
    path: Path,
    one: Callable[[Reading, Shape, object, Path], Found],
) -> Found:
    """One item of a list; an item that is not known leaves open what else the list should say."""
    if raw is None or raw == {}:
        return _no_answer(reading, raw, path)
    if raw == "unknown" and raw not in shape.allowed:
        reading.unknowns[_dotted(path)] = ""
        return None
    if isinstance(raw, dict) and len(raw) == 1 and "unknown" in raw:
        reading.unknowns[_dotted(path)] = "" if raw["unknown"] is None else str(raw["unknown"])
        return None
    return one(reading, shape, raw, path)


def _option_item(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if isinstance(raw, str) and raw in shape.allowed:
        return raw
    return _wrong_option(reading, shape.options, raw, path)


def _country(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if isinstance(raw, str) and raw in COUNTRIES:
        return raw
    if isinstance(raw, str) and not is_placeholder(raw):
        hint = {"UK": "GB", "EL": "GR"}.get(raw) or raw.upper()
        help = (
            f"did you mean `{hint}`?"
            if hint in COUNTRIES
            else "write two capital letters, for example DE, JP, or EU"
        )
        reading.problem("E112", f"{quoted(raw)} is no country code", path, help)
        return None
    return _wrong(reading, raw, path, "a country code", "quote it if it is `NO` in other tools")


def _are_countries(raw: list[Value]) -> bool:
    try:
        return bool(raw) and COUNTRIES.issuperset(raw) and len(set(raw)) == len(raw)
    except TypeError:
        return False


def _countries(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if isinstance(raw, list) and _are_countries(raw):
        return raw
    if isinstance(raw, str):
        found = _country(reading, shape, raw, path)
        return None if found is None else [found]
    return _list(reading, shape, raw, path)


def _code(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if isinstance(raw, str) and _is_language(raw):
        return raw.lower()
    return _wrong(reading, raw, path, "a language tag", "for example en, ja, pt-BR")


def _text(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if isinstance(raw, str):
        if is_placeholder(raw):
            return _wrong(reading, raw, path, "a text")
        return raw
    return _wrong(reading, raw, path, "a text", "put it in quotes; without them 1.10 becomes 1.1")


def _date(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if isinstance(raw, str):
        found = is_day(raw)
        if found is True:
            return raw
        if found is None:
            reading.problem("E113", f"`{raw}` is not in the calendar", path)
            return None
    return _wrong(reading, raw, path, "a date", "write YYYY-MM-DD")


@lru_cache
def _pattern(text: str) -> re.Pattern[str]:
    """The pattern, compiled when the first value needs it: most starts are over before that."""
    return re.compile(text)


@lru_cache(maxsize=1024)
def _is_language(raw: str) -> bool:
    return re.match(_LANGUAGE, raw) is not None


@lru_cache(maxsize=8192)
def is_day(raw: str) -> bool | None:
    """Whether the text is a day; unknown when it is written like one that the calendar does not have."""
    digits = raw[:4] + raw[5:7] + raw[8:]
    if len(raw) != 10 or raw[4] != "-" or raw[7] != "-" or not (digits.isascii() and digits.isdigit()):
        return False
    year, month, day = int(raw[:4]), int(raw[5:7]), int(raw[8:])
    return True if year and 1 <= month <= 12 and 1 <= day <= _month_days(year, month) else None


def _month_days(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _link(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if isinstance(raw, str) and _pattern(_LINK).match(raw):
        return raw
    return _wrong(reading, raw, path, "a web address", "it starts with https://")


def _count(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if isinstance(raw, int) and not isinstance(raw, bool) and raw >= 0:
        return raw
    if isinstance(raw, float) and raw >= 0 and raw.is_integer():
        return int(raw)
    return _wrong(reading, raw, path, "a whole number, zero or more")


def _number(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return raw
    return _wrong(reading, raw, path, "a number")


def _quantity(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    units = shape.units
    number: object = raw
    unit: object = ""
    if isinstance(raw, dict):
        number, unit = raw.get("value"), raw.get("unit", "")
        if set(raw) - {"value", "unit"}:
            return _wrong(reading, raw, path, "a number with a unit", "write {value: 5, unit: h}")
    elif isinstance(raw, str):
        found = _pattern(_QUANTITY).match(raw) if len(raw) <= _LONGEST_QUANTITY else None
        if found is None:
            return _wrong(reading, raw, path, "a number with a unit", f"units: {', '.join(units)}")
        number, unit = float(found[1].replace(" ", "").replace("_", "")), found[2] or ""
    if number == "unknown":
        reading.unknowns[_dotted(path)] = ""
        return None
    if not isinstance(number, int | float) or isinstance(number, bool) or abs(number) == _INFINITY:
        return _wrong(reading, raw, path, "a number with a unit", f"units: {', '.join(units)}")
    if unit == "" and "1" in units:
        unit = "1"
    if not isinstance(unit, str) or unit not in units:
        reading.problem(
            "E114",
            f"`{_dotted(path)}` has no unit {quoted(str(unit))}"
            if unit
            else f"`{_dotted(path)}` lacks its unit",
            path,
            f"units: {', '.join(units)}",
        )
        return None
    return canonical(number, unit)


def _map(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if not isinstance(raw, dict) or any(isinstance(value, dict | list) for value in raw.values()):
        return _wrong(reading, raw, path, "a mapping of words", "for example {sex: female}")
    return {key: str(value) for key, value in raw.items() if value is not None}


def _record(reading: Reading, shape: Shape, raw: object, path: Path) -> Found:
    if raw is True and shape.record == "measure":
        return {"status": "in-place"}
    if not isinstance(raw, dict):
        return _wrong(reading, raw, path, f"a {shape.record}", "write its fields, `none` or `unknown`")
    fields = reading.vocabulary.records[shape.record]
    made: dict[str, Value] = {}
    for key, inner in raw.items():
        inner_shape = fields.get(key)
        if inner_shape is None:
            span = reading.source.key_span_of(*path, key)
            message = f"a {shape.record} has no field {quoted(key)}"
            reading.problems.append(Diagnostic("E103", "error", message, span, reading.hint(key, fields)))
            continue
        if is_plain(inner, inner_shape):
            made[key] = inner
            continue
        if inner_shape.kind == "topics" and not inner_shape.options:
            # The topics of a document are those of the fact that holds it.
            inner_shape = inner_shape._replace(options=shape.options, allowed=shape.allowed)
            if is_plain(inner, inner_shape):
                made[key] = inner
                continue
        value = to_value(reading, inner_shape, inner, (*path, key))
        if value is not None:
            made[key] = value
    return made or None


_KINDS: dict[str, Callable[[Reading, Shape, object, Path], Found]] = {
    "flag": _flag,
    "choice": _choice,
    "choices": _list,
    "topics": _list,
    "countries": _countries,
    "codes": _list,
    "texts": _list,
    "records": _list,
    "text": _text,
    "date": _date,
    "link": _link,
    "count": _count,
    "number": _number,
    "quantity": _quantity,
    "map": _map,
    "record": _record,
}
_ITEMS: dict[str, Callable[[Reading, Shape, object, Path], Found]] = {
    "choices": _option_item,
    "topics": _option_item,
    "countries": _country,
    "codes": _code,
    "texts": _text,
    "records": _record,
}
