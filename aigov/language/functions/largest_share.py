"""`largest_share(components)`: the largest share that one supplier has in a kind of component."""

from aigov.figures.concentration import concentration
from aigov.model.values import Value


def largest_share(as_of: str, components: Value) -> float | None:
    """The number, or nothing where it cannot be told; ``as_of`` plays no part."""
    return concentration("largest_share", components)
