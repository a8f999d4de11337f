"""What every format of a comparison says of a side: its verdict in the words of the instrument, counts and dates."""

from collections import Counter
from collections.abc import Iterator, Sequence

from aigov.model.comparison import Coming, Comparison, SharedFact, SideAnswer, TopicAnswer
from aigov.model.compiled import CompiledRuleset
from aigov.model.report import Answer
from aigov.model.topics import NONE, UNION
from aigov.model.verdicts import VERDICTS
from aigov.reporters.page import Page
from aigov.reporters.words import words_of

Told = tuple[str, str]
"""A word and the style in which it is painted."""
_ORDER = ("fail", "open", "pass", "note", "not-applicable", "quiet")
"""Styles in the order in which topics are counted."""


def verdict(page: Page, topic: TopicAnswer, ruleset: CompiledRuleset) -> Told:
    """What the system comes to under a ruleset, in one or two words; silence and rules to come are told apart."""
    side = topic.of(ruleset.id)
    if side is None:
        return page.say("silent"), "quiet"
    if side.answer is None:
        return page.say("not judged here"), "quiet"
    found = side.answer.answer
    if found == "not-applicable" and side.coming:
        return page.say("not yet word"), "note"
    return page.word(found, ruleset), found


def notes(page: Page, side: SideAnswer) -> Iterator[str]:
    """Counts where rules came out differently, why nothing is asked, and what starts when."""
    today = {one.verdict for one in side.findings} - {"not-applicable"}
    if side.answer is not None and (len(today) > 1 or (today and side.coming)):
        asked = sum(one.verdict != "not-applicable" for one in side.findings)
        yield page.say("rules are", n=asked, counts=counted(page, side.ruleset, side.answer))
    elif side.findings and not side.asked():
        yield why_not(page, side)
    yield from (coming(page, side.ruleset, one) for one in side.coming)


def why_not(page: Page, side: SideAnswer) -> str:
    """Why no rule asks anything: the reason of most of them."""
    reasons = Counter((one.reason, one.detail) for one in side.findings)
    (reason, detail), _ = reasons.most_common(1)[0]
    term = words_of(side.ruleset).definitions.get(detail, {}) if reason == "exempt" else {}
    return page.say(reason, detail=page.told(term.get("title")) or detail)


def coming(page: Page, ruleset: CompiledRuleset, later: Coming) -> str:
    """Rules that start later, with what today's facts would make of them."""
    return page.say(
        "from day", n=len(later.findings), day=day(page, later), counts=counted(page, ruleset, later.answer)
    )


def day(page: Page, later: Coming) -> str:
    """The day on which rules start, or both readings of it."""
    first, last = later.dates[0], later.dates[-1]
    return first if first == last else page.say("law or law", first=first, last=last)


def counted(page: Page, ruleset: CompiledRuleset, answer: Answer) -> str:
    """How many rules came out how, without those that do not apply."""
    return ", ".join(
        page.say("count", n=answer.counts[one], word=page.word(one, ruleset))
        for one in VERDICTS
        if answer.counts[one] and one != "not-applicable"
    )


def totals(page: Page, found: Comparison, ruleset: CompiledRuleset) -> str:
    """How many topics came out how under one ruleset, failures first and silence last."""
    told = Counter(verdict(page, topic, ruleset) for topic in found.topics)
    order = sorted(told, key=lambda one: (_ORDER.index(one[1]), one[0]))
    counts = ", ".join(page.say("count", n=told[one], word=one[0]) for one in order)
    return page.say("totals of", n=len(found.topics), counts=counts)


def advice(page: Page, topic: TopicAnswer) -> str:
    """What to do where instruments differ, and which one is stricter."""
    follow, stricter = page.told(topic.topic.follow), topic.topic.stricter.name
    if stricter in (UNION, NONE):
        return page.say(stricter, follow=follow)
    side = topic.of(stricter)
    if side is None:
        return page.say("stricter elsewhere", follow=follow, ruleset=stricter)
    outside = bool(side.findings) and not side.asked()
    return page.say("stricter outside" if outside else "stricter", follow=follow, ruleset=stricter)


def silence(page: Page, topic: TopicAnswer, ruleset: str) -> str:
    """What can be said of an instrument that asks nothing on a topic."""
    words = next((one.why for one in topic.topic.silent if one.ruleset == ruleset), None)
    return page.told(words) or page.say("silence")


def settling(topic: TopicAnswer) -> tuple[list[SharedFact], list[SharedFact]]:
    """The shared facts that decide on all their sides, and those that some side still waits for."""
    done = [one for one in topic.shared if one.settles]
    return done, [one for one in topic.shared if not one.settles]


def sides_of(fact: SharedFact, compared: Sequence[CompiledRuleset]) -> list[str]:
    """The rulesets that read a shared fact, in the order in which they are compared."""
    return [one.id for one in compared if one.id in fact.roles]


def roles(page: Page, fact: SharedFact, compared: Sequence[CompiledRuleset]) -> str:
    """For whom a shared fact decides, and who waits for it."""
    told = []
    for role in ("decides", "waited for"):
        sides = [one for one in sides_of(fact, compared) if fact.roles[one] == role]
        if sides:
            told.append(page.say(role, sides=", ".join(sides)))
    return "; ".join(told)
