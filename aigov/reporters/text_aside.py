"""Waivers and baselines in text: what is set aside is listed, and the last line says what remains."""

from collections.abc import Sequence

from aigov.model.diagnostics import visible
from aigov.model.report import Brief, Finding, Report
from aigov.model.waivers import Remaining
from aigov.reporters.aside_phrases import about
from aigov.reporters.page import Page


def marks(page: Page, finding: Finding) -> str:
    """What follows the verdict of a finding: until when it is waived, whether it is known."""
    say, parts = about(page.say), []
    if finding.waiver is not None:
        parts.append(say("fail, waived", expires=finding.waiver.expires))
    if finding.standing:
        parts.append(say(finding.standing))
    return "".join(f", {part}" for part in parts)


def waived_by(page: Page, finding: Finding) -> list[str]:
    """Who has waived a failure, until when, and why."""
    return [] if finding.waiver is None else page.line(_waiver(page, finding), "    ", rows=0)


def _waiver(page: Page, finding: Finding) -> str:
    one = finding.waiver
    assert one is not None
    words = {"owner": visible(one.owner), "because": visible(one.because)}
    return about(page.say)("waived by", expires=one.expires, approved_on=one.approved_on, **words)


def deciding_first(findings: Sequence[Finding]) -> list[Finding]:
    """Those that decide, then those that are known, then those that are waived."""
    return sorted(findings, key=lambda one: (one.waiver is not None, one.standing == "known"))


def set_aside(page: Page, report: Report) -> list[str]:
    """Every waived failure with its waiver, and how the gaps compare with the baseline."""
    rest = report.remaining
    if rest is None or not (rest.waived or rest.baseline):
        return []
    say = about(page.say)
    lines = [page.paper.paint(say("aside"), "title")]
    for ruleset in report.rulesets:
        for one in ruleset.findings:
            if one.waiver is not None:
                word = page.word(one.verdict, one.ruleset)
                lines += page.line(f"{one.id}: {_waiver(page, one)}", f"  {word}  ", rows=0)
    if rest.baseline is not None:
        one_line = rest.baseline._asdict()
        told = say("since baseline" if rest.baseline.as_of else "without baseline", **one_line)
        lines += page.line(visible(told), "  ", rows=0)
        if rest.baseline.gone:
            lines += page.line(say("shrink"), "  ", rows=0)
    return lines


def remains(page: Page, report: Report) -> list[str]:
    """The last line: what remains decides."""
    rest = report.remaining
    if rest is None or not (rest.waived or rest.baseline):
        return []
    told = about(page.say)("remains after", **_numbers(page, rest))
    return [page.paper.paint(told, rest.answer)]


def in_a_list(page: Page, system: Brief) -> str:
    """What follows the answer of one system among many."""
    rest = system.remaining
    if rest is None or not (rest.waived or rest.baseline):
        return ""
    return " [{}]".format(about(page.say)("in a list", **_numbers(page, rest)))


def _numbers(page: Page, rest: Remaining) -> dict[str, object]:
    known = rest.baseline.known if rest.baseline is not None else 0
    return {"waived": rest.waived, "known": known, "answer": page.say(rest.answer)}
