"""Walks through conditions: the parts of a node, and what a whole condition uses."""

from collections.abc import Iterator, Mapping

from aigov.model.conditions import (
    And,
    Arithmetic,
    Call,
    Compare,
    Condition,
    Count,
    Defined,
    Flag,
    Holds,
    In,
    Node,
    Not,
    Or,
    Quantified,
    Stated,
    Term,
)


def parts(node: Condition | Term) -> tuple[Condition | Term, ...]:
    """The nodes directly below a node, in reading order."""
    match node:
        case And(inner) | Or(inner):
            return inner
        case Not(part):
            return (part,)
        case Flag(term) | Stated(term):
            return (term,)
        case Compare(left, _, right) | Arithmetic(left, _, right):
            return (left, right)
        case In(member, among):
            return (member, among)
        case Holds(_, arguments) | Call(_, arguments):
            return arguments
        case Quantified(_, _, body, source, guard):
            return (body, source) if guard is None else (body, source, guard)
        case Count(_, source, guard):
            return (source,) if guard is None else (source, guard)
    return ()


def walk(node: Condition | Term) -> Iterator[Node]:
    """The node and everything below it."""
    yield node
    for part in parts(node):
        yield from walk(part)


def definitions_in(condition: Condition) -> frozenset[str]:
    """Names of the definitions that a condition uses directly."""
    return frozenset(node.name for node in walk(condition) if isinstance(node, Defined))


def height(node: Condition | Term, definitions: Mapping[str, int]) -> int:
    """Levels of nodes from this one down, through the definitions whose heights are given."""
    below = definitions.get(node.name, 0) if isinstance(node, Defined) else 0
    return 1 + max((height(part, definitions) for part in parts(node)), default=below)
