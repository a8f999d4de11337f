"""What decides about a report once waived failures and known gaps are set aside; nothing is taken out of it."""

from aigov.engine.baseline import Known, compared
from aigov.engine.judge import overall
from aigov.engine.waived import waived
from aigov.model.diagnostics import Diagnostic, has_errors
from aigov.model.report import Report
from aigov.model.waivers import Remaining, Waivers


def set_aside(report: Report, waivers: Waivers | None = None, known: Known | None = None) -> Report:
    """The report with what is waived and what is known marked as such, and with the answer of all the rest."""
    count, baseline = 0, None
    problems: list[Diagnostic] = []
    if waivers is not None:
        report, count, found = waived(report, waivers)
        problems += found
    if known is not None:
        report, baseline, found = compared(report, known)
        problems += found
    findings = [one for ruleset in report.rulesets for one in ruleset.findings]
    answer = overall(
        one.verdict if one.waiver is None and one.standing != "known" else "pass" for one in findings
    )
    if has_errors(report.diagnostics):
        answer = report.answer
    return report._replace(remaining=Remaining(answer, waivers, count, baseline, tuple(problems)))
