"""SARIF 2.1.0 with problems only, for services that show every result as an alert (GitHub, GitLab).

Such services ignore `kind` and `suppressions`, so what passes or does not apply is not there at all: fail is a result
of level `error`; open is one of level `warning`, or `note` where only a person or the law itself can settle it. Both
are of kind `fail`, because services read nothing else, and say under `aigov/result` which they are. A waived failure is
a notification. An input that could not be judged is a result of the run `aigov/inputs/`, and every problem with inputs
a notification.
"""

from collections.abc import Sequence
from typing import Final

from aigov.model.report import Finding, Report
from aigov.model.spans import Span
from aigov.reporters.json_parts import Json
from aigov.reporters.page import Page, telling
from aigov.reporters.sarif_log import Judged, Log, closed, error_codes, message, opened, run, run_of_inputs
from aigov.reporters.statements import (
    Case,
    is_minor,
    problem,
    problems_first,
    problems_of,
    statement,
    waived_in,
    waiver,
)

MOST: Final = 5_000
"""Results of one run that GitHub shows."""


def render(reports: Sequence[Report], page: Page) -> str:
    """The log with a run for each ruleset, and one for the inputs."""
    made = opened(reports, page)
    runs = [_run(made, one) for one in made.judged]
    return closed([*runs, run_of_inputs(made, _unread(made))])


def _run(made: Log, one: Judged) -> Json:
    reports = [report._replace(rulesets=(judged,)) for report, judged in one.systems]
    cases = problems_first(reports)
    aside = [_set_aside(made, case) for case in waived_in(reports)]
    if len(cases) > MOST:
        text = f"{len(cases) - MOST} more results are left out: services take no more in one run."
        aside.append({"level": "warning", "message": {"text": text}})
    index = {rule.id: place for place, rule in enumerate(one.ruleset.rules)}
    results = [_result(made, case, index[case.finding.rule.id]) for case in cases[:MOST]]
    return run(made, one, results, aside)


def _set_aside(made: Log, case: Case) -> Json:
    """A waived failure: services would show it as open, and it must not be lost."""
    text = f"{case.finding.id}: {statement(made.page, case.finding)} ({waiver(made.page, case.finding)})"
    return {"level": "note", "message": {"text": message(text)}, "locations": [made.location(*case.place())]}


def _result(made: Log, case: Case, index: int) -> Json:
    finding, place = case.finding, case.place()
    return {
        "ruleId": finding.id,
        "ruleIndex": index,
        "kind": "fail",
        "level": _level(finding),
        "message": {"text": message(statement(made.page, finding))},
        "locations": [made.location(*place)],
        "relatedLocations": related(made, finding, place.span),
        "partialFingerprints": fingerprints(made, finding, place.span),
        "properties": told(case),
        **baseline(finding),
    }


def baseline(finding: Finding) -> Json:
    """Whether an earlier report knew the result, where it is compared with one."""
    if not finding.standing:
        return {}
    return {"baselineState": "unchanged" if finding.standing == "known" else "new"}


def told(case: Case) -> Json:
    """What SARIF has no words for."""
    return {
        "aigov/result": case.finding.verdict,
        "aigov/reason": case.finding.reason,
        "aigov/possible": list(case.finding.possible),
        "aigov/system": case.system,
    }


def fingerprints(made: Log, finding: Finding, place: Span) -> Json:
    """What GitHub knows a result by, and what stays when the text around it changes."""
    found: Json = {"primaryLocationLineHash": made.files.line_hash(place)}
    return found | {"aigovFinding/v1": finding.fingerprint} if finding.fingerprint else found


def _level(finding: Finding) -> str:
    if finding.verdict == "fail":
        return "error"
    return "note" if is_minor(finding) else "warning"


def related(made: Log, finding: Finding, place: Span) -> list[Json]:
    """The other facts behind a verdict, each with its place."""
    known = [(use.span, use.path) for use in telling(finding.because) if use.span is not None]
    uses = [(span, path) for span, path in known if span != place]
    return [
        {"id": number, **made.location(span, path), "message": {"text": message(path)}}
        for number, (span, path) in enumerate(uses, 1)
    ]


def _unread(made: Log) -> list[Json]:
    """What keeps inputs from being judged."""
    codes = error_codes(made)
    errors = [(one.told, one.place()) for one in problems_of(made.reports) if one.told.severity == "error"]
    return [
        {
            "ruleId": f"aigov/{one.code}",
            "ruleIndex": codes.index(one.code),
            "kind": "fail",
            "level": "error",
            "message": {"text": message(problem(one))},
            "locations": [made.location(place)],
            "partialFingerprints": {"primaryLocationLineHash": made.files.line_hash(place)},
            "properties": {"aigov/result": "error"},
        }
        for one, place in errors
    ]
