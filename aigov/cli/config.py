"""`aigov config`: the settings that count for an input, each with where it comes from."""

import os

import click

from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.judging import tell
from aigov.cli.options import exits
from aigov.cli.screen import put
from aigov.cli.settings import Finder, described
from aigov.cli.wish import Wish
from aigov.model.diagnostics import has_errors, visible


@click.command("config", short_help="Show the settings that count for an input.")
@click.argument("path", default=".", metavar="[PATH]")
@click.option("--config", "file", metavar="FILE", help="Settings to use instead of the nearest aigov.toml.")
@exits
def config(path: str, file: str | None) -> int:
    """Show each setting that counts for PATH (default: the current folder), and where it comes from.

    Settings stand in `aigov.toml`, or under `[tool.aigov]` in `pyproject.toml`, in the folder of the input or above
    it, up to the root of the repository. The command line overrides them.
    """
    finder = Finder(Wish(config=file))
    settings = finder.inside(path) if os.path.isdir(path) else finder.of(path)
    tell(settings.config.problems)
    if has_errors(settings.config.problems):
        return ERROR
    rows = described(settings)
    longest = max(len(name) for name, _, _ in rows)
    for name, value, place in rows:
        put(f"{name:{longest}} {visible(value):28} {visible(place)}\n")
    return PASS
