"""Asks of the vocabulary what no ruleset can answer alone: is every word read, and is it there in every language."""

from collections.abc import Iterable, Iterator

from aigov.authoring.uses import ANY, words_read
from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.diagnostics import Diagnostic
from aigov.model.ruleset import Ruleset
from aigov.model.vocabulary import Words
from aigov.reporters.phrases import LANGS

_REMAINDERS = ("other", "none", "nobody")
"""Options that stand for everything a rule does not name."""


def lint_vocabulary(words: CompiledVocabulary, rulesets: Iterable[Ruleset]) -> tuple[Diagnostic, ...]:
    """Warnings for words that nobody reads; a fact whose readers are not all there yet is left alone."""
    every = tuple(rulesets)
    there = {one.id for one in every}
    read: dict[str, set[str]] = {}
    for ruleset in every:
        for path, named in words_read(ruleset).items():
            read.setdefault(path, set()).update(named)
    return (*_unread(words, there, read), *_untranslated(words))


def _unread(words: CompiledVocabulary, there: set[str], read: dict[str, set[str]]) -> Iterator[Diagnostic]:
    for path, shape in words.vocabulary.facts.items():
        text = words.words(path)
        if text is None:
            continue
        if not text.read_by:
            yield Diagnostic(
                "W351", "warning", f"no ruleset reads `{path}`", None, "name its readers in `read_by`"
            )
        if not there.issuperset(text.read_by):
            continue
        unread = words_unread(shape.kind, shape.options, read.get(path, set()))
        if unread:
            listed = ", ".join(f"`{word}`" for word in unread)
            yield Diagnostic("W350", "warning", f"no rule reads {listed} of `{path}`")


def _untranslated(words: CompiledVocabulary) -> Iterator[Diagnostic]:
    for name, text in _texts(words):
        for lang in LANGS:
            if not text.get(lang, "").strip():
                advice = f"write it beside the others, or in the file `.{lang}.yaml` of its section"
                yield Diagnostic("W354", "warning", f"{name} is not told in `{lang}`", None, advice)


def _texts(words: CompiledVocabulary) -> Iterator[tuple[str, Words]]:
    """Every text of the vocabulary that a reader is shown, with what it is."""
    for section, title in words.section_titles().items():
        yield f"the title of `{section}`", title
    for path in words.vocabulary.facts:
        text = words.words(path)
        if text is None:
            continue
        yield f"the question of `{path}`", text.ask
        yield from ((f"`{option}` of `{path}`", meaning) for option, meaning in text.options.items())
        if text.note:
            yield f"the note of `{path}`", text.note
    for record, fields in words.field_meanings().items():
        yield from ((f"the field `{field}` of `{record}`", meaning) for field, meaning in fields.items())


def words_unread(kind: str, options: Iterable[str], read: set[str]) -> list[str]:
    """The options or topics that decide nothing; ``read`` is what conditions say of the fact.

    One option of a question may go unnamed: it is what is left when none of the others holds, and without it some
    people could not answer. Two such options say the same to every rule. A topic has no such excuse.
    """
    unread = [word for word in options if word not in read and word not in _REMAINDERS]
    if kind not in ("choice", "choices"):
        return unread
    return unread if ANY not in read and len(unread) > 1 else []
