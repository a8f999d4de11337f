"""Between which two numbers a figure lies for sure, as far as 95 % intervals can tell.

That every pair of groups keeps a limit is told when the interval of each pair lies within it: no correction is needed
for a claim that holds only if all its parts do (R. L. Berger, Technometrics 24 (1982) 295-300). That some pair breaks
it is told when an interval lies beyond it that was widened for the number of pairs (Bonferroni), because the worst of
many pairs is bad by chance. A group that is too small leaves its own pairs open; other pairs can still break a limit.
"""

from collections.abc import Sequence
from itertools import combinations
from math import comb, inf

from aigov.figures.calibration import are_probabilities, error_interval, large_interval
from aigov.figures.concentration import bounds
from aigov.figures.groups import MIN_CASES, Counts, Group, comparable, groups_of, too_small
from aigov.figures.intervals import ALPHA, newcombe, ratio_interval, size_of
from aigov.figures.named import NAMED, Named
from aigov.figures.point import by_outcome
from aigov.figures.spread import gap
from aigov.model.values import Value

MOST_GROUPS = 60
"""The most groups that are compared pair by pair."""
MOST_PAIRS = 20_000
"""The most pairs of all kinds of groups together; more would take longer than anybody waits for a check."""

Range = tuple[float, float]
Part = Range | None
"""What one pair of groups, or one group, comes to; nothing when it is too small to tell."""


def surely(name: str, value: Value) -> Range | None:
    """The least and the most that the figure can be; nothing where the counts are no ground for any."""
    if NAMED[name].kind == "concentration":
        return bounds(name, value)
    groups = groups_of(value)
    together = comparable(groups) if groups is not None else "groups not named"
    if groups is None or isinstance(together, str):
        return None
    if any(not 1 < len(places) <= MOST_GROUPS for places in together):
        return None
    if sum(comb(len(places), 2) for places in together) > MOST_PAIRS:
        return None
    compared = [[groups[place] for place in places] for places in together]
    if not all(_complete(NAMED[name], one) for one in compared):
        return None
    alone = [part for one in compared for part in _parts(name, one, ALPHA)]
    widened = [part for one in compared for part in _parts(name, one, ALPHA / len(alone))]
    return _worst(alone, widened, NAMED[name].kind == "ratio")


def _worst(alone: Sequence[Part], widened: Sequence[Part], smallest: bool) -> Range:
    """The worst part: all must keep a limit, and one is enough to break it."""
    told = [part for part in widened if part is not None]
    whole = [part for part in alone if part is not None]
    open_ = len(whole) < len(alone)
    if smallest:
        low = -inf if open_ else min(one[0] for one in whole)
        return low, max(min((one[1] for one in told), default=inf), low)
    high = inf if open_ else max(one[1] for one in whole)
    return min(max((one[0] for one in told), default=-inf), high), high


def _complete(named: Named, groups: Sequence[Group]) -> bool:
    """Whether each group has the counts; what is still to be stated could make a group too small, or be the worst."""
    if named.kind == "calibration":
        return all(group.bins is not None and are_probabilities(group.bins) for group in groups)
    return all(group.rate(rate) is not None for rate in named.rates for group in groups)


def _parts(name: str, groups: Sequence[Group], alpha: float) -> list[Part]:
    named = NAMED[name]
    if named.kind == "calibration":
        return [_calibration(name, group, alpha) for group in groups]
    if named.kind == "mean difference":
        return [_mean(named.rates, groups, alpha)]
    return [part for rate in named.rates for part in _pairs(rate, groups, alpha, named.kind == "ratio")]


def _pairs(rate: str, groups: Sequence[Group], alpha: float, ratio: bool) -> list[Part]:
    """Every two groups, in the order of the list."""
    rates = [found for group in groups if (found := group.rate(rate)) is not None]
    small = too_small(rates, by_outcome(rate))
    return [
        None if small[one] or small[other] else _pair(rates[one], rates[other], alpha, ratio)
        for one, other in combinations(range(len(rates)), 2)
    ]


def _pair(one: Counts, other: Counts, alpha: float, ratio: bool) -> Part:
    (k1, n1), (k2, n2), _ = gap((one, other))
    if not ratio:
        return size_of(newcombe(k2, n2, k1, n1, alpha), "newcombe")[:2]
    if k2 == 0:
        return None
    found = ratio_interval(k1, n1, k2, n2, alpha)
    # Which of the two is the lower is not certain either: read the other way round, one over the high end is low.
    return min(found.low, 1 / found.high), min(found.high, 1.0)


def _mean(rates: Sequence[str], groups: Sequence[Group], alpha: float) -> Part:
    """Half the sum of two gaps: each of them may miss half as often, and its pairs share that."""
    lows, highs = [], []
    for rate in rates:
        each = _pairs(rate, groups, alpha / len(rates), ratio=False)
        shared = _pairs(rate, groups, alpha / len(rates) / len(each), ratio=False)
        low, high = _worst(each, shared, smallest=False)
        lows.append(max(low, 0.0))
        highs.append(high)
    return sum(lows) / len(lows), sum(highs) / len(highs)


def _calibration(name: str, group: Group, alpha: float) -> Part:
    bins = group.bins or ()
    if sum(one.n for one in bins) < MIN_CASES:
        return None
    if name == "calibration_error":
        return error_interval(bins, alpha)[:2]
    return size_of(large_interval(bins, alpha), "wilson-shifted")[:2]


def is_reached(name: str, value: Value, limit: float) -> bool | None:
    """Whether the figure is no less than the limit; unknown where the counts do not tell."""
    found = surely(name, value)
    if found is None:
        return None
    return True if found[0] >= limit else False if found[1] < limit else None


def is_kept(name: str, value: Value, limit: float) -> bool | None:
    """Whether the figure is no more than the limit; unknown where the counts do not tell."""
    found = surely(name, value)
    if found is None:
        return None
    return True if found[1] <= limit else False if found[0] > limit else None


def part_of_one(share: float | tuple[float, str]) -> float:
    """A limit as a part of 1, whether it is written as a number, in the unit 1 or in percent."""
    if not isinstance(share, tuple):
        return share
    return share[0] / 100 if share[1] == "%" else share[0]
