"""The last part of the text report: an answer for each ruleset and its groups, and what the result does not say."""

from collections import Counter

from aigov.model.report import Answer, Finding, Report, RulesetReport
from aigov.model.verdicts import GRADES, VERDICTS, Verdict
from aigov.reporters.groups import label, listed
from aigov.reporters.layout import columns, padded
from aigov.reporters.page import Page, findings_of, title_of
from aigov.reporters.words import words_of

_GROUPED: tuple[Verdict, ...] = ("fail", "open", "pass")


def rulesets(page: Page, report: Report, by_line: bool) -> list[str]:
    """An answer for each ruleset, and its groups: a line each, or their numbers by answer."""
    if not report.rulesets:
        return []
    lines = [page.paper.paint(page.say("rulesets"), "title")]
    for one in report.rulesets:
        lines += _ruleset(page, one, by_line=by_line and len(one.groups) > 1)
    return lines


def _ruleset(page: Page, one: RulesetReport, by_line: bool) -> list[str]:
    answer = one.answer.answer
    word = page.word(answer, one.ruleset)
    if answer == "not-applicable":
        word = page.say(
            "not asked", why=page.say(one.reason, detail=one.findings[0].detail if one.findings else "")
        )
        return [*page.paper.wrap(f"{title_of(page, one)}: {word}", "  ", "    "), *_later(page, one)]
    counts = ", ".join(
        f"{one.answer.counts[verdict]} {page.word(verdict, one.ruleset)}{_grades(page, one, verdict)}"
        for verdict in VERDICTS
        if one.answer.counts[verdict]
    )
    lines = page.paper.wrap(f"{title_of(page, one)}: {word} ({counts})", "  ", "    ")
    lines[0] = lines[0].replace(f": {word} ", f": {page.paper.paint(word, answer)} ", 1)
    groups = _group_lines(page, one) if by_line else _groups(page, one)
    return [*lines, *groups, *_later(page, one)]


def _grades(page: Page, one: RulesetReport, verdict: Verdict) -> str:
    if verdict != "pass":
        return ""
    grades = Counter(finding.grade for finding in one.findings if finding.verdict == "pass")
    return " [" + ", ".join(f"{grades[grade]} {page.say(grade)}" for grade in GRADES if grades[grade]) + "]"


def _groups(page: Page, one: RulesetReport) -> list[str]:
    """The numbers of the groups by their answer, neighbours taken together."""
    parts = []
    for verdict in _GROUPED:
        named = [group.id for group in one.groups if group.answer == verdict]
        if named:
            parts.append(f"{page.word(verdict, one.ruleset)} {listed(page.say, one.ruleset, named)}")
    return page.paper.wrap(" · ".join(parts), "    ", "    ") if len(one.groups) > 1 else []


def _group_lines(page: Page, one: RulesetReport) -> list[str]:
    """A line for each group that has something to tell: number, answer, counts, title; then the others together."""
    titles = {str(group.get("id")): group.get("title") for group in words_of(one.ruleset).groups}
    told = [group for group in one.groups if group.answer != "not-applicable"]
    heads = [
        (
            label(page.say, one.ruleset, group.id),
            page.word(group.answer, one.ruleset),
            _counts(page, one, group),
        )
        for group in told
    ]
    sizes = [max((columns(head[place]) for head in heads), default=0) for place in range(3)]
    lines = []
    for group, (number, word, counts) in zip(told, heads, strict=True):
        painted = page.paper.paint(word, group.answer) + " " * (sizes[1] - columns(word))
        first = f"    {padded(number, sizes[0])}  {painted}  {padded(counts, sizes[2])}  "
        named = page.told(titles.get(group.id))
        lines.append(f"{first}{page.paper.cut(named, page.paper.width - 10 - sum(sizes))}".rstrip())
    return [*lines, *_outside(page, one)]


def _outside(page: Page, one: RulesetReport) -> list[str]:
    """The groups that do not apply, neither later nor without an exemption, on one line."""
    told = {
        one.ruleset.groups[finding.rule.group]
        for finding in one.findings
        if finding.reason in ("not yet", "exempt")
    }
    named = [group.id for group in one.groups if group.answer == "not-applicable" and group.id not in told]
    if not named:
        return []
    return page.line(f"{page.say('not-applicable')}: {listed(page.say, one.ruleset, named)}", "    ", rows=2)


def _counts(page: Page, one: RulesetReport, group: Answer) -> str:
    return ", ".join(
        f"{group.counts[verdict]} {page.word(verdict, one.ruleset)}"
        for verdict in _GROUPED
        if group.counts[verdict]
    )


def _later(page: Page, one: RulesetReport) -> list[str]:
    """The rules that start later, by their day, and those that an exemption keeps away."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in one.findings:
        if finding.reason in ("not yet", "exempt"):
            found.setdefault((finding.reason, finding.detail), []).append(finding)
    lines = []
    for (reason, detail), findings in sorted(found.items(), reverse=True):
        places = {one.ruleset.groups[finding.rule.group] for finding in findings}
        if reason == "exempt":
            term = words_of(one.ruleset).definitions.get(detail, {})
            text = page.say("exempt rules", n=len(findings), name=page.told(term.get("title")) or detail)
        else:
            text = _from(page, findings, detail)
        lines += page.line(f"{text}: {listed(page.say, one.ruleset, places)}", "    ", rows=2)
    return lines


def _from(page: Page, findings: list[Finding], detail: str) -> str:
    day = f" {page.say('or')} ".join(findings[0].starts)
    before = ", ".join(sorted({finding.was for finding in findings if finding.was}))
    return page.say("later, moved" if before else "later", n=len(findings), day=day or detail, was=before)


def further(page: Page, report: Report) -> list[str]:
    """How to go on."""
    return page.paper.wrap(page.say("further")) if report.rulesets else []


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
    result = page.say(_phrase(report), **words)
    lines.append(page.paper.paint(result, report.answer))
    if report.remaining is None:
        return lines
    from aigov.reporters.text_aside import remains

    return [*lines, *remains(page, report)]


def _phrase(report: Report) -> str:
    """Which words fit the answer: an open one may be safe from failing."""
    if report.answer == "open" and not any("fail" in one.possible for one in findings_of(report, "open")):
        return "result open, cannot fail"
    return f"result {report.answer}"
