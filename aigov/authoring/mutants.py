"""Changes one node of a condition at a time, the way a slip of the pen would."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from aigov.model.conditions import (
    And,
    Arithmetic,
    Call,
    Compare,
    Condition,
    Constant,
    Count,
    Defined,
    Flag,
    Holds,
    In,
    Not,
    Operator,
    Or,
    Quantified,
    Stated,
    Term,
    Value,
)

_NEAR: Mapping[Operator, tuple[Operator, ...]] = {
    "==": ("!=",),
    "!=": ("==",),
    "<": ("<=", ">="),
    "<=": ("<", ">"),
    ">": (">=", "<="),
    ">=": (">", "<"),
}


def mutants(condition: Condition) -> Iterator[Condition]:
    """Every condition that differs from this one in a single node."""
    yield from _here(condition)
    match condition:
        case And(inner) | Or(inner):
            for index, part in enumerate(inner):
                for other in mutants(part):
                    yield replace(condition, parts=(*inner[:index], other, *inner[index + 1 :]))
        case Not(part):
            for other in mutants(part):
                yield Not(other)
        case Quantified():
            yield from _inside_quantifier(condition)


def _here(condition: Condition) -> Iterator[Condition]:
    match condition:
        case Constant(value):
            yield Constant(not value)
        case And(inner) | Or(inner):
            yield Or(inner) if isinstance(condition, And) else And(inner)
            for index in range(len(inner)):
                rest = (*inner[:index], *inner[index + 1 :])
                yield rest[0] if len(rest) == 1 else replace(condition, parts=rest)
        case Not(part):
            yield part
        case Defined() | Flag() | Stated() | Holds():
            yield Not(condition)
            yield from _other_numbers(condition)
        case In(member, among):
            yield Not(condition)
            for other in _other_words(among):
                yield In(member, other)
        case Compare():
            yield from _other_comparisons(condition)
        case Quantified(quantifier, variable, body, source, guard):
            yield Quantified("all" if quantifier == "any" else "any", variable, body, source, guard)
            if guard is not None:
                yield Quantified(quantifier, variable, body, source, None)


def _inside_quantifier(condition: Quantified) -> Iterator[Condition]:
    if not isinstance(condition.body, Constant):
        for other in mutants(condition.body):
            yield replace(condition, body=other)
    for other in mutants(condition.guard) if condition.guard is not None else ():
        yield replace(condition, guard=other)


def _other_comparisons(condition: Compare) -> Iterator[Condition]:
    for operator in _NEAR[condition.operator]:
        yield replace(condition, operator=operator)
    for other in _other_terms(condition.left):
        yield replace(condition, left=other)
    for other in _other_terms(condition.right):
        yield replace(condition, right=other)


def _other_terms(term: Term) -> Iterator[Term]:
    match term:
        case Count(guard=guard) if guard is not None:
            yield replace(term, guard=None)
            for other in mutants(guard):
                yield replace(term, guard=other)
        case Value():
            yield from _moved(term)
        case Call(arguments=arguments):
            for changed in _other_arguments(arguments):
                yield replace(term, arguments=changed)
        case Arithmetic(left, _, right):
            for changed in _other_arguments((left, right)):
                yield replace(term, left=changed[0], right=changed[1])


def _moved(value: Value) -> Iterator[Value]:
    """A number, or the number of a quantity, a little off."""
    held = value.value
    if isinstance(held, int | float):
        yield Value(held + 1)
        yield Value(held - 1)
    elif isinstance(held, tuple) and not isinstance(held[0], str):
        yield Value((held[0] + 1, str(held[1])))
        yield Value((held[0] - 1, str(held[1])))


def _other_numbers(condition: Condition) -> Iterator[Condition]:
    """A function with a number or a duration a little off."""
    if isinstance(condition, Holds):
        for arguments in _other_arguments(condition.arguments):
            yield replace(condition, arguments=arguments)


def _other_arguments(arguments: tuple[Term, ...]) -> Iterator[tuple[Term, ...]]:
    for index, argument in enumerate(arguments):
        for other in _other_terms(argument):
            yield (*arguments[:index], other, *arguments[index + 1 :])


def _other_words(among: Term) -> Iterator[Term]:
    """A tuple of words with one word fewer."""
    if isinstance(among, Value) and isinstance(among.value, tuple) and len(among.value) > 1:
        words = [str(word) for word in among.value]
        for index in range(len(words)):
            yield Value(tuple(words[:index] + words[index + 1 :]))
