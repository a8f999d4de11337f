"""Reports that were made again, for a terminal: the same, or what differs and why."""

from collections.abc import Sequence

from aigov.model.diagnostics import render, visible
from aigov.model.repeated import Repeated
from aigov.reporters.text_recorded import RecordedPage


def render_repeated(found: Sequence[Repeated], file: str, page: RecordedPage) -> str:
    """A line for each report that is the same, and all differences of the others."""
    return "".join(f"{line}\n" for one in found for line in _lines(one, file, page))


def _lines(one: Repeated, file: str, page: RecordedPage) -> list[str]:
    names = {"file": visible(file), "name": visible(one.recorded.system), "as_of": one.recorded.receipt.as_of}
    if one.changes is None:
        problems = [line for each in one.diagnostics for line in render(each).split("\n")]
        return [page.paper.paint(page.say("not judged again", **names), "fail"), *problems]
    if one.is_same:
        return [page.paper.paint(page.say("repeated", **names), "pass")]
    lines = [page.paper.paint(page.say("not repeated", **names), "fail"), *page.changes(one.changes)]
    if not one.changes.made_with:
        lines += ["", *page.paper.wrap(page.say("was written to"))]
    return [*lines, *page.paper.wrap(page.say("parts differ", parts=", ".join(map(visible, one.parts))))]
