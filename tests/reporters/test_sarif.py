"""SARIF for services: valid, complete, problems only, places exact, nothing lost."""

import json
from collections import Counter
from typing import Any

import pytest

from aigov.model.report import Report
from aigov.model.verdicts import Verdict
from aigov.reporters import sarif
from aigov.reporters.line_hashes import line_hashes
from tests.reporters.made import ROOT, SAMPLES, complaints, of_sample, of_text, session, written

Found = dict[str, Any]
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
ALL = ("hiroshima", "eu-ai-act")


def log(*reports: Report) -> Found:
    found: Found = json.loads(written("sarif", reports))
    return found


def runs(*reports: Report) -> dict[str, Found]:
    """The runs by category."""
    return {one["automationDetails"]["id"]: one for one in log(*reports)["runs"]}


def count(report: Report, *verdicts: Verdict) -> int:
    return sum(one.answer.counts[verdict] for one in report.rulesets for verdict in verdicts)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sample_is_accepted_and_counted(sample: str) -> None:
    report = of_sample(sample)
    found = log(report)
    assert complaints("sarif-code-scanning.schema.json", found) == []
    problems = [one for run in found["runs"][:-1] for one in run["results"]]
    assert len(problems) == count(report, "fail", "open")
    levels = [one["level"] for one in problems]
    assert levels.count("error") == count(report, "fail")
    assert levels == sorted(levels, key=["error", "warning", "note"].index)


def test_many_samples_at_once_are_accepted() -> None:
    found = log(*(of_sample(one, ALL) for one in SAMPLES[::4]))
    assert complaints("sarif-schema-2.1.0.json", found) == []
    assert complaints("sarif-code-scanning.schema.json", found) == []
    categories = [one["automationDetails"]["id"] for one in found["runs"]]
    assert categories == ["aigov/hiroshima/", "aigov/eu-ai-act/", "aigov/inputs/"]


def test_the_same_report_gives_the_same_bytes() -> None:
    first, again = (written("sarif", [of_text(FAILS)]) for _ in range(2))
    assert first == again
    assert str(ROOT) not in first


def test_a_failure_stands_where_the_fact_stands() -> None:
    failed = [one for one in runs(of_text(FAILS))["aigov/hiroshima/"]["results"] if one["level"] == "error"]
    place = failed[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "systems/one.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 7, "startColumn": 14, "endLine": 7, "endColumn": 22}
    fact = "performance.tests[0].kind"
    assert failed[0]["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": fact}]
    assert failed[0]["partialFingerprints"]["primaryLocationLineHash"] == line_hashes(FAILS.encode())[6]


def test_an_open_result_stands_beside_what_is_known_of_its_section() -> None:
    results = runs(of_text(FAILS))["aigov/hiroshima/"]["results"]
    lines: dict[str, set[int]] = {}
    for one in results:
        place = one["locations"][0]
        section = place.get("logicalLocations", [{}])[0].get("fullyQualifiedName", "").partition(".")[0]
        if one["properties"]["aigov/result"] == "open":
            lines.setdefault(section, set()).add(place["physicalLocation"]["region"]["startLine"])
    assert lines["performance"] == {7}
    assert lines["system"] == {2}
    assert lines[""] == {1}


def test_an_open_result_is_said_to_be_open() -> None:
    results = runs(of_text(FAILS))["aigov/hiroshima/"]["results"]
    opened = [one for one in results if one["properties"]["aigov/result"] == "open"]
    assert {one["level"] for one in opened} <= {"warning", "note"}
    assert all(one["message"]["text"].startswith("open, ") for one in opened)
    assert {one["level"] for one in opened if one["properties"]["aigov/reason"] == "judgement needed"} <= {
        "note"
    }


def test_rules_are_always_the_whole_ruleset() -> None:
    reports = of_text(FAILS), of_sample("sample_systems/frontier-developer.yaml")
    first, second = (runs(one)["aigov/hiroshima/"]["tool"]["driver"]["rules"] for one in reports)
    assert first == second
    assert len(first) == len(session().programs[0].compiled.rules)


def test_rules_that_were_not_selected_are_not_enabled() -> None:
    judging = session()
    themed = judging._replace(options=judging.options._replace(themes=frozenset({"transparency"})))
    rules = runs(themed.judge(str(ROOT / SAMPLES[0])))["aigov/hiroshima/"]["tool"]["driver"]["rules"]
    enabled = [one for one in rules if one["defaultConfiguration"].get("enabled", True)]
    assert 0 < len(enabled) < len(rules)
    assert all("transparency" in one["properties"]["tags"] for one in enabled)


def test_an_input_that_cannot_be_judged_is_a_result_and_a_notification_of_every_run() -> None:
    found = runs(of_text(BROKEN, "broken.yaml"), of_text(FAILS))
    (error,) = found["aigov/inputs/"]["results"]
    assert error["ruleId"] == "aigov/E103"
    assert error["locations"][0]["physicalLocation"]["region"]["startLine"] == 2
    assert error["message"]["text"].endswith("did you mean `stage`?")
    for run in found.values():
        (invocation,) = run["invocations"]
        assert invocation["executionSuccessful"] is False
        (told,) = invocation["toolExecutionNotifications"]
        assert (told["descriptor"]["id"], told["level"]) == ("E103", "error")
    assert len(found["aigov/hiroshima/"]["results"]) == count(of_text(FAILS), "fail", "open")


def test_a_ruleset_that_judged_nothing_has_no_run_so_that_its_alerts_stay() -> None:
    assert list(runs(of_text(BROKEN, "broken.yaml"))) == ["aigov/inputs/"]


def test_the_run_of_inputs_is_there_without_problems_so_that_old_ones_are_closed() -> None:
    assert runs(of_text(FAILS))["aigov/inputs/"]["results"] == []


def test_what_services_do_not_take_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    report = of_text(FAILS)
    monkeypatch.setattr(sarif, "MOST", 3)
    run = runs(report)["aigov/hiroshima/"]
    assert [one["level"] for one in run["results"]] == ["error"] * 3
    assert count(report, "fail") == 3
    left = count(report, "fail", "open") - 3
    told = run["invocations"][0]["toolExecutionNotifications"]
    assert told[-1]["message"]["text"].startswith(f"{left} more results are left out")


def test_what_an_input_says_is_no_link_and_no_placeholder() -> None:
    text = 'aigov: 1\nsystem: {id: "[x](http://evil) {0}", stage: in-service}\n"[y](z)": 1\n'
    messages = [one["message"]["text"] for run in log(of_text(text))["runs"] for one in run["results"]]
    assert any("[y] (z)" in one for one in messages)
    assert not any("](" in one or "{" in one for one in messages)


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_lines_and_columns_are_exact_behind_a_mark_and_with_any_line_break(mark: str, break_: str) -> None:
    plain = runs(of_text(FAILS))["aigov/hiroshima/"]["results"]
    other = runs(of_text(mark + FAILS.replace("\n", break_)))["aigov/hiroshima/"]["results"]
    assert [one["locations"] for one in other] == [one["locations"] for one in plain]


def full(*reports: Report) -> list[Found]:
    """The results with every verdict."""
    found = json.loads(written("sarif-full", reports))
    assert complaints("sarif-schema-2.1.0.json", found) == []
    return [one for run in found["runs"] for one in run["results"]]


@pytest.mark.parametrize("sample", SAMPLES[::5])
def test_the_full_log_has_every_verdict_by_its_kind(sample: str) -> None:
    report = of_sample(sample)
    kinds = Counter(one["kind"] for one in full(report))
    reviews = sum(one.reason == "judgement needed" for part in report.rulesets for one in part.findings)
    assert kinds["pass"] == count(report, "pass")
    assert kinds["fail"] == count(report, "fail")
    assert kinds["notApplicable"] == count(report, "not-applicable")
    assert kinds["review"] == reviews
    assert kinds["open"] == count(report, "open") - reviews


def test_only_a_failure_has_a_level_in_the_full_log() -> None:
    levels = {one["kind"]: one["level"] for one in full(of_text(FAILS))}
    assert levels.pop("fail") == "error"
    assert set(levels.values()) == {"none"}


def test_both_logs_differ_in_results_only() -> None:
    reports = [of_text(FAILS), of_text(BROKEN, "broken.yaml")]
    both = [json.loads(written(name, reports)) for name in ("sarif", "sarif-full")]
    for runs_ in (one["runs"] for one in both):
        for run in runs_:
            del run["results"]
    assert both[0] == both[1]


def test_a_rule_belongs_to_an_article_or_an_action() -> None:
    run = runs(of_text(FAILS))["aigov/hiroshima/"]
    (taxonomy,) = run["taxonomies"]
    known = {one["id"] for one in taxonomy["taxa"]}
    targets = [one["relationships"][0]["target"] for one in run["tool"]["driver"]["rules"]]
    assert {one["id"] for one in targets} <= known
    assert {one["toolComponent"]["name"] for one in targets} == {taxonomy["name"]}
