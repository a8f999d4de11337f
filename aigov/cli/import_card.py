"""`aigov import`: a description from a document that already exists."""

import click

from aigov.api import open_session
from aigov.authoring.scaffold import import_text
from aigov.cli.ends import WrongUsageError
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.init import write_new
from aigov.cli.judging import standard_input, tell
from aigov.cli.options import exits
from aigov.cli.screen import put, talk
from aigov.cli.settings import Finder
from aigov.cli.wish import Wish
from aigov.documents.names import named_inputs
from aigov.model.diagnostics import has_errors, visible


@click.command("import", short_help="Write a description from a model card.")
@click.argument("card", metavar="CARD")
@click.option("-o", "--output", metavar="FILE", help="File to write; default: standard output.")
@click.option("--stdin-name", metavar="NAME", help="Name of standard input; its ending tells its format.")
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@exits
def import_card(card: str, output: str | None, stdin_name: str | None, force: bool) -> int:
    """Write a description of what CARD states: each fact with its line, and what was not taken over as comments."""
    session, problems = open_session(Finder(Wish()).inside("").options)
    tell(problems)
    if session is None:
        return ERROR
    path, name = next(iter(named_inputs([card])))
    description = session.describe(path, standard_input, stdin_name or name)
    tell(description.diagnostics)
    if has_errors(description.diagnostics):
        return ERROR
    if not description.imports:
        raise WrongUsageError(f"{visible(card)} is a description already")
    text = import_text(description, session.words)
    if output is None:
        put(text)
        return PASS
    write_new(output, text, force)
    talk(f"{visible(output)} written: {len(description.facts)} facts; next: aigov check {visible(output)}")
    return PASS
