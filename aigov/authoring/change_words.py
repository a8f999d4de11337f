"""How a description would have to read for conditions to come out otherwise: the key to write, with an example."""

from collections.abc import Iterable, Iterator, Mapping

from aigov.documents.description import read_description
from aigov.engine.closures import Build
from aigov.language.encode import NodeTable
from aigov.model.conditions import (
    And,
    Compare,
    Condition,
    Flag,
    Holds,
    In,
    Item,
    Place,
    Quantified,
    Stated,
    Term,
    Value,
)
from aigov.model.tuples import NamedTuple
from aigov.model.values import Facts
from aigov.reporters.flow import flow
from aigov.reporters.questions import Ask

_LATER = "2026-11-23"
"""A day after all dates of the vocabulary's examples."""


class Step(NamedTuple):
    """Conditions that one key settles."""

    conditions: tuple[tuple[Condition, bool], ...]
    """Each with the truth that it must have."""
    add: tuple[str, ...]
    """Words to add to a list that is already there."""
    to: str
    write: str
    """What to write, or an empty text where no single key does it."""


def steps(wanted: Iterable[tuple[Condition, bool]], facts: Facts, ask: Ask) -> Iterator[Step]:
    """The steps to make, words for one list taken together."""
    lists: dict[tuple[str, str], list[str]] = {}
    conditions: dict[tuple[str, str], list[tuple[Condition, bool]]] = {}
    for condition, truth in wanted:
        match condition:
            case In(Value(str() as word), Place(path, field)) if truth:
                lists.setdefault((path, field), []).append(word)
                conditions.setdefault((path, field), []).append((condition, truth))
            case _:
                yield Step(((condition, truth),), (), "", _advice(condition, truth, ask))
    for (path, field), words in lists.items():
        place = f"{path}.{field}" if field else path
        there = _there(facts, path, field)
        example = _key(path, field, f"[{', '.join(words)}]")
        yield Step(
            tuple(conditions[path, field]), tuple(words) if there else (), place, "" if there else example
        )


def _there(facts: Facts, path: str, field: str) -> bool:
    """Whether a list already stands there and has something in it."""
    value = facts.get(path)
    if field:
        value = value.get(field) if isinstance(value, dict) else None
    return isinstance(value, list) and bool(value)


def _advice(condition: Condition, wanted: bool, ask: Ask) -> str:
    match condition:
        case Flag(Place(path, field)):
            return _key(path, field, "true" if wanted else "false")
        case Stated(Place(path, field)):
            return _key(path, field, _example(path, field, ask) if wanted else "none")
        case Compare(Place(path, field), "==" | "!=" as sign, Value(value)) if (sign == "==") is wanted:
            return _key(path, field, flow(list(value) if isinstance(value, tuple) else value))
        case Holds("in_place", (Place(path, _),)):
            return _key(path, "", "true" if wanted else "false")
    return _positive(condition, ask) if wanted else ""


def _positive(condition: Condition, ask: Ask) -> str:
    match condition:
        case In(Place(path, field), Value(tuple() as options)):
            return _key(path, field, str(options[0]))
        case Holds("intersects", (Place(path, field), *options)):
            return _key(path, field, f"[{_words(options)[0]}]")
        case Holds("includes", (Place(path, field), *options)):
            return _key(path, field, f"[{', '.join(_words(options))}]")
        case Quantified("any", variable, body, Place(path, "")):
            return _entry(condition, dict(_fields(body, variable)), path, ask)
    return _first_fact(condition, ask)


def _entry(condition: Condition, fields: dict[str, object], path: str, ask: Ask) -> str:
    """A list of one entry that satisfies the condition, or nothing when none was found: a wrong example misleads."""
    found = ask.words.words(path)
    shown = found.example if found is not None else None
    example = dict(shown[0]) if isinstance(shown, list) and shown and isinstance(shown[0], dict) else {}
    shape = ask.words.vocabulary.facts[path]
    choices = ask.words.vocabulary.records.get(shape.record, {})
    candidates = [fields, example | fields]
    candidates += [
        example | fields | {name: one}
        for name in ("kind", "status")
        if name in choices
        for one in choices[name].options
    ]
    for item in candidates:
        if item and _satisfies(condition, path, item, ask):
            return _key(path, "", flow([item]))
    return ""


def _satisfies(condition: Condition, path: str, item: dict[str, object], ask: Ask) -> bool:
    """Whether the condition is true of a list of just this entry, on a day on which all examples lie in the past."""
    section, _, name = path.partition(".")
    text = f"aigov: 1\n{section}: {{{name}: {flow([item])}}}\n"
    facts = read_description(text, "example", ask.words.vocabulary).facts
    table = NodeTable({})
    try:
        node = table.add(condition)
        build = Build(table.nodes, (), _LATER)
        return build.run(node)(facts, build.memory(), None) is True
    except KeyError:
        return False  # It rests on a definition, which one entry cannot settle.


def _fields(body: Condition, variable: str) -> Iterator[tuple[str, object]]:
    """The fields that an item needs, as far as the condition says so plainly."""
    match body:
        case And(parts):
            for part in parts:
                yield from _fields(part, variable)
        case Compare(Item(name, field), "==", Value(value)) if name == variable and field:
            yield field, value
        case In(Item(name, field), Value(tuple() as options)) if name == variable and field:
            yield field, options[0]
        case In(Value(str() as word), Item(name, field)) if name == variable and field:
            yield field, [word]
        case Flag(Item(name, field)) if name == variable and field:
            yield field, True


def _words(terms: Iterable[Term]) -> list[str]:
    return [term.value for term in terms if isinstance(term, Value) and isinstance(term.value, str)]


def _example(path: str, field: str, ask: Ask) -> str:
    found = ask.words.words(path)
    value: object = None if found is None else found.example
    if field:
        value = value.get(field) if isinstance(value, Mapping) else None
    return "..." if value is None else flow(value)


def _first_fact(condition: Condition, ask: Ask) -> str:
    """The first fact of the condition with its example, where nothing more precise can be said."""
    from aigov.language.walk import walk

    place = next((node for node in walk(condition) if isinstance(node, Place)), None)
    if place is None:
        return ""
    example = _example(place.path, place.field, ask)
    return "" if example == "..." else _key(place.path, place.field, example)


def _key(path: str, field: str, value: str) -> str:
    section, _, name = path.partition(".")
    inner = f"{{{field}: {value}}}" if field else value
    return f"{section}: {{{name}: {inner}}}"
