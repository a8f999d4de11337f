"""Seeded descriptions of made-up systems, as large as people write them, valid by the vocabulary."""

import json
import random
import re
from collections.abc import Callable, Iterator

from aigov.model.vocabulary import Shape, Vocabulary, field_shape

ALWAYS = (
    "system.id",
    "system.kind",
    "system.stage",
    "organisation.name",
    "organisation.country",
    "organisation.does",
    "market.regions",
    "purpose.uses",
    "model.frontier",
    "model.tasks",
    "content.generates",
)
"""What every description says first, so that the rulesets have something to judge; the rest is drawn."""

_PLAIN = re.compile(r"[a-z][a-z-]*[a-z]\Z")
_YAML_1_1 = {"yes", "no", "on", "off", "true", "false", "null"}
_SUBJECTS = (
    "The team",
    "The deployer",
    "A reviewer",
    "The product owner",
    "The model",
    "An auditor",
    "The supplier",
)
_VERBS = ("checks", "records", "explains", "limits", "compares", "measures", "approves", "repeats")
_OBJECTS = (
    "each result",
    "the figures by group",
    "every change",
    "the sources of the data",
    "the known limits",
)
_ENDS = (
    "before release",
    "once a month",
    "together with the users",
    "and writes it down",
    "when something drifts",
)
_COUNTRIES = ("DE", "JP", "FR", "NO", "US", "IT", "PL", "SE", "KR", "EU")


def descriptions(vocabulary: Vocabulary, count: int, size: int, seed: int) -> Iterator[tuple[str, str]]:
    """Names and texts of so many descriptions of about so many bytes each; the same for the same seed."""
    for number in range(count):
        yield f"system-{number:04}.yaml", description(vocabulary, size, seed * 1_000_003 + number)


def description(vocabulary: Vocabulary, size: int, seed: int) -> str:
    """One description of about so many bytes."""
    chance = random.Random(seed)
    others = [path for path in vocabulary.facts if path not in ALWAYS]
    chance.shuffle(others)
    chosen: dict[str, str] = {}
    length = 0
    for path in [*ALWAYS, *others]:
        if path in vocabulary.facts and length < size:
            name = path.partition(".")[2]
            chosen[path] = f"  {name}:{_written(vocabulary, vocabulary.facts[path], chance, '    ')}\n"
            length += len(chosen[path])
    text = "aigov: 1\n"
    for section, names in vocabulary.sections.items():
        lines = [chosen[path] for path in (f"{section}.{name}" for name in names) if path in chosen]
        text += f"{section}:\n{''.join(lines)}" if lines else ""
    return text


def _written(vocabulary: Vocabulary, shape: Shape, chance: random.Random, indent: str) -> str:
    """A value as it follows its key: on the same line, or as a block below it."""
    if shape.kind == "record":
        return "".join(f"\n{indent}{field}" for field in _fields(vocabulary, shape, chance, indent))
    if shape.kind == "records":
        items = [_fields(vocabulary, shape, chance, indent + "  ") for _ in range(chance.randint(1, 3))]
        return "".join(f"\n{indent}- " + f"\n{indent}  ".join(fields) for fields in items)
    return f" {_SIMPLE[shape.kind](shape, chance)}"


def _fields(vocabulary: Vocabulary, shape: Shape, chance: random.Random, indent: str) -> list[str]:
    """Some fields of a record, one line or block each; most people leave a good part of them out."""
    names = list(vocabulary.records[shape.record])
    counted = _counts(names, chance)
    written = []
    for name in [one for one in names if chance.random() < 0.5] or names[:1]:
        inner = field_shape(vocabulary, shape, name)
        assert inner is not None
        key = json.dumps(name) if name == "n" else name
        if name in counted:
            written.append(f"{key}: {counted[name]}")
            continue
        written.append(f"{key}:{_written(vocabulary, inner, chance, indent + '  ')}")
    return written


def _counts(names: list[str], chance: random.Random) -> dict[str, int]:
    """Counts of a group of people, or of some of them in a bin, that do not contradict each other."""
    if "positive" in names:
        return {"n": chance.randint(50, 300), "positive": chance.randint(0, 50)}
    if "tp" not in names:
        return {}
    outcomes = {name: chance.randint(300, 1000) for name in ("tp", "fp", "fn", "tn")}
    return outcomes | {"selected": outcomes["tp"] + outcomes["fp"], "n": sum(outcomes.values())}


def _word(word: str) -> str:
    return word if _PLAIN.match(word) and word not in _YAML_1_1 else json.dumps(word)


def _several(words: tuple[str, ...], chance: random.Random) -> str:
    picked = chance.sample(words, min(len(words), chance.randint(1, 4)))
    return f"[{', '.join(_word(word) for word in picked)}]"


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choice(part) for part in (_SUBJECTS, _VERBS, _OBJECTS, _ENDS))


def _flag(shape: Shape, chance: random.Random) -> str:
    return "true" if chance.random() < 0.8 else "false"


def _choice(shape: Shape, chance: random.Random) -> str:
    return _word(chance.choice(shape.options))


def _choices(shape: Shape, chance: random.Random) -> str:
    return _several(shape.options, chance)


def _date(shape: Shape, chance: random.Random) -> str:
    return f"{chance.randint(2023, 2026)}-{chance.randint(1, 10):02}-{chance.randint(1, 28):02}"


def _quantity(shape: Shape, chance: random.Random) -> str:
    return json.dumps(f"{chance.randint(1, 90)} {chance.choice(shape.units)}")


_SIMPLE: dict[str, Callable[[Shape, random.Random], str]] = {
    "flag": _flag,
    "choice": _choice,
    "choices": _choices,
    "topics": _choices,
    "countries": lambda _, chance: _several(_COUNTRIES, chance),
    "codes": lambda _, chance: _several(("en", "de", "ja", "fr"), chance),
    "texts": lambda _, chance: json.dumps([_sentence(chance)]),
    "text": lambda _, chance: _sentence(chance),
    "date": _date,
    "link": lambda _, chance: f"https://example.org/documents/{chance.randint(1, 999)}",
    "count": lambda _, chance: str(chance.randint(0, 5000)),
    "number": lambda _, chance: str(round(chance.random(), 3)),
    "quantity": _quantity,
    "map": lambda _, chance: f"{{sex: {chance.choice(('female', 'male'))}}}",
}
