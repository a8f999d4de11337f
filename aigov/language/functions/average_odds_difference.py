"""`average_odds_difference(groups)`: half the sum of the gaps of equal opportunity and of false positives."""

from aigov.figures.point import figure
from aigov.model.values import Value


def average_odds_difference(as_of: str, groups: Value) -> float | None:
    """The number, or nothing where it cannot be told; ``as_of`` plays no part."""
    return figure("average_odds_difference", groups)
