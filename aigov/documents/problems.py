"""The problems of one file while it is being read: placed, bounded in number."""

from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span

_SHOWN = 60


class Problems:
    """Collects what is wrong with a file; past a limit it only counts."""

    __slots__ = ("_first_line", "_found", "_left_out", "_limit", "_name")

    def __init__(self, name: str, first_line: int, limit: int) -> None:
        """Collect at most `limit` problems of the file called `name`."""
        self._name = name
        self._first_line = first_line
        self._limit = limit
        self._found: list[Diagnostic] = []
        self._left_out = 0

    def add(self, code: str, message: str, line: int, column: int, advice: str = "") -> None:
        """Note an error at a line and column that count from 0."""
        if len(self._found) < self._limit:
            span = Span(self._name, line + self._first_line, column + 1)
            self._found.append(Diagnostic(code, "error", message, span, advice))
        else:
            self._left_out += 1

    def line(self, line: int) -> int:
        """The line that counts from 0 as people count it."""
        return line + self._first_line

    def listed(self) -> tuple[Diagnostic, ...]:
        """The problems in the order of the file, and how many more there were."""
        listed = sorted(self._found, key=lambda one: (one.span or Span("", 0, 0), one.code))
        if self._left_out:
            message = f"{self._left_out} further problems of this file are not listed"
            listed.append(Diagnostic("E019", "error", message, listed[-1].span, "mend those above first"))
        return tuple(listed)


def quoted(text: str) -> str:
    """Text from the file as it stands in a message: in backticks, and not too long."""
    return f"`{text}`" if len(text) <= _SHOWN else f"`{text[:_SHOWN]}...`"
