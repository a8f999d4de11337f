"""The words inside one line of Markdown: without its marks, as a label with a value, as the cells of a row.

Every pattern takes time linear in the line. Columns count from 1 and are those of the file.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from html import unescape

from aigov.model.tuples import NamedTuple

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
_MARKS = re.compile(r"\*\*|__|``*+|~~|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?![\w{])")
_ITEM = re.compile(r"\s*+(?:>\s*+)*+(?:(?:[-*+•]|[0-9]{1,3}[.)])\s++)?")
_DRAWING = frozenset("|:+-*_= \t")
_NO_NAME = frozenset("[]`|<>{}")


class Piece(NamedTuple):
    """Some text of a line and the column where it begins."""

    text: str
    column: int


class Label(NamedTuple):
    """`**Name:** value` in a list or paragraph, or two cells of a table."""

    name: str
    value: Piece
    column: int


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
    if end < 0 or end - start > 80 or not _NO_NAME.isdisjoint(text[start:end]):
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
