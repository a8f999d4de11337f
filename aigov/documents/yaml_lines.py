"""The values of YAML of the plainest kind, line by line: what nearly every line of a description is.

Such a line is indented by spaces, perhaps opens an item with a dash, has a plain word as its key, and then a plain
text, a text in quotes, or something in brackets. Of these forms there is only one reading, and finding it takes a
fraction of what a parser of all of YAML takes. A text that holds anything else is left to that parser as a whole, and
so are brackets unless they hold only words; a property test holds the two readings equal.
"""

import re
from collections.abc import Callable

from aigov.documents.scalars import CONSTANTS, NUMBER_STARTS, UnusualError

_BEGIN = r"[^ \n\-?:,\[\]{}#&*!|>'\"%@`]"
"""What a plain text may begin with: none of the signs that have a meaning of their own there."""
_WORD = rf"{_BEGIN}[^ \n:,?\[\]{{}}#]*+"
_QUOTED = r'"[^"\\\n]++"'
_ITEM = rf'(?:{_WORD}(?:[ ]{_WORD})*+|"[^"\\\n,]++")'
_INSIDE = rf"[^\[\]{{}}'\"#\\]++|{_QUOTED}"
_BRACKETS = rf"[\[{{](?:{_INSIDE})*+[\]}}]"
for _ in range(3):
    _BRACKETS = rf"[\[{{](?:{_INSIDE}|{_BRACKETS})*+[\]}}]"
# No part goes back over what it has matched: however long a text is, it is looked at a few times at most.
_LINE = re.compile(
    rf"""
    ^([ ]*+)                                              # how far it is indented,
    (-[ ])?+                                              # whether it opens an item,
    (?:(?:([a-z][0-9a-z_]{{0,99}}+)|"([a-z]{{1,99}}+)"):(?:[ ]|$))?+    # its key,
    [ ]*+                                                 # and its value:
    (?: ({_BEGIN}[^\n:\#]*+(?::[^ \n\#:][^\n:\#]*+)*+)    # a plain text,
      | ({_QUOTED})                                       # a text in quotes,
      | \[({_ITEM}(?:,[ ]{_ITEM})*+)\]                    # words in brackets,
      | ({_BRACKETS})                                     # anything else in brackets
    )?+
    [ ]*+
    (?:(?<![^ \n])\#[^\n]*+)?+                            # a comment
    $""",
    re.MULTILINE | re.VERBOSE,
)
DEEPEST = 20
"""Levels inside each other that are read by lines; brackets come on top."""
_LONG = 1 + max(map(len, CONSTANTS))
_Lines = list[tuple[str, ...]]


def lines_only(
    text: str, scalar: Callable[[str], object], bracketed: Callable[[str], object]
) -> dict[str, object]:
    """The mapping in the text; raises ``UnusualError`` where it holds another kind of line.

    ``scalar`` gives the value of a plain text that may be a number, ``bracketed`` that of what stands in
    brackets and is no list of words.
    """
    # What breaks lines for YAML alone, or may not stand in it at all, is not printed.
    if not text.replace("\n", "").isprintable():
        raise UnusualError
    lines: _Lines = _LINE.findall(text)
    longer = sum([line[-1].count("\n") for line in lines if line[-1]])
    if len(lines) + longer != text.count("\n") + 1:
        raise UnusualError
    return _put_together(lines, scalar, bracketed)


# How fast a file is read is decided in this loop; cut into pieces it would be slow.
def _put_together(  # noqa: C901
    lines: _Lines, scalar: Callable[[str], object], bracketed: Callable[[str], object]
) -> dict[str, object]:
    """The values of the lines inside each other, by how far they are indented."""
    fields: dict[str, object] = {}
    items: list[object] | None = None  # the list that the line belongs to, or else it belongs to the fields
    around: list[tuple[int, dict[str, object], list[object] | None]] = []
    root, depth, opened = fields, 0, ""
    for indent, dash, bare, quoted_key, plain, quoted, listed, other in lines:
        key = bare or quoted_key
        if not (key or dash or plain or quoted or listed or other):
            continue  # an empty line, or a comment
        column = len(indent)
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
        value: object = plain
        if plain:
            if plain[-1] == " ":
                value = plain = plain.rstrip(" ")
            if len(plain) < _LONG and plain in CONSTANTS:
                value = CONSTANTS[plain]
            elif plain[0] in NUMBER_STARTS:
                value = scalar(plain)
        elif listed:
            value = _words(listed, scalar)
        elif quoted:
            value = quoted[1:-1]
        elif other:
            value = bracketed(other)
        else:
            opened = key
        if items is not None and dash:
            if not key and value != "":
                items.append(value)
                continue
            around.append((depth, fields, items))
            fields = {}
            items.append(fields)
            depth, items, dash = column + 2, None, ""
        if dash or not key or key in fields:
            raise UnusualError
        fields[key] = value
    if opened or not root:
        raise UnusualError
    return root


def _words(listed: str, scalar: Callable[[str], object]) -> list[object]:
    """The items of a list of words, each plain or in quotes."""
    return [
        word[1:-1]
        if word[0] == '"'
        else CONSTANTS[word]
        if len(word) < _LONG and word in CONSTANTS
        else scalar(word)
        if word[0] in NUMBER_STARTS
        else word
        for word in listed.split(", ")
    ]
