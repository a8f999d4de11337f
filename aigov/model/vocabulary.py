"""The facts that a description may state: their shapes, without their texts."""

from aigov.model.tuples import NamedTuple

Words = dict[str, str]
"""Text by language code."""


class Shape(NamedTuple):
    """What one fact, or one field of a record, can hold.

    ``kind`` is one of flag, choice, choices, count, number, quantity, text, date, link, countries, codes, topics,
    map, record, records. ``options`` are the closed list of a choice, of choices or of topics (empty where any word
    is allowed); for a record they are the topics of its field ``covers``. ``record`` names the record type, ``units``
    the units a quantity may have.
    """

    kind: str
    options: tuple[str, ...] = ()
    record: str = ""
    units: tuple[str, ...] = ()
    allowed: frozenset[str] = frozenset()
    """The options again, for looking one up."""


class Vocabulary(NamedTuple):
    """All facts by path, all record types by name, and the record lists that are not facts (evidence, assessments)."""

    version: str
    digest: str
    sections: dict[str, tuple[str, ...]]
    """Names of the facts of each section, in the order of the story."""
    facts: dict[str, Shape]
    records: dict[str, dict[str, Shape]]
    lists: dict[str, str]
    """Top-level lists of a description that hold records and are no facts: name -> record type."""


class FactText(NamedTuple):
    """The words that belong to a fact, by language where they are translated."""

    ask: Words
    options: dict[str, Words]
    """The meaning of each option, or of each topic."""
    example: object
    known_by: str
    note: Words
    read_by: tuple[str, ...]


def field_shape(vocabulary: Vocabulary, shape: Shape, field: str) -> Shape | None:
    """The shape of one field of a record shape; its topics are those of the fact that holds the record."""
    fields = vocabulary.records.get(shape.record)
    found = fields.get(field) if fields is not None else None
    if found is not None and found.kind == "topics" and not found.options:
        return found._replace(options=shape.options, allowed=shape.allowed)
    return found


def fact_and_field(vocabulary: Vocabulary, dotted: str) -> tuple[str, str, Shape] | None:
    """Splits ``section.fact`` or ``section.fact.field``; gives path, field (or ``""``) and the shape it has."""
    if dotted in vocabulary.facts:
        return dotted, "", vocabulary.facts[dotted]
    path, _, field = dotted.rpartition(".")
    shape = vocabulary.facts.get(path)
    if shape is None or shape.kind != "record":
        return None
    inner = field_shape(vocabulary, shape, field)
    return None if inner is None else (path, field, inner)
