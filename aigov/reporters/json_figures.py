"""Figures as JSON: numbers in full precision, each with its interval, its method, and what it cannot carry."""

from aigov.model.figures import Comparison, Concentration, Figure, Figures, GroupFigures, Interval, Pair, Rate
from aigov.reporters.figure_phrases import PHRASES
from aigov.reporters.json_parts import Json, place
from aigov.reporters.phrases import LANGS

LEVEL = 0.95
"""The level of every interval in a report."""


def figures_object(figures: Figures, lang: str) -> Json:
    """All figures of one system."""
    return {
        "note": PHRASES["no number"][LANGS.index("ja" if lang == "ja" else "en")],
        "level": LEVEL,
        "decision": figures.decision or None,
        "favourable": figures.favourable,
        "measured_on": figures.measured_on or None,
        "limits": list(figures.limits),
        "comparisons": [_comparison(one) for one in figures.comparisons],
        "concentrations": [_concentration(one) for one in figures.concentrations],
    }


def _comparison(one: Comparison) -> Json:
    overall = one.overall
    return {
        "by": list(one.by),
        "from": one.period[0] or None,
        "until": one.period[1] or None,
        "groups": [_group(group) for group in one.groups],
        "overall": None if overall is None else overall._asdict(),
        "pairs": [_pair(pair) for pair in one.pairs],
        "figures": [_figure(figure) for figure in one.figures],
        "limits": list(one.limits),
        "why": one.why,
        "needed": one.needed,
    }


def _group(one: GroupFigures) -> Json:
    return {
        "group": dict(one.marks),
        "n": one.n,
        "selected": one.selected,
        "small": one.small,
        "rates": {name: _rate(rate) for name, rate in one.rates},
        "calibration": {
            name: {"value": value, **_interval(interval)} for name, value, interval in one.calibration
        },
        **place(one.span),
    }


def _rate(rate: Rate) -> Json:
    exact = rate.exact
    return {
        "k": rate.k,
        "n": rate.n,
        "value": rate.value,
        **_interval(rate.interval),
        "exact": None if exact is None else _interval(exact),
    }


def _interval(interval: Interval | None) -> Json:
    low, high, method = interval or (None, None, None)
    return {"low": low, "high": high, "method": method}


def _pair(pair: Pair) -> Json:
    return {
        "between": [pair.first, pair.second],
        "z": pair.z,
        "p_z": pair.p_z,
        "p_fisher": pair.p_fisher,
        "p": pair.p,
        "p_holm": pair.p_holm,
    }


def _figure(one: Figure) -> Json:
    return {
        "name": one.name,
        "value": one.value,
        **_interval(one.interval),
        "between": list(one.between),
        "why": one.why,
        "decides": one.decides,
    }


def _concentration(one: Concentration) -> Json:
    return {
        "kind": one.kind,
        "by": one.by,
        "shares": dict(one.shares),
        "largest": {"low": one.largest[0], "high": one.largest[1]},
        "hhi": {"low": one.hhi[0], "high": one.hhi[1]},
    }
