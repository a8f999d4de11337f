"""Several systems in text: a line for each, its problems below it, and totals that balance."""

from collections.abc import Sequence

from aigov.model.diagnostics import has_errors
from aigov.model.report import Report
from aigov.model.verdicts import VERDICTS
from aigov.reporters.layout import columns, padded
from aigov.reporters.page import Page, system_name
from aigov.reporters.text_read import problem


def render_table(reports: Sequence[Report], page: Page) -> str:
    """All systems, then how many were found, judged and not read."""
    names = [system_name(report) for report in reports]
    room = min(50, max(map(columns, names), default=0))
    lines: list[str] = []
    for name, report in zip(names, reports, strict=True):
        lines += _row(page, report, padded(name, room))
    return "\n".join([*lines, "", *page.paper.wrap(totals(page, reports))]) + "\n"


def _row(page: Page, report: Report, name: str) -> list[str]:
    if has_errors(report.diagnostics):
        serious = [one for one in report.diagnostics if one.severity == "error"]
        found = [f"  {line}" for one in serious for line in problem(page, one)]
        return [f"{name}  {page.paper.paint(page.say('error'), 'error')}", *found]
    answer = page.paper.paint(page.say(report.answer), report.answer)
    return [f"{name}  {answer}  {'; '.join(_ruleset_parts(page, report))}"]


def _ruleset_parts(page: Page, report: Report) -> list[str]:
    parts = []
    for one in report.rulesets:
        words = one.ruleset.texts().words
        if one.answer.answer == "not-applicable":
            continue
        counts = ", ".join(
            f"{one.answer.counts[verdict]} {page.word(verdict, words)}"
            for verdict in VERDICTS
            if one.answer.counts[verdict] and verdict != "not-applicable"
        )
        parts.append(f"{one.ruleset.id}: {counts}")
    return parts


def totals(page: Page, reports: Sequence[Report]) -> str:
    """How many systems were found, judged with which answer, and not read."""
    judged = [report.answer for report in reports if not has_errors(report.diagnostics)]
    return page.say(
        "totals",
        found=len(reports),
        judged=len(judged),
        passed=judged.count("pass"),
        fail=judged.count("fail"),
        open=judged.count("open"),
        outside=judged.count("not-applicable"),
        errors=len(reports) - len(judged),
    )
