"""`--show classification`: what a system is and why, by itself, as text and as JSON."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from aigov.authoring.report_schema import report_schema
from tests.cli.conftest import Aigov
from tests.reporters.test_report_schema import closed

ACTS = ("--rules", "./acts")


def test_it_stands_alone(acts: Path, aigov: Aigov) -> None:
    out = aigov("check", "systems/cv.yaml", *ACTS, "--show", "classification").out
    assert "High-risk (Art. 6)" in out
    assert "no  Forbidden (Art. 5)" in out
    assert "Result" not in out


def test_the_exit_code_stays_that_of_the_verdicts(acts: Path, aigov: Aigov) -> None:
    for name in ("cv", "bot", "old"):
        plain = aigov("check", f"systems/{name}.yaml", *ACTS)
        assert aigov("check", f"systems/{name}.yaml", *ACTS, "--show", "classification").code == plain.code


def test_with_other_results_it_is_a_part_of_the_whole_report(acts: Path, aigov: Aigov) -> None:
    out = aigov("check", "systems/cv.yaml", *ACTS, "--show", "classification", "--show", "pass").out
    assert "What it is" in out
    assert "Result" in out


@pytest.mark.parametrize("name", ["cv", "bot", "old"])
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_the_text_is_as_it_was_read(
    acts: Path, aigov: Aigov, golden: Callable[[str, str], None], name: str, lang: str
) -> None:
    file = f"systems/{name}.yaml"
    whole = aigov("check", file, *ACTS, "--show", "classification", "--lang", lang).out
    golden(f"acts/classification-{name}-{lang}.txt", whole)


@pytest.mark.parametrize("names", [("cv",), ("cv", "bot", "old")])
def test_the_json_keeps_to_the_schema_and_holds_nothing_else(
    acts: Path, aigov: Aigov, names: tuple[str, ...]
) -> None:
    files = [f"systems/{name}.yaml" for name in names]
    done = json.loads(aigov("check", *files, *ACTS, "--show", "classification", "--format", "json").out)
    strict = json.loads(json.dumps(report_schema()), object_hook=closed)
    jsonschema.Draft202012Validator(strict).validate(done)
    assert [*done] == ["aigov-classification", "systems"]
    assert [one["system"]["file"] for one in done["systems"]] == files


def test_a_file_written_beside_it_is_whole(acts: Path, aigov: Aigov) -> None:
    aigov("check", "systems/cv.yaml", *ACTS, "--show", "classification", "--output", "json=r.json")
    report = json.loads((acts / "r.json").read_text())
    assert "findings" in report
    assert [one["option"] for one in report["declared"]] == [
        "not-high-risk",
        "transparency-duties",
        "prohibited",
    ]
    assert [one["agrees"] for one in report["declared"]] == [False, True, False]


def test_what_cannot_be_judged_is_not_classified(acts: Path, aigov: Aigov) -> None:
    ran = aigov("check", "broken.yaml", *ACTS, "--show", "classification")
    assert ran.code == 3
    assert "Nothing was judged" in ran.out
