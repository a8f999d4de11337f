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
        self._runs: list[tuple[Run, Run | None]] = []

    def judge(self, facts: Facts, assessed: Mapping[str, bool], deep: bool = True) -> bytes:
        """The number of the verdict of each rule, in the order of the ruleset.

        Without ``deep`` a rule that may not apply at all is open, and what it requires is not looked at: the verdict
        is the same, only what it could still become is not narrowed down.
        """
        memory = self._build.memory()
        codes = bytearray(len(self._gates))
        for index, (asked, required) in enumerate(self._runs or self._prepare()):
            applies = asked(facts, memory, None)
            if applies is False:
                codes[index] = NOT_APPLICABLE
                continue
            gate = self._gates[index]
            if applies is None and not deep and gate.kind not in NEVER_FAIL:
                codes[index] = OPEN_ALL
                continue
            if required is None:
                required = self._require(index)
            requires = required(facts, memory, None)
            if gate.judgement and requires is not False:
                requires = with_judgement(requires, assessed.get(gate.id))
            codes[index] = verdict_of(applies, requires, gate.kind)
        return bytes(codes)

    def truth(self, node: int, facts: Facts) -> Truth:
        """The truth of one node."""
        return self._build.run(node)(facts, self._build.memory(), None)

    def _prepare(self) -> list[tuple[Run, Run | None]]:
        """What asks each rule; what a rule requires is built when the first system is asked for it."""
        self._runs = [(self._build.run(gate.applies), None) for gate in self._gates]
        return self._runs

    def _require(self, index: int) -> Run:
        required = self._build.run(self._gates[index].requires)
        self._runs[index] = (self._runs[index][0], required)
        return required
