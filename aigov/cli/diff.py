"""`aigov diff`: which verdicts change from one day to another, or from one report to another, and why."""

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


@click.command("diff", short_help="Show which verdicts change between two days or two reports, and why.")
@click.argument("paths", nargs=-1, required=True, metavar="FILE | OLD NEW")
@asking_twice
@click.option("--ids", is_flag=True, help="List the rules of each line.")
@exits
def diff(paths: tuple[str, ...], days: tuple[str, ...], ids: bool, **given: object) -> int:
    """Show which verdicts on FILE change from the first --as-of DATE to the second, and why.

    A duty starts or ends, an exemption is over, evidence has expired, a fact with a date has grown old. With OLD and
    NEW, two JSON reports or two descriptions, show what newly fails, is newly open, is decided or gone from the one to
    the other. Ends with 1 when something newly fails, with 3 when a file could not be read or is invalid, else with 0.
    """
    if len(paths) == 2 and len(days) < 2:
        from aigov.cli.diff_reports import diff_reports

        day = days[0] if days else None
        return diff_reports(*paths, wished({**given, "paths": paths, "as_of": day}), ids)
    if len(paths) != 1:
        raise WrongUsageError("name one file, which is judged on both days, or two reports")
    if len(days) != 2:
        raise WrongUsageError("give --as-of twice: --as-of EARLIER --as-of LATER")
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
