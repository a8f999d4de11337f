"""What the conditions of a ruleset use: definitions, parameters, facts, and the options of facts."""

from collections.abc import Iterable, Iterator

from aigov.language.walk import definitions_in, parts, walk
from aigov.model.conditions import (
    Condition,
    Constant,
    Count,
    In,
    Item,
    Parameter,
    Place,
    Quantified,
    Stated,
    Term,
    Value,
)
from aigov.model.ruleset import Definition, Route, Rule, Ruleset, Written
from aigov.model.spans import Span


def conditions(ruleset: Ruleset) -> Iterator[Written]:
    """Every condition of a ruleset, in the order of its files."""
    if ruleset.scope is not None:
        yield ruleset.scope
    for schedule in ruleset.schedules:
        yield from _when(schedule.routes)
    if ruleset.declared is not None:
        yield from (condition for _, condition in ruleset.declared.classes)
    for definition in ruleset.definitions:
        yield definition.means
    for rule in ruleset.rules:
        yield rule.applies
        yield from () if rule.schedule else _when(rule.starts)
        yield from rule.requires


def conditions_of(rule: Rule) -> Iterator[Written]:
    """The conditions of one rule: for whom, from when, what."""
    yield rule.applies
    yield from _when(rule.starts)
    yield from rule.requires


def _when(routes: Iterable[Route]) -> Iterator[Written]:
    return (route.when for route in routes if route.when is not None)


def used_definitions(ruleset: Ruleset) -> frozenset[str]:
    """Names of the definitions that something uses."""
    used = {name for written in conditions(ruleset) for name in definitions_in(written.condition)}
    return frozenset(used | {name for rule in ruleset.rules for name in rule.unless})


def names_of_parameters(ruleset: Ruleset) -> frozenset[str]:
    """Names of the parameters that some condition uses."""
    return frozenset(
        node.name
        for written in conditions(ruleset)
        for node in walk(written.condition)
        if isinstance(node, Parameter)
    )


def parameters_of(rule: Rule, ruleset: Ruleset) -> frozenset[str]:
    """Names of the parameters that one rule rests on, directly or through definitions."""
    written = (*conditions_of(rule), *(one.means for one in definitions_of(rule, ruleset)))
    nodes = (node for one in written for node in walk(one.condition))
    return frozenset(node.name for node in nodes if isinstance(node, Parameter))


def facts_read(ruleset: Ruleset) -> dict[str, Span]:
    """The facts that a ruleset reads, each with the first place that reads it."""
    found: dict[str, Span] = {}
    if ruleset.declared is not None:
        found[ruleset.declared.fact] = ruleset.declared.span
    for written in conditions(ruleset):
        for node in walk(written.condition):
            if isinstance(node, Place):
                found.setdefault(node.path, written.span)
    return found


def facts_of(rule: Rule, ruleset: Ruleset) -> tuple[str, ...]:
    """The facts that one rule reads, directly or through definitions, in reading order."""
    found: dict[str, None] = {}
    for written in (*conditions_of(rule), *(one.means for one in definitions_of(rule, ruleset))):
        for node in walk(written.condition):
            if isinstance(node, Place):
                found.setdefault(node.path)
    return tuple(found)


def definitions_of(rule: Rule, ruleset: Ruleset) -> tuple[Definition, ...]:
    """The definitions that a rule rests on, directly or through others, in the order of the ruleset."""
    means = {one.name: one.means.condition for one in ruleset.definitions}
    front = {name for written in conditions_of(rule) for name in definitions_in(written.condition)}
    front |= set(rule.unless)
    if ruleset.scope is not None:
        front |= definitions_in(ruleset.scope.condition)
    reached: set[str] = set()
    while front:
        name = front.pop()
        reached.add(name)
        front |= definitions_in(means[name]) - reached
    return tuple(one for one in ruleset.definitions if one.name in reached)


ANY = "*"
"""Stands for every option of a fact, where a condition asks only whether one of them was chosen."""


def words_read(ruleset: Ruleset) -> dict[str, set[str]]:
    """The options and topics that conditions name, by the fact that holds them."""
    found: dict[str, set[str]] = {}
    if ruleset.declared is not None:
        found[ruleset.declared.fact] = {option for option, _ in ruleset.declared.classes}
    for written in conditions(ruleset):
        _collect(written.condition, {}, found)
    return found


def _collect(node: Condition | Term, items: dict[str, str], found: dict[str, set[str]]) -> None:
    """Adds the words that stand beside a fact in one leaf; ``items`` says whose items the variables are."""
    if isinstance(node, Quantified | Count):
        items = {**items, node.variable: node.source.path}
    inner = parts(node)
    paths = {one.path for one in inner if isinstance(one, Place)}
    paths |= {items[one.variable] for one in inner if isinstance(one, Item) and one.variable in items}
    words = {word for one in inner if isinstance(one, Value) for word in _texts(one)}
    if _asks_for_any(node):
        words.add(ANY)  # Whichever option is chosen, it makes the same difference.
    for path in paths:
        found.setdefault(path, set()).update(words)
    for part in inner:
        _collect(part, items, found)


def _asks_for_any(node: Condition | Term) -> bool:
    """Whether this is `stated(x)`, `nonempty(x)`, or `item in x` for the items of another list."""
    if isinstance(node, Quantified):
        return node.guard is None and isinstance(node.body, Constant)
    return isinstance(node, Stated) or (
        isinstance(node, In) and isinstance(node.member, Item) and isinstance(node.among, Place)
    )


def _texts(value: Value) -> tuple[str, ...]:
    if isinstance(value.value, str):
        return (value.value,)
    if isinstance(value.value, tuple):
        return tuple(word for word in value.value if isinstance(word, str))
    return ()
