"""The samples for the EU AI Act: what each shows, on the days that matter, and the whole report of each."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from aigov.api import Options, Session, open_session
from aigov.cli.main import run
from aigov.model.report import Report
from tests.samples.reports import ROOT

FOLDER = ROOT / "sample_systems" / "eu"
TODAY, DEEPFAKES, ANNEX_III, ANNEX_I = "2026-11-23", "2026-12-02", "2027-12-02", "2028-08-02"
NAMES = sorted(path.name for path in FOLDER.glob("*.yaml"))


@pytest.fixture(scope="module")
def sessions() -> Callable[[str], Session]:
    """A session of the ruleset for each day."""
    found: dict[str, Session] = {}

    def on(day: str) -> Session:
        if day not in found:
            session, problems = open_session(Options(as_of=day, rules=("eu-ai-act",), cache=False))
            assert session is not None, problems
            found[day] = session
        return found[day]

    return on


def judged(sessions: Callable[[str], Session], name: str, day: str = TODAY) -> Report:
    """The report on a sample on a day."""
    return sessions(day).judge(str(FOLDER / name))


def classes(report: Report) -> set[str]:
    """The shown classes that the system belongs to."""
    return {line.name for line in report.rulesets[0].classification if line.truth}


def of(report: Report, verdict: str) -> set[str]:
    """The rules with a verdict."""
    return {one.rule.id for one in report.rulesets[0].findings if one.verdict == verdict}


@pytest.mark.parametrize("name", NAMES)
def test_the_report_is_the_one_that_was_read(
    name: str,
    golden: Callable[[str, str], None],
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    line = [
        "check",
        f"sample_systems/eu/{name}",
        "--rules",
        "eu-ai-act",
        "--as-of",
        TODAY,
        "--color",
        "never",
    ]
    code = run(line)
    golden(f"samples/eu-ai-act/{name}.txt", capfdbinary.readouterr().out.decode("utf-8"))
    assert run([*line, "--format", "json"]) == code
    golden(f"samples/eu-ai-act/{name}.verdicts.txt", verdicts(capfdbinary.readouterr().out.decode("utf-8")))


def verdicts(report: str) -> str:
    """A line for each rule that is not out of scope: verdict, reason, dates and what is missing."""
    lines = []
    for one in json.loads(report)["findings"]:
        if one["reason"] != "out of scope":
            missing = [fact["path"] for fact in one["missing"]]
            lines.append(
                f"{one['rule']}: {one['verdict']}, {one['reason']}; from {one['from']}; missing {missing}\n"
            )
    return "".join(lines)


CLASSES = {
    "border-control.yaml": {"high_risk", "deployer"},
    "consumer-credit.yaml": {"high_risk", "provider", "deployer"},
    "cv-formatter.yaml": {"derogation", "provider"},
    "deepfake-satire.yaml": {"transparency_subject", "deployer"},
    "exam-proctoring.yaml": {"high_risk", "prohibited", "transparency_subject", "provider"},
    "image-generator.yaml": {"prohibited", "transparency_subject", "provider"},
    "lift-door.yaml": {"high_risk", "provider", "product_manufacturer"},
    "open-model-above-threshold.yaml": {"gpai_provider", "systemic_risk"},
    "open-model-below-threshold.yaml": {"gpai_provider", "open_source_model"},
    "shift-planner.yaml": {"high_risk", "provider", "deployer"},
    "shop-chatbot.yaml": {"transparency_subject", "provider", "deployer"},
    "spam-filter.yaml": {"provider"},
}
"""Beside being an AI system in scope."""


@pytest.mark.parametrize("name", NAMES)
def test_each_sample_has_its_classes_and_no_others(name: str, sessions: Callable[[str], Session]) -> None:
    assert classes(judged(sessions, name)) - {"ai_system", "in_scope"} == CLASSES[name]


@pytest.mark.parametrize("name", NAMES)
def test_each_sample_says_what_it_shows(name: str) -> None:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    comment = lines[: next(number for number, line in enumerate(lines) if not line.startswith("#"))]
    assert 2 <= len(comment) <= 5
    assert lines[len(comment)] == "aigov: 1"


@pytest.mark.parametrize("name", NAMES)
def test_only_the_lift_is_declared_what_it_is_not(name: str, sessions: Callable[[str], Session]) -> None:
    warned = [one for one in judged(sessions, name).diagnostics if one.severity == "warning"]
    assert {one.code for one in warned} == ({"W144"} if name == "lift-door.yaml" else set())


def test_a_filter_that_is_easy_to_defeat_is_forbidden_from_december(
    sessions: Callable[[str], Session],
) -> None:
    before, after = (judged(sessions, "image-generator.yaml", day) for day in ("2026-12-01", DEEPFAKES))
    assert of(after, "fail") - of(before, "fail") >= {"art-5/1/ba/provider-safeguards", "art-50/2/marking"}


def test_what_was_there_before_the_date_is_reached_by_a_change_of_design(
    sessions: Callable[[str], Session],
) -> None:
    for day in (ANNEX_III, ANNEX_I):
        assert not {
            one for one in of(judged(sessions, "consumer-credit.yaml", day), "fail") if "art-9" in one
        }
    border = judged(sessions, "border-control.yaml", "2030-08-02")
    assert "art-26/1" in of(border, "pass") | of(border, "open") | of(border, "fail")


def test_one_house_that_builds_and_uses_owes_both_kinds_of_duties(sessions: Callable[[str], Session]) -> None:
    today, later = (judged(sessions, "shift-planner.yaml", day) for day in (TODAY, "2028-09-01"))
    high_risk = re.compile(r"art-(9|1\d|2[0-7])/")
    assert not [one for one in of(today, "fail") | of(today, "open") if high_risk.match(one)]
    failed = of(later, "fail")
    assert {one.split("/")[0] for one in failed} >= {"art-9", "art-13", "art-26", "art-27"}


def test_the_derogation_leaves_its_paper_to_what_is_supplied_later(
    tmp_path: Path, sessions: Callable[[str], Session]
) -> None:
    report = judged(sessions, "cv-formatter.yaml", ANNEX_III)
    assert not [one for one in of(report, "fail") | of(report, "open") if one.startswith("art-9/")]
    assert "art-6/4" in of(report, "not-applicable")
    text = (FOLDER / "cv-formatter.yaml").read_text(encoding="utf-8")
    later = tmp_path / "later.yaml"
    later.write_text(
        text.replace("2026-10-05", "2028-01-10").replace("2026-09-25", "2027-12-20"), encoding="utf-8"
    )
    assert "art-6/4" in of(sessions("2028-02-01").judge(str(later)), "pass")


def test_openness_is_no_relief_from_systemic_risk(sessions: Callable[[str], Session]) -> None:
    below, above = (judged(sessions, f"open-model-{side}-threshold.yaml") for side in ("below", "above"))
    assert not [
        one for one in of(below, "fail") | of(below, "open") if one.startswith(("art-55/", "annex-xi/"))
    ]
    assert {one.split("/")[0] for one in of(above, "fail")} >= {"art-52", "art-53"}
    assert [one for one in of(above, "fail") | of(above, "open") if one.startswith("art-55/")]


def test_a_spam_filter_owes_nothing_beyond_literacy(sessions: Callable[[str], Session]) -> None:
    report = judged(sessions, "spam-filter.yaml")
    assert not of(report, "fail")
    assert "art-4/1" in of(report, "pass")


def test_the_list_of_samples_is_complete_and_true(sessions: Callable[[str], Session]) -> None:
    text = (ROOT / "sample_systems" / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `eu/(.+?)` \|.*\| (.+?) \|$", text, re.MULTILINE)
    assert dict(rows) == {name: judged(sessions, name).answer for name in NAMES}


def test_what_is_open_and_cannot_fail_keeps_the_answer_open_and_the_report_says_so(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = (FOLDER / "spam-filter.yaml").read_text(encoding="utf-8")
    silent = tmp_path / "silent.yaml"
    silent.write_text(
        "".join(line for line in text.splitlines(True) if not line.startswith(("rights:", "transparency:"))),
        encoding="utf-8",
    )
    assert run(["check", str(silent), "--rules", "eu-ai-act", "--as-of", TODAY]) == 4
    last = capfdbinary.readouterr().out.decode("utf-8").splitlines()[-1]
    assert last == "Result: open. Nothing fails and nothing can: 4 results open, 8 met."


def test_what_is_out_of_scope_is_told_why_and_nothing_else(
    tmp_path: Path, sessions: Callable[[str], Session], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = (FOLDER / "shift-planner.yaml").read_text(encoding="utf-8")
    rules = tmp_path / "rules.yaml"
    rules.write_text(
        re.sub(r"techniques: \[.*?\]", "techniques: [rules-or-statistics]", text), encoding="utf-8"
    )
    lines = sessions(TODAY).judge(str(rules)).rulesets[0].classification
    assert [(line.name, line.truth) for line in lines] == [("in_scope", False)]
    assert run(["check", str(rules), "--rules", "eu-ai-act", "--as-of", TODAY]) == 0
    told = capfdbinary.readouterr().out.decode("utf-8")
    assert "no  In scope: not AI system, because system.techniques" in told
    assert "High-risk" not in told
