"""The README is a transcript: its commands run, and say what the README says they say."""

import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.transcripts import Step, matches, printed, refreshed, steps

ROOT = Path(__file__).parent.parent
AS_OF = "2026-11-23"
DATED = "ask|check|compare|evidence|explain|timeline"
"""Commands that judge as of a day, as a pattern of the shell."""
SAVED = re.compile(r"Save this as `(\S+)`:\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def prepare(text: str, folder: Path) -> None:
    """Give the reader what the README says to have: the samples, the files to save, and `aigov` on the README's day."""
    shutil.copytree(ROOT / "sample_systems", folder / "sample_systems")
    for name, content in SAVED.findall(text):
        (folder / name).write_text(content, encoding="utf-8")
    tools = folder / "bin"
    tools.mkdir()
    command = f'{sys.executable} -m aigov "$@"'
    (tools / "aigov").write_text(
        f'#!/bin/sh\ncase "$1" in {DATED}) exec {command} --as-of {AS_OF};; *) exec {command};; esac\n'
    )
    (tools / "aigov").chmod(0o755)


def session(commands: list[str], folder: Path) -> list[str]:
    """What each command prints when all are typed into one shell, so that `$?` is that of the one before."""
    mark = "--- next command ---"
    script = "".join(f"{command}\nlast=$?; echo '{mark}'; (exit $last)\n" for command in commands)
    return printed(script, folder, folder / "bin").split(f"{mark}\n")[:-1]


def test_the_readme_says_what_the_commands_print(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    prepare(text, tmp_path)
    typed = steps(text)
    got = session([step.command for step in typed], tmp_path)
    assert typed, "the README shows no command"
    assert len(got) == len(typed)
    if request.config.getoption("--update-golden"):
        for step, output in zip(typed, got, strict=True):
            text = text.replace(
                f"$ {step.command}\n{step.output}", f"$ {step.command}\n{refreshed(step.output, output)}"
            )
        readme.write_text(text, encoding="utf-8")
        typed = steps(text)
    for step, output in zip(typed, got, strict=True):
        assert matches(step.output, output), f"$ {step.command}\n{output}"


def test_the_links_of_the_readme_lead_somewhere() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (ROOT / link).exists()] == []


def test_an_ellipsis_stands_for_anything() -> None:
    assert matches("a\n...\nd\n", "a\nb\nc\nd\n")
    assert matches("...\nd\n", "d\n")
    assert matches("1 of ... rules\n", "1 of 112 rules\n")
    assert not matches("1 of ... rules\n", "1 of\n 2 rules\n")
    assert not matches("a\n...\nd\n", "a\nb\n")


def test_only_numbers_are_refreshed() -> None:
    assert (
        refreshed("3 open\n...\nResult: 3\nbye\n", "4 open\nmore\nResult: 5\nhello\n")
        == "4 open\n...\nResult: 5\nbye\n"
    )


def test_a_transcript_is_split_at_its_prompts() -> None:
    text = "```console\n$ one\nfirst\n$ two\n```\nwords\n```console\n$ three\nlast\n```\n"
    assert steps(text) == [Step("one", "first\n"), Step("two", ""), Step("three", "last\n")]
