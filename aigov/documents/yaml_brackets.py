"""What stands in brackets, of YAML of the plainest kind: lists and mappings of words, numbers and texts in quotes."""

import re
from collections.abc import Iterator

from aigov.documents.scalars import CONSTANTS, NUMBER_STARTS, UnusualError, scalar

SIGNS = frozenset("-?:,[]{}#&*!|>'\"%@`")
"""What a plain text does not begin with: signs that have a meaning of their own there."""
DEEPEST = 20
"""Brackets inside each other that are read here."""
SPLIT = re.compile(r'("[^"\\\n]*"|[\[\]{},]|: )').split
"""Cuts a line into words and signs."""
_NO_WORDS = SIGNS - {"-", ","} | {"\\"}
"""What a list of plain words does not hold."""


def in_brackets(written: str, lines: Iterator[str], max_digits: int) -> object:
    """The value that begins with a bracket and may go on over more lines."""
    if written[0] == "[" and written[-1] == "]":
        inside = written[1:-1]
        words = inside.split(", ")
        # Nearly all of them hold plain words alone, with a comma and a space between two of them.
        if (
            len(words) == inside.count(",") + 1
            and _NO_WORDS.isdisjoint(inside)
            and not _is_odd(f" {inside},")
        ):
            return [
                scalar(word, max_digits) if word[0] in NUMBER_STARTS or word in CONSTANTS else word
                for word in words
            ]
    pieces = SPLIT(written)
    left = _left_open(pieces)
    while left > 0:
        line = next(lines, "#")
        if "#" in line or "#" in written:
            raise UnusualError  # A comment could hold brackets as well.
        more = SPLIT(line)
        left += _left_open(more)
        pieces += more
    tokens = [token for piece in reversed(pieces) if (token := piece.strip(" "))]
    try:
        value = _value(tokens, DEEPEST, max_digits)
    except IndexError:
        raise UnusualError from None
    if tokens and tokens[-1][0] != "#":
        raise UnusualError
    return value


def _is_odd(words: str) -> bool:
    """Whether a word is empty, begins with a dash or is no word, or a space stands where most write none."""
    return "  " in words or " ," in words or " -" in words or " ..." in words


def _left_open(pieces: list[str]) -> int:
    """How many brackets are opened and not closed again."""
    return pieces.count("[") + pieces.count("{") - pieces.count("]") - pieces.count("}")


def _value(tokens: list[str], depth: int, max_digits: int) -> object:
    """The value that comes next; ``tokens`` are in reverse order, so that the next is cheap to take."""
    token = tokens.pop()
    if token == "[":
        return _list(tokens, depth - 1, max_digits)
    if token == "{":
        return _mapping(tokens, depth - 1, max_digits)
    if token[0] == '"':
        if len(token) < 2 or token[-1] != '"' or "\\" in token:
            raise UnusualError
        return token[1:-1]
    return scalar(_word(token), max_digits)


def _list(tokens: list[str], depth: int, max_digits: int) -> list[object]:
    values: list[object] = []
    while tokens[-1] != "]":
        values.append(_value(tokens, depth, max_digits))
        _pass(tokens, "]", depth)
    tokens.pop()
    return values


def _mapping(tokens: list[str], depth: int, max_digits: int) -> dict[str, object]:
    values: dict[str, object] = {}
    while tokens[-1] != "}":
        token = tokens.pop()
        key = token[1:-1] if token[0] == '"' else token
        if not key.isidentifier() or key in values or tokens.pop() != ":":
            raise UnusualError
        values[key] = _value(tokens, depth, max_digits)
        _pass(tokens, "}", depth)
    tokens.pop()
    return values


def _pass(tokens: list[str], end: str, depth: int) -> None:
    """Passes the comma behind a value."""
    if tokens[-1] == ",":
        tokens.pop()
    elif tokens[-1] != end or not depth:
        raise UnusualError


def _word(token: str) -> str:
    """A plain text, if it is one without doubt."""
    if token[0] in SIGNS and not (token[0] == "-" and token[1:2].isdigit()):
        raise UnusualError
    if '"' in token or "#" in token or "?" in token or token[-1] == ":" or token[:3] == "...":
        raise UnusualError
    return token
