"""The page of a rule, and of a defined term: everything that its files say, for reading in a terminal."""

from collections import Counter
from collections.abc import Iterable

from aigov.authoring.uses import definitions_of, facts_of
from aigov.authoring.workshop import Workpiece
from aigov.language.write import write
from aigov.model.ruleset import Definition, Route, Rule, Written
from aigov.model.verdicts import VERDICTS
from aigov.reporters.page import Page


def rule_page(piece: Workpiece, rule: Rule, page: Page) -> str:
    """A rule: what it asks, of whom, from when, what must hold, and on what it rests."""
    parts = [
        _head(piece, rule, page),
        section(page, "asks", page.paper.wrap(rule.asks, "  ", "  ")),
        section(page, "whom", _whom(rule, page)),
        section(page, "requires", _requires(rule, page)),
        section(page, "definitions", _definitions(definitions_of(rule, piece.ruleset), page)),
        section(page, "facts", _facts(facts_of(rule, piece.ruleset), page)),
        section(page, "remedy", page.paper.wrap(rule.remedy, "  ", "  ")),
        _foot(piece, rule, page),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def term_page(piece: Workpiece, definition: Definition, page: Page) -> str:
    """A defined term: its sentence, its citation, its condition, and the rules that rest on it."""
    rules = [rule for rule in piece.ruleset.rules if definition in definitions_of(rule, piece.ruleset)]
    head = [
        page.paper.paint(f"{piece.ruleset.id}/{definition.name}", "title"),
        *_definitions([definition], page),
    ]
    listed = [f"  {piece.ruleset.id}/{rule.id}" for rule in rules]
    used = [page.paper.paint(page.say("used by", n=len(rules)), "title"), *listed]
    return "\n".join([*head, "", *used]) + "\n"


def section(page: Page, title: str, lines: list[str]) -> list[str]:
    """Lines under a heading, or nothing when there are none."""
    return [page.paper.paint(page.say(title), "title"), *lines] if lines else []


def _head(piece: Workpiece, rule: Rule, page: Page) -> list[str]:
    ruleset, wrap = piece.ruleset, page.paper.wrap
    kind = page.say(f"kind {rule.kind}")
    if rule.wording:
        kind = page.say("wording", kind=kind, wording=rule.wording)
    title = f"{page.say.of(ruleset.title)} {ruleset.version}"
    return [
        page.paper.paint(f"{ruleset.id}/{rule.id}", "title"),
        *wrap(page.say.of(rule.title)),
        *wrap(f"{title} · {kind} · {page.say('themes', text=', '.join(rule.themes))}"),
        *wrap(rule.at),
        rule.link,
    ]


def _whom(rule: Rule, page: Page) -> list[str]:
    lines = page.paper.wrap(page.say("on", text=rule.addressee), "  ", "    ")
    lines += page.paper.wrap(page.say("applies", text=one_line(rule.applies.text)), "  ", "    ")
    for route in rule.starts:
        lines += page.paper.wrap(_route(route, page), "  ", "    ")
    if rule.ends:
        lines.append(f"  {page.say('until', date=rule.ends)}")
    if rule.unless:
        lines += page.paper.wrap(page.say("unless", names=", ".join(rule.unless)), "  ", "    ")
    return lines


def _route(route: Route, page: Page) -> str:
    dates = route.dates[0]
    if len(route.dates) > 1:
        dates = page.say("between", date=dates, other=route.dates[-1], because=route.because)
    if route.was:
        dates = page.say("was", date=dates, was=route.was)
    if route.when is None:
        return page.say("from", dates=dates)
    return page.say("from when", dates=dates, text=one_line(route.when.text))


def _requires(rule: Rule, page: Page) -> list[str]:
    lines = []
    for number, written in enumerate(rule.requires, 1):
        lines += page.paper.wrap(one_line(written.text), f"  {number}. ", "     ")
        printed = write(written.condition)
        if printed != one_line(written.text):
            lines += page.paper.wrap(page.say("as read", text=printed), "     ", "       ")
    if rule.judgement:
        lines += page.paper.wrap(page.say("judgement", text=rule.judgement), "  ", "    ")
    return lines


def _definitions(definitions: Iterable[Definition], page: Page) -> list[str]:
    lines = []
    for one in definitions:
        lines += page.paper.wrap(f"{one.name}: {page.say.of(one.says)}", "  ", "    ")
        lines += page.paper.wrap(page.say("means", text=one_line(one.means.text)), "    ", "      ")
        lines += page.paper.wrap(" ".join(filter(None, (one.at, one.link))), "    ", "      ")
    return lines


def _facts(paths: Iterable[str], page: Page) -> list[str]:
    return [
        line for path in paths for line in page.paper.wrap(f"{path}: {page.ask.question(path)}", "  ", "    ")
    ]


def _foot(piece: Workpiece, rule: Rule, page: Page) -> list[str]:
    expected = Counter(case.expect[rule.id] for case in piece.cases if rule.id in case.expect)
    counts = ", ".join(
        f"{expected[verdict]} {page.say(verdict)}" for verdict in VERDICTS if expected[verdict]
    )
    lines = [page.say("cases", n=expected.total(), counts=counts) if counts else page.say("no cases")]
    if rule.maps:
        mapped = "; ".join(f"{name} {', '.join(numbers)}" for name, numbers in rule.maps.items())
        lines += page.paper.wrap(page.say("maps", text=mapped))
    if rule.severity:
        lines += page.paper.wrap(page.say("severity", text=rule.severity))
    return [*lines, page.say("file", place=f"{rule.span.file}:{rule.span.line}")]


def one_line(text: str) -> str:
    """A condition as its author wrote it, without the line breaks of the file."""
    return " ".join(text.split())


def place_of(written: Written) -> str:
    """Where a condition stands."""
    return f"{written.span.file}:{written.span.line}"
