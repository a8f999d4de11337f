"""Tells new gaps from those that an earlier report knew; a gap is a failure or an open result.

A gap is known when the earlier report has the same verdict on the same rule for the same reasons: system, rule,
deciding facts and the evidence for them, by the fingerprint. A baseline expires, so that it cannot become the norm.
"""

from aigov.language.functions.calendar import add_days
from aigov.model.diagnostics import Diagnostic, has_errors
from aigov.model.recorded import Recorded, RecordedReceipt, RecordedReport
from aigov.model.report import Finding, Report
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.waivers import Baseline, Standing

SOON = 30
"""Days before its end on which a baseline warns."""
_GAPS = ("fail", "open")
Gap = tuple[str, str, str]
"""Rule, verdict and fingerprint."""


class Known(NamedTuple):
    """A baseline as it counts on a day."""

    file: str
    digest: str
    days: int
    reports: dict[str, RecordedReport]
    """By system."""
    problems: tuple[Diagnostic, ...]
    """With an error among them nothing is known."""


def known_on(recorded: Recorded, days: int, as_of: str) -> Known:
    """The gaps of an earlier report, if it is neither too old nor of a later day."""
    problems = [
        problem
        for day in sorted({one.receipt.as_of for one in recorded.reports})
        for problem in _out_of_time(recorded.file, day, days, as_of)
    ]
    reports = {} if has_errors(problems) else {one.system: one for one in recorded.reports}
    return Known(recorded.file, recorded.digest, days, reports, tuple(problems))


def _out_of_time(file: str, day: str, days: int, as_of: str) -> list[Diagnostic]:
    place, end = Span(file, 1, 1), add_days(day, days)
    hint = "mend what is known, or write a new one with `aigov check ... --output json=FILE`"
    if as_of < day:
        message = f"the baseline is of {day}, after the as-of date {as_of}"
        return [Diagnostic("E522", "error", message, place, "name a report of that day or an earlier one")]
    if as_of > end:
        message = f"the baseline of {day} expired on {end}: it counts for {days} days"
        return [Diagnostic("E521", "error", message, place, hint)]
    if add_days(as_of, SOON) > end:
        return [Diagnostic("W523", "warning", f"the baseline of {day} expires on {end}", place, hint)]
    return []


def compared(report: Report, known: Known) -> tuple[Report, Baseline, tuple[Diagnostic, ...]]:
    """The report with its gaps marked as known or new, how many there are of each, and what cannot be compared."""
    system = str(report.description.facts.get("system.id") or report.description.name)
    earlier = known.reports.get(system)
    if earlier is None or has_errors(report.diagnostics):
        nothing = Baseline(known.file, known.digest, "", "")
        if has_errors(report.diagnostics):
            return report, nothing, ()
        marked, new = _marked(report, set(), set())
        return marked, nothing._replace(new=new), _not_in(known, system)
    gaps: set[Gap] = {
        (one.rule, one.verdict, one.fingerprint) for one in earlier.findings if one.verdict in _GAPS
    }
    marked, new = _marked(report, gaps, {one.rule for one in earlier.findings})
    now = {_gap(one) for ruleset in report.rulesets for one in ruleset.findings}
    as_of = earlier.receipt.as_of
    stands = len(gaps & now)
    baseline = Baseline(
        known.file, known.digest, as_of, add_days(as_of, known.days), stands, new, len(gaps) - stands
    )
    return marked, baseline, _otherwise(report, known, earlier.receipt)


def _gap(finding: Finding) -> Gap:
    return finding.id, finding.verdict, finding.fingerprint


def _marked(report: Report, gaps: set[Gap], rules: set[str]) -> tuple[Report, int]:
    """The report with the standing of every gap, and how many are new."""
    new = 0
    rulesets = []
    for ruleset in report.rulesets:
        findings = []
        for one in ruleset.findings:
            if one.verdict in _GAPS:
                standing: Standing = "new" if one.id in rules or not rules else "new rule"
                if _gap(one) in gaps:
                    standing = "known"
                else:
                    new += 1
                one = one._replace(standing=standing)
            findings.append(one)
        rulesets.append(ruleset._replace(findings=tuple(findings)))
    return report._replace(rulesets=tuple(rulesets)), new


def _not_in(known: Known, system: str) -> tuple[Diagnostic, ...]:
    if not known.reports:
        return ()  # It was said before why nothing is known.
    message = f"the baseline knows no system `{system}`, so all its gaps are new"
    return (Diagnostic("W524", "warning", message, Span(known.file, 1, 1)),)


def _otherwise(report: Report, known: Known, earlier: RecordedReceipt) -> tuple[Diagnostic, ...]:
    """That the earlier report was made by other means, for which its gaps may look new."""
    if earlier.grade == report.receipt.grade:
        return ()
    message = (
        f"the baseline counts facts that are {earlier.grade}, this run those that are {report.receipt.grade}"
    )
    hint = "write the baseline with the same `--grade`"
    return (Diagnostic("W525", "warning", message, Span(known.file, 1, 1), hint),)
