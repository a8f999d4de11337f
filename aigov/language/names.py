"""Names in conditions: which fact, field, parameter or item a dotted name means."""

from keyword import iskeyword

from aigov.language.scope import DATE, NUMBER, ConditionError, Scope
from aigov.model.conditions import AsOf, Item, Parameter, Place, Term
from aigov.model.diagnostics import did_you_mean
from aigov.model.values import Value
from aigov.model.vocabulary import Shape, fact_and_field, field_shape

Variables = dict[str, Shape]
"""The variable of the quantifier around a name, with the shape of the items it stands for."""


def plain(name: str) -> str:
    """A field's own name: where it is a word of Python, conditions write it with an underscore behind (``with_``)."""
    return name[:-1] if name.endswith("_") and iskeyword(name[:-1]) else name


def written(name: str) -> str:
    """A field's name as conditions write it."""
    return f"{name}_" if iskeyword(name) else name


def value_shape(value: Value, at: int) -> Shape:
    """The shape of a parameter's value."""
    match value:
        case bool():
            raise ConditionError("E213", "a parameter is a number, a quantity or a date", at)
        case int() | float():
            return NUMBER
        case (_, str() as unit):
            return Shape("quantity", units=(unit,))
        case str():
            return DATE
        case _:
            raise ConditionError("E213", "a parameter is a number, a quantity or a date", at)


def resolve(dotted: str, at: int, scope: Scope, variables: Variables) -> tuple[Term, Shape]:
    """The term that a name stands for, with its shape; raises ``ConditionError`` with the nearest known name."""
    dotted = ".".join(map(plain, dotted.split(".")))
    head, _, rest = dotted.partition(".")
    if head in variables:
        return _item(head, rest, at, scope, variables[head])
    if dotted == "as_of":
        return AsOf(at=at), DATE
    if head == "parameter":
        return _parameter(rest, at, scope)
    found = fact_and_field(scope.vocabulary, dotted)
    if found is None:
        raise ConditionError("E202", f"no fact is called `{dotted}`", at, _nearest_fact(dotted, scope))
    path, field, shape = found
    return Place(path, field, at=at), shape


def _item(name: str, field: str, at: int, scope: Scope, shape: Shape) -> tuple[Term, Shape]:
    if not field:
        return Item(name, at=at), shape
    inner = field_shape(scope.vocabulary, shape, field)
    if inner is None:
        fields = scope.vocabulary.records.get(shape.record, {})
        raise ConditionError(
            "E203", f"a {shape.record or shape.kind} has no field `{field}`", at, did_you_mean(field, fields)
        )
    return Item(name, field, at=at), inner


def _parameter(name: str, at: int, scope: Scope) -> tuple[Term, Shape]:
    if name not in scope.parameters:
        raise ConditionError(
            "E204", f"no parameter is called `{name}`", at, did_you_mean(name, scope.parameters)
        )
    return Parameter(name, at=at), value_shape(scope.parameters[name], at)


def _nearest_fact(dotted: str, scope: Scope) -> str:
    path, _, field = dotted.rpartition(".")
    shape = scope.vocabulary.facts.get(path)
    if shape is not None and shape.kind == "record":
        return did_you_mean(field, scope.vocabulary.records.get(shape.record, {}))
    return did_you_mean(dotted, scope.vocabulary.facts)
