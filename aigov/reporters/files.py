"""The files that a report was made from: where a fact ends, and what services ask about lines and paths."""

import posixpath
import re
from collections.abc import Iterable
from typing import Final

from aigov.documents.intake import SIDECAR
from aigov.model.report import Report
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple

_BREAK = re.compile("\r\n|\r|\n")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_OPENING: Final = "[{"
_CLOSING: Final = "]}"
_COMMENT = re.compile(r"\s#.*")
_LAST: Final = " \t,"
"""What may stand behind a value at the end of a line."""


class Region(NamedTuple):
    """A part of one line; the end is the column after the last character."""

    line: int
    column: int
    end: int


class Files:
    """The descriptions of reports and their sidecars, as they were read."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._content: dict[str, bytes] = {}
        for one in reports:
            names = (one.description.name, f"{one.description.name}{SIDECAR}")
            self._content |= zip(names, one.description.content, strict=False)
        self._lines: dict[str, list[str]] = {}
        self._hashes: dict[str, list[str]] = {}

    def region(self, span: Span) -> Region:
        """From where a value starts to where it ends, on its first line; at least one column wide."""
        lines = self._lines_of(span.file)
        text = lines[span.line - 1] if span.line <= len(lines) else ""
        return Region(span.line, span.column, max(span.column + 1, _end(text, span.column - 1) + 1))

    def line_hash(self, span: Span) -> str:
        """The hash of a line, as GitHub computes it; of a file that could not be read that of an empty one."""
        # Imported here because few formats ask for it.
        from aigov.reporters.line_hashes import line_hashes

        if span.file not in self._hashes:
            self._hashes[span.file] = line_hashes(self._content.get(span.file, b""))
        hashes = self._hashes[span.file]
        return hashes[min(span.line, len(hashes)) - 1]

    def _lines_of(self, file: str) -> list[str]:
        if file not in self._lines:
            text = self._content.get(file, b"").decode("utf-8", "replace").removeprefix("\ufeff")
            self._lines[file] = _BREAK.split(text)
        return self._lines[file]


def _end(line: str, start: int) -> int:
    """Where the value ends that starts at a place of a line; places are counted from 0, and the end is behind it."""
    rest = line[start:]
    if quoted := _QUOTED.match(rest):
        return start + quoted.end()
    bare = _QUOTED.sub(_blank, rest)
    if rest[:1] in _OPENING:
        return start + (_closed(bare) or len(_COMMENT.sub("", bare).rstrip()))
    before = _QUOTED.sub(_blank, line[:start])
    inside = sum(map(before.count, _OPENING)) > sum(map(before.count, _CLOSING))
    if inside or ": " in bare:
        bare = re.split(r"[,\[\]{}]", bare, maxsplit=1)[0]
    return start + len(_COMMENT.sub("", bare).rstrip(_LAST))


def _blank(quoted: re.Match[str]) -> str:
    """As many letters as a quoted text takes, so that what it holds is not taken for brackets or a comment."""
    return "x" * len(quoted[0])


def _closed(text: str) -> int:
    """Behind the bracket that closes the first one, or 0 where it is closed on another line."""
    depth = 0
    for place, character in enumerate(text, 1):
        depth += (character in _OPENING) - (character in _CLOSING)
        if depth == 0:
            return place
    return 0


def relative_path(file: str) -> str:
    """The path below the root of the repository, with `/` between its parts and no way out of it."""
    path = posixpath.normpath(file.replace("\\", "/"))
    while path.startswith("../"):
        path = path[3:]
    return path.lstrip("/") if path not in ("..", "/") else "-"


def relative_uri(file: str) -> str:
    """The same path as a relative reference, percent-encoded."""
    # Imported here because it is only needed where addresses are written.
    from urllib.parse import quote

    # A name that is not UTF-8 stays readable; a colon would make its first part a scheme.
    return quote(relative_path(file).encode("utf-8", "backslashreplace"), safe="/-._~!$&'()*+,;=@")
