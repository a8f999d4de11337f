"""What is set aside of a finished report, and shown all the same: waived failures, and what an earlier report knew."""

from typing import Literal

from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import Verdict

Standing = Literal["", "known", "new", "new rule"]
"""Compared with a baseline: the same result on the same facts stood there; it did not; the whole rule did not.

Empty where there is no baseline, and for results that are no gap.
"""


class Waiver(NamedTuple):
    """One person's decision to live with the failure of one rule by one system until a day."""

    rule: str
    """The full id."""
    system: str
    """The id that the description states."""
    because: str
    owner: str
    approved_on: str
    expires: str
    """The last day on which it counts."""
    span: Span


class Waivers(NamedTuple):
    """A file of waivers as it counts on a day."""

    file: str
    digest: str
    """SHA-256 of the file."""
    counting: tuple[Waiver, ...]
    """Those that are whole, approved and not expired."""
    problems: tuple[Diagnostic, ...] = ()


class Baseline(NamedTuple):
    """An earlier report that new gaps are told from, and what became of the gaps that it knew."""

    file: str
    digest: str
    as_of: str
    """The day of the earlier report."""
    expires: str
    """The last day on which it counts."""
    known: int = 0
    """Gaps that stand as they did."""
    new: int = 0
    """Gaps that it does not know."""
    gone: int = 0
    """Gaps that it knew and that are no longer there, or rest on other facts."""


class Remaining(NamedTuple):
    """What decides once waived failures and known gaps are set aside."""

    answer: Verdict
    """The answer of all other findings; it decides the exit code."""
    waivers: Waivers | None = None
    waived: int = 0
    """Failures that are waived."""
    baseline: Baseline | None = None
    problems: tuple[Diagnostic, ...] = ()
    """Waivers of this system that waive nothing or will not for long."""
