"""`aigov rules pages`: the page of a ruleset, for those who want to know what it covers and what it does not."""

import os

import click

from aigov.api import library
from aigov.authoring.pages import MARK, page
from aigov.authoring.workshop import open_ruleset
from aigov.cli.ends import WrongUsageError
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.options import exits
from aigov.cli.screen import put, save, talk
from aigov.cli.workshop import names
from aigov.documents.library import ruleset_ids
from aigov.model.diagnostics import render, visible
from aigov.reporters.phrases import LANGS


@click.command("pages", short_help="Write what a ruleset covers as a page.")
@names
@click.option("-o", "--output", metavar="FOLDER", help="Write ID.md into FOLDER; default: standard output.")
@click.option("--lang", type=click.Choice(LANGS), default="en", help="Language of titles; default: en.")
@click.option("--force", is_flag=True, help="Replace a page that was written by hand.")
@exits
def rules_pages(names: tuple[str, ...], output: str | None, lang: str, force: bool) -> int:
    """Write the page of each ruleset in Markdown: its sources, what it classifies, its rules place by place, and
    what it leaves out. Without names every built-in ruleset has its page.
    """
    shelf, code = library(), PASS
    for name in names or ruleset_ids(shelf):
        piece, problems = open_ruleset(shelf, name)
        if piece is None:
            talk("\n".join(map(render, problems)))
            code = ERROR
        elif output is None:
            put(page(piece.ruleset, lang))
        else:
            _write(os.path.join(output, f"{piece.ruleset.id}.md"), page(piece.ruleset, lang), force)
    return code


def _write(path: str, text: str, force: bool) -> None:
    """Writes a page, but not over one that somebody wrote by hand."""
    if os.path.isfile(path) and not force:
        with open(path, encoding="utf-8", errors="replace") as file:
            if file.readline().strip() != MARK:
                raise WrongUsageError(f"{visible(path)} was not made by this command; --force replaces it")
    save(path, text)
    talk(f"{visible(path)} written")
