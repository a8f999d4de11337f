"""The values of YAML of the plainest kind, line by line: what nearly every description consists of.

Such a line is indented by spaces, perhaps opens an item with a dash, has a plain word as its key, and then a plain
text, a text in quotes, or something in brackets, which may go on over more lines. Of these forms there is only one
reading, and finding it takes a fraction of what a parser of all of YAML takes, whose library is not even loaded. A text
that holds anything else is refused as a whole; property tests hold the two readings equal.
"""

from collections.abc import Iterator

from aigov.documents.scalars import CONSTANTS, NUMBER_STARTS, UnusualError, scalar
from aigov.documents.yaml_brackets import SIGNS, in_brackets

DEEPEST = 20
"""Levels of lines inside each other that are read by lines; brackets come on top."""
LONGEST_KEY = 100
_NOTHING = ("", "#")
"""How begins what is no value: it ends, or a comment follows."""


# How fast a file is read is decided in this loop; cut into pieces it would be slow.
def lines_only(text: str, max_digits: int) -> dict[str, object]:  # noqa: C901
    """The mapping in the text; raises ``UnusualError`` where it holds another kind of line."""
    fields: dict[str, object] = {}
    items: list[object] | None = None  # the list that the line belongs to, or else it belongs to the fields
    around: list[tuple[int, dict[str, object], list[object] | None]] = []
    root, depth, opened = fields, 0, ""
    has_loose_ends = _has_loose_ends(text)
    lines = iter(text.split("\n"))
    for line in lines:
        body = line.lstrip(" ")
        if not body or body[0] == "#":
            continue
        column = len(line) - len(body)
        dash = body[:2] == "- "
        if opened:
            # What follows a key without a value is its value: deeper, or the items of a list as deep as the key.
            if column < depth or (column == depth and not dash) or len(around) > DEEPEST - 3:
                raise UnusualError
            around.append((depth, fields, None))
            if dash:
                fields[opened] = items = []
            else:
                fields[opened] = fields = {}
            depth, opened = column, ""
        else:
            while column < depth or (column == depth and items is not None and not dash):
                depth, fields, items = around.pop()
            if column != depth:
                raise UnusualError
        if dash:
            body = body[2:]
        key, colon, written = body.partition(": ")
        if not key.isidentifier() or not colon:
            key, written = (key[:-1], "") if key[-1:] == ":" and key[:-1].isidentifier() else _key(body)
        if has_loose_ends:
            written = written.strip(" ")
        value: object = written
        first = written[:1]
        if first in _NOTHING:
            if not key:
                raise UnusualError
            opened = key
        elif first in SIGNS:
            value = _signed(written, lines, max_digits)
        elif first in NUMBER_STARTS or written in CONSTANTS or ":" in written or "#" in written:
            value = scalar(_plain(written), max_digits)
        if items is not None and dash:
            if not key:
                items.append(value)
                continue
            around.append((depth, fields, items))
            fields = {}
            items.append(fields)
            depth, items, dash = column + 2, None, False
        if dash or not key or key in fields or len(key) > LONGEST_KEY:
            raise UnusualError
        fields[key] = value
    if opened or not root:
        raise UnusualError
    return root


def _has_loose_ends(text: str) -> bool:
    """Whether values have more spaces around them than one before; refuses what breaks lines only for YAML."""
    # That, and whatever may not stand in YAML at all, is not printed.
    if not text.replace("\n", "").isprintable():
        raise UnusualError
    return " \n" in text or ":  " in text or "-  " in text or text[-1:] == " "


def _key(body: str) -> tuple[str, str]:
    """The key of a line that is not like most, and its value; no key where all of it is a value."""
    key, colon, written = body.partition(":")
    if body[:1] == '"':
        key, _, written = body[1:].partition('"')
        colon, written = written[:1], written[1:]
    if colon == ":" and written[:1] in ("", " ") and key.isidentifier():
        return key, written[1:]
    return "", body


def _plain(written: str) -> str:
    """A plain text without the comment after it."""
    text, _, _ = written.partition(" #")
    text = text.rstrip(" ")
    if ": " in text or text[-1] == ":":
        raise UnusualError
    return text


def _signed(written: str, lines: Iterator[str], max_digits: int) -> object:
    """The value of what begins with a sign: brackets, quotes, or a number below zero."""
    sign = written[0]
    if sign in "[{":
        return in_brackets(written, lines, max_digits)
    if sign == "-" and written[1:2].isdigit():
        return scalar(_plain(written), max_digits)
    text, end, after = written[1:].partition('"')
    if sign != '"' or not end or "\\" in text or (after and after.lstrip(" ")[0] != "#"):
        raise UnusualError
    return text
