"""The importers, and which of them reads a document: the first that recognises it."""

from collections.abc import Callable
from typing import Final

from aigov.importers import model_card
from aigov.model.diagnostics import Diagnostic
from aigov.model.imported import Imported
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.vocabulary import Vocabulary


class Importer(NamedTuple):
    """One foreign format."""

    name: str
    title: str
    recognise: Callable[[str, bytes], bool]
    """Whether a document of this name that begins with these bytes has the format."""
    read: Callable[[bytes, str, Vocabulary], Imported]


IMPORTERS: Final[tuple[Importer, ...]] = (
    Importer("model-card", "Model cards in Markdown", model_card.recognise, model_card.read),
)

_HEAD: Final = 65_536


def looks_like_a_card(data: bytes) -> bool:
    """Whether a text found in a folder is a card and not just any text."""
    return model_card.looks_like_a_card(data[:_HEAD])


def importer_of(name: str, data: bytes) -> Importer | None:
    """The importer that reads the document, if there is one."""
    head = data[:_HEAD]
    return next((one for one in IMPORTERS if one.recognise(name, head)), None)


def read_document(data: bytes, name: str, vocabulary: Vocabulary) -> Imported:
    """What a foreign document states; one of a format that nobody reads states nothing, and a warning says so."""
    importer = importer_of(name, data)
    if importer is not None:
        return importer.read(data, name, vocabulary)
    known = ", ".join(one.title for one in IMPORTERS)
    message = "the file is neither a description nor a document of a known format; nothing was taken from it"
    problem = Diagnostic("W410", "warning", message, Span(name, 1, 1), f"known formats: {known}")
    return Imported(name, "unknown", diagnostics=(problem,))
