"""A description as a whole: its head, its sections, where things stand, evidence, assessments, own facts."""

import pytest

from aigov.documents.description import is_description, read_description
from aigov.model.description import Description
from aigov.model.spans import Span
from tests.engine.small import tower

TOWER = tower()


def read(text: str) -> Description:
    return read_description(text, "tower.yaml", TOWER)


def told(description: Description) -> list[tuple[str, str, str]]:
    return [(one.code, str(one.span), one.help) for one in description.diagnostics]


def test_facts_are_read_by_section_and_name() -> None:
    description = read("aigov: 1\ntower: {lit: true, colour: red}\n")
    assert description.facts == {"tower.lit": True, "tower.colour": "red"}
    assert (description.name, description.diagnostics) == ("tower.yaml", ())


def test_bytes_and_text_are_the_same_description() -> None:
    text = "aigov: 1\ntower: {name: Skågen}\n"
    one, other = read(text), read_description(text.encode(), "tower.yaml", TOWER)
    assert (one.facts, one.content) == (other.facts, other.content)


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_an_empty_file_is_no_description(text: str) -> None:
    assert told(read(text))[0][0] == "E100"


@pytest.mark.parametrize("text", ["- aigov: 1\n", "aigov\n", "3\n"])
def test_a_file_without_a_mapping_is_no_description(text: str) -> None:
    assert told(read(text))[0][0] == "E100"


def test_a_broken_file_is_told_once() -> None:
    description = read("aigov: 1\ntower: {lit: true\n")
    assert [one.severity for one in description.diagnostics] == ["error"]
    assert description.diagnostics[0].code != "E100"


def test_a_file_that_does_not_say_what_it_is_is_refused() -> None:
    assert told(read("tower: {lit: true}\n")) == [
        ("E101", "tower.yaml:1:1", "write `aigov: 1` as its first line")
    ]


@pytest.mark.parametrize("form", ["2", "0", "true", '"1"', "one", "[1]", "1.1"])
def test_another_format_is_refused(form: str) -> None:
    assert [(one[0], one[1]) for one in told(read(f"aigov: {form}\ntower: {{lit: true}}\n"))] == [
        ("E101", "tower.yaml:1:8")
    ]


def test_a_misspelt_section_is_an_error_with_the_nearest() -> None:
    assert told(read("aigov: 1\ntowr: {lit: true}\n")) == [
        ("E102", "tower.yaml:2:1", "did you mean `tower`?")
    ]


def test_a_misspelt_fact_is_an_error_with_the_nearest() -> None:
    assert told(read("aigov: 1\ntower: {lit: true, maned: true}\n")) == [
        ("E103", "tower.yaml:2:20", "did you mean `manned`?")
    ]


def test_a_misspelt_field_is_an_error_with_the_nearest() -> None:
    assert told(read("aigov: 1\ntower:\n  keeper: {name: Ida, trianed: true}\n")) == [
        ("E103", "tower.yaml:3:23", "did you mean `trained`?")
    ]


def test_every_mistake_is_told_in_the_order_of_the_file() -> None:
    found = told(read("aigov: 1\ntower: {colour: pink, litt: true}\ncastle: {}\n"))
    assert [(code, place) for code, place, _ in found] == [
        ("E111", "tower.yaml:2:17"),
        ("E103", "tower.yaml:2:23"),
        ("E102", "tower.yaml:3:1"),
    ]


def test_mistakes_do_not_hide_the_facts_beside_them() -> None:
    assert read("aigov: 1\ntower: {colour: pink, lit: true}\n").facts == {"tower.lit": True}


@pytest.mark.parametrize("inner", ["", "unknown", "{}", "{unknown: nobody knows}"])
def test_a_section_may_be_left_open(inner: str) -> None:
    description = read(f"aigov: 1\ntower: {inner}\n")
    assert (description.facts, description.diagnostics) == ({}, ())


def test_a_placeholder_for_a_section_is_told() -> None:
    description = read("aigov: 1\ntower: TBD\n")
    assert description.facts == {}
    assert [(one.code, one.severity) for one in description.diagnostics] == [("W121", "warning")]


@pytest.mark.parametrize("inner", ["none", "[lit]", "3", "lit"])
def test_a_section_is_a_mapping(inner: str) -> None:
    assert [one[0] for one in told(read(f"aigov: 1\ntower: {inner}\n"))] == ["E110"]


def test_own_facts_are_kept_as_written() -> None:
    description = read("aigov: 1\nx: {cost_centre: 12, tags: [a], nothing: }\n")
    assert (description.own, description.diagnostics) == ({"cost_centre": 12, "tags": ["a"]}, ())
    assert read("aigov: 1\nx:\n").own == {}
    assert told(read("aigov: 1\nx: [a]\n"))[0][0] == "E110"


def test_the_places_of_facts_fields_and_items_are_those_in_the_file() -> None:
    text = """\
aigov: 1
tower:
  name: Skagen
  keeper:
    name: Ida
  bells:
    - kind: fog
    - kind: noon
      rung: 3
  tools:
    at_least:
      - rope
      - lamp
"""
    origins = read(text).origins
    assert origins.span("tower.name") == Span("tower.yaml", 3, 9)
    assert origins.span("tower.keeper", ("name",)) == Span("tower.yaml", 5, 11)
    assert origins.span("tower.bells", (1,)) == Span("tower.yaml", 8, 7)
    assert origins.span("tower.bells", (1, "rung")) == Span("tower.yaml", 9, 13)
    assert origins.span("tower.tools", (1,)) == Span("tower.yaml", 13, 9)
    assert origins.span("tower.colour") is None
    assert origins.span("castle.name") is None


def test_places_are_right_behind_items_that_are_no_answer() -> None:
    text = """\
aigov: 1
tower:
  bells:
    - unknown
    - kind: unknown
    - kind: noon
  tools: [rope, rope, TBD, lamp]
"""
    description = read(text)
    assert description.facts["tower.bells"] == [{"kind": "noon"}]
    assert description.origins.span("tower.bells", (0, "kind")) == Span("tower.yaml", 6, 13)
    assert description.origins.span("tower.tools", (1,)) == Span("tower.yaml", 7, 28)


def test_places_are_right_inside_open_lists_with_items_that_are_no_answer() -> None:
    text = "aigov: 1\ntower:\n  bells:\n    at_least:\n      - unknown\n      - {kind: fog}\n"
    assert read(text).origins.span("tower.bells", (0, "kind")) == Span("tower.yaml", 6, 16)


def test_evidence_is_read_with_its_place() -> None:
    description = read(
        """\
aigov: 1
evidence:
  - {supports: [tower.lit, "tower.*"], file: docs/log.md, sha256: abc, dated: 2026-01-01,
     valid_until: 2027-01-01, owner: Ida}
"""
    )
    assert not description.diagnostics
    (one,) = description.evidence
    assert one.supports == ("tower.lit", "tower.*")
    assert (one.file, one.sha256, one.dated, one.valid_until, one.owner) == (
        "docs/log.md",
        "abc",
        "2026-01-01",
        "2027-01-01",
        "Ida",
    )
    assert one.span == Span("tower.yaml", 3, 5)


@pytest.mark.parametrize("path", ["tower.litt", "tower", "castle.*", "tower.keeper.name"])
def test_evidence_for_what_is_no_fact_is_an_error(path: str) -> None:
    description = read(f'aigov: 1\nevidence:\n  - {{file: a.md, supports: [tower.lit, "{path}"]}}\n')
    assert [(code, place) for code, place, _ in told(description)] == [("E104", "tower.yaml:3:40")]


def test_evidence_may_support_own_facts() -> None:
    assert not read("aigov: 1\nevidence: [{file: a.md, supports: [x.cost_centre]}]\n").diagnostics


@pytest.mark.parametrize("text", ["none", "[]", "", "unknown"])
def test_no_evidence_is_no_problem(text: str) -> None:
    description = read(f"aigov: 1\nevidence: {text}\nassessments: {text}\n")
    assert (description.evidence, description.assessments) == ((), ())
    assert not [one for one in description.diagnostics if one.severity == "error"]


GOOD = {"rule": "small/r", "verdict": "yes", "by": "Ida", "date": "2026-01-01", "because": "seen"}


def test_an_assessment_is_read_with_its_place() -> None:
    description = read(
        "aigov: 1\nassessments:\n"
        "  - {rule: small/r, verdict: no, by: Ida, role: independent, date: 2026-01-01, because: seen}\n"
    )
    assert not description.diagnostics
    (one,) = description.assessments
    assert (one.rule, one.verdict, one.by, one.role, one.date, one.because) == (
        "small/r",
        False,
        "Ida",
        "independent",
        "2026-01-01",
        "seen",
    )
    assert one.span == Span("tower.yaml", 3, 5)


@pytest.mark.parametrize("key", list(GOOD))
def test_an_assessment_that_lacks_something_is_an_error(key: str) -> None:
    entry = ", ".join(f"{name}: {value}" for name, value in GOOD.items() if name != key)
    description = read(f"aigov: 1\nassessments:\n  - {{{entry}}}\n")
    assert description.assessments == ()
    assert [(one.code, str(one.span)) for one in description.diagnostics] == [("E105", "tower.yaml:3:5")]
    assert f"`{key}`" in description.diagnostics[0].message


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("verdict", "maybe", "E111"),
        ("verdict", "true", "E110"),
        ("date", "yesterday", "E110"),
        ("role", "boss", "E111"),
        ("by", "none", "E105"),
        ("because", "TBD", "W121"),
    ],
)
def test_an_assessment_with_a_wrong_value_does_not_count(key: str, value: str, code: str) -> None:
    entry = ", ".join(f"{name}: {inner}" for name, inner in {**GOOD, key: value}.items())
    description = read(f"aigov: 1\nassessments: [{{{entry}}}]\n")
    assert code in [one.code for one in description.diagnostics]
    assert any(one.severity == "error" for one in description.diagnostics)


def test_a_second_assessment_has_its_own_place_behind_one_that_is_no_answer() -> None:
    entry = ", ".join(f"{name}: {value}" for name, value in GOOD.items())
    description = read(f"aigov: 1\nassessments:\n  - unknown\n  - {{{entry}}}\n")
    assert [one.span for one in description.assessments] == [Span("tower.yaml", 4, 5)]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"aigov": 1}, True),
        ({"aigov": 99}, True),
        ({"tower": {}}, False),
        ({"swagger": "2.0", "tower": {}}, False),
        ([], False),
        (None, False),
        ("aigov: 1", False),
    ],
)
def test_what_means_to_be_a_description(value: object, expected: bool) -> None:
    assert is_description(value, TOWER) is expected
