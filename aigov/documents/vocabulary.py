"""Reads the vocabulary: which facts a description may state, with the question that asks for each."""

from collections.abc import Mapping
from typing import Literal

from aigov.documents.digest import digest_of
from aigov.documents.shaped import Model, Shaped, shaped
from aigov.documents.translations import LANGUAGES, Translations, read_translations
from aigov.documents.yaml_reader import Source, read_yaml
from aigov.model.diagnostics import Diagnostic, did_you_mean, has_errors
from aigov.model.tuples import NamedTuple
from aigov.model.vocabulary import FactText, Shape, Vocabulary
from aigov.model.vocabulary import Words as Text

SIMPLE = (
    "flag",
    "choice",
    "choices",
    "count",
    "number",
    "quantity",
    "text",
    "date",
    "link",
    "countries",
    "topics",
    "map",
)


class ListOf(Shaped):
    """``{list: record}``: any number of records of one type."""

    list: str


class FieldEntry(Shaped):
    """One field of a record type."""

    type: str | ListOf
    means: str = ""
    options: dict[str, str] = {}
    options_from: str = ""
    code: Literal["", "bcp47"] = ""
    units: list[str] = []
    topics: dict[str, str] = {}


class Record(Shaped):
    """A record type and its fields."""

    means: str
    fields: dict[str, FieldEntry]


class RecordsFile(Shaped):
    """`records.yaml`."""

    records: dict[str, Record]


class Fact(FieldEntry):
    """One fact with its question."""

    name: str
    ask: dict[str, str]
    example: object = None
    known_by: str = ""
    note: str = ""
    read_by: list[str] = []


class SectionFile(Shaped):
    """One section of the description."""

    section: str
    title: dict[str, str]
    facts: list[Fact]


class VocabularyFile(Shaped):
    """`vocabulary.yaml`: the version and the order of the sections."""

    vocabulary: Literal[1]
    version: str
    sections: list[str]
    lists: dict[str, str]


class Words(NamedTuple):
    """All the words of a vocabulary: section titles, questions, meanings of options, topics and fields."""

    sections: dict[str, Text]
    facts: dict[str, FactText]
    fields: dict[str, dict[str, Text]]
    """Meaning of each field, by record type and field."""


def read_vocabulary(
    texts: Mapping[str, str],
) -> tuple[Vocabulary | None, Words | None, tuple[Diagnostic, ...]]:
    """The vocabulary in the texts of its files, with its words, or the problems that prevent it."""
    sources = {name: read_yaml(text, f"vocabulary/{name}") for name, text in texts.items()}
    head, problems = _file(sources, "vocabulary.yaml", VocabularyFile)
    records, more = _file(sources, "records.yaml", RecordsFile)
    problems += more
    sections: list[SectionFile] = []
    for name in head.sections if head else ():
        section, more = _file(sources, f"{name}.yaml", SectionFile)
        problems += more
        sections += [section] if section is not None else []
    if head is None or records is None or has_errors(problems):
        return None, None, problems
    vocabulary = _assemble(head, records, sections, digest_of(dict(texts)))
    problems += _check(vocabulary, sources)
    translations, more = read_translations(sources, vocabulary)
    problems += more
    if has_errors(problems):
        return None, None, problems
    return vocabulary, _words(records, sections, translations), problems


def _file(
    sources: Mapping[str, Source], name: str, model: type[Model]
) -> tuple[Model | None, tuple[Diagnostic, ...]]:
    if name not in sources:
        return None, (Diagnostic("E310", "error", f"the vocabulary has no file `{name}`"),)
    return shaped(sources[name], model)


def _assemble(
    head: VocabularyFile, records: RecordsFile, sections: list[SectionFile], digest: str
) -> Vocabulary:
    facts = {f"{section.section}.{fact.name}": _shape(fact) for section in sections for fact in section.facts}
    fields = {
        name: {key: _shape(one) for key, one in record.fields.items()}
        for name, record in records.records.items()
    }
    facts = {path: _borrowed(shape, facts) for path, shape in facts.items()}
    fields = {
        record: {name: _borrowed(shape, facts) for name, shape in inner.items()}
        for record, inner in fields.items()
    }
    names = {section.section: tuple(fact.name for fact in section.facts) for section in sections}
    return Vocabulary(head.version, digest, names, facts, fields, head.lists)


def _shape(fact: FieldEntry) -> Shape:
    options = tuple(fact.options or fact.topics)
    if fact.options_from:
        options = (f"={fact.options_from}",)
    if isinstance(fact.type, ListOf):
        if fact.type.list == "text":
            return Shape("texts")
        return Shape("records", options, fact.type.list)
    if fact.code:
        return Shape("codes")
    if fact.type in SIMPLE:
        return Shape(fact.type, options, "", tuple(fact.units))
    return Shape("record", options, fact.type)


def _borrowed(shape: Shape, facts: Mapping[str, Shape]) -> Shape:
    """The shape with the options of the fact that it refers to."""
    if len(shape.options) == 1 and shape.options[0].startswith("="):
        lender = facts.get(shape.options[0][1:])
        shape = shape._replace(options=lender.options if lender else shape.options)
    return shape._replace(allowed=frozenset(shape.options))


def _check(vocabulary: Vocabulary, sources: Mapping[str, Source]) -> tuple[Diagnostic, ...]:
    """Shapes that name a record type or a lender of options that does not exist."""
    everything = [(path, shape) for path, shape in vocabulary.facts.items()]
    for record, fields in vocabulary.records.items():
        everything += [(f"{record}.{name}", shape) for name, shape in fields.items()]
    problems = []
    for name, shape in everything:
        if shape.record and shape.record not in vocabulary.records:
            hint = did_you_mean(shape.record, [*SIMPLE, *vocabulary.records])
            problems.append(
                Diagnostic("E311", "error", f"`{name}` has the unknown type `{shape.record}`", help=hint)
            )
        if shape.options and shape.options[0].startswith("="):
            problems.append(
                Diagnostic("E311", "error", f"`{name}` borrows the options of a fact that does not exist")
            )
        if shape.kind in ("choice", "choices") and not shape.options:
            problems.append(Diagnostic("E311", "error", f"`{name}` has no options"))
    names = (*vocabulary.sections, "records")
    known = {"vocabulary", *names, *(f"{name}.{lang}" for name in names for lang in LANGUAGES)}
    problems += [
        Diagnostic("E311", "error", f"`{name}` is no section of `vocabulary.yaml`")
        for name in sources
        if name.removesuffix(".yaml") not in known
    ]
    return tuple(problems)


def _words(records: RecordsFile, sections: list[SectionFile], also: Translations) -> Words:
    facts = {}
    for section in sections:
        for fact in section.facts:
            path, meanings = f"{section.section}.{fact.name}", fact.options or fact.topics
            options = {option: also.option(path, option, text) for option, text in meanings.items()}
            note = also.note(path, fact.note)
            facts[path] = FactText(fact.ask, options, fact.example, fact.known_by, note, tuple(fact.read_by))
    fields = {
        name: {key: also.field(name, key, one.means) for key, one in record.fields.items()}
        for name, record in records.records.items()
    }
    return Words({one.section: one.title for one in sections}, facts, fields)
