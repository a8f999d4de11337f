"""A ruleset with its cases, opened for its authors."""

from dataclasses import dataclass

from aigov.documents.cases import read_cases
from aigov.documents.library import Library, find_ruleset, load_words
from aigov.documents.sources import case_texts, ruleset_source
from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.diagnostics import Diagnostic, has_errors
from aigov.model.ruleset import Case, Ruleset


@dataclass(frozen=True, slots=True)
class Workpiece:
    """Everything a tool for authors looks at."""

    ruleset: Ruleset
    cases: tuple[Case, ...]
    words: CompiledVocabulary
    problems: tuple[Diagnostic, ...]


def open_ruleset(
    library: Library, name: str, with_cases: bool = True
) -> tuple[Workpiece | None, tuple[Diagnostic, ...]]:
    """The ruleset by id or path with its cases, or the problems that prevent it from being opened.

    Cases take most of the time, so whoever does not look at them does without.
    """
    words, problems = load_words(library)
    if words is None:
        return None, problems
    folder = find_ruleset(library, name)
    if isinstance(folder, Diagnostic):
        return None, (folder,)
    source, unread = ruleset_source(folder, library.folder)
    if source is None:
        return None, unread
    ruleset, more = source.read(words.vocabulary)
    if ruleset is None:
        return None, (*problems, *more)
    texts, below, unread = case_texts(source) if with_cases else ({}, {}, ())
    cases, wrong = read_cases(texts, words.vocabulary, ruleset.date, below)
    found = (*problems, *more, *unread, *wrong)
    return (None, found) if has_errors(found) else (Workpiece(ruleset, cases, words, found), found)
