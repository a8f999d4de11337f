"""Assessments that a whole run makes use of, or tells about."""

from pathlib import Path

import pytest

from aigov.cli.main import run

DESCRIPTION = """aigov: 1
assessments:
  - {rule: RULE, verdict: "yes", by: Ida, date: 2026-01-01, because: Seen.}
"""


def _check(tmp_path: Path, rule: str) -> int:
    path = tmp_path / "tower.yaml"
    path.write_text(DESCRIPTION.replace("RULE", rule))
    return run(["check", str(path), "--as-of", "2026-11-23", "--rules", "hiroshima"])


def test_a_misspelt_ruleset_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert _check(tmp_path, "hirosima/action-6/cyber-policies") == 3
    assert "did you mean `hiroshima/action-6/cyber-policies`?" in capfd.readouterr().out


def test_an_assessment_for_a_ruleset_that_is_not_judged_here_is_left_alone(tmp_path: Path) -> None:
    assert _check(tmp_path, "eu-ai-act/art-14/1") == 4
