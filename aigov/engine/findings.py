"""From one system's facts to findings: verdict, reason, the facts that decided, and those that are missing."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import TypeVar

from aigov.engine.classes import Classes
from aigov.engine.gates import Gate
from aigov.engine.grades import Grades
from aigov.engine.grading import Grading
from aigov.engine.outcomes import verdict_of, with_judgement
from aigov.engine.program import Program
from aigov.engine.reasons import deciding, lacking
from aigov.engine.trace import Read, Trace, Tracer
from aigov.model.compiled import CompiledRule
from aigov.model.description import Assessment, Description
from aigov.model.report import Element, FactUse, Finding, Judged, MissingFact
from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.tuples import NamedTuple
from aigov.model.values import Facts
from aigov.model.verdicts import NOT_APPLICABLE, OPEN_ALL, POSSIBLE, VERDICT, Reason, Truth, Verdict

T = TypeVar("T", FactUse, MissingFact)


class Subject(NamedTuple):
    """One system as the engine sees it: its description, the facts that count, and how well they are supported."""

    description: Description
    facts: Facts
    """The description's facts that reach the grade asked for."""
    grades: Grades
    assessments: Mapping[str, Assessment]
    """The assessment that counts for each full rule id."""


class Detail(Enum):
    """How much of a finding is worked out."""

    SCREEN = "screen"
    """What one screen shows: why something fails, what is missing, nothing more."""
    ALL = "all"
    """Everything, for every rule."""


class Findings:
    """Makes the findings of one ruleset over one system; facts and reasons are looked up once and shared."""

    def __init__(self, program: Program, subject: Subject, detail: Detail = Detail.ALL) -> None:
        self._program = program
        self._subject = subject
        self._detail = detail
        if detail is Detail.ALL:
            program.need_all()
        self._tracer = Tracer(program.nodes, program.compiled.definitions, subject.facts, program.as_of)
        prefix = f"{program.compiled.id}/"
        self._answers = {
            rule.removeprefix(prefix): one
            for rule, one in subject.assessments.items()
            if rule.startswith(prefix)
        }
        self._grading = Grading(program.nodes, subject.grades)
        self._alike: dict[tuple[int, int, str], Finding] = {}
        self._used: dict[int, tuple[FactUse, ...]] = {}
        self._missed: dict[int, tuple[MissingFact, ...]] = {}

    def finding(self, index: int) -> Finding:
        """The finding of the rule at a place of the ruleset."""
        gate, rule = self._program.gates[index], self._program.compiled.rules[index]
        if self._detail is Detail.SCREEN and gate.kind not in NEVER_FAIL:
            alike = self._alike.get((gate.applies, id(rule.starts), rule.ends))
            if alike is not None:
                # As `_replace` does it, in a third of the time: on a screen, most findings are made here.
                return Finding._make((alike.ruleset, rule, *alike[2:]))
        applies = self._tracer.trace(gate.applies)
        if applies.truth is not True and self._detail is Detail.SCREEN and gate.kind not in NEVER_FAIL:
            return self._unasked(gate, rule, applies)
        if applies.truth is False:
            return self._not_applicable(rule, gate)
        self._program.need(index)
        traces = [self._tracer.trace(node) for node in rule.requires]
        answer = self._answers.get(rule.id) if gate.judgement else None
        required = _all_of(trace.truth for trace in traces)
        if gate.judgement and required is not False:
            required = with_judgement(required, answer.verdict if answer else None)
        bare = self._bare(rule, verdict_of(applies.truth, required, gate.kind))
        if bare.verdict == "not-applicable":
            return self._not_applicable(rule, gate)._replace(judged=_judged(answer) if answer else None)
        if (
            bare.verdict == "pass"
            and self._detail is Detail.SCREEN
            and not self._subject.description.evidence
        ):
            return bare._replace(
                grade="claimed", reason="judged by a person" if gate.judgement else bare.reason
            )
        return self._reasoned(bare, gate, applies, traces)._replace(
            judged=_judged(answer) if answer else None
        )

    def _unasked(self, gate: Gate, rule: CompiledRule, applies: Trace) -> Finding:
        """The finding of a rule that does not apply, or may not; on a screen, rules asked alike are told alike."""
        if applies.truth is False:
            found = self._not_applicable(rule, gate)
        else:
            # Whether the rule applies at all comes first; what it requires can wait.
            reason = self._open_reason(gate, applies, [])
            found = self._bare(rule, OPEN_ALL, reason, missing=self.wants(applies))
        # Rules that start alike share what says so, see `load_ruleset`.
        self._alike[gate.applies, id(rule.starts), rule.ends] = found
        return found

    def _bare(
        self,
        rule: CompiledRule,
        code: int,
        reason: Reason = "requirements met",
        detail: str = "",
        missing: tuple[MissingFact, ...] = (),
    ) -> Finding:
        """The finding without the facts behind it."""
        starts, was = self._route(rule)
        return Finding(
            ruleset=self._program.compiled,
            rule=rule,
            verdict=VERDICT[code],
            possible=POSSIBLE[code],
            reason=reason,
            detail=detail,
            grade=None,
            because=(),
            missing=missing,
            elements=(),
            starts=starts,
            was=was,
            judged=None,
            fingerprint="",
        )

    def _reasoned(self, bare: Finding, gate: Gate, applies: Trace, traces: list[Trace]) -> Finding:
        if bare.verdict == "open" and self._detail is Detail.SCREEN:
            # A screen tells what an open result waits for, and leaves the rest to who asks.
            reason = self._reason(gate, applies, traces, bare.verdict)
            return bare._replace(reason=reason, missing=self._missing(applies, traces))
        because = self._because(applies, traces, bare.verdict)
        return bare._replace(
            reason=self._reason(gate, applies, traces, bare.verdict),
            grade=self._grading.of((applies, *traces)) if bare.verdict == "pass" else None,
            because=because,
            missing=self._missing(applies, traces) if bare.verdict == "open" else (),
            elements=tuple(self._element(number, trace) for number, trace in enumerate(traces)),
            fingerprint=self._fingerprint(bare.rule, because) if self._detail is Detail.ALL else "",
        )

    def classes(self) -> Classes:
        """What makes the lines of the classification."""
        program, whole = self._program, self._detail is Detail.ALL
        return Classes(program.compiled, program.nodes, self._tracer, self._use, self.wants, whole)

    def trace(self, node: int) -> Trace:
        """A node, traced, for those who want to see all of it."""
        return self._tracer.trace(node)

    def _not_applicable(self, rule: CompiledRule, gate: Gate) -> Finding:
        addressed = self._tracer.trace(gate.addressed)
        reason, detail, trace = self._why_not(gate, rule, addressed)
        bare = self._bare(rule, NOT_APPLICABLE, reason, detail)
        if self._detail is Detail.SCREEN:
            return bare
        return bare._replace(because=self._uses(trace), fingerprint=self._fingerprint(rule, ()))

    def _why_not(self, gate: Gate, rule: CompiledRule, addressed: Trace) -> tuple[Reason, str, Trace]:
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
            dates = " or ".join(self._route(rule)[0])
            if started.truth is False:
                # Without a route that leads to this system no date will ever come.
                return ("not yet", dates, started) if dates else ("out of scope", "", started)
        applies = self._tracer.trace(gate.applies)
        if applies.truth is False:
            return "out of scope", "", applies
        return "not relied on", "", self._tracer.trace(gate.requires)

    def _reason(self, gate: Gate, applies: Trace, traces: list[Trace], verdict: Verdict) -> Reason:
        required = _all_of(trace.truth for trace in traces)
        match verdict:
            case "pass":
                return "judged by a person" if gate.judgement else "requirements met"
            case "fail":
                return "requirement not met" if required is False else "judged by a person"
        if applies.truth is True and required is True and gate.judgement:
            return "judgement needed"
        return self._open_reason(gate, applies, traces)

    def _open_reason(self, gate: Gate, applies: Trace, traces: list[Trace]) -> Reason:
        if gate.started >= 0 and self._contested(gate, applies):
            return "date contested"
        return "grade too low" if self._hidden(applies, traces) else "facts missing"

    def _contested(self, gate: Gate, applies: Trace) -> bool:
        """Whether nothing but the law's own dates keeps it open whether the rule applies."""
        started = self._tracer.trace(gate.started)
        return applies.truth is None and started.truth is None and not self.wants(applies)

    def _hidden(self, applies: Trace, traces: list[Trace]) -> bool:
        """Whether a missing fact was stated and only hidden because its grade was too low."""
        stated, counting = self._subject.description.facts, self._subject.facts
        if stated is counting:
            return False
        wanted = (one.fact for trace in (applies, *traces) for one in self.wants(trace))
        return any(fact in stated and fact not in counting for fact in wanted)

    def _because(self, applies: Trace, traces: list[Trace], verdict: Verdict) -> tuple[FactUse, ...]:
        if verdict == "fail":
            traces = [trace for trace in traces if trace.truth is False] or traces
        elif verdict == "open":
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
        # Nothing can be said of a part of what is denied as a whole: the denial itself is the fact.
        denied = self._subject.facts.get(read.path) is False
        return FactUse(
            read.path if denied else read.name, read.value, span, self._subject.grades.of(read.path)
        )

    def _missing(self, applies: Trace, traces: list[Trace]) -> tuple[MissingFact, ...]:
        """Facts that say whether the rule applies, as long as that is open; then those that it requires."""
        if applies.truth is None and self.wants(applies):
            return self.wants(applies)
        return _once([one for trace in traces for one in self.wants(trace)])

    def wants(self, trace: Trace) -> tuple[MissingFact, ...]:
        """The facts that an open truth waits for."""
        if trace.truth is not None:
            return ()
        # Traces live as long as the tracer that made them, so their identity is a safe key.
        found = self._missed.get(id(trace))
        if found is None:
            wanted = [self._lacking(read) for read in lacking(trace)]
            for part in trace.parts:
                wanted += self.wants(part)
            found = self._missed[id(trace)] = _once(wanted)
        return found

    def _lacking(self, read: Read) -> MissingFact:
        unknowns = self._subject.description.unknowns
        name = read.name
        return MissingFact(name, read.path, unknowns.get(name, unknowns.get(read.path, "")))

    def _element(self, number: int, trace: Trace) -> Element:
        return Element(number, trace.truth, self._uses(trace), self.wants(trace))

    def _route(self, rule: CompiledRule) -> tuple[tuple[str, ...], str]:
        """The earliest date among the routes that hold for this system, or may still turn out to hold, and its past."""
        starts = rule.starts
        if len(starts) == 1 and starts[0][0] < 0:
            return tuple(starts[0][1]), starts[0][2]
        routes = []
        for when, dates, was in starts:
            truth: Truth = True if when < 0 else self._tracer.trace(when).truth
            if truth is not False:
                routes.append((tuple(dates), was))
        return min(routes, default=((), ""))

    def _fingerprint(self, rule: CompiledRule, because: tuple[FactUse, ...]) -> str:
        """Stable as long as system, rule and deciding facts stay; places in files play no part."""
        import hashlib
        import json

        system = self._subject.description.facts.get("system.id", self._subject.description.name)
        parts = [
            str(system),
            self._program.compiled.id,
            rule.id,
            *sorted(f"{use.path}={json.dumps(use.value, sort_keys=True)}" for use in because),
        ]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _once(many: Sequence[T]) -> tuple[T, ...]:
    """The values without repetitions, in order; facts are told apart by their path."""
    if len(many) < 2:
        return tuple(many)
    seen: dict[str, T] = {}
    for one in many:
        seen.setdefault(one.path, one)
    return tuple(seen.values())


def _all_of(truths: Iterable[Truth]) -> Truth:
    known = list(truths)
    return False if False in known else None if None in known else True


def _judged(answer: Assessment) -> Judged:
    return Judged(answer.verdict, answer.by, answer.role, answer.date, answer.because, answer.span)
