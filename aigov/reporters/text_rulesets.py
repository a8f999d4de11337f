"""The last part of the text report: an answer for each ruleset and its groups, and what the result does not say."""

from collections import Counter

from aigov.model.report import Report, RulesetReport
from aigov.model.verdicts import GRADES, VERDICTS, Verdict
from aigov.reporters.page import Page, findings_of, title_of

_GROUPED: tuple[Verdict, ...] = ("fail", "open", "pass")


def rulesets(page: Page, report: Report) -> list[str]:
    """One line for each ruleset, and the numbers of its groups by answer."""
    if not report.rulesets:
        return []
    lines = [page.paper.paint(page.say("rulesets"), "title")]
    for one in report.rulesets:
        lines += _ruleset(page, one)
    return lines


def _ruleset(page: Page, one: RulesetReport) -> list[str]:
    answer = one.answer.answer
    word = page.word(answer, one.ruleset)
    if answer == "not-applicable":
        word = page.say(
            "not asked", why=page.say(one.reason, detail=one.findings[0].detail if one.findings else "")
        )
        return page.paper.wrap(f"{title_of(page, one)}: {word}", "  ", "    ")
    counts = ", ".join(
        f"{one.answer.counts[verdict]} {page.word(verdict, one.ruleset)}{_grades(page, one, verdict)}"
        for verdict in VERDICTS
        if one.answer.counts[verdict]
    )
    lines = page.paper.wrap(f"{title_of(page, one)}: {word} ({counts})", "  ", "    ")
    lines[0] = lines[0].replace(f": {word} ", f": {page.paper.paint(word, answer)} ", 1)
    return [*lines, *_groups(page, one), *_later(page, one)]


def _grades(page: Page, one: RulesetReport, verdict: Verdict) -> str:
    if verdict != "pass":
        return ""
    grades = Counter(finding.grade for finding in one.findings if finding.verdict == "pass")
    return " [" + ", ".join(f"{grades[grade]} {page.say(grade)}" for grade in GRADES if grades[grade]) + "]"


def _groups(page: Page, one: RulesetReport) -> list[str]:
    numbers = {
        str(group.get("id")): str(group.get("number") or group.get("id"))
        for group in one.ruleset.texts().groups
    }
    parts = []
    for verdict in _GROUPED:
        named = [numbers.get(group.id, group.id) for group in one.groups if group.answer == verdict]
        if named:
            parts.append(f"{page.word(verdict, one.ruleset)} {', '.join(named)}")
    return page.paper.wrap(" · ".join(parts), "    ", "    ") if parts and len(one.groups) > 1 else []


def _later(page: Page, one: RulesetReport) -> list[str]:
    dates = Counter(finding.detail for finding in one.findings if finding.reason == "not yet")
    listed = ", ".join(f"{date} ({count})" for date, count in sorted(dates.items()))
    return page.paper.wrap(page.say("later", dates=listed), "    ", "      ") if dates else []


def closing(page: Page, report: Report) -> list[str]:
    """What was not checked, the settings, and the result in words."""
    parts = sum(len(one.ruleset.texts().not_modelled) for one in report.rulesets)
    grade = page.say(report.receipt.grade)
    lines = page.paper.wrap(page.say("scope", parts=parts))
    lines += page.paper.wrap(page.say("settings", as_of=report.receipt.as_of, grade=grade))
    if report.receipt.themes:
        lines += page.paper.wrap(page.say("only themes", themes=", ".join(report.receipt.themes)))
    counts = {verdict: len(findings_of(report, verdict)) for verdict in VERDICTS}
    words = {"fail": counts["fail"], "open": counts["open"], "passed": counts["pass"]}
    result = page.say(f"result {report.answer}", **words)
    return [*lines, page.paper.paint(result, report.answer)]
