"""`supplier_concentration(components)`: the Herfindahl-Hirschman index of the most concentrated kind, by supplier."""

from aigov.figures.concentration import concentration
from aigov.model.values import Value


def supplier_concentration(as_of: str, components: Value) -> float | None:
    """The number, or nothing where it cannot be told; ``as_of`` plays no part."""
    return concentration("supplier_concentration", components)
