"""`aigov crosswalk`: what the rules of one instrument have to do with those of another."""

import click

from aigov.api import library
from aigov.authoring.extract import EVERYTHING, extract
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.judging import page_of, tell
from aigov.cli.opening import opened
from aigov.cli.options import exits, in_a_language, wished
from aigov.cli.screen import coloured, put, width
from aigov.documents.library import ruleset_ids
from aigov.model.diagnostics import Diagnostic
from aigov.reporters.layout import Paper


@click.command("crosswalk", short_help="Show what rules have to do with rules of other instruments.")
@click.argument("names", nargs=-1, metavar="[NAME]")
@click.option("--to", default=EVERYTHING, metavar="NAME", help="Only what lies in this ruleset or framework.")
@in_a_language
@exits
def crosswalk(names: tuple[str, ...], to: str, **given: object) -> int:
    """Show what NAME has to do with other instruments: same as, contains, part of, overlaps.

    NAME is a rule (`hiroshima/action-7/interaction-label`), a group of rules (`eu-ai-act/art-9`), a number of a
    framework (`nist-ai-rmf/GOVERN-1.1`), or a whole ruleset or framework. Without a name, the rows are counted. Rows
    speak of content: what evidence for one rule says about another. They say nothing about legal force.
    """
    if len(names) > 1:
        raise click.UsageError("give one name; `--to` names the other side")
    # All built-in rulesets, whichever are judged here.
    asked = wished({**given, "rules": ruleset_ids(library())})
    ready = opened(asked, "", whole=True)
    if ready is None:
        return ERROR
    session, settings = ready
    if session.relations is None:
        tell([Diagnostic("E300", "error", "the rulesets come without a crosswalk")])
        return ERROR
    rulesets = [one.compiled for one in session.programs]
    found = extract(session.relations, rulesets, names[0] if names else EVERYTHING, to)
    if isinstance(found, Diagnostic):
        tell([found])
        return ERROR
    page = page_of(session, settings.lang, Paper(width(), coloured(asked.color)))
    if asked.format == "json":
        from aigov.reporters.json_crosswalk import render as render_json

        put(render_json(found))
    else:
        from aigov.reporters.text_crosswalk import render, render_overview

        whole = not names and to == EVERYTHING
        put(render_overview(session.relations.crosswalk, page) if whole else render(found, page))
    return PASS
