"""Whether a score means the same in every group: what came true, against what the scores said.

The calibration error (ECE; M. P. Naeini et al., AAAI 2015) is the average distance of what was observed in a bin from
the mean score of the bin, weighted by its people. In the large it is all that was observed less all that was said.
"""

from collections.abc import Sequence
from math import fsum

from aigov.figures.groups import Bin
from aigov.figures.intervals import ALPHA, wilson
from aigov.model.figures import Interval

_DIGITS = 12
"""Mean scores are decimals; what their binary form adds beyond these digits is not part of the figure."""


def are_probabilities(bins: Sequence[Bin]) -> bool:
    """Whether the scores can be probabilities, and anybody has one."""
    return sum(one.n for one in bins) > 0 and all(0 <= one.mean <= 1 for one in bins)


def calibration_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error of one group."""
    people = sum(one.n for one in bins)
    return round(fsum(abs(one.positive - one.n * one.mean) for one in bins) / people, _DIGITS)


def in_the_large(bins: Sequence[Bin]) -> float:
    """What was observed less what the scores said, over the whole group; above zero the scores are too low."""
    people = sum(one.n for one in bins)
    return round(fsum(one.positive - one.n * one.mean for one in bins) / people, _DIGITS)


def largest_error(bins: Sequence[Bin]) -> float:
    """The largest distance in a single bin."""
    return max(round(abs(one.positive / one.n - one.mean), _DIGITS) for one in bins if one.n)


def brier(bins: Sequence[Bin]) -> float:
    """The mean squared distance of the scores from what came true, with each score taken as the mean of its bin."""
    squares = (one.positive * (1 - one.mean) ** 2 + (one.n - one.positive) * one.mean**2 for one in bins)
    return fsum(squares) / sum(one.n for one in bins)


def error_interval(bins: Sequence[Bin], alpha: float = ALPHA) -> Interval:
    """An interval of the calibration error: Wilson's for each bin, all of which hold at once (Bonferroni).

    It is wide on purpose: with few people in a bin some distance from the mean score is mere chance.
    """
    filled = [one for one in bins if one.n]
    people = sum(one.n for one in filled)
    lows, highs = [], []
    for one in filled:
        observed = wilson(one.positive, one.n, alpha / len(filled))
        below, above = one.mean - observed.high, observed.low - one.mean
        lows.append(one.n * max(below, above, 0.0))
        highs.append(one.n * max(-below, -above))
    error = calibration_error(bins)
    return Interval(
        min(fsum(lows) / people, error), max(fsum(highs) / people, error), "wilson-bins-bonferroni"
    )


def large_interval(bins: Sequence[Bin], alpha: float = ALPHA) -> Interval:
    """Wilson's interval of what was observed, less what the scores said."""
    people = sum(one.n for one in bins)
    said = fsum(one.n * one.mean for one in bins) / people
    observed = wilson(sum(one.positive for one in bins), people, alpha)
    value = in_the_large(bins)
    return Interval(min(observed.low - said, value), max(observed.high - said, value), "wilson-shifted")
