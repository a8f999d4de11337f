"""`equalised_odds_difference(groups)`: the larger of the gaps of equal opportunity and of false positives."""

from aigov.figures.point import figure
from aigov.model.values import Value


def equalised_odds_difference(as_of: str, groups: Value) -> float | None:
    """The number, or nothing where it cannot be told; ``as_of`` plays no part."""
    return figure("equalised_odds_difference", groups)
