"""Cases: bases that build on each other, fields that replace fields, facts that are taken away."""

import pytest

from aigov.documents.cases import count_cases, read_cases
from aigov.model.diagnostics import Diagnostic
from aigov.model.ruleset import Case
from aigov.model.spans import Span
from aigov.model.values import AtLeast, Facts, Value
from tests.engine.small import tower

TOWER = tower()
BASES = """\
facts:
  manned: {tower.manned: true, tower.keeper: {name: Ida, trained: true}}
  lit: {extends: manned, tower.lit: true}
  red: {tower.colour: red, tower.manned: false}
  shuttered: {tower.shutter: true}
"""


def read(*texts: str) -> tuple[tuple[Case, ...], tuple[Diagnostic, ...]]:
    return read_cases(
        {f"small/cases/{index}.yaml": text for index, text in enumerate(texts)}, TOWER, "2026-11-23"
    )


def facts(given: str) -> Facts:
    cases, problems = read(BASES, f"cases:\n  - {{name: a, given: {given}, expect: {{r: pass}}}}\n")
    assert not problems, problems
    return cases[0].facts


IDA: dict[str, Value] = {"name": "Ida", "trained": True}
GIVEN: list[tuple[str, Facts]] = [
    ("{}", {}),
    ("{tower.lit: true}", {"tower.lit": True}),
    ("{extends: manned}", {"tower.manned": True, "tower.keeper": IDA}),
    ("{extends: lit}", {"tower.manned": True, "tower.keeper": IDA, "tower.lit": True}),
    (
        "{extends: [manned, red]}",
        {"tower.manned": False, "tower.keeper": IDA, "tower.colour": "red"},
    ),
    (
        "{extends: [red, manned]}",
        {"tower.manned": True, "tower.keeper": IDA, "tower.colour": "red"},
    ),
    ("{extends: manned, tower.manned: false}", {"tower.manned": False, "tower.keeper": IDA}),
    ("{extends: manned, tower.keeper: {absent: true}}", {"tower.manned": True}),
    ("{extends: manned, tower.keeper: unknown}", {"tower.manned": True}),
    ("{extends: manned, tower.keeper: none}", {"tower.manned": True, "tower.keeper": False}),
    (
        "{extends: manned, tower.keeper.name: Ole}",
        {"tower.manned": True, "tower.keeper": {"name": "Ole", "trained": True}},
    ),
    (
        "{extends: manned, tower.keeper.trained: {absent: true}}",
        {"tower.manned": True, "tower.keeper": {"name": "Ida"}},
    ),
    ("{tower.keeper.name: Ole}", {"tower.keeper": {"name": "Ole"}}),
    ("{tower.log.covers: {at_least: [wind]}}", {"tower.log": {"covers": AtLeast(["wind"])}}),
    (
        "{extends: shuttered, tower.shutter.tested_on: 2026-01-01}",
        {"tower.shutter": {"status": "in-place", "tested_on": "2026-01-01"}},
    ),
    ("{extends: shuttered, tower.shutter: false}", {"tower.shutter": False}),
    ("{tower.keeper.from: NO}", {"tower.keeper": {"from": ["NO"]}}),
]


@pytest.mark.parametrize(("given", "expected"), GIVEN)
def test_what_is_given(given: str, expected: Facts) -> None:
    assert facts(given) == expected


def test_bases_stay_as_they_are_when_a_case_changes_a_field() -> None:
    cases, _ = read(
        BASES,
        "cases:\n"
        "  - {name: a, given: {extends: manned, tower.keeper.name: Ole}, expect: {r: pass}}\n"
        "  - {name: b, given: {extends: manned}, expect: {r: pass}}\n",
    )
    assert cases[1].facts["tower.keeper"] == IDA


def test_a_case_is_read_whole() -> None:
    cases, problems = read(
        "cases:\n  - name: a\n    given: {}\n    as_of: 2026-06-01\n    expect: {r: pass, s: open}\n"
        "    assess: [{rule: r, verdict: yes}]\n  - {name: b, given: {}, expect: {r: not-applicable}}\n"
    )
    assert not problems
    assert cases == (
        Case(
            "a",
            {},
            "2026-06-01",
            {"r": "pass", "s": "open"},
            (("r", "yes"),),
            Span("small/cases/0.yaml", 2, 11),
        ),
        Case("b", {}, "2026-11-23", {"r": "not-applicable"}, (), Span("small/cases/0.yaml", 7, 12)),
    )


WRONG: list[tuple[str, str]] = [
    ("{name: a, given: {tower.litt: true}, expect: {r: pass}}", "E103"),
    ("{name: a, given: {tower: {lit: true}}, expect: {r: pass}}", "E103"),
    ("{name: a, given: {tower.keeper.nam: Ida}, expect: {r: pass}}", "E103"),
    ("{name: a, given: {tower.keeper.name.first: Ida}, expect: {r: pass}}", "E103"),
    ("{name: a, given: {tower.colour: pink}, expect: {r: pass}}", "E111"),
    ("{name: a, given: {tower.name: TBD}, expect: {r: pass}}", "W121"),
    ("{name: a, given: {extends: nobody}, expect: {r: pass}}", "E321"),
    ("{name: a, given: {}, expect: {}}", "E304"),
    ("{name: a, given: {}, expect: {r: passes}}", "E304"),
    ("{name: a, given: {}}", "E303"),
    ("{name: a, given: {}, expect: {r: pass}, as_of: soon}", "E305"),
    ("{name: a, given: {}, expect: {r: pass}, as_of: 2026-02-30}", "E305"),
    ("{name: a, given: {}, expect: {r: pass}, assess: [{rule: r, verdict: maybe}]}", "E304"),
    ("{name: a, given: {}, expect: {r: pass}, asof: 2026-01-01}", "E302"),
]


@pytest.mark.parametrize(("entry", "code"), WRONG)
def test_a_mistake_in_a_case_is_told_on_its_line(entry: str, code: str) -> None:
    _, problems = read(f"cases:\n  - {entry}\n")
    assert [one.code for one in problems] == [code]
    assert problems[0].span is not None
    assert problems[0].span.line == 2


def test_bases_that_extend_each_other_in_a_circle_are_told() -> None:
    _, problems = read(
        "facts:\n  a: {extends: b}\n  b: {extends: a}\ncases:\n"
        "  - {name: a, given: {extends: a}, expect: {r: pass}}\n"
    )
    assert [one.code for one in problems] == ["E321"]


def test_a_base_that_stands_twice_is_told() -> None:
    _, problems = read("facts:\n  a: {}\n", "facts:\n  a: {}\n")
    assert [(one.code, str(one.span)) for one in problems] == [("E320", "small/cases/1.yaml:2:3")]


def test_a_base_that_is_reached_twice_is_no_circle() -> None:
    cases, problems = read(
        "facts:\n  a: {tower.lit: true}\n  b: {extends: a}\n  c: {extends: [a, b]}\ncases:\n"
        "  - {name: a, given: {extends: [b, c]}, expect: {r: pass}}\n"
    )
    assert (cases[0].facts, problems) == ({"tower.lit": True}, ())


def test_cases_are_counted_without_reading_what_they_give() -> None:
    texts = {"a": "facts: {x: {}}\ncases: [{name: one}, {name: two}]\n", "b": "cases: none\n", "c": "- no\n"}
    assert count_cases(texts) == 2
