"""Findings in text: failures in the default screen, everything else when it is asked for."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from aigov.model.compiled import CompiledRuleset
from aigov.model.report import FactUse, Finding, Report
from aigov.model.verdicts import Verdict
from aigov.reporters.groups import label, listed
from aigov.reporters.layout import columns
from aigov.reporters.page import Page, command, findings_of
from aigov.reporters.words import words_of

U = TypeVar("U")
_TITLES: dict[Verdict, str] = {
    "pass": "passes",
    "fail": "failures",
    "open": "opens",
    "not-applicable": "not applicables",
}

MOST_TOUCHED = 6
"""Rules elsewhere that a finding touches and that are named; an explanation has all of them."""
MOST_GROUPS = 12
"""Groups that are counted one by one."""
_LEAST = 16
"""Columns of a citation that are worth showing beside a fact."""


def failures(page: Page, report: Report, most: int) -> list[str]:
    """The first failures, those of the worst penalty first: what fails, where it stands, on which fact, what to do."""
    failed = worst_first(findings_of(report, "fail"), lambda one: one)
    if not failed:
        return []
    if report.remaining is not None:
        from aigov.reporters.text_aside import deciding_first

        failed = deciding_first(failed)
    lines = [page.paper.paint(page.say(_TITLES["fail"], n=len(failed)), "title")]
    band = None
    for finding in failed[:most]:
        told = penalty(page, finding)
        if told != band and (told or band):
            lines += page.line(page.say("band", text=told) if told else page.say("no penalty"), "  ")
        band = told
        lines += finding_lines(page, finding, whole=False)
    left = failed[most:]
    if left:
        shown = command(page, report, "fail")
        lines += page.line(
            page.say("more in", n=len(left), groups=_by_group(page, left), command=shown), "  ", rows=0
        )
    return lines


def worst_first(items: Sequence[U], finding_of: Callable[[U], Finding]) -> list[U]:
    """What must be done before what should; then by the weight of the penalty.

    Among equals comes the first of each group, then the second of each.
    """
    seen: dict[tuple[str, int], int] = {}
    ranks = []
    for finding in map(finding_of, items):
        group = (finding.ruleset.id, finding.rule.group)
        seen[group] = seen.get(group, 0) + 1
        ranks.append((not _binds(finding), _severity(finding), seen[group]))
    return [items[place] for place in sorted(range(len(items)), key=ranks.__getitem__)]


def _binds(finding: Finding) -> bool:
    return finding.ruleset.rule_texts(finding.rule).wording == "must"


def _severity(finding: Finding) -> int:
    """The place of a rule's penalty among those of its ruleset, which stand in the order of their weight."""
    bands = list(words_of(finding.ruleset).penalties)
    severity = finding.ruleset.rule_texts(finding.rule).severity if bands else ""
    return bands.index(severity) if severity in bands else len(bands)


def penalty(page: Page, finding: Finding) -> str:
    """What a breach may cost, or nothing where the ruleset does not say."""
    bands = words_of(finding.ruleset).penalties
    band = bands.get(finding.ruleset.rule_texts(finding.rule).severity) if bands else None
    return page.say("penalty", says=page.told(band.get("says")), basis=band.get("basis")) if band else ""


def _by_group(page: Page, findings: Sequence[Finding]) -> str:
    """The groups that findings belong to, each with how many; of many groups only their names."""
    found: dict[str, tuple[CompiledRuleset, dict[int, int]]] = {}
    for one in findings:
        counts = found.setdefault(one.ruleset.id, (one.ruleset, {}))[1]
        counts[one.rule.group] = counts.get(one.rule.group, 0) + 1
    parts = []
    for ruleset, counts in found.values():
        names = {number: ruleset.groups[number] for number in sorted(counts)}
        if len(names) > MOST_GROUPS:
            parts.append(listed(page.say, ruleset, names.values()))
            continue
        for number, group in names.items():
            told = label(page.say, ruleset, group)
            parts.append(f"{told} ({counts[number]})" if counts[number] > 1 else told)
    return ", ".join(parts)


def details(page: Page, report: Report, verdict: Verdict) -> list[str]:
    """Every finding with a verdict, in full."""
    found = findings_of(report, verdict)
    return _section(page, verdict, found, len(found), whole=True)


def _section(page: Page, verdict: Verdict, findings: Sequence[Finding], count: int, whole: bool) -> list[str]:
    if not findings:
        return []
    title = page.paper.paint(page.say(_TITLES[verdict], n=count), "title")
    return [title, *(line for finding in findings for line in finding_lines(page, finding, whole))]


def finding_lines(page: Page, finding: Finding, whole: bool) -> list[str]:
    """One finding: verdict, rule, title; citation and facts; what to do."""
    texts = finding.ruleset.rule_texts(finding.rule)
    word = page.word(finding.verdict, finding.ruleset)
    waiver: list[str] = []
    if finding.waiver is not None or finding.standing:
        from aigov.reporters.text_aside import marks, waived_by

        word, waiver = word + marks(page, finding), waived_by(page, finding)
    lines = page.line(f"{finding.id}: {page.say.of(texts.title)}", f"  {word}  ", rows=0 if whole else 1)
    lines[0] = lines[0].replace(word, page.paper.paint(word, finding.verdict), 1)
    lines += grounds(page, " · ".join(_why(page, finding, 20 if whole else 1)), texts.at, whole)
    lines += waiver
    if finding.verdict == "fail":
        lines += page.line(page.say("remedy", text=texts.remedy), "    ", rows=0 if whole else 2)
    if finding.verdict == "fail" and whole and penalty(page, finding):
        lines += page.line(page.say("band", text=penalty(page, finding)), "    ", rows=0)
    if finding.reason == "date contested" and texts.because:
        lines += page.line(texts.because, "    ", rows=0 if whole else 2)
    if finding.reason == "judgement needed":
        lines += page.line(page.say("judgement", text=texts.judgement), "    ", rows=0 if whole else 2)
    return [*lines, *_elsewhere(page, finding)] if whole else lines


def _elsewhere(page: Page, finding: Finding) -> list[str]:
    """Rules of other instruments that evidence for this one settles, and those that it touches."""
    lines = []
    for told, settled in (("answers also", True), ("touches", False)):
        names = [one.id for one in finding.answers_also if one.settled is settled]
        shown = names if settled else names[:MOST_TOUCHED]
        left = [page.say("more names", n=len(names) - len(shown))] if len(shown) < len(names) else []
        if names:
            lines += page.line(page.say(told, ids=", ".join([*shown, *left])), "    ", rows=0)
    return lines


def grounds(page: Page, why: str, citation: str, whole: bool) -> list[str]:
    """The facts with their places, which are never cut off, and then as much of the citation as fits."""
    if whole or not why:
        return page.line(" · ".join(filter(None, (why, citation))), "    ", rows=0 if whole else 1)
    *before, last = page.paper.wrap(why, "    ", "      ")
    room = page.paper.width - columns(last) - 3
    if room < _LEAST:
        return [*before, last, *page.line(citation, "      ")]
    return [*before, f"{last} · {page.paper.cut(citation, room)}"]


def _why(page: Page, finding: Finding, most: int) -> list[str]:
    """The reason, the facts behind the verdict, and the ones that it waits for."""
    parts = []
    if finding.verdict == "not-applicable":
        moved = " moved" if finding.reason == "not yet" and finding.was else ""
        parts.append(page.say(f"{finding.reason}{moved}", detail=finding.detail, was=finding.was))
    if finding.grade is not None:
        parts.append(page.say(finding.grade))
    if finding.judged is not None:
        judged = finding.judged
        parts.append(page.say("judged by", by=judged.by, date=judged.date, because=judged.because))
    if finding.verdict != "open" and finding.because:
        parts.append(page.facts(decisive(finding), most))
    if finding.missing:
        parts.append(page.say("waits", facts=page.wanted(finding.missing, most)))
    if finding.verdict == "open":
        verdicts = ", ".join(page.word(one, finding.ruleset) for one in finding.possible)
        parts.append(page.say("possible", verdicts=verdicts))
    return parts


def decisive(finding: Finding) -> Sequence[FactUse]:
    """Of a failure the facts behind the elements that do not hold, of anything else all facts behind it."""
    failing = [use for element in finding.elements if element.truth is False for use in element.because]
    return failing if finding.verdict == "fail" and failing else finding.because
