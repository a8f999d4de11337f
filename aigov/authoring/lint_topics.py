"""Refuses topics that name what does not exist, that lack a language, or that leave nothing to compare."""

from collections.abc import Iterable, Iterator, Sequence

from aigov.engine.compare import places_of
from aigov.model.diagnostics import Diagnostic, did_you_mean, order
from aigov.model.ruleset import Ruleset
from aigov.model.spans import Span
from aigov.model.topics import Topic, Topics, Words
from aigov.reporters.phrases import LANGS


def lint_topics(topics: Topics, rulesets: Sequence[Ruleset]) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with the topics although their file can be read."""
    known = {one.id: one for one in rulesets}
    problems = [*_usual(topics, known)]
    for topic in topics.topics:
        problems += _sides(topic, known)
        problems += _texts(topic)
        if len(topic.sides) < 2:
            message = f"the topic `{topic.id}` has only one side, so there is nothing to compare"
            problems.append(Diagnostic("E392", "error", message, topic.span, "add a side, or drop the topic"))
    return order(problems)


def _usual(topics: Topics, known: Iterable[str]) -> Iterator[Diagnostic]:
    names = topics.compared()
    for one in topics.usual:
        yield from _unknown(one.name, one.span, known)
        if one.name in known and one.name not in names:
            message = f"`{one.name}` is compared when nobody names a ruleset, and is a side of no topic"
            yield Diagnostic("E392", "error", message, one.span)


def _unknown(name: str, span: Span, known: Iterable[str]) -> Iterator[Diagnostic]:
    if name not in known:
        message = f"no ruleset is called `{name}`"
        yield Diagnostic("E390", "error", message, span, did_you_mean(name, sorted(known)))


def _sides(topic: Topic, known: dict[str, Ruleset]) -> Iterator[Diagnostic]:
    for side in topic.sides:
        ruleset = known.get(side.ruleset)
        if ruleset is None:
            yield from _unknown(side.ruleset, side.span, known)
            continue
        yield from places_of(side, [(rule.id, rule.group) for rule in ruleset.rules])[1]
        seen: set[str] = set()
        for one in side.rules:
            if one.name in seen:
                message = f"`{one.name}` stands twice among the rules of a side"
                yield Diagnostic("E391", "error", message, one.span, "delete one of them")
            seen.add(one.name)
    for silence in topic.silent:
        yield from _unknown(silence.ruleset, silence.span, known)


def _texts(topic: Topic) -> Iterator[Diagnostic]:
    """Texts that lack a language."""
    texts: list[tuple[str, Words, Span]] = [
        ("title", topic.title, topic.span),
        ("difference", topic.difference, topic.span),
        ("follow", topic.follow, topic.span),
        *((f"asks of {one.ruleset}", one.asks, one.span) for one in topic.sides),
        *((f"silence of {one.ruleset}", one.why, one.span) for one in topic.silent),
    ]
    for name, words, span in texts:
        for lang in LANGS:
            if not words.get(lang, "").strip():
                yield Diagnostic("E392", "error", f"`{topic.id}`, {name}: says nothing in `{lang}`", span)
