"""`predictive_parity_difference(groups)`: the gap in the share of those with the outcome who should have it."""

from aigov.figures.point import figure
from aigov.model.values import Value


def predictive_parity_difference(as_of: str, groups: Value) -> float | None:
    """The number, or nothing where it cannot be told; ``as_of`` plays no part."""
    return figure("predictive_parity_difference", groups)
