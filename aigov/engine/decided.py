"""What became of open results between two reports on one system."""

from aigov.model.interview import Decided
from aigov.model.report import Finding, Report
from aigov.model.verdicts import Verdict


def decided(before: Report, after: Report) -> Decided:
    """The results that were open and are decided, by verdict, in the order of the rulesets."""
    open_before = {one.id for one in _findings(before) if one.verdict == "open"}
    found = _findings(after)

    def now(verdict: Verdict) -> tuple[Finding, ...]:
        return tuple(one for one in found if one.verdict == verdict and one.id in open_before)

    left = sum(one.verdict == "open" for one in found)
    return Decided(now("pass"), now("fail"), now("not-applicable"), left)


def _findings(report: Report) -> list[Finding]:
    return [finding for one in report.rulesets for finding in one.findings]
