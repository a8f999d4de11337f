"""Every `console` block of the README is a transcript: its commands run, and say what the README says they say."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """One command and what it is said to print; a line `...` stands for any lines."""

    command: str
    output: str


def steps(text: str) -> list[Step]:
    """The commands of all blocks, in order: a line that begins with `$ ` and what follows it."""
    blocks = (match[1] for match in BLOCK.finditer(text))
    parts = (
        part.partition("\n") for block in blocks for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    )
    return [Step(command, output) for command, _, output in parts]


def matches(expected: str, actual: str) -> bool:
    """Whether the output is what was expected, line by line, `...` standing for any lines."""
    lines = (".*" if line == "..." else re.escape(line) for line in expected.rstrip().split("\n"))
    return re.fullmatch("\n".join(lines), actual.rstrip(), re.DOTALL) is not None


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what a reader of the README has: the sample systems."""
    path = tmp_path_factory.mktemp("reader")
    shutil.copytree(ROOT / "sample_systems", path / "sample_systems")
    return path


def run(command: str, folder: Path) -> str:
    """What the command prints, talk and results together."""
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": tools},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout


# One test for all: a later command may use what an earlier one wrote.
def test_the_readme_says_what_the_commands_print(folder: Path) -> None:
    found = steps(README.read_text(encoding="utf-8"))
    assert found, "the README shows no command"
    for step in found:
        printed = run(step.command, folder)
        assert matches(step.output, printed), f"$ {step.command}\n{printed}"


def test_an_ellipsis_stands_for_any_lines() -> None:
    assert matches("a\n...\nd\n", "a\nb\nc\nd\n")
    assert not matches("a\n...\nd\n", "a\nb\n")


def test_a_transcript_is_split_at_its_prompts() -> None:
    text = "```console\n$ one\nfirst\n$ two\n```\nwords\n```console\n$ three\nlast\n```\n"
    assert steps(text) == [Step("one", "first\n"), Step("two", ""), Step("three", "last\n")]
