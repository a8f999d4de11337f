"""`stays_within(figure, records, share)`: the named figure is surely no more than the share.

Unknown where a 95 % interval has the share inside, or a group is too small.
"""

from aigov.figures.tell import is_kept, part_of_one
from aigov.model.values import Value


def stays_within(as_of: str, figure: str, records: Value, share: float | tuple[float, str]) -> bool | None:
    """Whether the figure of the records stays within the share; ``as_of`` plays no part."""
    return is_kept(figure, records, part_of_one(share))
