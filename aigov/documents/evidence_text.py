"""Whether a file that is there says anything: headings, empty forms and placeholders do not.

A document is not understood here. What is looked for is the file that somebody made so that it exists: a template with
nothing filled in, or "to be written" below every heading.
"""

import re
from collections.abc import Iterator
from typing import Final

from aigov.model.placeholders import is_placeholder

_LONGEST: Final = 64_000
"""Bytes of a file that may be an empty form; whatever is longer says something."""
_EMPTY, _PLACEHOLDERS = "has no content", "holds nothing but placeholders"
_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_OLD_ENCODINGS = ("cp932", "cp1252")
_HEADING = re.compile(r"#{1,6}(?:\s|\Z)")
_RULED = frozenset("|:- \t")
_ITEM = re.compile(r"(?:[-*+•>]|\d{1,3}[.)])\s+")
_BOX = re.compile(r"\[[ xX]\]\s+")
_LABEL = re.compile(r"[^:：]{1,60}[:：]")


def nothing_said(data: bytes) -> str:
    """Why the content of a file is none; an empty text when it says something."""
    if not data.strip():
        return _EMPTY
    if len(data) > _LONGEST:
        return ""
    for text in _texts(data):
        reason = _reason(text)
        if reason:
            return reason
    return ""


def _texts(data: bytes) -> Iterator[str]:
    """The texts that the bytes can be."""
    mark = _MARKS.get(data[:2])
    if mark is not None:
        yield data[2:].decode(mark, "replace")
        return
    try:
        yield data.decode("utf-8-sig")
        return
    except UnicodeDecodeError:
        pass
    for encoding in _OLD_ENCODINGS:
        try:
            yield data.decode(encoding)
        except UnicodeDecodeError:
            continue


def _reason(text: str) -> str:
    if text.strip() and is_placeholder(text):
        return _PLACEHOLDERS
    held = False
    for line in _lines(_without_comments(text)):
        if not _keeps_a_place(line):
            return ""
        held = True
    return _PLACEHOLDERS if held else _EMPTY


def _without_comments(text: str) -> str:
    """The text without what is hidden between ``<!--`` and ``-->``."""
    parts = text.split("<!--")
    return parts[0] + "".join(part.partition("-->")[2] for part in parts[1:])


def _lines(text: str) -> Iterator[str]:
    """The lines that could say something: no front matter, no headings, no rules, no heads of tables."""
    lines = [line.strip() for line in text.splitlines()]
    if lines and lines[0] == "---" and "---" in lines[1:]:
        lines = lines[lines.index("---", 1) + 1 :]
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else ""
        is_heading = _HEADING.match(line) or _is_rule(below) or ("|" in line and _is_ruled(below))
        if line and not is_heading and not _is_rule(line) and not _is_ruled(line):
            yield line


def _is_rule(line: str) -> bool:
    return len(line) > 1 and set(line) in ({"-"}, {"="}, {"*"}, {"_"})


def _is_ruled(line: str) -> bool:
    """Whether the line stands between the head of a table and its rows."""
    return "-" in line and _RULED.issuperset(line)


def _keeps_a_place(line: str) -> bool:
    """Whether a line only keeps the place of something that nobody has written."""
    bare = _BOX.sub("", _ITEM.sub("", line, count=1), count=1)
    if "|" in bare:
        cells = [cell.strip() for cell in bare.strip("|").split("|")]
        return all(not cell or is_placeholder(cell) for cell in cells[1:])
    if is_placeholder(bare):
        return True
    label = _LABEL.match(bare)
    rest = bare[label.end() :].strip(" *_") if label else "said"
    return not rest or is_placeholder(rest)
