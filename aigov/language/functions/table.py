"""The one table of functions: name, argument kinds, result kind, phrase, and where the code is.

A new function is one file in this folder and one line here. A function is only called with known values; it is total
on its types, never raises and never looks at another fact; where its value cannot be told it gives nothing, which is
unknown. Its first argument is the as-of date.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module

from aigov.model.tuples import NamedTuple
from aigov.model.values import Value


class Function(NamedTuple):
    """One function of the language."""

    name: str
    takes: tuple[str, ...]
    """Kinds of its arguments: date, duration, number, amount (a number or a quantity in any unit), countries, places
    (quoted country codes and areas), groups, components, figure (the quoted name of one), records (those that it is
    about), share (a number, or a quantity in 1 or %)."""
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
        Function("some_in", ("countries", "places"), "truth", "some of {0} lies in {1}"),
        Function("all_in", ("countries", "places"), "truth", "all of {0} lie in {1}"),
        Function("selection_rate_ratio", ("groups",), "number", "the ratio of selection rates of {0}"),
        Function(
            "non_selection_rate_ratio", ("groups",), "number", "the ratio of non-selection rates of {0}"
        ),
        Function("selection_rate_difference", ("groups",), "number", "the gap of selection rates of {0}"),
        Function("equal_opportunity_difference", ("groups",), "number", "the gap of opportunity of {0}"),
        Function(
            "false_positive_rate_difference", ("groups",), "number", "the gap of false positives of {0}"
        ),
        Function("equalised_odds_difference", ("groups",), "number", "the largest gap of errors of {0}"),
        Function("average_odds_difference", ("groups",), "number", "the average gap of errors of {0}"),
        Function("predictive_parity_difference", ("groups",), "number", "the gap of precision of {0}"),
        Function("calibration_error", ("groups",), "number", "the calibration error of {0}"),
        Function("calibration_in_the_large", ("groups",), "number", "the miscalibration in the large of {0}"),
        Function("largest_share", ("components",), "number", "the largest share of a supplier in {0}"),
        Function(
            "supplier_concentration", ("components",), "number", "the concentration of suppliers in {0}"
        ),
        Function("country_concentration", ("components",), "number", "the concentration of countries in {0}"),
        Function("reaches", ("figure", "records", "share"), "truth", "{0} of {1} is surely no less than {2}"),
        Function(
            "stays_within", ("figure", "records", "share"), "truth", "{0} of {1} is surely no more than {2}"
        ),
    )
}
"""Functions by name."""


@cache
def implementation(name: str) -> Callable[..., Value | None]:
    """The code of a function, imported when it is first needed."""
    found: Callable[..., Value | None] = getattr(import_module(f"aigov.language.functions.{name}"), name)
    return found
