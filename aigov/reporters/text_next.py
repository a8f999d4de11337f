"""What is open, by the facts that would settle it: the few questions worth answering next."""

from collections import Counter
from collections.abc import Container

from aigov.model.diagnostics import visible
from aigov.model.report import NextFact, Report
from aigov.model.verdicts import Reason
from aigov.reporters.page import Page, command, findings_of

_OTHER_REASONS: tuple[Reason, ...] = ("judgement needed", "grade too low", "date contested")


def next_facts(page: Page, report: Report, most: int) -> list[str]:
    """The facts that settle most open results, with question, example and how many results wait."""
    waiting = findings_of(report, "open")
    if not waiting:
        return []
    title = page.paper.wrap(page.say("next", n=len(waiting)), "", "  ")
    lines = [page.paper.paint(line, "title") for line in title]
    if report.description.imports and report.next_facts:
        lines += page.line(page.say("next in", file=f"{report.description.name}.aigov.yaml"), "  ", rows=0)
    begun = sections(report)
    for number, fact in enumerate(report.next_facts[:most], 1):
        lines += _fact(page, report, fact, number, begun)
        begun.add(_section(fact.fact))
    left = len(report.next_facts) - most
    if left > 0:
        lines += page.line(page.say("more", n=left, command=command(page, report, "open")), "  ", rows=0)
    reasons = Counter(finding.reason for finding in waiting)
    for reason in _OTHER_REASONS:
        if reasons[reason]:
            lines += page.line(page.say(reason, n=reasons[reason]), "  ")
    return lines


def _section(path: str) -> str:
    return path.partition(".")[0]


def sections(report: Report) -> set[str]:
    """The sections that the description holds already: a second one with the same name would be an error."""
    description = report.description
    stated = {*description.facts, *description.unknowns} - set(description.origins.imported)
    return {_section(path) for path in stated}


def _fact(page: Page, report: Report, fact: NextFact, number: int, begun: Container[str]) -> list[str]:
    rows = 0 if page.shows("open") else 1
    key = "waiting can fail" if fact.can_fail else "waiting"
    count = page.say(key, n=fact.touches, fail=fact.can_fail)
    question, answer = asked(page, report, fact, begun)
    lines = page.line(question, f"  {number:>2}. ", rows=rows)
    return [*lines, *page.line(answer, f"      ({count}) ", rows=rows)]


def asked(page: Page, report: Report, fact: NextFact, begun: Container[str]) -> tuple[str, str]:
    """What to find out, and what to do with the answer."""
    question = page.ask.question(fact.fact)
    if fact.because:
        question = page.say("said unknown", question=question, because=visible(fact.because))
    if fact.state == "not stated":
        section, _, name = fact.fact.partition(".")
        example = f"{name}: {page.ask.example(fact.fact)}"
        if section in begun:
            return question, page.say("add under", section=section, text=example)
        return question, f"{section}: {{{example}}}"
    place = report.description.origins.span(fact.fact)
    where = f"{fact.fact} ({place})" if place else fact.fact
    if fact.state == "too weak":
        return question, page.say("support it", fact=where)
    if fact.path == fact.fact:
        return question, page.say("add it", fact=where)
    means = page.ask.part(fact.fact, fact.path)
    return page.say("incomplete", part=fact.path, means=means), page.say("add it", fact=where)
