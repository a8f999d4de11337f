"""`selection_rate_difference(groups)`: the highest share of people who had the outcome, less the lowest."""

from aigov.figures.point import figure
from aigov.model.values import Value


def selection_rate_difference(as_of: str, groups: Value) -> float | None:
    """The number, or nothing where it cannot be told; ``as_of`` plays no part."""
    return figure("selection_rate_difference", groups)
