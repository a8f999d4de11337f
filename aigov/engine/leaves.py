"""The commonest leaves, without detours: one known thing said about one fact.

``"x" in fact``, ``fact == "x"``, ``fact in ("x", "y")``, ``stated(fact)`` and a flag make up nearly every condition, so
each is a test of one value, put behind the way to that value. Tests never see an unknown; ``False`` is a denial.
"""

import operator
from collections.abc import Callable, Sequence

from aigov.engine.kleene import Known
from aigov.model.values import AtLeast, Facts, Value
from aigov.model.verdicts import Truth

Test = Callable[[Value], Truth]
Leaf = Callable[[Facts, dict[int, Truth], Value | None], Truth]

_RELATIONS: dict[str, Callable[..., bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def leaf(source: Sequence[object], test: Test) -> Leaf | None:
    """The test behind the way to its value, when that is a fact, a field, or the item of a quantifier."""
    match source:
        case ["p", str() as path, ""]:
            return _on_fact(path, test)
        case ["p", str() as path, str() as field]:
            return _on_field(path, field, test)
        case ["i", _, ""]:
            return _on_item(test)
        case ["i", _, str() as field]:
            return _on_item_field(field, test)
    return None


def _on_fact(path: str, test: Test) -> Leaf:
    def run(facts: Facts, memory: dict[int, Truth], item: Value | None) -> Truth:
        value = facts.get(path)
        return None if value is None else test(value)

    return run


def _on_field(path: str, field: str, test: Test) -> Leaf:
    def run(facts: Facts, memory: dict[int, Truth], item: Value | None) -> Truth:
        record = facts.get(path)
        value = record.get(field) if isinstance(record, dict) else record
        return None if value is None else test(value)

    return run


def _on_item(test: Test) -> Leaf:
    def run(facts: Facts, memory: dict[int, Truth], item: Value | None) -> Truth:
        return None if item is None else test(item)

    return run


def _on_item_field(field: str, test: Test) -> Leaf:
    def run(facts: Facts, memory: dict[int, Truth], item: Value | None) -> Truth:
        value = item.get(field) if isinstance(item, dict) else None
        return None if value is None else test(value)

    return run


def has(word: Known) -> Test:
    """The list holds the word; unknown when it may be longer."""

    def test(value: Value) -> Truth:
        if isinstance(value, list):
            return True if word in value else None if type(value) is AtLeast else False
        return False

    return test


def has_all(words: Sequence[str]) -> Test:
    """The list holds every word; unknown when it may be longer and one is not there."""
    wanted = frozenset(words)

    def test(value: Value) -> Truth:
        if isinstance(value, list):
            return True if wanted.issubset(value) else None if type(value) is AtLeast else False
        return False

    return test


def has_any(words: Sequence[str]) -> Test:
    """The list holds one of the words; unknown when it may be longer and none is there."""
    wanted = frozenset(words)

    def test(value: Value) -> Truth:
        if isinstance(value, list):
            return True if not wanted.isdisjoint(value) else None if type(value) is AtLeast else False
        return False

    return test


def among(words: Known) -> Test:
    """The value is one of the words."""
    known = frozenset(words) if isinstance(words, list) else frozenset()

    def test(value: Value) -> Truth:
        return value in known if isinstance(value, str) else False

    return test


def relation(sign: str, other: Known) -> Test | None:
    """The value stands in a relation to a word or number; nothing for quantities, whose units must be compared."""
    if isinstance(other, tuple | list) or other is None or other is False:
        return None
    if sign == "==":
        return lambda value: value is not False and value == other
    if sign == "!=":
        return lambda value: value is False or value != other
    ordered = _RELATIONS[sign]
    return lambda value: value is not False and ordered(value, other)


def is_true(value: Value) -> Truth:
    """A flag, or a function's truth."""
    return value is True
