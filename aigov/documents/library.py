"""Finds the vocabulary and the rulesets, built in or of one's own, and gives them compiled.

An installed aigov carries them compiled. In a checkout, and for rulesets of one's own, they are compiled once and kept
in the cache under the digest of their files; a changed file has another digest.
"""

import os
from typing import TYPE_CHECKING

from aigov.model.compiled import CompiledRuleset
from aigov.model.compiled_file import load_ruleset
from aigov.model.compiled_vocabulary import CompiledVocabulary, load_vocabulary
from aigov.model.diagnostics import Diagnostic, did_you_mean
from aigov.model.tuples import NamedTuple

if TYPE_CHECKING:
    from aigov.model.crosswalk import Crosswalk  # a plain check does without

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VOCABULARY = "vocabulary"
"""Name of the folder, among the rulesets, that holds the vocabulary."""
CROSSWALK = "crosswalk.json"
"""Name of the compiled crosswalk."""


class Library(NamedTuple):
    """Where rulesets come from."""

    folder: str
    """The folder with the built-in rulesets and the vocabulary."""
    compiled: str
    """The folder with their compiled form, or an empty text where there is none."""
    cache: bool
    """Whether what is compiled on the way may be kept."""


def built_in(cache: bool = False) -> Library:
    """The rulesets that come with aigov: inside the package when installed, beside it in a checkout."""
    inside = os.path.join(_PACKAGE, "rulesets")
    if os.path.isdir(inside):
        return Library(inside, os.path.join(_PACKAGE, "compiled"), cache)
    return Library(os.path.join(os.path.dirname(_PACKAGE), "rulesets"), "", cache)


def ruleset_ids(library: Library) -> tuple[str, ...]:
    """Ids of the built-in rulesets, in order of name."""
    names = sorted(os.listdir(library.folder))
    return tuple(name for name in names if os.path.isfile(os.path.join(library.folder, name, "ruleset.yaml")))


def load_words(library: Library) -> tuple[CompiledVocabulary | None, tuple[Diagnostic, ...]]:
    """The vocabulary, or the problems of its files."""
    if library.compiled:
        found = load_vocabulary(_bytes(os.path.join(library.compiled, f"{VOCABULARY}.jsonl")))
        if found is not None:
            return found, ()
    from aigov.documents.cache import cached, keep
    from aigov.documents.sources import vocabulary_source

    source = vocabulary_source(os.path.join(library.folder, VOCABULARY))
    name = f"{VOCABULARY}-{source.digest}.jsonl"
    found = load_vocabulary(cached(name) if library.cache else b"")
    if found is not None:
        return found, ()
    data, problems = source.compile()
    if data is None:
        return None, problems
    if library.cache:
        keep(name, data)
    return load_vocabulary(data), problems


def find_ruleset(library: Library, name: str) -> str | Diagnostic:
    """The folder of a ruleset, by the id of a built-in one or by a path."""
    built = os.path.join(library.folder, name)
    if os.sep not in name and os.path.isfile(os.path.join(built, "ruleset.yaml")):
        return built
    if os.path.isfile(os.path.join(name, "ruleset.yaml")):
        return name
    known = ruleset_ids(library)
    hint = (
        did_you_mean(name, known)
        or "give the id of a built-in ruleset, or a folder that holds a `ruleset.yaml`"
    )
    return Diagnostic("E300", "error", f"no ruleset is called `{name}`", None, hint)


def load_rules(
    library: Library, name: str, words: CompiledVocabulary
) -> tuple[CompiledRuleset | None, tuple[Diagnostic, ...]]:
    """A compiled ruleset by id or path, or the problems that prevent it."""
    folder = find_ruleset(library, name)
    if isinstance(folder, Diagnostic):
        return None, (folder,)
    if library.compiled and os.path.dirname(folder) == library.folder:
        found = load_ruleset(_bytes(os.path.join(library.compiled, f"{name}.jsonl")))
        if found is not None and found.vocabulary == words.vocabulary.digest:
            return found, ()
    from aigov.documents.cache import cached, keep
    from aigov.documents.sources import ruleset_source

    source, problem = ruleset_source(folder, library.folder)
    if source is None:
        return None, problem
    kept = f"{source.name}-{source.digest[:32]}-{words.vocabulary.digest[:32]}.jsonl"
    found = load_ruleset(cached(kept) if library.cache else b"")
    if found is not None:
        return found, ()
    data, problems = source.compile(words.vocabulary)
    if data is None:
        return None, problems
    if library.cache:
        keep(kept, data)
    return load_ruleset(data), problems


def load_crosswalk(library: Library) -> "tuple[Crosswalk | None, tuple[Diagnostic, ...]]":
    """The crosswalk, or the problems of its file; nothing where the rulesets come without one."""
    from aigov.model.crosswalk import dump_crosswalk
    from aigov.model.crosswalk import load_crosswalk as load

    if library.compiled:
        found = load(_bytes(os.path.join(library.compiled, CROSSWALK)))
        if found is not None:
            return found, ()
    path = os.path.join(library.folder, "crosswalk.yaml")
    if not os.path.isfile(path):
        return None, ()
    from aigov.documents.cache import cached, keep
    from aigov.documents.sources import crosswalk_source

    source, problem = crosswalk_source(path)
    if source is None:
        return None, problem
    name = f"crosswalk-{source.digest}.json"
    found = load(cached(name) if library.cache else b"")
    if found is not None:
        return found, ()
    found, problems = source.read()
    if found is not None and library.cache:
        keep(name, dump_crosswalk(found))
    return found, problems


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
