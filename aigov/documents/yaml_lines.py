"""The values of YAML of the plainest kind, line by line: what nearly every description consists of.

Such a line is indented by spaces, perhaps opens an item with a dash, has a plain word as its key, and then a plain
text, a text in quotes, or something in brackets, which may go on over more lines. Of these forms there is only one
reading, and finding it takes a fraction of what a parser of all of YAML takes, whose library is not even loaded. A text
that holds anything else is refused as a whole; property tests hold the two readings equal.
"""

from collections.abc import Iterator

from aigov.documents.scalars import CONSTANTS, NUMBER_STARTS, UnusualError, scalar
from aigov.documents.yaml_brackets import SIGNS, in_brackets
from aigov.model.tuples import NamedTuple

DEEPEST = 20
"""Levels of lines inside each other that are read by lines; brackets come on top."""
LONGEST_KEY = 100
_PRINTED = bytes(range(32, 127)) + b"\n"
"""What most texts consist of; only others are looked at character by character."""
_MOST_HEADS = 5_000
"""How many beginnings of lines are remembered."""
_ENDS = ("", "#")
"""With what begins what is no value: the line ends, or a comment follows."""


class _Head(NamedTuple):
    """How a line begins."""

    column: int
    """How far it is indented; less than nothing for an empty line and for a comment."""
    dash: bool
    key: str


_NOTHING = _Head(-1, False, "")
_heads: dict[str, _Head] = {}
"""What stands before a value; there are not many of them, for keys are words of a vocabulary."""
_openings: dict[str, _Head] = {}
"""Lines behind which the value follows on others."""


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
        head, colon, written = line.partition(": ")
        column, dash, key = (_heads if colon else _openings).get(head) or _head(head, colon)
        if column < 0:
            continue
        if not key:
            written = line[column + 2 :].strip(" ")
        elif has_loose_ends:
            written = written.strip(" ")
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
        value: object = written
        first = written[:1]
        if first in _ENDS:
            opened = key
        elif first in SIGNS:
            value = _signed(written, lines, max_digits)
        elif ":" in written or "#" in written:
            value = scalar(_plain(written), max_digits)
        elif first in NUMBER_STARTS or written in CONSTANTS:
            value = scalar(written, max_digits)
        if items is not None and dash:
            if not key and first not in _ENDS:
                items.append(value)
                continue
            around.append((depth, fields, items))
            fields = {}
            items.append(fields)
            depth, items, dash = column + 2, None, False
        if dash or not key or key in fields:
            raise UnusualError
        fields[key] = value
    if opened or not root:
        raise UnusualError
    return root


def _has_loose_ends(text: str) -> bool:
    """Whether values have more spaces around them than one before; refuses what breaks lines only for YAML."""
    # That, and whatever may not stand in YAML at all, is not printed.
    if (
        text.encode("utf-8", "surrogatepass").translate(None, _PRINTED)
        and not text.replace("\n", "").isprintable()
    ):
        raise UnusualError
    return " \n" in text or ":  " in text or text[-1:] == " "


def _head(head: str, colon: str) -> _Head:
    """How a line begins, remembered for the next time; without a key all of it is a value."""
    body = head.lstrip(" ")
    if not body or body[0] == "#":
        return _NOTHING
    column = len(head) - len(body)
    dash = body[:2] == "- "
    key = body[2:] if dash else body
    if not colon:
        key = key[:-1] if key[-1:] == ":" else ""
    if key[:1] == key[-1:] == '"':
        key = key[1:-1]
    if not key.isidentifier() or len(key) > LONGEST_KEY:
        if dash:
            return _Head(column, True, "")
        raise UnusualError
    found = _Head(column, dash, key)
    known = _heads if colon else _openings
    if len(known) < _MOST_HEADS:
        known[head] = found
    return found


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


def _plain(written: str) -> str:
    """A plain text without the comment after it."""
    text, _, _ = written.partition(" #")
    text = text.rstrip(" ")
    if ": " in text or text[-1] == ":":
        raise UnusualError
    return text
