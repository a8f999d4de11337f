"""`equal_opportunity_difference(groups)`: the gap in the share of those who should have the outcome and had it."""

from aigov.figures.point import figure
from aigov.model.values import Value


def equal_opportunity_difference(as_of: str, groups: Value) -> float | None:
    """The number, or nothing where it cannot be told; ``as_of`` plays no part."""
    return figure("equal_opportunity_difference", groups)
