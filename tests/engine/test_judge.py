"""Reports: what is judged and what is not, assessments and what is wrong with them, answers of groups and themes."""

import pytest

from aigov.engine.findings import Detail
from aigov.engine.grades import Grades
from aigov.engine.judge import judge, overall
from aigov.engine.many import Case, briefs
from aigov.engine.program import Program
from aigov.model.diagnostics import Diagnostic
from aigov.model.report import Receipt, Report
from aigov.model.verdicts import Verdict
from tests.engine.small import TODAY, definition, described, program_of, rule, texts_of, tower

TOWER = tower()
RECEIPT = Receipt("0", TODAY, "claimed", ("1", ""), (), "")
RULES = [
    rule("lit"),
    rule("bright", judgement="Is it bright?", themes=["light", "people"], group="two"),
    rule("named", requires=["stated(tower.name)"], themes=["words"]),
]


def program(rules: list[dict[str, object]] = RULES, as_of: str = TODAY) -> Program:
    return program_of(texts_of(rules, [definition("idle", "not tower.manned", shown=True)]), TOWER, as_of)


def assessment(**changes: object) -> dict[str, object]:
    whole = {"rule": "small/bright", "verdict": "yes", "by": "Ida", "date": "2026-01-01", "because": "seen"}
    return {**whole, **changes}


def report(
    facts: dict[str, object],
    *assessments: dict[str, object],
    themes: frozenset[str] = frozenset(),
    more: tuple[Diagnostic, ...] = (),
) -> Report:
    """The report; the brief way must say the same."""
    given = {**facts, "assessments": list(assessments)} if assessments else facts
    description = described(TOWER, given)
    made = judge(description, [program()], RECEIPT, Grades(), themes, more)
    (short,) = briefs([Case(description, Grades(), more)], [program()], TODAY, "claimed", themes)
    assert short.answer == made.answer
    assert [one.answer for one in short.rulesets] == [one.answer for one in made.rulesets]
    failing = [one.id for two in made.rulesets for one in two.findings if one.verdict == "fail"]
    assert [one for two in short.rulesets for one in two.failing] == failing
    assert short.diagnostics == made.diagnostics
    screen = judge(description, [program()], RECEIPT, Grades(), themes, more, Detail.SCREEN)
    assert _verdicts(screen) == _verdicts(made)
    return made


def _verdicts(made: Report) -> dict[str, Verdict]:
    return {one.id: one.verdict for two in made.rulesets for one in two.findings}


def codes(made: Report) -> list[tuple[str, str]]:
    return [(one.code, one.severity) for one in made.diagnostics]


ALL = {"tower.manned": True, "tower.lit": True, "tower.name": "Skagen"}


def test_every_rule_is_judged_once() -> None:
    assert _verdicts(report(ALL, assessment())) == {
        "small/lit": "pass",
        "small/bright": "pass",
        "small/named": "pass",
    }


@pytest.mark.parametrize(
    ("seen", "answer"),
    [
        ([], "not-applicable"),
        (["not-applicable"], "not-applicable"),
        (["pass", "not-applicable"], "pass"),
        (["pass", "open"], "open"),
        (["not-applicable", "open"], "open"),
        (["open", "fail", "pass"], "fail"),
    ],
)
def test_the_worst_verdict_is_the_answer(seen: list[Verdict], answer: Verdict) -> None:
    assert overall(seen) == answer


def test_groups_and_themes_have_answers_of_their_own() -> None:
    made = report({**ALL, "tower.name": "none"}).rulesets[0]
    assert made.answer.answer == "fail"
    assert made.answer.counts == {"pass": 1, "fail": 1, "open": 1, "not-applicable": 0}
    assert {one.id: one.answer for one in made.groups} == {"one": "fail", "two": "open"}
    assert {one.id: one.answer for one in made.themes} == {"light": "open", "people": "open", "words": "fail"}


def test_a_theme_keeps_only_its_rules() -> None:
    made = report(ALL, themes=frozenset({"words"}))
    assert _verdicts(made) == {"small/named": "pass"}
    assert made.answer == "pass"


def test_a_ruleset_that_is_about_somebody_else_says_so_once() -> None:
    made = report({"tower.manned": False}).rulesets[0]
    assert (made.answer.answer, made.reason) == ("not-applicable", "out of scope")
    assert [(one.name, one.truth) for one in made.classification] == [("idle", True)]


def test_a_description_with_an_error_is_not_judged_at_all() -> None:
    made = report({**ALL, "tower.litt": True})
    assert (made.rulesets, made.next_facts) == ((), ())
    assert [(one.code, one.help) for one in made.diagnostics] == [("E103", "did you mean `lit`?")]


def test_a_warning_does_not_keep_from_judging() -> None:
    made = report({**ALL, "tower.name": "TBD"})
    assert codes(made) == [("W121", "warning")]
    assert _verdicts(made)["small/named"] == "open"


def test_problems_from_outside_count() -> None:
    assert report(ALL, more=(Diagnostic("E900", "error", "broke"),)).rulesets == ()
    assert report(ALL, more=(Diagnostic("W150", "warning", "odd"),)).rulesets != ()


@pytest.mark.parametrize(
    ("change", "code", "severity", "verdict"),
    [
        ({"rule": "small/brite"}, "E140", "error", None),
        ({"rule": "small/lit"}, "W141", "warning", "open"),
        ({"date": "2026-11-24"}, "W142", "warning", "open"),
    ],
)
def test_an_assessment_that_does_not_count_is_told(
    change: dict[str, object], code: str, severity: str, verdict: Verdict | None
) -> None:
    made = report(ALL, assessment(**change))
    assert codes(made) == [(code, severity)]
    assert _verdicts(made).get("small/bright") == verdict
    assert made.diagnostics[0].span is not None


def test_a_misspelt_rule_gets_the_nearest() -> None:
    assert report(ALL, assessment(rule="small/brigth")).diagnostics[0].help == "did you mean `small/bright`?"


def test_an_assessment_of_the_day_itself_counts() -> None:
    assert _verdicts(report(ALL, assessment(date=TODAY)))["small/bright"] == "pass"


def test_two_assessments_of_one_rule_are_an_error() -> None:
    made = report(ALL, assessment(), assessment(verdict="no"))
    assert (codes(made), made.rulesets) == ([("E143", "error")], ())


def test_an_assessment_that_is_still_to_come_is_no_second_one() -> None:
    made = report(ALL, assessment(date="2026-12-01", verdict="no"), assessment())
    assert codes(made) == [("W142", "warning")]
    assert _verdicts(made)["small/bright"] == "pass"


def test_an_assessment_for_a_ruleset_that_is_not_asked_is_left_alone() -> None:
    assert codes(report(ALL, assessment(rule="large/bright"))) == []


def test_facts_are_counted_as_stated_denied_and_not_known() -> None:
    made = report(
        {
            "tower.lit": False,
            "tower.tools": [],
            "tower.spares": {"at_least": []},
            "tower.name": "none",
            "tower.steps": 0,
            "tower.colour": "unknown",
        }
    )
    assert (made.stated, made.denied, made.not_known) == (2, 3, 1)


def test_next_facts_name_those_that_settle_most() -> None:
    made = report({"tower.lit": True})
    assert [(one.path, one.touches, one.can_fail) for one in made.next_facts] == [("tower.manned", 3, 2)]
    later = report({"tower.manned": True}).next_facts
    assert [(one.path, one.settles, one.touches, one.can_fail) for one in later] == [
        ("tower.lit", 2, 2, 2),
        ("tower.name", 1, 1, 1),
    ]
