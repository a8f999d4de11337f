"""When the duties of a system start, and what each would come to if it applied today.

Readiness is that of today: the rule is judged as of the run's date by the facts as they are, with nothing but its start
lifted. Judging on the day of the start instead would let tests and training grow old that will be renewed until then.
"""

from collections.abc import Iterator, Sequence

from aigov.engine.findings import Detail, Findings, Subject
from aigov.engine.gates import Gate
from aigov.engine.program import Program
from aigov.engine.trace import Trace
from aigov.model.compiled import CompiledRule, CompiledRuleset
from aigov.model.report import ClassLine, MissingFact
from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.timeline import Duty, DutyState, RulesetTimeline
from aigov.model.verdicts import Truth

_LONG_AGO = "0001-01-01"

Route = tuple[Truth, tuple[str, ...], str, tuple[MissingFact, ...]]
"""Whether it leads to this system, its date or two readings, the date before a change, and what it waits for."""


def lifted(compiled: CompiledRuleset) -> CompiledRuleset:
    """The ruleset with every start long past; whom each route leads to stays."""
    return compiled._replace(rules=tuple([_started(rule) for rule in compiled.rules]))


def _started(rule: CompiledRule) -> CompiledRule:
    return rule._replace(starts=tuple([(when, (_LONG_AGO,), "") for when, _, _ in rule.starts]))


class Outlook:
    """The timelines of systems under one ruleset, as of one date."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._lifted = Program(lifted(program.compiled), program.as_of)

    def of(self, subject: Subject, themes: frozenset[str] = frozenset()) -> RulesetTimeline:
        """The duties of one system; ``themes`` keeps only the rules of these themes."""
        looking = _Looking(self._program, self._lifted, subject)
        duties = [
            duty
            for index, rule in enumerate(self._program.compiled.rules)
            if (not themes or not themes.isdisjoint(rule.themes)) and rule.kind not in NEVER_FAIL
            for duty in looking.duty(index)
        ]
        return RulesetTimeline(self._program.compiled, tuple(duties))


class _Looking:
    """One look ahead for one system."""

    def __init__(self, program: Program, lifted: Program, subject: Subject) -> None:
        self._rules = program.compiled.rules
        self._as_of = program.as_of
        self._lifted = lifted
        self._findings = Findings(lifted, subject, Detail.SCREEN)
        self._classes = self._findings.classes()

    def duty(self, index: int) -> Iterator[Duty]:
        """The duty that a rule is for this system, if it is one or may be."""
        rule, gate = self._rules[index], self._lifted.gates[index]
        found = self._findings.finding(index)._replace(rule=rule)
        if found.verdict == "not-applicable":
            held = tuple(self._held_back(gate, found.reason == "exempt"))
            if held:
                yield Duty(found, "held back", (), "", (), held)
            return
        state, dates, was, missing = self._when(self._routes(rule))
        yield Duty(found._replace(starts=dates, was=was), state, dates, was, missing, ())

    def _routes(self, rule: CompiledRule) -> list[Route]:
        """The routes that lead to this system, or may."""
        routes: list[Route] = []
        for when, dates, was in rule.starts:
            if when < 0:
                routes.append((True, tuple(dates), was, ()))
                continue
            trace = self._findings.trace(when)
            if trace.truth is not False:
                routes.append((trace.truth, tuple(dates), was, self._findings.wants(trace)))
        return routes

    def _when(
        self, routes: Sequence[Route]
    ) -> tuple[DutyState, tuple[str, ...], str, tuple[MissingFact, ...]]:
        """What is known of the day: the earliest sure route decides, unless one that may hold comes before it."""
        sure = min(((dates, was) for truth, dates, was, _ in routes if truth), default=None)
        if sure is not None and sure[0][-1] <= self._as_of:
            return "asked today", sure[0], sure[1], ()
        maybe = [one for one in routes if one[0] is None and (sure is None or one[1] < sure[0])]
        if maybe or sure is None:
            days = {day for _, dates, _, _ in maybe for day in dates} | {*(sure[0] if sure else ())}
            wanted = {one.path: one for _, _, _, missing in maybe for one in missing}
            was = {was for _, _, was, _ in maybe if was}
            return "fact missing", tuple(sorted(days)), min(was, default=""), tuple(wanted.values())
        return "date contested" if len(sure[0]) > 1 else "later", sure[0], sure[1], ()

    def _held_back(self, gate: Gate, is_exempt: bool) -> Iterator[ClassLine]:
        """The terms without which a rule would apply: its exemptions, and what its routes leave out."""
        if self._findings.trace(gate.addressed).truth is not True:
            return
        if is_exempt:
            for name, node in gate.exempt:
                if self._findings.trace(node).truth is True:
                    yield self._classes.term(name)
        elif gate.started >= 0 and self._findings.trace(gate.started).truth is False:
            for name in dict.fromkeys(self._left_out(self._findings.trace(gate.started))):
                yield self._classes.term(name)

    def _left_out(self, trace: Trace) -> Iterator[str]:
        """The terms whose absence is all that a false condition lacks."""
        operation = self._lifted.nodes[trace.node][0] if trace.node >= 0 else ""
        against = [part for part in trace.parts if part.truth is False]
        match operation:
            case "!" if self._is_term(trace.parts[0]):
                yield str(self._lifted.nodes[trace.parts[0].node][1])
            case "&":
                parts = [[*self._left_out(part)] for part in against]
                if all(parts):
                    yield from (name for names in parts for name in names)
            case "|" | "d":
                for part in against:
                    yield from self._left_out(part)

    def _is_term(self, trace: Trace) -> bool:
        return trace.node >= 0 and self._lifted.nodes[trace.node][0] == "d"
