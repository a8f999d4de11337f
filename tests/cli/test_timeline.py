"""`aigov timeline`: duties by the day they start, for one system and for many."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from aigov.authoring.report_schema import report_schema
from tests.cli.conftest import Aigov
from tests.reporters.test_report_schema import closed

TODAY = ("--rules", "./acts", "--as-of", "2026-11-23")
ALL = ("systems/bot.yaml", "systems/cv.yaml", "systems/old.yaml")
LINES = {
    "cv-en": ("systems/cv.yaml",),
    "cv-ja": ("systems/cv.yaml", "--lang", "ja"),
    "bot-en": ("systems/bot.yaml", "--ids"),
    "old-en": ("systems/old.yaml",),
    "all-en": ALL,
    "all-ids-ja": (*ALL, "--ids", "--lang", "ja"),
}


@pytest.mark.parametrize("name", LINES)
def test_the_text_is_as_it_was_read(
    acts: Path, aigov: Aigov, golden: Callable[[str, str], None], name: str
) -> None:
    ran = aigov("timeline", *LINES[name], *TODAY)
    assert ran.code == 0
    golden(f"acts/timeline-{name}.txt", ran.out)


@pytest.mark.parametrize("files", [ALL[1:2], ALL])
def test_the_json_keeps_to_the_schema(acts: Path, aigov: Aigov, files: tuple[str, ...]) -> None:
    done = json.loads(aigov("timeline", *files, *TODAY, "--format", "json").out)
    strict = json.loads(json.dumps(report_schema()), object_hook=closed)
    jsonschema.Draft202012Validator(strict).validate(done)
    assert [one["system"]["file"] for one in done["systems"]] == [*files]


def test_days_ascend_and_are_counted_from_the_as_of_date(acts: Path, aigov: Aigov) -> None:
    done = json.loads(aigov("timeline", *ALL, *TODAY, "--format", "json").out)
    days = [one["day"] for one in done["days"]]
    assert days == sorted(days)
    assert {one["day"]: one["days_left"] for one in done["days"]}["2027-12-02"] == 374


def test_a_folder_is_all_of_its_systems(acts: Path, aigov: Aigov) -> None:
    assert aigov("timeline", "systems", *TODAY).out == aigov("timeline", *ALL, *TODAY).out


def test_only_the_rules_of_a_theme(acts: Path, aigov: Aigov) -> None:
    out = aigov("timeline", "systems/cv.yaml", *TODAY, "--theme", "human-oversight", "--ids").out
    assert "acts/art-14/stop" in out
    assert "acts/art-9/process" not in out
    assert aigov("timeline", "systems/cv.yaml", *TODAY, "--theme", "humour").code == 2


def test_what_cannot_be_read_is_told_and_the_others_are_done(acts: Path, aigov: Aigov) -> None:
    ran = aigov("timeline", "broken.yaml", "systems/cv.yaml", "missing.yaml", *TODAY)
    assert ran.code == 3
    assert "broken.yaml:2:10: error[E103]" in ran.out
    assert "error[E030]" in ran.out
    assert "2027-12-02, in 374 days" in ran.out


def test_a_system_without_duties_says_so(acts: Path, aigov: Aigov) -> None:
    ran = aigov("timeline", "pass.yaml", *TODAY[:2], "--as-of", "2020-01-01")
    assert ran.code == 0
    assert "to come" in ran.out
    ran = aigov("timeline", "pass.yaml", *TODAY, "--theme", "human-oversight")
    assert ran.code == 0
    assert "A missing fact decides the day" in ran.out


def test_a_description_can_come_from_standard_input(acts: Path, aigov: Aigov) -> None:
    text = (acts / "systems/cv.yaml").read_bytes()
    out = aigov("timeline", "-", *TODAY, stdin=text).out
    assert "2027-12-02, in 374 days: 3 duties to come (before an amendment: 2026-08-02)" in out


def test_without_a_path_the_command_line_is_wrong(aigov: Aigov) -> None:
    assert aigov("timeline").code == 2
