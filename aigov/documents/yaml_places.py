"""Where the values of a text stand that was read line by line; worked out for the first who asks.

The text is known to be right and what stands in it is known as well, so this only follows the values from one to the
next, in the order in which they were written.
"""

import re
from collections.abc import Mapping, Sequence

from aigov.documents.source import Place, Places, Point

_END = re.compile(r"[,\]}]").search


def places_of(text: str, values: Mapping[str, object]) -> Place:
    """The place of the whole, with the places of everything in it."""
    walk = _Walk(text)
    at = walk.next_line()
    return at, at, walk.fields(values, at.column)


class _Walk:
    """Goes through the lines of a text; stands at a row, and in brackets at a column of it."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._row = 0
        self._column = 0

    def next_line(self) -> Point:
        """The next line that is neither empty nor a comment, and where it begins."""
        while True:
            line = self._lines[self._row]
            body = line.lstrip(" ")
            if body and body[0] != "#":
                return Point(self._row, len(line) - len(body))
            self._row += 1

    def fields(self, values: Mapping[str, object], column: int) -> dict[str, Place]:
        """The places of fields that stand in a column, the first of them perhaps behind a dash."""
        places: dict[str, Place] = {}
        for key, value in values.items():
            row = self.next_line().line
            at = Point(row, column)
            quotes = 2 if self._lines[row][column] == '"' else 0
            places[key] = (at, *self._value(value, column + len(key) + quotes + 1))
        return places

    def _items(self, values: Sequence[object]) -> list[Place]:
        """The places of items, each behind a dash."""
        places: list[Place] = []
        for value in values:
            column = self.next_line().column + 2
            at = Point(self._row, column)
            if isinstance(value, dict) and self._lines[self._row][column:].lstrip(" ")[:1] != "{":
                places.append((at, at, self.fields(value, column)))
            else:
                at, inside = self._value(value, column)
                places.append((at, at, inside))
        return places

    def _value(self, value: object, column: int) -> tuple[Point, Places | None]:
        """Where the value behind a key or a dash stands, and the places in it; goes on to the line after it."""
        line = self._lines[self._row]
        written = line[column:].lstrip(" ")
        if not written or written[0] == "#":
            self._row += 1
            at = self.next_line()
            return at, self.fields(value, at.column) if isinstance(value, dict) else self._items(
                _listed(value)
            )
        self._column = len(line) - len(written)
        at = Point(self._row, self._column)
        inside = self._bracketed(value) if written[0] in "[{" else None
        self._row += 1
        return at, inside

    def _bracketed(self, value: object) -> Places:
        """The places in brackets; goes on to what follows the last of them."""
        self._column += 1
        places: Places
        if isinstance(value, dict):
            places = {}
            for key, inner in value.items():
                at = self._next_word()
                quotes = 2 if self._lines[at.line][at.column] == '"' else 0
                self._column += len(key) + quotes
                self._next_word()
                self._column += 1  # the colon
                places[key] = (at, *self._word(inner))
        else:
            places = []
            for inner in _listed(value):
                at, inside = self._word(inner)
                places.append((at, at, inside))
        self._next_word()
        self._column += 1
        return places

    def _word(self, value: object) -> tuple[Point, Places | None]:
        """Where a value in brackets stands, and the places in it."""
        at = self._next_word()
        if isinstance(value, dict | list):
            return at, self._bracketed(value)
        line = self._lines[at.line]
        if line[at.column] == '"':
            self._column = line.index('"', at.column + 1) + 1
        else:
            end = _END(line, at.column)
            self._column = end.start() if end else len(line)
        return at, None

    def _next_word(self) -> Point:
        """Passes spaces, commas and the ends of lines."""
        while True:
            line = self._lines[self._row]
            if self._column >= len(line):
                self._row, self._column = self._row + 1, 0
            elif line[self._column] in " ,":
                self._column += 1
            else:
                return Point(self._row, self._column)


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()
