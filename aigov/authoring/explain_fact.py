"""The page of a fact: its question, how to answer it, and who reads the answer."""

from collections.abc import Iterable, Sequence

from aigov.authoring.explain_rule import section
from aigov.authoring.uses import facts_of
from aigov.authoring.workshop import Workpiece
from aigov.model.vocabulary import FactText, Shape
from aigov.reporters.flow import flow
from aigov.reporters.page import Page

_LISTS = ("choices", "countries", "codes", "topics", "records", "texts")


def fact_page(path: str, pieces: Iterable[Workpiece], page: Page) -> str:
    """A fact of the vocabulary."""
    words = page.ask.words
    shape, text = words.vocabulary.facts[path], words.words(path)
    assert text is not None
    parts = [
        [page.paper.paint(path, "title"), *page.paper.wrap(page.ask.question(path))],
        _answer(shape, text, page),
        section(page, "covers" if shape.record else "options", _options(shape, text, page)),
        section(page, "fields", _fields(shape, page)),
        section(page, "example", page.paper.wrap(_example(path, text), "  ", "    ")),
        _notes(shape, text, page),
        _readers(path, pieces, page),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _answer(shape: Shape, text: FactText, page: Page) -> list[str]:
    kind = page.say(shape.kind, units=", ".join(shape.units), record=shape.record)
    return page.paper.wrap(page.say("type", text=kind))


def _options(shape: Shape, text: FactText, page: Page) -> list[str]:
    lines = []
    for option in shape.options:
        meaning = page.ask.of(text.options.get(option, {}))
        lines += page.paper.wrap(f"{option}: {meaning}" if meaning else option, "  ", "    ")
    return lines


def _fields(shape: Shape, page: Page) -> list[str]:
    meanings = page.ask.words.field_meanings().get(shape.record, {})
    fields = page.ask.words.vocabulary.records.get(shape.record, {})
    lines = []
    for name, inner in fields.items():
        options = f" ({' | '.join(inner.options)})" if inner.options else ""
        means = page.ask.of(meanings.get(name, {}))
        lines += page.paper.wrap(f"{name}: {means}{options}", "  ", "    ")
    return lines


def _example(path: str, text: FactText) -> str:
    section, _, name = path.partition(".")
    return f"{section}: {{{name}: {flow(text.example)}}}"


def _notes(shape: Shape, text: FactText, page: Page) -> list[str]:
    denial = "false" if shape.kind == "flag" or "none" in shape.options else "none"
    lines = page.paper.wrap(
        page.say("denies", denial="[]" if denial == "false" and shape.kind in _LISTS else denial)
    )
    if text.note:
        lines += page.paper.wrap(page.say("note", text=page.ask.of(text.note)))
    if text.known_by:
        who = page.say(f"known by {text.known_by}")
        lines += page.paper.wrap(page.say("known by", who=who))
    return lines


def _readers(path: str, pieces: Iterable[Workpiece], page: Page) -> list[str]:
    rules = [
        f"{piece.ruleset.id}/{rule.id}: {page.say.of(rule.title)} · {rule.at}"
        for piece in pieces
        for rule in piece.ruleset.rules
        if path in facts_of(rule, piece.ruleset)
    ]
    title = page.paper.paint(page.say("read by", n=len(rules)), "title")
    return [title, *_wrapped(rules, page)]


def _wrapped(texts: Sequence[str], page: Page) -> list[str]:
    return [line for text in texts for line in page.paper.wrap(text, "  ", "    ")]
