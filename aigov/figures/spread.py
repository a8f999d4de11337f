"""The gap between groups that are treated differently: the largest difference, or the smallest ratio, of their rates.

Rates are compared and divided as whole numbers, so that a ratio of exactly four fifths is not below 0.8.
"""

from collections.abc import Sequence

from aigov.figures.groups import Counts
from aigov.model.tuples import NamedTuple


class Gap(NamedTuple):
    """The lowest and the highest of some rates, and where they stand."""

    low: Counts
    high: Counts
    places: tuple[int, int]
    """Of the lowest and the highest among the rates."""

    @property
    def difference(self) -> float:
        """The highest rate less the lowest."""
        (k1, n1), (k2, n2) = self.low, self.high
        return (k2 * n1 - k1 * n2) / (n1 * n2)

    @property
    def ratio(self) -> float | None:
        """The lowest rate over the highest; nothing when both are zero."""
        (k1, n1), (k2, n2) = self.low, self.high
        return (k1 * n2) / (n1 * k2) if k2 else None


def gap(rates: Sequence[Counts]) -> Gap:
    """The gap of rates among people; of equal rates the first counts, and the second where all are equal."""
    low, high = 0, 0
    for place, (k, n) in enumerate(rates):
        if k * rates[low][1] < rates[low][0] * n:
            low = place
        if k * rates[high][1] > rates[high][0] * n:
            high = place
    if low == high:
        high = len(rates) - 1
    return Gap(rates[low], rates[high], (low, high))


def mean_difference(one: Gap, other: Gap) -> float:
    """Half the sum of two differences, rounded once."""
    tops, bottoms = [], []
    for (k1, n1), (k2, n2) in ((one.low, one.high), (other.low, other.high)):
        tops.append(k2 * n1 - k1 * n2)
        bottoms.append(n1 * n2)
    return (tops[0] * bottoms[1] + tops[1] * bottoms[0]) / (2 * bottoms[0] * bottoms[1])
