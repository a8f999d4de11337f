"""Puts together what the evidence of a system is worth on a day, and to which facts it gives which grade."""

from aigov.documents.evidence import Looked, ends_within, is_defect, look
from aigov.engine.grades import Grades, Support
from aigov.model.description import Description, Evidence
from aigov.model.evidence_status import Checksum, EvidenceStatus, Standing, Supported
from aigov.model.timeline import days_left
from aigov.model.verdicts import GRADES, Grade


def evidence_status(description: Description, folder: str, as_of: str, soon: int) -> EvidenceStatus:
    """Each piece of evidence in the order of the description; ``folder`` is where its files lie."""
    looked, _ = look(description, folder, as_of)
    grades = Grades(Support(one.paths, one.grade) for one in looked)
    paths = (*description.facts, *(f"x.{name}" for name in description.own))
    of_facts = {path: grades.of(path) for path in paths}
    return EvidenceStatus(
        description=description,
        as_of=as_of,
        soon=soon,
        entries=tuple(
            _standing(one, found, as_of, soon, of_facts)
            for one, found in zip(description.evidence, looked, strict=True)
        ),
        facts={grade: list(of_facts.values()).count(grade) for grade in GRADES},
        diagnostics=description.diagnostics,
    )


def _standing(one: Evidence, found: Looked, as_of: str, soon: int, of_facts: dict[str, Grade]) -> Standing:
    return Standing(
        evidence=one,
        grade=found.grade,
        reason=found.reason,
        is_defect=is_defect(found.reason),
        checksum=_checksum(one, found),
        days_left=days_left(as_of, one.valid_until) if one.valid_until else None,
        ends_soon=ends_within(one, as_of, soon),
        supports=tuple(Supported(path, _named(path, of_facts)) for path in one.supports),
    )


def _checksum(one: Evidence, found: Looked) -> Checksum:
    if not found.digest:
        return "not compared"
    if not one.sha256:
        return "not stated"
    return "fits" if found.digest == one.sha256.lower() else "changed"


def _named(path: str, of_facts: dict[str, Grade]) -> tuple[tuple[str, Grade], ...]:
    """The stated facts that a path of evidence names."""
    section, _, name = path.partition(".")
    whole = name == "*"
    return tuple(
        (fact, grade)
        for fact, grade in of_facts.items()
        if fact == path or (whole and fact.partition(".")[0] == section)
    )
