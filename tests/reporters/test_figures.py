"""Figures in reports: there when counts are stated, whole in JSON, on the screen only when somebody asks."""

import json
from typing import get_args

import jsonschema
import pytest

from aigov.api import Options, Session, describe_bytes, open_session
from aigov.authoring.report_schema import report_schema
from aigov.engine.findings import Detail
from aigov.figures.named import FAIRNESS
from aigov.model.figures import Limit, Why
from aigov.model.report import Report
from aigov.reporters.figure_phrases import PHRASES
from aigov.reporters.json_report import render_one as in_json
from aigov.reporters.page import Page
from aigov.reporters.phrases import Lang, Phrases
from aigov.reporters.questions import Ask
from aigov.reporters.text import render_one

FEW = """
  groups:
    - {group: {sex: f, age: old}, n: 120, selected: 60}
    - {group: {sex: f, age: young}, n: 8, selected: 2}
    - {group: {sex: m, age: old}, n: 100, selected: 40}
    - {group: {sex: m, age: young}, n: 100, selected: 30}
"""
SCORES = """
  favourable: true
  groups:
    - {group: {sex: f}, tp: 90, fp: 30, fn: 10, tn: 70, score_bins: [{mean: 0.4, n: 100, positive: 40}]}
    - {group: {sex: m}, tp: 40, fp: 20, fn: 20, tn: 80, score_bins: [{mean: 0.4, n: 100, positive: 60}]}
supply_chain:
  components:
    - {kind: chip, supplier: A, country: JP, share: 60 %}
    - {kind: chip, supplier: B, country: DE, share: 40 %}
    - {kind: compute, supplier: C, share: 50 %}
    - {kind: compute, supplier: D}
"""


@pytest.fixture(scope="module")
def session() -> Session:
    found, problems = open_session(Options("2026-11-23", rules=("hiroshima",)))
    assert found is not None, problems
    return found


def report(session: Session, fairness: str, detail: Detail = Detail.ALL) -> Report:
    """The report on a system of which little more is known."""
    text = f"aigov: 1\nsystem: {{id: a}}\nfairness:\n  measured_on: live{fairness}"
    session = session._replace(options=session.options._replace(detail=detail))
    return session.report(describe_bytes(text.encode(), "a.yaml", session.words), "")


def shown(session: Session, one: Report, *show: str, lang: Lang = "en") -> str:
    """The report on the screen."""
    return render_one(one, Page(Ask(session.words, lang), Phrases(lang), show=frozenset(show)))


@pytest.mark.parametrize("fairness", [FEW, SCORES, "\n  groups: []", "\n  groups: [{group: {a: b}, n: 9}]"])
def test_figures_in_json_keep_to_the_schema(session: Session, fairness: str) -> None:
    found = json.loads(in_json(report(session, fairness), Ask(session.words)))
    jsonschema.Draft202012Validator(report_schema()).validate(found)
    assert ("figures" in found) is ("[]" not in fairness)
    if "figures" in found:
        assert "No law of the EU" in found["figures"]["note"]


def test_figures_in_json_are_whole(session: Session) -> None:
    found = json.loads(in_json(report(session, SCORES), Ask(session.words, "ja")))["figures"]
    (comparison,) = found["comparisons"]
    assert found["favourable"] is True
    assert found["note"].startswith("EU法")
    assert comparison["by"] == ["sex"]
    assert [one["name"] for one in comparison["figures"]] == list(FAIRNESS)
    parity = {one["name"]: one for one in comparison["figures"]}["selection_rate_ratio"]
    assert (parity["value"], parity["between"], parity["decides"]) == (0.625, [1, 0], True)
    assert parity["method"] == "katz-log"
    first = comparison["groups"][0]
    assert (first["n"], first["rates"]["tpr"]["value"], first["line"]) == (200, 0.9, 7)
    assert first["calibration"]["calibration_error"]["value"] == 0
    chips = [one for one in found["concentrations"] if one["kind"] == "chip" and one["by"] == "supplier"]
    assert chips[0]["shares"] == {"A": 0.6, "B": 0.4}
    assert chips[0]["hhi"] == {"low": 0.52, "high": 0.52}


def test_a_screen_does_without_figures_unless_they_are_asked_for(session: Session) -> None:
    assert report(session, SCORES, Detail.SCREEN).figures is None
    assert "Figures" not in shown(session, report(session, SCORES))
    assert "Figures" in shown(session, report(session, SCORES), "figures")
    assert "Figures" in shown(session, report(session, SCORES), "all")


def test_figures_on_the_screen(session: Session) -> None:
    text = shown(session, report(session, FEW), "figures")
    assert "counted: in daily use" in text
    assert "Whether people are glad of the outcome is not stated" in text
    assert "By age, sex" in text
    assert "young, f  2 of 8  0.250 (0.071 to 0.591)  too small to conclude from" in text
    assert "0.500 (0.149 to 1.683)  young, f against old, f" in text
    assert "To tell a ratio of four fifths from equal rates usually takes" in text
    assert "Added up from the intersections." in text
    assert "By sex" in text
    assert "p = " in text


def test_dependence_on_the_screen(session: Session) -> None:
    text = shown(session, report(session, SCORES), "figures")
    assert "Dependence, chip by supplier" in text
    assert "Herfindahl-Hirschman index  0.520" in text
    assert "largest share               0.500 to 1.000" in text


def test_a_supplier_is_one_however_it_is_spelled_and_is_shown_as_it_was_written_first(
    session: Session,
) -> None:
    text = shown(session, report(session, SCORES.replace("supplier: A", "supplier: Chip AG")), "figures")
    assert "Chip AG                     0.600" in text
    same = SCORES.replace("supplier: A", "supplier: Chip AG").replace("supplier: B", "supplier: CHIP ag")
    assert "Chip AG                     1.000" in shown(session, report(session, same), "figures")


def test_asked_for_figures_that_are_not_there_it_says_so(session: Session) -> None:
    nothing = report(session, "\n  groups: []")
    assert "No figures: the description counts no groups" in shown(session, nothing, "figures")
    assert "No figures" not in shown(session, nothing, "all")


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_what_a_figure_lacks_has_words_in_every_language(session: Session, lang: Lang) -> None:
    for key in (*get_args(Why), *get_args(Limit), *FAIRNESS):
        assert key in PHRASES
    assert ("Figures" in shown(session, report(session, FEW), "figures", lang=lang)) is (lang == "en")


def test_groups_that_cannot_be_compared_are_shown_with_the_reason(session: Session) -> None:
    alone = shown(session, report(session, "\n  groups: [{group: {a: b}, n: 90, selected: 40}]"), "figures")
    assert "nothing to compare it with" in alone
    unnamed = shown(session, report(session, "\n  groups: [{n: 90, selected: 40}, {n: 90}]"), "figures")
    assert "a group does not say what marks it" in unnamed
    assert "90 people" in unnamed
