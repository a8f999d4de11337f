"""Comparisons and membership: which shapes may stand on the two sides."""

from aigov.language.scope import ConditionError
from aigov.model.conditions import Compare, In, Operator, Term, Value
from aigov.model.diagnostics import did_you_mean
from aigov.model.units import canonical_unit
from aigov.model.vocabulary import Shape

Typed = tuple[Term, Shape]
_ORDERED = ("count", "number", "quantity", "date")
_LISTS = ("choices", "topics", "countries", "codes", "literals")


def compare(left: Typed, operator: Operator, right: Typed, at: int) -> Compare:
    """A comparison of two values that can be compared; raises ``ConditionError`` where they cannot."""
    (first, one), (second, other) = left, right
    if one.kind == "flag" or other.kind == "flag":
        raise ConditionError(
            "E206", "a flag is not compared", at, "write the flag itself, or `not` before it"
        )
    if operator not in ("==", "!=") and (one.kind not in _ORDERED or other.kind not in _ORDERED):
        raise ConditionError("E207", f"a {one.kind} and a {other.kind} have no order", at)
    if other.kind == "literal":
        _check_word(second, one)
    elif one.kind == "literal":
        _check_word(first, other)
    elif not _alike(one, other):
        raise ConditionError(
            "E207", f"a {_name(one)} cannot be compared with a {_name(other)}", at, _advice(one, other)
        )
    return Compare(first, operator, second, at=at)


def membership(left: Typed, right: Typed, at: int) -> In:
    """``member in list``; raises ``ConditionError`` when the word is none of the list's options."""
    (member, one), (among, many) = left, right
    if many.kind not in _LISTS:
        raise ConditionError("E207", f"a {many.kind} is no list", at)
    if many.kind == "literals":
        if isinstance(among, Value) and isinstance(among.value, tuple):
            for word in among.value:
                _check_word(Value(str(word), at=among.at), one)
        return In(member, among, at=at)
    if one.kind == "literal":
        _check_word(member, Shape("choice", many.options))
        _check_code(member, many.kind)
    elif one.kind not in ("choice", "text") or _are_disjoint(one, many):
        raise ConditionError("E207", f"a {one.kind} is no member of these {many.kind}", at)
    return In(member, among, at=at)


def _check_code(term: Term, kind: str) -> None:
    """A country or language that no list can hold, because of how it is written."""
    word = str(term.value) if isinstance(term, Value) else ""
    if kind == "countries" and not (len(word) == 2 and word.isascii() and word.isupper()):
        raise ConditionError(
            "E214", f"`{word}` is no country code", term.at, "two capital letters: DE, JP, EU"
        )
    if kind == "codes" and word != word.lower():
        raise ConditionError(
            "E214", f"`{word}` is no language tag as it is compared", term.at, f"write `{word.lower()}`"
        )


def _are_disjoint(one: Shape, other: Shape) -> bool:
    return bool(one.options and other.options) and set(one.options).isdisjoint(other.options)


def _check_word(term: Term, shape: Shape) -> None:
    if shape.kind not in ("choice", "text", "link", "literal"):
        raise ConditionError("E207", f"a {_name(shape)} is not compared with a word", term.at)
    if isinstance(term, Value) and shape.options and term.value not in shape.options:
        raise ConditionError(
            "E214",
            f"`{term.value}` is none of the options",
            term.at,
            did_you_mean(str(term.value), shape.options),
        )


def _alike(one: Shape, other: Shape) -> bool:
    numbers = ("count", "number")
    if one.kind in numbers and other.kind in numbers:
        return True
    if one.kind == "quantity" and other.kind == "quantity":
        return not {canonical_unit(unit) for unit in one.units}.isdisjoint(
            canonical_unit(unit) for unit in other.units
        )
    if one.kind == "choice" and _are_disjoint(one, other):
        return False
    return one.kind == other.kind and one.kind in ("choice", "text", "date", "link")


def _name(shape: Shape) -> str:
    return f"quantity in {', '.join(shape.units)}" if shape.kind == "quantity" else shape.kind


def _advice(one: Shape, other: Shape) -> str:
    if one.kind == other.kind == "choice":
        return "they have no option in common"
    quantity = one if one.kind == "quantity" else other
    return (
        f'write quantity(NUMBER, "{quantity.units[0]}")'
        if quantity.kind == "quantity" and quantity.units
        else ""
    )
