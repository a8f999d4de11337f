"""The report for a terminal: one screen for one system, a line each for several.

Verdicts are written in the words of the ruleset (a voluntary commitment is met or not met), always as words, in
colour only in addition. Whatever an input says passes `visible()`.
"""

from aigov.model.diagnostics import has_errors
from aigov.model.report import Report
from aigov.model.verdicts import VERDICTS
from aigov.reporters.page import Page, findings_of
from aigov.reporters.text_findings import details, failures
from aigov.reporters.text_next import next_facts
from aigov.reporters.text_read import classification, head, problems
from aigov.reporters.text_rulesets import closing, rulesets

SCREEN = 45
"""Lines that the default report aims at."""
MOST = 10
"""Failures and next facts shown at most unless all are asked for."""


def render_one(report: Report, page: Page) -> str:
    """The report on one system."""
    before = [head(page, report), problems(page, report)]
    if has_errors(report.diagnostics):
        errors = sum(one.severity == "error" for one in report.diagnostics)
        return _joined([*before, [page.say("not judged", errors=errors)]])
    before.append(classification(page, report))
    after = [rulesets(page, report), closing(page, report)]
    room = SCREEN - sum(len(part) + 1 for part in (*before, *after) if part)
    return _joined([*before, *_findings(page, report, room), *after])


def _findings(page: Page, report: Report, room: int) -> list[list[str]]:
    asked = [details(page, report, verdict) for verdict in VERDICTS if page.shows(verdict)]
    few = min(MOST, max(3, (room - 2 * min(5, len(report.next_facts))) // 3))
    failed = [] if page.shows("fail") else failures(page, report, few)
    room -= len(failed) + 2
    # What is open comes by fact even when it is listed in detail: the facts are what can be acted on.
    waiting = next_facts(page, report, MOST if page.shows("open") else min(MOST, max(3, room // 2)))
    return [*asked, failed, waiting]


def _joined(parts: list[list[str]]) -> str:
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def quiet_line(report: Report, page: Page) -> str:
    """One system on one line: name, answer, counts."""
    if has_errors(report.diagnostics):
        return f"{report.description.name}: {page.say('error')}"
    counts = ", ".join(
        f"{len(findings_of(report, verdict))} {page.say(verdict)}"
        for verdict in VERDICTS
        if findings_of(report, verdict)
    )
    return f"{report.description.name}: {page.say(report.answer)} ({counts})"
