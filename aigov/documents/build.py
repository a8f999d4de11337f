"""Compiles the vocabulary, all built-in rulesets and the crosswalk into files; run when the wheel is built."""

import os

from aigov.documents.library import CROSSWALK, VOCABULARY, Library, load_crosswalk, ruleset_ids
from aigov.documents.sources import ruleset_source, vocabulary_source
from aigov.model.compiled_vocabulary import load_vocabulary
from aigov.model.crosswalk import dump_crosswalk
from aigov.model.diagnostics import render


class BuildError(Exception):
    """Something does not compile; the message holds every reason."""


def build_all(rulesets: str, out: str) -> list[str]:
    """Writes the compiled vocabulary, rulesets and crosswalk of a folder into another; gives the names of the files."""
    os.makedirs(out, exist_ok=True)
    data, problems = vocabulary_source(os.path.join(rulesets, VOCABULARY)).compile()
    words = load_vocabulary(data or b"")
    if data is None or words is None:
        raise BuildError("\n".join(map(render, problems)))
    written = [_write(out, f"{VOCABULARY}.jsonl", data)]
    for name in ruleset_ids(Library(rulesets, "", False)):
        source, problems = ruleset_source(os.path.join(rulesets, name), rulesets)
        data, problems = source.compile(words.vocabulary) if source else (None, problems)
        if data is None:
            raise BuildError("\n".join(map(render, problems)))
        written.append(_write(out, f"{name}.jsonl", data))
    crosswalk, problems = load_crosswalk(Library(rulesets, "", False))
    if problems:
        raise BuildError("\n".join(map(render, problems)))
    if crosswalk is not None:
        written.append(_write(out, CROSSWALK, dump_crosswalk(crosswalk)))
    return written


def _write(out: str, name: str, data: bytes) -> str:
    path = os.path.join(out, name)
    with open(path, "wb") as file:
        file.write(data)
    return path
