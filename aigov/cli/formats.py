"""The table of formats: how each writes one report, and how several."""

from collections.abc import Sequence

from aigov.model.report import Report
from aigov.reporters.page import Page


def _text(reports: Sequence[Report], page: Page, several: bool) -> str:
    from aigov.reporters.text import render_one

    if several:
        from aigov.reporters.table import brief_of, render_table, totals

        briefs = [brief_of(report) for report in reports]
        if not page.show:
            return render_table(briefs, page)
        return "\n".join((*(render_one(report, page) for report in reports), f"{totals(page, briefs)}\n"))
    return "".join(render_one(report, page) for report in reports)


def _classes_in_text(reports: Sequence[Report], page: Page) -> str:
    from aigov.reporters.text import render_classes

    return "\n".join(render_classes(report, page) for report in reports)


def _classes_in_json(reports: Sequence[Report], page: Page) -> str:
    from aigov.reporters.json_report import render_classes

    return render_classes(reports)


def _json(reports: Sequence[Report], page: Page, several: bool) -> str:
    from aigov.reporters.json_report import render_many, render_one

    return (
        render_many(reports, page.ask) if several else "".join(render_one(one, page.ask) for one in reports)
    )


FORMATS = {"text": _text, "json": _json}
CLASSES = {"text": _classes_in_text, "json": _classes_in_json}
"""How each format writes the classification alone."""
