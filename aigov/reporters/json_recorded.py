"""Reports that were written down, compared or repeated, as JSON, format 1; the JSON Schema is the one of reports."""

from collections.abc import Sequence

from aigov.model.recorded import RecordedFinding
from aigov.model.recorded_changes import Difference, RecordedChange, SystemChanges
from aigov.model.repeated import Repeated
from aigov.reporters.json_parts import Json
from aigov.reporters.json_report import FORMAT, diagnostic, document


def render(found: Sequence[SystemChanges], old: str, new: str) -> str:
    """Two files of reports, system by system."""
    systems = [
        {"system": one.system, "file": one.file, "in_both": one.is_in_both, **changes_object(one)}
        for one in found
    ]
    return document({"aigov-changes": FORMAT, "from": old, "to": new, "systems": systems})


def render_repeated(found: Sequence[Repeated], file: str) -> str:
    """Reports that were made again."""
    reports = [
        {
            "system": one.recorded.system,
            "file": one.recorded.file,
            "as_of": one.recorded.receipt.as_of,
            "same": None if one.changes is None else one.is_same,
            "parts": list(one.parts),
            "diagnostics": [diagnostic(each) for each in one.diagnostics],
            **({} if one.changes is None else changes_object(one.changes)),
        }
        for one in found
    ]
    return document({"aigov-verify": FORMAT, "report": file, "reports": reports})


def changes_object(one: SystemChanges) -> Json:
    """What became of each rule of a system, and what was made otherwise."""
    return {
        "made_with": [_difference(each) for each in one.made_with],
        "rules": one.rules,
        "changes": [_change(each) for each in one.changes],
    }


def _difference(one: Difference) -> Json:
    return {"what": one.what, "name": one.name or None, "then": one.then or None, "now": one.now or None}


def _change(one: RecordedChange) -> Json:
    return {
        "rule": one.rule,
        "title": dict(one.finding.title),
        "at": one.finding.at,
        "change": one.kind,
        "before": _result(one.before),
        "after": _result(one.after),
        "facts": [{"path": path, "then": then, "now": now} for path, then, now in one.facts],
    }


def _result(one: RecordedFinding | None) -> Json | None:
    if one is None:
        return None
    return {
        "verdict": one.verdict,
        "reason": one.reason,
        "grade": one.grade or None,
        "waived_until": one.waived_until or None,
        "fingerprint": one.fingerprint,
    }
