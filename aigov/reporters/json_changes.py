"""What changes between two days as JSON, format 1; the JSON Schema is the one of reports."""

from aigov.model.changes import Cause, Change, Changes
from aigov.model.report import Finding
from aigov.reporters.json_parts import Json
from aigov.reporters.json_report import FORMAT, diagnostic, document, fact_object, system_object


def render(found: Changes) -> str:
    """Every rule whose verdict changes, in the order of the rulesets."""
    rulesets = [
        {"id": name, "version": version, "digest": digest} for name, version, digest in found.after.rulesets
    ]
    return document(
        {
            "aigov-diff": FORMAT,
            "system": system_object(found.description),
            "from": found.before.as_of,
            "to": found.after.as_of,
            "grade": found.after.grade,
            "themes": list(found.after.themes),
            "rulesets": rulesets,
            "diagnostics": [diagnostic(one) for one in found.diagnostics],
            "rules": found.rules,
            "changes": [_change(one) for one in found.changes],
        }
    )


def _change(one: Change) -> Json:
    texts = one.after.ruleset.rule_texts(one.after.rule)
    return {
        "rule": one.after.id,
        "title": texts.title,
        "cites": {"at": texts.at, "link": texts.link},
        "severity": texts.severity or None,
        "change": one.kind,
        "before": _finding(one.before),
        "after": _finding(one.after),
        "why": [_cause(cause) for cause in one.causes],
        "remedy": texts.remedy,
    }


def _finding(finding: Finding) -> Json:
    return {
        "verdict": finding.verdict,
        "possible": list(finding.possible),
        "reason": finding.reason,
        "detail": finding.detail,
        "grade": finding.grade,
        "from": list(finding.starts),
        "was": finding.was or None,
        "because": [fact_object(use) for use in finding.because],
        "missing": [one.path for one in finding.missing],
    }


def _cause(cause: Cause) -> Json:
    return {"kind": cause.kind, "detail": cause.detail, "facts": [fact_object(use) for use in cause.facts]}
