"""How two reports that were written down differ: in what they were made with, and in what became of each rule."""

from typing import Literal

from aigov.model.recorded import RecordedFinding
from aigov.model.tuples import NamedTuple

What = Literal[
    "aigov",
    "as-of",
    "grade",
    "themes",
    "vocabulary",
    "ruleset",
    "crosswalk",
    "description",
    "evidence",
    "waivers",
    "baseline",
]
"""What a report was made with."""

RecordedKind = Literal["newly fails", "newly open", "decided", "gone", "other"]
"""It fails and did not; it is open and was not; it was open and passes or does not apply; a failure that is mended, or
a failure or open result whose rule is no longer there; any other verdict, grade or waiver."""


class Difference(NamedTuple):
    """Something that two reports were made with, and that is not the same."""

    what: What
    name: str
    """Which ruleset or file, where there may be several."""
    then: str
    now: str


class RecordedChange(NamedTuple):
    """One rule whose result differs."""

    kind: RecordedKind
    rule: str
    before: RecordedFinding | None
    after: RecordedFinding | None
    facts: tuple[tuple[str, str | None, str | None], ...]
    """The facts behind it that differ: path, value as JSON then and now."""

    @property
    def finding(self) -> RecordedFinding:
        """The later finding, or the earlier one where there is no other."""
        found = self.after or self.before
        assert found is not None
        return found


class SystemChanges(NamedTuple):
    """One system in both reports, or in one of them."""

    system: str
    file: str
    rules: int
    """How many rules were compared."""
    made_with: tuple[Difference, ...]
    changes: tuple[RecordedChange, ...]
    is_in_both: bool = True
