"""Lines for a terminal: wrapped to a width that counts wide characters, with colour only where it is wanted."""

from collections.abc import Iterable
from unicodedata import east_asian_width

from aigov.model.diagnostics import visible
from aigov.model.tuples import NamedTuple

_STYLES = {
    "pass": "32",
    "fail": "31;1",
    "open": "33",
    "not-applicable": "2",
    "error": "31;1",
    "warning": "33",
    "note": "36",
    "title": "1",
    "quiet": "2",
}

_WIDE = "\u1100"
"""The first character that takes two columns."""


class Paper(NamedTuple):
    """What is written on: so many columns, with colour or without."""

    width: int = 100
    colour: bool = False

    def paint(self, text: str, style: str) -> str:
        """The text in the style of a verdict, of a severity, or of a title."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and style in _STYLES else text

    def wrap(self, text: str, first: str = "", rest: str | None = None) -> list[str]:
        """The text in lines that fit; ``first`` and ``rest`` stand before the first and the other lines."""
        hanging = " " * columns(first) if rest is None else rest
        lines: list[str] = []
        line, used, empty = first, columns(first), True
        for piece in _pieces(visible(text)):
            size = columns(piece)
            if not empty and used + size > self.width and used + columns(piece.rstrip()) > self.width:
                lines.append(line.rstrip())
                line, used, empty = hanging, columns(hanging), True
            line, used, empty = line + piece, used + size, False
        return [*lines, line.rstrip()]

    def cut(self, text: str, room: int) -> str:
        """The text on one line of so many columns, with an ellipsis where something is left out."""
        shown = visible(text)
        if columns(shown) <= room:
            return shown
        if _is_narrow(shown):
            return f"{shown[: max(0, room - 1)].rstrip()}…"
        kept, used = "", 0
        for character in shown:
            used += _size(character)
            if used > room - 1:
                break
            kept += character
        return f"{kept.rstrip()}…"


def columns(text: str) -> int:
    """How many columns a text takes; Chinese, Japanese and Korean characters take two."""
    return len(text) if _is_narrow(text) else sum(map(_size, text))


def _is_narrow(text: str) -> bool:
    """Whether no character can take two columns; most texts need no look at each."""
    return text.isascii() or max(text) < _WIDE


def padded(text: str, room: int) -> str:
    """The text with spaces up to so many columns."""
    return text + " " * max(0, room - columns(text))


def _size(character: str) -> int:
    return 2 if east_asian_width(character) in "WF" else 1


def _pieces(text: str) -> Iterable[str]:
    """Where a line may be broken: after a space, and around every wide character that may end a line."""
    if _is_narrow(text):
        *words, last = text.split(" ")
        yield from (f"{word} " for word in words)
        if last:
            yield last
        return
    piece = ""
    for character in text:
        if (
            piece
            and _size(character) == 2
            and character not in "。、，．）」』】・：；？！ー々"
            and piece[-1] not in "（「『【"
        ):
            yield piece
            piece = ""
        piece += character
        if character == " ":
            yield piece
            piece = ""
    if piece:
        yield piece
