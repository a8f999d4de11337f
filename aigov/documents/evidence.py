"""Looks at the files of evidence: are they there, do they say anything, are they still the ones that were meant.

A path of evidence may not leave the folder of the description, follow a link out of it, or name anything but a
regular file. Nothing is read beyond what a hash needs.
"""

import os
from typing import NamedTuple

from aigov.documents.files import read_bytes
from aigov.documents.problems import quoted
from aigov.documents.source import Limits
from aigov.model.description import Description, Evidence
from aigov.model.diagnostics import Diagnostic
from aigov.model.placeholders import is_placeholder
from aigov.model.verdicts import Grade

LARGEST = 64_000_000
"""Bytes of an evidence file that are hashed; a larger file counts as not looked at."""


_ONLY = "so it is documented only"


class Looked(NamedTuple):
    """What one piece of evidence is worth."""

    paths: tuple[str, ...]
    grade: Grade


def look(
    description: Description, folder: str, as_of: str
) -> tuple[tuple[Looked, ...], tuple[Diagnostic, ...]]:
    """The grade each piece of evidence gives to the facts it supports, and what keeps it from giving more."""
    looked = []
    problems: list[Diagnostic] = []
    for one in description.evidence:
        grade, reason = _grade(one, folder, os.path.basename(description.name), as_of)
        if reason:
            message = f"evidence {quoted(one.file)} {reason}" if one.file else f"evidence {reason}"
            problems.append(_told(message, one, reason))
        looked.append(Looked(one.supports, grade))
    return tuple(looked), tuple(problems)


def _told(message: str, one: Evidence, reason: str) -> Diagnostic:
    """Documented is a grade like any other: what merely keeps a file from more is a note."""
    if reason.endswith(_ONLY):
        return Diagnostic("N151", "note", message, one.span)
    return Diagnostic("W150", "warning", message, one.span)


def _grade(one: Evidence, folder: str, itself: str, as_of: str) -> tuple[Grade, str]:
    if not one.file:
        return "claimed", "names no file"
    data = _content(folder, one.file, itself)
    if isinstance(data, str):
        return "claimed", data
    if not data.strip() or (len(data) < 400 and is_placeholder(data.decode("utf-8-sig", "replace"))):
        return "claimed", "has no content"
    lacking = _lacking(one, data, as_of)
    return ("documented", lacking) if lacking else ("evidenced", "")


def _content(folder: str, file: str, itself: str) -> bytes | str:
    """The bytes of the file, or why it does not count; what states the facts cannot prove them."""
    if os.path.isabs(file) or "\\" in file or "\0" in file:
        return "is not a path inside the folder of the description"
    root = os.path.realpath(folder or ".")
    target = os.path.realpath(os.path.join(root, file))
    if os.path.commonpath((root, target)) != root:
        return "lies outside the folder of the description"
    if target in (os.path.join(root, itself), os.path.join(root, f"{itself}.aigov.yaml")):
        return "is the description itself"
    data = read_bytes(target, Limits(max_bytes=LARGEST))
    return _reason(data) if isinstance(data, Diagnostic) else data


def _reason(problem: Diagnostic) -> str:
    """Why the file could not be read, without the path of this machine."""
    words = {"E030": "does not exist", "E031": "is a folder", "E035": "is too large to be looked at"}
    return words.get(problem.code, "cannot be read")


def _lacking(one: Evidence, data: bytes, as_of: str) -> str:
    """What keeps a file that is there from proving its facts; an empty text when nothing does."""
    import hashlib

    if not one.sha256:
        return f"states no sha256, {_ONLY}"
    if hashlib.sha256(data).hexdigest() != one.sha256.lower():
        return "has changed since its sha256 was written down"
    missing = [name for name, value in (("owner", one.owner), ("dated", one.dated)) if not value]
    if missing:
        return f"lacks {' and '.join(f'`{name}`' for name in missing)}, {_ONLY}"
    if one.dated > as_of:
        return f"is dated {one.dated}, after the as-of date"
    if one.valid_until and one.valid_until < as_of:
        return f"was valid until {one.valid_until}"
    return ""
