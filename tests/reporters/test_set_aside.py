"""Waived failures and known gaps in every format: set aside, never lost, never an open alert."""

import json
from xml.etree import ElementTree

import pytest

from aigov.model.diagnostics import Diagnostic
from aigov.model.report import Finding, Report
from aigov.model.spans import Span
from aigov.model.waivers import Remaining, Waiver, Waivers
from aigov.reporters.formats import FORMATS
from tests.reporters.made import complaints, of_text, written

FAILS = """\
aigov: 1
system: {id: a, stage: in-service}
organisation: {does: [develops-system, trains-model]}
model: {frontier: true}
performance:
  tests:
    - {kind: accuracy, date: 2026-08-10}
"""
SPAN = Span("aigov-waivers.yaml", 3, 5)
EXPIRED = Diagnostic("E504", "error", "the waiver of `hiroshima/x` expired", SPAN)


def report() -> Report:
    """The first failure is waived, the second known, the third new; a waiver has expired."""
    found = of_text(FAILS)
    failed = iter(range(3))

    def marked(one: Finding) -> Finding:
        if one.verdict != "fail":
            return one
        number = next(failed)
        if number == 0:
            waiver = Waiver(one.id, "a", "A test is booked.", "J. Doe", "2026-11-01", "2027-01-31", SPAN)
            return one._replace(waiver=waiver)
        return one._replace(standing="known" if number == 1 else "new")

    rulesets = tuple(
        one._replace(findings=tuple(marked(finding) for finding in one.findings)) for one in found.rulesets
    )
    waivers = Waivers(SPAN.file, "0" * 64, (), (EXPIRED,))
    return found._replace(rulesets=rulesets, remaining=Remaining("fail", waivers, waived=1))


def failures(found: Report) -> list[str]:
    return [one.id for part in found.rulesets for one in part.findings if one.verdict == "fail"]


@pytest.mark.parametrize("form", [one for one in FORMATS if one not in ("text", "json", "jsonl", "gitlab")])
def test_a_waived_failure_is_told_with_who_waived_it(form: str) -> None:
    found = written("markdown" if form == "github" else form, [report()])
    assert "waived by J. Doe until 2027-01-31: A test is booked." in found
    assert failures(report())[0].removeprefix("hiroshima/") in found


@pytest.mark.parametrize("form", [one for one in FORMATS if one not in ("text", "json", "jsonl")])
def test_a_problem_with_waivers_is_told_once(form: str) -> None:
    found = written(form, [report(), report()])
    assert "expired" in found
    if form in ("gitlab", "github", "markdown"):
        assert found.count("the waiver of `hiroshima/x` expired") == 1


def test_services_see_no_alert_for_a_waived_failure() -> None:
    log = json.loads(written("sarif", [report()]))
    assert complaints("sarif-schema-2.1.0.json", log) == []
    assert complaints("sarif-code-scanning.schema.json", log) == []
    run = log["runs"][0]
    errors = [(one["ruleId"], one["baselineState"]) for one in run["results"] if one["level"] == "error"]
    _, known, new = failures(report())
    assert errors == [(new, "new"), (known, "unchanged")]
    assert failures(report())[0] not in {
        one["check_name"] for one in json.loads(written("gitlab", [report()]))
    }


def test_auditors_see_a_failure_with_its_suppression() -> None:
    log = json.loads(written("sarif-full", [report()]))
    assert complaints("sarif-schema-2.1.0.json", log) == []
    (waived,) = [one for one in log["runs"][0]["results"] if "suppressions" in one]
    assert (waived["kind"], waived["level"], waived["ruleId"]) == ("fail", "error", failures(report())[0])
    (suppression,) = waived["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("external", "accepted")


def test_a_build_server_sees_a_skipped_case_with_the_reason() -> None:
    suite = ElementTree.fromstring(written("junit", [report()]))[0]
    assert (suite.get("failures"), suite.get("tests")) == ("2", str(len(list(suite.iter("testcase")))))
    told = [one.get("message", "") for one in suite.iter("skipped")]
    assert [one for one in told if one.startswith("waived by J. Doe until 2027-01-31: A test is booked. (")]


def test_a_comment_says_what_is_known_what_is_new_and_what_remains() -> None:
    text = written("markdown", [report()])
    assert "❌ Without waived failures and known gaps: fail (1 system)." in text
    assert "#### Fails (2)" in text
    assert "#### Waived failures (1)" in text
    assert text.index("not met (new)") < text.index("not met (known)")
