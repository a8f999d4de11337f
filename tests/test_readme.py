"""The README is a transcript: its commands run, and say what the README says they say."""

import shutil
import sys
from pathlib import Path

from tests.transcripts import Step, matches, printed, steps

ROOT = Path(__file__).parent.parent


# One test for all: a later command may use what an earlier one wrote.
def test_the_readme_says_what_the_commands_print(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "sample_systems", tmp_path / "sample_systems")
    found = steps((ROOT / "README.md").read_text(encoding="utf-8"))
    assert found, "the README shows no command"
    for step in found:
        got = printed(step.command, tmp_path, Path(sys.executable).parent)
        assert matches(step.output, got), f"$ {step.command}\n{got}"


def test_an_ellipsis_stands_for_anything() -> None:
    assert matches("a\n...\nd\n", "a\nb\nc\nd\n")
    assert matches("...\nd\n", "d\n")
    assert matches("1 of ... rules\n", "1 of 112 rules\n")
    assert not matches("1 of ... rules\n", "1 of\n 2 rules\n")
    assert not matches("a\n...\nd\n", "a\nb\n")


def test_a_transcript_is_split_at_its_prompts() -> None:
    text = "```console\n$ one\nfirst\n$ two\n```\nwords\n```console\n$ three\nlast\n```\n"
    assert steps(text) == [Step("one", "first\n"), Step("two", ""), Step("three", "last\n")]
