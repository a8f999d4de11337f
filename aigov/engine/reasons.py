"""From traces to reasons: which facts decided a truth, which are missing for one, and the least that would flip it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aigov.engine.trace import Read, Trace
from aigov.model.values import AtLeast

_MANY = 10_000
"""More changes than any condition could need: stands for what cannot be changed."""


def deciding(trace: Trace) -> Iterator[Read]:
    """The facts that a decided truth rests on, in the order in which they were read."""
    return _deciding(trace, set())


def _deciding(trace: Trace, seen: set[int]) -> Iterator[Read]:
    # Definitions that build on each other are one trace in many places; once is enough.
    if id(trace) in seen:
        return
    seen.add(id(trace))
    yield from trace.reads
    agreeing = [part for part in trace.parts if part.truth is trace.truth]
    # One true alternative is reason enough, and so is one false condition: but every one of them is worth showing.
    for part in trace.parts if len(trace.parts) == 1 else agreeing or trace.parts:
        yield from _deciding(part, seen)


class Wanted(NamedTuple):
    """A fact that nobody has stated, and the leaf that asks for it."""

    read: Read
    leaf: int


def missing(trace: Trace) -> Iterator[Wanted]:
    """The facts whose absence keeps a truth unknown."""
    return _missing(trace, set())


def _missing(trace: Trace, seen: set[int]) -> Iterator[Wanted]:
    if trace.truth is not None or id(trace) in seen:
        return
    seen.add(id(trace))
    for read in _open(trace):
        yield Wanted(read, trace.node)
    for part in trace.parts:
        yield from _missing(part, seen)


def _open(trace: Trace) -> Sequence[Read]:
    """What was read and not found, or may be longer; failing that, the last of what cannot be compared."""
    found = [read for read in trace.reads if read.value is None or type(read.value) is AtLeast]
    return found or (trace.reads[-1:] if not trace.parts else ())


class Change(NamedTuple):
    """A leaf that would have to come out otherwise."""

    leaf: Trace
    wanted: bool


def smallest_change(
    trace: Trace, wanted: bool, nodes: Sequence[Sequence[object]]
) -> tuple[Change, ...] | None:
    """The fewest leaves that must come out otherwise for the truth to be the wanted one; nothing if none can."""
    cost, changes = _Flips(nodes).of(trace, wanted)
    return changes if cost < _MANY else None


class _Flips:
    """What it takes to turn truths round; each node once, however many others stand on it."""

    def __init__(self, nodes: Sequence[Sequence[object]]) -> None:
        self._nodes = nodes
        self._known: dict[tuple[int, bool], _Flip] = {}

    def of(self, trace: Trace, wanted: bool) -> "_Flip":
        """How many leaves have to change, and which."""
        key = (id(trace), wanted)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = (0, ()) if trace.truth is wanted else self._flip(trace, wanted)
        return found

    def _flip(self, trace: Trace, wanted: bool) -> "_Flip":
        operation = self._nodes[trace.node][0] if trace.node >= 0 else "&"
        match operation:
            case "c":
                return _MANY, ()
            case "!":
                return self.of(trace.parts[0], not wanted)
            case "d":
                return self.of(trace.parts[0], wanted)
            case "&" | "|":
                every = wanted is (operation == "&")
                options = [self.of(part, wanted) for part in trace.parts if part.truth is not wanted]
                if not options:
                    return _MANY, ()
                return _all_of(options) if every else min(options, key=lambda option: option[0])
        return 1, (Change(trace, wanted),)


_Flip = tuple[int, tuple[Change, ...]]


def _all_of(options: list[_Flip]) -> _Flip:
    cost = sum(option[0] for option in options)
    return (
        (cost, tuple(change for option in options for change in option[1])) if cost < _MANY else (_MANY, ())
    )
