"""A ruleset for one date: its nodes and gates, and the quick way to run it, loaded when it is first used."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from aigov.engine.gates import Gate, Gates
from aigov.model.compiled import CompiledRuleset, put
from aigov.model.values import Facts

if TYPE_CHECKING:
    from aigov.engine.columns import Columns  # for long lists of systems; a single one does without it
    from aigov.engine.quick import Quick  # for cases of rulesets

Assessed = Mapping[str, bool]
"""Answers of named people: rule id -> whether it holds."""


class Program:
    """One ruleset, ready to judge any number of systems as of one date."""

    def __init__(self, compiled: CompiledRuleset, as_of: str) -> None:
        self.compiled = compiled
        self._own = list(compiled.own)
        self.as_of = as_of
        self._gates = Gates(compiled, as_of)
        self.nodes = self._gates.nodes
        """The table of nodes, with what dates and exemptions add to it."""
        self._quick: Quick | None = None
        self._columns: Columns | None = None

    def judge(self, facts: Facts, assessed: Assessed) -> bytes:
        """The number of the verdict of each rule (see ``aigov.model.verdicts``), in the order of the ruleset."""
        return (self._quick or self._load()).judge(facts, assessed)

    def gate(self, index: int) -> Gate:
        """How one rule is asked; of most rules a single system never needs to know more than that of another."""
        return self._gates.of(index)

    @property
    def gates(self) -> tuple[Gate, ...]:
        """How each rule is asked."""
        return self._gates.all()

    def need(self, index: int) -> None:
        """Sees to it that the nodes of a rule are there: a ruleset is read without them, and most are never asked."""
        if self._own:
            start, text = self._own[index]
            if text:
                put(self.nodes, start, text)
                self._own[index] = start, ""

    def need_all(self) -> None:
        """Sees to it that all nodes are there."""
        for index in range(len(self._own)):
            self.need(index)
        self._own = []

    def columns(self) -> "Columns":
        """The program as it is run over many systems at once."""
        if self._columns is None:
            from aigov.engine import columns

            self.need_all()
            self._gates.all()  # They add nodes.
            self._columns = columns.Columns(self.nodes, self.compiled.definitions, self.as_of)
        return self._columns

    def _load(self) -> "Quick":
        # A single system is traced and never run the quick way, so its start does not wait for this.
        from aigov.engine import quick

        self.need_all()
        self._quick = quick.Quick(self.nodes, self.gates, self.compiled.definitions, self.as_of)
        return self._quick
