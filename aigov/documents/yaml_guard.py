"""A look at each event of the YAML parser before it is used, for texts in which one event can break a rule."""

import re
from typing import Any

from yaml.events import AliasEvent, DocumentEndEvent, MappingEndEvent, ScalarEvent, SequenceEndEvent

from aigov.documents.problems import Problems, quoted
from aigov.documents.source import Limits
from aigov.documents.yaml_builder import NextEvent

# A tag or an anchor stands at the start of a value: the text's start, a blank, or an indicator comes before it.
_PROPERTY = re.compile(rb"(?:!|&(?=\S))(?<![^\s,\[{?:\xbf].)")


def guarded(next_event: NextEvent, data: bytes, limits: Limits, problems: Problems) -> NextEvent:
    """The events as they come if no single one can break a rule, which is so for most texts; else looked at."""
    return _Guard(next_event, limits, problems) if needs_guard(data, limits) else next_event


def needs_guard(data: bytes, limits: Limits) -> bool:
    """Whether a single event could break a rule: the text is long, or may hold a tag or an anchor."""
    is_short = 2 * len(data) <= limits.max_nodes and len(data) <= limits.max_scalar
    may_hold_properties = (b"&" in data or b"!" in data) and _PROPERTY.search(data)
    return not is_short or bool(may_hold_properties)


class _Guard:
    """Counts the events, and refuses those that carry a tag or an anchor."""

    __slots__ = ("_limits", "_next_event", "_nodes", "_problems")

    def __init__(self, next_event: NextEvent, limits: Limits, problems: Problems) -> None:
        self._next_event = next_event
        self._limits = limits
        self._problems = problems
        self._nodes = 0

    def __call__(self) -> Any:
        event = self._next_event()
        kind = event.__class__
        if kind is not MappingEndEvent and kind is not SequenceEndEvent and kind is not DocumentEndEvent:
            mark = event.start_mark
            self._nodes += 1
            if self._nodes > self._limits.max_nodes:
                raise self._problems.too_many(mark.line, mark.column)
            if kind is not AliasEvent:
                self._refuse_properties(event, mark)
            if kind is ScalarEvent and len(event.value) > self._limits.max_scalar:
                self._shorten(event, mark)
        return event

    def _refuse_properties(self, event: Any, mark: Any) -> None:
        if event.anchor is not None:
            advice = "delete the anchor, and write the value out wherever it is needed"
            self._problems.add("E007", f"anchor {quoted('&' + event.anchor)}", mark.line, mark.column, advice)
        if event.tag is not None:
            message = f"tag {quoted(event.tag)}: a value carries no tag here"
            self._problems.add("E006", message, mark.line, mark.column, "delete the tag")

    def _shorten(self, event: Any, mark: Any) -> None:
        limit = self._limits.max_scalar
        message = f"a text of {len(event.value)} characters, more than the {limit} that are read"
        self._problems.add("E016", message, mark.line, mark.column, "move it to a document of its own")
        event.value = event.value[:limit]
        event.implicit = (False, True)  # A part of a number is a text.
