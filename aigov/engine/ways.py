"""The fewest leaves that must come out otherwise for some truths to be as wanted, tried out before it is told.

A leaf may stand in several places: turning it round for one of them can spoil another. So the search keeps the best
few sets of changes for each node, and the first of them that gives what is wanted when everything is worked out again
is the answer. Where every set spoils something, the search goes on from there for a few rounds.
"""

from collections.abc import Iterable, Sequence

from aigov.engine.trace import Trace
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import Truth

KEPT = 16
"""Sets of changes kept for each node."""
ROUNDS = 3
"""How often what a set of changes spoils is mended by further changes."""
TRIED = 3
"""Sets of changes that are mended in each round."""

Nodes = Sequence[Sequence[object]]


class Change(NamedTuple):
    """A leaf that would have to come out otherwise."""

    leaf: Trace
    wanted: bool


Changes = tuple[Change, ...]


def smallest_changes(goals: Sequence[tuple[Trace, bool]], nodes: Nodes) -> Changes | None:
    """The changes that give all goals their truths at once, or nothing when no changes of leaves do."""
    return _found(goals, nodes, (), ROUNDS)


def _found(goals: Sequence[tuple[Trace, bool]], nodes: Nodes, made: Changes, rounds: int) -> Changes | None:
    """The changes already made with those that are still needed."""
    search = _Search(nodes, made)
    sets = [(*made, *changes) for changes in _together(search.of(trace, wanted) for trace, wanted in goals)]
    for changes in sets:
        tried = _Search(nodes, changes)
        if all(tried.truth(trace) is wanted for trace, wanted in goals):
            return changes
    # Each set spoils something that was right before: keep it, and mend what it spoils.
    for changes in sets[:TRIED] if rounds else ():
        found = _found(goals, nodes, changes, rounds - 1)
        if found is not None:
            return found
    return None


class _Search:
    """Looks at each node once, however many others stand on it; some leaves are taken as changed already."""

    def __init__(self, nodes: Nodes, made: Changes) -> None:
        self._nodes = nodes
        self._made = {change.leaf.node: change.wanted for change in made}
        self._known: dict[tuple[int, bool], list[Changes]] = {}
        self._truths: dict[int, Truth] = {}

    def of(self, trace: Trace, wanted: bool) -> list[Changes]:
        """The best sets of further changes for one node, the smallest first."""
        key = (id(trace), wanted)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = [()] if self.truth(trace) is wanted else self._turned(trace, wanted)
        return found

    def _turned(self, trace: Trace, wanted: bool) -> list[Changes]:
        if trace.node in self._made:
            return []
        match self._operation(trace):
            case "c":
                return []
            case "!":
                return self.of(trace.parts[0], not wanted)
            case "d":
                return self.of(trace.parts[0], wanted)
            case "&" | "|" as operation:
                parts = [self.of(part, wanted) for part in trace.parts]
                if wanted is (operation == "&"):
                    return _together(parts)
                return _best(changes for part in parts for changes in part)
        return [(Change(trace, wanted),)]

    def truth(self, trace: Trace) -> Truth:
        """The truth of a node with the changes that were made."""
        made = self._made.get(trace.node)
        if made is not None:
            return made
        if id(trace) not in self._truths:
            self._truths[id(trace)] = self._worked_out(trace)
        return self._truths[id(trace)]

    def _worked_out(self, trace: Trace) -> Truth:
        operation = self._operation(trace)
        if operation not in ("!", "d", "&", "|"):
            return trace.truth
        truths = [self.truth(part) for part in trace.parts]
        if operation == "&":
            return False if False in truths else None if None in truths else True
        if operation == "|":
            return True if True in truths else None if None in truths else False
        return truths[0] if operation == "d" or truths[0] is None else not truths[0]

    def _operation(self, trace: Trace) -> object:
        return self._nodes[trace.node][0] if trace.node >= 0 else ""


def _together(options: Iterable[Sequence[Changes]]) -> list[Changes]:
    """Sets that hold one of the sets of every option, and turn no leaf both ways."""
    sets: list[Changes] = [()]
    for option in options:
        sets = _best(
            joined for one in sets for other in option if (joined := _joined(one, other)) is not None
        )
    return sets


def _joined(one: Changes, other: Changes) -> Changes | None:
    wanted = {change.leaf.node: change for change in one}
    for change in other:
        if wanted.setdefault(change.leaf.node, change).wanted is not change.wanted:
            return None
    return tuple(wanted.values())


def _best(sets: Iterable[Changes]) -> list[Changes]:
    """The smallest few, each once."""
    once = {frozenset((change.leaf.node, change.wanted) for change in one): one for one in sets}
    return sorted(once.values(), key=len)[:KEPT]
