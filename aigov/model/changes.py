"""What becomes of the verdicts on one system from one day to another, and why."""

from typing import Literal

from aigov.model.description import Description
from aigov.model.diagnostics import Diagnostic
from aigov.model.report import FactUse, Finding, Receipt
from aigov.model.tuples import NamedTuple

CauseKind = Literal[
    "starts",
    "ends",
    "exempt",
    "exemption over",
    "support",
    "assessment counts",
    "time passes",
]
"""The rule starts or ends; an exemption begins or is over; evidence has expired, or counts only now; somebody's answer
counts from that day on; a fact with a date has grown older, or its day has come."""

Kind = Literal["newly fails", "newly open", "newly met", "no longer applies", "other grade"]
"""What became of a verdict; with the same verdict, a pass can rest on stronger or weaker facts."""


class Cause(NamedTuple):
    """Why a verdict changes."""

    kind: CauseKind
    detail: str
    """The day of a start or an end, the name of an exemption, who answered, which evidence has turned."""
    facts: tuple[FactUse, ...]


class Change(NamedTuple):
    """One rule whose verdict changes."""

    kind: Kind
    before: Finding
    after: Finding
    causes: tuple[Cause, ...]


class Changes(NamedTuple):
    """Everything that changes for one system."""

    description: Description
    before: Receipt
    after: Receipt
    rules: int
    """How many rules were compared."""
    changes: tuple[Change, ...]
    diagnostics: tuple[Diagnostic, ...]
