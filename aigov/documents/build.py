"""Compiles the vocabulary and all built-in rulesets into files; run when the wheel is built."""

import os

from aigov.documents.library import VOCABULARY, Library, ruleset_ids
from aigov.documents.sources import ruleset_source, vocabulary_source
from aigov.model.compiled_vocabulary import load_vocabulary
from aigov.model.diagnostics import render


class BuildError(Exception):
    """The rulesets do not compile; the message holds every reason."""


def build_all(rulesets: str, out: str) -> list[str]:
    """Writes the compiled vocabulary and rulesets of a folder into another, and gives the names of the files."""
    os.makedirs(out, exist_ok=True)
    data, problems = vocabulary_source(os.path.join(rulesets, VOCABULARY)).compile()
    words = load_vocabulary(data or b"")
    if data is None or words is None:
        raise BuildError("\n".join(map(render, problems)))
    written = [_write(out, VOCABULARY, data)]
    for name in ruleset_ids(Library(rulesets, "", False)):
        source, problems = ruleset_source(os.path.join(rulesets, name))
        data, problems = source.compile(words.vocabulary) if source else (None, problems)
        if data is None:
            raise BuildError("\n".join(map(render, problems)))
        written.append(_write(out, name, data))
    return written


def _write(out: str, name: str, data: bytes) -> str:
    path = os.path.join(out, f"{name}.jsonl")
    with open(path, "wb") as file:
        file.write(data)
    return path
