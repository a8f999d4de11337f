"""Writes a condition back as text that reads to the same tree."""

import json
from typing import assert_never

from aigov.language.names import written
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

_OR, _AND, _NOT, _TIGHT = range(4)


def write(condition: Condition) -> str:
    """The condition in the surface of the language, with no more brackets than it needs."""
    return _truth(condition, _OR)


def _truth(condition: Condition, around: int) -> str:
    match condition:
        case Or(parts):
            return _bracketed(" or ".join(_truth(part, _OR + 1) for part in parts), around > _OR)
        case And(parts):
            return _bracketed(" and ".join(_truth(part, _AND + 1) for part in parts), around > _AND)
        case Not(In(member, among)):
            return _bracketed(f"{write_term(member)} not in {write_term(among)}", around > _NOT)
        case Not(part):
            return _bracketed(f"not {_truth(part, _NOT)}", around > _NOT)
        case Compare(left, operator, right):
            return f"{write_term(left)} {operator} {write_term(right)}"
        case In(member, among):
            return f"{write_term(member)} in {write_term(among)}"
        case _:
            return _atom(condition)


def _atom(condition: Constant | Defined | Flag | Stated | Holds | Quantified) -> str:
    match condition:
        case Constant(value):
            return str(value)
        case Defined(name):
            return name
        case Flag(term):
            return write_term(term)
        case Stated(term):
            return f"stated({write_term(term)})"
        case Holds(function, arguments):
            return f"{function}({', '.join(map(write_term, arguments))})"
        case Quantified("any", "one", Constant(True), source, None):
            return f"nonempty({write_term(source)})"
        case Quantified(quantifier, variable, body, source, guard):
            return f"{quantifier}({_truth(body, _OR)} for {variable} in {write_term(source)}{_guard(guard)})"
        case _:
            assert_never(condition)


def write_term(term: Term) -> str:
    """A value in the surface of the language."""
    match term:
        case Place(name, field) | Item(name, field):
            return f"{name}.{written(field)}" if field else name
        case Value(value, is_date):
            return f"date({_literal(value)})" if is_date else _literal(value)
        case Parameter(name):
            return f"parameter.{name}"
        case AsOf():
            return "as_of"
        case Call(function, arguments):
            return f"{function}({', '.join(map(write_term, arguments))})"
        case Arithmetic(left, operator, right):
            return f"({write_term(left)} {operator} {write_term(right)})"
        case Count(variable, source, guard):
            return f"count({variable} for {variable} in {write_term(source)}{_guard(guard)})"
        case _:
            assert_never(term)


def _guard(guard: Condition | None) -> str:
    return f" if {_truth(guard, _OR)}" if guard is not None else ""


def _bracketed(text: str, needed: bool) -> str:
    return f"({text})" if needed else text


def _literal(value: str | int | float | tuple[float, str] | tuple[str, ...]) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if not isinstance(value, tuple):
        return repr(value)
    if not isinstance(value[0], str):
        return f"days({value[0]!r})" if value[1] == "d" else f"quantity({value[0]!r}, {_quoted(value[1])})"
    words = ", ".join(_quoted(str(word)) for word in value)
    return f"({words},)" if len(value) == 1 else f"({words})"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
