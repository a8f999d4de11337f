"""`aigov diff`: which verdicts change from one day to another, and why."""

import click

from aigov.cli.ends import WrongUsageError
from aigov.cli.exit_codes import ERROR, FAIL, PASS
from aigov.cli.judging import page_of, standard_input
from aigov.cli.opening import opened
from aigov.cli.options import asking_twice, exits, wished
from aigov.cli.screen import coloured, put, width
from aigov.documents.names import named_inputs
from aigov.model.diagnostics import has_errors
from aigov.reporters.layout import Paper


@click.command("diff", short_help="Show which verdicts change between two days, and why.")
@click.argument("paths", nargs=-1, required=True, metavar="FILE")
@asking_twice
@click.option("--ids", is_flag=True, help="List the rules of each line.")
@exits
def diff(paths: tuple[str, ...], days: tuple[str, str], ids: bool, **given: object) -> int:
    """Show which verdicts on FILE change from the first --as-of DATE to the second, and why.

    A duty starts or ends, an exemption is over, evidence has expired, a fact with a date has grown old. Ends with 1
    when something newly fails, with 3 when the file could not be read or is invalid, else with 0.
    """
    if len(paths) != 1:
        raise WrongUsageError("name one file; it is judged on both days")
    asked = wished({**given, "paths": paths, "as_of": days[0]})
    ready = opened(asked, paths[0])
    if ready is None:
        return ERROR
    session, settings = ready
    path, name = next(iter(named_inputs(paths)))
    found = session.changes(days[1], path, standard_input, name)
    if asked.format == "json":
        from aigov.reporters.json_changes import render as render_json

        put(render_json(found))
    else:
        from aigov.reporters.text_changes import render

        put(render(found, page_of(session, settings.lang, Paper(width(), coloured(asked.color))), ids))
    if has_errors(found.diagnostics):
        return ERROR
    return FAIL if any(one.kind == "newly fails" for one in found.changes) else PASS
