"""The YAML files behind the vocabulary and the rulesets: their digest first, their content only if it is needed."""

import os
from typing import TYPE_CHECKING

from aigov.documents.digest import digest_of
from aigov.documents.files import read_bytes
from aigov.model.diagnostics import Diagnostic, did_you_mean, has_errors
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    from aigov.model.crosswalk import Crosswalk  # a plain check does without
    from aigov.model.ruleset import Ruleset  # what is compiled already is not read

Texts = dict[str, str]
PARTS = ("definitions", "rules")
"""Folders of a ruleset whose files can change a verdict or its words."""


_YAML = (".yaml", ".yml")
_LEVELS = 10
"""How many rulesets may extend one another."""


class VocabularySource(NamedTuple):
    """The files of the vocabulary."""

    texts: Texts
    digest: str

    def compile(self) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        """The compiled file, or the problems that prevent it."""
        from aigov.documents.vocabulary import read_vocabulary
        from aigov.model.compiled_vocabulary import dump_vocabulary

        vocabulary, words, problems = read_vocabulary(self.texts)
        if vocabulary is None or words is None:
            return None, problems
        return dump_vocabulary(vocabulary, words.facts, words.sections, words.fields), problems


class RulesetSource(NamedTuple):
    """The files of one ruleset."""

    folder: str
    name: str
    texts: Texts
    digest: str
    base: "RulesetSource | None" = None
    """The files of the ruleset that it extends."""

    def read(self, vocabulary: Vocabulary) -> "tuple[Ruleset | None, tuple[Diagnostic, ...]]":
        """The ruleset, with what it takes over from others, or the problems that prevent it."""
        from aigov.documents.rulesets import read_ruleset

        if self.base is None:
            return read_ruleset(self.name, self.texts, vocabulary)
        base, problems = self.base.read(vocabulary)
        if base is None:
            return None, problems
        made, more = read_ruleset(self.name, self.texts, vocabulary, base)
        return made, (*problems, *more)

    def compile(self, vocabulary: Vocabulary) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        """The compiled file, or the problems that prevent it."""
        from aigov.documents.compiled import compile_ruleset, dump_ruleset

        ruleset, problems = self.read(vocabulary)
        if ruleset is None or has_errors(problems):
            return None, problems
        return dump_ruleset(compile_ruleset(ruleset, vocabulary.digest)), problems


class CrosswalkSource(NamedTuple):
    """The file of the crosswalk."""

    name: str
    text: str
    digest: str

    def read(self) -> "tuple[Crosswalk | None, tuple[Diagnostic, ...]]":
        """The crosswalk, or the problems that prevent it."""
        from aigov.documents.crosswalk import read_crosswalk

        return read_crosswalk(self.text, self.name)


def crosswalk_source(path: str) -> tuple[CrosswalkSource | None, tuple[Diagnostic, ...]]:
    """The file of the crosswalk, named by its folder, or why it cannot be read."""
    name = "/".join(os.path.abspath(path).split(os.sep)[-2:])
    text = _text(path, name)
    if isinstance(text, Diagnostic):
        return None, (text,)
    return CrosswalkSource(name, text, digest_of({name: text})), ()


def vocabulary_source(folder: str) -> VocabularySource:
    """The files of a vocabulary folder."""
    texts = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".yaml"):
            texts[name] = _read(os.path.join(folder, name))
    return VocabularySource(texts, digest_of(texts))


def ruleset_source(
    folder: str, shelf: str = "", above: tuple[str, ...] = ()
) -> tuple[RulesetSource | None, tuple[Diagnostic, ...]]:
    """The files that can change a verdict or its words, or the one that cannot be read.

    ``shelf`` is the folder of the built-in rulesets, which a ruleset may extend by their ids; ``above`` holds the
    folders of the rulesets that extend this one.
    """
    source, problems = _files(folder, PARTS)
    extended = _extends(source, folder, shelf) if source is not None else None
    if source is None or extended is None:
        return source, problems
    if isinstance(extended, Diagnostic):
        return None, (extended,)
    where, span = extended
    above = (*above, os.path.realpath(folder))
    if os.path.realpath(where) in above or len(above) > _LEVELS:
        message = (
            "a ruleset cannot extend itself" if len(above) <= _LEVELS else "too many rulesets extend others"
        )
        return None, (Diagnostic("E318", "error", message, span, "name the ruleset that all others rest on"),)
    base, problems = ruleset_source(where, shelf, above)
    if base is None:
        return None, problems
    return source._replace(digest=digest_of(source.texts, base.digest), base=base), ()


def case_texts(source: RulesetSource) -> tuple[Texts, Texts, tuple[Diagnostic, ...]]:
    """The files of cases of a ruleset, those of the rulesets that it extends, and what cannot be read."""
    own, problems = _cases(source.folder)
    below: Texts = {}
    base = source.base
    while base is not None:
        lent, more = _cases(base.folder)
        below, problems, base = {**lent, **below}, (*problems, *more), base.base
    return own, below, problems


def _cases(folder: str) -> tuple[Texts, tuple[Diagnostic, ...]]:
    source, problems = _files(folder, ("cases",))
    return {
        name: text for name, text in (source.texts if source else {}).items() if "/cases/" in name
    }, problems


def _extends(source: RulesetSource, folder: str, shelf: str) -> tuple[str, Span] | Diagnostic | None:
    """The folder of the ruleset that another one extends, and where that is said; nothing where it extends none."""
    name = f"{source.name}/ruleset.yaml"
    if "extends" not in source.texts[name]:
        return None
    from aigov.documents.yaml_reader import read_yaml

    head = read_yaml(source.texts[name], name)
    word = head.value.get("extends") if isinstance(head.value, dict) else None
    if not isinstance(word, str) or not word:
        return None  # What is wrong with it is told when the whole file is read.
    for where in (
        os.path.join(shelf, word) if shelf and os.sep not in word else "",
        os.path.join(folder, word),
    ):
        if where and os.path.isfile(os.path.join(where, "ruleset.yaml")):
            return where, head.span_of("extends")
    known = [one for one in sorted(os.listdir(shelf or folder)) if "." not in one]
    advice = "name a built-in ruleset, or a folder as it is reached from this one"
    hint = did_you_mean(word, known) if shelf else ""
    message = f"there is no ruleset `{word}` to extend"
    return Diagnostic("E318", "error", message, head.span_of("extends"), hint or advice)


def _files(folder: str, parts: tuple[str, ...]) -> tuple[RulesetSource | None, tuple[Diagnostic, ...]]:
    """Files of a ruleset folder, each named by the folder's own name, or the one that cannot be read."""
    label = os.path.basename(os.path.abspath(folder))
    texts = {}
    for name in _names(folder, parts):
        text = _text(os.path.join(folder, name), f"{label}/{name}")
        if isinstance(text, Diagnostic):
            return None, (text,)
        texts[f"{label}/{name}"] = text
    return RulesetSource(folder, label, texts, digest_of(texts)), ()


def _text(path: str, name: str) -> str | Diagnostic:
    """The text of a file, or why it cannot be had; ``name`` is what people call it."""
    data = read_bytes(path)
    if isinstance(data, Diagnostic):
        return data._replace(span=Span(name, 1, 1))
    try:
        return data.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Diagnostic("E001", "error", "the text is not UTF-8", Span(name, line, 1), "save it as UTF-8")


def _names(folder: str, parts: tuple[str, ...]) -> list[str]:
    names = ["ruleset.yaml"]
    for part in parts:
        inside = os.path.join(folder, part)
        if os.path.isdir(inside):
            names += [f"{part}/{name}" for name in sorted(os.listdir(inside)) if name.endswith(_YAML)]
    return names


def _read(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read()
