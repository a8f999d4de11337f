"""YAML read from the events of the C parser: plain values, a position for each, and every problem at once.

Composing or loading deeply nested text in C ends the process; the events do not, and the functions here stop at a fixed
depth. Scalars follow the core schema of YAML 1.2. What a description has no use for (tags, anchors, merge keys, further
documents) is a problem, never an effect.
"""

from collections.abc import Callable
from typing import Any, Final

from yaml._yaml import CParser
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)
from yaml.reader import ReaderError

from aigov.documents.characters import as_utf8, cleaned, has_hidden_breaks
from aigov.documents.files import read_bytes
from aigov.documents.json_reader import read_json
from aigov.documents.problems import Problems, quoted
from aigov.documents.scalars import CONSTANTS, NUMBER_STARTS, BadNumber, number
from aigov.documents.source import Limits, Place, Places, Source
from aigov.documents.syntax import explain

__all__ = ["Limits", "Source", "read_bytes", "read_json", "read_yaml"]

_NextEvent = Callable[[], Any]
"""Gives the next event; the parser's own stubs call each mark optional, which it never is."""

_MAX_DIRECTIVES = 64
_DEFAULT_LIMITS: Final = Limits()


def read_yaml(text: str | bytes, name: str, limits: Limits = _DEFAULT_LIMITS, first_line: int = 1) -> Source:
    """The one document that the text holds, as far as it can be read, with all problems found on the way."""
    problems = Problems(name, first_line, limits.max_problems)
    data = as_utf8(text, problems)
    if _is_refused(data, limits, problems):
        return Source(name, None, None, problems.listed(), first_line)
    if has_hidden_breaks(data):
        data = cleaned(data, problems)
    try:
        values, places = _read(data, limits, problems)
    except ReaderError:
        values, places = _read(cleaned(data, problems), limits, problems)
    root = places[0] if places else None
    return Source(name, values[0] if values else None, root, problems.listed(), first_line)


def _is_refused(data: bytes, limits: Limits, problems: Problems) -> bool:
    if len(data) > limits.max_bytes:
        message = f"the text has {len(data)} bytes, more than the {limits.max_bytes} that are read"
        problems.add("E015", message, 0, 0, "split it, or move long texts to documents of their own")
        return True
    # The parser compares each directive with all before it: a text of nothing else would never end.
    if b"%" in data and data.count(b"\n%") + data.count(b"\r%") > _MAX_DIRECTIVES:
        message = f"more than {_MAX_DIRECTIVES} lines begin with `%`"
        problems.add("E017", message, 0, 0, "delete the directives, or indent the text that holds them")
        return True
    return False


def _read(data: bytes, limits: Limits, problems: Problems) -> tuple[list[object], list[Place]]:
    """The first document (or none) and its place, up to the first thing that is not YAML."""
    values: list[object] = []
    places: list[Place] = []
    next_event: _NextEvent = CParser(data).get_event
    try:
        next_event()  # The stream starts.
        if isinstance(next_event(), DocumentStartEvent):
            guarded = _Guard(next_event, limits, problems) if _needs_guard(data, limits) else next_event
            _Builder(guarded, limits, problems).fill_list(values, places, 0, DocumentEndEvent)
            second = next_event()
            if isinstance(second, DocumentStartEvent):
                _refuse_second(second.start_mark, problems)
    except MarkedYAMLError as error:
        explain(error, data, problems)
    except _Stop:
        pass  # The problem that stopped the reading is noted.
    return values, places


def _refuse_second(mark: Any, problems: Problems) -> None:
    advice = "keep one document in a file, and delete the line `---` between them"
    problems.add("E009", "a second document begins here, and is not read", mark.line, mark.column, advice)


def _needs_guard(data: bytes, limits: Limits) -> bool:
    """Whether a single event can break a rule; most texts have no `&` or `!` and are short."""
    return b"&" in data or b"!" in data or 2 * len(data) > min(limits.max_nodes, limits.max_scalar)


class _Stop(Exception):  # noqa: N818  # not an error of the program: it leaves the nested calls
    """Reading ends here; the problem is noted."""


class _Guard:
    """Looks at each event before it is used: counts it, and refuses what carries a tag or an anchor."""

    __slots__ = ("_limits", "_next_event", "_nodes", "_problems")

    def __init__(self, next_event: _NextEvent, limits: Limits, problems: Problems) -> None:
        self._next_event = next_event
        self._limits = limits
        self._problems = problems
        self._nodes = 0

    def __call__(self) -> Any:
        event = self._next_event()
        kind = event.__class__
        if kind is MappingEndEvent or kind is SequenceEndEvent or kind is DocumentEndEvent:
            return event
        mark = event.start_mark
        self._count(mark.line, mark.column)
        if kind is AliasEvent:
            return event
        if event.anchor is not None:
            advice = "delete the anchor, and write the value out where it is needed"
            self._problems.add("E007", f"anchor {quoted('&' + event.anchor)}", mark.line, mark.column, advice)
        if event.tag is not None:
            message = f"tag {quoted(event.tag)}: values carry no tags here"
            self._problems.add("E006", message, mark.line, mark.column, "delete the tag")
        if kind is ScalarEvent and len(event.value) > self._limits.max_scalar:
            message = f"a text of {len(event.value)} characters, more than the {self._limits.max_scalar} that are read"
            self._problems.add(
                "E016", message, mark.line, mark.column, "move it to a document, and name its file"
            )
            event.value = ""
        return event

    def _count(self, line: int, column: int) -> None:
        self._nodes += 1
        if self._nodes > self._limits.max_nodes:
            message = f"more than {self._limits.max_nodes} keys and values; the rest is not read"
            self._problems.add("E011", message, line, column, "split the file")
            raise _Stop


class _Builder:
    """Builds values and places from events; how fast a file is read is decided in its two loops."""

    __slots__ = ("_limits", "_next_event", "_problems")

    def __init__(self, next_event: _NextEvent, limits: Limits, problems: Problems) -> None:
        self._next_event = next_event
        self._limits = limits
        self._problems = problems

    def fill_mapping(self, values: dict[str, object], places: dict[str, Place], depth: int) -> None:
        """Read keys and values up to the end of a mapping."""
        next_event = self._next_event
        for event in iter(next_event, None):
            if event.__class__ is ScalarEvent:
                key = event.value
                if key in values or key == "<<":
                    self._refuse_key(event, places, depth)
                    continue
            elif event.__class__ is MappingEndEvent:
                return
            else:
                self._refuse_key(event, places, depth)
                continue
            at = event.start_mark
            event = next_event()
            mark = event.start_mark
            if event.__class__ is ScalarEvent:
                text = event.value
                if event.implicit[0] and (text in CONSTANTS or text[0] in NUMBER_STARTS):
                    values[key] = self._plain(text, mark)
                else:
                    values[key] = text
                places[key] = (at.line, at.column, mark.line, mark.column, None)
            else:
                value, inner = self._opened(event, depth)
                values[key] = value
                places[key] = (at.line, at.column, mark.line, mark.column, inner)
                self._fill(value, inner, depth)

    def fill_list(self, values: list[object], places: list[Place], depth: int, end: type) -> None:
        """Read items up to the event that ends the list."""
        for event in iter(self._next_event, None):
            mark = event.start_mark
            if event.__class__ is ScalarEvent:
                text = event.value
                if event.implicit[0] and (text in CONSTANTS or text[0] in NUMBER_STARTS):
                    values.append(self._plain(text, mark))
                else:
                    values.append(text)
                places.append((mark.line, mark.column, mark.line, mark.column, None))
            elif event.__class__ is end:
                return
            else:
                value, inner = self._opened(event, depth)
                values.append(value)
                places.append((mark.line, mark.column, mark.line, mark.column, inner))
                self._fill(value, inner, depth)

    def _opened(self, event: Any, depth: int) -> tuple[object, Places | None]:
        """An empty mapping or list with room for its places; an alias is refused and stands for nothing."""
        kind = event.__class__
        mark = event.start_mark
        if kind is AliasEvent:
            message = f"alias {quoted('*' + event.anchor)}: values are not repeated by reference here"
            self._problems.add("E007", message, mark.line, mark.column, "write the value out")
            return None, None
        if depth >= self._limits.max_depth:
            message = f"more than {self._limits.max_depth} levels of nesting; the rest is not read"
            self._problems.add("E010", message, mark.line, mark.column, "nest less deeply")
            raise _Stop
        return ({}, {}) if kind is MappingStartEvent else ([], [])

    def _fill(self, value: object, inner: Places | None, depth: int) -> None:
        if isinstance(value, dict) and isinstance(inner, dict):
            self.fill_mapping(value, inner, depth + 1)
        elif isinstance(value, list) and isinstance(inner, list):
            self.fill_list(value, inner, depth + 1, SequenceEndEvent)

    def _plain(self, text: str, mark: Any) -> object:
        """The value of plain text that is a constant or may be a number."""
        if text in CONSTANTS:
            return CONSTANTS[text]
        value = number(text, self._limits.max_digits)
        if not isinstance(value, BadNumber):
            return value
        if len(text) > self._limits.max_digits:
            message = f"a number of more than {self._limits.max_digits} digits"
            self._problems.add(
                "E013", message, mark.line, mark.column, "write it with an exponent, or quote it"
            )
        else:
            message = f"{quoted(text)} is not a number that may be stated"
            self._problems.add("E014", message, mark.line, mark.column, "write a finite number, or `unknown`")
        return text

    def _refuse_key(self, event: Any, places: dict[str, Place], depth: int) -> None:
        """Report a key that is repeated, is a merge key or is no single value, and read past its value."""
        line, column = event.start_mark.line, event.start_mark.column
        if event.__class__ is not ScalarEvent:
            advice = "write a word as the key; quote a text that begins with `[`, `{`, `*` or `?`"
            self._problems.add("E012", "a key must be a single value", line, column, advice)
            self._pass(event, depth)
        elif event.value in places:
            first = places[event.value]
            message = (
                f"the key {quoted(event.value)} stands twice in one mapping; it stands first on line "
                f"{self._problems.line(first[0])}, column {first[1] + 1}"
            )
            self._problems.add("E005", message, line, column, "delete or rename one of the two")
        else:
            advice = "write the keys out that should be merged"
            self._problems.add("E008", "`<<` merges nothing here", line, column, advice)
        self._pass(self._next_event(), depth)

    def _pass(self, event: Any, depth: int) -> None:
        """Read past one value; its own problems are noted."""
        if event.__class__ is not ScalarEvent:
            value, inner = self._opened(event, depth)
            self._fill(value, inner, depth)
