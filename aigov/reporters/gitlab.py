"""GitLab Code Quality: a list of problems that a merge request shows beside the lines.

Fail is `major`, open is `minor`, or `info` where only a person or the law itself can settle it; an input that could
not be judged is `blocker`. What passes, does not apply or is waived is not there. The fingerprint of a problem stays as
long as file, rule and deciding facts stay, so that GitLab tells new problems from known ones.
"""

import hashlib
from collections.abc import Sequence

from aigov.model.diagnostics import visible
from aigov.model.report import Report
from aigov.model.spans import Span
from aigov.reporters.files import relative_path
from aigov.reporters.json_parts import Json
from aigov.reporters.json_report import document
from aigov.reporters.page import Page
from aigov.reporters.statements import (
    Case,
    Problem,
    english,
    is_minor,
    problem,
    problems_first,
    problems_of,
    statement,
)

_SEVERITIES = {"error": "blocker", "warning": "minor", "note": "info"}


def render(reports: Sequence[Report], page: Page) -> str:
    """The list, problems with inputs first."""
    speaking = english(page)
    cases = (_of_finding(case, speaking) for case in problems_first(reports))
    return document([*map(_of_input, problems_of(reports)), *cases])


def _of_finding(case: Case, page: Page) -> Json:
    finding, place = case.finding, case.place().span
    title = page.say.of(finding.ruleset.rule_texts(finding.rule).title)
    severity = "major" if finding.verdict == "fail" else "info" if is_minor(finding) else "minor"
    known = fingerprint(case.report.description.name, finding.id, finding.fingerprint)
    return _entry(f"{title}: {statement(page, finding)}", finding.id, known, severity, place)


def _of_input(one: Problem) -> Json:
    told, place = one.told, one.place()
    known = fingerprint(one.report.description.name, told.code, f"{place}: {told.message}")
    return _entry(problem(told), f"aigov/{told.code}", known, _SEVERITIES[told.severity], place)


def _entry(description: str, name: str, known: str, severity: str, place: Span) -> Json:
    return {
        "description": visible(description),
        "check_name": visible(name),
        "fingerprint": known,
        "severity": severity,
        "location": {"path": visible(relative_path(place.file)), "lines": {"begin": place.line}},
    }


def fingerprint(*parts: str) -> str:
    """A name for a problem that is the same in every run, and no other's."""
    return hashlib.sha256("\x1f".join(("aigov", *parts)).encode("utf-8", "backslashreplace")).hexdigest()
