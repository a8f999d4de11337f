"""Figures for a terminal: groups with their rates, what follows from them, and what they cannot carry."""

from collections.abc import Iterator, Sequence

from aigov.model.diagnostics import visible
from aigov.model.figures import Comparison, Concentration, Figure, Figures, GroupFigures
from aigov.model.report import Report
from aigov.reporters.figure_phrases import PHRASES
from aigov.reporters.layout import columns, padded
from aigov.reporters.page import Page

MOST_PAIRS = 6
"""Pairs that are listed, those that differ most first."""


def figures(page: Page, report: Report) -> list[str]:
    """All figures, where they were asked for."""
    if not page.shows("figures"):
        return []
    page = page._replace(say=page.say._replace(more=PHRASES))
    title = page.paper.paint(page.say("figures"), "title")
    found = report.figures
    if found is None:
        return [title, *page.line(page.say("no figures"), "  ", rows=0)] if "figures" in page.show else []
    lines = [title, *page.line(page.say("no number"), "  ", rows=0)]
    if found.comparisons:
        lines += page.line(page.say("levels"), "  ", rows=0)
        lines += _about(page, found)
    for comparison in found.comparisons:
        lines += _comparison(page, comparison, found)
    for concentration in found.concentrations:
        lines += _concentration(page, concentration)
    return lines


def _about(page: Page, found: Figures) -> Iterator[str]:
    told = [visible(found.decision)] if found.decision else []
    if found.favourable is not None:
        told.append(page.say("favourable" if found.favourable else "unfavourable"))
    if found.measured_on:
        told.append(page.say(f"from {found.measured_on}"))
    if told:
        yield from page.line(page.say("about", what="; ".join(told)), "  ", rows=0)
    for limit in found.limits:
        yield from page.line(page.say(limit), "  ", rows=0)


def _comparison(page: Page, one: Comparison, found: Figures) -> Iterator[str]:
    attributes = visible(", ".join(one.by))
    if one.period != ("", ""):
        title = page.say("by in", attributes=attributes, since=one.period[0], until=one.period[1])
    else:
        title = page.say("by", attributes=attributes) if one.by else page.say("groups")
    yield f"  {title}"
    yield from _table(page, [(_called(group), _rate(page, group)) for group in one.groups])
    if one.why is not None:
        yield from page.line(page.say(one.why), "    ", rows=0)
    told = [figure for figure in one.figures if _is_told(figure, found)]
    yield from _table(page, [(page.say(figure.name), _value(page, figure, one)) for figure in told])
    if one.overall is not None:
        yield "    " + page.say("overall", p=_p(one.overall.p), test=one.overall.test)
    if len(one.pairs) > 1:
        yield from _pairs(page, one)
    for limit in one.limits:
        yield from page.line(page.say(limit), "    ", rows=0)
    if "small groups" in one.limits and one.needed is not None:
        yield from page.line(page.say("needed", n=one.needed), "    ", rows=0)


def _pairs(page: Page, one: Comparison) -> Iterator[str]:
    for pair in sorted(one.pairs, key=lambda pair: pair.p)[:MOST_PAIRS]:
        low, high = _called(one.groups[pair.first]), _called(one.groups[pair.second])
        told = page.say("pair", low=low, high=high, p=_p(pair.p), holm=_p(pair.p_holm))
        yield from page.line(told, "    ", rows=0)


def _is_told(figure: Figure, found: Figures) -> bool:
    """The ratio of the others says something where the outcome is not one to be glad of."""
    return figure.name != "non_selection_rate_ratio" or found.favourable is not True


def _table(page: Page, rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Two columns; the first as wide as it must be."""
    room = min(max((columns(name) for name, _ in rows), default=0), page.paper.width // 2)
    for name, told in rows:
        first = f"    {padded(page.paper.cut(name, room), room)}  "
        yield from page.line(told, first, rows=0)


def _called(group: GroupFigures) -> str:
    return visible(", ".join(word for _, word in group.marks)) or "?"


def _rate(page: Page, group: GroupFigures) -> str:
    rate = dict(group.rates).get("selected")
    if rate is None:
        return page.say("so many", n=group.n) if group.n is not None else page.say("counts missing")
    value = page.say("interval", value=_number(rate.value), **_ends(rate.interval.low, rate.interval.high))
    told = [page.say("k of n", k=rate.k, n=rate.n), value]
    return "  ".join([*told, page.say("small")] if group.small else told)


def _value(page: Page, figure: Figure, comparison: Comparison) -> str:
    if figure.value is None or figure.interval is None:
        return page.say(figure.why or "")
    interval = figure.interval
    told = page.say("interval", value=_number(figure.value), **_ends(interval.low, interval.high))
    names = [_called(comparison.groups[place]) for place in figure.between]
    if len(names) == 2:
        return f"{told}  {page.say('against', low=names[0], high=names[1])}"
    return f"{told}  {names[0]}" if names else told


def _ends(low: float, high: float) -> dict[str, str]:
    return {"low": _number(low), "high": _number(high)}


def _number(value: float) -> str:
    return f"{value:.3f}"


def _p(value: float) -> str:
    return f"{value:.3f}" if value >= 0.001 else "< 0.001"


def _concentration(page: Page, one: Concentration) -> Iterator[str]:
    yield "  " + page.say("depends", kind=one.kind, party=page.say(one.by))
    rows = [(visible(name), _number(share)) for name, share in one.shares]
    rows += [(page.say("largest"), _range(page, one.largest)), (page.say("hhi"), _range(page, one.hhi))]
    yield from _table(page, rows)


def _range(page: Page, found: tuple[float, float]) -> str:
    low, high = found
    return _number(low) if low == high else page.say("at most", **_ends(low, high))
