"""The grade of a verdict: as good as the weakest fact that it cannot do without.

A conjunction that holds needs all its parts, an alternative that holds needs only its best one; for what does not hold
it is the other way round. So a verdict has a grade exactly when it would still be reached with every weaker fact
hidden.
"""

from collections.abc import Iterable, Sequence

from aigov.engine.grades import Grades
from aigov.engine.trace import Trace
from aigov.model.verdicts import GRADES, Grade

_BEST = len(GRADES) - 1


class Grading:
    """Grades the traces of one table over one system."""

    def __init__(self, nodes: Sequence[Sequence[object]], grades: Grades) -> None:
        self._nodes = nodes
        self._grades = grades
        self._known: dict[int, int] = {}

    def of(self, traces: Iterable[Trace]) -> Grade:
        """The grade of several decided truths that are all needed."""
        return GRADES[min((self._grade(trace) for trace in traces), default=_BEST)]

    def _grade(self, trace: Trace) -> int:
        # Traces live as long as the tracer that made them, so their identity is a safe key.
        found = self._known.get(id(trace))
        if found is None:
            found = self._known[id(trace)] = min(self._reads(trace), self._parts(trace))
        return found

    def _reads(self, trace: Trace) -> int:
        return min((GRADES.index(self._grades.of(read.path)) for read in trace.reads), default=_BEST)

    def _parts(self, trace: Trace) -> int:
        operation = self._nodes[trace.node][0] if trace.node >= 0 else ""
        match operation:
            case "&" | "|":
                return self._combined(trace.parts, trace.truth, every=operation == "&")
            case "q":
                some = self._nodes[trace.node][1] == "any"
                same = [self._item(part, some) for part in trace.parts if part.truth is trace.truth]
                return max(same, default=_BEST) if some is trace.truth else min(same, default=_BEST)
        return min(map(self._grade, trace.parts), default=_BEST)

    def _combined(self, parts: Sequence[Trace], truth: bool | None, *, every: bool) -> int:
        same = [self._grade(part) for part in parts if part.truth is truth]
        return min(same, default=_BEST) if every is truth else max(same, default=_BEST)

    def _item(self, item: Trace, some: bool) -> int:
        """The grade of one item of a quantifier: its guard, where there is one, and its body."""
        if some or len(item.parts) < 2:
            inside = self._combined(item.parts, item.truth, every=True) if some else self._lone(item)
        elif item.truth is True:
            inside = self._grade(item.parts[-1])
        else:
            inside = min(map(self._grade, item.parts))
        return min(inside, self._reads(item))

    def _lone(self, item: Trace) -> int:
        return min(map(self._grade, item.parts), default=_BEST)
