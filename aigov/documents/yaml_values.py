"""The values of a YAML text alone, without places: what a file needs that nothing is wrong with.

Nearly every file of a batch is such a file, and nobody asks for its places. Whatever is out of the ordinary stops this
reading; the builder then reads the text again, keeps the places and says what is wrong.
"""

from yaml._yaml import CParser
from yaml.error import YAMLError
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from aigov.documents.scalars import CONSTANTS, NUMBER_STARTS, UnusualError, scalar
from aigov.documents.source import Limits
from aigov.documents.yaml_builder import MERGE, NextEvent
from aigov.documents.yaml_guard import needs_guard

_WORD = 1 + max(map(len, CONSTANTS))
"""A text of this length is no constant, and need not be hashed to know that."""


def values_only(data: bytes, limits: Limits) -> object:
    """The value of the one document in the text; raises ``UnusualError`` where there is anything to report."""
    if needs_guard(data, limits):
        raise UnusualError
    return by_event(data, limits)


def by_event(data: bytes | str, limits: Limits) -> object:
    """The value of a text that needs no guard."""
    next_event: NextEvent = CParser(data).get_event
    try:
        next_event()  # The stream starts.
        if next_event().__class__ is not DocumentStartEvent:
            raise UnusualError
        found = _list(next_event, limits.max_depth + 1, limits.max_digits, DocumentEndEvent)
        if next_event().__class__ is not StreamEndEvent:
            raise UnusualError
    except YAMLError:
        raise UnusualError from None
    return found[0]


def _mapping(next_event: NextEvent, depth: int, digits: int) -> dict[str, object]:
    if not depth:
        raise UnusualError
    values: dict[str, object] = {}
    while True:
        event = next_event()
        kind = event.__class__
        if kind is MappingEndEvent:
            return values
        if kind is not ScalarEvent or event.value in values or event.value == MERGE:
            raise UnusualError
        key = event.value
        event = next_event()
        kind = event.__class__
        if kind is ScalarEvent:
            text = event.value
            if event.implicit[0] and ((len(text) < _WORD and text in CONSTANTS) or text[0] in NUMBER_STARTS):
                text = scalar(text, digits)
            values[key] = text
        elif kind is MappingStartEvent:
            values[key] = _mapping(next_event, depth - 1, digits)
        elif kind is SequenceStartEvent:
            values[key] = _list(next_event, depth - 1, digits)
        else:
            raise UnusualError


def _list(next_event: NextEvent, depth: int, digits: int, end: type = SequenceEndEvent) -> list[object]:
    if not depth:
        raise UnusualError
    values: list[object] = []
    while True:
        event = next_event()
        kind = event.__class__
        if kind is ScalarEvent:
            text = event.value
            if event.implicit[0] and ((len(text) < _WORD and text in CONSTANTS) or text[0] in NUMBER_STARTS):
                text = scalar(text, digits)
            values.append(text)
        elif kind is end:
            return values
        elif kind is MappingStartEvent:
            values.append(_mapping(next_event, depth - 1, digits))
        elif kind is SequenceStartEvent:
            values.append(_list(next_event, depth - 1, digits))
        else:
            raise UnusualError
