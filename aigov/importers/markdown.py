"""Markdown as sections with the place of each; only as much Markdown as descriptions need.

Every line is looked at once and every pattern takes time linear in the line. Code and comments are kept apart, so that
a `#` in a program is no heading and a template's hints are no text; columns stay those of the file.
"""

import re
from collections.abc import Callable, Sequence

from aigov.importers.markdown_inline import plain
from aigov.model.tuples import NamedTuple

_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]++|$|(?<=##)(?=\w))")
_HTML_HEADING = re.compile(r"\s*+<h([1-6])(?:\s[^<>]*+)?>(.*?)</h\1>", re.IGNORECASE)
_FENCE = re.compile(r"\s*+(?:>\s*+)*+(`{3,}+|~{3,}+)([^`]*+)$")
_BOLD_LINE = re.compile(r"\s{0,3}(\*\*|__)(?=\S)([^*]{1,100}?)\1\s*+:?\s*+$")
_MAX_TITLE = 200


class Line(NamedTuple):
    """One line; comments are blanked out, and `code` says that it stands in a block of code."""

    number: int
    text: str
    code: bool = False


class Section(NamedTuple):
    """A heading and the lines up to the next one; the lines before the first heading have level 0 and no title."""

    title: str
    level: int
    number: int
    column: int
    lines: tuple[Line, ...]
    raw: str = ""
    """The heading's line as it stands in the file."""


class _Heading(NamedTuple):
    title: str
    level: int
    column: int
    line: Line = Line(1, "")


def marked_lines(texts: Sequence[str]) -> list[Line]:
    """The lines with their numbers, comments blanked out and code marked."""
    lines: list[Line] = []
    fence = ""
    comments = _Comments(sum(text.count("-->") for text in texts))
    for number, text in enumerate(texts, 1):
        if fence:
            comments.skip(text)
        else:
            text = comments.blanked(text)
        mark = _FENCE.match(text)
        if fence:
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
            lines.append(Line(number, text, True))
        elif mark:
            fence = mark[1]
            lines.append(Line(number, text, True))
        else:
            lines.append(Line(number, text))
    return lines


class _Comments:
    """Blanks out HTML comments, which may run over many lines; one that is never closed is left as it stands."""

    def __init__(self, ends: int) -> None:
        self._ends = ends
        self._inside = False

    def skip(self, text: str) -> None:
        """Pass over a line of code, in which no comment begins."""
        self._ends -= text.count("-->")

    def blanked(self, text: str) -> str:
        """The line with every character of a comment replaced by a space."""
        if not self._inside and "<!--" not in text:
            self.skip(text)
            return text
        kept: list[str] = []
        at = 0
        while at < len(text):
            if self._inside:
                end = text.find("-->", at)
                stop = len(text) if end < 0 else end + 3
                self._inside = end < 0
                self._ends -= end >= 0
                kept.append(" " * (stop - at))
            else:
                start = text.find("<!--", at)
                stop = len(text) if start < 0 else start
                kept.append(text[at:stop])
                self.skip(kept[-1])
                self._inside = start >= 0 and self._ends > 0
                if start >= 0 and not self._inside:
                    kept.append(text[start:])
                    stop = len(text)
            at = stop
        return "".join(kept)


def sections(lines: Sequence[Line], is_title: Callable[[str], bool]) -> list[Section]:
    """The text by headings; a line in bold counts as a heading only when `is_title` knows its words."""
    made: list[Section] = []
    heading, start = _Heading("", 0, 1), 0
    for index, line in enumerate(lines):
        found = None if line.code else _heading(lines, index, is_title)
        if found is not None:
            made.append(_section(heading, lines[start:index]))
            heading, start = found._replace(line=line), index + 1
            start += _is_underline(lines, start) and _ATX.match(line.text) is None
    made.append(_section(heading, lines[start:]))
    return made


def _section(heading: _Heading, lines: Sequence[Line]) -> Section:
    return Section(
        heading.title, heading.level, heading.line.number, heading.column, tuple(lines), heading.line.text
    )


def _heading(lines: Sequence[Line], index: int, is_title: Callable[[str], bool]) -> _Heading | None:
    text = lines[index].text
    if not text.strip() or len(text) > 4 * _MAX_TITLE:
        return None
    column = len(text) - len(text.lstrip()) + 1
    atx = _ATX.match(text)
    if atx:
        return _Heading(plain(text[atx.end() :].rstrip().rstrip("#")), len(atx[1]), column)
    html = _HTML_HEADING.match(text)
    if html:
        return _Heading(plain(html[2]), int(html[1]), column)
    if (
        index
        and lines[index - 1].text.strip()
        and not lines[index - 1].code
        and not _ATX.match(lines[index - 1].text)
    ):
        return None
    bold = _BOLD_LINE.match(text)
    if bold and is_title(bold[2]):
        return _Heading(plain(bold[2]).rstrip(" :："), 7, column)
    if _is_underline(lines, index + 1) and text[column - 1] not in "-*+>|<=#" and not bold:
        return _Heading(plain(text), 1 if lines[index + 1].text.strip()[0] == "=" else 2, column)
    return None


def _is_underline(lines: Sequence[Line], index: int) -> bool:
    """Whether the line makes a heading of the one before."""
    if index >= len(lines) or lines[index].code:
        return False
    text = lines[index].text.rstrip()
    return len(text) >= 3 and (set(text) == {"="} or set(text) == {"-"})
