"""`aigov waivers`: what is wrong with waivers is said, and what is over is taken out and nothing else."""

from pathlib import Path

import pytest

from aigov.documents.waiver_prune import pruned
from aigov.model.diagnostics import Diagnostic
from tests.cli.conftest import Aigov

LINE = ("--rules", "./tiny", "--as-of", "2026-11-23")
FILE = """\
# What the board has approved.
aigov-waivers: 1
waivers:
  # In November.
  - rule: tiny/one/stop
    system: f   # the fan
    because: >
      It has no motor.
      # this is text
    owner: Head of Fans
    approved_on: 2026-11-01
    expires: {expires}

  # In spring.
  - {{rule: tiny/one/stop, system: p, because: Later, owner: Me, approved_on: 2026-03-01, expires: 2027-03-01}}
# Nothing else.
"""


def keep(here: Path, expires: str) -> None:
    (here / "aigov-waivers.yaml").write_text(FILE.format(expires=expires), encoding="utf-8")


def test_lint_finds_what_has_expired_without_a_system(aigov: Aigov, here: Path) -> None:
    keep(here, "2026-11-22")
    ran = aigov("waivers", "lint", *LINE)
    assert ran.code == 3
    assert "aigov-waivers.yaml:5:5: error[E504]" in ran.out
    assert ran.out.endswith(
        "aigov-waivers.yaml: 2 waivers, 1 counting, 1 problem (use not looked at: no system was named)\n"
    )


def test_lint_finds_what_is_unused_beside_the_systems(aigov: Aigov, here: Path) -> None:
    keep(here, "2027-11-22")
    assert aigov("waivers", "lint", *LINE).code == 0
    ran = aigov("waivers", "lint", "fail.yaml", "pass.yaml", *LINE)
    assert ran.code == 3
    assert "aigov-waivers.yaml:15:6: error[E506]: the waiver waives nothing" in ran.out
    assert "(beside 2 systems)" in ran.out
    ran = aigov("waivers", "lint", "fail.yaml", *LINE)
    assert "aigov-waivers.yaml:15:6: error[E509]: no system here has the id `p`" in ran.out


def test_the_paths_of_the_settings_stand_in(aigov: Aigov, here: Path) -> None:
    keep(here, "2027-11-22")
    settings = 'rules = ["./tiny"]\npaths = ["fail.yaml", "pass.yaml"]\nas-of = "2026-11-23"\n'
    (here / "aigov.toml").write_text(settings, encoding="utf-8")
    assert "(beside 2 systems)" in aigov("waivers", "lint").out


def test_a_system_that_cannot_be_read_is_no_reason_to_miss_it(aigov: Aigov, here: Path) -> None:
    keep(here, "2027-11-22")
    ran = aigov("waivers", "lint", "fail.yaml", "broken.yaml", *LINE)
    assert ran.code == 3
    assert "broken.yaml" in ran.out
    assert "E509" not in ran.out


def test_lint_without_a_file_is_an_error(aigov: Aigov) -> None:
    ran = aigov("waivers", "lint", *LINE)
    assert ran.code == 3
    assert "aigov-waivers.yaml:1:1: error[E030]: there is no such file" in ran.out


def test_prune_keeps_layout_and_comments(aigov: Aigov, here: Path) -> None:
    keep(here, "2026-11-22")
    ran = aigov("waivers", "prune", *LINE)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "took out: tiny/one/stop for f\n"
    lines = FILE.splitlines(keepends=True)
    assert (here / "aigov-waivers.yaml").read_text(encoding="utf-8") == "".join(
        [*lines[:4], *lines[12:]]
    ).replace("{{", "{").replace("}}", "}")


def test_prune_takes_all_out_and_leaves_an_empty_list(aigov: Aigov, here: Path) -> None:
    keep(here, "2026-11-22")
    assert aigov("waivers", "prune", "fail.yaml", "pass.yaml", *LINE).code == 0
    left = (here / "aigov-waivers.yaml").read_text(encoding="utf-8")
    assert left == (
        "# What the board has approved.\naigov-waivers: 1\nwaivers: []\n  # In November.\n\n"
        "  # In spring.\n# Nothing else.\n"
    )
    assert aigov("waivers", "lint", *LINE).code == 0


def test_a_difference_changes_nothing(aigov: Aigov, here: Path) -> None:
    keep(here, "2026-11-22")
    ran = aigov("waivers", "prune", "--diff", *LINE)
    assert "-  - rule: tiny/one/stop\n-    system: f   # the fan\n" in ran.out
    assert (here / "aigov-waivers.yaml").read_text(encoding="utf-8") == FILE.format(expires="2026-11-22")


def test_what_is_wrong_otherwise_stays_and_is_told(aigov: Aigov, here: Path) -> None:
    text = FILE.format(expires="2026-11-22").replace("owner: Head of Fans", "owner: TBD")
    (here / "aigov-waivers.yaml").write_text(text, encoding="utf-8")
    ran = aigov("waivers", "prune", *LINE)
    assert ran.code == 3
    assert "E500" in ran.err
    assert (here / "aigov-waivers.yaml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_stay(end: str) -> None:
    text = f"aigov-waivers: 1{end}waivers:{end}- a: 1{end}- b: 2{end}"
    assert pruned(text.encode(), "w.yaml", {0}) == f"aigov-waivers: 1{end}waivers:{end}- b: 2{end}".encode()
    assert pruned(text.encode(), "w.yaml", {0, 1}) == f"aigov-waivers: 1{end}waivers: []{end}".encode()


def test_a_list_on_one_line_is_left_to_a_person() -> None:
    found = pruned(b"aigov-waivers: 1\nwaivers: [{a: 1}, {b: 2}]\n", "w.yaml", {0})
    assert isinstance(found, Diagnostic)
    assert (found.code, str(found.span)) == ("E510", "w.yaml:2:11")
