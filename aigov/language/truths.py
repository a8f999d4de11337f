"""Truths in conditions: and, or, not, comparisons, membership, quantifiers, and the words that stand for them."""

import ast

from aigov.language.comparisons import compare, membership
from aigov.language.functions.table import FUNCTIONS
from aigov.language.names import Variables, resolve
from aigov.language.scope import ConditionError, Scope
from aigov.language.terms import dotted_name, place_of, read_arguments, read_term
from aigov.model.conditions import (
    And,
    Compare,
    Condition,
    Constant,
    Count,
    Defined,
    Flag,
    Holds,
    Item,
    Not,
    Operator,
    Or,
    Place,
    Quantified,
    Quantifier,
    Stated,
    Term,
    Value,
)
from aigov.model.diagnostics import did_you_mean
from aigov.model.vocabulary import Shape, field_shape

_OPERATORS: dict[type[ast.cmpop], Operator] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
_RESERVED = ("as_of", "parameter")
_WORDS = ("stated", "covers", "in_place", "intersects", "includes", "nonempty", "any", "all", "count")


def read_truth(node: ast.expr, scope: Scope, variables: Variables) -> Condition:
    """The truth that a piece of a condition stands for."""
    at = node.col_offset
    name = dotted_name(node)
    if name is not None:
        return _named(name, at, scope, variables)
    match node:
        case ast.Constant(value=bool() as value):
            return Constant(value, at=at)
        case ast.BoolOp(op=ast.And(), values=parts):
            return And(tuple(read_truth(part, scope, variables) for part in parts), at=at)
        case ast.BoolOp(op=ast.Or(), values=parts):
            return Or(tuple(read_truth(part, scope, variables) for part in parts), at=at)
        case ast.UnaryOp(op=ast.Not(), operand=part):
            return Not(read_truth(part, scope, variables), at=at)
        case ast.Compare():
            return _comparison(node, scope, variables)
        case ast.Call(func=ast.Name(id=function)):
            return _call(function, node, scope, variables)
    raise ConditionError(
        "E209", "this cannot stand where a truth is needed", at, "write a flag, a comparison or a definition"
    )


def _named(name: str, at: int, scope: Scope, variables: Variables) -> Condition:
    if "." not in name and name not in variables and name != "as_of":
        if name not in scope.definitions:
            raise ConditionError(
                "E210", f"no definition is called `{name}`", at, did_you_mean(name, scope.definitions)
            )
        return Defined(name, at=at)
    term, shape = resolve(name, at, scope, variables)
    if shape.kind != "flag" or not isinstance(term, Place | Item):
        raise ConditionError(
            "E209", f"`{name}` is a {shape.kind}, not a truth", at, f"compare it, or write stated({name})"
        )
    return Flag(term, at=at)


def _comparison(node: ast.Compare, scope: Scope, variables: Variables) -> Condition:
    values = [node.left, *node.comparators]
    steps = [
        _step(values[index], operator, values[index + 1], scope, variables)
        for index, operator in enumerate(node.ops)
    ]
    return steps[0] if len(steps) == 1 else And(tuple(steps), at=node.col_offset)


def _step(
    left: ast.expr, operator: ast.cmpop, right: ast.expr, scope: Scope, variables: Variables
) -> Condition:
    at = left.col_offset
    if isinstance(operator, ast.In | ast.NotIn):
        member = membership(read_term(left, scope, variables), read_term(right, scope, variables), at)
        return Not(member, at=at) if isinstance(operator, ast.NotIn) else member
    sign = _OPERATORS.get(type(operator))
    if sign is None:
        raise ConditionError("E209", "`is` is not part of the language", at, "write ==")
    return compare(_countable(left, scope, variables), sign, _countable(right, scope, variables), at)


def _countable(node: ast.expr, scope: Scope, variables: Variables) -> tuple[Term, Shape]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "count":
        name, source, _, counted, guard = _quantifier(node, scope, variables)
        if not isinstance(counted, ast.Name) or counted.id != name:
            hint = f"write count({name} for {name} in ... if ...)"
            raise ConditionError(
                "E208", "a count counts items, not what is said of them", node.col_offset, hint
            )
        return Count(name, source, guard, at=node.col_offset), Shape("count")
    return read_term(node, scope, variables)


def _call(name: str, node: ast.Call, scope: Scope, variables: Variables) -> Condition:
    at = node.col_offset
    if name == "any" or name == "all":
        variable, source, shape, body, guard = _quantifier(node, scope, variables)
        condition = read_truth(body, scope, {variable: shape})
        quantifier: Quantifier = "any" if name == "any" else "all"
        return Quantified(quantifier, variable, condition, source, guard, at=at)
    function = FUNCTIONS.get(name)
    if function is not None and function.gives == "truth":
        return Holds(name, read_arguments(function, node, scope, variables), at=at)
    if node.keywords or not node.args:
        raise ConditionError("E208", f"`{name}` needs arguments without names", at)
    if name not in _WORDS or name == "count":
        known = [*_WORDS[:-1], *(one.name for one in FUNCTIONS.values() if one.gives == "truth")]
        raise ConditionError(
            "E208", f"no function that gives a truth is called `{name}`", at, did_you_mean(name, known)
        )
    return _word(name, node, scope, variables)


def _word(name: str, node: ast.Call, scope: Scope, variables: Variables) -> Condition:
    at = node.col_offset
    term, shape = read_term(node.args[0], scope, variables)
    if name in ("covers", "intersects", "includes"):
        return _several(name, term, shape, node, scope, variables)
    if len(node.args) != 1:
        raise ConditionError("E208", f"`{name}` takes one argument", at)
    if not isinstance(term, Place | Item):
        raise ConditionError("E205", f"`{name}` needs a fact", term.at)
    if name == "stated":
        if shape.kind == "flag":
            raise ConditionError(
                "E211", "a flag says itself whether it holds", at, "write the flag without stated()"
            )
        return Stated(term, at=at)
    if name == "in_place":
        if shape.record != "measure":
            raise ConditionError("E207", "`in_place` needs a measure", at)
        return Compare(_field(term, "status"), "==", Value("in-place", at=at), at=at)
    if shape.kind not in ("choices", "countries", "records", "topics", "codes"):
        raise ConditionError("E207", "`nonempty` needs a list", at)
    return Quantified("any", "one", Constant(True, at=at), place_of(term, "`nonempty`"), None, at=at)


def _several(
    name: str, term: Term, shape: Shape, node: ast.Call, scope: Scope, variables: Variables
) -> Condition:
    at = node.col_offset
    words = [read_term(arg, scope, variables) for arg in node.args[1:]]
    if not words:
        raise ConditionError("E208", f"`{name}` needs the words to look for", at)
    if name == "covers":
        topics = field_shape(scope.vocabulary, shape, "covers") if shape.kind == "record" else None
        if topics is None:
            raise ConditionError("E207", "`covers` needs a document or process with topics", at)
        term, shape = _field(term, "covers"), topics
    parts: tuple[Condition, ...] = tuple(membership(word, (term, shape), word[0].at) for word in words)
    if len(parts) == 1:
        return parts[0]
    return Or(parts, at=at) if name == "intersects" else And(parts, at=at)


def _field(term: Term, field: str) -> Place | Item:
    match term:
        case Place(path=path, field=""):
            return Place(path, field, at=term.at)
        case Item(variable=variable, field=""):
            return Item(variable, field, at=term.at)
    raise ConditionError("E205", "a field has no fields", term.at)


def _quantifier(
    node: ast.Call, scope: Scope, variables: Variables
) -> tuple[str, Place, Shape, ast.expr, Condition | None]:
    """Variable, list, shape of its items, body and guard of ``any(body for variable in list if guard)``."""
    at = node.col_offset
    if variables:
        raise ConditionError(
            "E212", "a quantifier cannot stand inside another", at, "use a definition or two conditions"
        )
    match [*node.args, *node.keywords]:
        case [
            ast.GeneratorExp(
                elt=body,
                generators=[
                    ast.comprehension(target=ast.Name(id=name), iter=iterated, ifs=guards, is_async=0)
                ],
            )
        ]:
            term, shape = read_term(iterated, scope, variables)
        case _:
            function = node.func.id if isinstance(node.func, ast.Name) else "any"
            hint = f"write {function}(... for x in list if ...)"
            raise ConditionError("E208", f"`{function}` looks at the items of one list", at, hint)
    source = place_of(term, "a quantifier")
    inner = _item_shape(shape, at)
    if name in scope.definitions or name in scope.vocabulary.sections or name in _RESERVED:
        raise ConditionError(
            "E212", f"`{name}` already means something else", at, "take a short name such as x"
        )
    read = [read_truth(guard, scope, {name: inner}) for guard in guards]
    guard = None if not read else read[0] if len(read) == 1 else And(tuple(read), at=at)
    return name, source, inner, body, guard


def _item_shape(shape: Shape, at: int) -> Shape:
    match shape.kind:
        case "records":
            return Shape("record", shape.options, shape.record)
        case "choices" | "topics" | "countries" | "codes":
            return Shape("choice", shape.options)
    raise ConditionError("E207", f"a {shape.kind} is no list", at)
