"""The rules of one place as a table: what, where, who, from when, and what decides."""

from collections.abc import Iterable, Iterator

from aigov.authoring.page_articles import decider
from aigov.language.write import write
from aigov.model.ruleset import Route, Rule, Ruleset
from aigov.reporters.markdown import code, linked, plain, table

_DECIDED = {"facts": "facts", "person": "facts and **a person**", "never": "never fails"}


def rules_table(ruleset: Ruleset, rules: Iterable[Rule], lang: str) -> Iterator[str]:
    """The lines of the table; what a breach may cost is left out where the ruleset says nothing of it."""
    columns = ["Rule", "Cites", "Kind", "Addressee", "From", "Decided by"]
    rows = []
    for rule in rules:
        title = plain(rule.title.get(lang) or rule.title.get("en", ""))
        kind = f"{rule.kind} ({rule.wording})" if rule.wording else rule.kind
        row = [
            f"{title}<br>{code(rule.id)}",
            linked(rule.at, rule.link),
            kind,
            _addressee(rule, ruleset, lang),
            _starts(rule),
            _DECIDED[decider(rule)],
        ]
        if ruleset.penalties:
            row.append(f"[{rule.severity}](#penalty-{rule.severity})" if rule.severity else "")
        rows.append(row)
    return table([*columns, "Penalty"] if ruleset.penalties else columns, rows)


def _addressee(rule: Rule, ruleset: Ruleset, lang: str) -> str:
    titles = {one.name: one.title.get(lang) or one.title.get("en", "") for one in ruleset.definitions}
    names = (plain(titles[name]) if titles[name] else code(name) for name in rule.unless)
    return "<br>".join([plain(rule.addressee), *(f"not: {name}" for name in names)])


def _starts(rule: Rule) -> str:
    when = routes_of(rule.starts)
    if rule.schedule:
        days = ", ".join(dict.fromkeys(when))
        lines = [f"{days} ([{rule.schedule}](#schedule-{rule.schedule}))"]
    else:
        lines = [
            day if route.when is None else f"{day} if {code(write(route.when.condition))}"
            for route, day in zip(rule.starts, when, strict=True)
        ]
    return "<br>".join([*lines, f"until {rule.ends}"] if rule.ends else lines)


def routes_of(routes: Iterable[Route]) -> list[str]:
    """The day of each route: both readings where the law leaves it open, and the day before a change."""
    return [_day(route) for route in routes]


def _day(route: Route) -> str:
    day = " or ".join(route.dates)
    if route.because:
        day += f" (left open: {plain(route.because)})"
    return f"{day} (was {route.was})" if route.was else day
