"""Single figures of one comparison for reports: value, interval, the groups it lies between, or why there is none.

Other than for conditions, a value is also given for small groups, with an interval that shows how little it says.
"""

from collections.abc import Sequence
from math import sqrt

from aigov.figures.calibration import (
    are_probabilities,
    calibration_error,
    error_interval,
    in_the_large,
    large_interval,
)
from aigov.figures.groups import MIN_CASES, Bin, Counts, Group, too_small
from aigov.figures.intervals import ALPHA, newcombe, ratio_interval, size_of
from aigov.figures.named import NAMED
from aigov.figures.point import by_outcome
from aigov.figures.spread import Gap, gap, mean_difference
from aigov.model.figures import Figure, Interval, Why


def worked(name: str, groups: Sequence[Group]) -> Figure:
    """A figure of groups that are told apart by the same attributes."""
    if len(groups) < 2:
        return _none(name, "one group")
    named = NAMED[name]
    if named.kind == "calibration":
        return _calibrated(name, groups)
    gaps: list[Gap] = []
    small = False
    for rate in named.rates:
        rates = [found for group in groups if (found := group.rate(rate)) is not None]
        if len(rates) < len(groups):
            return _none(name, "counts missing")
        if any(n == 0 for _, n in rates):
            return _none(name, "nobody")
        gaps.append(gap(rates))
        small = small or any(too_small(rates, by_outcome(rate)))
    match named.kind:
        case "ratio":
            return _ratio(name, gaps[0], not small)
        case "mean difference":
            return Figure(name, mean_difference(*gaps), _mean_interval(gaps), (), decides=not small)
        case "largest difference":
            worst = max(gaps, key=lambda one: one.difference)
            return Figure(name, worst.difference, _largest_interval(gaps), worst.places, decides=not small)
    (only,) = gaps
    return Figure(name, only.difference, _difference_interval(only, ALPHA), only.places, decides=not small)


def _none(name: str, why: Why) -> Figure:
    return Figure(name, None, None, (), why)


def _ratio(name: str, found: Gap, enough: bool) -> Figure:
    value = found.ratio
    if value is None:
        return _none(name, "everybody selected" if name.startswith("non_") else "nobody selected")
    return Figure(name, value, ratio_interval(*found.low, *found.high), found.places, decides=enough)


def _difference_interval(one: Gap, alpha: float) -> Interval:
    return newcombe(*one.high, *one.low, alpha)


def _largest_interval(gaps: Sequence[Gap]) -> Interval:
    """Of the larger of two gaps: each may miss half as often."""
    sizes = [size_of(_difference_interval(one, ALPHA / len(gaps)), "newcombe-bonferroni") for one in gaps]
    return Interval(max(one.low for one in sizes), max(one.high for one in sizes), "newcombe-bonferroni")


def _mean_interval(gaps: Sequence[Gap]) -> Interval:
    """Of half a sum: the squared distances to the ends add up (G. Y. Zou and A. Donner, 2008: MOVER)."""
    value = mean_difference(gaps[0], gaps[1])
    intervals = [_difference_interval(one, ALPHA) for one in gaps]
    below = [one.difference - interval.low for one, interval in zip(gaps, intervals, strict=True)]
    above = [interval.high - one.difference for one, interval in zip(gaps, intervals, strict=True)]
    return Interval(
        value - sqrt(sum(part * part for part in below)) / 2,
        value + sqrt(sum(part * part for part in above)) / 2,
        "newcombe-mover",
    )


def _calibrated(name: str, groups: Sequence[Group]) -> Figure:
    bins: list[tuple[Bin, ...]] = []
    for group in groups:
        if group.bins is None:
            return _none(name, "counts missing")
        if not are_probabilities(group.bins):
            nobody = not any(one.n for one in group.bins)
            return _none(name, "nobody" if nobody else "scores no probabilities")
        bins.append(group.bins)
    if name == "calibration_error":
        values = [calibration_error(one) for one in bins]
    else:
        values = [abs(in_the_large(one)) for one in bins]
    place = values.index(max(values))
    interval = (
        error_interval(bins[place])
        if name == "calibration_error"
        else size_of(large_interval(bins[place]), "wilson-shifted")
    )
    enough = all(sum(one.n for one in each) >= MIN_CASES for each in bins)
    return Figure(name, values[place], interval, (place,), decides=enough)


def smallness(groups: Sequence[Group]) -> list[bool]:
    """Which of the groups are too small for one of the rates that they state."""
    small = [False] * len(groups)
    for rate in ("selected", "tpr", "fpr", "ppv"):
        stated = [
            (place, found) for place, group in enumerate(groups) if (found := group.rate(rate)) is not None
        ]
        rates: list[Counts] = [found for _, found in stated]
        for (place, _), one in zip(stated, too_small(rates, by_outcome(rate)), strict=True):
            small[place] = small[place] or one
    return small
