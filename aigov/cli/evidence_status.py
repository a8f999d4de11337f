"""`aigov evidence status`: what each piece of evidence is worth, and for which facts."""

import os

import click

from aigov.authoring.evidence_status import evidence_status as status_of
from aigov.cli.evidence import DEFAULT
from aigov.cli.exit_codes import ERROR, OPEN, PASS
from aigov.cli.judging import page_of, standard_input
from aigov.cli.opening import opened_to_read
from aigov.cli.options import day, exits, in_a_language, wished
from aigov.cli.screen import coloured, put, width
from aigov.documents.evidence import SOON
from aigov.documents.names import named_inputs
from aigov.model.diagnostics import has_errors
from aigov.reporters.evidence_phrases import PHRASES
from aigov.reporters.layout import Paper


@click.command("status", short_help="Show what each piece of evidence is worth.")
@click.argument("description", default=DEFAULT, metavar="[DESCRIPTION]")
@click.option("--as-of", callback=day, metavar="DATE", help="Date of assessment; default: today.")
@click.option(
    "--soon",
    type=click.IntRange(min=0),
    default=SOON,
    metavar="DAYS",
    help="Tell what ends within so many days; default: 30.",
)
@in_a_language
@exits
def evidence_status(description: str, soon: int, **given: object) -> int:
    """Show what each piece of evidence in DESCRIPTION is worth: is its file there, does it say anything, is it the
    one that was written down, who answers for it, from when and until when does it count, and which facts does it
    support how well.

    DESCRIPTION is a description or a model card with its sidecar; aigov.yaml unless you name one. Ends with 4 when a
    file is worth less than its entry says (it is missing, empty or full of placeholders, has changed, or does not
    count on the day), with 3 when the description could not be read, else with 0.
    """
    asked = wished({**given, "paths": (description,)})
    ready = opened_to_read(asked, description)
    if ready is None:
        return ERROR
    session, settings = ready
    path, name = next(iter(named_inputs([description])))
    read = session.describe(path, standard_input, name)
    status = status_of(read, os.path.dirname(path), settings.options.as_of, soon)
    if asked.format == "json":
        from aigov.reporters.json_evidence import render as render_json

        put(render_json(status))
    else:
        from aigov.reporters.text_evidence import render

        page = page_of(session, settings.lang, Paper(width(), coloured(asked.color)))
        put(render(status, page._replace(say=page.say._replace(more=PHRASES))))
    if has_errors(status.diagnostics):
        return ERROR
    return OPEN if any(one.is_defect for one in status.entries) else PASS
