"""A ruleset for one date: its nodes and gates, and the quick way to run it, loaded when it is first used."""

from collections.abc import Mapping
from typing import Protocol

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
        self._quick: Quick | None = None

    def judge(self, facts: Facts, assessed: Assessed, deep: bool = True) -> bytes:
        """The number of the verdict of each rule (see ``aigov.model.verdicts``), in the order of the ruleset."""
        return (self._quick or self._load()).judge(facts, assessed, deep)

    def truth(self, node: int, facts: Facts) -> Truth:
        """The truth of one node, the quick way."""
        return (self._quick or self._load()).truth(node, facts)

    def _load(self) -> "Quick":
        # A single system is traced and never run the quick way, so its start does not wait for this.
        from aigov.engine import quick

        self._quick = quick.Quick(self.nodes, self.gates, self.compiled.definitions, self.as_of)
        return self._quick


class Quick(Protocol):
    """What the quick engine does for a program."""

    def judge(self, facts: Facts, assessed: Assessed, deep: bool = True) -> bytes:
        """The numbers of the verdicts."""
        ...

    def truth(self, node: int, facts: Facts) -> Truth:
        """The truth of a node."""
        ...
