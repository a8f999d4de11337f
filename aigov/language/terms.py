"""Values in conditions: names, literals, durations, sums and counts."""

import ast
from datetime import date

from aigov.figures.named import NAMED
from aigov.language.functions.table import FUNCTIONS, Function
from aigov.language.names import Variables, resolve
from aigov.language.scope import DATE, DURATION, LITERAL, LITERALS, NUMBER, ConditionError, Scope
from aigov.model.areas import AREAS
from aigov.model.conditions import Arithmetic, Call, Place, Term, Value
from aigov.model.diagnostics import did_you_mean
from aigov.model.units import canonical
from aigov.model.vocabulary import Shape

Typed = tuple[Term, Shape]
_UNITS = {"days": "d", "weeks": "week", "months": "month", "years": "year", "hours": "h"}
_LITERAL_MAKERS = (*_UNITS, "date", "quantity")
_LARGEST = 1e300
_SIGNS: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}


def dotted_name(node: ast.expr) -> str | None:
    """``a.b.c`` as text, or nothing when the node is no plain name."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else None


def read_term(node: ast.expr, scope: Scope, variables: Variables) -> Typed:
    """The value that a piece of a condition stands for, with its shape."""
    at = node.col_offset
    name = dotted_name(node)
    if name is not None:
        return resolve(name, at, scope, variables)
    match node:
        case ast.Constant(value=bool()):
            raise ConditionError(
                "E206",
                "`True` and `False` are no values to compare with",
                at,
                "write the flag itself, or `not` before it",
            )
        case ast.Constant(value=str() as text):
            return Value(text, at=at), LITERAL
        case ast.Constant() | ast.UnaryOp(op=ast.USub()):
            number = _number(node)
            if number is not None:
                return Value(number, at=at), NUMBER
        case ast.Tuple(elts=items) | ast.List(elts=items):
            return _literals(items, at)
        case ast.BinOp():
            return _sum(node, scope, variables)
        case ast.Call(func=ast.Name(id=function)):
            return _call(function, node, scope, variables)
    raise ConditionError("E205", "this cannot stand where a value is needed", at)


def _number(node: ast.expr) -> int | float | None:
    """The finite number that stands there, with its sign, or nothing."""
    match node:
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant() as inner):
            number = _number(inner)
            return None if number is None else -number
        case ast.Constant(value=bool()):
            return None
        case ast.Constant(value=int() | float() as number) if abs(number) < _LARGEST:
            return number
    return None


def _literals(items: list[ast.expr], at: int) -> Typed:
    words = [item.value for item in items if isinstance(item, ast.Constant) and isinstance(item.value, str)]
    if len(words) != len(items) or not words:
        raise ConditionError("E205", "a list in a condition holds quoted words only", at)
    return Value(tuple(words), at=at), LITERALS


def _sum(node: ast.BinOp, scope: Scope, variables: Variables) -> Typed:
    sign = _SIGNS.get(type(node.op))
    if sign is None:
        raise ConditionError("E205", "only + - * / combine numbers", node.col_offset)
    left, left_shape = read_term(node.left, scope, variables)
    right, right_shape = read_term(node.right, scope, variables)
    if sign == "/" and _one_unit(left_shape, right_shape):
        return Arithmetic(left, "/", right, at=node.col_offset), NUMBER
    for term, shape in ((left, left_shape), (right, right_shape)):
        if shape.kind not in ("number", "count"):
            raise ConditionError("E207", f"a {shape.kind} is no number", term.at)
    match sign:
        case "+" | "-" | "*" | "/":
            return Arithmetic(left, sign, right, at=node.col_offset), NUMBER
    raise ConditionError("E205", "only + - * / combine numbers", node.col_offset)


def _one_unit(left: Shape, right: Shape) -> bool:
    """Whether both are quantities that share a unit, so that one divided by the other is a plain number."""
    return left.kind == right.kind == "quantity" and not set(left.units).isdisjoint(right.units)


def _call(name: str, node: ast.Call, scope: Scope, variables: Variables) -> Typed:
    if name in _LITERAL_MAKERS:
        return _made_literal(name, node)
    function = FUNCTIONS.get(name)
    if function is None or function.gives == "truth":
        known = [*_LITERAL_MAKERS, *(one.name for one in FUNCTIONS.values() if one.gives != "truth")]
        raise ConditionError(
            "E208",
            f"no function that gives a value is called `{name}`",
            node.col_offset,
            did_you_mean(name, known),
        )
    arguments = read_arguments(function, node, scope, variables)
    return Call(name, arguments, at=node.col_offset), {"date": DATE, "number": NUMBER}[function.gives]


def _made_literal(name: str, node: ast.Call) -> Typed:
    at = node.col_offset
    match name, [] if node.keywords else node.args:
        case "date", [ast.Constant(value=str() as day)]:
            return Value(_date(day, at), is_date=True, at=at), DATE
        case "quantity", [first, ast.Constant(value=str() as unit)]:
            number = _number(first)
            if number is not None:
                made = canonical(number, unit)
                return Value(made, at=at), Shape("quantity", units=(made[1],))
        case _, [first] if name in _UNITS:
            number = _number(first)
            if number is not None:
                return Value(canonical(number, _UNITS[name]), at=at), DURATION
    raise ConditionError(
        "E208",
        f"`{name}` takes plain literals",
        at,
        'for example days(30), date("2026-08-02"), quantity(5, "%")',
    )


def _date(day: str, at: int) -> str:
    try:
        if date.fromisoformat(day).isoformat() == day:
            return day
    except ValueError:
        pass
    raise ConditionError("E208", f"`{day}` is not a date", at, "write YYYY-MM-DD")


def read_arguments(
    function: Function, node: ast.Call, scope: Scope, variables: Variables
) -> tuple[Term, ...]:
    """The arguments of a function of the table, checked against the kinds it takes."""
    if node.keywords or len(node.args) != len(function.takes):
        raise ConditionError(
            "E208", f"`{function.name}` takes {len(function.takes)} arguments", node.col_offset
        )
    read = [read_term(arg, scope, variables) for arg in node.args]
    of = ""
    for (term, shape), kind in zip(read, function.takes, strict=True):
        if kind == "figure":
            of = _figure(term, function)
        elif kind == "places":
            _check_places(term)
        elif not _fits(shape, kind, of):
            raise ConditionError(
                "E207", f"`{function.name}` needs {_wanted(kind, of)} here, not a {shape.kind}", term.at
            )
    return tuple(term for term, _ in read)


def _figure(term: Term, function: Function) -> str:
    """The records that a named figure is about; raises when the name is none of a figure."""
    name = term.value if isinstance(term, Value) else None
    found = NAMED.get(name) if isinstance(name, str) else None
    if found is None:
        shown = f"`{name}`" if isinstance(name, str) else "this"
        advice = did_you_mean(name, NAMED) if isinstance(name, str) else "write its name in quotation marks"
        raise ConditionError("E214", f"{shown} is no figure that `{function.name}` knows", term.at, advice)
    return found.of


def _check_places(term: Term) -> None:
    """Raises where a word is neither a country code nor the name of an area."""
    words = term.value if isinstance(term, Value) else None
    if not isinstance(words, tuple) or not isinstance(words[0], str):
        raise ConditionError(
            "E207", "the places are a list of quoted words", term.at, 'for example ("EEA", "JP")'
        )
    for word in map(str, words):
        if word not in AREAS and not (len(word) == 2 and word.isascii() and word.isupper()):
            advice = f"two capital letters, or one of {', '.join(AREAS)}"
            raise ConditionError("E214", f"`{word}` is no country code and no area", term.at, advice)


_RECORDS = {"groups": "group_result", "components": "component"}


def _wanted(kind: str, of: str) -> str:
    record = of if kind == "records" else _RECORDS.get(kind)
    return f"a list of {record} records" if record else f"a {kind}"


def _fits(shape: Shape, kind: str, of: str) -> bool:
    if kind in ("records", *_RECORDS):
        return shape.kind == "records" and shape.record == (of or _RECORDS.get(kind))
    if kind == "share":
        return shape.kind in ("number", "count") or (
            shape.kind == "quantity" and bool(shape.units) and {"1", "%"}.issuperset(shape.units)
        )
    if kind == "duration":
        return shape.kind == "quantity" and all(canonical(1, unit)[1] == "d" for unit in shape.units)
    if kind == "amount":
        return shape.kind in ("quantity", "number", "count")
    return shape.kind == kind or (kind == "number" and shape.kind == "count")


def place_of(term: Term, what: str) -> Place:
    """The term as a fact or field; raises when it is something else."""
    if isinstance(term, Place):
        return term
    raise ConditionError("E205", f"{what} needs a fact", term.at)
