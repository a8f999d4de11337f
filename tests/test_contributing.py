"""The recipes of CONTRIBUTING.md work: their changes are made in a copy of the checkout, their commands run there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.transcripts import matches, printed, steps

ROOT = Path(__file__).parent.parent
RECIPE = re.compile(r"^## (Add an? .*?)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
CHANGE = re.compile(
    r"^```(?:yaml|python)\n"
    r"# (?P<file>\S+), (?P<where>at the end|a new file|(?:after|instead of) the line `(?P<line>[^\n]*)`):\n"
    r"(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Change(NamedTuple):
    """A text that goes into a file."""

    file: str
    where: str
    line: str
    text: str


def recipes() -> dict[str, str]:
    """Texts of the recipes, by title."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return {match[1]: match[2] for match in RECIPE.finditer(text)}


def changes(recipe: str) -> list[Change]:
    """The changes that a recipe makes, in order."""
    found = [Change(*match.group("file", "where", "line", "text")) for match in CHANGE.finditer(recipe)]
    assert len(found) == len(re.findall(r"^```(?:yaml|python)$", recipe, re.MULTILINE)), (
        "a block names no place"
    )
    return found


def make(change: Change, folder: Path) -> None:
    """Make one change."""
    path = folder / change.file
    if change.where == "a new file":
        assert not path.exists(), f"{change.file} is there already"
        path.write_text(change.text, encoding="utf-8")
        return
    before = path.read_text(encoding="utf-8")
    if change.where == "at the end":
        path.write_text(before + change.text, encoding="utf-8")
        return
    lines = before.splitlines(keepends=True)
    places = [number for number, line in enumerate(lines) if line.strip() == change.line]
    assert len(places) == 1, f"{change.file} has the line {change.line!r} {len(places)} times"
    kept = lines[places[0]] if change.where.startswith("after") else ""
    lines[places[0]] = kept + change.text
    path.write_text("".join(lines), encoding="utf-8")


def assert_clean(path: Path) -> None:
    """The linter and the formatter have nothing to say about a file."""
    for command in (["check"], ["format", "--check"]):
        tool = subprocess.run(
            [sys.executable, "-m", "ruff", *command, str(path)], capture_output=True, text=True, check=False
        )
        assert tool.returncode == 0, tool.stdout


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what the recipes change; `aigov` and `python` in it run the copy."""
    for name in ("aigov", "rulesets", "tests"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    tools = tmp_path / "bin"
    tools.mkdir()
    for name, command in {"aigov": f"{sys.executable} -m aigov", "python": sys.executable}.items():
        (tools / name).write_text(f'#!/bin/sh\nexec {command} "$@"\n', encoding="utf-8")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("title", recipes())
def test_the_recipe_works(title: str, checkout: Path) -> None:
    recipe = recipes()[title]
    made = changes(recipe)
    for change in made:
        make(change, checkout)
    for change in made:
        if change.file.endswith(".py"):
            assert_clean(checkout / change.file)
    tried = steps(recipe)
    assert tried, f"{title}: nothing is tried"
    for step in tried:
        got = printed(step.command, checkout, checkout / "bin")
        assert matches(step.output, got), f"$ {step.command}\n{got}"
        assert not re.search(r"Traceback|aigov broke|\d+ (failed|errors?)\b", got), got


def test_every_kind_of_extension_has_a_recipe() -> None:
    wanted = ("rule", "fact", "function", "importer", "reporter", "command")
    assert [title.split()[-1] for title in recipes()] == list(wanted)
