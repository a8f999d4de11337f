"""Whether rates differ more than chance explains.

* Two rates: the pooled z test, and the exact test of R. A. Fisher (1922), two-sided by adding up all tables that are
  no likelier than the one at hand.
* Several rates: K. Pearson's chi-square (1900), without correction for continuity.
* Several pairs: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65-70.

A rate is ``(k, n)``.
"""

from collections.abc import Sequence
from math import ceil, sqrt

from aigov.figures.distributions import chi_square_tail, normal_above, normal_tail

Counts = tuple[int, int]
FEW = 5
"""Below this expected number in a cell the exact test takes the place of the approximate one (W. G. Cochran, 1954)."""
FISHER_MOST = 20_000
"""The most tables that the exact test looks at."""
_SAME = 1 + 1e-10
"""Two tables whose probabilities differ by no more than rounding are equally likely."""


def two_rates(one: Counts, other: Counts) -> tuple[float, float] | None:
    """The statistic of the pooled z test and its two-sided p; nothing when nobody or everybody is selected."""
    (k1, n1), (k2, n2) = one, other
    pooled = (k1 + k2) / (n1 + n2)
    spread = sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    if spread == 0:
        return None
    z = (k1 * n2 - k2 * n1) / (n1 * n2) / spread
    return z, 2 * normal_tail(abs(z))


def fisher(one: Counts, other: Counts) -> float | None:
    """The two-sided p of the exact test; nothing where there are too many tables to look at."""
    (k1, n1), (k2, n2) = one, other
    chosen = k1 + k2
    least, most = max(0, chosen - n2), min(chosen, n1)
    if most - least > FISHER_MOST:
        return None
    mode = min(max((n1 + 1) * (chosen + 1) // (n1 + n2 + 2), least), most)
    weights = {mode: 1.0}
    for x in range(mode, most):
        weights[x + 1] = weights[x] * ((n1 - x) * (chosen - x)) / ((x + 1) * (n2 - chosen + x + 1))
    for x in range(mode, least, -1):
        weights[x - 1] = weights[x] * (x * (n2 - chosen + x)) / ((n1 - x + 1) * (chosen - x + 1))
    bound = weights[k1] * _SAME
    rarer = sum(sorted(weight for weight in weights.values() if weight <= bound))
    return min(rarer / sum(sorted(weights.values())), 1.0)


def chi_square(rates: Sequence[Counts]) -> tuple[float, int, float] | None:
    """Statistic, degrees of freedom and p for all rates together; nothing when nobody or everybody is selected."""
    chosen, everybody = sum(k for k, _ in rates), sum(n for _, n in rates)
    if chosen in (0, everybody) or len(rates) < 2:
        return None
    pooled = chosen / everybody
    statistic = sum((k - n * pooled) ** 2 / (n * pooled * (1 - pooled)) for k, n in rates)
    degrees = len(rates) - 1
    return statistic, degrees, chi_square_tail(statistic, degrees)


def few_expected(rates: Sequence[Counts]) -> bool:
    """Whether some cell would hold only a few, were all rates the same."""
    chosen, everybody = sum(k for k, _ in rates), sum(n for _, n in rates)
    return any(n * min(chosen, everybody - chosen) < FEW * everybody for _, n in rates)


def holm(values: Sequence[float]) -> list[float]:
    """Each p corrected for the number of tests, in the order given."""
    order = sorted(range(len(values)), key=lambda one: values[one])
    corrected = [0.0] * len(values)
    largest = 0.0
    for rank, index in enumerate(order):
        largest = max(largest, min(values[index] * (len(values) - rank), 1.0))
        corrected[index] = largest
    return corrected


def cases_needed(p1: float, p2: float, alpha: float = 0.05, power: float = 0.8) -> int:
    """The people each of two groups must have for a test to see such a difference with such a probability."""
    middle = (p1 + p2) / 2
    by_chance = normal_above(alpha / 2) * sqrt(2 * middle * (1 - middle))
    by_gap = normal_above(1 - power) * sqrt(p1 * (1 - p1) + p2 * (1 - p2))
    return ceil(((by_chance + by_gap) / (p1 - p2)) ** 2)
