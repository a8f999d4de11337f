"""How a description would have to read for conditions to come out otherwise: the key to write, with an example."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

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
from aigov.model.values import Facts
from aigov.reporters.flow import flow
from aigov.reporters.questions import Ask


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
        case Quantified("any", variable, body, Place(path, field)):
            item = dict(_fields(body, variable))
            return _key(path, field, flow([item]) if item else _example(path, field, ask))
    return _first_fact(condition, ask)


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
