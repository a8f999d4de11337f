"""Transcripts in Markdown: `console` blocks with commands and what they print, which tests run."""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """One command and what it is said to print; `...` stands for anything."""

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
    """Whether the output is what was expected; a line `...` stands for any lines, `...` within one for any words."""
    lines = (
        r"(?:[^\n]*\n)*"
        if line == "..."
        else re.escape(line.rstrip()).replace(r"\.\.\.", r"[^\n]*") + r" *\n"
        for line in expected.rstrip().split("\n")
    )
    return re.fullmatch("".join(lines), f"{actual.rstrip()}\n") is not None


def refreshed(expected: str, actual: str) -> str:
    """The expected output with the numbers of the actual one; whatever else differs is left for a person to see."""
    lines = actual.split("\n")
    return "\n".join(_renumbered(line, lines) for line in expected.split("\n"))


def _renumbered(line: str, actual: Sequence[str]) -> str:
    if "..." in line or not re.search(r"\d", line):
        return line
    alike = re.compile(re.sub(r"\d+", r"\\d+", re.escape(line)))
    return next((one for one in actual if alike.fullmatch(one.rstrip())), line)


def printed(command: str, folder: Path, tools: Path) -> str:
    """What the command prints when the tools come first on the path: talk and results together, as on a screen."""
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout
