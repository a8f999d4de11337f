"""Formats on the command line: every one in `--format` and `--output`, those of other packages, and slips."""

import re
import sys
from pathlib import Path

import pytest

from aigov.reporters.formats import FORMATS
from tests.cli.conftest import Aigov

ROOT = Path(__file__).parent.parent.parent
OUTSIDE = """\
def write(reports, page, several):
    return "".join(f"{one.description.name} {one.answer}\\n" for one in reports)
"""


@pytest.fixture
def outside(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another package with three formats: one that works, one that takes a built-in name, one that is not there."""
    info = here / "site" / "outside-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: outside\nVersion: 1\n", encoding="utf-8")
    entries = (
        "[aigov.reporters]\nshort = outside_format:write\ntext = outside_format:write\ngone = not_there:x\n"
    )
    (info / "entry_points.txt").write_text(entries, encoding="utf-8")
    (here / "site" / "outside_format.py").write_text(OUTSIDE, encoding="utf-8")
    monkeypatch.setattr(sys, "path", [*sys.path, str(here / "site")])


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_the_same_on_standard_output_and_in_a_file(
    name: str, aigov: Aigov, here: Path
) -> None:
    printed = aigov("check", "--format", name, "fail.yaml", "open.yaml", "broken.yaml", "none.yaml")
    written = aigov(
        "check", "--output", f"{name}=report", "fail.yaml", "open.yaml", "broken.yaml", "none.yaml"
    )
    assert (here / "report").read_bytes().decode() == printed.out
    assert printed.code == written.code == 3
    assert printed.out.endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("file", ["pass.yaml", "fail.yaml", "open.yaml", "broken.yaml", "none.yaml"])
def test_no_format_changes_the_exit_code(name: str, file: str, aigov: Aigov) -> None:
    assert aigov("check", "--format", name, file).code == aigov("check", file).code


def test_all_formats_can_be_written_in_one_run(aigov: Aigov, here: Path) -> None:
    outputs = [word for name in FORMATS for word in ("--output", f"{name}=out.{name}")]
    assert aigov("check", *outputs, "fail.yaml").code == 1
    assert all((here / f"out.{name}").stat().st_size for name in FORMATS)


def test_every_format_has_its_line_in_the_documentation() -> None:
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([\w-]+)` \|", text, re.MULTILINE) == list(FORMATS)


@pytest.mark.parametrize("option", [("--format", "jsn"), ("--output", "jsn=report")])
def test_a_slip_is_told_with_the_nearest_format(option: tuple[str, str], aigov: Aigov) -> None:
    ran = aigov("check", *option, "pass.yaml")
    assert ran.code == 2
    assert "no format is called 'jsn': did you mean `json`?" in ran.err
    assert ran.out == ""


def test_a_name_like_no_other_lists_all(aigov: Aigov) -> None:
    ran = aigov("check", "--format", "qqqqqq", "pass.yaml")
    assert ran.code == 2
    assert all(name in ran.err for name in FORMATS)


@pytest.mark.usefixtures("outside")
def test_another_package_adds_a_format(aigov: Aigov, here: Path) -> None:
    assert aigov("check", "--format", "short", "pass.yaml").out == "pass.yaml pass\n"
    aigov("check", "--output", "short=report", "fail.yaml")
    assert (here / "report").read_text() == "fail.yaml fail\n"
    assert "did you mean `short`?" in aigov("check", "--format", "shrt", "pass.yaml").err


@pytest.mark.usefixtures("outside")
def test_a_built_in_format_cannot_be_replaced(aigov: Aigov) -> None:
    assert "pass.yaml pass\n" not in aigov("check", "--format", "text", "pass.yaml").out


@pytest.mark.usefixtures("outside")
def test_a_format_that_cannot_be_loaded_is_a_wrong_command_line(aigov: Aigov) -> None:
    ran = aigov("check", "--format", "gone", "pass.yaml")
    assert ran.code == 2
    assert "'gone' cannot be loaded from not_there:x" in ran.err


def test_the_summary_is_added_to_the_file_of_the_step(
    aigov: Aigov, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    assert aigov("check", "--format", "github", "fail.yaml").code == 1
    assert file.read_text().startswith("before\n### aigov: ❌ fail\n")
    aigov("check", "fail.yaml")
    assert file.read_text().count("### aigov") == 1


def test_a_summary_that_cannot_be_written_is_an_error(aigov: Aigov, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "no/such/folder/file")
    ran = aigov("check", "--format", "github", "fail.yaml")
    assert ran.code == 3
    assert "cannot be written" in ran.err


def test_a_report_in_text_begins_no_command(aigov: Aigov, here: Path) -> None:
    (here / "::error::x.yaml").write_text("aigov: 1\nsystem: {id: '::warning::y', name: '##[z]'}\n")
    for options in ([], ["--quiet"], ["--show", "all"], ["pass.yaml"]):
        out = aigov("check", *options, "::error::x.yaml").out
        assert not [line for line in out.splitlines() if line.lstrip().startswith("::") or "##[" in line]
