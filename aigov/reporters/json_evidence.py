"""What the evidence of a system is worth, as JSON, format 1."""

from aigov.model.evidence_status import EvidenceStatus, Standing
from aigov.reporters.json_parts import Json, place
from aigov.reporters.json_report import FORMAT, diagnostic, document, system_object


def render(status: EvidenceStatus) -> str:
    """Each piece of evidence in the order of the description, and how many facts have which grade."""
    return document(
        {
            "aigov-evidence": FORMAT,
            "system": system_object(status.description),
            "as_of": status.as_of,
            "soon": status.soon,
            "diagnostics": [diagnostic(one) for one in status.diagnostics],
            "evidence": [_entry(one) for one in status.entries],
            "facts": dict(status.facts),
        }
    )


def _entry(one: Standing) -> Json:
    evidence = one.evidence
    return {
        "file": evidence.file or None,
        "place": place(evidence.span),
        "grade": one.grade,
        "reason": one.reason or None,
        "defect": one.is_defect,
        "checksum": one.checksum,
        "sha256": evidence.sha256 or None,
        "owner": evidence.owner or None,
        "dated": evidence.dated or None,
        "valid_until": evidence.valid_until or None,
        "days_left": one.days_left,
        "ends_soon": one.ends_soon,
        "supports": [
            {"path": each.path, "facts": [{"path": path, "grade": grade} for path, grade in each.facts]}
            for each in one.supports
        ],
    }
