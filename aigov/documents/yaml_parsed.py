"""YAML read from the events of the C parser: plain values, a position for each, and every problem at once.

Composing or loading deeply nested text in C ends the process; the events do not, and what is built from them stops at
a fixed depth. Scalars follow the core schema of YAML 1.2. What a description has no use for (tags, anchors, merge keys,
further documents) is a problem, never an effect.
"""

from itertools import count

from yaml._yaml import CParser
from yaml.error import MarkedYAMLError
from yaml.events import DocumentEndEvent, DocumentStartEvent
from yaml.reader import ReaderError

from aigov.documents.characters import as_utf8, cleaned, has_hidden_breaks
from aigov.documents.problems import Problems, Stop
from aigov.documents.scalars import UnusualError
from aigov.documents.source import Limits, Place, Source
from aigov.documents.yaml_builder import Builder, NextEvent
from aigov.documents.yaml_guard import guarded
from aigov.documents.yaml_values import values_only

_MAX_DIRECTIVES = 64
_TEXTS = count()


def parsed(text: str | bytes, name: str, limits: Limits, first_line: int) -> Source:
    """The one document that the text holds, as far as it can be read, with all problems found on the way."""
    problems = Problems(name, first_line, limits)
    data = as_utf8(text, problems)
    if _is_refused(data, limits, problems):
        return Source(name, None, None, problems.listed(), first_line)
    if has_hidden_breaks(data):
        data = cleaned(data, problems)
    elif not problems.listed() and next(_TEXTS):
        # Of a single file somebody will ask for places; of one of many hardly ever.
        try:
            return Source(name, values_only(data, limits), lambda: _root(data, limits), (), first_line)
        except UnusualError:
            pass  # Read again below, with all that is wrong.
    try:
        values, places = _read(data, limits, problems)
    except ReaderError:
        problems = Problems(name, first_line, limits)
        values, places = _read(cleaned(as_utf8(text, problems), problems), limits, problems)
    root = places[0] if places else None
    return Source(name, values[0] if values else None, root, problems.listed(), first_line)


def _root(data: bytes, limits: Limits) -> Place:
    """The places of a text that is known to be right, for the first who asks."""
    return _read(data, limits, Problems("", 1, limits))[1][0]


def _is_refused(data: bytes, limits: Limits, problems: Problems) -> bool:
    if len(data) > limits.max_bytes:
        problems.too_large(len(data))
        return True
    # The parser compares each directive with all before it: a text of nothing else would never end.
    if data.count(b"%") > _MAX_DIRECTIVES < data.count(b"\n%") + data.count(b"\r%"):
        message = f"more than {_MAX_DIRECTIVES} lines begin with `%`"
        problems.add("E017", message, 0, 0, "delete the directives, or indent the text that holds them")
        return True
    return False


def _read(data: bytes, limits: Limits, problems: Problems) -> tuple[list[object], list[Place]]:
    """The first document (or none) and its place, up to the first thing that is not YAML."""
    values: list[object] = []
    places: list[Place] = []
    next_event: NextEvent = CParser(data).get_event
    try:
        next_event()  # The stream starts.
        if isinstance(next_event(), DocumentStartEvent):
            builder = Builder(guarded(next_event, data, limits, problems), limits, problems)
            builder.fill_list(values, places, 0, None, DocumentEndEvent)
            _refuse_second(next_event(), problems)
    except MarkedYAMLError as error:
        from aigov.documents.syntax import explain

        explain(error, data, problems)
    except Stop:
        pass  # The problem that stopped the reading is noted.
    return values, places


def _refuse_second(event: object, problems: Problems) -> None:
    if isinstance(event, DocumentStartEvent) and event.start_mark is not None:
        message = "a second document begins here, and is not read"
        advice = "keep one document in a file, and delete the line `---` between them"
        problems.add("E009", message, event.start_mark.line, event.start_mark.column, advice)
