"""Conditions as frozen trees; what the language reads and everything else works on.

Truths are ``Condition``, the things they compare are ``Term``. ``at`` is the offset of a node in the text it was
read from, for messages; it takes no part in equality.
"""

from dataclasses import dataclass, field
from typing import Literal

Operator = Literal["==", "!=", "<", "<=", ">", ">="]
Quantifier = Literal["any", "all"]


@dataclass(frozen=True, slots=True)
class Node:
    """Any part of a condition."""

    at: int = field(default=0, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Constant(Node):
    """Always true or always false."""

    value: bool


@dataclass(frozen=True, slots=True)
class And(Node):
    """The least of its parts (False < unknown < True)."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Or(Node):
    """The greatest of its parts."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Not(Node):
    """The opposite; unknown stays unknown."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class Defined(Node):
    """A definition of the same ruleset, by name."""

    name: str


@dataclass(frozen=True, slots=True)
class Flag(Node):
    """A flag that stands for its own truth."""

    term: "Place | Item"


@dataclass(frozen=True, slots=True)
class Compare(Node):
    """Two values of one type in a relation."""

    left: "Term"
    operator: Operator
    right: "Term"


@dataclass(frozen=True, slots=True)
class In(Node):
    """One value is a member of a list."""

    member: "Term"
    among: "Term"


@dataclass(frozen=True, slots=True)
class Stated(Node):
    """A fact has a value: false when it is denied, unknown when it is absent."""

    term: "Place | Item"


@dataclass(frozen=True, slots=True)
class Holds(Node):
    """A function of the table that gives a truth."""

    function: str
    arguments: "tuple[Term, ...]"


@dataclass(frozen=True, slots=True)
class Quantified(Node):
    """Some item of a list, or each, satisfies the body, among those that satisfy the guard."""

    quantifier: Quantifier
    variable: str
    body: "Condition"
    source: "Place"
    guard: "Condition | None"


@dataclass(frozen=True, slots=True)
class Place(Node):
    """A fact, or a field of a record fact."""

    path: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Item(Node):
    """The item that a quantifier looks at, or one of its fields."""

    variable: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Value(Node):
    """A literal: text, date, number, ``(number, unit)`` or a tuple of texts."""

    value: str | int | float | tuple[float, str] | tuple[str, ...]
    is_date: bool = False
    """Whether the text is a date; only the written form differs."""


@dataclass(frozen=True, slots=True)
class Parameter(Node):
    """A named number or date of the ruleset."""

    name: str


@dataclass(frozen=True, slots=True)
class AsOf(Node):
    """The date of assessment."""


@dataclass(frozen=True, slots=True)
class Call(Node):
    """A function of the table that gives a value."""

    function: str
    arguments: "tuple[Term, ...]"


@dataclass(frozen=True, slots=True)
class Arithmetic(Node):
    """Two numbers combined."""

    left: "Term"
    operator: Literal["+", "-", "*", "/"]
    right: "Term"


@dataclass(frozen=True, slots=True)
class Count(Node):
    """How many items of a list satisfy the guard; stands only in comparisons."""

    variable: str
    source: Place
    guard: "Condition | None"


Condition = Constant | And | Or | Not | Defined | Flag | Compare | In | Stated | Holds | Quantified
Term = Place | Item | Value | Parameter | AsOf | Call | Arithmetic | Count
