"""What a person types as an answer, as it would stand in a description; checked as a description is."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from aigov.documents.source import Source
from aigov.documents.values import Path, Reading, is_plain, to_value
from aigov.documents.yaml_reader import read_yaml
from aigov.model.diagnostics import Diagnostic
from aigov.model.tuples import NamedTuple
from aigov.model.vocabulary import Shape, Vocabulary

_NAME = "answer"
_YES: Final = frozenset(("y", "yes", "true", "はい", "ある", "有"))
_NO: Final = frozenset(("n", "no", "false", "いいえ", "ない", "無"))
_NONE: Final = frozenset(("none", "なし", "無し"))
_COMMAS = re.compile(r"[,、，]")
_UNKNOWN = re.compile(r"(?:unknown|[?？]+|不明)\s*(?:[:：]\s*)?(.*)\Z", re.DOTALL)
_LISTS = ("choices", "countries", "codes", "topics", "records", "texts")


class NotKnown(NamedTuple):
    """Nobody knows, perhaps with the reason."""

    why: str


class Given(NamedTuple):
    """An answer as it is written into a description: the value that YAML reads there."""

    raw: object


class Refused(NamedTuple):
    """No answer to this question: what is wrong, and what to write."""

    problem: Diagnostic


def not_known(why: str) -> object:
    """How a description says that something is not known."""
    return {"unknown": why} if why else "unknown"


def answer(typed: str, shape: Shape, vocabulary: Vocabulary, path: Path) -> Given | NotKnown | Refused:
    """What was typed for a fact, or a part of one, of some shape."""
    text = typed.strip()
    unknown = _UNKNOWN.match(text)
    if unknown and text not in shape.allowed and (shape.kind != "text" or not text.startswith("unknown ")):
        return NotKnown(unknown[1].strip())
    raw, source = _raw(text, shape)
    reading = Reading(source, vocabulary, list(source.problems), {}, {})
    value = raw if is_plain(raw, shape) else to_value(reading, shape, raw, path)
    if reading.problems:
        return Refused(_told(reading.problems[0]))
    if value is None:
        message = "this says nothing" if not reading.unknowns else "parts that are not known are left out"
        return Refused(Diagnostic("E162", "error", message, None, "write a value, `none` or `?`"))
    return Given(raw)


def _told(problem: Diagnostic) -> Diagnostic:
    """The problem without the place, which is the line that was just typed."""
    return problem._replace(severity="error", span=None)


def _raw(text: str, shape: Shape) -> tuple[object, Source]:
    """What would stand in a description; and the source of it, for the problems of what is written as YAML."""
    lower = text.lower()
    if shape.kind != "flag" and _denies(lower, shape):
        denial: object = "none" if shape.kind not in _LISTS or "none" in shape.allowed else []
        return denial, _source(denial)
    if shape.kind in _WRITTEN or (shape.kind in _LISTS and text.startswith(("[", "{"))):
        return _parsed(text, shape)
    return _BY_KIND.get(shape.kind, _as_it_is)(text, shape), _source(text)


def _denies(lower: str, shape: Shape) -> bool:
    """Whether the word says that there is none of what is asked for."""
    if lower in shape.allowed:
        return False
    return lower in _NONE or (lower in _NO and len(lower) > 1 and shape.kind != "text")


def _source(value: object) -> Source:
    return Source(_NAME, value)


_WRITTEN = ("record", "records", "map")


def _parsed(text: str, shape: Shape) -> tuple[object, Source]:
    """What is written as YAML; the outer brackets may be left out."""
    if shape.record == "measure" and text.lower() in _YES:
        return True, _source(True)
    one = text if text.startswith("{") else f"{{{text}}}"
    if shape.kind == "records":
        whole = text if text.startswith("[") else f"[{text}]" if text.startswith("{") else f"[{one}]"
    else:
        whole = text if shape.kind in _LISTS else one
    source = read_yaml(f"v: {whole}", _NAME)
    value = source.value.get("v") if isinstance(source.value, dict) else None
    return value, source


def _flag(text: str, shape: Shape) -> object:
    lower = text.lower()
    return True if lower in _YES else False if lower in _NO else text


def _choice(text: str, shape: Shape) -> object:
    """An option by its word or by its number in the list, from 1."""
    if text in shape.allowed:
        return text
    if text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= len(shape.options):
        return shape.options[int(text[:6]) - 1]
    found = {one.lower(): one for one in shape.options}.get(text.lower().replace(" ", "-"))
    return found or text


def _choices(text: str, shape: Shape) -> object:
    return [_choice(one, shape) for one in _split(text)]


def _countries(text: str, shape: Shape) -> object:
    return [one.upper() for one in _split(text.replace(" ", ","))]


def _many(text: str, shape: Shape) -> object:
    return list(_split(text))


def _split(text: str) -> Iterator[str]:
    return (one.strip() for one in _COMMAS.split(text) if one.strip())


def _number(text: str, shape: Shape) -> object:
    value = read_yaml(f"v: {text}", _NAME).value
    found = value.get("v") if isinstance(value, dict) else None
    return found if isinstance(found, int | float) else text


def _as_it_is(text: str, shape: Shape) -> object:
    return text


_BY_KIND: dict[str, Callable[[str, Shape], object]] = {
    "flag": _flag,
    "choice": _choice,
    "choices": _choices,
    "topics": _choices,
    "countries": _countries,
    "codes": _many,
    "texts": _many,
    "count": _number,
    "number": _number,
}
