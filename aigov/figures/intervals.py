"""Intervals for a rate, a difference and a ratio of two rates, from counts.

* Wilson's score interval: E. B. Wilson, JASA 22 (1927) 209-212.
* The exact interval: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404-413.
* The hybrid score interval of a difference: R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10.
* The log interval of a ratio: D. Katz et al., Biometrics 34 (1978) 469-474.

A rate is ``k`` of ``n``; the estimate always lies inside its interval. The plain interval of Wald is not offered,
because it is wrong for small groups.
"""

from math import exp, log, sqrt

from aigov.figures.distributions import beta_quantile, normal_above
from aigov.model.figures import Interval, Method

ALPHA = 0.05
"""The share of intervals that may miss, unless another is asked for."""
EXACT_MOST = 100_000
"""The most cases for which an exact interval is worked out; above, Wilson's is the same to five digits."""


def wilson(k: int, n: int, alpha: float = ALPHA) -> Interval:
    """The score interval of a rate; good for small groups and for rates near 0 and 1."""
    z = normal_above(alpha / 2)
    middle = (k + z * z / 2) / (n + z * z)
    half = z / (n + z * z) * sqrt(k * (n - k) / n + z * z / 4)
    return Interval(
        0.0 if k == 0 else max(middle - half, 0.0), 1.0 if k == n else min(middle + half, 1.0), "wilson"
    )


def clopper_pearson(k: int, n: int, alpha: float = ALPHA) -> Interval:
    """The exact interval of a rate: never misses more often than it says, and is wider for that."""
    if k == 0:
        low = 0.0
    else:
        low = (alpha / 2) ** (1 / n) if k == n else beta_quantile(alpha / 2, k, n - k + 1)
    if k == n:
        high = 1.0
    else:
        high = 1 - (alpha / 2) ** (1 / n) if k == 0 else beta_quantile(1 - alpha / 2, k + 1, n - k)
    return Interval(low, high, "clopper-pearson")


def newcombe(k1: int, n1: int, k2: int, n2: int, alpha: float = ALPHA) -> Interval:
    """The hybrid score interval of the difference ``k1/n1 - k2/n2``."""
    one, other = wilson(k1, n1, alpha), wilson(k2, n2, alpha)
    p1, p2 = k1 / n1, k2 / n2
    difference = (k1 * n2 - k2 * n1) / (n1 * n2)
    low = difference - sqrt((p1 - one.low) ** 2 + (other.high - p2) ** 2)
    high = difference + sqrt((one.high - p1) ** 2 + (p2 - other.low) ** 2)
    return Interval(max(low, -1.0), min(high, 1.0), "newcombe")


def katz(k1: int, n1: int, k2: int, n2: int, alpha: float = ALPHA) -> Interval | None:
    """The log interval of the ratio ``(k1/n1) / (k2/n2)``; there is none where a count is zero."""
    if k1 == 0 or k2 == 0:
        return None
    spread = normal_above(alpha / 2) * sqrt(1 / k1 - 1 / n1 + 1 / k2 - 1 / n2)
    ratio = (k1 * n2) / (n1 * k2)
    middle = log(ratio)
    return Interval(min(exp(middle - spread), ratio), max(exp(middle + spread), ratio), "katz-log")


def ratio_interval(k1: int, n1: int, k2: int, n2: int, alpha: float = ALPHA) -> Interval:
    """The interval of a ratio whose second rate is not zero; exact where one of the four cells is empty.

    The exact one puts the lower end of each rate over the upper end of the other. Each end may miss half as often, so
    that both together miss no more often than was asked (Bonferroni).
    """
    found = None if 0 in (k1, n1 - k1, k2, n2 - k2) else katz(k1, n1, k2, n2, alpha)
    if found is not None:
        return found
    one, other = _limits(k1, n1, alpha / 2), _limits(k2, n2, alpha / 2)
    return Interval(one.low / other.high, one.high / other.low, "clopper-pearson-bonferroni")


def _limits(k: int, n: int, alpha: float) -> Interval:
    return clopper_pearson(k, n, alpha) if n <= EXACT_MOST else wilson(k, n, alpha)


def size_of(signed: Interval, method: Method) -> Interval:
    """The interval of the size of a difference, whichever way round, from that of the difference itself."""
    low, high = signed.low, signed.high
    least = 0.0 if low <= 0 <= high else min(abs(low), abs(high))
    return Interval(least, max(abs(low), abs(high)), method)
