"""The vocabulary as one file: shapes first, then the words of each fact as lines that are decoded when needed."""

import json

from aigov.model.tuples import NamedTuple
from aigov.model.vocabulary import FactText, Shape, Vocabulary, Words

FORMAT = 3
"""Version of the compiled form."""


class CompiledVocabulary(NamedTuple):
    """Shapes, and words that are looked up by fact."""

    vocabulary: Vocabulary
    lines: tuple[bytes, ...]
    """Line 0: section titles and the meanings of record fields; the others: the words of each fact, in order."""

    def words(self, path: str) -> FactText | None:
        """The words of a fact."""
        paths = tuple(self.vocabulary.facts)
        if path not in self.vocabulary.facts:
            return None
        return FactText(*json.loads(self.lines[paths.index(path) + 1]))

    def section_titles(self) -> dict[str, Words]:
        """Title of each section."""
        titles: dict[str, Words] = json.loads(self.lines[0])[0]
        return titles

    def field_meanings(self) -> dict[str, dict[str, Words]]:
        """What each field of each record type means."""
        meanings: dict[str, dict[str, Words]] = json.loads(self.lines[0])[1]
        return meanings


def dump_vocabulary(
    vocabulary: Vocabulary,
    facts: dict[str, FactText],
    titles: dict[str, Words],
    meanings: dict[str, dict[str, Words]],
) -> bytes:
    """The bytes of the compiled file."""
    lines = [_line([FORMAT, *_plain(vocabulary)]), _line([titles, meanings])]
    lines += [_line(facts[path]) for path in vocabulary.facts]
    return b"\n".join((*lines, b""))


def _plain(vocabulary: Vocabulary) -> tuple[object, ...]:
    """The fields of the vocabulary with each shape as a list."""
    facts = {path: _parts(shape) for path, shape in vocabulary.facts.items()}
    records = {
        name: {key: _parts(one) for key, one in fields.items()} for name, fields in vocabulary.records.items()
    }
    return (*vocabulary[:3], facts, records, vocabulary.lists)


def _parts(shape: Shape) -> list[object]:
    return [shape.kind, shape.options, shape.record, shape.units]


def load_vocabulary(data: bytes) -> CompiledVocabulary | None:
    """The vocabulary in the bytes, or nothing when they are of another version or damaged."""
    lines = data.split(b"\n")
    try:
        form, version, digest, sections, facts, records, lists = json.loads(lines[0])
        if form != FORMAT or len(lines) != len(facts) + 3:
            return None
        vocabulary = Vocabulary(
            version,
            digest,
            {name: tuple(inside) for name, inside in sections.items()},
            {path: _shape(shape) for path, shape in facts.items()},
            {name: {key: _shape(one) for key, one in fields.items()} for name, fields in records.items()},
            lists,
        )
        return CompiledVocabulary(vocabulary, tuple(lines[1:-1]))
    except (ValueError, TypeError, IndexError, KeyError, AttributeError):
        return None


def _shape(parts: list[object]) -> Shape:
    kind, options, record, units = parts
    if not isinstance(options, list) or not isinstance(units, list):
        raise TypeError("not a shape")
    if not options:
        return Shape(str(kind), (), str(record), tuple(units))
    return Shape(str(kind), tuple(options), str(record), tuple(units), frozenset(options))


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
