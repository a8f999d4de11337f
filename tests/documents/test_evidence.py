"""What a file of evidence is worth, and every way in which it is worth less."""

import hashlib
import os
import time
from pathlib import Path

import pytest

from aigov.documents.evidence import look
from aigov.model.description import Description, Evidence
from aigov.model.spans import Span

TODAY = "2026-11-23"
TEXT = b"The light was seen from ten ships.\n"
HASH = hashlib.sha256(TEXT).hexdigest()
SPAN = Span("tower.yaml", 3, 5)
FULL = Evidence(("tower.lit",), "docs/log.md", HASH, "2026-01-01", "2027-01-01", "Ida", SPAN)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "tower"
    (inside / "docs").mkdir(parents=True)
    (inside / "docs" / "log.md").write_bytes(TEXT)
    (tmp_path / "secret.md").write_bytes(TEXT)
    (inside / "tower.yaml").write_bytes(TEXT)
    return inside


def worth(folder: Path, evidence: Evidence, as_of: str = TODAY) -> tuple[str, str]:
    """Grade and what was told about it."""
    description = Description("some/where/tower.yaml", {}, evidence=(evidence,))
    looked, problems = look(description, str(folder), as_of)
    assert [one.paths for one in looked] == [evidence.supports]
    # What merely keeps a file from proving more than "documented" is a note; everything else is a warning.
    problems = tuple(one for one in problems if one.code != "N152")
    for one in problems:
        noted = one.message.endswith("documented only")
        assert (one.code, one.severity) == (("N151", "note") if noted else ("W150", "warning"))
        assert one.span == SPAN
    return looked[0].grade, " ".join(one.message for one in problems)


def test_a_file_with_its_hash_owner_and_date_is_evidence(folder: Path) -> None:
    assert worth(folder, FULL) == ("evidenced", "")


def test_the_case_of_the_hash_does_not_matter(folder: Path) -> None:
    assert worth(folder, FULL._replace(sha256=HASH.upper())) == ("evidenced", "")


def test_evidence_without_an_end_stays_valid(folder: Path) -> None:
    assert worth(folder, FULL._replace(valid_until="")) == ("evidenced", "")


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        (FULL._replace(sha256=""), "states no sha256"),
        (FULL._replace(sha256="0" * 64), "has changed"),
        (FULL._replace(sha256=HASH[:-1]), "has changed"),
        (FULL._replace(owner=""), "lacks `owner`"),
        (FULL._replace(dated=""), "lacks `dated`"),
        (FULL._replace(dated="2026-11-24"), "is dated 2026-11-24, after the as-of date"),
        (FULL._replace(valid_until="2026-11-22"), "was valid until 2026-11-22"),
    ],
)
def test_a_file_that_lacks_something_only_documents(folder: Path, evidence: Evidence, reason: str) -> None:
    grade, said = worth(folder, evidence)
    assert grade == "documented"
    assert reason in said


@pytest.mark.parametrize(
    ("as_of", "grade"),
    [
        ("2025-12-31", "documented"),
        ("2026-01-01", "evidenced"),
        ("2027-01-01", "evidenced"),
        ("2027-01-02", "documented"),
    ],
)
def test_evidence_counts_from_its_date_to_its_end_to_the_day(folder: Path, as_of: str, grade: str) -> None:
    assert worth(folder, FULL, as_of)[0] == grade


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("", "names no file"),
        ("docs/missing.md", "does not exist"),
        ("docs", "is a folder"),
        (".", "is a folder"),
        ("docs/log.md/more", "does not exist"),
        ("../secret.md", "lies outside"),
        ("docs/../../secret.md", "lies outside"),
        ("..", "lies outside"),
        ("/etc/hostname", "is not a path inside"),
        ("//etc/hostname", "is not a path inside"),
        ("docs\\log.md", "is not a path inside"),
        ("C:\\log.md", "is not a path inside"),
        ("docs/log.md\0", "is not a path inside"),
        ("~/log.md", "does not exist"),
        ("tower.yaml", "is the description itself"),
        ("docs/../tower.yaml", "is the description itself"),
        ("tower.yaml.aigov.yaml", "is the description itself"),
    ],
)
def test_a_path_that_leads_to_no_other_file_inside_supports_nothing(
    folder: Path, file: str, reason: str
) -> None:
    grade, said = worth(folder, FULL._replace(file=file))
    assert grade == "claimed"
    assert reason in said
    assert str(folder) not in said


def test_a_path_inside_may_take_a_turn(folder: Path) -> None:
    assert worth(folder, FULL._replace(file="docs/../docs/./log.md"))[0] == "evidenced"


def test_a_link_that_stays_inside_is_followed(folder: Path) -> None:
    (folder / "link.md").symlink_to("docs/log.md")
    assert worth(folder, FULL._replace(file="link.md"))[0] == "evidenced"


def test_a_link_that_leads_out_is_not_followed(folder: Path) -> None:
    (folder / "link.md").symlink_to("../secret.md")
    (folder / "away").symlink_to("..")
    assert worth(folder, FULL._replace(file="link.md"))[0] == "claimed"
    assert worth(folder, FULL._replace(file="away/secret.md"))[0] == "claimed"


def test_a_link_to_the_description_is_the_description(folder: Path) -> None:
    (folder / "link.md").symlink_to("tower.yaml")
    assert worth(folder, FULL._replace(file="link.md"))[0] == "claimed"


def test_links_in_a_circle_support_nothing(folder: Path) -> None:
    (folder / "a.md").symlink_to("b.md")
    (folder / "b.md").symlink_to("a.md")
    assert worth(folder, FULL._replace(file="a.md"))[0] == "claimed"


def test_a_folder_whose_name_begins_alike_is_outside(folder: Path) -> None:
    beside = folder.parent / "tower-of-others"
    beside.mkdir()
    (beside / "log.md").write_bytes(TEXT)
    assert worth(folder, FULL._replace(file="../tower-of-others/log.md"))[0] == "claimed"


def test_a_pipe_supports_nothing_and_nobody_waits_for_it(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    grade, said = worth(folder, FULL._replace(file="pipe"))
    assert (grade, "cannot be read" in said) == ("claimed", True)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "has no content"),
        (b" \n\t\n", "has no content"),
        (b"\xef\xbb\xbf", "has no content"),
        (b"# Log of the light\n", "has no content"),
        (b"TBD", "holds nothing but placeholders"),
        (b"  To be completed.\n", "holds nothing but placeholders"),
        (b"\xef\xbb\xbfTBD\n", "holds nothing but placeholders"),
        ("未定\n".encode(), "holds nothing but placeholders"),
        (b"---", "holds nothing but placeholders"),
        (b"# Log\n\n[More Information Needed]\n", "holds nothing but placeholders"),
    ],
)
def test_a_file_that_says_nothing_supports_nothing(folder: Path, content: bytes, reason: str) -> None:
    (folder / "empty.md").write_bytes(content)
    evidence = FULL._replace(file="empty.md", sha256=hashlib.sha256(content).hexdigest())
    assert worth(folder, evidence) == ("claimed", f"evidence `empty.md` {reason}")


@pytest.mark.parametrize(
    ("until", "announced"),
    [("2026-11-23", True), ("2026-12-22", True), ("2026-12-23", False), ("2027-01-01", False)],
)
def test_evidence_that_ends_soon_is_announced_and_still_counts(
    folder: Path, until: str, announced: bool
) -> None:
    description = Description("tower.yaml", {}, evidence=(FULL._replace(valid_until=until),))
    looked, problems = look(description, str(folder), TODAY)
    assert looked[0].grade == "evidenced"
    assert [one.code for one in problems] == (["N152"] if announced else [])


def test_a_binary_file_is_content(folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(b"\xff\xfe\x00\x01")
    assert worth(folder, FULL._replace(file="scan.pdf", sha256=""))[0] == "documented"


def test_each_piece_of_evidence_is_looked_at_on_its_own(folder: Path) -> None:
    broken = FULL._replace(supports=("tower.manned",), file="missing.md")
    description = Description("tower.yaml", {}, evidence=(broken, FULL))
    looked, problems = look(description, str(folder), TODAY)
    assert [(one.paths, one.grade) for one in looked] == [
        (("tower.manned",), "claimed"),
        (("tower.lit",), "evidenced"),
    ]
    assert len(problems) == 1


def test_a_file_that_is_named_often_is_read_once(folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(b"x" * 5_000_000)
    evidence = (FULL._replace(file="scan.pdf"), FULL._replace(file="docs/../scan.pdf")) * 500
    started = time.process_time()
    looked, _ = look(Description("tower.yaml", {}, evidence=evidence), str(folder), TODAY)
    assert {one.grade for one in looked} == {"documented"}
    assert time.process_time() - started < 3


def test_the_folder_may_be_where_one_stands(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    looked, _ = look(Description("tower.yaml", {}, evidence=(FULL,)), "", TODAY)
    assert looked[0].grade == "evidenced"
