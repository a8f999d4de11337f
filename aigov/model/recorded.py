"""A report as it was written down: what a baseline, a comparison of two and a repeated run need of it."""

from collections.abc import Mapping

from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import Grade, Verdict


class RecordedFinding(NamedTuple):
    """The result of one rule."""

    rule: str
    title: Mapping[str, str]
    at: str
    """The citation."""
    verdict: Verdict
    reason: str
    grade: str
    """Of a pass; empty otherwise."""
    fingerprint: str
    facts: Mapping[str, str]
    """The facts behind it by path, each value as JSON."""
    missing: tuple[str, ...]
    waived_until: str
    """Of a waived failure; empty otherwise."""

    @property
    def fails(self) -> bool:
        """Whether it fails and nobody has decided to live with it."""
        return self.verdict == "fail" and not self.waived_until


class RecordedReceipt(NamedTuple):
    """With what it was judged."""

    version: str
    as_of: str
    grade: Grade
    themes: tuple[str, ...]
    vocabulary: tuple[str, str]
    rulesets: tuple[tuple[str, str, str], ...]
    crosswalk: tuple[str, str]
    description: str
    evidence: tuple[tuple[str, str], ...]
    """Each file of evidence with its SHA-256; an empty one where it could not be read."""


class RecordedReport(NamedTuple):
    """One system, judged."""

    system: str
    """Its id, or the name of its file where it states none."""
    name: str
    file: str
    answer: Verdict | None
    """Nothing where an error kept it from being judged."""
    receipt: RecordedReceipt
    findings: tuple[RecordedFinding, ...]
    waivers: tuple[str, str] = ("", "")
    """File and digest."""
    baseline: tuple[str, str] = ("", "")
    """File and digest."""


class Recorded(NamedTuple):
    """A file of one report or several."""

    file: str
    digest: str
    several: bool
    reports: tuple[RecordedReport, ...]
