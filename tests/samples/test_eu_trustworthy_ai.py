"""Trustworthy AI: three parts can be run alone, and nobody passes by saying little or by counts that tell nothing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aigov.cli.main import run

Judge = Callable[..., dict[str, Any]]

RECRUITER = """\
aigov: 1
system: {id: screener, techniques: [machine-learning], kind: system, stage: in-service}
organisation: {country: [DE], kind: company, does: [builds-for-own-use]}
market: {regions: [EU], results_used_in: [EU], placed_on_market: false}
purpose: {only_for: none, uses: [recruitment-selection], decision_role: recommends, decision_effect: significant}
documents:
  bias_justification: {date: 2026-05-01, status: approved, covers: [aim, suitability, necessity, alternatives]}
"""


@pytest.fixture
def judge(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Judge:
    """`judge(description, options...)`: the report on it by this ruleset."""

    def judged(description: str, *options: str) -> dict[str, Any]:
        path = tmp_path / "system.yaml"
        path.write_text(description)
        day = ("--as-of", "2026-11-23", "--format", "json")
        run(["check", str(path), "--rules", "eu-trustworthy-ai", *day, *options])
        report: dict[str, Any] = json.loads(capsys.readouterr().out)
        return report

    return judged


@pytest.mark.parametrize(
    ("theme", "some"),
    [
        (
            "transparency",
            {"requirement-1/ai-interaction", "requirement-4/explanation", "requirement-4/information-duties"},
        ),
        (
            "bias",
            {"fundamental-rights/minimum-scope", "requirement-2/data-fit", "requirement-5/selection-rates"},
        ),
        (
            "human-rights",
            {"fundamental-rights/impact-assessment", "requirement-3/dpia", "requirement-7/contest"},
        ),
    ],
)
def test_each_of_the_three_parts_runs_alone(judge: Judge, theme: str, some: set[str]) -> None:
    report = judge(RECRUITER, "--theme", theme)
    rules = {one["rule"].removeprefix("eu-trustworthy-ai/") for one in report["findings"]}
    assert some <= rules
    assert all(theme in one["themes"] for one in report["findings"])
    assert len(rules) < 91


def test_who_says_nothing_but_a_name_passes_nowhere(judge: Judge) -> None:
    report = judge("aigov: 1\nsystem: {id: x, name: X}\n")
    assert {one["verdict"] for one in report["findings"]} == {"open"}


@pytest.mark.parametrize(
    "groups",
    [
        "[]",
        "[{group: {sex: female}, n: 1000, selected: 500}]",
        "[{group: {sex: female}, n: 0, selected: 0}, {group: {sex: male}, n: 0, selected: 0}]",
        "[{group: {sex: female}, n: 12, selected: 3}, {group: {sex: male}, n: 15, selected: 4}]",
        "[{group: {sex: female}, n: 900, selected: 0}, {group: {sex: male}, n: 900, selected: 0}]",
        "[{group: {sex: female}, n: 900, selected: 900}, {group: {sex: male}, n: 900, selected: 900}]",
    ],
)
@pytest.mark.parametrize("favourable", ["true", "false"])
def test_counts_that_tell_nothing_pass_nowhere_even_with_a_justification(
    judge: Judge, groups: str, favourable: str
) -> None:
    fairness = (
        f"fairness: {{aim: equal-selection, tolerance: 0.8, favourable: {favourable}, groups: {groups}}}\n"
    )
    for aim in ("equal-selection", "equal-opportunity", "equal-errors", "equal-meaning"):
        report = judge(RECRUITER + fairness.replace("equal-selection", aim), "--theme", "bias")
        found = {one["rule"].rpartition("/")[2]: one["verdict"] for one in report["findings"]}
        names = (
            "selection-rates",
            "equal-opportunity",
            "equalised-odds",
            "predictive-parity",
            "justification",
        )
        assert "pass" not in {found[name] for name in names}


def test_the_ruleset_says_that_no_law_of_the_union_sets_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    run(["rules", "show", "eu-trustworthy-ai"])
    text = " ".join(capsys.readouterr().out.split())
    assert "No law of the Union sets a number" in text
