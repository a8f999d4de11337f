"""One AI system as facts, with where each fact stands."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.values import Facts, Value

if TYPE_CHECKING:
    from aigov.model.imported import Imported, ImportedFact  # most checks read no foreign document

Steps = tuple[str | int, ...]
FindSpan = Callable[[str, Steps], Span | None]
"""Gives the place of a part of a fact, from the fact's path and the steps below it."""


def nowhere(path: str, steps: Steps) -> Span | None:
    """No place at all, for facts that never stood in a file."""
    return None


class Origins(NamedTuple):
    """Where facts stand: in the description itself, or in the foreign document they were imported from."""

    own: FindSpan = nowhere
    imported: "Mapping[str, ImportedFact]" = {}

    def span(self, path: str, steps: Steps = ()) -> Span | None:
        """The place of a fact, or of a field or item of it."""
        found = self.imported.get(path)
        return found.span if found is not None else self.own(path, steps)


class Evidence(NamedTuple):
    """A file that supports facts; ``supports`` holds paths, ``section.*`` stands for all of a section."""

    supports: tuple[str, ...]
    file: str
    sha256: str
    dated: str
    valid_until: str
    owner: str
    span: Span | None


class Assessment(NamedTuple):
    """What a named person answered to a question that only a person can settle."""

    rule: str
    verdict: bool
    by: str
    role: str
    date: str
    because: str
    span: Span | None


class Description(NamedTuple):
    """A description as it was read; the facts hold only what was stated or denied."""

    name: str
    """The file, as the user named it."""
    facts: Facts
    unknowns: Mapping[str, str] = {}
    """Facts that say themselves that they are not known, with the reason given."""
    evidence: tuple[Evidence, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    own: Mapping[str, Value] = {}
    """The company's own facts (section ``x``), as written."""
    origins: Origins = Origins()
    imports: "tuple[Imported, ...]" = ()
    """The foreign documents that facts were taken from."""
    diagnostics: tuple[Diagnostic, ...] = ()
    content: tuple[bytes, ...] = ()
    """The bytes that were read: the document, then its sidecar."""
