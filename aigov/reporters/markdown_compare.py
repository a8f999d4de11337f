"""A comparison as Markdown: a table of all topics, then each topic with what every instrument asks.

Words for the verdicts are those of the text: each instrument's own, and `silent`, `not judged`, `not yet` beside them.
"""

from collections.abc import Iterator, Sequence

from aigov.model.comparison import Comparison, SharedFact, TopicAnswer
from aigov.model.compiled import CompiledRuleset
from aigov.model.diagnostics import has_errors
from aigov.reporters import compare_told as told
from aigov.reporters.compare_phrases import PHRASES
from aigov.reporters.markdown import code, plain, table
from aigov.reporters.page import Page, name_of
from aigov.reporters.words import words_of


def render(systems: Sequence[Comparison], page: Page) -> str:
    """All systems, each under a heading of its own."""
    page = page._replace(say=page.say._replace(more=PHRASES))
    return "\n".join("\n".join(_system(one, page)) for one in systems)


def _system(found: Comparison, page: Page) -> Iterator[str]:
    name = name_of(found.description)
    yield f"# {plain(page.say('comparison', name=name, as_of=found.receipt.as_of))}"
    yield ""
    errors = [one for one in found.diagnostics if one.severity == "error"]
    if has_errors(errors):
        for one in errors:
            yield f"* {code(f'{one.span}: ' if one.span else '')} {plain(one.message)} ({one.code})"
        yield from (plain(page.say("not judged", errors=len(errors))), "")
        return
    yield from (plain(page.say("intro")), "")
    for ruleset in found.rulesets:
        title = f"{page.say.of(words_of(ruleset).title)} {ruleset.version}"
        line = page.say("ruleset line", title=title, force=page.say(f"force {ruleset.force}"))
        yield f"* {code(ruleset.id)} {plain(line)} {plain(told.totals(page, found, ruleset))}"
    yield ""
    yield from _contents(found, page)
    for topic in found.topics:
        yield from _topic(found, topic, page)


def _contents(found: Comparison, page: Page) -> Iterator[str]:
    rows = [
        [
            f"[{plain(page.told(topic.topic.title))}](#{topic.topic.id})",
            *(_verdict(page, topic, one) for one in found.rulesets),
        ]
        for topic in found.topics
    ]
    return table([page.say("topic"), *(code(one.id) for one in found.rulesets)], rows)


def _verdict(page: Page, topic: TopicAnswer, ruleset: CompiledRuleset) -> str:
    word, style = told.verdict(page, topic, ruleset)
    return f"**{plain(word)}**" if style == "fail" else plain(word)


def _topic(found: Comparison, topic: TopicAnswer, page: Page) -> Iterator[str]:
    yield from (f'<a id="{topic.topic.id}"></a>', "", f"## {plain(page.told(topic.topic.title))}", "")
    head = [page.say(key) for key in ("ruleset", "answer", "what it asks", "where")]
    yield from table(head, (_side(topic, one, page) for one in found.rulesets))
    yield from (f"* {page.say('difference title')}: {plain(page.told(topic.topic.difference))}",)
    yield f"* {page.say('follow title')}: {plain(told.advice(page, topic))}"
    for fact in topic.shared:
        yield f"* {_shared(found, fact, page)}"
    yield ""


def _side(topic: TopicAnswer, ruleset: CompiledRuleset, page: Page) -> list[str]:
    side = topic.of(ruleset.id)
    answer = _verdict(page, topic, ruleset)
    if side is None:
        return [code(ruleset.id), answer, plain(told.silence(page, topic, ruleset.id)), ""]
    note = "; ".join(told.notes(page, side))
    shown = f"{answer}<br>{plain(note)}" if note else answer
    return [code(ruleset.id), shown, plain(page.told(side.side.asks)), plain(side.side.at)]


def _shared(found: Comparison, fact: SharedFact, page: Page) -> str:
    roles = told.roles(page, fact, found.rulesets)
    stated = page.facts(fact.uses) or page.ask.question(fact.path)
    return f"{code(fact.path)} ({plain(roles)}): {plain(stated)}"
