"""`calibration_in_the_large(groups)`: the largest distance of a group's mean score from what came true."""

from aigov.figures.point import figure
from aigov.model.values import Value


def calibration_in_the_large(as_of: str, groups: Value) -> float | None:
    """The number, or nothing where it cannot be told; ``as_of`` plays no part."""
    return figure("calibration_in_the_large", groups)
