"""The classification: defined terms with the terms below them that decided, and the declared classes beside them.

A term that holds is told by its path: the shown terms that its truth rests on, each with its own facts. Of a list
only the items that mattered are facts.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from aigov.engine.literals import constant
from aigov.engine.reasons import agreeing
from aigov.engine.scan import Scan
from aigov.engine.trace import Read, Trace, Tracer
from aigov.model.compiled import CompiledRuleset
from aigov.model.report import ClassLine, DeclaredClass, FactUse, MissingFact
from aigov.model.values import Value

_OF_LISTS = frozenset(("intersects", "includes"))
"""Functions that ask whether words stand in a list: the list first, then the words."""

Nodes = Sequence[Sequence[object]]
Use = Callable[[Read], FactUse]
Wants = Callable[[Trace], tuple[MissingFact, ...]]


class Classes:
    """Makes the lines of one ruleset's classification over one system."""

    def __init__(
        self,
        compiled: CompiledRuleset,
        nodes: Nodes,
        tracer: Tracer,
        scan: Scan,
        use: Use,
        wants: Wants,
        whole: bool,
    ) -> None:
        self._compiled = compiled
        self._nodes = nodes
        self._tracer = tracer
        self._scan = scan
        self._use = use
        self._wants = wants
        self._whole = whole
        self._shown = {one.name: one.shown for one in compiled.definitions if one.shown}
        self._known: dict[str, ClassLine] = {}

    def lines(self) -> tuple[ClassLine, ...]:
        """A line for each term that is one, in the order of the ruleset; out of scope, why that is so and no more.

        What a regulation calls a system that it does not reach would read as if it did.
        """
        scope = self._scope()
        if scope and self._line(scope).truth is False:
            return (self._thorough()._line(scope),)
        return tuple([self._line(name) for name, shown in self._shown.items() if shown == "line"])

    def _scope(self) -> str:
        """The shown term that is the scope of the ruleset, if there is one."""
        node = self._nodes[self._compiled.scope] if self._compiled.scope >= 0 else ()
        name = str(node[1]) if node and node[0] == "d" else ""
        return name if self._shown.get(name) == "line" else ""

    def term(self, name: str) -> ClassLine:
        """Any defined term, shown or not, with its path."""
        return self._thorough()._line(name)

    def declared(self, facts: Mapping[str, Value]) -> tuple[DeclaredClass, ...]:
        """The classes that the description declares, each with what became of its condition."""
        fact, classes = self._compiled.declared
        stated = facts.get(fact) if fact else None
        if not isinstance(stated, list):
            return ()
        conditions, everything = dict(classes), self._thorough()
        return tuple(
            DeclaredClass(
                option,
                self._use(Read(fact, (place,), option)),
                everything._of(option, self._tracer.trace(conditions[option])),
            )
            for place, option in enumerate(stated)
            if isinstance(option, str) and option in conditions
        )

    def _line(self, name: str) -> ClassLine:
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._quick(name) or self._of(name, self._tracer.definition(name))
        return found

    def _quick(self, name: str) -> ClassLine | None:
        """The line of a term that does not hold, or may not: one screen leaves why to who asks."""
        told = True if self._whole else self._scan.definition(name)
        if told is True:
            return None
        return ClassLine(name, told, (), ()) if isinstance(told, bool) else ClassLine(name, None, (), told)

    def _of(self, name: str, trace: Trace) -> ClassLine:
        if trace.truth is None:
            return ClassLine(name, None, (), self._wants(trace))
        below: dict[str, ClassLine] = {}
        reads = self._decisive((trace,), below, set())
        uses = {one.path: one for one in map(self._use, _items_first(reads))}
        for line in below.values():
            uses |= {one.path: one for one in line.because if one.path not in uses}
        return ClassLine(name, trace.truth, tuple(uses.values()), (), tuple(below.values()))

    def _decisive(
        self, parts: Iterable[Trace], below: dict[str, ClassLine], seen: set[int]
    ) -> Iterator[Read]:
        """The facts that truths rest on, without those of the shown terms below them, which are collected."""
        for part in parts:
            name = self._term(part)
            if name in self._shown:
                below.setdefault(name, self._below(name, part))
            elif id(part) not in seen:
                seen.add(id(part))
                yield from self._reads(part)
                yield from self._decisive(agreeing(part), below, seen)

    def _below(self, name: str, part: Trace) -> ClassLine:
        """A shown term in the path of another; one that is ruled out is told as well, since that decided."""
        line = self._line(name) if part.truth is not False else self._thorough()._line(name)
        # What has a line of its own tells its path there, and once is enough.
        return line._replace(via=()) if self._shown[name] == "line" else line

    def _thorough(self) -> "Classes":
        """The same classification with reasons for what does not hold."""
        if self._whole:
            return self
        return Classes(
            self._compiled, self._nodes, self._tracer, self._scan, self._use, self._wants, whole=True
        )

    def _term(self, trace: Trace) -> str:
        node = self._nodes[trace.node] if trace.node >= 0 else ()
        return str(node[1]) if node and node[0] == "d" else ""

    def _reads(self, trace: Trace) -> Iterator[Read]:
        """What a leaf looked at; of a list in which a word was found, the item."""
        words = self._sought(trace) if trace.truth is True and trace.node >= 0 else frozenset()
        for read in trace.reads:
            found = []
            if words and isinstance(read.value, list):
                found = [(place, one) for place, one in enumerate(read.value) if _is_word(one, words)]
            for place, one in found:
                yield Read(read.path, (*read.steps, place), one)
            if not found:
                yield read

    def _sought(self, trace: Trace) -> frozenset[str]:
        """The words that a leaf seeks in a list."""
        match self._nodes[trace.node]:
            case ["in", member, _]:
                terms = [member]
            case ["h", str() as name, _, *words] if name in _OF_LISTS:
                terms = words
            case _:
                return frozenset()
        literals = [self._nodes[term] for term in terms if isinstance(term, int)]
        return frozenset(str(constant(one[1])) for one in literals if one[0] == "v")


def _items_first(reads: Iterable[Read]) -> Iterator[Read]:
    """What was read and stands there; a list gives way to its items that were read as well."""
    found = [read for read in reads if read.value is not None]
    lists = {(read.path, read.steps[:-1]) for read in found if read.steps and isinstance(read.steps[-1], int)}
    return (read for read in found if (read.path, read.steps) not in lists)


def _is_word(value: Value, words: frozenset[str]) -> bool:
    return isinstance(value, str) and value in words
