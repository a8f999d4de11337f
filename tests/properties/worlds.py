"""Random conditions, facts and rulesets that are well typed against a vocabulary.

Everything is made by a ``Random`` that hypothesis gives, so that a failing example can be repeated and made smaller.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import NamedTuple

from aigov.figures.named import NAMED
from aigov.model.units import canonical
from aigov.model.values import AtLeast, Facts, Value
from aigov.model.vocabulary import Shape, Vocabulary, field_shape

DATES = ("2024-02-29", "2026-05-31", "2026-06-01", "2026-11-22", "2026-11-23", "2026-11-24", "2030-01-01")
COUNTRIES = ("DE", "JP", "NO", "EU")
CODES = ("de", "ja", "pt-br")
TEXTS = ("a", "b", "Skagen")
SIGNS = ("==", "!=", "<", "<=", ">", ">=")
_LISTS = ("choices", "topics", "countries", "codes")
_RECORDS = 3
"""Levels of records inside records."""


class Place(NamedTuple):
    """A fact or field as conditions write it."""

    text: str
    shape: Shape


def words_of(shape: Shape) -> tuple[str, ...]:
    """Words that a choice or a list can hold."""
    if shape.options:
        return shape.options[:4]
    return {"countries": COUNTRIES, "codes": CODES}.get(shape.kind, TEXTS)


def _keyword(field: str) -> str:
    return f"{field}_" if field in ("from", "for", "with") else field


def _may_be_in(one: Shape, many: Shape) -> bool:
    """Whether a list can hold the fact."""
    both_closed = bool(one.options and many.options)
    return one.kind in ("choice", "text") and not (both_closed and set(one.options).isdisjoint(many.options))


def fields_of(vocabulary: Vocabulary, place: Place) -> list[Place]:
    """The fields of a record as places."""
    found = []
    for field in vocabulary.records.get(place.shape.record, {}):
        shape = field_shape(vocabulary, place.shape, field)
        if shape is not None:
            found.append(Place(f"{place.text}.{_keyword(field)}", shape))
    return found


class Maker:
    """Makes conditions about some facts of a vocabulary."""

    def __init__(
        self, random: Random, vocabulary: Vocabulary, paths: Sequence[str], names: Sequence[str] = ()
    ) -> None:
        self.random = random
        self.vocabulary = vocabulary
        self.names = names
        self.places: list[Place] = []
        for path in paths:
            place = Place(path, vocabulary.facts[path])
            self.places.append(place)
            if place.shape.kind == "record":
                self.places += fields_of(vocabulary, place)

    def condition(self, depth: int = 3, inside: Sequence[Place] = ()) -> str:
        """A condition of at most so many levels; ``inside`` are the places of the item of a quantifier."""
        kind = self.random.randrange(6) if depth else 5
        if kind in (0, 1):
            word = " and " if kind == 0 else " or "
            parts = [self.condition(depth - 1, inside) for _ in range(self.random.randint(2, 3))]
            return f"({word.join(parts)})"
        if kind == 2:
            return f"not {self.condition(depth - 1, inside)}"
        if kind == 3 and self.names:
            return self.random.choice(self.names)
        if kind == 4 and not inside:
            found = self._quantified(depth)
            if found:
                return found
        return self._atom([*self.places, *inside] if not inside or self.random.random() < 0.2 else inside)

    def _quantified(self, depth: int) -> str:
        lists = [one for one in self.places if one.shape.kind in ("records", *_LISTS)]
        if not lists:
            return ""
        among = self.random.choice(lists)
        if among.shape.kind == "records":
            item = Place("x", Shape("record", among.shape.options, among.shape.record))
            inside = [item, *fields_of(self.vocabulary, item)]
        else:
            inside = [Place("x", Shape("choice", words_of(among.shape)))]
        level = min(depth - 1, 1)
        guard = f" if {self.condition(level, inside)}" if self.random.random() < 0.5 else ""
        kind = self.random.choice(("any", "all", "count", "nonempty"))
        if kind == "nonempty":
            return f"nonempty({among.text})"
        if kind == "count":
            counted = f"count(x for x in {among.text}{guard})"
            sign = self.random.choice(SIGNS)
            other = self._number()
            return f"{counted} {sign} {other}" if self.random.random() < 0.7 else f"{other} {sign} {counted}"
        return f"{kind}({self.condition(level, inside)} for x in {among.text}{guard})"

    def _number(self) -> str:
        counts = [one.text for one in self.places if one.shape.kind == "count"]
        if counts and self.random.random() < 0.3:
            return self.random.choice(counts)
        return str(self.random.choice((0, 1, 2, 1.5, 3)))

    def _atom(self, places: Sequence[Place]) -> str:
        place = self.random.choice(places)
        text, shape = place
        options = self._atoms(text, shape, places)
        if shape.kind != "flag":
            options.append(f"stated({text})")
        return self.random.choice(options)

    def _atoms(self, text: str, shape: Shape, places: Sequence[Place]) -> list[str]:
        random, sign = self.random, self.random.choice(SIGNS)
        match shape.kind:
            case "flag":
                return [text]
            case "choice" | "text":
                word, other = random.choice(words_of(shape)), random.choice(words_of(shape))
                return [
                    f'{text} == "{word}"',
                    f'{text} != "{word}"',
                    f'{text} in ("{word}", "{other}")',
                    f'{text} not in ("{word}",)',
                ]
            case "choices" | "topics" | "countries" | "codes":
                word, other = random.choice(words_of(shape)), random.choice(words_of(shape))
                if shape.kind == "countries" and random.random() < 0.3:
                    return [f'{name}({text}, ("{word}", "EEA"))' for name in ("some_in", "all_in")]
                # A fact sought beside words in one list: the ways that look for all words at once must not lose it.
                beside = [f"{one.text} in {text}" for one in places if _may_be_in(one.shape, shape)][:2]
                return [
                    *(f'("{word}" in {text} and "{other}" in {text} and {one})' for one in beside),
                    *(f'("{word}" in {text} or "{other}" in {text} or {one})' for one in beside),
                    f'"{word}" in {text}',
                    f'"{word}" not in {text}',
                    f'intersects({text}, "{word}", "{other}")',
                    f'includes({text}, "{word}", "{other}")',
                ]
            case "count" | "number":
                number = random.choice((0, 1, 2, 3))
                return [
                    f"{text} {sign} {number}",
                    f"{text} + {number} {sign} 2",
                    f"6 / {text} {sign} {number}",
                ]
            case "quantity":
                number, unit = random.choice((-1, 0, 1, 5)), random.choice(shape.units)
                return [f'{text} {sign} quantity({number}, "{unit}")', f"positive({text})"]
            case "date":
                dates = [one.text for one in places if one.shape.kind == "date"]
                other = random.choice([*dates, "as_of", f'date("{random.choice(DATES)}")'])
                return [
                    f"{text} {sign} {other}",
                    f"past({text})",
                    f"within({text}, days({random.choice((0, 1, 200))}))",
                    f"later({text}, days(1)) {sign} {other}",
                ]
            case "record":
                return self._record_atoms(text, shape)
            case "records":
                return self._figure_atoms(text, shape.record)
        return []

    def _figure_atoms(self, text: str, record: str) -> list[str]:
        names = [name for name, one in NAMED.items() if one.of == record]
        if not names:
            return []
        name, limit = self.random.choice(names), self.random.choice((0, 0.05, 0.2, 0.5, 0.8, 1))
        return [
            f"{name}({text}) {self.random.choice(SIGNS)} {limit}",
            f'reaches("{name}", {text}, {limit})',
            f'stays_within("{name}", {text}, quantity({limit * 100}, "%"))',
        ]

    def _record_atoms(self, text: str, shape: Shape) -> list[str]:
        atoms = [f"in_place({text})"] if shape.record == "measure" else []
        topics = field_shape(self.vocabulary, shape, "covers") if shape.record else None
        if topics is not None and topics.options:
            word, other = self.random.choice(words_of(topics)), self.random.choice(words_of(topics))
            atoms += [f'covers({text}, "{word}", "{other}")'] * 2
        return atoms


class Facts_:  # noqa: N801  # the name `Facts` is taken by what it makes
    """Makes facts of a vocabulary."""

    def __init__(self, random: Random, vocabulary: Vocabulary) -> None:
        self.random = random
        self.vocabulary = vocabulary

    def facts(self, paths: Sequence[str], share: float = 0.7) -> Facts:
        """Some of the facts, stated or denied, whole or not."""
        found: Facts = {}
        for path in paths:
            if self.random.random() < share:
                value = self.value(self.vocabulary.facts[path])
                if value is not None:
                    found[path] = value
        return found

    def value(self, shape: Shape, level: int = 0) -> Value | None:
        """A value of the shape, sometimes a denial."""
        random = self.random
        denied = random.random() < 0.12 and "none" not in shape.options
        match shape.kind:
            case "flag":
                return random.random() < 0.5
            case "choices" | "topics" | "countries" | "codes":
                words = [word for word in words_of(shape) if random.random() < 0.4]
                return [] if denied else self._listed([*words])
            case "records":
                items = [self._record(shape, level) for _ in range(random.randrange(4))]
                return [] if denied else self._listed([*items])
            case "texts":
                return ["a"]
        return False if denied else self._single(shape, level)

    def _single(self, shape: Shape, level: int) -> Value | None:
        random = self.random
        match shape.kind:
            case "choice" | "text":
                return random.choice(words_of(shape))
            case "count" | "number":
                return random.choice((0, 1, 2, 3))
            case "quantity":
                return canonical(random.choice((-1, 0, 1, 5)), random.choice(shape.units))
            case "date":
                return random.choice(DATES)
            case "link":
                return "https://example.org"
            case "map":
                return {"sex": "female"}
            case "record":
                return self._record(shape, level)
        return None

    def _listed(self, values: list[Value]) -> Value:
        return AtLeast(values) if self.random.random() < 0.25 else values

    def _record(self, shape: Shape, level: int) -> Value:
        if shape.record in ("group_result", "component"):
            return self._counted(shape.record)
        made: dict[str, Value] = {}
        for field in self.vocabulary.records[shape.record] if level < _RECORDS else ():
            inner = field_shape(self.vocabulary, shape, field)
            if inner is not None and self.random.random() < 0.6:
                value = self.value(inner, level + 1)
                if value is not None:
                    made[field] = value
        return made

    def _counted(self, record: str) -> Value:
        """Counts and shares that do not contradict each other, for contradictions are errors; some left out."""
        random = self.random
        if record == "component":
            share = (float(random.choice((5, 10, 20, 30))), "%")
            kind = random.choice(("model", "chip", "storage"))
            made: dict[str, Value] = {"kind": kind, "supplier": random.choice("ab"), "share": share}
            made["country"] = [random.choice(("DE", "JP"))]
        else:
            counts = {name: random.choice((0, 9, 40, 300)) for name in ("tp", "fp", "fn", "tn")}
            n, tp = sum(counts.values()), counts["tp"]
            bins: list[Value] = [{"mean": 0.5, "n": n, "positive": tp + counts["fn"]}]
            made = {**counts, "n": n, "selected": tp + counts["fp"], "score_bins": bins}
            made["group"] = {random.choice(("sex", "sex", "age")): random.choice("abc")}
        return {key: value for key, value in made.items() if random.random() < 0.9}

    def weaker(self, facts: Facts) -> Facts:
        """The same system, of which less is known."""
        return {path: self._less(value) for path, value in facts.items() if self.random.random() < 0.75}

    def _less(self, value: Value) -> Value:
        random = self.random
        if isinstance(value, dict):
            return {key: self._less(inner) for key, inner in value.items() if random.random() < 0.8}
        if isinstance(value, list):
            if random.random() < 0.3 or isinstance(value, AtLeast):
                return AtLeast([self._less(one) for one in value if random.random() < 0.7])
            return [self._less(one) for one in value]
        return value


def shuffled(random: Random, value: object) -> object:
    """The same value with the keys of its mappings in another order."""
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {key: shuffled(random, value[key]) for key in keys}
    if isinstance(value, list):
        return [shuffled(random, one) for one in value]
    return value


def written(value: Value, shape: Shape, vocabulary: Vocabulary) -> object:
    """A fact as a description writes it."""
    if value is False and shape.kind != "flag":
        return "none"
    if isinstance(value, list):
        inner = Shape("record", shape.options, shape.record) if shape.kind == "records" else shape
        items = [written(one, inner, vocabulary) if isinstance(one, dict) else one for one in value]
        return {"at_least": items} if isinstance(value, AtLeast) else items
    if isinstance(value, tuple):
        return {"value": value[0], "unit": value[1]}
    if isinstance(value, dict) and shape.kind == "record":
        fields = {key: field_shape(vocabulary, shape, key) for key in value}
        return {key: written(value[key], field or shape, vocabulary) for key, field in fields.items()}
    return value


def as_sections(facts: Mapping[str, Value], vocabulary: Vocabulary) -> dict[str, dict[str, object]]:
    """Facts as the sections of a description."""
    sections: dict[str, dict[str, object]] = {}
    for path, value in facts.items():
        section, _, name = path.partition(".")
        sections.setdefault(section, {})[name] = written(value, vocabulary.facts[path], vocabulary)
    return sections
