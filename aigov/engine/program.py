"""The quick way to run a ruleset: closures over a table of nodes, verdicts as numbers, nothing explained.

Each node becomes one small function, built when it is first needed. Nodes that several rules share are worked out
once for each system.
"""

from collections.abc import Mapping

from aigov.engine.closures import Build, Run
from aigov.engine.gates import Gate, gates_of
from aigov.model.compiled import CompiledRuleset
from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.values import Facts
from aigov.model.verdicts import (
    FAIL,
    NOT_APPLICABLE,
    OPEN_ALL,
    OPEN_FAIL,
    OPEN_PASS,
    OPEN_PASS_FAIL,
    PASS,
    Truth,
)

Assessed = Mapping[str, bool]
"""Answers of named people: rule id -> whether it holds."""


class Program:
    """One ruleset, ready to judge any number of systems as of one date."""

    def __init__(self, compiled: CompiledRuleset, as_of: str) -> None:
        self.compiled = compiled
        self.as_of = as_of
        self.nodes, gates = gates_of(compiled, as_of)
        """The table of nodes, with what dates and exemptions add to it."""
        self.gates: tuple[Gate, ...] = gates
        # What decides whether a rule is asked is the same for many rules, though nothing stands above it.
        self._build = Build(self.nodes, compiled.definitions, as_of, {gate.applies for gate in gates})
        self._runs: list[tuple[Run, Run | None]] = []

    def judge(self, facts: Facts, assessed: Assessed) -> bytes:
        """The number of the verdict of each rule (see ``aigov.model.verdicts``), in the order of the ruleset."""
        memory = self._build.memory()
        codes = bytearray(len(self.gates))
        for index, (asked, required) in enumerate(self._runs or self._prepare()):
            applies = asked(facts, memory, None)
            if applies is False:
                codes[index] = NOT_APPLICABLE
                continue
            if required is None:
                required = self._require(index)
            requires = required(facts, memory, None)
            gate = self.gates[index]
            if gate.judgement and requires is not False:
                requires = with_judgement(requires, assessed.get(gate.id))
            codes[index] = verdict_of(applies, requires, gate.kind)
        return bytes(codes)

    def _prepare(self) -> list[tuple[Run, Run | None]]:
        """What asks each rule; what a rule requires is built when the first system is asked for it."""
        self._runs = [(self._build.run(gate.applies), None) for gate in self.gates]
        return self._runs

    def _require(self, index: int) -> Run:
        required = self._build.run(self.gates[index].requires)
        self._runs[index] = (self._runs[index][0], required)
        return required

    def truth(self, node: int, facts: Facts) -> Truth:
        """The truth of one node, for tests and for the classification."""
        return self._build.run(node)(facts, self._build.memory(), None)


def with_judgement(requires: Truth, answer: Truth) -> Truth:
    """What the facts and the answer of a person give together."""
    if answer is False:
        return False
    return requires if answer is True else None


def verdict_of(applies: Truth, requires: Truth, kind: str) -> int:
    """The verdict table of the design: rows are ``applies``, columns ``requires``."""
    if applies is False:
        return NOT_APPLICABLE
    if kind in NEVER_FAIL:
        if requires is False:
            return NOT_APPLICABLE
        return PASS if applies is True and requires is True else OPEN_PASS
    if applies is True:
        return PASS if requires is True else FAIL if requires is False else OPEN_PASS_FAIL
    return OPEN_PASS if requires is True else OPEN_FAIL if requires is False else OPEN_ALL
