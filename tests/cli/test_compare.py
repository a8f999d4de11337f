"""`aigov compare`: rulesets side by side, topic by topic, in three formats."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from aigov.authoring.report_schema import report_schema
from aigov.cli import compare
from aigov.documents.topics import load_topics
from tests.acts.act import HERE
from tests.cli.conftest import Aigov
from tests.reporters.test_report_schema import closed

BOTH = ("--rulesets", "./acts,./tiny", "--as-of", "2026-11-23")
LINES: dict[str, tuple[str, ...]] = {
    "cv-en": ("systems/cv.yaml",),
    "cv-ja": ("systems/cv.yaml", "--lang", "ja"),
    "cv-en.md": ("systems/cv.yaml", "--format", "markdown"),
    "old-ja.md": ("systems/old.yaml", "--format", "markdown", "--lang", "ja"),
    "stopping-cv-en": ("systems/cv.yaml", "--topic", "stopping"),
    "stopping-old-ja": ("systems/old.yaml", "--topic", "stopping", "--lang", "ja"),
    "all-en": ("systems",),
}


@pytest.fixture(autouse=True)
def _topics(monkeypatch: pytest.MonkeyPatch) -> None:
    """The topics of the made-up act instead of those that come with aigov."""
    monkeypatch.setattr(compare, "open_topics", lambda: load_topics(str(HERE)))


@pytest.mark.parametrize("name", LINES)
def test_the_text_is_as_it_was_read(
    acts: Path, aigov: Aigov, golden: Callable[[str, str], None], name: str
) -> None:
    ran = aigov("compare", *LINES[name], *BOTH)
    assert (ran.code, ran.err) == (0, "")
    golden(f"acts/compare-{name if name.endswith('.md') else f'{name}.txt'}", ran.out)


@pytest.mark.parametrize("files", [("systems/cv.yaml",), ("systems",)])
def test_the_json_keeps_to_the_schema(acts: Path, aigov: Aigov, files: tuple[str, ...]) -> None:
    done = json.loads(aigov("compare", *files, *BOTH, "--format", "json").out)
    strict = json.loads(json.dumps(report_schema()), object_hook=closed)
    jsonschema.Draft202012Validator(strict).validate(done)
    assert [one["id"] for one in done["topics"]] == ["stopping", "knowledge", "names", "scoring"]
    assert all(len(one["topics"]) == 4 for one in done["systems"])


def test_no_line_is_wider_than_the_terminal(acts: Path, aigov: Aigov) -> None:
    for lang in ("en", "ja"):
        out = aigov("compare", "systems", *BOTH, "--lang", lang).out
        assert max(sum(2 if ord(one) > 0x2E80 else 1 for one in line) for line in out.splitlines()) <= 100


def test_rules_and_rulesets_name_the_same(acts: Path, aigov: Aigov) -> None:
    one = aigov("compare", "systems/cv.yaml", *BOTH)
    several = ("--rules", "./acts", "--rules", "./tiny", "--as-of", "2026-11-23")
    assert aigov("compare", "systems/cv.yaml", *several).out == one.out
    mixed = ("--rules", "./acts", "--rulesets", "./tiny", "--as-of", "2026-11-23")
    assert aigov("compare", "systems/cv.yaml", *mixed).out == one.out


def test_rulesets_may_be_set_in_the_settings(acts: Path, aigov: Aigov, here: Path) -> None:
    (here / "aigov.toml").write_text('rules = ["./acts", "./tiny"]\nas-of = "2026-11-23"\n')
    assert aigov("compare", "systems/cv.yaml").out == aigov("compare", "systems/cv.yaml", *BOTH).out


def test_only_the_topics_that_were_asked_for(acts: Path, aigov: Aigov) -> None:
    ran = aigov(
        "compare", "systems/cv.yaml", *BOTH, "--topic", "names", "--topic", "stopping", "--format", "json"
    )
    done = json.loads(ran.out)
    assert [one["id"] for one in done["topics"]] == ["stopping", "names"]
    assert [one["id"] for one in done["systems"][0]["topics"]] == ["stopping", "names"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("--rules", "./acts"), "name two rulesets or more"),
        (("--rulesets", "./acts,./acts"), "name two rulesets or more"),
        ((*BOTH, "--topic", "stoping"), "no topic is called `stoping`: did you mean `stopping`?"),
        (
            ("--rulesets", "./acts,hiroshima"),
            "the topics of a comparison say nothing about `hiroshima`: write one of: acts, tiny, others",
        ),
    ],
)
def test_what_cannot_be_compared_is_a_wrong_command_line(
    acts: Path, aigov: Aigov, line: tuple[str, ...], said: str
) -> None:
    ran = aigov("compare", "systems/cv.yaml", *line)
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())


def test_a_rule_that_is_gone_is_an_error_with_its_place(
    acts: Path, aigov: Aigov, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (HERE / "topics.yaml").read_text(encoding="utf-8").replace("art-9/tests", "art-9/test")
    (here / "topics.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(compare, "open_topics", lambda: load_topics(str(here)))
    ran = aigov("compare", "systems/cv.yaml", *BOTH)
    assert (ran.code, ran.out) == (3, "")
    assert "here/topics.yaml:12:25: error[E390]: `acts` has no rule and no group `art-9/test`" in ran.err
    assert "did you mean `art-9/tests`?" in ran.err


def test_topics_that_cannot_be_read_are_an_error(
    acts: Path, aigov: Aigov, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare, "open_topics", lambda: load_topics(str(here)))
    ran = aigov("compare", "systems/cv.yaml", *BOTH)
    assert (ran.code, ran.out) == (3, "")
    assert "error[E030]" in ran.err


def test_what_cannot_be_read_is_told_and_the_others_are_done(acts: Path, aigov: Aigov) -> None:
    for form in ("text", "markdown", "json"):
        ran = aigov("compare", "broken.yaml", "systems/cv.yaml", *BOTH, "--format", form)
        assert ran.code == 3
        assert "E103" in ran.out
        assert "CV Screener" in ran.out


def test_a_failure_is_no_failure_of_the_command(acts: Path, aigov: Aigov) -> None:
    """A comparison is a view; whoever wants the verdict as an exit code asks `aigov check`."""
    ran = aigov("compare", "fail.yaml", *BOTH)
    assert "fail" in ran.out
    assert ran.code == 0
