"""From one system's facts to findings: verdict, reason, the facts that decided, and those that are missing."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from aigov.engine.gates import Gate
from aigov.engine.grades import Grades
from aigov.engine.program import Program, verdict_of, with_judgement
from aigov.engine.reasons import deciding, missing
from aigov.engine.trace import Read, Trace, Tracer
from aigov.model.compiled import CompiledRule
from aigov.model.description import Assessment, Description
from aigov.model.report import ClassLine, Element, FactUse, Finding, Judged, MissingFact
from aigov.model.values import Facts
from aigov.model.verdicts import NOT_APPLICABLE, POSSIBLE, VERDICT, Grade, Reason, Truth

T = TypeVar("T", FactUse, MissingFact)


class Subject(NamedTuple):
    """One system as the engine sees it: its description, the facts that count, and how well they are supported."""

    description: Description
    facts: Facts
    """The description's facts that reach the grade asked for."""
    grades: Grades
    assessments: Mapping[str, Assessment]
    """The assessment that counts for each full rule id."""


class Findings:
    """Makes the findings of one ruleset over one system; facts and reasons are looked up once and shared."""

    def __init__(self, program: Program, subject: Subject) -> None:
        self._program = program
        self._subject = subject
        self._tracer = Tracer(program.nodes, program.compiled.definitions, subject.facts, program.as_of)
        self._used: dict[int, tuple[FactUse, ...]] = {}
        self._missed: dict[int, tuple[MissingFact, ...]] = {}

    def finding(self, index: int) -> Finding:
        """The finding of the rule at a place of the ruleset."""
        gate, rule = self._program.gates[index], self._program.compiled.rules[index]
        applies = self._tracer.trace(gate.applies)
        if applies.truth is False:
            return self._not_applicable(gate, rule)
        traces = [self._tracer.trace(node) for node in rule.requires]
        answer = self._subject.assessments.get(f"{self._program.compiled.id}/{rule.id}")
        truth = _all_of(trace.truth for trace in traces)
        if gate.judgement and truth is not False:
            truth = with_judgement(truth, None if answer is None else answer.verdict)
        code = verdict_of(applies.truth, truth, gate.kind)
        reason, detail = self._reason(gate, applies, traces, code)
        because = self._because(applies, traces, code)
        judged = _judged(answer) if gate.judgement and answer is not None else None
        return Finding(
            ruleset=self._program.compiled,
            rule=rule,
            verdict=VERDICT[code],
            possible=POSSIBLE[code],
            reason=reason,
            detail=detail,
            grade=self._grade(because) if VERDICT[code] == "pass" else None,
            because=because,
            missing=self._missing((applies, *traces)) if VERDICT[code] == "open" else (),
            elements=tuple(self._element(number, trace) for number, trace in enumerate(traces)),
            starts=self._starts(rule),
            was=next((was for _, _, was in rule.starts if was), ""),
            judged=judged,
            fingerprint=self._fingerprint(rule, because),
        )

    def line(self, name: str) -> ClassLine:
        """A line of the classification."""
        trace = self._tracer.definition(name)
        return ClassLine(name, trace.truth, self._uses(trace), self._wants(trace))

    def trace(self, node: int) -> Trace:
        """A node, traced, for those who want to see all of it."""
        return self._tracer.trace(node)

    def _not_applicable(self, gate: Gate, rule: CompiledRule) -> Finding:
        reason, detail, trace = self._why_not(gate, rule)
        return Finding(
            ruleset=self._program.compiled,
            rule=rule,
            verdict="not-applicable",
            possible=POSSIBLE[NOT_APPLICABLE],
            reason=reason,
            detail=detail,
            grade=None,
            because=self._uses(trace),
            missing=(),
            elements=(),
            starts=self._starts(rule),
            was=next((was for _, _, was in rule.starts if was), ""),
            judged=None,
            fingerprint=self._fingerprint(rule, ()),
        )

    def _why_not(self, gate: Gate, rule: CompiledRule) -> tuple[Reason, str, Trace]:
        addressed = self._tracer.trace(gate.addressed)
        if addressed.truth is False:
            return "out of scope", "", addressed
        for name, node in gate.exempt:
            exempt = self._tracer.trace(node)
            if exempt.truth is True:
                return "exempt", name, exempt
        if rule.ends and self._program.as_of >= rule.ends:
            return "superseded", rule.ends, addressed
        if gate.started >= 0:
            started = self._tracer.trace(gate.started)
            if started.truth is False:
                return "not yet", " or ".join(self._starts(rule)), started
        return "out of scope", "", self._tracer.trace(gate.applies)

    def _reason(self, gate: Gate, applies: Trace, traces: list[Trace], code: int) -> tuple[Reason, str]:
        required = _all_of(trace.truth for trace in traces)
        match VERDICT[code]:
            case "not-applicable":
                return "not relied on", ""
            case "pass":
                return ("judged by a person", "") if gate.judgement else ("requirements met", "")
            case "fail":
                return ("requirement not met", "") if required is False else ("judged by a person", "")
        if gate.started >= 0 and self._contested(gate, applies):
            return "date contested", ""
        if applies.truth is True and required is True and gate.judgement:
            return "judgement needed", ""
        return ("grade too low", "") if self._hidden(applies, traces) else ("facts missing", "")

    def _contested(self, gate: Gate, applies: Trace) -> bool:
        started = self._tracer.trace(gate.started)
        return applies.truth is None and started.truth is None and not any(True for _ in missing(started))

    def _hidden(self, applies: Trace, traces: list[Trace]) -> bool:
        """Whether a missing fact was stated and only hidden because its grade was too low."""
        wanted = (one for trace in (applies, *traces) for one in missing(trace))
        stated = self._subject.description.facts
        return any(one.read.path in stated and one.read.path not in self._subject.facts for one in wanted)

    def _because(self, applies: Trace, traces: list[Trace], code: int) -> tuple[FactUse, ...]:
        if VERDICT[code] == "fail":
            traces = [trace for trace in traces if trace.truth is False] or traces
        elif VERDICT[code] == "open":
            traces = [trace for trace in traces if trace.truth is not None]
        uses = self._uses(applies) if applies.truth is not None else ()
        return _once((*(use for trace in traces for use in self._uses(trace)), *uses))

    def _uses(self, trace: Trace) -> tuple[FactUse, ...]:
        """The facts a decided node rests on; shared nodes are looked up once."""
        if trace.truth is None:
            return ()
        found = self._used.get(trace.node)
        if found is None:
            found = self._used[trace.node] = _once(
                tuple(self._use(one) for one in deciding(trace) if one.value is not None)
            )
        return found

    def _use(self, read: Read) -> FactUse:
        assert read.value is not None
        span = self._subject.description.origins.span(read.path, read.steps)
        return FactUse(read.name, read.value, span, self._subject.grades.of(read.path))

    def _missing(self, traces: Iterable[Trace]) -> tuple[MissingFact, ...]:
        return _once(tuple(one for trace in traces for one in self._wants(trace)))

    def _wants(self, trace: Trace) -> tuple[MissingFact, ...]:
        found = self._missed.get(trace.node)
        if found is None:
            unknowns = self._subject.description.unknowns
            found = self._missed[trace.node] = _once(
                tuple(
                    MissingFact(
                        one.read.name,
                        one.read.path,
                        unknowns.get(one.read.name, unknowns.get(one.read.path, "")),
                    )
                    for one in missing(trace)
                )
            )
        return found

    def _element(self, number: int, trace: Trace) -> Element:
        return Element(number, trace.truth, self._uses(trace), self._wants(trace))

    def _grade(self, because: tuple[FactUse, ...]) -> Grade:
        return self._subject.grades.lowest(use.path.split("[")[0] for use in because)

    def _starts(self, rule: CompiledRule) -> tuple[str, ...]:
        """The earliest date among the routes that hold for this system, or that may still turn out to hold."""
        dates = []
        for when, route, _ in rule.starts:
            truth: Truth = True if when < 0 else self._tracer.trace(when).truth
            if truth is not False:
                dates.append(tuple(route))
        return min(dates, default=())

    def _fingerprint(self, rule: CompiledRule, because: tuple[FactUse, ...]) -> str:
        """Stable as long as system, rule and deciding facts stay; places in files play no part."""
        system = self._subject.description.facts.get("system.id", self._subject.description.name)
        parts = [
            str(system),
            self._program.compiled.id,
            rule.id,
            *sorted(f"{use.path}={use.value!r}" for use in because),
        ]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _once(many: tuple[T, ...]) -> tuple[T, ...]:
    """The values without repetitions, in order; facts are told apart by their path."""
    seen: dict[str, T] = {}
    for one in many:
        seen.setdefault(one.path, one)
    return tuple(seen.values())


def _all_of(truths: Iterable[Truth]) -> Truth:
    known = list(truths)
    return False if False in known else None if None in known else True


def _judged(answer: Assessment) -> Judged:
    return Judged(answer.verdict, answer.by, answer.role, answer.date, answer.because, answer.span)
