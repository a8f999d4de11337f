"""The problems of one file while it is being read: placed, bounded in number, worded alike for YAML and JSON."""

from aigov.documents.source import Limits, Place
from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span

_SHOWN = 60
_NOWHERE = Span("", 0, 0)


class Stop(Exception):  # noqa: N818  # not an error of the program: it leaves nested calls once a limit is passed
    """Reading ends here; the problem is noted."""


class Problems:
    """Collects what is wrong with a file; past the limit it only counts.

    Lines and columns are given from 0, as parsers count them.
    """

    __slots__ = ("_first_line", "_found", "_left_out", "_limits", "_name")

    def __init__(self, name: str, first_line: int, limits: Limits) -> None:
        """Collect the problems of the file called `name`, whose text begins on the line `first_line`."""
        self._name = name
        self._first_line = first_line
        self._limits = limits
        self._found: list[Diagnostic] = []
        self._left_out = 0

    def add(self, code: str, message: str, line: int, column: int, advice: str = "") -> None:
        """Note an error."""
        if len(self._found) < self._limits.max_problems:
            span = Span(self._name, line + self._first_line, column + 1)
            self._found.append(Diagnostic(code, "error", message, span, advice))
        else:
            self._left_out += 1

    def repeated_key(self, key: str, first: Place, line: int, column: int) -> None:
        """Note a key that stands twice in one mapping."""
        before = f"line {first[0].line + self._first_line}, column {first[0].column + 1}"
        message = f"the key {quoted(key)} stands twice in one mapping; the first is on {before}"
        self.add("E005", message, line, column, "put what belongs to both under one of them, or delete one")

    def bad_number(self, text: str, line: int, column: int) -> None:
        """Note a number that has too many digits or is none that anything can be compared with."""
        if len(text) > self._limits.max_digits:
            message = f"a number of more than {self._limits.max_digits} digits"
            self.add("E013", message, line, column, "write it with an exponent, or in quotes if it is a text")
        else:
            message = f"{quoted(text)} is not a number that can be stated"
            self.add(
                "E014", message, line, column, "write a finite number, or put it in quotes if it is a text"
            )

    def too_large(self, size: int) -> None:
        """Note that the whole text is not read."""
        message = f"the text has {size} bytes, more than the {self._limits.max_bytes} that are read"
        self.add("E015", message, 0, 0, "split it, or move long texts to documents of their own")

    def too_deep(self, line: int, column: int) -> Stop:
        """Note values nested too deeply; to be raised."""
        message = f"more than {self._limits.max_depth} levels of nesting; the rest is not read"
        self.add("E010", message, line, column, "nest less deeply")
        return Stop()

    def too_many(self, line: int, column: int) -> Stop:
        """Note that there are too many values; to be raised."""
        message = f"more than {self._limits.max_nodes} keys and values; the rest is not read"
        self.add("E011", message, line, column, "split the file")
        return Stop()

    def human_line(self, line: int) -> int:
        """A line as people count it."""
        return line + self._first_line

    def listed(self) -> tuple[Diagnostic, ...]:
        """The problems in the order of the file, and how many more there were."""
        listed = sorted(self._found, key=lambda one: (one.span or _NOWHERE, one.code))
        if self._left_out:
            message = f"{self._left_out} more problems of this file are not listed"
            listed.append(Diagnostic("E019", "error", message, listed[-1].span, "mend those above first"))
        return tuple(listed)


def quoted(text: str) -> str:
    """Text from the file as it stands in a message: in backticks, and not too long."""
    return f"`{text}`" if len(text) <= _SHOWN else f"`{text[:_SHOWN]}...`"
