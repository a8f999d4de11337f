"""The YAML files behind the vocabulary and the rulesets: their digest first, their content only if it is needed."""

import os
from typing import TYPE_CHECKING

from aigov.documents.digest import digest_of
from aigov.documents.files import read_bytes
from aigov.model.diagnostics import Diagnostic, has_errors
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    from aigov.model.crosswalk import Crosswalk  # a plain check does without

Texts = dict[str, str]
PARTS = ("definitions", "rules")
"""Folders of a ruleset whose files can change a verdict or its words."""


_YAML = (".yaml", ".yml")


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

    name: str
    texts: Texts
    digest: str

    def compile(self, vocabulary: Vocabulary) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        """The compiled file, or the problems that prevent it."""
        from aigov.documents.compiled import compile_ruleset, dump_ruleset
        from aigov.documents.rulesets import read_ruleset

        ruleset, problems = read_ruleset(self.name, self.texts, vocabulary)
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
    folder: str, parts: tuple[str, ...] = PARTS
) -> tuple[RulesetSource | None, tuple[Diagnostic, ...]]:
    """The files of a ruleset folder, each named by the folder's own name, or the one that cannot be read."""
    label = os.path.basename(os.path.abspath(folder))
    texts = {}
    for name in _names(folder, parts):
        text = _text(os.path.join(folder, name), f"{label}/{name}")
        if isinstance(text, Diagnostic):
            return None, (text,)
        texts[f"{label}/{name}"] = text
    return RulesetSource(label, texts, digest_of(texts)), ()


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
