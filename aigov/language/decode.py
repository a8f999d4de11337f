"""Nodes of a compiled table as conditions again, so that they can be written for people."""

import re
from collections.abc import Sequence

from aigov.model.conditions import (
    And,
    Arithmetic,
    AsOf,
    Call,
    Compare,
    Condition,
    Constant,
    Count,
    Defined,
    Flag,
    Holds,
    In,
    Item,
    Not,
    Or,
    Parameter,
    Place,
    Quantified,
    Stated,
    Term,
    Value,
)

Nodes = Sequence[Sequence[object]]
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")


def decode(nodes: Nodes, index: object) -> Condition:
    """The condition at an index of the table."""
    match [*_node(nodes, index)]:
        case ["c", value]:
            return Constant(value is True)
        case ["&", *parts]:
            return And(tuple(decode(nodes, part) for part in parts))
        case ["|", *parts]:
            return Or(tuple(decode(nodes, part) for part in parts))
        case ["!", part]:
            return Not(decode(nodes, part))
        case ["d", name]:
            return Defined(str(name))
        case ["f", term]:
            return Flag(_held(nodes, term))
        case ["s", term]:
            return Stated(_held(nodes, term))
        case ["?", left, ("==" | "!=" | "<" | "<=" | ">" | ">=") as operator, right]:
            return Compare(decode_term(nodes, left), operator, decode_term(nodes, right))
        case ["in", member, among]:
            return In(decode_term(nodes, member), decode_term(nodes, among))
        case ["h", name, *arguments]:
            return Holds(str(name), tuple(decode_term(nodes, one) for one in arguments))
        case ["q", ("any" | "all") as quantifier, variable, body, source, guard]:
            kept = None if guard == -1 else decode(nodes, guard)
            return Quantified(quantifier, str(variable), decode(nodes, body), _place(nodes, source), kept)
    raise AssertionError(f"no condition: {_node(nodes, index)[0]}")


def decode_term(nodes: Nodes, index: object) -> Term:
    """The value at an index of the table."""
    match [*_node(nodes, index)]:
        case ["p", path, field]:
            return Place(str(path), str(field))
        case ["i", variable, field]:
            return Item(str(variable), str(field))
        case ["v", _, name]:
            return Parameter(str(name))
        case ["v", value]:
            return _literal(value)
        case ["o"]:
            return AsOf()
        case ["k", name, *arguments]:
            return Call(str(name), tuple(decode_term(nodes, one) for one in arguments))
        case ["+", left, ("+" | "-" | "*" | "/") as sign, right]:
            return Arithmetic(decode_term(nodes, left), sign, decode_term(nodes, right))
        case ["n", variable, source, guard]:
            kept = None if guard == -1 else decode(nodes, guard)
            return Count(str(variable), _place(nodes, source), kept)
    raise AssertionError(f"no value: {_node(nodes, index)[0]}")


def _node(nodes: Nodes, index: object) -> Sequence[object]:
    assert isinstance(index, int)
    return nodes[index]


def _place(nodes: Nodes, index: object) -> Place:
    term = decode_term(nodes, index)
    assert isinstance(term, Place)
    return term


def _held(nodes: Nodes, index: object) -> Place | Item:
    term = decode_term(nodes, index)
    assert isinstance(term, Place | Item)
    return term


def _literal(value: object) -> Value:
    match value:
        case str():
            return Value(value, _DAY.match(value) is not None)
        case int() | float():
            return Value(value)
        case [(int() | float()) as number, str() as unit]:
            return Value((number, unit))
        case [*words]:
            return Value(tuple(map(str, words)))
    raise AssertionError(f"no literal: {value!r}")
