"""A fairness figure of a list of groups as one number, for conditions: the worst of all that may be compared.

There is no number where it could mislead: a list that may be longer, a group that lacks a count or is too small, one
group alone, nobody selected, counts that contradict each other.
"""

from collections.abc import Sequence

from aigov.figures.calibration import are_probabilities, calibration_error, in_the_large
from aigov.figures.groups import MIN_CASES, Counts, Group, comparable, groups_of, too_small
from aigov.figures.named import NAMED
from aigov.figures.spread import gap, mean_difference
from aigov.model.values import Value


def figure(name: str, value: Value) -> float | None:
    """The figure of the groups, or nothing where it cannot be told."""
    groups = groups_of(value)
    together = comparable(groups) if groups is not None else "groups not named"
    if groups is None or isinstance(together, str):
        return None
    found: list[float] = []
    for places in together:
        one = _of(name, [groups[place] for place in places])
        if one is None:
            return None
        found.append(one)
    return min(found) if NAMED[name].kind == "ratio" else max(found)


def _of(name: str, groups: Sequence[Group]) -> float | None:
    """The figure of groups that are told apart by the same attributes."""
    named = NAMED[name]
    if len(groups) < 2:
        return None
    if named.kind == "calibration":
        return _calibration(name, groups)
    gaps = []
    for rate in named.rates:
        rates = enough(rate, groups)
        if rates is None:
            return None
        gaps.append(gap(rates))
    match named.kind:
        case "ratio":
            return gaps[0].ratio
        case "mean difference":
            return mean_difference(*gaps)
    return max(one.difference for one in gaps)


def enough(rate: str, groups: Sequence[Group]) -> list[Counts] | None:
    """The counts of a rate for each group, if all have them and none is too small."""
    rates = [found for group in groups if (found := group.rate(rate)) is not None]
    if len(rates) < len(groups) or any(too_small(rates, by_outcome(rate))):
        return None
    return rates


def by_outcome(rate: str) -> bool:
    """Whether a rate also needs some people to have the outcome, because it stands below a line."""
    return rate in ("selected", "not-selected")


def _calibration(name: str, groups: Sequence[Group]) -> float | None:
    figures = []
    for group in groups:
        bins = group.bins
        if bins is None or not are_probabilities(bins) or sum(one.n for one in bins) < MIN_CASES:
            return None
        figures.append(calibration_error(bins) if name == "calibration_error" else abs(in_the_large(bins)))
    return max(figures)
