"""The quick way to run a ruleset: closures over a table of nodes, verdicts as numbers, nothing explained.

Each node becomes one small function, built when it is first needed. Nodes that several rules share are worked out
once for each system.
"""

from collections.abc import Mapping, Sequence

from aigov.engine.closures import Build, Run
from aigov.engine.gates import Gate
from aigov.engine.outcomes import verdict_of, with_judgement
from aigov.model.compiled import CompiledDefinition
from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.values import Facts
from aigov.model.verdicts import NOT_APPLICABLE, OPEN_ALL, Truth


class Quick:
    """The functions of one program."""

    def __init__(
        self,
        nodes: Sequence[Sequence[object]],
        gates: Sequence[Gate],
        definitions: Sequence[CompiledDefinition],
        as_of: str,
    ) -> None:
        self._gates = gates
        # What decides whether a rule is asked is the same for many rules, though nothing stands above it.
        self._build = Build(nodes, definitions, as_of, {gate.applies for gate in gates})
        self._asked: list[tuple[Run, list[int]]] = []
        """What asks rules, each with the places of the rules that it asks."""
        self._required: list[Run | None] = [None] * len(gates)

    def judge(self, facts: Facts, assessed: Mapping[str, bool], deep: bool = True) -> bytes:
        """The number of the verdict of each rule, in the order of the ruleset.

        Without ``deep`` a rule that may not apply at all is open, and what it requires is not looked at: the verdict
        is the same, only what it could still become is not narrowed down.
        """
        memory = self._build.memory()
        codes = bytearray([NOT_APPLICABLE]) * len(self._gates)
        for asked, places in self._asked or self._prepare():
            applies = asked(facts, memory, None)
            if applies is False:
                continue
            for place in places:
                gate = self._gates[place]
                if applies is None and not deep and gate.kind not in NEVER_FAIL:
                    codes[place] = OPEN_ALL
                    continue
                required = self._required[place] or self._require(place)
                requires = required(facts, memory, None)
                if gate.judgement and requires is not False:
                    requires = with_judgement(requires, assessed.get(gate.id))
                codes[place] = verdict_of(applies, requires, gate.kind)
        return bytes(codes)

    def truth(self, node: int, facts: Facts) -> Truth:
        """The truth of one node."""
        return self._build.run(node)(facts, self._build.memory(), None)

    def _prepare(self) -> list[tuple[Run, list[int]]]:
        """Rules that are asked under the same conditions, together: most systems leave most of them at once."""
        together: dict[int, list[int]] = {}
        for place, gate in enumerate(self._gates):
            together.setdefault(gate.applies, []).append(place)
        self._asked = [(self._build.run(node), places) for node, places in together.items()]
        return self._asked

    def _require(self, place: int) -> Run:
        """What a rule requires, built when the first system is asked for it."""
        required = self._required[place] = self._build.run(self._gates[place].requires)
        return required
