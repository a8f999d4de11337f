"""What to write into a description so that it names a file as evidence: a new entry, or the one it has, renewed."""

import os
from collections.abc import Iterator

from aigov.documents.evidence import Files
from aigov.documents.yaml_edit import Add, Change, Put, value_at
from aigov.documents.yaml_nodes import Path
from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.vocabulary import Vocabulary


class Piece(NamedTuple):
    """A file as evidence; an empty text stands for what nobody has said."""

    file: str
    """Its path inside the folder of the description."""
    sha256: str
    supports: tuple[str, ...]
    dated: str
    """The day it is from; for a file that is written down already only where it is to change."""
    owner: str = ""
    valid_until: str = ""


def looked_at(file: str, document: str) -> tuple[str, str] | Diagnostic:
    """The path of a file inside the folder of a document and its SHA-256, or why it can be no evidence."""
    folder = os.path.dirname(os.path.abspath(document))
    inside = os.path.relpath(os.path.abspath(file), folder).replace(os.sep, "/")
    content = Files(folder, os.path.basename(document)).content(inside)
    if isinstance(content, str):
        hint = "evidence is a file with content in the folder of the description, or below it"
        return Diagnostic("E161", "error", f"the file {content}", Span(file, 1, 1), hint)
    return inside, content.digest


def is_supportable(path: str, vocabulary: Vocabulary) -> bool:
    """Whether evidence can support what is named: a fact, all of a section, or a company's own facts."""
    section, _, name = path.partition(".")
    return path in vocabulary.facts or section == "x" or (name == "*" and section in vocabulary.sections)


def entry_of(value: object, file: str) -> Path | None:
    """Where a description names a file as evidence already."""
    evidence = value_at(value, ("evidence",))
    path: Path = ("evidence",)
    if isinstance(evidence, dict):
        evidence, path = evidence.get("at_least"), ("evidence", "at_least")
    for place, one in enumerate(evidence if isinstance(evidence, list) else []):
        named = one.get("file") if isinstance(one, dict) else None
        if isinstance(named, str) and os.path.normpath(named) == os.path.normpath(file):
            return (*path, place)
    return None


def changes_for(value: object, piece: Piece, today: str) -> tuple[Change, ...]:
    """What has to change in a description; nothing where all of it is written down."""
    path = entry_of(value, piece.file)
    if path is not None:
        return tuple(_renewed(value_at(value, path), path, piece, today))
    fields = {
        "supports": list(piece.supports),
        "file": piece.file,
        "sha256": piece.sha256,
        "dated": piece.dated or today,
        "valid_until": piece.valid_until,
        "owner": piece.owner,
    }
    return (Add(("evidence",), {key: one for key, one in fields.items() if one}),)


def _renewed(entry: object, path: Path, piece: Piece, today: str) -> Iterator[Change]:
    held = entry if isinstance(entry, dict) else {}
    is_other = str(held.get("sha256", "")).lower() != piece.sha256
    new = {
        "sha256": piece.sha256 if is_other else "",
        # The day belongs to the content: with another content it is another day.
        "dated": piece.dated or (today if is_other or "dated" not in held else ""),
        "valid_until": piece.valid_until,
        "owner": piece.owner,
    }
    supported = held.get("supports")
    if isinstance(supported, list):
        for one in piece.supports:
            if one not in supported:
                yield Add((*path, "supports"), one)
    elif piece.supports:
        yield Put((*path, "supports"), list(piece.supports))
    for key, text in new.items():
        if text and held.get(key) != text:
            yield Put((*path, key), text)
