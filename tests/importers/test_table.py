"""The first importer that recognises a document reads it; a document that none knows is an error."""

from aigov.importers.table import IMPORTERS, importer_of, read_document
from aigov.model.codes import CODES
from aigov.model.vocabulary import Vocabulary


def test_markdown_is_read_as_a_card(vocabulary: Vocabulary) -> None:
    assert read_document(b"# A\n", "README.md", vocabulary).format == "model-card"


def test_a_document_of_no_known_format_is_an_error_that_names_the_formats(vocabulary: Vocabulary) -> None:
    found = read_document(b"\x7fELF", "program.bin", vocabulary)
    assert [(one.code, one.severity) for one in found.diagnostics] == [("W410", "warning")]
    assert all(one.title in found.diagnostics[0].help for one in IMPORTERS)


def test_every_importer_has_a_name_of_its_own() -> None:
    assert len({one.name for one in IMPORTERS}) == len(IMPORTERS)
    assert importer_of("x.bin", b"") is None


def test_codes_have_meanings() -> None:
    assert all(meaning and code[1:].isdigit() for code, meaning in CODES.items())
