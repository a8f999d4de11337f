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
from aigov.engine.scan import Scan, Told, truth_of
from aigov.engine.trace import Read, Trace, Tracer
from aigov.model.compiled import CompiledRule
from aigov.model.description import Assessment, Description
from aigov.model.report import Element, FactUse, Finding, Judged, MissingFact
from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.tuples import NamedTuple
from aigov.model.values import Facts
from aigov.model.verdicts import (
    NOT_APPLICABLE,
    OPEN_ALL,
    OPEN_PASS_FAIL,
    PASS,
    POSSIBLE,
    VERDICT,
    Grade,
    Reason,
    Truth,
    Verdict,
)

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
        self._scan = Scan(
            program.nodes,
            program.compiled.definitions,
            subject.facts,
            program.as_of,
            subject.description.unknowns,
            lambda node: self._told(self._tracer.trace(node)),
        )
        self._alike: dict[tuple[object, ...], Finding] = {}
        self._used: dict[int, tuple[FactUse, ...]] = {}
        self._missed: dict[int, tuple[MissingFact, ...]] = {}

    def finding(self, index: int) -> Finding:
        """The finding of the rule at a place of the ruleset."""
        rule = self._program.compiled.rules[index]
        if self._detail is Detail.SCREEN and rule.kind not in NEVER_FAIL:
            # Rules of one file that start alike share what says so, see `load_ruleset`.
            key = (rule.applies, id(rule.starts), rule.ends, *rule.unless)
            alike = self._alike.get(key)
            if alike is not None:
                # As `_replace` does it, in a third of the time: on a screen, most findings are made here.
                return Finding._make((alike.ruleset, rule, *alike[2:]))
            gate = self._program.gate(index)
            applies = self._scan.tell(gate.applies)
            if applies is not True:
                found = self._alike[key] = self._unasked(gate, rule, applies)
                return found
            return self._asked(index, gate, rule)
        gate = self._program.gate(index)
        trace = self._tracer.trace(gate.applies)
        return self._not_applicable(rule, gate) if trace.truth is False else self._traced(index, gate, rule)

    def _asked(self, index: int, gate: Gate, rule: CompiledRule) -> Finding:
        """The finding of a rule that applies, for a screen; reasons are looked for where a screen tells them."""
        self._program.need(index)
        told = [self._scan.tell(node) for node in rule.requires]
        answer = self._answers.get(rule.id) if gate.judgement else None
        required = _required(gate, told, answer)
        has_evidence = bool(self._subject.description.evidence)
        if required is False or (required is True and has_evidence):
            return self._traced(index, gate, rule)
        judged = _judged(answer) if answer else None
        if required is True:
            reason: Reason = "judged by a person" if gate.judgement else "requirements met"
            return self._bare(rule, PASS, reason, grade="claimed", judged=judged)
        reason = self._reason(gate, True, told, "open")
        return self._bare(rule, OPEN_PASS_FAIL, reason, missing=self._missing(True, told), judged=judged)

    def _traced(self, index: int, gate: Gate, rule: CompiledRule) -> Finding:
        """The finding of a rule that may apply, with its reasons."""
        self._program.need(index)
        applies = self._tracer.trace(gate.applies)
        traces = [self._tracer.trace(node) for node in rule.requires]
        answer = self._answers.get(rule.id) if gate.judgement else None
        judged = _judged(answer) if answer else None
        required = _required(gate, list(map(self._told, traces)), answer)
        bare = self._bare(rule, verdict_of(applies.truth, required, gate.kind))
        if bare.verdict == "not-applicable":
            return self._not_applicable(rule, gate)._replace(judged=judged)
        return self._reasoned(bare, gate, applies, traces)._replace(judged=judged)

    def _unasked(self, gate: Gate, rule: CompiledRule, applies: Told) -> Finding:
        """The finding of a rule that does not apply, or may not; on a screen, rules asked alike are told alike."""
        if isinstance(applies, bool):
            return self._not_applicable(rule, gate)
        # Whether the rule applies at all comes first; what it requires can wait.
        return self._bare(rule, OPEN_ALL, self._open_reason(gate, applies, []), missing=applies)

    def _bare(
        self,
        rule: CompiledRule,
        code: int,
        reason: Reason = "requirements met",
        detail: str = "",
        missing: tuple[MissingFact, ...] = (),
        grade: Grade | None = None,
        judged: Judged | None = None,
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
            grade=grade,
            because=(),
            missing=missing,
            elements=(),
            starts=starts,
            was=was,
            judged=judged,
            fingerprint="",
        )

    def _reasoned(self, bare: Finding, gate: Gate, applies: Trace, traces: list[Trace]) -> Finding:
        told, required = self._told(applies), list(map(self._told, traces))
        reason = self._reason(gate, told, required, bare.verdict)
        missing = self._missing(told, required) if bare.verdict == "open" else ()
        if bare.verdict == "open" and self._detail is Detail.SCREEN:
            # A screen tells what an open result waits for, and leaves the rest to who asks.
            return bare._replace(reason=reason, missing=missing)
        because = self._because(applies, traces, bare.verdict)
        return bare._replace(
            reason=reason,
            grade=self._grading.of((applies, *traces)) if bare.verdict == "pass" else None,
            because=because,
            missing=missing,
            elements=tuple(self._element(number, trace) for number, trace in enumerate(traces)),
            fingerprint=self._fingerprint(bare.rule, because, missing) if self._detail is Detail.ALL else "",
        )

    def classes(self) -> Classes:
        """What makes the lines of the classification."""
        program, whole = self._program, self._detail is Detail.ALL
        return Classes(
            program.compiled, program.nodes, self._tracer, self._scan, self._use, self.wants, whole
        )

    def trace(self, node: int) -> Trace:
        """A node, traced, for those who want to see all of it."""
        return self._tracer.trace(node)

    def _not_applicable(self, rule: CompiledRule, gate: Gate) -> Finding:
        reason, detail, node = self._why_not(gate, rule)
        bare = self._bare(rule, NOT_APPLICABLE, reason, detail)
        if self._detail is Detail.SCREEN:
            return bare
        because = self._uses(self._tracer.trace(node))
        return bare._replace(because=because, fingerprint=self._fingerprint(rule, ()))

    def _why_not(self, gate: Gate, rule: CompiledRule) -> tuple[Reason, str, int]:
        """The reason, what it refers to, and the node that tells why."""
        if self._truth(gate.addressed) is False:
            return "out of scope", "", gate.addressed
        for name, node in gate.exempt:
            if self._truth(node) is True:
                return "exempt", name, node
        if rule.ends and self._program.as_of >= rule.ends:
            return "superseded", rule.ends, gate.addressed
        if gate.started >= 0 and self._truth(gate.started) is False:
            dates = " or ".join(self._route(rule)[0])
            # Without a route that leads to this system no date will ever come.
            return ("not yet", dates, gate.started) if dates else ("out of scope", "", gate.started)
        if self._truth(gate.applies) is False:
            return "out of scope", "", gate.applies
        return "not relied on", "", gate.requires

    def _truth(self, node: int) -> Truth:
        if self._detail is Detail.SCREEN:
            return truth_of(self._scan.tell(node))
        return self._tracer.trace(node).truth

    def _told(self, trace: Trace) -> Told:
        return self.wants(trace) if trace.truth is None else trace.truth

    def _reason(self, gate: Gate, applies: Told, required: list[Told], verdict: Verdict) -> Reason:
        holds = _all_of(required)
        match verdict:
            case "pass":
                return "judged by a person" if gate.judgement else "requirements met"
            case "fail":
                return "requirement not met" if holds is False else "judged by a person"
        if applies is True and holds is True and gate.judgement:
            return "judgement needed"
        return self._open_reason(gate, applies, required)

    def _open_reason(self, gate: Gate, applies: Told, required: list[Told]) -> Reason:
        # Whether nothing but the law's own dates keeps it open whether the rule applies.
        if gate.started >= 0 and applies == () and self._truth(gate.started) is None:
            return "date contested"
        return "grade too low" if self._hidden([applies, *required]) else "facts missing"

    def _hidden(self, told: Iterable[Told]) -> bool:
        """Whether a missing fact was stated and only hidden because its grade was too low."""
        stated, counting = self._subject.description.facts, self._subject.facts
        if stated is counting:
            return False
        wanted = [one.fact for many in told if isinstance(many, tuple) for one in many]
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

    def _missing(self, applies: Told, required: Iterable[Told]) -> tuple[MissingFact, ...]:
        """Facts that say whether the rule applies, as long as that is open; then those that it requires."""
        if isinstance(applies, tuple) and applies:
            return applies
        return _once([one for many in required if isinstance(many, tuple) for one in many])

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
            if when < 0 or self._truth(when) is not False:
                routes.append((tuple(dates), was))
        return min(routes, default=((), ""))

    def _fingerprint(
        self, rule: CompiledRule, because: tuple[FactUse, ...], missing: tuple[MissingFact, ...] = ()
    ) -> str:
        """Stable as long as system, rule, deciding facts and their evidence stay; places in files play no part."""
        import hashlib
        import json

        system = self._subject.description.facts.get("system.id", self._subject.description.name)
        parts = [
            str(system),
            self._program.compiled.id,
            rule.id,
            *sorted(f"{use.path}={json.dumps(use.value, sort_keys=True)}" for use in because),
            *self._proofs({*(use.path for use in because), *(one.fact for one in missing)}),
        ]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]

    def _proofs(self, paths: Iterable[str]) -> Iterable[str]:
        """What the evidence for some facts holds; a fact that is too weak to count has evidence as well."""
        grades = self._subject.grades
        return [f"{path} {digest}" for path in sorted(paths) for digest in grades.digests(path)]


def _once(many: Sequence[T]) -> tuple[T, ...]:
    """The values without repetitions, in order; facts are told apart by their path."""
    if len(many) < 2:
        return tuple(many)
    seen: dict[str, T] = {}
    for one in many:
        seen.setdefault(one.path, one)
    return tuple(seen.values())


def _all_of(told: Sequence[Told]) -> Truth:
    return False if False in told else True if all(one is True for one in told) else None


def _required(gate: Gate, told: Sequence[Told], answer: Assessment | None) -> Truth:
    """Whether what a rule requires holds, a person's answer included where it asks for one."""
    required = _all_of(told)
    if gate.judgement and required is not False:
        return with_judgement(required, answer.verdict if answer else None)
    return required


def _judged(answer: Assessment) -> Judged:
    return Judged(answer.verdict, answer.by, answer.role, answer.date, answer.because, answer.span)
