"""The last part of the text report: an answer for each ruleset and its groups, and what the result does not say."""

from collections import Counter

from aigov.model.report import Answer, Report, RulesetReport
from aigov.model.verdicts import GRADES, VERDICTS, Verdict
from aigov.reporters.layout import columns, padded
from aigov.reporters.page import Page, findings_of, title_of
from aigov.reporters.words import words_of

_GROUPED: tuple[Verdict, ...] = ("fail", "open", "pass")


def rulesets(page: Page, report: Report, room: int = 0) -> list[str]:
    """An answer for each ruleset, and its groups: a line each where there is room, else their numbers by answer."""
    if not report.rulesets:
        return []
    groups = sum(len(one.groups) for one in report.rulesets if one.answer.answer != "not-applicable")
    lines = [page.paper.paint(page.say("rulesets"), "title")]
    for one in report.rulesets:
        lines += _ruleset(page, one, by_line=1 < groups <= room)
    return lines


def _ruleset(page: Page, one: RulesetReport, by_line: bool) -> list[str]:
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
    return [*lines, *(_group_lines if by_line else _groups)(page, one), *_later(page, one)]


def _grades(page: Page, one: RulesetReport, verdict: Verdict) -> str:
    if verdict != "pass":
        return ""
    grades = Counter(finding.grade for finding in one.findings if finding.verdict == "pass")
    return " [" + ", ".join(f"{grades[grade]} {page.say(grade)}" for grade in GRADES if grades[grade]) + "]"


def _numbers(one: RulesetReport) -> dict[str, str]:
    return {
        str(group.get("id")): str(group.get("number") or group.get("id"))
        for group in words_of(one.ruleset).groups
    }


def _groups(page: Page, one: RulesetReport) -> list[str]:
    """The numbers of the groups by their answer, neighbours taken together."""
    numbers = _numbers(one)
    order = list(numbers.values())
    parts = []
    for verdict in _GROUPED:
        named = [numbers.get(group.id, group.id) for group in one.groups if group.answer == verdict]
        if named:
            parts.append(f"{page.word(verdict, one.ruleset)} {', '.join(_runs(named, order))}")
    return page.paper.wrap(" · ".join(parts), "    ", "    ") if len(one.groups) > 1 else []


def _runs(named: list[str], order: list[str]) -> list[str]:
    """Neighbours in the order of the contents as one: ``1-4`` for ``1, 2, 3, 4``."""
    runs: list[list[str]] = []
    for name in named:
        last = runs[-1][-1] if runs else ""
        if last.isdigit() and name.isdigit() and order.index(name) == order.index(last) + 1:
            runs[-1].append(name)
        else:
            runs.append([name])
    return [f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(run) for run in runs]


def _group_lines(page: Page, one: RulesetReport) -> list[str]:
    """A line for each group: number, answer, counts, title."""
    titles = {str(group.get("id")): group.get("title") for group in words_of(one.ruleset).groups}
    numbers = _numbers(one)
    heads = [
        (numbers.get(group.id, group.id), page.word(group.answer, one.ruleset), _counts(page, one, group))
        for group in one.groups
    ]
    sizes = [max(columns(head[place]) for head in heads) for place in range(3)]
    lines = []
    for group, (number, word, counts) in zip(one.groups, heads, strict=True):
        title = titles.get(group.id)
        named = (
            page.say.of({str(lang): str(text) for lang, text in title.items()})
            if isinstance(title, dict)
            else ""
        )
        painted = page.paper.paint(word, group.answer) + " " * (sizes[1] - columns(word))
        first = f"    {padded(number, sizes[0])}  {painted}  {padded(counts, sizes[2])}  "
        lines.append(f"{first}{page.paper.cut(named, page.paper.width - 10 - sum(sizes))}".rstrip())
    return lines


def _counts(page: Page, one: RulesetReport, group: Answer) -> str:
    return ", ".join(
        f"{group.counts[verdict]} {page.word(verdict, one.ruleset)}"
        for verdict in _GROUPED
        if group.counts[verdict]
    )


def _later(page: Page, one: RulesetReport) -> list[str]:
    dates = Counter(finding.detail for finding in one.findings if finding.reason == "not yet")
    listed = ", ".join(f"{date} ({count})" for date, count in sorted(dates.items()))
    return page.paper.wrap(page.say("later", dates=listed), "    ", "      ") if dates else []


def closing(page: Page, report: Report) -> list[str]:
    """What was not checked, the settings, and the result in words."""
    parts = sum(len(words_of(one.ruleset).not_modelled) for one in report.rulesets)
    grade = page.say(report.receipt.grade)
    lines = page.paper.wrap(page.say("scope", parts=parts))
    lines += page.paper.wrap(page.say("settings", as_of=report.receipt.as_of, grade=grade))
    if report.receipt.themes:
        lines += page.paper.wrap(page.say("only themes", themes=", ".join(report.receipt.themes)))
    counts = {verdict: len(findings_of(report, verdict)) for verdict in VERDICTS}
    grades = Counter(finding.grade for finding in findings_of(report, "pass"))
    listed = ", ".join(f"{grades[one]} {page.say(one)}" for one in GRADES if grades[one])
    words = {"fail": counts["fail"], "open": counts["open"], "passed": counts["pass"], "grades": listed}
    result = page.say(f"result {report.answer}", **words)
    return [*lines, page.paper.paint(result, report.answer)]
