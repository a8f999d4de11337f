"""`non_selection_rate_ratio(groups)`: the lowest share of people who did not have the outcome, over the highest.

For an outcome that nobody wants: who is spared at what rate.
"""

from aigov.figures.point import figure
from aigov.model.values import Value


def non_selection_rate_ratio(as_of: str, groups: Value) -> float | None:
    """The number, or nothing where it cannot be told; ``as_of`` plays no part."""
    return figure("non_selection_rate_ratio", groups)
