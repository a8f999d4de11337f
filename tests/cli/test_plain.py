"""The short way to read a command line says the same as the long way, or nothing."""

import click
import pytest

from aigov.cli import options
from aigov.cli.commands import cli
from aigov.cli.plain import plain
from aigov.cli.wish import Wish

PLAIN = [
    "check a.yaml",
    "check a.yaml b.md -",
    "check a.yaml --as-of 2026-12-02 --grade documented --fail-on fail",
    "check --rules hiroshima --rules ./mine a.yaml --theme bias --theme privacy",
    "check a.yaml --format json --lang ja --color never --no-cache -q -v",
    "check a.yaml --show fail --show open --config aigov.toml",
    "check --quiet --verbose a.yaml",
]
NOT_PLAIN = [
    "",
    "rules list",
    "check",
    "check --help",
    "check a.yaml --format=json",
    "check a.yaml --format xml",
    "check a.yaml --as-of 2026-13-01",
    "check a.yaml --as-of",
    "check a.yaml --output json=r.json",
    "check a.yaml --unknown",
    "check -- -odd-name.yaml",
]


def _long_way(words: list[str]) -> Wish:
    seen: list[Wish] = []

    @click.command()
    @options.inputs
    @options.judging
    @options.delivering
    @options.wish
    def command(asked: Wish) -> int:
        seen.append(asked)
        return 0

    command.main(words[1:], standalone_mode=False)
    return seen[0]


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_line_means_what_the_long_way_reads(line: str) -> None:
    assert plain(line.split()) == _long_way(line.split())


@pytest.mark.parametrize("line", NOT_PLAIN)
def test_everything_else_is_left_to_the_long_way(line: str) -> None:
    assert plain(line.split()) is None


def test_every_option_of_check_is_known_here_or_left_alone() -> None:
    command = cli.get_command(click.Context(cli), "check")
    assert command is not None
    names = {name for parameter in command.params for name in parameter.opts if name.startswith("-")}
    left = {name for name in names if plain(["check", "a.yaml", name, "text"]) is None}
    assert {"--output", "--stdin-name"} <= left
