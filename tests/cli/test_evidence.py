"""Files that back facts up: written down, and looked at."""

import hashlib
import json
import os
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Aigov

DAY = ("--as-of", "2026-11-23")
TEXT = "The pump was stopped within two seconds.\n"
HASH = hashlib.sha256(TEXT.encode()).hexdigest()
PUMP = """\
# The pump
aigov: 1
system: {id: p, name: Pump, stage: in-service}   # as sold

oversight:
  stop_control: true  # tried
  # more to come
"""
ENTRY = f"""\

evidence:
  - supports: [oversight.stop_control]
    file: docs/drill.md
    sha256: {HASH if HASH[0].isalpha() else f'"{HASH}"'}
    dated: 2026-11-23
    owner: Ida
"""


@pytest.fixture
def pump(here: Path) -> Path:
    (here / "docs").mkdir()
    (here / "docs" / "drill.md").write_text(TEXT)
    path = here / "aigov.yaml"
    path.write_text(PUMP)
    return path


def test_a_file_is_written_down_and_nothing_else_changes(aigov: Aigov, pump: Path) -> None:
    ran = aigov(
        "evidence", "add", "docs/drill.md", "--supports", "oversight.stop_control", "--owner", "Ida", *DAY
    )
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("docs/drill.md written down in aigov.yaml: evidenced\n")
    assert pump.read_text() == PUMP + ENTRY
    assert os.listdir(pump.parent).count("aigov.yaml") == 1
    assert not [name for name in os.listdir(pump.parent) if name.endswith(".tmp")]
    assert aigov("check", "aigov.yaml", "--grade", "evidenced", "--show", "pass").out.count("one/stop") == 1


def test_line_ends_and_the_byte_order_mark_stay(aigov: Aigov, pump: Path) -> None:
    before = b"\xef\xbb\xbf" + PUMP.replace("\n", "\r\n").encode()
    pump.write_bytes(before)
    line = ("evidence", "add", "docs/drill.md", "-s", "oversight.stop_control", "--owner", "Ida")
    assert aigov(*line, *DAY).code == 0
    assert pump.read_bytes() == before + ENTRY.replace("\n", "\r\n").encode()


def test_without_an_owner_it_documents_and_says_what_is_missing(aigov: Aigov, pump: Path) -> None:
    ran = aigov("evidence", "add", "docs/drill.md", "-s", "oversight.*", *DAY)
    assert ran.code == 0
    assert "written down in aigov.yaml: documented\n" in ran.out
    assert "`--owner` says who answers for it" in ran.out
    assert "oversight.*: 1 documented\n" in ran.out


def test_a_file_that_has_changed_is_renewed_in_its_place(aigov: Aigov, pump: Path) -> None:
    line = ("evidence", "add", "docs/drill.md")
    assert aigov(*line, "-s", "oversight.stop_control", "--owner", "Ida", *DAY).code == 0
    (pump.parent / "docs" / "drill.md").write_text("Now within one second.\n")
    ran = aigov("evidence", "status", *DAY)
    assert ran.code == 4
    assert "has changed since its sha256 was written down" in ran.out
    ran = aigov(*line, "-s", "system.name,oversight.stop_control", "--as-of", "2026-12-01")
    assert (ran.code, ran.out.splitlines()[1]) == (0, "  changed there: supports, sha256, dated")
    text = pump.read_text()
    assert "  - supports: [oversight.stop_control, system.name]\n" in text
    assert "    dated: 2026-12-01\n    owner: Ida\n" in text
    assert text.count("file:") == 1
    before = pump.stat().st_mtime_ns
    ran = aigov(*line, "--as-of", "2026-12-02")
    assert "is written down in aigov.yaml already: evidenced" in ran.out
    assert pump.stat().st_mtime_ns == before


def test_evidence_of_a_card_goes_into_its_sidecar(aigov: Aigov, pump: Path) -> None:
    card = pump.parent / "card.md"
    card.write_text("---\nlicense: mit\ntags: [x]\n---\n# Card\n\nSmall.\n")
    before = card.read_bytes()
    line = ("evidence", "add", "docs/drill.md", "-d", "card.md", "--owner", "Ida", *DAY)
    assert aigov(*line, "-s", "market.licence").code == 0
    assert card.read_bytes() == before
    sidecar = pump.parent / "card.md.aigov.yaml"
    assert sidecar.read_text().startswith("aigov: 1\nevidence:\n  - supports: [market.licence]\n")
    again = aigov("evidence", "add", "docs/drill.md", "-d", "card.md.aigov.yaml", "-s", "market.*", *DAY)
    assert again.code == 0
    assert "supports: [market.licence, market.*]" in sidecar.read_text()
    assert "market.licence: evidenced" in aigov("evidence", "status", "card.md", *DAY).out


@pytest.mark.parametrize(
    ("file", "code", "said"),
    [
        ("docs/missing.md", 3, "does not exist"),
        ("docs", 3, "is a folder"),
        ("aigov.yaml", 3, "is the description itself"),
        ("../outside.md", 3, "lies outside the folder"),
        ("docs/empty.md", 3, "has no content"),
        ("docs/form.md", 3, "holds nothing but placeholders"),
    ],
)
def test_what_proves_nothing_is_not_written_down(
    aigov: Aigov, pump: Path, file: str, code: int, said: str
) -> None:
    (pump.parent.parent / "outside.md").write_text(TEXT)
    (pump.parent / "docs" / "empty.md").write_text("\n")
    (pump.parent / "docs" / "form.md").write_text("# Drill\n\n[More Information Needed]\n")
    ran = aigov("evidence", "add", file, "-s", "oversight.stop_control", *DAY)
    assert (ran.code, ran.out, said in ran.err) == (code, "", True)
    assert pump.read_text() == PUMP


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), "name the facts that the file backs up"),
        (("-s", "oversight.stop_contrl"), "did you mean `oversight.stop_control`"),
        (("-s", "oversight.stop_control", "--owner", "TBD"), "is a placeholder"),
        (("-s", "oversight.stop_control", "--dated", "yesterday"), "is no day"),
        (("-s", "oversight.stop_control", "-d", "docs"), "is none that can be written"),
    ],
)
def test_a_wrong_command_line_writes_nothing(
    aigov: Aigov, pump: Path, more: tuple[str, ...], said: str
) -> None:
    ran = aigov("evidence", "add", "docs/drill.md", *more, *DAY)
    assert (ran.code, said in ran.err) == (2, True)
    assert pump.read_text() == PUMP


def test_a_broken_description_is_left_alone(aigov: Aigov, pump: Path) -> None:
    pump.write_text("aigov: 1\nsystem: {stag: x}\n")
    ran = aigov("evidence", "add", "docs/drill.md", "-s", "oversight.stop_control", *DAY)
    assert (ran.code, "did you mean `stage`" in ran.err) == (3, True)
    assert pump.read_text() == "aigov: 1\nsystem: {stag: x}\n"
    assert aigov("evidence", "status", *DAY).code == 3
    assert aigov("evidence", "status", "nowhere.yaml", *DAY).code == 3


def test_a_link_stays_a_link_and_rights_stay_as_they_were(aigov: Aigov, pump: Path) -> None:
    real = pump.parent / "docs" / "real.yaml"
    pump.rename(real)
    real.chmod(0o640)
    pump.symlink_to("docs/real.yaml")
    assert aigov("evidence", "add", "docs/drill.md", "-s", "oversight.*", *DAY).code == 0
    assert pump.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert "evidence:" in real.read_text()


DRILL = f'file: docs/drill.md, sha256: "{HASH}", owner: Ida'
STATUS = f"""\
evidence:
  - {{supports: [oversight.*, risk.*], {DRILL}, dated: 2026-01-01, valid_until: 2026-12-10}}
  - {{supports: [system.name], file: docs/form.md, owner: TBD}}
  - {{supports: [system.id], {DRILL}, dated: 2025-01-01, valid_until: 2026-01-01}}
"""


def test_the_status_tells_what_each_file_is_worth(aigov: Aigov, pump: Path) -> None:
    pump.write_text(PUMP + STATUS)
    (pump.parent / "docs" / "form.md").write_text("# Drill\n\nNoch zu klären\n")
    ran = aigov("evidence", "status", *DAY)
    assert ran.code == 4
    assert ran.out == (
        "Evidence of aigov.yaml: Pump (p), as of 2026-11-23\n\n"
        "1. docs/drill.md (aigov.yaml:9:5): evidenced\n"
        "     checksum fits; owner Ida; dated 2026-01-01; valid until 2026-12-10 (17 days left)\n"
        "     ends soon: renew it by 2026-12-10\n"
        "     oversight.*: 1 evidenced\n"
        "     risk.*: nothing stated, so nothing to support\n\n"
        "2. docs/form.md (aigov.yaml:10:5): claimed\n"
        "     it holds nothing but placeholders\n"
        "     checksum not compared; no owner; no date; no end of validity\n"
        "     system.name: claimed\n\n"
        "3. docs/drill.md (aigov.yaml:11:5): documented\n"
        "     it was valid until 2026-01-01\n"
        "     checksum fits; owner Ida; dated 2025-01-01; was valid until 2026-01-01 (326 days ago)\n"
        "     system.id: documented\n\n"
        "Facts stated: 1 evidenced, 1 documented, 2 claimed.\n"
        "2 files not worth what is said of it.\n"
        "1 file valid for less than 30 more days.\n"
    )
    told = json.loads(aigov("evidence", "status", "--format", "json", *DAY).out)
    assert [one["grade"] for one in told["evidence"]] == ["evidenced", "claimed", "documented"]
    assert [one["checksum"] for one in told["evidence"]] == ["fits", "not compared", "fits"]
    assert [one["days_left"] for one in told["evidence"]] == [17, None, -326]
    assert [one["defect"] for one in told["evidence"]] == [False, True, True]
    assert told["facts"] == {"claimed": 2, "documented": 1, "evidenced": 1}
    assert "ends soon" not in aigov("evidence", "status", "--soon", "10", *DAY).out
    assert "証拠" in aigov("evidence", "status", "--lang", "ja", *DAY).out


def test_a_check_announces_what_ends_soon(aigov: Aigov, pump: Path) -> None:
    pump.write_text(PUMP + STATUS)
    (pump.parent / "docs" / "form.md").write_text("TBD")
    told = json.loads(aigov("check", "aigov.yaml", "--format", "json").out)
    assert [one["code"] for one in told["diagnostics"]] == ["N152", "W150", "W121", "W150"]


def test_without_evidence_the_status_says_how_to_begin(aigov: Aigov, pump: Path) -> None:
    ran = aigov("evidence", "status", *DAY)
    assert ran.code == 0
    assert "aigov evidence add FILE --supports FACT" in ran.out
