"""Where something stands in a file."""

from aigov.model.tuples import NamedTuple


class Span(NamedTuple):
    """A place in a file; lines and columns count from 1, columns in code points."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
