"""Reads what the vocabulary says in other languages: meanings of options, topics and fields, and notes."""

from collections.abc import Iterable, Iterator, Mapping

from aigov.documents.shaped import Shaped, shaped
from aigov.documents.source import Source
from aigov.model.diagnostics import Diagnostic, did_you_mean
from aigov.model.tuples import NamedTuple
from aigov.model.vocabulary import Vocabulary, Words

LANGUAGES = ("ja",)
"""Languages besides English; each section may have a file such as `oversight.ja.yaml` beside it."""


class TranslatedFact(Shaped):
    """The words of one fact; its question stands with the English one."""

    note: str = ""
    options: dict[str, str] = {}
    topics: dict[str, str] = {}


class TranslatedSection(Shaped):
    """`oversight.ja.yaml`."""

    section: str
    facts: dict[str, TranslatedFact]


class TranslatedRecords(Shaped):
    """`records.ja.yaml`: what each field means, by record type."""

    records: dict[str, dict[str, str]]


class Translations(NamedTuple):
    """All translated words of the vocabulary, by language."""

    facts: dict[str, dict[str, TranslatedFact]]
    """By language and path."""
    records: dict[str, dict[str, dict[str, str]]]
    """By language, record type and field."""

    def note(self, path: str, english: str) -> Words:
        """The note of a fact in every language that has it."""
        return _words(
            english, ((lang, facts[path].note) for lang, facts in self.facts.items() if path in facts)
        )

    def option(self, path: str, option: str, english: str) -> Words:
        """The meaning of an option or a topic in every language that has it."""
        found = ((lang, facts[path]) for lang, facts in self.facts.items() if path in facts)
        return _words(english, ((lang, (one.options or one.topics).get(option, "")) for lang, one in found))

    def field(self, record: str, field: str, english: str) -> Words:
        """The meaning of a field of a record in every language that has it."""
        found = ((lang, records.get(record, {}).get(field, "")) for lang, records in self.records.items())
        return _words(english, found)


def _words(english: str, others: Iterable[tuple[str, str]]) -> Words:
    return {lang: text for lang, text in (("en", english), *others) if text}


def read_translations(
    sources: Mapping[str, Source], vocabulary: Vocabulary
) -> tuple[Translations, tuple[Diagnostic, ...]]:
    """The translations that stand beside the files of the vocabulary, and what is wrong with them."""
    read = Translations({}, {})
    problems: list[Diagnostic] = []
    for lang in LANGUAGES:
        facts: dict[str, TranslatedFact] = {}
        for section in vocabulary.sections:
            source = sources.get(f"{section}.{lang}.yaml")
            part, more = shaped(source, TranslatedSection) if source else (None, ())
            problems += more
            if source is not None and part is not None:
                facts |= {f"{section}.{name}": one for name, one in part.facts.items()}
                problems += _unknown_facts(source, section, part, vocabulary)
        read.facts[lang] = facts
        source = sources.get(f"records.{lang}.yaml")
        records, more = shaped(source, TranslatedRecords) if source else (None, ())
        problems += more
        if source is not None and records is not None:
            read.records[lang] = records.records
            problems += _unknown_fields(source, records, vocabulary)
    return read, tuple(problems)


def _unknown_facts(
    source: Source, section: str, part: TranslatedSection, vocabulary: Vocabulary
) -> Iterator[Diagnostic]:
    for name, one in part.facts.items():
        shape = vocabulary.facts.get(f"{section}.{name}")
        if shape is None:
            yield _unknown(source, ("facts", name), "fact", vocabulary.sections[section])
            continue
        for key, words in (("options", one.options), ("topics", one.topics)):
            for option in words:
                if option not in shape.options:
                    yield _unknown(source, ("facts", name, key, option), key[:-1], shape.options)


def _unknown_fields(source: Source, part: TranslatedRecords, vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    for record, fields in part.records.items():
        known = vocabulary.records.get(record)
        if known is None:
            yield _unknown(source, ("records", record), "record type", vocabulary.records)
            continue
        for field in fields:
            if field not in known:
                yield _unknown(source, ("records", record, field), "field", known)


def _unknown(source: Source, path: tuple[str, ...], what: str, known: Iterable[str]) -> Diagnostic:
    message = f"the {what} `{path[-1]}` that is translated here does not exist"
    return Diagnostic("E311", "error", message, source.key_span_of(*path), did_you_mean(path[-1], known))
