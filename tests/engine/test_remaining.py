"""Setting aside marks findings and takes nothing out of a report."""

from collections.abc import Iterator

import pytest

from aigov.api import Options, Session, open_session
from aigov.documents.recorded import recorded_in
from aigov.engine.baseline import known_on
from aigov.engine.remaining import set_aside
from aigov.model.recorded import Recorded
from aigov.model.report import Finding, Report
from aigov.model.spans import Span
from aigov.model.waivers import Waiver, Waivers
from aigov.reporters.json_report import render_one
from aigov.reporters.questions import Ask

DAY = "2026-11-23"


@pytest.fixture(scope="module")
def session() -> Session:
    made, problems = open_session(Options(as_of=DAY, rules=("hiroshima",)))
    assert made is not None, problems
    return made


@pytest.fixture(scope="module")
def report(session: Session) -> Report:
    return session.judge("sample_systems/deployer.yaml")


def findings(report: Report) -> Iterator[Finding]:
    return (one for ruleset in report.rulesets for one in ruleset.findings)


def bare(report: Report) -> Report:
    """The report without any mark."""
    rulesets = tuple(
        one._replace(findings=tuple(each._replace(waiver=None, standing="") for each in one.findings))
        for one in report.rulesets
    )
    return report._replace(rulesets=rulesets, remaining=None)


def all_waived(report: Report) -> Waivers:
    system = str(report.description.facts["system.id"])
    counting = tuple(
        Waiver(one.id, system, "why", "who", "2026-01-01", "2027-12-31", Span("w.yaml", 1, 1))
        for one in findings(report)
        if one.verdict == "fail"
    )
    return Waivers("w.yaml", "", counting)


def test_waivers_change_no_verdict_no_count_and_no_answer(report: Report) -> None:
    waivers = all_waived(report)
    marked = set_aside(report, waivers)
    assert bare(marked) == report
    assert marked.answer == "fail"
    assert marked.remaining is not None
    assert marked.remaining.waived == len(waivers.counting) > 0
    assert marked.remaining.answer in ("open", "pass")
    assert {one.verdict for one in findings(marked) if one.waiver} == {"fail"}


def test_one_failure_that_is_not_waived_decides(report: Report) -> None:
    waivers = all_waived(report)
    marked = set_aside(report, waivers._replace(counting=waivers.counting[1:]))
    assert marked.remaining is not None
    assert marked.remaining.answer == "fail"


def test_beside_its_own_record_everything_open_or_failed_is_known(session: Session, report: Report) -> None:
    recorded = recorded_in(render_one(report, Ask(session.words)).encode(), "base.json")
    assert isinstance(recorded, Recorded)
    marked = set_aside(report, None, known_on(recorded, 180, DAY))
    assert bare(marked) == report
    gaps = [one for one in findings(marked) if one.verdict in ("fail", "open")]
    assert {one.standing for one in gaps} == {"known"}
    assert {one.standing for one in findings(marked) if one.verdict not in ("fail", "open")} == {""}
    assert marked.remaining is not None
    assert marked.remaining.answer == "pass"
    assert marked.remaining.baseline is not None
    assert marked.remaining.baseline.known == len(gaps)


def test_a_gap_with_another_verdict_is_new_though_its_facts_are_the_same(
    session: Session, report: Report
) -> None:
    text = render_one(report, Ask(session.words)).replace('"verdict": "fail"', '"verdict": "open"')
    recorded = recorded_in(text.encode(), "base.json")
    assert isinstance(recorded, Recorded)
    marked = set_aside(report, None, known_on(recorded, 180, DAY))
    assert {one.standing for one in findings(marked) if one.verdict == "fail"} == {"new"}
