"""`aigov verify`: makes a report again and says whether it is the same, and if not, what has changed."""

import os

import click

from aigov.cli.ends import WrongUsageError
from aigov.cli.exit_codes import ERROR, FAIL, PASS, worst
from aigov.cli.options import exits, repeating, wished
from aigov.cli.repeating import repeated
from aigov.cli.screen import coloured, put, talk, width
from aigov.cli.wish import Wish
from aigov.documents.files import read_bytes
from aigov.documents.recorded import LIMITS, parts_of, read_recorded
from aigov.model.diagnostics import Diagnostic, render
from aigov.model.recorded import Recorded
from aigov.model.repeated import Repeated
from aigov.reporters.layout import Paper
from aigov.reporters.phrases import LANGS, Lang


@click.command("verify", short_help="Make a report again and say what has changed.")
@repeating
@click.option("--ids", is_flag=True, help="List every result that differs.")
@exits
def verify(ids: bool, **given: object) -> int:
    """Make REPORT (JSON) again with the rulesets, the day and the options of its receipt, and say what differs.

    Descriptions, evidence, waivers and baselines are looked for under the names in the report, from the current
    folder; with one system, FILE is its description. Ends with 0 when every part is the same, with 1 when something
    differs, with 3 when a report could not be read or made again.
    """
    asked = wished(given)
    report, *files = asked.paths or ("",)
    if not report or len(files) > 1:
        raise WrongUsageError("name a report, and after it the description if it has moved")
    recorded, data = read_recorded(report), read_bytes(report, LIMITS)
    for one in (recorded, data):
        if isinstance(one, Diagnostic):
            talk(render(one))
            return ERROR
    assert isinstance(recorded, Recorded)
    assert isinstance(data, bytes)
    if files and len(recorded.reports) != 1:
        raise WrongUsageError("the report is of several systems; run this where their names lead to them")
    found = [
        # The name `-` of a report that was made from standard input is that of a file here.
        repeated(one, parts, asked.rules, files[0] if files else os.path.join(".", one.file), asked)
        for one, parts in zip(recorded.reports, parts_of(data), strict=True)
    ]
    put(_told(found, recorded.file, asked, ids))
    return worst(map(_code, found))


def _told(found: list[Repeated], name: str, asked: Wish, ids: bool) -> str:
    if asked.format == "json":
        from aigov.reporters.json_recorded import render_repeated as as_json

        return as_json(found, name)
    from aigov.reporters.text_recorded import RecordedPage
    from aigov.reporters.text_repeated import render_repeated

    langs: dict[str | None, Lang] = {one: one for one in LANGS}
    page = RecordedPage(langs.get(asked.lang, "en"), Paper(width(), coloured(asked.color)), ids)
    return render_repeated(found, name, page)


def _code(one: Repeated) -> int:
    if one.changes is None:
        return ERROR
    return PASS if one.is_same else FAIL
