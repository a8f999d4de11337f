"""Tails and quantiles of the normal, beta and chi-square distributions, from the standard library alone.

The error function is Python's own. The incomplete beta and gamma functions are worked out by the series and continued
fractions of Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 6.5 and 26.5.8, with Lentz's method.
"""

from functools import lru_cache
from math import erfc, exp, lgamma, log, log1p, sqrt

_TINY = 1e-300
_EPSILON = 1e-16
_MOST = 100_000
"""Steps of a continued fraction; it takes about the square root of the number of cases."""


@lru_cache(maxsize=256)
def normal_above(tail: float) -> float:
    """The point that a standard normal exceeds with a probability of ``tail``, from 0 (excluded) to one half."""
    low, high = 0.0, 40.0
    while low < (middle := (low + high) / 2) < high:
        if normal_tail(middle) > tail:
            low = middle
        else:
            high = middle
    return high


def normal_tail(point: float) -> float:
    """The probability that a standard normal exceeds a point."""
    return erfc(point / sqrt(2)) / 2


def beta_below(point: float, a: float, b: float) -> float:
    """The probability that a beta distribution with two parameters stays below a point between 0 and 1."""
    if point <= 0:
        return 0.0
    if point >= 1:
        return 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(point) + b * log1p(-point))
    if point < (a + 1) / (a + b + 2):
        return front * _beta_fraction(point, a, b) / a
    return 1 - front * _beta_fraction(1 - point, b, a) / b


def _beta_fraction(x: float, a: float, b: float) -> float:
    c, d = 1.0, 1 / _not_nought(1 - (a + b) * x / (a + 1))
    found = d
    for m in range(1, _MOST):
        for step in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _not_nought(1 + step * d)
            c = _not_nought(1 + step / c)
            found *= c * d
        if abs(c * d - 1) < _EPSILON * 8:
            break
    return found


def _not_nought(number: float) -> float:
    return number if abs(number) > _TINY else _TINY


@lru_cache(maxsize=4096)
def beta_quantile(share: float, a: float, b: float) -> float:
    """The point below which a beta distribution stays with a probability of ``share``; both parameters from 1 up."""
    low, high, point = 0.0, 1.0, a / (a + b)
    scale = lgamma(a + b) - lgamma(a) - lgamma(b)
    for _ in range(200):
        below = beta_below(point, a, b)
        low, high = (point, high) if below < share else (low, point)
        density = exp(scale + (a - 1) * log(point) + (b - 1) * log1p(-point))
        # Newton's step, or half the way where it would leave what is known already.
        step = point - (below - share) / density if density > _TINY else -1.0
        following = step if low < step < high else (low + high) / 2
        if abs(following - point) <= _EPSILON * following:
            break
        point = following
    return point


def chi_square_tail(point: float, degrees: int) -> float:
    """The probability that a chi-square with some degrees of freedom exceeds a point."""
    if point <= 0:
        return 1.0
    a, x = degrees / 2, point / 2
    front = exp(a * log(x) - x - lgamma(a))
    if x < a + 1:
        return 1 - front * _gamma_series(x, a)
    return front * _gamma_fraction(x, a)


def _gamma_series(x: float, a: float) -> float:
    term = total = 1 / a
    above = a
    while term > total * _EPSILON:
        above += 1
        term *= x / above
        total += term
    return total


def _gamma_fraction(x: float, a: float) -> float:
    b, c = x + 1 - a, 1 / _TINY
    d = 1 / _not_nought(b)
    found = d
    for m in range(1, _MOST):
        step = -m * (m - a)
        b += 2
        d = 1 / _not_nought(step * d + b)
        c = _not_nought(b + step / c)
        found *= c * d
        if abs(c * d - 1) < _EPSILON * 8:
            break
    return found
