"""Whole outputs of the formats that services read, to be looked at when they change."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from aigov.model.report import Report
from tests.acts.act import SYSTEMS
from tests.reporters.made import of_text, written

FORMS = ("github", "gitlab", "junit", "markdown", "sarif", "sarif-full")
DIGEST = re.compile(r"\b[0-9a-f]{64}\b")


def failing() -> Report:
    """A system whose training is too old; everything that it needs is stated, so that no question is shown."""
    text = (SYSTEMS / "cv.yaml").read_text(encoding="utf-8").replace("date: 2026-06-03", "date: 2024-06-03")
    return of_text(text, "systems/cv.yaml", ("acts",))


@pytest.mark.parametrize("form", FORMS)
def test_two_systems_in_a_format(form: str, golden: Callable[[str, str], None]) -> None:
    broken = of_text("aigov: 1\nsystem: {stag: in-service}\n", "systems/broken.yaml", ("acts",))
    text = written(form, [failing(), broken], several=True)
    # Digests of the vocabulary change with every fact; the fingerprints of GitLab stay and are left as they are.
    golden(f"formats/{form}.txt", text if form == "gitlab" else DIGEST.sub("(digest)", text))


def test_japanese_in_a_comment(golden: Callable[[str, str], None]) -> None:
    golden("formats/markdown-ja.txt", written("markdown", [failing()], lang="ja"))


def test_every_golden_file_is_used() -> None:
    folder = Path(__file__).parent.parent / "golden" / "formats"
    assert {path.stem for path in folder.iterdir()} == {*FORMS, "markdown-ja"}
