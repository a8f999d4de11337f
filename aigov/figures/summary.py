"""All figures of one system, for its report: groups of people compared, and how far it depends on few suppliers."""

from collections.abc import Callable, Sequence
from itertools import combinations

from aigov.figures.calibration import (
    are_probabilities,
    brier,
    calibration_error,
    error_interval,
    in_the_large,
    large_interval,
    largest_error,
)
from aigov.figures.concentration import Party, shares_of
from aigov.figures.gaps import cases_needed, chi_square, few_expected, fisher, holm, two_rates
from aigov.figures.groups import Counts, Group, comparable, group_of, impossible
from aigov.figures.intervals import EXACT_MOST, clopper_pearson, wilson
from aigov.figures.named import FAIRNESS
from aigov.figures.worked import smallness, worked
from aigov.model.figures import (
    Comparison,
    Concentration,
    Figure,
    Figures,
    GroupFigures,
    Interval,
    Limit,
    Overall,
    Pair,
    Rate,
)
from aigov.model.spans import Span
from aigov.model.values import AtLeast, Facts, Value

GROUPS = "fairness.groups"
COMPONENTS = "supply_chain.components"
PAIRED = 20
"""The most groups of which every pair is listed."""
_CUSTOMARY = 0.8
"""The ratio whose visibility is told; no law of the EU or Japan names one."""

Find = Callable[[str, tuple[str | int, ...]], Span | None]


def figures_of(facts: Facts, find: Find) -> Figures | None:
    """The figures that follow from the facts; nothing where nobody stated groups or shares that can be true."""
    value = facts.get(GROUPS)
    records = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    if any(any(impossible(one)) for one in records):
        records = []
    dependence = tuple(_concentrations(facts.get(COMPONENTS, [])))
    if not records and not dependence:
        return None
    favourable = facts.get("fairness.favourable")
    limits: list[Limit] = ["list may be longer"] if isinstance(value, AtLeast) else []
    if records and not isinstance(favourable, bool):
        limits.append("direction not stated")
    return Figures(
        decision=_text(facts.get("fairness.decision")),
        favourable=favourable if isinstance(favourable, bool) else None,
        measured_on=_text(facts.get("fairness.measured_on")),
        comparisons=tuple(_comparisons(records, find)),
        limits=tuple(limits),
        concentrations=dependence,
    )


def _text(value: Value | None) -> str:
    return value if isinstance(value, str) else ""


def _comparisons(records: Sequence[dict[str, Value]], find: Find) -> list[Comparison]:
    groups = [group_of(record) for record in records]
    spans = [find(GROUPS, (place,)) for place in range(len(groups))]
    together = comparable(groups) if groups else []
    if isinstance(together, str):
        shown = _groups(groups, spans)
        return [Comparison((), ("", ""), shown, None, (), (), (), together)]
    found = []
    several = len({group.marks for group in groups}) < len(groups)
    alone = {tuple(key for key, _ in group.marks) for group in groups}
    for places in together:
        compared = [groups[place] for place in places]
        period = compared[0].period if several else ("", "")
        found.append(_comparison(compared, [spans[place] for place in places], period))
        for attribute, _ in compared[0].marks if len(compared[0].marks) > 1 else ():
            if (attribute,) not in alone:
                pooled = _pooled(compared, attribute)
                found.append(_comparison(pooled, [None] * len(pooled), period, ("pooled",)))
    return found


def _pooled(groups: Sequence[Group], attribute: str) -> list[Group]:
    """Intersections added up to groups by one attribute; only counts that all of them state."""
    parts: dict[str, list[Group]] = {}
    for group in groups:
        parts.setdefault(dict(group.marks)[attribute], []).append(group)
    return [
        Group(
            ((attribute, word),),
            {
                name: sum(one.counts[name] for one in several)
                for name in several[0].counts
                if all(name in one.counts for one in several)
            },
            None,
            ("", ""),
        )
        for word, several in parts.items()
    ]


def _comparison(
    groups: Sequence[Group],
    spans: Sequence[Span | None],
    period: tuple[str, str],
    limits: tuple[Limit, ...] = (),
) -> Comparison:
    shown = _groups(groups, spans)
    rates = [found for group in groups if (found := group.rate("selected")) is not None]
    testable = len(rates) == len(groups) > 1 and all(n for _, n in rates)
    pairs = _pairs(rates) if testable and len(rates) <= PAIRED else ()
    small = any(one.small for one in shown)
    notes: list[Limit] = [*limits]
    notes += ["small groups"] if small else []
    notes += ["worst of several pairs"] if len(groups) > 2 else []
    notes += ["too many groups"] if len(groups) > PAIRED else []
    notes += ["different periods"] if len({group.period for group in groups}) > 1 else []
    return Comparison(
        by=tuple(key for key, _ in groups[0].marks),
        period=period,
        groups=shown,
        overall=_overall(rates, pairs) if testable else None,
        pairs=pairs,
        figures=tuple(_figures(groups)),
        limits=tuple(notes),
        needed=_needed(rates) if testable else None,
    )


def _figures(groups: Sequence[Group]) -> list[Figure]:
    """The figures for which there is any count; the others would only say so."""
    return [
        one
        for name in FAIRNESS
        if (one := worked(name, groups)).why != "counts missing" or _began(name, groups)
    ]


def _began(name: str, groups: Sequence[Group]) -> bool:
    """Whether some group states what the figure needs, so that the others are worth asking for."""
    if name.startswith("calibration"):
        return any(group.bins is not None for group in groups)
    return name == "selection_rate_ratio" or any("tp" in group.counts for group in groups)


def _groups(groups: Sequence[Group], spans: Sequence[Span | None]) -> tuple[GroupFigures, ...]:
    return tuple(
        GroupFigures(
            marks=group.marks,
            n=group.n,
            selected=group.selected,
            small=small,
            rates=tuple(_rates(group)),
            calibration=_calibration(group),
            span=span,
        )
        for group, span, small in zip(groups, spans, smallness(groups), strict=True)
    )


def _rates(group: Group) -> list[tuple[str, Rate]]:
    found = []
    for name in ("selected", "tpr", "fpr", "ppv"):
        counts = group.rate(name)
        if counts is not None and counts[1]:
            found.append((name, _rate(*counts)))
    return found


def _rate(k: int, n: int) -> Rate:
    return Rate(k, n, k / n, wilson(k, n), clopper_pearson(k, n) if n <= EXACT_MOST else None)


def _calibration(group: Group) -> tuple[tuple[str, float, Interval | None], ...]:
    bins = group.bins
    if bins is None or not are_probabilities(bins):
        return ()
    return (
        ("calibration_error", calibration_error(bins), error_interval(bins)),
        ("calibration_in_the_large", in_the_large(bins), large_interval(bins)),
        ("largest_error_of_a_bin", largest_error(bins), None),
        ("brier_score", brier(bins), None),
    )


def _pairs(rates: Sequence[Counts]) -> tuple[Pair, ...]:
    """Every two groups, the one with the lower rate first, with the test that fits."""
    found = []
    for one, other in combinations(range(len(rates)), 2):
        (k1, n1), (k2, n2) = rates[one], rates[other]
        first, second = (other, one) if k1 * n2 > k2 * n1 else (one, other)
        two = rates[first], rates[second]
        approximate, exact = two_rates(*two), fisher(*two)
        z, p_z = approximate or (None, None)
        few = exact is not None and (p_z is None or few_expected(two))
        p = exact if few and exact is not None else 1.0 if p_z is None else p_z
        found.append(Pair(first, second, z, p_z, exact, p, p))
    corrected = holm([one.p for one in found])
    return tuple(one._replace(p_holm=p) for one, p in zip(found, corrected, strict=True))


def _overall(rates: Sequence[Counts], pairs: Sequence[Pair]) -> Overall | None:
    """Chi-square, or exact tests where a cell is expected to be small: of the pairs, where there are several."""
    if pairs and few_expected(rates):
        return Overall(
            "fisher" if len(pairs) == 1 else "fisher-holm", None, None, min(one.p_holm for one in pairs)
        )
    found = chi_square(rates)
    return None if found is None else Overall("chi-square", *found)


def _needed(rates: Sequence[Counts]) -> int | None:
    highest = max(k / n for k, n in rates)
    return cases_needed(highest, _CUSTOMARY * highest) if highest else None


def _concentrations(value: Value) -> list[Concentration]:
    parties: tuple[Party, ...] = ("supplier", "country")
    return [
        Concentration(
            one.kind,
            party,
            tuple(sorted(one.known.items(), key=lambda share: (-share[1], share[0]))),
            one.largest,
            one.hhi,
        )
        for party in parties
        for one in shares_of(value, party) or ()
        if one.known or one.loose
    ]
