"""Asks of the vocabulary what no ruleset can answer alone: is every option and topic read by somebody."""

from collections.abc import Iterable, Iterator

from aigov.authoring.uses import ANY, words_read
from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.diagnostics import Diagnostic
from aigov.model.ruleset import Ruleset

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
    return tuple(_unread(words, there, read))


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


def words_unread(kind: str, options: Iterable[str], read: set[str]) -> list[str]:
    """The options or topics that decide nothing; ``read`` is what conditions say of the fact.

    One option of a question may go unnamed: it is what is left when none of the others holds, and without it some
    people could not answer. Two such options say the same to every rule. A topic has no such excuse.
    """
    unread = [word for word in options if word not in read and word not in _REMAINDERS]
    if kind not in ("choice", "choices"):
        return unread
    return unread if ANY not in read and len(unread) > 1 else []
