"""A comparison for a terminal: all topics, or a few of them with their rules.

The four verdicts keep the words of each instrument (met and not met where it is no law). Beside them stand `silent`
for an instrument that asks nothing on a topic, `not judged` where no rule of ours judges it, and `not yet` where all
that it asks starts later.
"""

from collections.abc import Iterable, Iterator, Sequence

from aigov.model.comparison import Comparison, SharedFact, TopicAnswer
from aigov.model.compiled import CompiledRuleset
from aigov.model.diagnostics import has_errors
from aigov.reporters import compare_told as told
from aigov.reporters.compare_phrases import PHRASES
from aigov.reporters.layout import columns, padded
from aigov.reporters.page import Page, file_of, name_of
from aigov.reporters.text_findings import finding_lines
from aigov.reporters.text_read import problem
from aigov.reporters.words import words_of

FEW = 3
"""Shared facts that are named in a list of topics."""
ROWS = 3
"""Lines that a side takes in a list of topics."""


def render(systems: Sequence[Comparison], page: Page, whole: bool) -> str:
    """All systems one after the other; ``whole`` tells each topic with its rules."""
    page = page._replace(say=page.say._replace(more=PHRASES))
    return "\n".join("\n".join(_system(one, page, whole)) + "\n" for one in systems)


def _system(found: Comparison, page: Page, whole: bool) -> Iterator[str]:
    title = page.say("comparison", name=name_of(found.description), as_of=found.receipt.as_of)
    yield from (page.paper.paint(line, "title") for line in page.paper.wrap(title, "", "  "))
    errors = [one for one in found.diagnostics if one.severity == "error"]
    if has_errors(errors):
        yield from (line for one in errors for line in problem(page, one))
        yield page.say("not judged", errors=len(errors))
        return
    yield from page.paper.wrap(page.say("intro"))
    yield ""
    yield from _rulesets(found, page)
    for topic in found.topics:
        yield ""
        yield from _whole(found, topic, page) if whole else _short(found, topic, page)
    if not whole and found.topics:
        yield ""
        first = found.topics[0].topic.id
        yield from page.paper.wrap(page.say("more of", file=file_of(found.description), topic=first))


def _rulesets(found: Comparison, page: Page) -> Iterator[str]:
    """A line or two for each ruleset: what it is, and how its topics came out."""
    room = max(columns(one.id) for one in found.rulesets)
    for one in found.rulesets:
        title = page.say.of(words_of(one).title)
        force = page.say(f"force {one.force}")
        text = page.say("ruleset line", title=f"{title} {one.version}", force=force)
        text = f"{text} {told.totals(page, found, one)}"
        yield from page.paper.wrap(text, f"  {padded(one.id, room)}  ")


def _head(topic: TopicAnswer, page: Page) -> str:
    return page.paper.paint(f"{topic.topic.id}: {page.told(topic.topic.title)}", "title")


def _short(found: Comparison, topic: TopicAnswer, page: Page) -> Iterator[str]:
    """A topic in a list of them: a few lines for each side, the facts they share, what to follow."""
    yield _head(topic, page)
    room = max(columns(one.id) for one in found.rulesets)
    words = {one.id: told.verdict(page, topic, one) for one in found.rulesets}
    more = max(columns(word) for word, _ in words.values())
    for one in found.rulesets:
        word, style = words[one.id]
        first, *rest = _in_short(topic, one, page, f"  {padded(one.id, room)}  {padded(word, more)}  ")
        yield first.replace(f"  {word}", f"  {page.paper.paint(word, style)}", 1)
        yield from rest
    settled, waiting = told.settling(topic)
    for key, facts in (("shared", settled), ("shared open", waiting)):
        if facts:
            listed = "; ".join(_fact(found, fact, page, places=key == "shared") for fact in facts[:FEW])
            left = f", {page.say('more names', n=len(facts) - FEW)}" if len(facts) > FEW else ""
            yield from page.line(page.say(key, facts=listed + left), "  ", rows=0)
    yield from page.line(page.say("follow", text=told.advice(page, topic)), "  ", rows=0)


def _in_short(topic: TopicAnswer, ruleset: CompiledRuleset, page: Page, first: str) -> list[str]:
    """What an instrument asks, with counts and dates below; of what asks nothing of the system, why comes first."""
    side, said = topic.of(ruleset.id), _said(topic, ruleset, page)
    if side is None or side.asked() or not side.findings:
        lines = _rows(page, page.paper.wrap(said, first), ROWS)
        return [*lines, *_notes(topic, ruleset, page, " " * columns(first))]
    why = told.why_not(page, side)
    lines = page.paper.wrap(page.say("not asked for", why=why, asks=said), first)
    return _rows(page, lines, len(page.paper.wrap(why, first)))


def _rows(page: Page, lines: list[str], most: int) -> list[str]:
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], page.paper.cut(f"{lines[most - 1]} …", page.paper.width)]


def _said(topic: TopicAnswer, ruleset: CompiledRuleset, page: Page) -> str:
    """What an instrument asks and where, or that it asks nothing."""
    side = topic.of(ruleset.id)
    if side is None:
        return told.silence(page, topic, ruleset.id)
    return page.say("asks at", asks=page.told(side.side.asks), at=side.side.at)


def _notes(topic: TopicAnswer, ruleset: CompiledRuleset, page: Page, indent: str) -> list[str]:
    """Counts, dates and reasons, in lines of their own."""
    side = topic.of(ruleset.id)
    notes = "; ".join(told.notes(page, side)) if side is not None else ""
    return [page.paper.paint(line, "quiet") for line in page.paper.wrap(notes, indent)] if notes else []


def _fact(found: Comparison, fact: SharedFact, page: Page, *, places: bool) -> str:
    """A shared fact: where it stands, or by which sides it is read where these are not all that are compared."""
    if places:
        return page.facts(fact.uses, 1, count=False) or fact.path
    sides = told.sides_of(fact, found.rulesets)
    return (
        fact.path
        if len(found.rulesets) == 2
        else page.say("of sides", fact=fact.path, sides=", ".join(sides))
    )


def _whole(found: Comparison, topic: TopicAnswer, page: Page) -> Iterator[str]:
    """A topic with everything behind it."""
    yield _head(topic, page)
    for one in found.rulesets:
        yield ""
        yield from _side(topic, one, page)
    yield ""
    yield from page.paper.wrap(page.say("difference", text=page.told(topic.topic.difference)), "", "  ")
    yield from page.paper.wrap(page.say("follow", text=told.advice(page, topic)), "", "  ")
    if topic.shared:
        yield ""
        yield page.paper.paint(page.say("shared title"), "title")
        yield from _shared(found, topic.shared, page)


def _side(topic: TopicAnswer, ruleset: CompiledRuleset, page: Page) -> Iterator[str]:
    word, style = told.verdict(page, topic, ruleset)
    room = page.paper.width - columns(f"{ruleset.id}  {word}  ")
    title = page.paper.cut(page.say.of(words_of(ruleset).title), room)
    yield f"{ruleset.id}  {page.paper.paint(word, style)}  {title}"
    side = topic.of(ruleset.id)
    if side is None:
        yield from page.paper.wrap(told.silence(page, topic, ruleset.id), "  ")
        return
    yield from page.paper.wrap(page.say("asks at", asks=page.told(side.side.asks), at=side.side.at), "  ")
    if not side.asked():
        yield from _notes(topic, ruleset, page, "  ")
    for finding in side.findings:
        if finding.verdict != "not-applicable":
            yield from finding_lines(page, finding, whole=False)
    for later in side.coming:
        yield from page.paper.wrap(told.coming(page, ruleset, later), "  ")
        yield from (line for one in later.findings for line in finding_lines(page, one, whole=False))


def _shared(found: Comparison, facts: Iterable[SharedFact], page: Page) -> Iterator[str]:
    """Each shared fact with what it is to each side, where it stands, or the question that asks for it."""
    for fact in facts:
        roles = told.roles(page, fact, found.rulesets)
        yield from page.paper.wrap(page.say("of sides", fact=fact.path, sides=roles), "  ", "    ")
        yield from page.paper.wrap(page.facts(fact.uses) or page.ask.question(fact.path), "    ")
