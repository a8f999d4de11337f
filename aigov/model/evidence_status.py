"""What becomes of the evidence of one system on one day: what each piece is worth, and for which facts."""

from typing import Literal

from aigov.model.description import Description, Evidence
from aigov.model.diagnostics import Diagnostic
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import Grade

Checksum = Literal["fits", "changed", "not stated", "not compared"]
"""Whether the file is the one that was written down; it is not compared where it cannot be read."""


class Supported(NamedTuple):
    """What a piece of evidence says that it supports, with the stated facts that this names."""

    path: str
    facts: tuple[tuple[str, Grade], ...]
    """Each stated fact with the grade that all evidence together gives it."""


class Standing(NamedTuple):
    """One piece of evidence."""

    evidence: Evidence
    grade: Grade
    reason: str
    """What keeps it from giving more; empty when nothing does."""
    is_defect: bool
    """Whether it does less than it claims: its file is missing or empty, has changed, or is not valid."""
    checksum: Checksum
    days_left: int | None
    """Days until the last one on which it is valid, where it says so."""
    ends_soon: bool
    supports: tuple[Supported, ...]


class EvidenceStatus(NamedTuple):
    """All evidence of a system."""

    description: Description
    as_of: str
    soon: int
    """Days before its end from which on evidence counts as ending soon."""
    entries: tuple[Standing, ...]
    facts: dict[Grade, int]
    """How many of the stated facts have which grade."""
    diagnostics: tuple[Diagnostic, ...]
