"""Schedules: routes that stand once in the head of a ruleset and are named by rules."""

import pytest

from aigov.documents.compiled import compile_ruleset
from aigov.documents.rulesets import read_ruleset
from aigov.engine.program import Program
from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span
from aigov.model.values import Value
from tests.engine.small import HEAD, definition, rule, ruleset_of, texts_of, tower

TOWER = tower()
ROUTES = [
    {"when": "idle", "date": "2026-06-01", "was": "2025-06-01"},
    {"when": "tower.lit", "date": {"between": ["2027-01-01", "2027-06-01"], "because": "two readings"}},
]
IDLE = [definition("idle", "not tower.lit")]


def problems(texts: dict[str, str]) -> list[Diagnostic]:
    made, found = read_ruleset("small", texts, TOWER)
    assert (made is None) is any(one.severity == "error" for one in found)
    return list(found)


def test_rules_that_name_a_schedule_have_its_routes() -> None:
    made = ruleset_of(
        texts_of(
            [rule("r", from_="early"), rule("s", from_="early"), rule("t")], IDLE, schedules={"early": ROUTES}
        ),
        TOWER,
    )
    (schedule,) = made.schedules
    assert (schedule.name, schedule.span) == ("early", Span("small/ruleset.yaml", 11, 13))
    assert [one.schedule for one in made.rules] == ["early", "early", ""]
    assert made.rules[0].starts == made.rules[1].starts == schedule.routes
    first, second = schedule.routes
    assert (first.dates, first.was, first.when and first.when.text) == (("2026-06-01",), "2025-06-01", "idle")
    assert (second.dates, second.because) == (("2027-01-01", "2027-06-01"), "two readings")


def test_a_rule_on_a_schedule_is_judged_like_one_with_the_routes_written_out() -> None:
    texts = texts_of([rule("r", from_="early"), rule("s", from_=ROUTES)], IDLE, schedules={"early": ROUTES})
    compiled = compile_ruleset(ruleset_of(texts, TOWER), "")
    assert compiled.rules[0].starts == compiled.rules[1].starts
    facts: dict[str, Value] = {"tower.manned": True, "tower.lit": False}
    for as_of in ("2026-05-31", "2026-06-01", "2027-03-01"):
        first, second = Program(compiled, as_of).judge(facts, {})
        assert first == second


@pytest.mark.parametrize(
    ("written", "help"),
    [
        ("ealry", "did you mean `early`?"),
        ("the day it pleases", "write one of: early"),
    ],
)
def test_a_schedule_that_does_not_exist_is_an_error_where_it_is_named(written: str, help: str) -> None:
    texts = texts_of([rule("r")], IDLE, schedules={"early": ROUTES})
    texts["small/rules/a.yaml"] = texts["small/rules/a.yaml"].replace('"2020-01-01"', f'"{written}"')
    (one,) = problems(texts)
    assert (one.code, one.message, one.help) == ("E315", f"no schedule is called `{written}`", help)
    column = texts["small/rules/a.yaml"].index(f'"{written}"') + 1
    assert one.span == Span("small/rules/a.yaml", 1, column)


def test_where_there_are_no_schedules_the_advice_is_to_make_one_or_to_write_a_date() -> None:
    (one,) = problems(texts_of([rule("r", from_="early")]))
    assert one.help == "name one under `schedules` of `ruleset.yaml`, or write YYYY-MM-DD"


@pytest.mark.parametrize(
    ("routes", "code", "place"),
    [
        ("[{date: soon}]", "E305", (12, 19)),
        ("[{date: 2026-01-01, when: tower.litt}]", "E202", (12, 37)),
        ("[{date: 2026-01-01, wen: tower.lit}]", "E302", (12, 31)),
        ("[{when: tower.lit}]", "E303", (12, 12)),
        ("[]", "E304", (12, 11)),
        ("2026-01-01", "E304", (12, 11)),
    ],
)
def test_a_mistake_in_a_schedule_is_told_once_and_where_it_stands(
    routes: str, code: str, place: tuple[int, int]
) -> None:
    texts = texts_of([rule("r", from_="early"), rule("s", from_="early")])
    texts["small/ruleset.yaml"] = f"{HEAD}schedules:\n  early:  {routes}\n"
    (one,) = problems(texts)
    assert (one.code, one.span) == (code, Span("small/ruleset.yaml", *place))


@pytest.mark.parametrize("name", ["2026", "Early", "two words", "", "early-", "_early"])
def test_a_schedule_has_a_name_that_is_no_date(name: str) -> None:
    (one,) = problems(texts_of([rule("r")], IDLE, schedules={name: ROUTES}))
    assert one.code == "E314"
