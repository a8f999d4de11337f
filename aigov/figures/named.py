"""The figures by name: what each compares, and whether a larger one is worse."""

from typing import Final, Literal

from aigov.model.tuples import NamedTuple

Kind = Literal["ratio", "difference", "largest difference", "mean difference", "calibration", "concentration"]


class Named(NamedTuple):
    """One figure."""

    kind: Kind
    rates: tuple[str, ...] = ()
    """The rates that it compares."""
    of: str = "group_result"
    """The records that it is worked out from."""


NAMED: Final[dict[str, Named]] = {
    "selection_rate_ratio": Named("ratio", ("selected",)),
    "non_selection_rate_ratio": Named("ratio", ("not-selected",)),
    "selection_rate_difference": Named("difference", ("selected",)),
    "equal_opportunity_difference": Named("difference", ("tpr",)),
    "false_positive_rate_difference": Named("difference", ("fpr",)),
    "equalised_odds_difference": Named("largest difference", ("tpr", "fpr")),
    "average_odds_difference": Named("mean difference", ("tpr", "fpr")),
    "predictive_parity_difference": Named("difference", ("ppv",)),
    "calibration_error": Named("calibration"),
    "calibration_in_the_large": Named("calibration"),
    "largest_share": Named("concentration", (), "component"),
    "supplier_concentration": Named("concentration", (), "component"),
    "country_concentration": Named("concentration", (), "component"),
}
"""All figures that a condition may ask for."""
FAIRNESS: Final = tuple(name for name, one in NAMED.items() if one.of == "group_result")
"""Those about groups of people, in the order in which reports show them."""
