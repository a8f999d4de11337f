"""The page of all topics: what each instrument asks, where they differ, what to follow, and which rules judge it."""

from collections.abc import Iterator, Mapping

from aigov.model.topics import NONE, UNION, Side, Topic, Topics, Words
from aigov.reporters.compare_phrases import PHRASES
from aigov.reporters.markdown import code, plain, table
from aigov.reporters.phrases import Phrases

Titles = Mapping[str, Words]
"""The titles of rulesets, by id."""


def topics_page(topics: Topics, titles: Titles, say: Phrases) -> str:
    """The whole page in one language; no verdict stands on it, for these belong to systems."""
    say = say._replace(more=PHRASES)
    lines = [f"# {say('topics page')}", "", say("topics intro"), ""]
    for topic in topics.topics:
        lines += _topic(topic, titles, say)
    return "\n".join(lines)


def _topic(topic: Topic, titles: Titles, say: Phrases) -> Iterator[str]:
    yield from (f"## {plain(say.of(topic.title))}", "", f"`--topic {topic.id}`", "")
    head = [say(key) for key in ("ruleset", "what it asks", "where", "judged by")]
    yield from table(head, (_side(side, titles, say) for side in topic.sides))
    for silence in topic.silent:
        name = plain(say.of(titles.get(silence.ruleset, {})) or silence.ruleset)
        yield f"* {name}: {plain(say.of(silence.why))}"
    yield f"* {say('difference title')}: {plain(say.of(topic.difference))}"
    stricter, follow = topic.stricter.name, say.of(topic.follow)
    key = stricter if stricter in (UNION, NONE) else "stricter"
    yield f"* {say('follow title')}: {plain(say(key, follow=follow, ruleset=stricter))}"
    yield ""


def _side(side: Side, titles: Titles, say: Phrases) -> list[str]:
    name = plain(say.of(titles.get(side.ruleset, {})) or side.ruleset)
    rules = ", ".join(code(one.name) for one in side.rules)
    return [
        f"{name}<br>{code(side.ruleset)}",
        plain(say.of(side.asks)),
        plain(side.at),
        rules or say("no rule"),
    ]
