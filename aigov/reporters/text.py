"""The report for a terminal: one screen for one system, a line each for several.

Verdicts are written in the words of the ruleset (a voluntary commitment is met or not met), always as words, in
colour only in addition. Whatever an input says passes `visible()`.
"""

from aigov.model.diagnostics import has_errors
from aigov.model.report import Report
from aigov.model.verdicts import VERDICTS
from aigov.reporters.page import Page, findings_of
from aigov.reporters.text_classes import classification, whole_classification
from aigov.reporters.text_findings import details, failures
from aigov.reporters.text_next import next_facts
from aigov.reporters.text_read import head, problems
from aigov.reporters.text_rulesets import closing, further, rulesets

SCREEN = 56
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
    last = [*further(page, report), *closing(page, report)]
    room = SCREEN - _lines([*before, last])
    asked = [one for one in report.rulesets if one.answer.answer != "not-applicable"]
    by_line = sum(len(one.groups) for one in asked if len(one.groups) > 1) <= room
    answers = rulesets(page, report, by_line)
    if by_line and room - _lines([answers]) < _least(report):
        answers = rulesets(page, report, by_line=False)
    aside = _aside(page, report)
    middle = _findings(page, report, room - _lines([answers, aside]))
    return _joined([*before, *middle, aside, _figures(page, report), answers, last])


def _least(report: Report) -> int:
    """Lines that the first few failures and open facts need; groups have a line each only beside these."""
    failed = len(findings_of(report, "fail"))
    return (
        min(failed, 3) * 4
        + 2 * bool(failed)
        + min(len(report.next_facts), 4) * 2
        + 2 * bool(report.next_facts)
    )


def render_classes(report: Report, page: Page) -> str:
    """What one system is, and why; nothing about rules."""
    before = [head(page, report), problems(page, report)]
    if has_errors(report.diagnostics):
        errors = sum(one.severity == "error" for one in report.diagnostics)
        return _joined([*before, [page.say("not judged", errors=errors)]])
    return _joined([*before, whole_classification(page, report)])


def _lines(parts: list[list[str]]) -> int:
    """Lines that the parts take, with the empty line after each."""
    return sum(len(part) + 1 for part in parts if part)


def _findings(page: Page, report: Report, room: int) -> list[list[str]]:
    """What was asked for in full, then failures and next facts, which share the room that is left."""
    asked = [details(page, report, verdict) for verdict in VERDICTS if page.shows(verdict)]
    facts = min(MOST, len(report.next_facts))
    few = min(MOST, max(3, (room - 2 * min(5, facts) - 6) // 4))
    failed = [] if page.shows("fail") else failures(page, report, few)
    left = room - len(failed) - 4
    # What is open comes by fact even when it is listed in full: a fact is what somebody can find out.
    return [
        *asked,
        failed,
        next_facts(
            page, report, len(report.next_facts) if page.shows("open") else min(MOST, max(5, left // 2))
        ),
    ]


def _aside(page: Page, report: Report) -> list[str]:
    """What waivers and a baseline set aside, loaded where there are any."""
    if report.remaining is None:
        return []
    from aigov.reporters.text_aside import set_aside

    return set_aside(page, report)


def _figures(page: Page, report: Report) -> list[str]:
    """Figures, loaded where somebody asks for them."""
    if not page.shows("figures"):
        return []
    from aigov.reporters.text_figures import figures

    return figures(page, report)


def _joined(parts: list[list[str]]) -> str:
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"
