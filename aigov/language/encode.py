"""Conditions as a table of nodes: plain lists that JSON can hold, each distinct node once.

The table is what a compiled ruleset carries and what the engine runs. A node names its parts by their index, which is
always lower than its own, so the table is acyclic by construction. The first entry of a node is its operation:

``c value`` · ``& parts`` · ``| parts`` · ``! part`` · ``d definition`` · ``f term`` · ``? left operator right`` ·
``in member among`` · ``s term`` · ``h function arguments`` · ``q quantifier variable body source guard`` and, for
values, ``p path field`` · ``i variable field`` · ``v value`` · ``o`` (as-of) · ``k function arguments`` ·
``+ left sign right`` · ``n variable source guard``.
"""

import json
from collections.abc import Mapping
from typing import assert_never

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
from aigov.model.values import Value as FactValue

EncodedNode = list[object]


class NodeTable:
    """Collects nodes; asking for an equal node again gives the same index."""

    def __init__(self, parameters: Mapping[str, FactValue]) -> None:
        self.nodes: list[EncodedNode] = []
        self._known: dict[str, int] = {}
        self._parameters = parameters

    def add(self, condition: Condition) -> int:
        """The index of a condition in the table."""
        match condition:
            case Constant(value):
                return self._index(["c", value])
            case And(parts):
                return self._index(["&", *map(self.add, parts)])
            case Or(parts):
                return self._index(["|", *map(self.add, parts)])
            case Not(part):
                return self._index(["!", self.add(part)])
            case Defined(name):
                return self._index(["d", name])
            case Flag(term):
                return self._index(["f", self.add_term(term)])
            case Compare(left, operator, right):
                return self._index(["?", self.add_term(left), operator, self.add_term(right)])
            case In(member, among):
                return self._index(["in", self.add_term(member), self.add_term(among)])
            case Stated(term):
                return self._index(["s", self.add_term(term)])
            case Holds(function, arguments):
                return self._index(["h", function, *map(self.add_term, arguments)])
            case Quantified(quantifier, variable, body, source, guard):
                guarded = -1 if guard is None else self.add(guard)
                return self._index(
                    ["q", quantifier, variable, self.add(body), self.add_term(source), guarded]
                )
            case _:
                assert_never(condition)

    def add_term(self, term: Term) -> int:
        """The index of a value in the table; parameters are written out as what they stand for."""
        match term:
            case Place(path, field):
                return self._index(["p", path, field])
            case Item(variable, field):
                return self._index(["i", variable, field])
            case Value(value):
                return self._index(["v", _plain(value)])
            case Parameter(name):
                return self._index(["v", _plain(self._parameters[name]), name])
            case AsOf():
                return self._index(["o"])
            case Call(function, arguments):
                return self._index(["k", function, *map(self.add_term, arguments)])
            case Arithmetic(left, sign, right):
                return self._index(["+", self.add_term(left), sign, self.add_term(right)])
            case Count(variable, source, guard):
                guarded = -1 if guard is None else self.add(guard)
                return self._index(["n", variable, self.add_term(source), guarded])
            case _:
                assert_never(term)

    def _index(self, node: EncodedNode) -> int:
        key = json.dumps(node)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = len(self.nodes)
            self.nodes.append(node)
        return found


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
