"""Many systems at once: of which systems every node is true, and of which it is false.

A set of systems is one whole number with a bit for each of them, so that ``and``, ``or`` and ``not`` of hundreds of
systems are one operation on numbers, however many rules there are. A leaf is looked at once for each value that occurs
among the systems, and only where something depends on it; where nobody states what it reads, it is the same for all.
"""

from collections.abc import Iterator, Sequence

from aigov.engine.closures import Build
from aigov.engine.gates import Gate
from aigov.model.compiled import CompiledDefinition
from aigov.model.nodes import moved, parts_of
from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.values import AtLeast, Facts, Value

Sets = tuple[int, int]
"""The systems of which something is true, and those of which it is false; of the others it is unknown."""
Outcome = tuple[int, int, int]
"""The systems for which a rule passes, fails, and does not apply; for the others it is open."""
Place = tuple[str, str]
"""A fact, and a field of it or an empty text."""
Alike = tuple[Facts, int]
"""The facts of one system, and all the systems that say the same of what matters."""

Known = tuple[int, int, int]
"""The systems that something was worked out for, those of which it is true, and those of which it is false."""

_NONE: Sets = (0, 0)
_meanings: dict[tuple[object, ...], int] = {}
"""A number for each different quantifier, and for each part of one."""


class Systems:
    """The facts of many systems, to be asked by fact."""

    def __init__(self, facts: Sequence[Facts]) -> None:
        self.facts = facts
        self.all = (1 << len(facts)) - 1
        self._bits = [1 << number for number in range(len(facts))]
        self._stating: dict[str, list[int]] = {}
        for number, stated in enumerate(facts):
            for path in stated:
                self._stating.setdefault(path, []).append(number)
        self._alike: dict[Place, list[Alike]] = {}
        self._words: dict[Place, tuple[dict[Value, int], int]] = {}
        self.leaves: dict[int, Known] = {}
        """What was worked out for quantifiers, by what they say: rulesets often ask the same."""

    def alike(self, places: Sequence[Place]) -> list[Alike]:
        """Systems that say the same in these places, together; those that say nothing of the facts are left out."""
        if len(places) != 1:
            numbers = {number for path, _ in places for number in self._stating.get(path, ())}
            return [(self.facts[number], self._bits[number]) for number in sorted(numbers)]
        (place,) = places
        found = self._alike.get(place)
        if found is None:
            found = self._alike[place] = self._by_value(*place)
        return found

    def _by_value(self, path: str, field: str) -> list[Alike]:
        groups: dict[object, Alike] = {}
        for number, value in self._values(path, field):
            # True and 1 are equal and not the same; lists and records are rarely the same, and looked at one by one.
            key = number if isinstance(value, list | dict) else (value.__class__, value)
            known = groups.get(key)
            bit = self._bits[number]
            groups[key] = (self.facts[number], bit) if known is None else (known[0], known[1] | bit)
        return list(groups.values())

    def _values(self, path: str, field: str) -> Iterator[tuple[int, Value | None]]:
        """What stands in a place, for each system that says anything about the fact."""
        for number in self._stating.get(path, ()):
            value = self.facts[number][path]
            yield number, value.get(field) if field and isinstance(value, dict) else value

    def words(self, place: Place) -> tuple[dict[Value, int], int]:
        """For each word of a list the systems that have it, and the systems of which the list is known to its end."""
        found = self._words.get(place)
        if found is None:
            found = self._words[place] = self._by_word(*place)
        return found

    def _by_word(self, path: str, field: str) -> tuple[dict[Value, int], int]:
        having: dict[Value, int] = {}
        ended = 0
        for number, value in self._values(path, field):
            if isinstance(value, list):
                for word in value:
                    if isinstance(word, str):
                        having[word] = having.get(word, 0) | self._bits[number]
            if value is not None and value.__class__ is not AtLeast:
                ended |= self._bits[number]
        return having, ended


class Columns:
    """One program, to be run over many systems."""

    def __init__(
        self,
        nodes: Sequence[Sequence[object]],
        definitions: Sequence[CompiledDefinition],
        as_of: str,
    ) -> None:
        self.nodes = nodes
        self.definitions = {one.name: one.node for one in definitions}
        self.build = Build(nodes, definitions, as_of)
        self._places: dict[int, tuple[Place, ...]] = {}
        self._meant: dict[int, int] = {}
        self._as_of = as_of

    def over(self, systems: Systems) -> "Run":
        """The program, run over some systems."""
        return Run(self, systems)

    def places(self, index: int) -> tuple[Place, ...]:
        """The places in the facts that a node reads, each once."""
        found = self._places.get(index)
        if found is None:
            found = self._places[index] = tuple(sorted(self._read(index)))
        return found

    def meaning(self, index: int) -> int:
        """A number that nodes have in common which say the same, whatever ruleset they are in."""
        found = self._meant.get(index)
        if found is None:
            node = self.nodes[index]
            if node[0] == "d":
                found = self.meaning(self.definitions[str(node[1])])
            else:
                below = {part: self.meaning(part) for part in parts_of(node)}
                said = (self._as_of, *map(repr, moved(node, below)))
                found = _meanings.setdefault(said, len(_meanings))
            self._meant[index] = found
        return found

    def _read(self, index: int) -> set[Place]:
        node = self.nodes[index]
        if node[0] == "p":
            return {(str(node[1]), str(node[2]))}
        below = [self.definitions[str(node[1])]] if node[0] == "d" else parts_of(node)
        return {place for one in below for place in self.places(one)}


class Run:
    """The nodes of one table over one batch of systems, each worked out for those that need it."""

    def __init__(self, columns: Columns, systems: Systems) -> None:
        self.systems = systems
        self._columns = columns
        self._nodes = columns.nodes
        self._known: dict[int, Known] = {}

    def sets(self, index: int, wanted: int) -> Sets:
        """The systems of which the node is true, and of which it is false, as far as they are wanted."""
        known = self._known.get(index)
        if known is None:
            true, false = self._worked_out(index, wanted)
            self._known[index] = wanted, true, false
            return true, false
        done, true, false = known
        rest = wanted & ~done
        if rest:
            more, less = self._worked_out(index, rest)
            true, false = true | more, false | less
            self._known[index] = done | rest, true, false
        return true & wanted, false & wanted

    def outcome(self, gate: Gate, answer: Sets = _NONE) -> Outcome:
        """The verdict table, for all systems at once; ``answer`` is for which of them a person said yes, and no.

        Where it is unknown whether a rule applies it is open, and what it requires is not looked at, unless it grants
        something: what is not relied on does not apply.
        """
        everybody = self.systems.all
        applies, excluded = self.sets(gate.applies, everybody)
        grants = gate.kind in NEVER_FAIL
        true, false = self.sets(gate.requires, everybody & ~excluded if grants else applies)
        if gate.judgement:
            true, false = true & answer[0], false | answer[1]
        if grants:
            return applies & true, 0, excluded | false
        return applies & true, applies & false, excluded

    def _worked_out(self, index: int, wanted: int) -> Sets:
        if not wanted:
            return _NONE
        node = self._nodes[index]
        operation = node[0]
        if operation == "&":
            false, true = self._least(node[1:], wanted, 1)
            return true, false
        if operation == "|":
            return self._least(node[1:], wanted, 0)
        if operation == "!":
            true, false = self.sets(_int(node[1]), wanted)
            return false, true
        if operation == "d":
            return self.sets(self._columns.definitions[str(node[1])], wanted)
        if operation == "c":
            return (wanted if node[1] is True else 0), (wanted if node[1] is False else 0)
        if operation == "in":
            found = self._sought(node, wanted)
            if found is not None:
                return found
        if operation == "q":
            return self._shared(index, wanted)
        return self._leaf(index, wanted)

    def _least(self, parts: Sequence[object], wanted: int, side: int) -> Sets:
        """The systems for which one of the parts is on a side (1: false), and those for which all are on the other."""
        one, every = 0, wanted
        for part in parts:
            sets = self.sets(_int(part), wanted)
            one |= sets[side]
            every &= sets[1 - side]
            wanted &= ~sets[side]
            if not wanted:
                break
        return one, every

    def _sought(self, node: Sequence[object], wanted: int) -> Sets | None:
        """Who has a word in a list: the commonest leaf."""
        word, among = self._nodes[_int(node[1])], self._nodes[_int(node[2])]
        if among[0] != "p" or word[0] != "v" or not isinstance(word[1], str):
            return None
        having, ended = self.systems.words((str(among[1]), str(among[2])))
        true = having.get(word[1], 0)
        return true & wanted, ended & ~true & wanted

    def _shared(self, index: int, wanted: int) -> Sets:
        """A quantifier, the dearest of leaves; what another ruleset has asked already is not asked again."""
        leaves, meaning = self.systems.leaves, self._columns.meaning(index)
        done, true, false = leaves.get(meaning, (0, 0, 0))
        rest = wanted & ~done
        if rest:
            more, less = self._leaf(index, rest)
            true, false = true | more, false | less
            leaves[meaning] = done | rest, true, false
        return true & wanted, false & wanted

    def _leaf(self, index: int, wanted: int) -> Sets:
        """Any leaf: once for each value that is stated, and once for all who state nothing."""
        run = self._columns.build.run(index)
        true = false = 0
        rest = wanted
        for facts, alike in self.systems.alike(self._columns.places(index)):
            if alike & wanted:
                truth = run(facts, {}, None)
                if truth is True:
                    true |= alike
                elif truth is False:
                    false |= alike
                rest &= ~alike
        if rest:
            truth = run({}, {}, None)
            if truth is not None:
                true, false = (true | rest, false) if truth else (true, false | rest)
        return true & wanted, false & wanted


def _int(value: object) -> int:
    assert isinstance(value, int)
    return value


def counts(sets: Sequence[int], systems: int) -> list[int]:
    """For each system, in how many of the sets it is; added up for all systems at once, digit by digit."""
    digits: list[int] = []
    for carried in sets:
        for place, digit in enumerate(digits):
            if not carried:
                break
            digits[place], carried = digit ^ carried, digit & carried
        if carried:
            digits.append(carried)
    written = [_bits(digit, systems) for digit in reversed(digits)]
    return [int("".join(one), 2) for one in zip(*written, strict=True)] if written else [0] * systems


def numbers(systems: int, of: int) -> list[int]:
    """The numbers of the systems in a set of so many."""
    if not systems:
        return []
    found = []
    text = _bits(systems, of)
    place = text.find("1")
    while place >= 0:
        found.append(place)
        place = text.find("1", place + 1)
    return found


def _bits(systems: int, of: int) -> str:
    """A set as a text with a one or a zero for each system, in their order."""
    return format(systems, f"0{of}b")[::-1]
