"""One verdict with everything behind it: every node of its conditions as it was run, and what would change it."""

from collections.abc import Iterator, Sequence
from typing import Literal

from aigov.engine.findings import Findings, Subject
from aigov.engine.program import Program
from aigov.engine.trace import Trace
from aigov.engine.ways import Changes, smallest_changes
from aigov.model.compiled import CompiledRuleset
from aigov.model.report import Finding
from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import Verdict

Outcome = Verdict | Literal["applies", "true", "false"]


class Way(NamedTuple):
    """Leaves to come out otherwise for another verdict or truth, or for a rule that does not apply to apply."""

    outcome: Outcome
    changes: Changes


class Why(NamedTuple):
    """A finding with its traces."""

    finding: Finding
    applies: Trace
    requires: tuple[Trace, ...]
    ways: tuple[Way, ...]
    """The shortest ways to other verdicts; none where dates or the law itself stand in the way."""
    nodes: Sequence[Sequence[object]]


class WhyTerm(NamedTuple):
    """A defined term with its trace."""

    ruleset: CompiledRuleset
    name: str
    trace: Trace
    ways: tuple[Way, ...]
    """The shortest ways to the other truths."""
    nodes: Sequence[Sequence[object]]


def why_term(program: Program, subject: Subject, name: str) -> WhyTerm:
    """The truth of a defined term, with the reasons."""
    node = next(one.node for one in program.compiled.definitions if one.name == name)
    trace = Findings(program, subject).trace(node)
    outcomes: tuple[tuple[Outcome, bool], ...] = (("true", True), ("false", False))
    ways = [
        Way(outcome, changes)
        for outcome, wanted in outcomes
        if trace.truth is not wanted and (changes := smallest_changes(((trace, wanted),), program.nodes))
    ]
    return WhyTerm(program.compiled, name, trace, tuple(ways), program.nodes)


def why(program: Program, subject: Subject, index: int) -> Why:
    """The verdict of the rule at a place of its ruleset, with the reasons."""
    making = Findings(program, subject)
    gate = program.gates[index]
    finding = making.finding(index)
    applies, requires = making.trace(gate.applies), making.trace(gate.requires)
    ways = [
        Way(outcome, changes)
        for outcome, wanted in _wanted(finding, applies, requires)
        if (changes := smallest_changes(wanted, program.nodes))
    ]
    traces = tuple(making.trace(node) for node in program.compiled.rules[index].requires)
    return Why(finding, applies, traces, tuple(ways), program.nodes)


Wanted = tuple[tuple[Trace, bool], ...]


def _wanted(finding: Finding, applies: Trace, requires: Trace) -> Iterator[tuple[Outcome, Wanted]]:
    """What must come out how for each verdict that the finding could have instead."""
    if finding.verdict == "not-applicable":
        yield "applies", ((applies, True),)
        return
    if finding.verdict != "pass":
        yield "pass", ((applies, True), (requires, True))
    if finding.verdict != "fail" and finding.rule.kind not in NEVER_FAIL:
        yield "fail", ((applies, True), (requires, False))
    yield "not-applicable", ((applies, False),)
