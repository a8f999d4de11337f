"""From traces to reasons: which facts decided a truth, which are missing for one, and the least that would flip it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aigov.engine.trace import Read, Trace

_MANY = 10_000
"""More changes than any condition could need: stands for what cannot be changed."""


def deciding(trace: Trace) -> Iterator[Read]:
    """The facts that a decided truth rests on, in the order in which they were read."""
    yield from trace.reads
    if not trace.parts:
        return
    agreeing = [part for part in trace.parts if part.truth is trace.truth]
    if len(trace.parts) == 1 or not agreeing:
        agreeing = list(trace.parts)
    # One true alternative is reason enough, and so is one false condition: but every one of them is worth showing.
    for part in agreeing:
        yield from deciding(part)


class Wanted(NamedTuple):
    """A fact that nobody has stated, and the leaf that asks for it."""

    read: Read
    leaf: int


def missing(trace: Trace) -> Iterator[Wanted]:
    """The facts whose absence keeps a truth unknown."""
    if trace.truth is not None:
        return
    for read in trace.reads:
        if read.value is None or (not trace.parts and _unsure(read, trace)):
            yield Wanted(read, trace.node)
    for part in trace.parts:
        yield from missing(part)
    if trace.parts and not any(part.truth is None for part in trace.parts) and trace.reads:
        # A list that may be longer than what was stated.
        yield Wanted(trace.reads[0], trace.node)


def _unsure(read: Read, trace: Trace) -> bool:
    """Whether the leaf itself is unknown although something was stated (an incomplete list, another unit)."""
    return all(one.value is not None for one in trace.reads) and read is trace.reads[-1]


class Change(NamedTuple):
    """A leaf that would have to come out otherwise."""

    leaf: Trace
    wanted: bool


def smallest_change(
    trace: Trace, wanted: bool, nodes: Sequence[Sequence[object]]
) -> tuple[Change, ...] | None:
    """The fewest leaves that must come out otherwise for the truth to be the wanted one; nothing if none can."""
    cost, changes = _flip(trace, wanted, nodes)
    return changes if cost < _MANY else None


def _flip(trace: Trace, wanted: bool, nodes: Sequence[Sequence[object]]) -> tuple[int, tuple[Change, ...]]:
    if trace.truth is wanted:
        return 0, ()
    operation = nodes[trace.node][0] if trace.node >= 0 else "&"
    match operation:
        case "c":
            return _MANY, ()
        case "!":
            return _flip(trace.parts[0], not wanted, nodes)
        case "d":
            return _flip(trace.parts[0], wanted, nodes)
        case "&" | "|":
            every = wanted is (operation == "&")
            options = [_flip(part, wanted, nodes) for part in trace.parts if part.truth is not wanted]
            if not options:
                return _MANY, ()
            return _all_of(options) if every else min(options, key=lambda option: option[0])
    return 1, (Change(trace, wanted),)


def _all_of(options: list[tuple[int, tuple[Change, ...]]]) -> tuple[int, tuple[Change, ...]]:
    cost = sum(option[0] for option in options)
    return cost, tuple(change for option in options for change in option[1])
