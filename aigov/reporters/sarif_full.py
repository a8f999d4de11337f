"""SARIF 2.1.0 with every verdict, by the standard's own kinds (section 3.27.9), for auditors' viewers.

Pass is `pass`, fail is `fail` with level `error`, not applicable is `notApplicable`. Open is `open`: the information
did not suffice to decide; where only a person's judgement is missing it is `review`. The level of all but fail is
`none`. A waived failure is a failure with a suppression. Articles, actions and principles are a taxonomy of each run.
Services that ignore kinds would show every pass as an alert: for them there is `sarif`.
"""

from collections.abc import Sequence
from typing import Final

from aigov.model.report import Finding, Report
from aigov.model.verdicts import Verdict
from aigov.reporters.json_parts import Json
from aigov.reporters.page import Page
from aigov.reporters.sarif import baseline, fingerprints, related, told
from aigov.reporters.sarif_log import Judged, Log, closed, message, opened, run, run_of_inputs
from aigov.reporters.statements import Case, cases_of, statement, waiver

KINDS: Final[dict[Verdict, str]] = {
    "pass": "pass",
    "fail": "fail",
    "open": "open",
    "not-applicable": "notApplicable",
}


def render(reports: Sequence[Report], page: Page) -> str:
    """The log with a run for each ruleset, and one that tells what is wrong with inputs."""
    made = opened(reports, page)
    return closed([*(_run(made, one) for one in made.judged), run_of_inputs(made, ())])


def _run(made: Log, one: Judged) -> Json:
    reports = [report._replace(rulesets=(judged,)) for report, judged in one.systems]
    index = {rule.id: place for place, rule in enumerate(one.ruleset.rules)}
    cases = cases_of(reports, "fail", "open", "pass", "not-applicable")
    results = [_result(made, case, index[case.finding.rule.id]) for case in cases]
    return run(made, one, results)


def _result(made: Log, case: Case, index: int) -> Json:
    finding, place = case.finding, case.place()
    return {
        "ruleId": finding.id,
        "ruleIndex": index,
        "kind": kind_of(finding),
        "level": "error" if finding.verdict == "fail" else "none",
        "message": {"text": message(statement(made.page, finding))},
        "locations": [made.location(*place)],
        "relatedLocations": related(made, finding, place.span),
        "partialFingerprints": fingerprints(made, finding, place.span),
        **_suppressed(made, finding),
        **baseline(finding),
        "properties": {
            **told(case),
            "aigov/grade": finding.grade,
            "aigov/detail": finding.detail,
            **_more(finding),
        },
    }


def _suppressed(made: Log, finding: Finding) -> Json:
    """Who decided to live with a failure; it stays a failure."""
    if finding.waiver is None:
        return {}
    why = message(waiver(made.page, finding))
    return {"suppressions": [{"kind": "external", "status": "accepted", "justification": why}]}


def kind_of(finding: Finding) -> str:
    """The standard's own word for what came out."""
    return "review" if finding.reason == "judgement needed" else KINDS[finding.verdict]


def _more(finding: Finding) -> Json:
    """From when the rule applies, what it waits for, and which other rules evidence for it settles."""
    missing = [one.path for one in finding.missing]
    answers = [one.id for one in finding.answers_also if one.settled]
    dates = {"aigov/from": list(finding.starts), "aigov/was": finding.was or None}
    return {**dates, "aigov/missing": missing, "aigov/answers-also": answers}
