"""GitHub Actions: an annotation for each problem as a workflow command, and a summary of the step in Markdown.

Fail is `error`, open is `warning`, or `notice` where only a person or the law itself can settle it, as is a waived
failure; what passes or does not apply has no annotation. A step shows ten annotations of a kind: failures come first,
the rest is counted in one last notice and stands in the summary. Nothing that an input says can begin a command or
end one.
"""

from collections.abc import Sequence
from typing import Final

from aigov.model.diagnostics import visible
from aigov.model.report import Report
from aigov.model.spans import Span
from aigov.reporters.ci_commands import harmless
from aigov.reporters.files import Files, relative_path
from aigov.reporters.github_phrases import PHRASES
from aigov.reporters.markdown_report import body
from aigov.reporters.page import Page
from aigov.reporters.statements import (
    Case,
    Problem,
    is_minor,
    problem,
    problems_first,
    problems_of,
    statement,
    waived_in,
    waiver,
)

MOST: Final = 10
"""Annotations that a step shows."""
MOST_IN_SUMMARY: Final = 900_000
"""Bytes of a summary; GitHub takes 1 MiB for each step."""
SUMMARY: Final = "GITHUB_STEP_SUMMARY"
"""The variable that names the file to which a step adds its summary."""
_IN_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def render(reports: Sequence[Report], page: Page) -> str:
    """The annotations, one on each line."""
    page = page._replace(say=page.say._replace(more=PHRASES))
    found = _ordered(reports)
    shown, rest = [_line(page, one) for one in found[:MOST]], len(found) - MOST
    if rest > 0:
        shown.append(_command("notice", {"title": "aigov"}, page.say("more problems", n=rest)))
    return "".join(f"{line}\n" for line in shown) or f"{_nothing(reports, page)}\n"


def summary(reports: Sequence[Report], page: Page) -> str:
    """The reports as Markdown, within what a summary may hold."""
    return body(reports, page, MOST_IN_SUMMARY)


def _ordered(reports: Sequence[Report]) -> list[Case | Problem]:
    """The worst first; one broken file must not hide what fails in the others."""
    cases = problems_first(reports)
    failed = [one for one in cases if one.finding.verdict == "fail"]
    problems = problems_of(reports)
    errors = [one for one in problems if one.told.severity == "error"]
    firsts = list({one.report.description.name: one for one in reversed(errors)}.values())[::-1]
    seen = set(map(id, firsts))
    others = [one for one in problems if one.told.severity != "error"]
    rest = (one for one in errors if id(one) not in seen)
    return [*firsts, *failed, *rest, *cases[len(failed) :], *others, *waived_in(reports)]


def _line(page: Page, one: Case | Problem) -> str:
    if isinstance(one, Case):
        files, finding = Files([one.report]), one.finding
        title = page.say.of(finding.ruleset.rule_texts(finding.rule).title)
        place = _place(files, one.place().span)
        told = " ".join(filter(None, (statement(page, finding), waiver(page, finding))))
        return _command(_kind(one), {**place, "title": f"{finding.id}: {title}"}, told)
    kind = "notice" if one.told.severity == "note" else one.told.severity
    place = _place(Files([one.report]), one.place())
    return _command(kind, {**place, "title": one.told.code}, problem(one.told))


def _kind(case: Case) -> str:
    if case.finding.verdict == "fail":
        return "error" if case.finding.waiver is None else "notice"
    return "notice" if is_minor(case.finding) else "warning"


def _nothing(reports: Sequence[Report], page: Page) -> str:
    """Said where there is no problem, so that nobody takes an empty output for a pass."""
    return _command("notice", {"title": "aigov"}, page.say("no problems", n=len(reports)))


def _place(files: Files, span: Span) -> dict[str, str]:
    region = files.region(span)
    return {
        "file": relative_path(span.file),
        "line": str(region.line),
        "endLine": str(region.line),
        "col": str(region.column),
        "endColumn": str(region.end),
    }


def _command(kind: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{name}={_escaped(value, _IN_PROPERTY)}" for name, value in properties.items())
    return f"::{kind} {told}::{_escaped(message, _IN_MESSAGE)}"


def _escaped(text: str, table: dict[int, str]) -> str:
    """The text without an end of line, and without what begins a command."""
    return harmless(visible(text)).translate(table)
