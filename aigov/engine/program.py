"""A ruleset for one date: its nodes and gates, and the quick way to run it, loaded when it is first used."""

from collections.abc import Callable, Mapping

from aigov.engine.gates import Gate, gates_of
from aigov.model.compiled import CompiledRuleset
from aigov.model.values import Facts
from aigov.model.verdicts import Truth

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
        self._judge: Callable[[Facts, Assessed], bytes] | None = None
        self._truth: Callable[[int, Facts], Truth] | None = None

    def judge(self, facts: Facts, assessed: Assessed) -> bytes:
        """The number of the verdict of each rule (see ``aigov.model.verdicts``), in the order of the ruleset."""
        return (self._judge or self._load()[0])(facts, assessed)

    def truth(self, node: int, facts: Facts) -> Truth:
        """The truth of one node, the quick way."""
        return (self._truth or self._load()[1])(node, facts)

    def _load(self) -> tuple[Callable[[Facts, Assessed], bytes], Callable[[int, Facts], Truth]]:
        # A single system is traced and never run the quick way, so its start does not wait for this.
        from aigov.engine.quick import Quick

        quick = Quick(self.nodes, self.gates, self.compiled.definitions, self.as_of)
        self._judge, self._truth = quick.judge, quick.truth
        return quick.judge, quick.truth
