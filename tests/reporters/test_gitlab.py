"""Code Quality for GitLab: every problem once, with a place and a name that stays."""

import json
from typing import Any

import pytest

from aigov.model.report import Report
from tests.reporters.made import SAMPLES, complaints, of_sample, of_text, written

FAILS = """\
aigov: 1
system: {id: a, stage: in-service}
organisation: {does: [develops-system, trains-model]}
model: {frontier: true}
performance:
  tests:
    - {kind: accuracy, date: 2026-08-10}
"""
BROKEN = "aigov: 1\nsystem: {stag: in-service}\n"


def entries(*reports: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written("gitlab", reports))
    return found


def test_all_samples_are_accepted_and_counted() -> None:
    reports = [of_sample(one) for one in SAMPLES]
    found = entries(*reports)
    assert complaints("gitlab-codequality-report.schema.json", found) == []
    assert [one for entry in found for one in complaints("gitlab-codequality-item.json", entry)] == []
    severities = [one["severity"] for one in found]
    counts = [part.answer.counts for one in reports for part in one.rulesets]
    assert severities.count("major") == sum(one["fail"] for one in counts)
    problems = sum(len(one.diagnostics) for one in reports)
    assert len(found) == sum(one["fail"] + one["open"] for one in counts) + problems
    known = [(one["fingerprint"], one["location"]["path"], one["check_name"]) for one in found]
    assert len({name for name, _, _ in known}) == len(set(known))


def test_a_failure_stands_on_its_line() -> None:
    failed = [one for one in entries(of_text(FAILS)) if one["severity"] == "major"]
    assert len(failed) == 3
    assert {one["location"]["lines"]["begin"] for one in failed} == {7}
    assert {one["location"]["path"] for one in failed} == {"systems/one.yaml"}


def test_an_open_result_is_no_more_than_minor() -> None:
    found = [one for one in entries(of_text(FAILS)) if one["severity"] != "major"]
    assert {one["severity"] for one in found} == {"minor", "info"}
    assert all(": open, " in one["description"] for one in found)


def test_a_broken_input_is_a_blocker() -> None:
    (found,) = entries(of_text(BROKEN, "broken.yaml"))
    assert (found["severity"], found["check_name"]) == ("blocker", "aigov/E103")
    assert found["location"] == {"path": "broken.yaml", "lines": {"begin": 2}}


def test_a_problem_keeps_its_name_when_lines_move() -> None:
    moved = of_text(FAILS.replace("aigov: 1\n", "aigov: 1\n# a comment\n\n"))
    before, after = ([one["fingerprint"] for one in entries(report)] for report in (of_text(FAILS), moved))
    assert before == after


@pytest.mark.parametrize("name", ["gitlab", "jsonl"])
def test_the_same_report_gives_the_same_bytes(name: str) -> None:
    assert written(name, [of_text(FAILS)]) == written(name, [of_text(FAILS)])


def test_json_lines_are_the_reports_of_json() -> None:
    reports = [of_text(FAILS), of_text(BROKEN, "broken.yaml"), of_sample(SAMPLES[0])]
    lines = written("jsonl", reports).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(written("json", reports, True))["reports"]


def test_a_line_of_json_holds_no_other_line_break() -> None:
    text = 'aigov: 1\nsystem: {id: "a\u2028b\\r\\n\\x85"}\n'
    assert len(written("jsonl", [of_text(text)]).splitlines()) == 1
