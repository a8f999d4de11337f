"""What an importer read from a foreign document, and what it did not."""

from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.values import Value


class ImportedFact(NamedTuple):
    """One fact that the document states, with the place and the words it rests on."""

    path: str
    value: Value
    span: Span
    via: str
    """Name of the row of the mapping table that produced it."""
    quote: str
    """The source text, shortened for display."""
    inferred: bool = False
    """Whether the value follows by a stated reason instead of standing there; never overrides a stated fact."""


class Ignored(NamedTuple):
    """A heading or key that was read and not used, with the reason."""

    what: str
    span: Span
    why: str


class Conflict(NamedTuple):
    """Two places of one document that say different things; the fact counts as not stated."""

    path: str
    first: ImportedFact
    second: ImportedFact


class Placeholder(NamedTuple):
    """Text that stands where an answer should be."""

    what: str
    span: Span
    quote: str


class Shown(NamedTuple):
    """Prose that is shown to the reader and never judged."""

    topic: str
    span: Span
    words: int


class Imported(NamedTuple):
    """A foreign document as facts, plus everything that did not become one."""

    name: str
    format: str
    facts: tuple[ImportedFact, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()
    text: tuple[Shown, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
