"""Judges one description against rulesets and puts the finished report together."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from aigov.engine.findings import Detail, Findings, Subject
from aigov.engine.grades import Grades
from aigov.engine.next_facts import next_facts
from aigov.engine.program import Program
from aigov.model.description import Assessment, Description
from aigov.model.diagnostics import Diagnostic, did_you_mean, has_errors, order
from aigov.model.report import Answer, Finding, Receipt, Report, RulesetReport
from aigov.model.spans import Span
from aigov.model.values import AtLeast
from aigov.model.verdicts import VERDICTS, Grade, Verdict

if TYPE_CHECKING:
    from aigov.model.figures import Figures


def judge(
    description: Description,
    programs: Sequence[Program],
    receipt: Receipt,
    grades: Grades,
    themes: frozenset[str] = frozenset(),
    more: Iterable[Diagnostic] = (),
    detail: Detail = Detail.ALL,
) -> Report:
    """The report; a description with errors is not judged, because a misspelt fact could hide a failure."""
    subject, found = subject_of(description, programs, receipt.as_of, receipt.grade, grades, more)
    if has_errors(found):
        programs = ()
    rulesets = tuple(judge_ruleset(program, subject, themes, detail) for program in programs)
    findings = [finding for one in rulesets for finding in one.findings]
    found += [
        differs(one.ruleset.declared[0], declared.option, declared.stated.span)
        for one in rulesets
        for declared in one.declared
        if declared.line.truth is False
    ]
    stated, denied = _counts(description)
    return Report(
        description=description,
        receipt=receipt,
        answer=overall(one.answer.answer for one in rulesets),
        rulesets=rulesets,
        next_facts=next_facts(findings, description.facts, subject.facts),
        diagnostics=order(found),
        stated=stated,
        denied=denied,
        not_known=len(description.unknowns),
        figures=_figures(description) if detail is Detail.ALL and not has_errors(found) else None,
    )


def _figures(description: Description) -> "Figures | None":
    """What follows from counts and shares; loaded where there are some, for most systems state none."""
    if "fairness.groups" not in description.facts and "supply_chain.components" not in description.facts:
        return None
    from aigov.figures.summary import figures_of

    return figures_of(description.facts, description.origins.span)


def subject_of(
    description: Description,
    programs: Sequence[Program],
    as_of: str,
    grade: Grade,
    grades: Grades,
    more: Iterable[Diagnostic],
) -> tuple[Subject, list[Diagnostic]]:
    """The system as the engine sees it, and every problem known so far."""
    counting, problems = _assessments(description, programs, as_of)
    subject = Subject(description, grades.masked(description.facts, grade), grades, counting)
    return subject, [*description.diagnostics, *more, *problems]


def judge_ruleset(
    program: Program, subject: Subject, themes: frozenset[str] = frozenset(), detail: Detail = Detail.ALL
) -> RulesetReport:
    """One ruleset over one system; ``themes`` keeps only the rules of these themes."""
    compiled = program.compiled
    making = Findings(program, subject, detail)
    classes = making.classes()
    findings = tuple(
        [
            making.finding(index)
            for index, rule in enumerate(compiled.rules)
            if not themes or not themes.isdisjoint(rule.themes)
        ]
    )
    reason = ""
    if findings and all(one.verdict == "not-applicable" for one in findings):
        reason = findings[0].reason
    return RulesetReport(
        ruleset=compiled,
        answer=answer_of(compiled.id, findings),
        reason=reason,
        groups=_by_group(compiled.groups, findings),
        themes=_by_theme(findings) if detail is Detail.ALL else (),
        classification=classes.lines(),
        findings=findings,
        declared=classes.declared(subject.description.facts),
    )


def differs(fact: str, option: str, span: Span | None) -> Diagnostic:
    """What is said of a declared class that the facts contradict."""
    message = f"`{fact}` says `{option}`, and the other facts say otherwise"
    hint = "`--show classification` tells why; correct the class, or the facts that speak against it"
    return Diagnostic("W144", "warning", message, span, hint)


def _by_group(names: Sequence[str], findings: Sequence[Finding]) -> tuple[Answer, ...]:
    """The answer of each group that has rules, in the order of the contents."""
    verdicts: list[list[Verdict]] = [[] for _ in names]
    for one in findings:
        verdicts[one.rule.group].append(one.verdict)
    return tuple([_answer(name, inside) for name, inside in zip(names, verdicts, strict=True) if inside])


def _by_theme(findings: Sequence[Finding]) -> tuple[Answer, ...]:
    """The answer of each theme, in the order of the alphabet."""
    verdicts: dict[str, list[Verdict]] = {}
    for one in findings:
        for theme in one.rule.themes:
            verdicts.setdefault(theme, []).append(one.verdict)
    return tuple([_answer(theme, verdicts[theme]) for theme in sorted(verdicts)])


def answer_of(name: str, findings: Sequence[Finding]) -> Answer:
    """The answer of some rules together, with their counts."""
    return _answer(name, [one.verdict for one in findings])


def _answer(name: str, verdicts: Sequence[Verdict]) -> Answer:
    counts = {verdict: verdicts.count(verdict) for verdict in VERDICTS}
    return Answer(name, overall(verdicts), counts)


def overall(verdicts: Iterable[Verdict]) -> Verdict:
    """Fail if any fails, else open if any is open, else pass; not applicable when nothing else is there."""
    seen = set(verdicts)
    for verdict in ("fail", "open", "pass"):
        if verdict in seen:
            return verdict
    return "not-applicable"


def _counts(description: Description) -> tuple[int, int]:
    denied = sum(
        1
        for value in description.facts.values()
        if value is False or (value == [] and not isinstance(value, AtLeast))
    )
    return len(description.facts) - denied, denied


def _assessments(
    description: Description, programs: Sequence[Program], as_of: str
) -> tuple[dict[str, Assessment], list[Diagnostic]]:
    """The assessment that counts for each rule, and what is wrong with the others."""
    if not description.assessments:
        return {}, []
    asked = {
        f"{program.compiled.id}/{gate.id}": gate.judgement for program in programs for gate in program.gates
    }
    judged = {program.compiled.id for program in programs}
    counting: dict[str, Assessment] = {}
    problems: list[Diagnostic] = []
    for one in description.assessments:
        ruleset = one.rule.partition("/")[0]
        if ruleset not in judged and not did_you_mean(ruleset, judged).startswith("did"):
            continue  # It settles a rule of a ruleset that is not judged here.
        problem = _assessment_problem(one, asked, counting, as_of)
        if problem is None:
            counting[one.rule] = one
        else:
            problems.append(problem)
    return counting, problems


def _assessment_problem(
    one: Assessment, asked: dict[str, bool], counting: dict[str, Assessment], as_of: str
) -> Diagnostic | None:
    if one.rule not in asked:
        hint = did_you_mean(one.rule, asked)
        return Diagnostic("E140", "error", f"no rule is called `{one.rule}`", one.span, hint)
    if not asked[one.rule]:
        message = f"the rule `{one.rule}` asks for no judgement, so the assessment decides nothing"
        return Diagnostic("W141", "warning", message, one.span, "state the facts that the rule reads instead")
    if one.date > as_of:
        message = f"the assessment is dated {one.date}, after the as-of date {as_of}, and does not count"
        return Diagnostic("W142", "warning", message, one.span)
    if one.rule in counting:
        return Diagnostic(
            "E143", "error", f"`{one.rule}` is assessed twice", one.span, "keep the one that counts"
        )
    return None
