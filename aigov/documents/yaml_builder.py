"""Plain values and their places, built from the events of the YAML parser."""

from collections.abc import Callable
from typing import Any

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from aigov.documents.problems import Problems, quoted
from aigov.documents.scalars import CONSTANTS, NUMBER_STARTS, BadNumber, number
from aigov.documents.source import Limits, Place

NextEvent = Callable[[], Any]
"""Gives the next event; the stubs of the parser call marks optional, which they never are, hence no type."""

MERGE = "<<"


class Builder:
    """Follows the events of one document.

    How fast a file is read is decided in the two loops. They call nothing for a text, and handle the value of a key
    where the key is, so they look alike and are not cut into smaller pieces. Their depth is bounded.
    """

    __slots__ = ("_limits", "_next_event", "_problems")

    def __init__(self, next_event: NextEvent, limits: Limits, problems: Problems) -> None:
        """Build from the events that `next_event` gives."""
        self._next_event = next_event
        self._limits = limits
        self._problems = problems

    def fill_mapping(
        self, values: dict[str, object], places: dict[str, Place], depth: int, start: Any
    ) -> None:
        """Read keys and values up to the end of the mapping that begins at the mark `start`."""
        if depth > self._limits.max_depth:
            raise self._problems.too_deep(start.line, start.column)
        next_event = self._next_event
        while True:
            event = next_event()
            kind = event.__class__
            if kind is ScalarEvent:
                key = event.value
                if key in values or (key == MERGE and event.implicit[0]):
                    self._refuse_key(event, places, depth)
                    continue
            elif kind is MappingEndEvent:
                return
            else:
                self._refuse_key(event, places, depth)
                continue
            at = event.start_mark
            event = next_event()
            mark = event.start_mark
            kind = event.__class__
            if kind is ScalarEvent:
                text = event.value
                if event.implicit[0] and (text in CONSTANTS or text[0] in NUMBER_STARTS):
                    text = self._plain(text, mark)
                values[key] = text
                places[key] = (at, mark, None)
            elif kind is MappingStartEvent:
                entries: dict[str, object] = {}
                keyed: dict[str, Place] = {}
                values[key] = entries
                places[key] = (at, mark, keyed)
                self.fill_mapping(entries, keyed, depth + 1, mark)
            elif kind is SequenceStartEvent:
                items: list[object] = []
                listed: list[Place] = []
                values[key] = items
                places[key] = (at, mark, listed)
                self.fill_list(items, listed, depth + 1, mark)
            else:
                values[key] = None
                self._refuse_alias(event)
                places[key] = (at, mark, None)

    def fill_list(
        self,
        values: list[object],
        places: list[Place],
        depth: int,
        start: Any,
        end: type = SequenceEndEvent,
    ) -> None:
        """Read items up to the end of the list that begins at the mark `start`."""
        if depth > self._limits.max_depth:
            raise self._problems.too_deep(start.line, start.column)
        next_event = self._next_event
        while True:
            event = next_event()
            mark = event.start_mark
            kind = event.__class__
            if kind is ScalarEvent:
                text = event.value
                if event.implicit[0] and (text in CONSTANTS or text[0] in NUMBER_STARTS):
                    text = self._plain(text, mark)
                values.append(text)
                places.append((mark, mark, None))
            elif kind is end:
                return
            elif kind is MappingStartEvent:
                entries: dict[str, object] = {}
                keyed: dict[str, Place] = {}
                values.append(entries)
                places.append((mark, mark, keyed))
                self.fill_mapping(entries, keyed, depth + 1, mark)
            elif kind is SequenceStartEvent:
                items: list[object] = []
                listed: list[Place] = []
                values.append(items)
                places.append((mark, mark, listed))
                self.fill_list(items, listed, depth + 1, mark)
            else:
                values.append(None)
                self._refuse_alias(event)
                places.append((mark, mark, None))

    def _plain(self, text: str, mark: Any) -> object:
        """The value of plain text that is a constant or may be a number."""
        if text in CONSTANTS:
            return CONSTANTS[text]
        value = number(text, self._limits.max_digits)
        if isinstance(value, BadNumber):
            self._problems.bad_number(text, mark.line, mark.column)
            return text
        return value

    def _refuse_alias(self, event: Any) -> None:
        mark = event.start_mark
        message = f"alias {quoted('*' + event.anchor)}: values are not repeated by reference here"
        self._problems.add("E007", message, mark.line, mark.column, "write the value out")

    def _refuse_key(self, event: Any, places: dict[str, Place], depth: int) -> None:
        """Report a key that is repeated, merges or is no single value, and read past it and its value."""
        line, column = event.start_mark.line, event.start_mark.column
        if event.__class__ is not ScalarEvent:
            advice = "write a word as the key; put a text that begins with `[`, `{`, `*` or `?` in quotes"
            self._problems.add("E012", "a key must be a single value", line, column, advice)
            self._pass_over(event, depth)
        elif event.value in places:
            self._problems.repeated_key(event.value, places[event.value], line, column)
        else:
            advice = "write out the keys that should be merged"
            self._problems.add("E008", f"`{MERGE}` merges nothing here", line, column, advice)
        self._pass_over(self._next_event(), depth)

    def _pass_over(self, event: Any, depth: int) -> None:
        """Read one value that is not kept; what is wrong with it is noted all the same."""
        mark = event.start_mark
        if event.__class__ is MappingStartEvent:
            self.fill_mapping({}, {}, depth + 1, mark)
        elif event.__class__ is SequenceStartEvent:
            self.fill_list([], [], depth + 1, mark)
        elif event.__class__ is AliasEvent:
            self._refuse_alias(event)
