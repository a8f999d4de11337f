"""Sets waived failures aside: they stay failures and are shown, and what remains decides.

Only a failure can be waived. A waiver counts from the day of its approval to the day on which it expires, both compared
with the as-of date; one that has expired, or that waives nothing, is an error.
"""

from collections.abc import Iterable, Mapping, Sequence

from aigov.engine.program import Program
from aigov.language.functions.calendar import add_days
from aigov.model.diagnostics import Diagnostic, did_you_mean, has_errors, order
from aigov.model.report import Finding, Report
from aigov.model.waivers import Waiver, Waivers

SOON = 30
"""Days before its end on which a waiver warns."""


def on_day(
    file: str, digest: str, entries: Iterable[Waiver], programs: Sequence[Program], as_of: str
) -> Waivers:
    """The waivers of a file that count on a day, and what is wrong with the others."""
    rules = {program.compiled.id: {rule.id for rule in program.compiled.rules} for program in programs}
    counting: list[Waiver] = []
    problems: list[Diagnostic] = []
    for one in entries:
        problem = _unknown(one, rules) or _out_of_time(one, as_of)
        if problem is None:
            counting.append(one)
        else:
            problems.append(problem)
    return Waivers(file, digest, tuple(counting), order(problems))


def _unknown(one: Waiver, rules: Mapping[str, set[str]]) -> Diagnostic | None:
    ruleset, _, rule = one.rule.partition("/")
    if ruleset in rules:
        known = rules[ruleset]
        hint = (
            "" if rule in known else did_you_mean(one.rule, [f"{ruleset}/{name}" for name in sorted(known)])
        )
    else:
        hint = did_you_mean(ruleset, rules)
        if not hint.startswith("did"):
            return None  # It waives a rule of a ruleset that is not judged here.
        known = set()
    if rule in known:
        return None
    return Diagnostic("E503", "error", f"no rule is called `{one.rule}`", one.span, hint)


def _out_of_time(one: Waiver, as_of: str) -> Diagnostic | None:
    if one.expires < as_of:
        message = (
            f"the waiver of `{one.rule}` for `{one.system}` by {one.owner} expired on {one.expires}"
            f" ({one.because})"
        )
        hint = "mend what fails, or have the waiver approved again; `aigov waivers prune` takes it out"
        return Diagnostic("E504", "error", message, one.span, hint)
    if one.approved_on > as_of:
        message = (
            f"the waiver is approved on {one.approved_on}, after the as-of date {as_of}, and does not count"
        )
        return Diagnostic("W505", "warning", message, one.span)
    return None


def waived(report: Report, waivers: Waivers) -> tuple[Report, int, tuple[Diagnostic, ...]]:
    """The report with its waived failures marked, how many there are, and what is wrong with waivers of the system."""
    system = report.description.facts.get("system.id")
    mine = {one.rule: one for one in waivers.counting if one.system == system}
    if not mine or has_errors(report.diagnostics):
        return report, 0, ()
    found: dict[str, Finding] = {}
    rulesets = []
    for ruleset in report.rulesets:
        found |= {one.id: one for one in ruleset.findings if one.id in mine}
        findings = tuple([_marked(one, mine) for one in ruleset.findings])
        rulesets.append(ruleset._replace(findings=findings))
    problems = [_problem(one, found.get(one.rule), report) for one in mine.values()]
    count = sum(one.verdict == "fail" for one in found.values())
    return report._replace(rulesets=tuple(rulesets)), count, order(filter(None, problems))


def _marked(finding: Finding, waivers: Mapping[str, Waiver]) -> Finding:
    one = waivers.get(finding.id) if finding.verdict == "fail" else None
    return finding if one is None else finding._replace(waiver=one)


def _problem(one: Waiver, finding: Finding | None, report: Report) -> Diagnostic | None:
    """Why a waiver waives nothing, or that it will not for long."""
    as_of = report.receipt.as_of
    if finding is None:
        # A rule that was not asked for, of another ruleset or theme, says nothing about its waiver.
        return None
    if finding.verdict == "fail":
        if one.expires > add_days(as_of, SOON):
            return None
        message = f"the waiver of `{one.rule}` for `{one.system}` expires on {one.expires}"
        return Diagnostic("W508", "warning", message, one.span, "mend what fails, or have it approved again")
    if finding.verdict == "open":
        message = f"`{one.rule}` is open for `{one.system}`, and only a failure can be waived"
        hint = "state the facts that it waits for, or have a person answer it under `assessments`"
        return Diagnostic("E507", "error", message, one.span, hint)
    told = {"pass": "passes", "not-applicable": "does not apply"}[finding.verdict]
    message = f"the waiver waives nothing: `{one.rule}` {told} for `{one.system}`"
    return Diagnostic("E506", "error", message, one.span, "`aigov waivers prune` takes it out")
