"""Several systems in text: a line for each, its problems below it, and totals that balance."""

from collections.abc import Sequence

from aigov.model.diagnostics import has_errors, visible
from aigov.model.report import Brief, BriefRuleset, Report
from aigov.model.verdicts import VERDICTS
from aigov.reporters.layout import columns, padded
from aigov.reporters.page import Page
from aigov.reporters.text_read import problem


def brief_of(report: Report) -> Brief:
    """What a list says about a system, from its whole report."""
    facts = report.description.facts
    rulesets = tuple(
        BriefRuleset(one.answer, tuple(finding.id for finding in one.findings if finding.verdict == "fail"))
        for one in report.rulesets
    )
    named = str(facts.get("system.name") or facts.get("system.id") or "")
    return Brief(
        report.description.name, named, report.answer, rulesets, report.diagnostics, report.remaining
    )


def render_table(systems: Sequence[Brief], page: Page) -> str:
    """All systems, then how many were found, judged and not read."""
    names = [visible(f"{one.name}: {one.system}" if one.system else one.name) for one in systems]
    room = min(50, max(map(columns, names), default=0))
    lines: list[str] = []
    for name, one in zip(names, systems, strict=True):
        lines += _row(page, one, padded(name, room))
    return "\n".join([*lines, "", *page.paper.wrap(totals(page, systems))]) + "\n"


def render_lines(systems: Sequence[Brief], page: Page) -> str:
    """A line for each system and nothing else: name, answer, counts."""
    return "".join(f"{_line(page, one)}\n" for one in systems)


def _line(page: Page, system: Brief) -> str:
    name = visible(system.name)
    serious = [one for one in system.diagnostics if one.severity == "error"]
    if serious:
        first = serious[0]
        place = f"{first.span.line}:{first.span.column} " if first.span else ""
        why = visible(f"{place}{first.code}: {first.message}")
        return f"{name}: {page.paper.paint(page.say('error'), 'error')} ({why})"
    counts = "; ".join(_counts(page, one) for one in system.rulesets if one.answer.answer != "not-applicable")
    answer = _answer(page, system)
    return f"{name}: {answer} ({counts})" if counts else f"{name}: {answer}"


def _row(page: Page, system: Brief, name: str) -> list[str]:
    serious = [one for one in system.diagnostics if one.severity == "error"]
    if serious:
        found = [f"  {line}" for one in serious for line in problem(page, one)]
        return [f"{name}  {page.paper.paint(page.say('error'), 'error')}", *found]
    answer = _answer(page, system)
    counts = [_counts(page, one) for one in system.rulesets if one.answer.answer != "not-applicable"]
    return [f"{name}  {answer}  {'; '.join(counts)}".rstrip()]


def _answer(page: Page, system: Brief) -> str:
    """The answer, and what remains beside waivers and a baseline."""
    answer = page.paper.paint(page.say(system.answer), system.answer)
    if system.remaining is None:
        return answer
    from aigov.reporters.text_aside import in_a_list

    return answer + in_a_list(page, system)


def _counts(page: Page, one: BriefRuleset) -> str:
    numbers = [
        f"{one.answer.counts[verdict]} {page.say(verdict)}"
        for verdict in VERDICTS
        if one.answer.counts[verdict] and verdict != "not-applicable"
    ]
    return f"{one.answer.id}: {', '.join(numbers)}"


def totals(page: Page, systems: Sequence[Brief]) -> str:
    """How many systems were found, judged with which answer, and not read."""
    judged = [one.answer for one in systems if not has_errors(one.diagnostics)]
    return page.say(
        "totals",
        found=len(systems),
        judged=len(judged),
        passed=judged.count("pass"),
        fail=judged.count("fail"),
        open=judged.count("open"),
        outside=judged.count("not-applicable"),
        errors=len(systems) - len(judged),
    )
