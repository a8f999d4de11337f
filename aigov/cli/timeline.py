"""`aigov timeline`: the duties of systems by the day they start."""

import click

from aigov.api import is_card
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.judging import page_of, standard_input
from aigov.cli.opening import opened
from aigov.cli.options import asking, exits, wished
from aigov.cli.screen import coloured, put, width
from aigov.documents.names import named_inputs
from aigov.model.diagnostics import has_errors
from aigov.reporters.layout import Paper


@click.command("timeline", short_help="Show when the duties of systems start, and how ready they are.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@asking
@click.option("--ids", is_flag=True, help="List the rules of each line.")
@exits
def timeline(paths: tuple[str, ...], ids: bool, **given: object) -> int:
    """Show the duties of the systems in each PATH by the day they start, with days left and today's readiness.

    Readiness is judged by what is known on the as-of date, as if the duty applied already. Days that the law leaves
    open, days that a missing fact decides, and duties that are put off while something holds are told apart.
    Settings are those of the first PATH. Ends with 0, or with 3 when an input could not be read.
    """
    asked = wished({**given, "paths": paths})
    ready = opened(asked, paths[0])
    if ready is None:
        return ERROR
    session, settings = ready
    systems = session.timelines(list(named_inputs(paths, is_card)), standard_input)
    if asked.format == "json":
        from aigov.reporters.json_timeline import render as render_json

        put(render_json(systems))
    else:
        from aigov.reporters.text_timeline import render

        put(render(systems, page_of(session, settings.lang, Paper(width(), coloured(asked.color))), ids))
    return ERROR if any(has_errors(one.diagnostics) for one in systems) else PASS
