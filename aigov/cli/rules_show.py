"""`aigov rules show`: the table of contents of a ruleset, and what it leaves out."""

import click

from aigov.api import library
from aigov.authoring.contents import contents
from aigov.authoring.workshop import open_ruleset
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.options import exits
from aigov.cli.screen import put, talk, width
from aigov.model.diagnostics import render
from aigov.reporters.layout import Paper
from aigov.reporters.phrases import LANGS


@click.command("show", short_help="Show what a ruleset holds and what it leaves out.")
@click.argument("name", metavar="ID|PATH")
@click.option("--lang", type=click.Choice(LANGS), default="en", help="Language of titles; default: en.")
@exits
def rules_show(name: str, lang: str) -> int:
    """Show a ruleset: its sources, the state of the law, its rules by group, and what it does not model."""
    piece, problems = open_ruleset(library(), name)
    if piece is None:
        talk("\n".join(map(render, problems)))
        return ERROR
    put(contents(piece.ruleset, Paper(width()), lang))
    return PASS
