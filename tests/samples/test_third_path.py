"""The samples for the third path: what each shows under which rulesets, and that the language changes no verdict."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from aigov.api import Options, Session, open_session
from aigov.cli.main import run
from aigov.model.report import Report
from tests.samples.reports import ROOT

SAMPLES = ROOT / "sample_systems"
FOLDER = SAMPLES / "third-path"
TODAY = "2026-11-23"
NAMES = sorted(path.name for path in FOLDER.glob("*.yaml"))
SOUND = sorted(
    str(path.relative_to(ROOT))
    for path in SAMPLES.rglob("*.yaml")
    if path.parent.name not in ("broken", "cards")
)
ABOUT = {
    "apprentice-match.yaml": ("eu-trustworthy-ai", "human-rights"),
    "call-centre-bot.yaml": ("eu-trustworthy-ai", "japan-eu-partnership"),
    "city-cameras.yaml": ("eu-ai-act", "human-rights"),
    "essay-helper.yaml": ("eu-ai-act", "japan-eu-partnership"),
    "grid-forecast.yaml": ("japan-eu-partnership",),
    "manabi-ja.yaml": ("japan-ai-guidelines", "japan-eu-partnership"),
    "shortlist.yaml": ("eu-trustworthy-ai", "human-rights"),
}
"""The rulesets that a sample was written for; its whole reports by them are known."""

FIGURES = {
    "eu-trustworthy-ai/requirement-5/selection-rates",
    "eu-trustworthy-ai/requirement-5/equal-opportunity",
    "eu-trustworthy-ai/requirement-5/justification",
    "human-rights/charter-article-21/no-discrimination",
    "human-rights/convention-article-10/group-figures",
}
"""What rests on the counts of groups, where the aim is equal opportunity."""

WORK = {
    "eu-trustworthy-ai/requirement-6/work-impact",
    "eu-trustworthy-ai/requirement-6/workers-consulted",
    "eu-trustworthy-ai/requirement-6/work-understood",
    "eu-trustworthy-ai/requirement-6/deskilling",
    "eu-trustworthy-ai/requirement-6/new-skills",
    "human-rights/charter-article-27/information-and-consultation",
    "human-rights/charter-article-31/working-conditions",
}
DISPLACEMENT = {
    "japan-eu-partnership/work-law/consultation",
    "japan-eu-partnership/work/told",
    "japan-eu-partnership/work/displacement-assessment",
    "japan-eu-partnership/work/exposure",
    "japan-eu-partnership/work/distribution",
    "japan-eu-partnership/work/reskilling",
    "japan-eu-partnership/work/dialogue-first",
}
DEPENDENCE = {
    "japan-eu-partnership/data-sovereignty/control",
    "japan-eu-partnership/dependence/concentration",
    "japan-eu-partnership/dependence/tested-exit",
}
UNIVERSITY = "japan-eu-partnership/gdpr-transfers/adequacy-japan"
RULESETS = (
    "eu-ai-act",
    "eu-trustworthy-ai",
    "hiroshima",
    "human-rights",
    "japan-ai-guidelines",
    "japan-eu-partnership",
)

Judge = Callable[..., Report]


@pytest.fixture(scope="module")
def judge() -> Judge:
    """`judge(path, day)`: the report on a description by all rulesets."""
    sessions: dict[str, Session] = {}

    def judged(path: Path, day: str = TODAY) -> Report:
        if day not in sessions:
            session, problems = open_session(Options(as_of=day, rules=RULESETS, cache=False))
            assert session is not None, problems
            sessions[day] = session
        return sessions[day].judge(str(path))

    return judged


def of(report: Report, verdict: str) -> set[str]:
    """The rules with a verdict, with their rulesets."""
    return {
        f"{one.ruleset.id}/{f.rule.id}"
        for one in report.rulesets
        for f in one.findings
        if f.verdict == verdict
    }


def changed(tmp_path: Path, name: str, old: str, new: str) -> Path:
    """A copy of a sample with some words replaced."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert old in text
    copy = tmp_path / name
    copy.write_text(text.replace(old, new), encoding="utf-8")
    return copy


@pytest.mark.parametrize(("name", "ruleset"), [(name, one) for name, ids in ABOUT.items() for one in ids])
def test_the_report_is_the_one_that_was_read(
    name: str,
    ruleset: str,
    golden: Callable[[str, str], None],
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    line = ["check", f"sample_systems/third-path/{name}", "--rules", ruleset, "--as-of", TODAY]
    assert run([*line, "--color", "never"]) in (0, 1, 4)
    golden(f"samples/third-path/{name}.{ruleset}.txt", capfdbinary.readouterr().out.decode("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_each_sample_says_what_it_shows(name: str) -> None:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    comment = lines[: next(number for number, line in enumerate(lines) if not line.startswith("#"))]
    assert 3 <= len(comment) <= 8
    assert lines[len(comment)] == "aigov: 1"


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_reads_without_a_warning(name: str, judge: Judge) -> None:
    assert not [one for one in judge(FOLDER / name).diagnostics if one.severity != "note"]


@pytest.mark.parametrize(
    ("name", "failed"),
    [
        ("apprentice-match.yaml", set()),
        ("call-centre-bot.yaml", WORK | DISPLACEMENT),
        ("city-cameras.yaml", {"eu-ai-act/art-5/1/h"}),
        ("essay-helper.yaml", set()),
        ("grid-forecast.yaml", DEPENDENCE),
        ("manabi-ja.yaml", {UNIVERSITY}),
        ("shortlist.yaml", FIGURES),
    ],
)
def test_each_sample_fails_where_its_point_lies_and_nowhere_else(
    name: str, failed: set[str], judge: Judge
) -> None:
    assert of(judge(FOLDER / name), "fail") == failed


def test_groups_that_are_too_small_leave_every_figure_open(judge: Judge) -> None:
    report = judge(FOLDER / "apprentice-match.yaml")
    assert of(report, "open") >= FIGURES
    assert {one.answer.answer for one in report.rulesets} == {"open", "not-applicable"}


def test_the_same_rates_of_ten_times_as_many_people_fail(tmp_path: Path, judge: Judge) -> None:
    written = yaml.safe_load((FOLDER / "apprentice-match.yaml").read_text(encoding="utf-8"))
    for group in written["fairness"]["groups"]:
        group |= {count: group[count] * 10 for count in ("n", "selected", "tp", "fp", "fn", "tn")}
    many = tmp_path / "many.yaml"
    many.write_text(json.dumps(written, default=str), encoding="utf-8")
    assert of(judge(many), "fail") >= FIGURES


def test_a_justification_helps_where_a_gap_is_sure_and_not_where_nothing_can_be_told(
    tmp_path: Path, judge: Judge
) -> None:
    paper = (
        "bias_justification: {date: 2026-10-20, status: approved, covers: [aim, suitability, necessity, "
        "alternatives, what-remains]}"
    )
    sure = judge(changed(tmp_path, "shortlist.yaml", "bias_justification: none", paper))
    assert not of(sure, "fail")
    small = judge(changed(tmp_path, "apprentice-match.yaml", "bias_justification: none", paper))
    assert of(small, "open") >= {
        "eu-trustworthy-ai/requirement-5/selection-rates",
        "eu-trustworthy-ai/requirement-5/equal-opportunity",
    }


@pytest.mark.parametrize("attribute", ["sex", "age"])
def test_counted_by_one_attribute_the_failing_counts_look_even(
    attribute: str, tmp_path: Path, judge: Judge
) -> None:
    written = yaml.safe_load((FOLDER / "shortlist.yaml").read_text(encoding="utf-8"))
    together: dict[str, dict[str, object]] = {}
    for group in written["fairness"]["groups"]:
        mark = group["group"][attribute]
        sums = together.setdefault(
            mark, {**group, "group": {attribute: mark}, "n": 0, "selected": 0, **NOTHING}
        )
        sums |= {count: sums[count] + group[count] for count in ("n", "selected", *NOTHING)}
    written["fairness"]["groups"] = list(together.values())
    even = tmp_path / "even.yaml"
    even.write_text(json.dumps(written, default=str), encoding="utf-8")
    assert not of(judge(even), "fail")


NOTHING = {"tp": 0, "fp": 0, "fn": 0, "tn": 0}


def test_one_occasion_on_the_spot_makes_the_cameras_forbidden(tmp_path: Path, judge: Judge) -> None:
    later = changed(
        tmp_path,
        "city-cameras.yaml",
        "started_on: 2026-06-20, live: true",
        "started_on: 2026-06-20, live: false",
    )
    assert "eu-ai-act/art-5/1/h" in of(judge(later), "pass") | of(judge(later), "open")
    unlawful = changed(
        tmp_path,
        "city-cameras.yaml",
        'national_law: "https://ris.example.at/sicherheitsgesetz/54a"',
        "national_law: none",
    )
    assert "eu-ai-act/art-5/1/h" in of(judge(unlawful), "fail")


def test_the_duties_on_recordings_wait_until_2030(judge: Judge) -> None:
    limits = {"eu-ai-act/art-26/10/authorisation", "eu-ai-act/art-26/10/limits", "eu-ai-act/art-26/10/file"}
    before, after = (judge(FOLDER / "city-cameras.yaml", day) for day in ("2030-08-01", "2030-08-02"))
    assert limits <= of(before, "not-applicable")
    assert not limits & of(after, "not-applicable")


def test_a_talk_with_the_works_council_settles_consultation_alone(tmp_path: Path, judge: Judge) -> None:
    talked = changed(
        tmp_path,
        "call-centre-bot.yaml",
        "  consultations: []\n",
        "  consultations: [{who: [worker-representatives], about: jobs, date: 2026-04-13, effect: Fewer leave.}]\n",
    )
    settled = {
        "eu-trustworthy-ai/requirement-6/workers-consulted",
        "japan-eu-partnership/work-law/consultation",
    }
    assert (WORK | DISPLACEMENT) - of(judge(talked), "fail") == settled


def test_data_may_cross_borders_on_the_right_ground(tmp_path: Path, judge: Judge) -> None:
    assert of(judge(FOLDER / "manabi-ja.yaml"), "pass") >= {
        "japan-eu-partnership/data-flows/flow-map",
        "japan-eu-partnership/data-flows/trust-basis",
        "japan-eu-partnership/gdpr-transfers/ground",
        "japan-eu-partnership/appi-transfers/ground",
        "japan-eu-partnership/appi-transfers/supplementary-rules",
        "japan-eu-partnership/appi-transfers/onward",
    }
    clauses = (
        "recipient_kind: academic, basis: standard-clauses, clauses_module: one, assessed_on: 2026-08-03, "
        "extra_measures: none, japan_extra_rules: true"
    )
    mended = judge(
        changed(
            tmp_path,
            "manabi-ja.yaml",
            "recipient_kind: academic, basis: adequacy, japan_extra_rules: true",
            clauses,
        )
    )
    assert not of(mended, "fail")
    assert of(mended, "pass") >= {UNIVERSITY, "japan-eu-partnership/gdpr-transfers/safeguards"}


def test_dependence_that_is_answered_does_not_fail_however_large_it_is(tmp_path: Path, judge: Judge) -> None:
    text = (FOLDER / "grid-forecast.yaml").read_text(encoding="utf-8")
    for old, new in (
        ("keys_held_by: provider", "keys_held_by: we"),
        ("substitutes: none", "substitutes: a second cloud on other chips"),
        ("early-warning, chain-map]", "early-warning, chain-map, substitutes]"),
        ("covers: [fallback, resume]", "covers: [fallback, resume, exit]"),
        ("government-access, fair-to-small-party]", "government-access, fair-to-small-party, exit]"),
        ("kind: fallback-drill", "kind: exit-drill"),
    ):
        assert old in text
        text = text.replace(old, new)
    answered = tmp_path / "answered.yaml"
    answered.write_text(text, encoding="utf-8")
    assert of(judge(answered), "pass") >= DEPENDENCE


def test_the_small_firm_passes_by_the_easier_paths_once_they_open(judge: Judge) -> None:
    later = judge(FOLDER / "essay-helper.yaml", "2028-01-15")
    assert not of(later, "fail")
    assert of(later, "pass") >= {
        "eu-ai-act/art-11/1/simplified",
        "eu-ai-act/art-11/1/form",
        "eu-ai-act/art-63/1",
        "eu-ai-act/art-58-62/1",
    }


def test_a_small_firm_in_a_group_has_no_short_quality_system(tmp_path: Path, judge: Judge) -> None:
    grouped = changed(tmp_path, "essay-helper.yaml", "in_group: false", "in_group: true")
    assert "eu-ai-act/art-63/1" in of(judge(grouped, "2028-01-15"), "not-applicable")


def test_after_a_change_of_design_the_japanese_provider_needs_its_representative(
    tmp_path: Path, judge: Judge
) -> None:
    rule, day = "eu-ai-act/art-22/1", "2028-06-01"
    redesign = "changes: [{date: 2028-03-01, what: 新しい学習モデル, changes_design: true}]"
    renewed = changed(tmp_path, "manabi-ja.yaml", "changes: []", redesign)
    assert rule in of(judge(FOLDER / "manabi-ja.yaml", day), "not-applicable")
    # What the mandate says, a person has to read.
    assert rule in of(judge(renewed, day), "open")
    text = renewed.read_text(encoding="utf-8")
    alone = tmp_path / "alone.yaml"
    alone.write_text(re.sub(r"eu_representative: \{.*?\}", "eu_representative: none", text), encoding="utf-8")
    assert rule in of(judge(alone, day), "fail")


def test_the_language_of_a_report_changes_no_verdict_of_any_sample(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    said, asked = [], []
    for language in ("en", "ja"):
        run(["check", *SOUND, "--as-of", TODAY, "--format", "json", "--lang", language])
        reports = json.loads(capfdbinary.readouterr().out)["reports"]
        findings = [(one["system"]["id"], found) for one in reports for found in one["findings"]]
        told = ("rule", "verdict", "reason", "possible", "grade")
        said.append([(system, *(found[key] for key in told)) for system, found in findings])
        asked.append({want["ask"] for _, found in findings for want in found["missing"]})
    assert len({system for system, *_ in said[0]}) == len(SOUND)
    assert said[0] == said[1]
    assert asked[0].isdisjoint(asked[1])


def test_the_list_of_samples_is_complete_and_true(judge: Judge) -> None:
    text = (SAMPLES / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `third-path/(.+?)` \|.*\| `(.+?)` \| (.+?) \|$", text, re.MULTILINE)
    assert {name for name, _, _ in rows} == set(NAMES)
    for name, ruleset, answer in rows:
        answers = {one.ruleset.id: one.answer.answer for one in judge(FOLDER / name).rulesets}
        assert answers[ruleset] == answer, name
