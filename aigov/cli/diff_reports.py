"""`aigov diff OLD NEW`: which results differ between two reports, or between two descriptions."""

import os

from aigov.cli.ends import WrongUsageError
from aigov.cli.exit_codes import ERROR, FAIL, PASS
from aigov.cli.screen import coloured, put, talk, width
from aigov.cli.settings import Finder
from aigov.cli.wish import Wish
from aigov.cli.written import is_written, written
from aigov.documents.names import shown_name
from aigov.engine.recorded_changes import compared
from aigov.model.diagnostics import visible
from aigov.reporters.layout import Paper


def diff_reports(old: str, new: str, asked: Wish, ids: bool) -> int:
    """Prints what differs; 1 only when something newly fails, 3 when either could not be read or judged."""
    if asked.as_of and is_written(old) and is_written(new):
        raise WrongUsageError("two reports have their days; --as-of is for descriptions")
    before, after = written(old, asked), written(new, asked)
    if before is None or after is None:
        return ERROR
    broken = [one.file for each in (before, after) for one in each.reports if one.answer is None]
    for file in broken:
        talk(visible(f"{file}: was not judged, so nothing can be compared"))
    found = compared(before, after)
    first, second = (shown_name(path, os.getcwd()) for path in (old, new))
    if asked.format == "json":
        from aigov.reporters.json_recorded import render as render_json

        put(render_json(found, first, second))
    else:
        from aigov.reporters.text_recorded import RecordedPage, render

        lang = Finder(asked).of(new).lang
        put(render(found, first, second, RecordedPage(lang, Paper(width(), coloured(asked.color)), ids)))
    if broken:
        return ERROR
    newly = any(change.kind == "newly fails" for one in found for change in one.changes)
    return FAIL if newly else PASS
