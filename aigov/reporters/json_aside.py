"""Waivers and baselines in JSON: what is set aside, and what decides."""

from aigov.model.diagnostics import Diagnostic
from aigov.model.report import Finding
from aigov.model.waivers import Baseline, Remaining, Waivers
from aigov.reporters.json_parts import Json, place


def aside(finding: Finding) -> Json:
    """Who decided to live with a failure, and whether a baseline knows the result."""
    made: Json = {}
    if finding.waiver is not None:
        one = finding.waiver
        made["waiver"] = {
            "because": one.because,
            "owner": one.owner,
            "approved_on": one.approved_on,
            "expires": one.expires,
            **place(one.span),
        }
    if finding.standing:
        made["standing"] = finding.standing
    return made


def remaining(one: Remaining) -> Json:
    """The answer of what is left, with the files that set the rest aside."""
    return {
        "answer": one.answer,
        "waived": one.waived,
        "waivers": None if one.waivers is None else _waivers(one.waivers),
        "baseline": None if one.baseline is None else _baseline(one.baseline),
        "problems": [_problem(problem) for problem in one.problems],
    }


def _waivers(one: Waivers) -> Json:
    return {
        "file": one.file,
        "digest": one.digest,
        "problems": [_problem(problem) for problem in one.problems],
    }


def _baseline(one: Baseline) -> Json:
    return {
        "file": one.file,
        "digest": one.digest,
        "as_of": one.as_of,
        "expires": one.expires,
        "known": one.known,
        "new": one.new,
        "gone": one.gone,
    }


def _problem(one: Diagnostic) -> Json:
    words = {"code": one.code, "severity": one.severity, "message": one.message, "help": one.help or None}
    return {**words, **place(one.span)}
