"""The slow way to run a ruleset: the truth of every node, and which facts it rests on.

Written apart from the closures on purpose; a property test holds the two equal.
"""

from collections.abc import Sequence

from aigov.engine.kleene import Known, Range, applied, counted, member, ranged, related, stated, total
from aigov.engine.literals import constant
from aigov.model.compiled import CompiledDefinition
from aigov.model.tuples import NamedTuple
from aigov.model.values import AtLeast, Facts, Value
from aigov.model.verdicts import Truth

Step = str | int


class Read(NamedTuple):
    """A part of a fact that was looked at, with what stood there (``None``: nothing)."""

    path: str
    steps: tuple[Step, ...]
    value: Known

    @property
    def name(self) -> str:
        """The path as a person writes it: ``performance.tests[2].date``."""
        return self.path + "".join(
            f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.steps
        )


class Trace(NamedTuple):
    """One node as it was run."""

    node: int
    truth: Truth
    parts: tuple["Trace", ...] = ()
    """Truths below it; for a quantifier one for each item of its list."""
    reads: tuple[Read, ...] = ()
    """Facts that the node itself looked at."""


class _Place(NamedTuple):
    """Where the item of a quantifier comes from."""

    path: str
    steps: tuple[Step, ...]
    value: Known


class Tracer:
    """Runs the nodes of one table over one system and remembers each."""

    def __init__(
        self,
        nodes: Sequence[Sequence[object]],
        definitions: Sequence[CompiledDefinition],
        facts: Facts,
        as_of: str,
    ) -> None:
        self._nodes = nodes
        self._definitions = {one.name: one.node for one in definitions}
        self._facts = facts
        self._as_of = as_of
        self._traces: dict[int, Trace] = {}

    def trace(self, index: int) -> Trace:
        """The node with its truth and everything below it."""
        found = self._traces.get(index)
        if found is None:
            found = self._traces[index] = self._run(index, None)
        return found

    def definition(self, name: str) -> Trace:
        """A defined term, traced."""
        return self.trace(self._definitions[name])

    def _part(self, index: object, item: _Place | None) -> Trace:
        assert isinstance(index, int)
        return self.trace(index) if item is None else self._run(index, item)

    def _run(self, index: int, item: _Place | None) -> Trace:
        node = self._nodes[index]
        match node[0]:
            case "&" | "|" as operation:
                parts = tuple([self._part(part, item) for part in node[1:]])
                return Trace(index, _least(parts) if operation == "&" else _greatest(parts), parts)
            case "!":
                part = self._part(node[1], item)
                return Trace(index, None if part.truth is None else not part.truth, (part,))
            case "d":
                part = self.definition(str(node[1]))
                return Trace(index, part.truth, (part,))
            case "q":
                return self._quantified(index, node[1:])
            case "c":
                return Trace(index, node[1] if isinstance(node[1], bool) else None)
        return self._leaf(index, node, item)

    def _leaf(self, index: int, node: Sequence[object], item: _Place | None) -> Trace:
        reads: list[Read] = []
        truth: Truth
        match node[0]:
            case "in":
                truth = member(self._value(node[1], item, reads), self._value(node[2], item, reads))
            case "f":
                value = self._value(node[1], item, reads)
                truth = None if value is None else value is True
            case "s":
                truth = stated(self._value(node[1], item, reads))
            case "h":
                value = self._applied(str(node[1]), node[2:], item, reads)
                truth = None if value is None else value is True
            case "?":
                left, sign, right = node[1], str(node[2]), node[3]
                if "n" in (self._operation(left), self._operation(right)):
                    return self._counting(index, left, sign, right, item)
                truth = related(self._value(left, item, reads), sign, self._value(right, item, reads))
            case operation:
                raise AssertionError(f"no truth: {operation}")
        return Trace(index, truth, (), tuple(reads))

    def _counting(self, index: int, left: object, sign: str, right: object, item: _Place | None) -> Trace:
        """A comparison with a count: below it, what the guard said of each item where that made the difference."""
        reads: list[Read] = []
        guards: list[Trace] = []
        one = self._bounds(left, item, reads, guards)
        other = self._bounds(right, item, reads, guards)
        truth = counted(one, sign, other)
        parts = (Trace(-1, truth, (guard,)) for guard in guards if (guard.truth is None) is (truth is None))
        return Trace(index, truth, tuple(parts), tuple(reads))

    def _operation(self, index: object) -> object:
        assert isinstance(index, int)
        return self._nodes[index][0]

    def _bounds(
        self, index: object, item: _Place | None, reads: list[Read], guards: list[Trace]
    ) -> Range | bool | None:
        """The least and the greatest that a count, or a number beside it, can be."""
        assert isinstance(index, int)
        if self._operation(index) != "n":
            return ranged(self._value(index, item, reads))
        _, _, source, guard = self._nodes[index]
        listed = self._listed(source, reads)
        if listed is None:
            return None
        found = [Trace(-1, True) if guard == -1 else self._part(guard, place) for place in listed[0]]
        guards += found if guard != -1 else []
        low = sum(one.truth is True for one in found)
        return low, float("inf") if listed[1] else low + sum(one.truth is None for one in found)

    def _listed(self, source: object, reads: list[Read]) -> tuple[list[_Place], bool] | None:
        """The items of a list and whether it may be longer; nothing when nobody has stated the list."""
        assert isinstance(source, int)
        value = self._value(source, None, reads)
        if value is None:
            return None
        _, path, field = self._nodes[source]
        steps: tuple[Step, ...] = (str(field),) if field else ()
        items = value if isinstance(value, list) else []
        places = [_Place(str(path), (*steps, index), one) for index, one in enumerate(items)]
        return places, type(value) is AtLeast

    def _quantified(self, index: int, rest: Sequence[object]) -> Trace:
        quantifier, _, body, source, guard = rest
        reads: list[Read] = []
        listed = self._listed(source, reads)
        if listed is None:
            return Trace(index, None, (), tuple(reads))
        places, longer = listed
        some = quantifier == "any"
        parts: list[Trace] = []
        truths: list[Truth] = []
        for place in places:
            kept = Trace(-1, True) if guard == -1 else self._part(guard, place)
            if kept.truth is False:
                truths.append(not some)
                parts.append(Trace(-1, not some, (kept,)))
                continue
            holds = self._part(body, place)
            truths.append(_both(kept.truth, holds.truth) if some else _implied(kept.truth, holds.truth))
            # Where an item breaks the rule, it is also a reason that the rule is about it.
            about = Trace(-1, False, (kept,)) if truths[-1] is False and not some else kept
            below = (holds,) if guard == -1 else (about, holds)
            parts.append(Trace(-1, truths[-1], below, (Read(place.path, place.steps, place.value),)))
        if longer:
            truths.append(None)
        truth = _greatest_of(truths) if some else _least_of(truths)
        return Trace(index, truth, tuple(parts), tuple(reads))

    def _value(self, index: object, item: _Place | None, reads: list[Read]) -> Known:
        assert isinstance(index, int)
        node = self._nodes[index]
        match node[0]:
            case "v":
                return constant(node[1])
            case "p":
                path, field = str(node[1]), str(node[2])
                found = _field(self._facts.get(path), field)
                reads.append(Read(path, (field,) if field else (), found))
                return found
            case "i":
                assert item is not None
                field = str(node[2])
                found = _field(item.value, field)
                reads.append(Read(item.path, (*item.steps, field) if field else item.steps, found))
                return found
            case "o":
                return self._as_of
            case "k":
                return self._applied(str(node[1]), node[2:], item, reads)
            case "+":
                left, right = self._value(node[1], item, reads), self._value(node[3], item, reads)
                return total(left, str(node[2]), right)
        raise AssertionError(f"no value: {node[0]}")

    def _applied(
        self, name: str, arguments: Sequence[object], item: _Place | None, reads: list[Read]
    ) -> Known:
        values = [self._value(one, item, reads) for one in arguments]
        return applied(name, self._as_of, values)


def _field(value: Value | None, field: str) -> Known:
    if not field or value is None:
        return value
    return value.get(field) if isinstance(value, dict) else False


def _least(parts: tuple[Trace, ...]) -> Truth:
    return _least_of([part.truth for part in parts])


def _greatest(parts: tuple[Trace, ...]) -> Truth:
    return _greatest_of([part.truth for part in parts])


def _least_of(truths: list[Truth]) -> Truth:
    return False if False in truths else None if None in truths else True


def _greatest_of(truths: list[Truth]) -> Truth:
    return True if True in truths else None if None in truths else False


def _both(one: Truth, other: Truth) -> Truth:
    return _least_of([one, other])


def _implied(one: Truth, other: Truth) -> Truth:
    return _greatest_of([None if one is None else not one, other])
