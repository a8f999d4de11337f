"""One small function for each node of a table, built when it is first needed.

A function takes the facts, the memory of the system at hand and the item of the quantifier around it, if any; a truth
gives ``True``, ``False`` or ``None``, a value gives ``None`` where nothing was stated.
"""

from collections.abc import Callable, Sequence, Set

from aigov.engine.kleene import Known, Range, applied, counted, member, ranged, related, stated, total
from aigov.engine.leaves import Test, among, has, has_all, has_any, is_true, leaf, relation
from aigov.engine.literals import constant
from aigov.model.compiled import CompiledDefinition
from aigov.model.nodes import parts_of
from aigov.model.values import AtLeast, Facts, Value
from aigov.model.verdicts import Truth

Memory = dict[int, Truth]
"""What is known of the shared nodes of one system."""
Item = Value | None
Run = Callable[[Facts, Memory, Item], Truth]
Get = Callable[[Facts, Memory, Item], Known]
_NOT_YET = "not yet"
"""Stands for what has not been worked out; unknown is a truth of its own."""


class Build:
    """Builds the functions of one table for one as-of date."""

    def __init__(
        self,
        nodes: Sequence[Sequence[object]],
        definitions: Sequence[CompiledDefinition],
        as_of: str,
        shared: Set[int] = frozenset(),
    ) -> None:
        """Build from a table; ``shared`` are the nodes, besides definitions, that are remembered for each system."""
        self._nodes = nodes
        self._as_of = as_of
        self._definitions = {one.name: one.node for one in definitions}
        self._runs: dict[int, Run] = {}
        self._shared = shared | set(self._definitions.values())

    def memory(self) -> Memory:
        """An empty memory for one system."""
        return {}

    def run(self, index: int) -> Run:
        """The function of a truth."""
        found = self._runs.get(index)
        if found is None:
            found = self._truth(index)
            if index in self._shared:
                found = _remembered(index, found)
            self._runs[index] = found
        return found

    def _truth(self, index: int) -> Run:
        operation, *rest = self._nodes[index]
        match operation, rest:
            case "c", [bool() | None as value]:
                return lambda facts, memory, item: value
            case "&" | "|", [*parts]:
                runs = self._combined(operation, self._flat(operation, parts))
                return runs[0] if len(runs) == 1 else _and(runs) if operation == "&" else _or(runs)
            case "!", [part]:
                return _not(self.run(_int(part)))
            case "d", [str() as name]:
                return self.run(self._definitions[name])
            case _:
                return self._leaf(str(operation), rest)

    def _flat(self, operation: object, parts: Sequence[object]) -> list[int]:
        """The parts, with those that combine in the same way taken apart, as long as nobody else needs them."""
        flat: list[int] = []
        for part in map(_int, parts):
            if self._nodes[part][0] == operation and part not in self._shared:
                flat += self._flat(operation, self._nodes[part][1:])
            else:
                flat.append(part)
        return flat

    def _combined(self, operation: object, parts: list[int]) -> list[Run]:
        """The functions of the parts, where several words sought in one list are one look at that list."""
        sought: dict[int, list[int]] = {}
        for part in parts:
            kind, *rest = self._nodes[part]
            if kind == "in" and isinstance(self._literal(_int(rest[0])), str):
                sought.setdefault(_int(rest[1]), []).append(part)
        test = has_all if operation == "&" else has_any
        together: dict[int, Run | None] = {}
        for among_node, seekers in sought.items():
            words = [str(self._literal(_int(self._nodes[part][1]))) for part in seekers]
            one_look = self._short(among_node, test(words)) if len(seekers) > 1 else None
            if one_look is not None:
                # The first of them looks for all, and the others have nothing left to do.
                together |= dict.fromkeys(seekers) | {seekers[0]: one_look}
        runs = [together[part] if part in together else self.run(part) for part in parts]
        return [run for run in runs if run is not None]

    def _leaf(self, operation: str, rest: list[object]) -> Run:
        match operation, rest:
            case "f", [term]:
                return self._short(term, is_true) or _flag(self.get(_int(term)))
            case "?", [left, str() as sign, right]:
                return self._compare(_int(left), sign, _int(right))
            case "in", [item, many]:
                return self._member(_int(item), _int(many))
            case "s", [term]:
                return self._short(term, stated) or _stated(self.get(_int(term)))
            case "h", [str() as name, *arguments]:
                return _truth_of(self._call(name, arguments))
            case "q", [str() as quantifier, _, body, source, guard]:
                held = None if guard == -1 else self.run(_int(guard))
                make = _any if quantifier == "any" else _all
                return make(self.run(_int(body)), self.get(_int(source)), held)
        raise AssertionError(f"no truth: {operation}")

    def _short(self, source: object, test: Test | None) -> Run | None:
        """The leaf without detours, where there is one."""
        return None if test is None else leaf(self._nodes[_int(source)], test)

    def _literal(self, index: int) -> Known:
        operation, *rest = self._nodes[index]
        return constant(rest[0]) if operation == "v" else None

    def _member(self, item: int, many: int) -> Run:
        word, words = self._literal(item), self._literal(many)
        short = self._short(many, has(word)) if word is not None else None
        short = self._short(item, among(words)) if words is not None else short
        return short or _member(self.get(item), self.get(many))

    def get(self, index: int) -> Get:
        """The function of a value."""
        operation, *rest = self._nodes[index]
        match operation, rest:
            case "p", [str() as path, str() as field]:
                return _place(path, field)
            case "i", [_, str() as field]:
                return _item(field)
            case "v", [value, *_]:
                return _constant(value)
            case "o", []:
                return _constant(self._as_of)
            case "k", [str() as name, *arguments]:
                return self._call(name, arguments)
            case "+", [left, str() as sign, right]:
                return _total(self.get(_int(left)), sign, self.get(_int(right)))
        raise AssertionError(f"no value: {operation}")

    def _call(self, name: str, arguments: list[object]) -> Get:
        gets = [self.get(_int(one)) for one in arguments]
        as_of = self._as_of
        return lambda facts, memory, item: applied(name, as_of, [get(facts, memory, item) for get in gets])

    def _compare(self, left: int, sign: str, right: int) -> Run:
        if "n" in (self._nodes[left][0], self._nodes[right][0]):
            return _counted(self._bounds(left), sign, self._bounds(right))
        other = self._literal(right)
        short = self._short(left, relation(sign, other)) if other is not None else None
        return short or _related(self.get(left), sign, self.get(right))

    def _bounds(self, index: int) -> "Bounds":
        if self._nodes[index][0] != "n":
            get = self.get(index)
            return lambda facts, memory, item: ranged(get(facts, memory, item))
        _, _, source, guard = self._nodes[index]
        return _count(self.get(_int(source)), None if guard == -1 else self.run(_int(guard)))


Bounds = Callable[[Facts, Memory, Item], Range | bool | None]


def _int(value: object) -> int:
    assert isinstance(value, int)
    return value


def shared_nodes(nodes: Sequence[Sequence[object]]) -> set[int]:
    """Nodes with several parents that do not depend on the item of a quantifier."""
    seen: dict[int, int] = {}
    loose = [False] * len(nodes)
    for index, node in enumerate(nodes):
        operation, below = node[0], parts_of(node)
        loose[index] = operation == "i" or (operation not in ("q", "n") and any(loose[one] for one in below))
        for one in below:
            seen[one] = seen.get(one, 0) + 1
    return {
        one
        for one, times in seen.items()
        if times > 1 and not loose[one] and nodes[one][0] in ("&", "|", "q", "?")
    }


def _remembered(index: int, run: Run) -> Run:
    def remembered(facts: Facts, memory: Memory, item: Item) -> Truth:
        found = memory.get(index, _NOT_YET)
        if isinstance(found, str):
            found = memory[index] = run(facts, memory, None)
        return found

    return remembered


def _and(parts: list[Run]) -> Run:
    def least(facts: Facts, memory: Memory, item: Item) -> Truth:
        result: Truth = True
        for part in parts:
            truth = part(facts, memory, item)
            if truth is False:
                return False
            if truth is None:
                result = None
        return result

    return least


def _or(parts: list[Run]) -> Run:
    def greatest(facts: Facts, memory: Memory, item: Item) -> Truth:
        result: Truth = False
        for part in parts:
            truth = part(facts, memory, item)
            if truth is True:
                return True
            if truth is None:
                result = None
        return result

    return greatest


def _not(part: Run) -> Run:
    def opposite(facts: Facts, memory: Memory, item: Item) -> Truth:
        truth = part(facts, memory, item)
        return None if truth is None else not truth

    return opposite


def _flag(get: Get) -> Run:
    def flag(facts: Facts, memory: Memory, item: Item) -> Truth:
        value = get(facts, memory, item)
        return value if value is None else value is True

    return flag


def _truth_of(get: Get) -> Run:
    return _flag(get)


def _related(left: Get, sign: str, right: Get) -> Run:
    return lambda facts, memory, item: related(left(facts, memory, item), sign, right(facts, memory, item))


def _member(item_of: Get, among: Get) -> Run:
    return lambda facts, memory, item: member(item_of(facts, memory, item), among(facts, memory, item))


def _stated(get: Get) -> Run:
    return lambda facts, memory, item: stated(get(facts, memory, item))


def _counted(left: Bounds, sign: str, right: Bounds) -> Run:
    return lambda facts, memory, item: counted(left(facts, memory, item), sign, right(facts, memory, item))


def _any(body: Run, source: Get, guard: Run | None) -> Run:
    def some(facts: Facts, memory: Memory, item: Item) -> Truth:
        values = source(facts, memory, item)
        if not isinstance(values, list):
            return None if values is None else False
        result: Truth = None if type(values) is AtLeast else False
        for value in values:
            truth = True if guard is None else guard(facts, memory, value)
            if truth is False:
                continue
            holds = body(facts, memory, value)
            if holds is True and truth is True:
                return True
            if holds is not False:
                result = None
        return result

    return some


def _all(body: Run, source: Get, guard: Run | None) -> Run:
    def every(facts: Facts, memory: Memory, item: Item) -> Truth:
        values = source(facts, memory, item)
        if not isinstance(values, list):
            return None if values is None else True
        result: Truth = None if type(values) is AtLeast else True
        for value in values:
            truth = True if guard is None else guard(facts, memory, value)
            if truth is not False:
                holds = body(facts, memory, value)
                if holds is False and truth is True:
                    return False
                if holds is not True:
                    result = None
        return result

    return every


def _count(source: Get, guard: Run | None) -> Bounds:
    def bounds(facts: Facts, memory: Memory, item: Item) -> Range | None:
        values = source(facts, memory, item)
        if not isinstance(values, list):
            return None if values is None else (0, 0)
        truths = [True if guard is None else guard(facts, memory, value) for value in values]
        low = truths.count(True)
        return low, float("inf") if type(values) is AtLeast else low + truths.count(None)

    return bounds


def _place(path: str, field: str) -> Get:
    if not field:
        return lambda facts, memory, item: facts.get(path)

    def inner(facts: Facts, memory: Memory, item: Item) -> Known:
        record = facts.get(path)
        if isinstance(record, dict):
            return record.get(field)
        return None if record is None else False

    return inner


def _item(field: str) -> Get:
    if not field:
        return lambda facts, memory, item: item

    def inner(facts: Facts, memory: Memory, item: Item) -> Known:
        return item.get(field) if isinstance(item, dict) else None

    return inner


def _constant(raw: object) -> Get:
    value = constant(raw)
    return lambda facts, memory, item: value


def _total(left: Get, sign: str, right: Get) -> Get:
    return lambda facts, memory, item: total(left(facts, memory, item), sign, right(facts, memory, item))
