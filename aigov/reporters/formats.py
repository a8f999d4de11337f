"""The table of formats: one function for each, which imports what writes the format when it is asked for.

Other packages add formats by entry points of the group `aigov.reporters`: the name of the format, and a function
with the parameters of those here. A built-in format cannot be replaced.
"""

from collections.abc import Callable, Sequence

from aigov.model.report import Report
from aigov.reporters.page import Page

Write = Callable[[Sequence[Report], Page, bool], str]
"""Writes finished reports; the flag says that several inputs were asked for, even if only one was found."""
GROUP = "aigov.reporters"
"""The group of entry points under which other packages name their formats."""


class BrokenFormatError(Exception):
    """A format of another package cannot be loaded; the message says why."""


def _text(reports: Sequence[Report], page: Page, several: bool) -> str:
    from aigov.reporters.ci_commands import harmless
    from aigov.reporters.text import render_one

    if several:
        from aigov.reporters.table import brief_of, render_table, totals

        briefs = [brief_of(report) for report in reports]
        if not page.show:
            return harmless(render_table(briefs, page))
        whole = (*(render_one(report, page) for report in reports), f"{totals(page, briefs)}\n")
        return harmless("\n".join(whole))
    return harmless("".join(render_one(report, page) for report in reports))


def _json(reports: Sequence[Report], page: Page, several: bool) -> str:
    from aigov.reporters.json_report import render_many, render_one

    return (
        render_many(reports, page.ask) if several else "".join(render_one(one, page.ask) for one in reports)
    )


def _sarif(reports: Sequence[Report], page: Page, several: bool) -> str:
    from aigov.reporters.sarif import render

    return render(reports, page)


def _gitlab(reports: Sequence[Report], page: Page, several: bool) -> str:
    from aigov.reporters.gitlab import render

    return render(reports, page)


def _junit(reports: Sequence[Report], page: Page, several: bool) -> str:
    from aigov.reporters.junit import render

    return render(reports, page)


def _markdown(reports: Sequence[Report], page: Page, several: bool) -> str:
    from aigov.reporters.markdown_report import render

    return render(reports, page)


def _jsonl(reports: Sequence[Report], page: Page, several: bool) -> str:
    from aigov.reporters.jsonl import render

    return render(reports, page)


def _github(reports: Sequence[Report], page: Page, several: bool) -> str:
    from aigov.reporters.github import render

    return render(reports, page)


def _sarif_full(reports: Sequence[Report], page: Page, several: bool) -> str:
    from aigov.reporters.sarif_full import render

    return render(reports, page)


FORMATS: dict[str, Write] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "markdown": _markdown,
    "sarif": _sarif,
    "sarif-full": _sarif_full,
}
"""The built-in formats by name."""


def _classes_in_text(reports: Sequence[Report], page: Page) -> str:
    from aigov.reporters.text import render_classes

    return "\n".join(render_classes(report, page) for report in reports)


def _classes_in_json(reports: Sequence[Report], page: Page) -> str:
    from aigov.reporters.json_report import render_classes

    return render_classes(reports)


CLASSES = {"text": _classes_in_text, "json": _classes_in_json}
"""How the formats that can do so write the classification alone."""


def format_names() -> list[str]:
    """The names of all formats: the built-in ones, then those of other packages."""
    from importlib.metadata import entry_points

    return [*FORMATS, *sorted({one.name for one in entry_points(group=GROUP)}.difference(FORMATS))]


def writer_of(name: str) -> Write | None:
    """The function that writes a format, or nothing where no format has the name."""
    found = FORMATS.get(name)
    return found if found is not None else _from_outside(name)


def _from_outside(name: str) -> Write | None:
    """The format of another package; which packages there are takes long to find out, so nobody else asks."""
    from importlib.metadata import entry_points

    for one in entry_points(group=GROUP, name=name):
        try:
            write: Write = one.load()
        except (ImportError, AttributeError) as error:
            raise BrokenFormatError(
                f"the format {name!r} cannot be loaded from {one.value}: {error}"
            ) from error
        return write
    return None
