"""What a plain YAML scalar means: the core schema of YAML 1.2, in which `no` and `12:30` are words."""

import re
from typing import Final

CONSTANTS: Final[dict[str, bool | None]] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
"""The words that are not text."""

NUMBER_STARTS: Final = frozenset("0123456789+-.")
"""The characters with which a number can begin."""

INFINITE: Final = frozenset((float("inf"), float("-inf")))

# A text, not a compiled pattern: `re` keeps what it compiled, and most files need it for nothing.
_NUMBER = (
    r"([-+]?[0-9]+)"
    r"|0o([0-7]+)"
    r"|0x([0-9a-fA-F]+)"
    r"|([-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
    r"|([-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)
_BASES = {1: 10, 2: 8, 3: 16}
_INFINITE_OR_NONE = 5


class UnusualError(Exception):
    """A text holds something that a quick reader leaves to one that looks more closely."""


class BadNumber(str):
    """Text that writes a number which nothing can be compared with, or one of too many digits."""

    __slots__ = ()


def number(text: str, max_digits: int) -> int | float | str:
    """The number that the text writes, the text itself when it writes none, or a `BadNumber`."""
    # Most are short whole numbers and dates, which need no regular expression.
    if len(text) < 16 and text.isdecimal() and text.isascii():
        return int(text)
    if text[4:5] == "-" and len(text) == 10:
        return text
    found = re.fullmatch(_NUMBER, text)
    if found is None:
        return text
    kind = found.lastindex
    if kind == _INFINITE_OR_NONE or len(text) > max_digits:
        return BadNumber(text)
    if kind in _BASES:
        return int(found[kind], _BASES[kind])
    value = float(text)
    return BadNumber(text) if value in INFINITE else value


def scalar(text: str, max_digits: int) -> object:
    """The value of a plain text; raises ``UnusualError`` for a number that nothing can be compared with."""
    if text[:1] not in NUMBER_STARTS:
        return CONSTANTS.get(text, text)
    value = number(text, max_digits)
    if isinstance(value, BadNumber):
        raise UnusualError
    return value
