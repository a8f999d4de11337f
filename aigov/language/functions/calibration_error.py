"""`calibration_error(groups)`: the largest expected calibration error of a group, from its score bins."""

from aigov.figures.point import figure
from aigov.model.values import Value


def calibration_error(as_of: str, groups: Value) -> float | None:
    """The number, or nothing where it cannot be told; ``as_of`` plays no part."""
    return figure("calibration_error", groups)
