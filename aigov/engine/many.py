"""The verdicts alone on many systems: what a list of them says, worked out for all of them together."""

from collections.abc import Iterable, Iterator, Sequence

from aigov.engine.columns import Sets, Systems, counts, numbers
from aigov.engine.findings import Subject
from aigov.engine.grades import Grades
from aigov.engine.judge import differs, overall, subject_of
from aigov.engine.program import Program
from aigov.model.description import Description
from aigov.model.diagnostics import Diagnostic, has_errors, order
from aigov.model.report import Answer, Brief, BriefRuleset
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import Grade, Verdict


class Case(NamedTuple):
    """A system to be judged, and what was found out about its evidence."""

    description: Description
    grades: Grades
    more: Iterable[Diagnostic] = ()


def briefs(
    cases: Sequence[Case],
    programs: Sequence[Program],
    as_of: str,
    grade: Grade,
    themes: frozenset[str] = frozenset(),
) -> list[Brief]:
    """The verdicts of the reports on all of them, without reasons; the two always agree."""
    looked = [subject_of(case.description, programs, as_of, grade, case.grades, case.more) for case in cases]
    judged = [(subject, found) for subject, found in looked if not has_errors(found)]
    systems = Systems([subject.facts for subject, _ in judged])
    rulesets = [_ruleset(program, systems, judged, themes) for program in programs]
    several = iter(list(zip(*rulesets, strict=True)) or [()] * len(judged))
    return [
        _brief(subject.description, found, () if has_errors(found) else next(several))
        for subject, found in looked
    ]


def _brief(
    description: Description, found: Sequence[Diagnostic], rulesets: tuple[BriefRuleset, ...]
) -> Brief:
    facts = description.facts
    return Brief(
        name=description.name,
        system=str(facts.get("system.name") or facts.get("system.id") or ""),
        answer=overall([one.answer.answer for one in rulesets]),
        rulesets=rulesets,
        diagnostics=order(found) if found else (),
    )


def _ruleset(
    program: Program,
    systems: Systems,
    judged: Sequence[tuple[Subject, list[Diagnostic]]],
    themes: frozenset[str],
) -> list[BriefRuleset]:
    """One ruleset over all systems; what it finds wrong with them is added to their problems."""
    compiled = program.compiled
    run = program.columns().over(systems)
    outcomes = [
        (rule, run.outcome(gate, answer))
        for rule, gate, answer in zip(compiled.rules, program.gates, _answers(program, judged), strict=True)
        if not themes or not themes.isdisjoint(rule.themes)
    ]
    for name, node in compiled.declared[1]:
        declaring = _declaring(compiled.declared[0], name, judged)
        for number in numbers(run.sets(node, declaring)[1], len(judged)):
            _contradict(compiled.declared[0], name, *judged[number])
    failing: list[list[str]] = [[] for _ in judged]
    for rule, (_, failed, _) in outcomes:
        for number in numbers(failed, len(judged)):
            failing[number].append(f"{compiled.id}/{rule.id}")
    passed = counts([outcome[0] for _, outcome in outcomes], len(judged))
    excluded = counts([outcome[2] for _, outcome in outcomes], len(judged))
    return [_counted(compiled.id, len(outcomes), *one) for one in zip(passed, failing, excluded, strict=True)]


def _declaring(fact: str, option: str, judged: Sequence[tuple[Subject, list[Diagnostic]]]) -> int:
    """The systems that declare a class."""
    found = 0
    for number, (subject, _) in enumerate(judged):
        stated = subject.description.facts.get(fact)
        if isinstance(stated, list) and option in stated:
            found |= 1 << number
    return found


def _contradict(fact: str, option: str, subject: Subject, found: list[Diagnostic]) -> None:
    """Notes that the facts contradict a class that is declared."""
    stated = subject.description.facts[fact]
    assert isinstance(stated, list)
    span = subject.description.origins.span(fact, (stated.index(option),))
    found.append(differs(fact, option, span))


def _counted(id: str, rules: int, passed: int, failing: list[str], excluded: int) -> BriefRuleset:
    open_ = rules - passed - len(failing) - excluded
    tally: dict[Verdict, int] = {
        "pass": passed,
        "fail": len(failing),
        "open": open_,
        "not-applicable": excluded,
    }
    answer = overall([verdict for verdict, count in tally.items() if count])
    return BriefRuleset(Answer(id, answer, tally), tuple(failing))


def _answers(program: Program, judged: Sequence[tuple[Subject, list[Diagnostic]]]) -> Iterator[Sets]:
    """For each rule, the systems for which a named person has said yes, and those for which no."""
    said: dict[str, Sets] = {}
    for number, (subject, _) in enumerate(judged):
        for rule, one in subject.assessments.items():
            yes, no = said.get(rule, (0, 0))
            said[rule] = (yes | 1 << number, no) if one.verdict else (yes, no | 1 << number)
    for gate in program.gates:
        yield said.get(f"{program.compiled.id}/{gate.id}", (0, 0)) if said else (0, 0)
