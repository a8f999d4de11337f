"""`aigov diff`: which verdicts change between two days."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from aigov.authoring.report_schema import report_schema
from tests.cli.conftest import Aigov
from tests.reporters.test_report_schema import closed

DAYS = ("--rules", "./acts", "--as-of", "2026-11-23", "--as-of", "2027-12-02")
LINES = {
    "cv-en": ("systems/cv.yaml", *DAYS),
    "cv-ja": ("systems/cv.yaml", *DAYS, "--ids", "--lang", "ja"),
    "bot-en": ("systems/bot.yaml", "--rules", "./acts", "--as-of", "2024-11-23", "--as-of", "2028-08-02"),
    "old-en": ("systems/old.yaml", *DAYS),
}


@pytest.mark.parametrize("name", LINES)
def test_the_text_is_as_it_was_read(
    acts: Path, aigov: Aigov, golden: Callable[[str, str], None], name: str
) -> None:
    golden(f"acts/diff-{name}.txt", aigov("diff", *LINES[name]).out)


@pytest.mark.parametrize("name", ["cv", "bot", "old"])
def test_the_json_keeps_to_the_schema(acts: Path, aigov: Aigov, name: str) -> None:
    done = json.loads(aigov("diff", f"systems/{name}.yaml", *DAYS, "--format", "json").out)
    strict = json.loads(json.dumps(report_schema()), object_hook=closed)
    jsonschema.Draft202012Validator(strict).validate(done)
    assert (done["from"], done["to"], done["rules"]) == ("2026-11-23", "2027-12-02", 8)


def test_the_exit_code_is_1_only_when_something_newly_fails(acts: Path, aigov: Aigov) -> None:
    assert aigov("diff", "systems/cv.yaml", *DAYS).code == 1
    assert aigov("diff", "systems/old.yaml", *DAYS).code == 0
    later = ("--rules", "./acts", "--as-of", "2028-12-02", "--as-of", "2029-01-02")
    assert aigov("diff", "systems/cv.yaml", *later).code == 0
    assert aigov("diff", "broken.yaml", *DAYS).code == 3
    assert aigov("diff", "missing.yaml", *DAYS).code == 3


def test_a_wrong_command_line_says_what_to_give(acts: Path, aigov: Aigov) -> None:
    for line in (
        ("systems/cv.yaml",),
        ("systems/cv.yaml", "--as-of", "2026-11-23"),
        ("systems/cv.yaml", *DAYS, "--as-of", "2028-01-01"),
    ):
        ran = aigov("diff", *line)
        assert ran.code == 2
        assert "--as-of EARLIER --as-of LATER" in ran.err
    ran = aigov("diff", "systems/cv.yaml", "systems/old.yaml", *DAYS)
    assert (ran.code, "name one file" in ran.err) == (2, True)
    assert aigov("diff", "systems/cv.yaml", "--as-of", "2026-11-23", "--as-of", "tomorrow").code == 2
