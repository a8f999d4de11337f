"""Verdicts with their reasons: scope, dates, exemptions, judgement, grades, what decided and what is missing."""

import pytest

from aigov.documents.description import read_description
from aigov.engine.grades import Grades, Support
from aigov.model.description import Assessment
from aigov.model.report import Finding
from aigov.model.verdicts import POSSIBLE, VERDICT, Grade
from tests.engine.small import (
    TODAY,
    definition,
    described,
    findings_of,
    program_of,
    rule,
    texts_of,
    tower,
)

TOWER = tower()
Facts = dict[str, object]
ON: Facts = {"tower.manned": True}
LIT: Facts = {"tower.manned": True, "tower.lit": True}
DARK: Facts = {"tower.manned": True, "tower.lit": False}


def find(
    facts: Facts,
    as_of: str = TODAY,
    definitions: tuple[dict[str, object], ...] = (),
    answers: dict[str, bool] | None = None,
    scope: str = "",
    **changes: object,
) -> Finding:
    """The finding of the one rule of a small ruleset; the quick way must come to the same verdict."""
    head = {"scope": scope} if scope else {}
    program = program_of(texts_of([rule("r", **changes)], definitions, **head), TOWER, as_of)
    description = described(TOWER, facts)
    assert not description.diagnostics
    given = {
        f"small/{id}": Assessment(f"small/{id}", verdict, "Ida", "", "2026-01-01", "seen", None)
        for id, verdict in (answers or {}).items()
    }
    (finding,) = findings_of(program, description, given)
    (code,) = program.judge(description.facts, answers or {})
    assert (finding.verdict, finding.possible) == (VERDICT[code], POSSIBLE[code])
    return finding


def shown(finding: Finding) -> tuple[str, str, str]:
    return finding.verdict, finding.reason, finding.detail


def paths(finding: Finding) -> tuple[str, ...]:
    return tuple(one.path for one in finding.because)


def wanted(finding: Finding) -> tuple[str, ...]:
    return tuple(one.path for one in finding.missing)


def test_a_requirement_that_is_met_passes() -> None:
    finding = find(LIT)
    assert shown(finding) == ("pass", "requirements met", "")
    assert (paths(finding), wanted(finding)) == (("tower.lit", "tower.manned"), ())
    assert finding.id == "small/r"
    assert finding.grade == "claimed"


def test_a_requirement_that_is_not_met_fails() -> None:
    finding = find(DARK)
    assert shown(finding) == ("fail", "requirement not met", "")
    assert paths(finding) == ("tower.lit", "tower.manned")
    assert finding.grade is None


def test_a_missing_fact_leaves_the_rule_open() -> None:
    finding = find(ON)
    assert shown(finding) == ("open", "facts missing", "")
    assert (paths(finding), wanted(finding)) == (("tower.manned",), ("tower.lit",))
    assert finding.possible == ("pass", "fail")


def test_a_rule_whose_addressee_is_not_there_is_out_of_scope() -> None:
    finding = find({"tower.manned": False})
    assert shown(finding) == ("not-applicable", "out of scope", "")
    assert (paths(finding), wanted(finding)) == (("tower.manned",), ())


def test_a_rule_that_may_not_apply_at_all_asks_for_that_first() -> None:
    finding = find({})
    assert shown(finding) == ("open", "facts missing", "")
    assert wanted(finding) == ("tower.manned",)
    assert finding.possible == ("not-applicable", "pass", "fail")
    assert find({"tower.lit": True}).possible == ("not-applicable", "pass")
    assert find({"tower.lit": False}).possible == ("not-applicable", "fail")


def test_an_explicit_unknown_keeps_its_reason_among_what_is_missing() -> None:
    finding = find({**ON, "tower.lit": {"unknown": "fog"}})
    assert [(one.path, one.fact, one.reason) for one in finding.missing] == [
        ("tower.lit", "tower.lit", "fog")
    ]


def test_scope_is_asked_before_the_addressee() -> None:
    finding = find(LIT, scope='tower.colour == "red"')
    assert (finding.verdict, wanted(finding)) == ("open", ("tower.colour",))
    red, green = {**LIT, "tower.colour": "red"}, {**LIT, "tower.colour": "green"}
    assert find(red, scope='tower.colour == "red"').verdict == "pass"
    assert shown(find(green, scope='tower.colour == "red"')) == ("not-applicable", "out of scope", "")


# Dates.


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-05-31", ("not-applicable", "not yet", "2026-06-01")),
        ("2026-06-01", ("pass", "requirements met", "")),
        ("2026-06-02", ("pass", "requirements met", "")),
    ],
)
def test_a_rule_starts_on_its_day(as_of: str, expected: tuple[str, str, str]) -> None:
    finding = find(LIT, as_of, from_="2026-06-01")
    assert shown(finding) == expected
    assert finding.starts == ("2026-06-01",)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-05-31", ("pass", "requirements met", "")),
        ("2026-06-01", ("not-applicable", "superseded", "2026-06-01")),
    ],
)
def test_a_rule_ends_before_its_last_day(as_of: str, expected: tuple[str, str, str]) -> None:
    assert shown(find(LIT, as_of, until="2026-06-01")) == expected


def test_a_rule_that_has_not_started_waits_for_no_fact() -> None:
    finding = find({}, "2026-05-31", from_="2026-06-01")
    assert shown(finding) == ("not-applicable", "not yet", "2026-06-01")


ROUTES = [
    {"when": 'tower.colour == "red"', "date": "2026-06-01", "was": "2025-06-01"},
    {"when": 'tower.colour == "green"', "date": "2027-06-01"},
]


@pytest.mark.parametrize(
    ("colour", "as_of", "expected"),
    [
        ("red", "2026-05-31", ("not-applicable", "not yet", "2026-06-01")),
        ("red", "2026-06-01", ("pass", "requirements met", "")),
        ("green", "2026-06-01", ("not-applicable", "not yet", "2027-06-01")),
        ("green", "2027-05-31", ("not-applicable", "not yet", "2027-06-01")),
        ("green", "2027-06-01", ("pass", "requirements met", "")),
        ("white", "2030-01-01", ("not-applicable", "out of scope", "")),
        ("white", "2026-01-01", ("not-applicable", "out of scope", "")),
        ("unknown", "2026-05-31", ("not-applicable", "not yet", "2026-06-01")),
        ("unknown", "2026-06-01", ("open", "facts missing", "")),
        ("unknown", "2027-06-01", ("open", "facts missing", "")),
    ],
)
def test_each_route_has_its_own_day(colour: str, as_of: str, expected: tuple[str, str, str]) -> None:
    assert shown(find({**LIT, "tower.colour": colour}, as_of, from_=ROUTES)) == expected


def test_the_day_and_its_past_are_those_of_the_route_that_holds() -> None:
    red, green = ({**LIT, "tower.colour": colour} for colour in ("red", "green"))
    assert [(find(one, from_=ROUTES).starts, find(one, from_=ROUTES).was) for one in (red, green)] == [
        (("2026-06-01",), "2025-06-01"),
        (("2027-06-01",), ""),
    ]
    assert find(LIT, from_=ROUTES).starts == ("2026-06-01",)


def test_an_open_route_waits_for_the_fact_that_says_which_it_is() -> None:
    assert wanted(find(LIT, "2026-12-01", from_=ROUTES)) == ("tower.colour",)


def test_of_two_routes_that_hold_the_earlier_counts() -> None:
    routes = [{"date": "2027-06-01"}, {"when": "tower.lit", "date": "2026-06-01"}]
    assert find(LIT, "2026-06-01", from_=routes).verdict == "pass"
    assert find(LIT, "2026-06-01", from_=routes).starts == ("2026-06-01",)
    assert shown(find(DARK, "2026-06-01", from_=routes)) == ("not-applicable", "not yet", "2027-06-01")


CONTESTED = [{"date": {"between": ["2027-06-01", "2026-06-01"], "because": "two readings"}}]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-05-31", ("not-applicable", "not yet", "2026-06-01 or 2027-06-01")),
        ("2026-06-01", ("open", "date contested", "")),
        ("2027-05-31", ("open", "date contested", "")),
        ("2027-06-01", ("pass", "requirements met", "")),
    ],
)
def test_a_day_that_the_law_leaves_open_is_open_between_its_readings(
    as_of: str, expected: tuple[str, str, str]
) -> None:
    finding = find(LIT, as_of, from_=CONTESTED)
    assert shown(finding) == expected
    assert finding.starts == ("2026-06-01", "2027-06-01")


def test_a_contested_day_keeps_what_else_is_possible() -> None:
    assert find(LIT, "2026-12-01", from_=CONTESTED).possible == ("not-applicable", "pass")
    assert find(DARK, "2026-12-01", from_=CONTESTED).possible == ("not-applicable", "fail")


def test_beside_a_contested_day_missing_facts_are_still_told() -> None:
    finding = find(ON, "2026-12-01", from_=CONTESTED)
    assert (shown(finding), wanted(finding)) == (("open", "date contested", ""), ("tower.lit",))
    nobody = find({}, "2026-12-01", from_=CONTESTED)
    assert (shown(nobody), wanted(nobody)) == (("open", "facts missing", ""), ("tower.manned",))


def test_a_contested_route_for_somebody_else_leaves_nothing_open() -> None:
    routes = [{**CONTESTED[0], "when": 'tower.colour == "red"'}, {"date": "2026-01-01"}]
    assert find({**LIT, "tower.colour": "green"}, "2026-12-01", from_=routes).verdict == "pass"


# Exemptions.

IDLE = (definition("idle", 'tower.colour == "white"'), definition("small", "tower.steps < 10"))


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"tower.colour": "white", "tower.steps": 50}, ("not-applicable", "exempt", "idle")),
        ({"tower.colour": "red", "tower.steps": 5}, ("not-applicable", "exempt", "small")),
        ({"tower.colour": "white", "tower.steps": 5}, ("not-applicable", "exempt", "idle")),
        ({"tower.colour": "red", "tower.steps": 50}, ("pass", "requirements met", "")),
        ({"tower.steps": 5}, ("not-applicable", "exempt", "small")),
        ({"tower.steps": 50}, ("open", "facts missing", "")),
        ({}, ("open", "facts missing", "")),
    ],
)
def test_an_exemption_is_named(more: Facts, expected: tuple[str, str, str]) -> None:
    assert shown(find({**LIT, **more}, definitions=IDLE, unless=["idle", "small"])) == expected


def test_who_is_out_of_scope_needs_no_exemption() -> None:
    facts: Facts = {"tower.manned": False, "tower.steps": 5}
    assert find(facts, definitions=IDLE, unless=["small"]).reason == "out of scope"


def test_an_exemption_is_shown_with_its_facts_and_an_open_one_asks_for_them() -> None:
    exempt = find({**LIT, "tower.steps": 5}, definitions=IDLE, unless=["small"])
    assert paths(exempt) == ("tower.steps",)
    assert wanted(find(LIT, definitions=IDLE, unless=["small"])) == ("tower.steps",)


# Judgement.


@pytest.mark.parametrize(
    ("facts", "answer", "expected"),
    [
        (LIT, True, ("pass", "judged by a person", "")),
        (LIT, False, ("fail", "judged by a person", "")),
        (LIT, None, ("open", "judgement needed", "")),
        (DARK, True, ("fail", "requirement not met", "")),
        (DARK, False, ("fail", "requirement not met", "")),
        (DARK, None, ("fail", "requirement not met", "")),
        (ON, True, ("open", "facts missing", "")),
        (ON, False, ("fail", "judged by a person", "")),
        (ON, None, ("open", "facts missing", "")),
        ({"tower.manned": False, "tower.lit": True}, False, ("not-applicable", "out of scope", "")),
    ],
)
def test_a_person_is_asked_as_well(facts: Facts, answer: bool | None, expected: tuple[str, str, str]) -> None:
    answers = {} if answer is None else {"r": answer}
    finding = find(facts, answers=answers, judgement="Is it bright?")
    assert shown(finding) == expected
    judged = answer is not None and finding.verdict != "not-applicable"
    assert (finding.judged is not None) is judged
    if finding.judged:
        assert (finding.judged.verdict, finding.judged.by) == (answer, "Ida")


def test_an_answer_that_nobody_asked_for_decides_nothing() -> None:
    finding = find(ON, answers={"r": True})
    assert (finding.verdict, finding.judged) == ("open", None)


# Kinds that cannot fail.


@pytest.mark.parametrize("kind", ["permission", "right", "presumption"])
def test_what_is_granted_is_relied_on_or_not(kind: str) -> None:
    assert shown(find(LIT, kind=kind)) == ("pass", "requirements met", "")
    unused = find(DARK, kind=kind)
    assert shown(unused) == ("not-applicable", "not relied on", "")
    assert paths(unused) == ("tower.lit",)
    assert find(ON, kind=kind).possible == ("not-applicable", "pass")
    assert shown(find({"tower.lit": False}, kind=kind)) == ("not-applicable", "not relied on", "")


def test_an_answer_that_nothing_is_granted_is_kept() -> None:
    finding = find(LIT, kind="right", judgement="Is it bright?", answers={"r": False})
    assert shown(finding) == ("not-applicable", "not relied on", "")
    assert finding.judged is not None


# Elements, reasons, fingerprints.


def test_each_required_element_is_judged_on_its_own() -> None:
    finding = find({**LIT, "tower.steps": 3}, requires=["tower.lit", "tower.steps > 5", "stated(tower.name)"])
    assert [(one.number, one.truth) for one in finding.elements] == [(0, True), (1, False), (2, None)]
    assert finding.verdict == "fail"
    assert paths(finding) == ("tower.steps", "tower.manned")
    assert [[one.path for one in element.missing] for element in finding.elements] == [[], [], ["tower.name"]]


def test_facts_are_named_by_item_and_field_with_their_place() -> None:
    facts = {**ON, "tower.bells": [{"kind": "fog", "cracked": False}, {"kind": "noon", "cracked": True}]}
    finding = find(facts, requires=["all(not b.cracked for b in tower.bells)"])
    assert finding.verdict == "fail"
    assert "tower.bells[1].cracked" in paths(finding)
    assert "tower.bells[0].cracked" not in paths(finding)
    spans = {one.path: one.span for one in finding.because}
    assert spans["tower.bells[1].cracked"] is not None
    asks = find({**ON, "tower.bells": [{"kind": "fog"}]}, requires=["any(b.cracked for b in tower.bells)"])
    assert [(one.path, one.fact) for one in asks.missing] == [("tower.bells[0].cracked", "tower.bells")]


def test_a_list_that_may_be_longer_is_itself_what_is_missing() -> None:
    finding = find({**ON, "tower.tools": {"at_least": ["rope"]}}, requires=['"bell" in tower.tools'])
    assert wanted(finding) == ("tower.tools",)
    bells = {**ON, "tower.bells": {"at_least": [{"cracked": False}]}}
    assert wanted(find(bells, requires=["any(b.cracked for b in tower.bells)"])) == ("tower.bells",)


def test_the_guard_of_a_count_is_among_the_reasons() -> None:
    facts: Facts = {**ON, "tower.built": "2000-01-01", "tower.bells": [{"cast": "1999-01-01"}]}
    finding = find(facts, requires=["count(b for b in tower.bells if b.cast < tower.built) >= 1"])
    assert {"tower.built", "tower.bells[0].cast"} <= set(paths(finding))
    facts.pop("tower.built")
    asks = find(facts, requires=["count(b for b in tower.bells if b.cast < tower.built) >= 1"])
    assert wanted(asks) == ("tower.built",)


def test_a_fingerprint_changes_with_system_rule_and_deciding_facts_only() -> None:
    base = {**DARK, "system.id": "a"} if "system.id" in TOWER.facts else DARK
    first = find(base).fingerprint
    assert first == find({**base, "tower.name": "Skagen"}).fingerprint
    assert first != find(LIT).fingerprint
    facts: Facts = {**ON, "tower.keeper": {"name": "Ida", "shifts": 3}}
    turned: Facts = {"tower.keeper": {"shifts": 3, "name": "Ida"}, **ON}
    one, other = (find(each, requires=["stated(tower.keeper)"]) for each in (facts, turned))
    assert one.fingerprint == other.fingerprint


def test_a_fingerprint_does_not_change_when_lines_move() -> None:
    program = program_of(texts_of([rule("r")]), TOWER)
    text = "aigov: 1\ntower:\n  manned: true\n  lit: false\n"
    moved = "# a comment\n\naigov: 1\ntower: {lit: false, manned: true, colour: red}\n"
    one, other = (
        findings_of(program, read_description(each, "tower.yaml", TOWER))[0] for each in (text, moved)
    )
    assert one.fingerprint == other.fingerprint
    assert [use.span for use in one.because] != [use.span for use in other.because]


# Grades.


def graded(facts: Facts, supports: dict[str, Grade], least: Grade, **changes: object) -> Finding:
    grades = Grades(Support((path,), grade) for path, grade in supports.items())
    program = program_of(texts_of([rule("r", **changes)]), TOWER)
    return findings_of(program, described(TOWER, facts), grades=grades, grade=least)[0]


def test_a_fact_that_is_supported_too_weakly_counts_as_not_stated() -> None:
    finding = graded(LIT, {"tower.manned": "documented"}, "documented")
    assert (finding.verdict, finding.reason, wanted(finding)) == ("open", "grade too low", ("tower.lit",))
    assert graded(DARK, {"tower.manned": "documented"}, "documented").verdict == "open"
    assert graded(LIT, {"tower.*": "documented"}, "documented").verdict == "pass"
    assert graded(LIT, {"tower.*": "documented"}, "evidenced").verdict == "open"


def test_a_missing_fact_is_missing_whatever_the_grade() -> None:
    assert graded(ON, {"tower.*": "evidenced"}, "evidenced").reason == "facts missing"


def test_the_better_of_two_supports_counts() -> None:
    grades = Grades([Support(("tower.lit",), "evidenced"), Support(("tower.lit", "tower.*"), "documented")])
    assert [grades.of(path) for path in ("tower.lit", "tower.manned", "castle.lit")] == [
        "evidenced",
        "documented",
        "claimed",
    ]


def test_evidence_for_a_record_counts_for_its_fields() -> None:
    facts = {**ON, "tower.log": {"covers": ["wind"]}}
    rules = {"requires": ['covers(tower.log, "wind")'], "applies": "True"}
    assert graded(facts, {"tower.log": "evidenced"}, "claimed", **rules).grade == "evidenced"
