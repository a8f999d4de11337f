"""`aigov init`: a description to fill in."""

import os

import click

from aigov.api import library
from aigov.authoring.scaffold import init_text
from aigov.cli.ends import WrongUsageError
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.judging import tell
from aigov.cli.options import exits
from aigov.cli.screen import put, save, talk
from aigov.documents.library import load_words
from aigov.model.diagnostics import visible
from aigov.reporters.phrases import LANGS


@click.command("init", short_help="Write a description to fill in.")
@click.argument("file", default="aigov.yaml", metavar="[FILE]")
@click.option(
    "--lang", type=click.Choice(LANGS), default="en", help="Language of the questions; default: en."
)
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@exits
def init(file: str, lang: str, force: bool) -> int:
    """Write a description that states nothing yet: every question, with an example as a comment.

    FILE is aigov.yaml unless you name another; `-` is standard output. It can be checked at once: everything is open.
    """
    words, problems = load_words(library())
    tell(problems)
    if words is None:
        return ERROR
    text = init_text(words, lang)
    if file == "-":
        put(text)
        return PASS
    write_new(file, text, force)
    talk(f"{visible(file)} written; next: aigov check {visible(file)}")
    return PASS


def write_new(file: str, text: str, force: bool) -> None:
    """Writes a file that is not there yet."""
    if os.path.lexists(file) and not force:
        raise WrongUsageError(f"{visible(file)} is already there; --force replaces it")
    save(file, text)
