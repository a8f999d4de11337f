"""Looks at the files of evidence: are they there, do they say anything, are they still the ones that were meant.

A path of evidence may not leave the folder of the description, follow a link out of it, or name anything but a
regular file. Nothing is read beyond what a hash needs.
"""

import os

from aigov.documents.evidence_text import nothing_said
from aigov.documents.files import read_bytes
from aigov.documents.intake import SIDECAR
from aigov.documents.problems import quoted
from aigov.documents.source import Limits
from aigov.language.functions.calendar import add_days
from aigov.model.description import Description, Evidence
from aigov.model.diagnostics import Diagnostic
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import Grade

LARGEST = 64_000_000
"""Bytes of an evidence file that are hashed; a larger file counts as not looked at."""

SOON = 30
"""Days before the end of its validity from which on evidence is told to end soon."""

_ONLY = "so it is documented only"


class Looked(NamedTuple):
    """What one piece of evidence is worth."""

    paths: tuple[str, ...]
    grade: Grade
    file: str = ""
    digest: str = ""
    """SHA-256 of the file; empty where it could not be read."""
    reason: str = ""
    """What keeps the evidence from giving more."""


def look(
    description: Description, folder: str, as_of: str
) -> tuple[tuple[Looked, ...], tuple[Diagnostic, ...]]:
    """The grade each piece of evidence gives to the facts it supports, and what keeps it from giving more."""
    looked = []
    problems: list[Diagnostic] = []
    files = Files(folder, os.path.basename(description.name))
    for one in description.evidence:
        grade, reason, digest = _grade(one, files, as_of)
        if reason:
            message = f"evidence {quoted(one.file)} {reason}" if one.file else f"evidence {reason}"
            problems.append(_told(message, one, reason))
        elif ends_within(one, as_of, SOON):
            message = (
                f"evidence {quoted(one.file)} is valid until {one.valid_until} and proves nothing after that"
            )
            help = "`aigov evidence add` writes down the file that takes its place"
            problems.append(Diagnostic("N152", "note", message, one.span, help))
        looked.append(Looked(one.supports, grade, one.file, digest, reason))
    return tuple(looked), tuple(problems)


def ends_within(one: Evidence, as_of: str, days: int) -> bool:
    """Whether evidence is still valid, and will not be when so many days have gone by."""
    return bool(one.valid_until) and as_of <= one.valid_until < add_days(as_of, days)


def is_defect(reason: str) -> bool:
    """Whether evidence does less than it says for this reason, and does not merely document."""
    return bool(reason) and not reason.endswith(_ONLY)


def _told(message: str, one: Evidence, reason: str) -> Diagnostic:
    """Documented is a grade like any other: what merely keeps a file from more is a note."""
    if is_defect(reason):
        return Diagnostic("W150", "warning", message, one.span)
    return Diagnostic("N151", "note", message, one.span)


def _grade(one: Evidence, files: "Files", as_of: str) -> tuple[Grade, str, str]:
    """The grade, what keeps it from being better, and the digest of the file."""
    if not one.file:
        return "claimed", "names no file", ""
    content = files.content(one.file)
    if isinstance(content, str):
        return "claimed", content, ""
    lacking = _lacking(one, content, as_of)
    return ("documented" if lacking else "evidenced"), lacking, content.digest


class Content(NamedTuple):
    """A file that says something."""

    digest: str


class Files:
    """The files in the folder of a description, each read once however often it is named."""

    def __init__(self, folder: str, itself: str) -> None:
        self._root = os.path.realpath(folder or ".")
        self._itself = itself
        self._known: dict[str, Content | str] = {}

    def content(self, file: str) -> Content | str:
        """What a file holds, or why it does not count; what states the facts cannot prove them."""
        if os.path.isabs(file) or "\\" in file or "\0" in file:
            return "is not a path inside the folder of the description"
        root = self._root
        target = os.path.realpath(os.path.join(root, file))
        if os.path.commonpath((root, target)) != root:
            return "lies outside the folder of the description"
        if target in (os.path.join(root, self._itself), os.path.join(root, f"{self._itself}{SIDECAR}")):
            return "is the description itself"
        if target not in self._known:
            self._known[target] = _read(target)
        return self._known[target]


def _read(target: str) -> Content | str:
    import hashlib

    data = read_bytes(target, Limits(max_bytes=LARGEST))
    if isinstance(data, Diagnostic):
        return _reason(data)
    return nothing_said(data) or Content(hashlib.sha256(data).hexdigest())


def _reason(problem: Diagnostic) -> str:
    """Why the file could not be read, without the path of this machine."""
    words = {"E030": "does not exist", "E031": "is a folder", "E035": "is too large to be looked at"}
    return words.get(problem.code, "cannot be read")


def _lacking(one: Evidence, content: Content, as_of: str) -> str:
    """What keeps a file that is there from proving its facts; an empty text when nothing does."""
    if not one.sha256:
        return f"states no sha256, {_ONLY}"
    if content.digest != one.sha256.lower():
        return "has changed since its sha256 was written down"
    missing = [name for name, value in (("owner", one.owner), ("dated", one.dated)) if not value]
    if missing:
        return f"lacks {' and '.join(f'`{name}`' for name in missing)}, {_ONLY}"
    if one.dated > as_of:
        return f"is dated {one.dated}, after the as-of date"
    if one.valid_until and one.valid_until < as_of:
        return f"was valid until {one.valid_until}"
    return ""
