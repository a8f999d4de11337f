"""The table of exit codes, line by line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from aigov.api import Session
from tests.cli.conftest import OPEN, PASSES, Aigov

TABLE = [
    ("check pass.yaml", 0),
    ("check fail.yaml", 1),
    ("check open.yaml", 4),
    ("check broken.yaml", 3),
    ("check open.yaml --fail-on fail", 0),
    ("check fail.yaml --fail-on fail", 1),
    ("check pass.yaml open.yaml", 4),
    ("check pass.yaml open.yaml fail.yaml", 1),
    ("check broken.yaml fail.yaml", 3),
    ("check missing.yaml", 3),
    ("check missing.yaml fail.yaml", 3),
    ("check", 2),
    ("check pass.yaml --nonsense", 2),
    ("check pass.yaml --format papyrus", 2),
    ("check pass.yaml --as-of yesterday", 2),
    ("check pass.yaml --theme nonsense", 2),
    ("check pass.yaml --output papyrus=x", 2),
    ("check pass.yaml --rules nonsense", 3),
    ("check pass.yaml --output json=missing/folder/x.json", 3),
    ("nonsense", 2),
    ("", 2),
    ("--version", 0),
    ("--help", 0),
    ("check --help", 0),
    ("rules", 2),
    ("rules list", 0),
    ("rules show ./tiny", 0),
    ("rules show nonsense", 3),
    ("rules test ./tiny", 0),
    ("rules lint ./tiny", 1),
    ("rules mutate ./tiny", 1),
    ("explain oversight.stop_control", 0),
    ("explain nonsense", 3),
    ("explain pass.yaml one/stop --rules ./tiny", 0),
    ("explain pass.yaml", 2),
    ("explain broken.yaml one/stop --rules ./tiny", 3),
    ("import pass.yaml", 2),
    ("import missing.md", 3),
    ("schema", 0),
    ("config", 0),
    ("config --config missing.toml", 3),
    ("check fail.yaml --waivers missing.yaml", 3),
    ("check fail.yaml --new-since missing.json", 3),
    ("verify", 2),
    ("verify missing.json", 3),
    ("verify pass.yaml", 3),
    ("diff", 2),
    ("diff pass.yaml", 2),
    ("diff fail.yaml pass.yaml --rules ./tiny --as-of 2026-11-23", 0),
    ("diff pass.yaml fail.yaml --rules ./tiny --as-of 2026-11-23", 1),
    ("diff pass.yaml missing.yaml --rules ./tiny --as-of 2026-11-23", 3),
    ("waivers lint", 3),
    ("waivers prune", 3),
]


@pytest.mark.parametrize(("line", "code"), TABLE, ids=[line or "nothing" for line, _ in TABLE])
def test_the_table_of_exit_codes(aigov: Aigov, line: str, code: int) -> None:
    ran = aigov(*line.split())
    assert ran.code == code, ran
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("name", ["pass", "fail", "open", "broken"])
def test_no_format_changes_the_code(aigov: Aigov, name: str, form: str) -> None:
    plain = aigov("check", f"{name}.yaml")
    assert aigov("check", f"{name}.yaml", "--format", form).code == plain.code
    assert aigov("check", f"{name}.yaml", "--output", f"{form}=out").code == plain.code
    assert aigov("check", f"{name}.yaml", "--quiet").code == plain.code


def test_a_folder_without_anything_to_judge_is_an_error(aigov: Aigov, here: Path) -> None:
    (here / "empty").mkdir()
    ran = aigov("check", "empty")
    assert ran.code == 3
    assert "E038" in ran.out
    assert "Found 1 system: 0 judged" in ran.out


def test_a_crash_over_one_file_is_a_problem_of_that_file(
    aigov: Aigov, monkeypatch: pytest.MonkeyPatch
) -> None:
    describe = Session.describe

    def falls_over(self: Session, path: str, *more: object, **other: object) -> object:
        if path == "fail.yaml":
            raise ZeroDivisionError("by nothing")
        return describe(self, path, *more, **other)  # type: ignore[arg-type]

    monkeypatch.setattr(Session, "describe", falls_over)
    ran = aigov("check", "pass.yaml", "fail.yaml", "open.yaml")
    assert ran.code == 3
    assert "fail.yaml:1:1: error[E900]: aigov broke: ZeroDivisionError" in ran.out
    assert "Found 3 systems: 2 judged (1 pass, 0 fail, 1 open, 0 not applicable) + 1 not read." in ran.out
    assert "Traceback" not in ran.out + ran.err


def test_a_crash_elsewhere_is_no_finding(aigov: Aigov, monkeypatch: pytest.MonkeyPatch) -> None:
    def falls_over(text: str) -> None:
        raise RuntimeError("no ink")

    monkeypatch.setattr("aigov.cli.judging.put", falls_over)
    ran = aigov("check", "fail.yaml")
    assert ran.code == 3
    assert "E900" in ran.err
    assert "Traceback" not in ran.err


def test_an_interrupted_run_ends_with_130(aigov: Aigov, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("aigov.cli.judging.put", interrupted)
    assert aigov("check", "fail.yaml").code == 130


def test_standard_input_is_read(aigov: Aigov) -> None:
    ran = aigov("check", "-", stdin=PASSES.encode())
    assert (ran.code, ran.out.splitlines()[0]) == (0, "-: Pump (p), as of 2026-11-23")
    named = aigov("check", "-", "--stdin-name", "pump.yaml", stdin=OPEN.encode())
    assert (named.code, named.out.splitlines()[0]) == (4, "pump.yaml: o, as of 2026-11-23")


def _process(here: Path, line: str) -> "subprocess.CompletedProcess[str]":
    command = f"{sys.executable} -m aigov {line}"
    return subprocess.run(
        ["bash", "-c", command], cwd=here, capture_output=True, text=True, check=False, env={**os.environ}
    )


def test_a_reader_that_goes_away_changes_nothing(here: Path) -> None:
    ran = _process(here, "check fail.yaml --rules ./tiny --format json | true; exit ${PIPESTATUS[0]}")
    assert (ran.returncode, ran.stderr) == (1, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no full device")
def test_a_result_that_cannot_be_written_is_an_error(here: Path) -> None:
    ran = _process(here, "check pass.yaml --rules ./tiny > /dev/full")
    assert ran.returncode == 3
    assert "cannot be written" in ran.stderr
    assert "Traceback" not in ran.stderr
