"""Markdown as sections, labels and cells, with the place of each; only as much Markdown as descriptions need.

Every line is looked at once and every pattern takes time linear in the line. Code and comments are kept apart, so that
a `#` in a program is no heading and a template's hints are no text; columns stay those of the file.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from html import unescape
from typing import NamedTuple

_LINK = re.compile(r"!?\[([^\[\]]*+)\](?:\([^()]*+(?:\([^()]*+\)[^()]*+)*+\)|\[[^\[\]]*+\])")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*+)(?:\s[^<>]*+)?/?>")
_HTML = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "center",
        "code",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figure",
        "figcaption",
        "font",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "kbd",
        "li",
        "ol",
        "p",
        "picture",
        "pre",
        "s",
        "samp",
        "small",
        "source",
        "span",
        "strong",
        "style",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
        "video",
    ]
)
_MARKS = re.compile(r"\*\*|__|``*+|~~")
_ITEM = re.compile(r"\s*+(?:>\s*+)*+(?:(?:[-*+•]|[0-9]{1,3}[.)])\s++)?")
_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]++|$|(?<=##)(?=\w))")
_HTML_HEADING = re.compile(r"\s*+<h([1-6])(?:\s[^<>]*+)?>(.*?)</h\1>", re.IGNORECASE)
_FENCE = re.compile(r"\s*+(?:>\s*+)*+(`{3,}+|~{3,}+)([^`]*+)$")
_BOLD_LINE = re.compile(r"\s{0,3}(\*\*|__)(?=\S)([^*]{1,100}?)\1\s*+:?\s*+$")
_DRAWING = frozenset("|:+-*_= \t")
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


class Piece(NamedTuple):
    """Some text of a line and the column where it begins."""

    text: str
    column: int


class Label(NamedTuple):
    """`**Name:** value` in a list or paragraph, or two cells of a table."""

    name: str
    value: Piece
    column: int


class _Heading(NamedTuple):
    title: str
    level: int
    column: int


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
    heading, number, start = _Heading("", 0, 1), 1, 0
    for index, line in enumerate(lines):
        found = None if line.code else _heading(lines, index, is_title)
        if found is None:
            continue
        made.append(Section(heading.title, heading.level, number, heading.column, tuple(lines[start:index])))
        heading, number, start = found, line.number, index + 1
        if _is_underline(lines, index + 1) and _ATX.match(line.text) is None:
            start += 1
    made.append(Section(heading.title, heading.level, number, heading.column, tuple(lines[start:])))
    return made


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


def plain(text: str) -> str:
    """The words of a piece of Markdown, without links, emphasis, code marks and HTML tags."""
    if "](" in text or "][" in text:
        text = _LINK.sub(r"\1", text)
        if "](" in text:  # An image inside a link.
            text = _LINK.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub(_without_html, text)
    if "&" in text:
        text = unescape(text)
    return " ".join(_MARKS.sub("", text).split()).strip("*")


def _without_html(tag: re.Match[str]) -> str:
    return " " if tag[1].lower() in _HTML else tag[0]


def item_start(text: str) -> int:
    """Where the words of a line begin, after quotation marks and the mark of a list item."""
    found = _ITEM.match(text)
    return found.end() if found else 0


def label(text: str, is_label: Callable[[str], bool]) -> Label | None:
    """The label a line begins with: in bold, known to `is_label` without bold, or in a table of two columns."""
    stripped = text.strip()
    if stripped.startswith("|"):
        return _label_in_row(text)
    start = item_start(text)
    for mark in ("**", "__"):
        if text.startswith(mark, start):
            return _bold_label(text, start, mark)
    end = _colon(text, start)
    if end < 0 or end - start > 80:
        return None
    name = plain(text[start:end])
    return Label(name, _piece(text, end + 1), start + 1) if is_label(name) else None


def _bold_label(text: str, start: int, mark: str) -> Label | None:
    end = text.find(mark, start + 2)
    if end < 0 or end - start > 160:
        return None
    name, rest = text[start + 2 : end].strip(), end + 2
    if name.endswith((":", "：")):
        return Label(plain(name[:-1]), _piece(text, rest), start + 1)
    colon = _colon(text, rest)
    between = text[rest:colon].strip().strip("*_").strip() if colon >= 0 else "?"
    if between and not (between.startswith("(") and between.endswith(")")):
        return None
    return Label(plain(name), _piece(text, colon + 1), start + 1)


def _colon(text: str, start: int) -> int:
    places = [at for at in (text.find(":", start), text.find("：", start)) if at >= 0]
    return min(places, default=-1)


def _piece(text: str, start: int, end: int | None = None) -> Piece:
    whole = text[start:end]
    return Piece(whole.strip(), start + len(whole) - len(whole.lstrip()) + 1)


def _label_in_row(text: str) -> Label | None:
    row = cells(text)
    if len(row) != 2 or not row[0].text:
        return None
    return Label(plain(row[0].text).rstrip(" :："), row[1], row[0].column)


def is_rule(text: str) -> bool:
    """Whether the line only draws: a rule between sections or below the head of a table."""
    return _DRAWING.issuperset(text)


def cells(text: str) -> list[Piece]:
    """The cells of a table's row."""
    found: list[Piece] = []
    start = text.find("|") + 1
    while start < len(text):
        end = text.find("|", start)
        while end > 0 and text[end - 1] == "\\":
            end = text.find("|", end + 1)
        if end < 0:
            if text[start:].strip():
                found.append(_piece(text, start))
            break
        found.append(_piece(text, start, end))
        start = end + 1
    return found


def count_words(texts: Iterable[str]) -> int:
    """How many words there are; where a script has no blanks, two characters count as a word."""
    words = 0
    for text in texts:
        for token in text.split():
            if token.isascii():
                words += any(character.isalnum() for character in token)
            else:
                wide = sum(unicodedata.east_asian_width(character) in "WF" for character in token)
                words += (wide + 1) // 2 if wide else any(character.isalnum() for character in token)
    return words
