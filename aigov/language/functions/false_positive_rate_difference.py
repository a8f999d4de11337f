"""`false_positive_rate_difference(groups)`: the gap in the share of those who had the outcome and should not."""

from aigov.figures.point import figure
from aigov.model.values import Value


def false_positive_rate_difference(as_of: str, groups: Value) -> float | None:
    """The number, or nothing where it cannot be told; ``as_of`` plays no part."""
    return figure("false_positive_rate_difference", groups)
