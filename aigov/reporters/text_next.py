"""What is open, by the facts that would settle it: the few questions worth answering next."""

from collections import Counter

from aigov.model.report import NextFact, Report
from aigov.model.verdicts import Reason
from aigov.reporters.page import Page, command, findings_of

_OTHER_REASONS: tuple[Reason, ...] = ("judgement needed", "grade too low", "date contested")


def next_facts(page: Page, report: Report, most: int) -> list[str]:
    """The facts that settle most open results, with question, example and how many results wait."""
    waiting = findings_of(report, "open")
    if not waiting:
        return []
    lines = [page.paper.paint(page.say("next", n=len(waiting)), "title")]
    if report.description.imports and report.next_facts:
        lines += page.line(page.say("next in", file=f"{report.description.name}.aigov.yaml"), "  ", rows=0)
    for number, fact in enumerate(report.next_facts[:most], 1):
        lines += _fact(page, fact, number)
    left = len(report.next_facts) - most
    if left > 0:
        lines += page.line(page.say("more", n=left, command=command(page, report, "open")), "  ", rows=0)
    reasons = Counter(finding.reason for finding in waiting)
    for reason in _OTHER_REASONS:
        if reasons[reason]:
            lines += page.line(page.say(reason, n=reasons[reason]), "  ")
    return lines


def _fact(page: Page, fact: NextFact, number: int) -> list[str]:
    section, _, name = fact.path.partition(".")
    rows = 0 if page.shows("open") else 1
    key = "waiting can fail" if fact.can_fail else "waiting"
    count = page.say(key, n=fact.touches, fail=fact.can_fail)
    example = f"{section}: {{{name}: {page.ask.example(fact.path)}}}"
    lines = page.line(page.ask.question(fact.path), f"  {number:>2}. ", rows=rows)
    return [*lines, *page.line(example, f"      ({count}) ", rows=rows)]
