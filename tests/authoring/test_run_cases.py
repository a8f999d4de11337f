"""Cases say which verdict came out otherwise; mutants say what no case would notice."""

import json

import pytest

from aigov.authoring.mutate import all_mutants, mutate
from aigov.authoring.run_cases import run_cases
from aigov.documents.cases import read_cases
from aigov.model.ruleset import Case, Ruleset
from aigov.model.spans import Span
from tests.engine.small import definition, rule, ruleset_of, texts_of, tower

TOWER = tower()
SPAN = Span("small/cases/a.yaml", 1, 1)


def case(expect: dict[str, str], as_of: str = "2026-11-23", answer: str = "", **facts: bool) -> Case:
    assess = tuple((one, answer) for one in expect) if answer else ()
    made = {f"tower.{name}": value for name, value in facts.items()}
    return Case(f"{facts}", dict(made), as_of, expect, assess, SPAN)


def ruleset(**changes: object) -> Ruleset:
    return ruleset_of(texts_of([rule("r", **changes)], [definition("idle", "not tower.manned")]), TOWER)


def told(found: Ruleset, *cases: Case) -> list[tuple[str, str]]:
    return [(one.code, one.message.split(":")[0]) for one in run_cases(found, cases)]


def test_cases_that_come_out_as_expected_tell_nothing() -> None:
    assert not told(
        ruleset(),
        case({"r": "pass"}, manned=True, lit=True),
        case({"r": "fail"}, manned=True, lit=False),
        case({"r": "open"}, manned=True),
        case({"r": "not-applicable"}, manned=False),
    )


def test_a_case_that_comes_out_otherwise_is_told() -> None:
    assert told(ruleset(), case({"r": "pass"}, manned=True)) == [
        ("E323", "`r` is open, the case expects pass")
    ]


def test_the_date_of_the_case_counts() -> None:
    found = ruleset(from_="2026-06-01")
    early, late = "2026-05-31", "2026-06-01"
    assert not told(
        found,
        case({"r": "not-applicable"}, early, manned=True, lit=True),
        case({"r": "pass"}, late, manned=True, lit=True),
    )


def test_the_answers_of_a_case_count() -> None:
    found = ruleset(judgement="Is it bright?")
    assert not told(
        found,
        case({"r": "pass"}, answer="yes", manned=True, lit=True),
        case({"r": "fail"}, answer="no", manned=True, lit=True),
        case({"r": "open"}, manned=True, lit=True),
        case({"r": "fail"}, manned=True, lit=False),
    )


def test_a_case_for_a_rule_that_does_not_exist_is_told() -> None:
    assert told(ruleset(), case({"rr": "pass"}, manned=True)) == [("E322", "no rule is called `rr`")]


GOOD = (
    case({"r": "pass"}, manned=True, lit=True),
    case({"r": "fail"}, manned=True, lit=False),
    case({"r": "not-applicable"}, manned=False, lit=True),
)


def test_cases_that_notice_every_mutant() -> None:
    found = ruleset_of(texts_of([rule("r")]), TOWER)
    outcome = mutate(found, GOOD)
    assert (outcome.tried, outcome.noticed, outcome.survivors, outcome.problems) == (2, 2, (), ())


def test_a_mutant_that_no_case_notices_survives() -> None:
    outcome = mutate(ruleset_of(texts_of([rule("r")]), TOWER), GOOD[2:])
    assert [(one.target, one.text) for one in outcome.survivors] == [("r", "requires[0]: not tower.lit")]
    assert [one.code for one in outcome.problems] == ["E330"]


def test_a_survivor_may_be_explained_and_an_explanation_must_explain_something() -> None:
    survivors = [{"rule": "r", "mutant": "requires[0]: not tower.lit", "why": "nobody looks"}]
    found = ruleset_of(texts_of([rule("r")], survivors=survivors), TOWER)
    outcome = mutate(found, GOOD[2:])
    assert (outcome.explained, outcome.problems) == (1, ())
    assert [one.code for one in mutate(found, GOOD).problems] == ["E331"]


def test_every_part_of_a_rule_is_changed() -> None:
    found = ruleset(
        unless=["idle"],
        judgement="Is it bright?",
        from_=[{"when": "tower.lit", "date": "2020-01-01"}],
        requires=["tower.lit", "stated(tower.name)"],
    )
    assert [(one.target, one.text) for one in all_mutants(found)] == [
        ("idle", "means: tower.manned"),
        ("idle", "means: not not tower.manned"),
        ("r", "applies: not tower.manned"),
        ("r", "unless without idle"),
        ("r", "from[0]: not tower.lit"),
        ("r", "no judgement"),
        ("r", "without requires[0]"),
        ("r", "requires[0]: not tower.lit"),
        ("r", "without requires[1]"),
        ("r", "requires[1]: not stated(tower.name)"),
    ]


SHARED = ruleset_of(
    texts_of(
        [rule("r", from_="early"), rule("s", from_="early"), rule("t")],
        schedules={"early": [{"when": "tower.lit", "date": "2020-01-01"}]},
    ),
    TOWER,
)


def test_a_schedule_is_changed_once_for_all_rules_that_name_it() -> None:
    made = [one for one in all_mutants(SHARED) if "route" in one.text or "from" in one.text]
    assert [(one.target, one.text) for one in made] == [("schedules.early", "route[0]: not tower.lit")]
    assert made[0].span == SHARED.schedules[0].span
    assert [one.id for one in made[0].ruleset.rules] == ["r", "s"]


@pytest.mark.parametrize(("watched", "survives"), [("r", False), ("s", False), ("t", True)])
def test_a_changed_schedule_is_noticed_by_a_case_of_any_of_its_rules(watched: str, survives: bool) -> None:
    outcome = mutate(SHARED, (case({watched: "pass"}, manned=True, lit=True),))
    assert ("schedules.early" in {one.target for one in outcome.survivors}) is survives


def test_a_changed_definition_is_noticed_through_whatever_rests_on_it() -> None:
    found = ruleset_of(
        texts_of(
            [rule("r", applies="outer"), rule("s", from_="early")],
            [definition("inner", "tower.manned"), definition("outer", "inner")],
            schedules={"early": [{"when": "inner", "date": "2020-01-01"}]},
        ),
        TOWER,
    )
    held = {one.target: [two.id for two in one.ruleset.rules] for one in all_mutants(found)}
    assert (held["inner"], held["outer"]) == (["r", "s"], ["r"])


def test_cases_and_mutants_of_files_work_together() -> None:
    cases = {
        "cases": [
            {"name": "lit", "given": {"tower.manned": True, "tower.lit": True}, "expect": {"r": "pass"}},
            {"name": "dark", "given": {"tower.manned": True, "tower.lit": False}, "expect": {"r": "fail"}},
            {"name": "empty", "given": {"tower.manned": False}, "expect": {"r": "not-applicable"}},
        ]
    }
    read, problems = read_cases({"small/cases/a.yaml": json.dumps(cases)}, TOWER, "2026-11-23")
    assert not problems
    found = ruleset_of(texts_of([rule("r")]), TOWER)
    assert not run_cases(found, read)
    assert not mutate(found, read).problems
