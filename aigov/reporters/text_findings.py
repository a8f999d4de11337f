"""Findings in text: failures in the default screen, everything else when it is asked for."""

from collections.abc import Sequence

from aigov.model.report import Finding, Report
from aigov.model.verdicts import Verdict
from aigov.reporters.page import Page, findings_of

_TITLES: dict[Verdict, str] = {
    "pass": "passes",
    "fail": "failures",
    "open": "opens",
    "not-applicable": "not applicables",
}


def failures(page: Page, report: Report, most: int) -> list[str]:
    """The first failures, with where they stand and what to do."""
    failed = findings_of(report, "fail")
    lines = _section(page, "fail", failed[:most], len(failed))
    if len(failed) > most:
        command = f"aigov check {report.description.name} --show fail"
        lines += page.paper.wrap(page.say("more", n=len(failed) - most, command=command), "  ")
    return lines


def details(page: Page, report: Report, verdict: Verdict) -> list[str]:
    """Every finding with a verdict."""
    found = findings_of(report, verdict)
    return _section(page, verdict, found, len(found))


def _section(page: Page, verdict: Verdict, findings: Sequence[Finding], count: int) -> list[str]:
    if not findings:
        return []
    title = page.paper.paint(page.say(_TITLES[verdict], n=count), "title")
    return [title, *(line for finding in findings for line in finding_lines(page, finding))]


def finding_lines(page: Page, finding: Finding) -> list[str]:
    """One finding: verdict, rule, title; citation; the facts; what to do."""
    texts = finding.ruleset.rule_texts(finding.rule)
    word = page.word(finding.verdict, finding.ruleset.texts().words)
    lines = page.paper.wrap(f"{finding.id}: {page.say.of(texts.title)}", f"  {word}  ", "    ")
    lines[0] = lines[0].replace(word, page.paper.paint(word, finding.verdict), 1)
    lines += page.paper.wrap(f"{texts.at}{_why(page, finding)}", "    ", "      ")
    if finding.verdict == "fail":
        lines += page.paper.wrap(page.say("remedy", text=texts.remedy), "    ", "      ")
    if finding.verdict == "open" and texts.judgement and finding.reason == "judgement needed":
        lines += page.paper.wrap(page.say("judgement", text=texts.judgement), "    ", "      ")
    return lines


def _why(page: Page, finding: Finding) -> str:
    """The facts behind the verdict, or the ones that it waits for, as the end of a line."""
    parts = []
    if finding.verdict == "not-applicable":
        parts.append(page.say(finding.reason, detail=finding.detail))
    if finding.grade is not None:
        parts.append(page.say(finding.grade))
    if finding.judged is not None:
        judged = finding.judged
        parts.append(page.say("judged by", by=judged.by, date=judged.date, because=judged.because))
    if finding.verdict != "open" and finding.because:
        parts.append(page.say("because", facts=page.facts(finding.because)))
    if finding.missing:
        parts.append(page.say("waits", facts=page.wanted(finding.missing, 6)))
    if finding.verdict == "open":
        verdicts = ", ".join(page.word(one, finding.ruleset.texts().words) for one in finding.possible)
        parts.append(page.say("possible", verdicts=verdicts))
    return "".join(f" · {part}" for part in parts)
