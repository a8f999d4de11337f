"""From traces to reasons: which facts decided a truth, and which are missing for one."""

from collections.abc import Iterator, Sequence

from aigov.engine.trace import Read, Trace
from aigov.model.tuples import NamedTuple
from aigov.model.values import AtLeast


def deciding(trace: Trace) -> Iterator[Read]:
    """The facts that a decided truth rests on, in the order in which they were read."""
    return _deciding(trace, set())


def _deciding(trace: Trace, seen: set[int]) -> Iterator[Read]:
    # Definitions that build on each other are one trace in many places; once is enough.
    if id(trace) in seen:
        return
    seen.add(id(trace))
    yield from trace.reads
    for part in agreeing(trace):
        yield from _deciding(part, seen)


def agreeing(trace: Trace) -> Sequence[Trace]:
    """The parts of a decided truth that decided it."""
    if len(trace.parts) == 1:
        return trace.parts
    # One true alternative is reason enough, and so is one false condition: but every one of them is worth showing.
    return [part for part in trace.parts if part.truth is trace.truth] or trace.parts


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
    for read in lacking(trace):
        yield Wanted(read, trace.node)
    for part in trace.parts:
        yield from _missing(part, seen)


def lacking(trace: Trace) -> Sequence[Read]:
    """What a node read and did not find, or may be longer; failing that, the last of what cannot be compared.

    Of a figure that cannot be told it is the list that is to be looked at again, not the limit beside it.
    """
    found = [read for read in trace.reads if read.value is None or type(read.value) is AtLeast]
    if found or trace.parts:
        return found
    return [read for read in trace.reads if isinstance(read.value, list)][:1] or trace.reads[-1:]
