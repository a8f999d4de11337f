"""Questions about one system: what each asks for, what waits for it, and what an answer decided."""

from aigov.model.report import Finding, NextState
from aigov.model.tuples import NamedTuple
from aigov.model.vocabulary import Shape

Steps = tuple[str | int, ...]


class Question(NamedTuple):
    """A fact, or a part of a stated one, that somebody should tell."""

    path: str
    """As a person writes it: ``oversight.mode``, ``performance.tests[2].date``."""
    fact: str
    """The fact of the vocabulary."""
    steps: Steps
    """From the fact to the part that is asked for; none for the fact itself."""
    shape: Shape
    state: NextState
    so_far: object
    """What is stated already: of the fact, or around the part of it that is asked for."""
    unknown: str | None
    """Why the description says that it is not known; an empty text where it gives no reason."""
    settles: int
    """How many open results wait for nothing else."""
    touches: int
    """How many open results wait for it, alone or among others."""
    can_fail: int
    """How many of those could still fail."""


class Decided(NamedTuple):
    """What became of open results through an answer."""

    passed: tuple[Finding, ...]
    failed: tuple[Finding, ...]
    not_applicable: tuple[Finding, ...]
    left: int
    """How many results are open now."""

    @property
    def total(self) -> int:
        """How many were decided."""
        return len(self.passed) + len(self.failed) + len(self.not_applicable)
