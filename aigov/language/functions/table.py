"""The one table of functions: name, argument kinds, result kind, phrase, and where the code is.

A new function is one file in this folder and one line here. A function is only called with known values; it is total
on its types, never raises and never looks at another fact. Its first argument is the as-of date.
"""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from aigov.model.values import Value


class Function(NamedTuple):
    """One function of the language."""

    name: str
    takes: tuple[str, ...]
    """Kinds of its arguments: date, duration, number, amount (a number or a quantity in any unit)."""
    gives: str
    """``truth``, or the kind of the value."""
    phrase: str
    """How a sentence says it, with ``{0}`` for the first argument."""


FUNCTIONS: dict[str, Function] = {
    one.name: one
    for one in (
        Function(
            "within", ("date", "duration"), "truth", "{0} lies no more than {1} before the date of assessment"
        ),
        Function("past", ("date",), "truth", "{0} has been reached"),
        Function("positive", ("amount",), "truth", "{0} is more than nothing"),
        Function("later", ("date", "duration"), "date", "{1} after {0}"),
    )
}
"""Functions by name."""


def implementation(name: str) -> Callable[..., Value]:
    """The code of a function, imported when it is first needed."""
    found: Callable[..., Value] = getattr(import_module(f"aigov.language.functions.{name}"), name)
    return found
