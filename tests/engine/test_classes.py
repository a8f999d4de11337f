"""The classification: what holds with its path, what is ruled out, and classes that the author declares."""

import pytest

from aigov.api import describe_bytes
from aigov.engine.findings import Detail
from aigov.model.report import ClassLine, Report
from tests.acts.act import judged, line_of, session

CV = """
aigov: 1
system: {id: cv, product_kind: []}
purpose:
  uses: [worker-monitoring, recruitment-selection]
  decision_role: recommends
people: {profiled: [applicants]}
"""


def told(line: ClassLine) -> list[str]:
    return [f"{use.path} {use.value} {use.span}" for use in line.because]


def names(line: ClassLine) -> dict[str, object]:
    return {below.name: below.truth for below in line.via}


@pytest.mark.parametrize("detail", Detail)
def test_a_term_that_holds_has_the_path_that_decided_it(detail: Detail) -> None:
    line = line_of(judged(CV, detail=detail), "high_risk")
    assert names(line) == {"listed_route": True}
    assert names(line.via[0]) == {"point_4_a": True, "derogation": False}
    assert names(line.via[0].via[0]) == {}


def test_of_a_list_the_item_that_mattered_is_told_with_its_place() -> None:
    line = line_of(judged(CV), "high_risk").via[0].via[0]
    assert told(line) == ["purpose.uses[1] recruitment-selection s.yaml:5:29"]


@pytest.mark.parametrize("detail", Detail)
def test_what_is_ruled_out_below_a_term_is_told_with_its_facts(detail: Detail) -> None:
    out = line_of(judged(CV, detail=detail), "high_risk").via[0].via[1]
    assert [use.path for use in out.because] == ["people.profiled[0]", "purpose.decision_role"]


def test_all_facts_below_a_term_are_among_its_own() -> None:
    line = line_of(judged(CV), "high_risk")
    assert {use.path for use in line.because} == {
        "purpose.uses[1]",
        "people.profiled[0]",
        "purpose.decision_role",
    }


def test_several_alternatives_that_hold_are_all_told() -> None:
    both = CV.replace("product_kind: []", "product_kind: [lift]")
    assert names(line_of(judged(both), "high_risk")) == {"listed_route": True, "product_route": True}


def test_an_open_term_tells_what_it_waits_for() -> None:
    line = line_of(judged("aigov: 1\nsystem: {id: a}\npurpose: {uses: []}\n"), "high_risk")
    assert line.truth is None
    assert [one.path for one in line.missing] == ["system.product_kind"]


def test_why_a_term_does_not_hold_is_told_to_who_asks() -> None:
    assert told(line_of(judged(CV), "forbidden")) == [
        "purpose.uses ['worker-monitoring', 'recruitment-selection'] s.yaml:5:9"
    ]
    assert told(line_of(judged(CV, detail=Detail.SCREEN), "forbidden")) == []


def declared(report: Report) -> dict[str, object]:
    return {one.option: one.line.truth for one in report.rulesets[0].declared}


@pytest.mark.parametrize("detail", Detail)
def test_each_declared_class_is_compared_with_the_facts(detail: Detail) -> None:
    report = judged(
        CV + "conformity: {declared_classes: [high-risk, not-high-risk, transparency-duties]}\n",
        detail=detail,
    )
    assert declared(report) == {"high-risk": True, "not-high-risk": False, "transparency-duties": None}
    differs = report.rulesets[0].declared[1]
    assert names(differs.line) == {"high_risk": True}
    assert str(differs.stated.span) == "s.yaml:8:44"


def test_a_class_that_differs_is_a_warning_with_its_place_and_changes_no_verdict() -> None:
    report = judged(CV + "conformity: {declared_classes: [prohibited]}\n")
    (problem,) = report.diagnostics
    assert (problem.code, problem.severity, str(problem.span)) == ("W144", "warning", "s.yaml:8:33")
    assert "`prohibited`" in problem.message
    without = judged(CV)
    assert [one.verdict for one in report.rulesets[0].findings] == [
        one.verdict for one in without.rulesets[0].findings
    ]


def test_a_class_that_no_condition_stands_for_is_left_alone() -> None:
    assert declared(judged(CV + "conformity: {declared_classes: [systemic-risk]}\n")) == {}
    assert declared(judged(CV + "conformity: {declared_classes: []}\n")) == {}


@pytest.mark.parametrize("classes", ["[prohibited]", "[high-risk]", "[transparency-duties]", "[]"])
def test_the_short_way_warns_of_the_same(classes: str) -> None:
    opened = session()
    text = f"{CV}conformity: {{declared_classes: {classes}}}\n"
    description = describe_bytes(text.encode(), "s.yaml", opened.words)
    told = opened.report(description, "").diagnostics
    assert opened.brief(description, "").diagnostics == told
    assert [one.diagnostics for one in opened.briefs([(description, ""), (description, "")])] == [told, told]
