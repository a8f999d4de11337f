"""A file that was read: plain values, and the place of each of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, final

from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple

if TYPE_CHECKING:
    # The class of a protocol takes as long to make as ten functions, and nothing ever asks for it.
    class Mark(Protocol):
        """A point in a text, as the YAML parser gives it; line and column count from 0."""

        @property
        def line(self) -> int:
            """The line."""
            ...

        @property
        def column(self) -> int:
            """The column, in code points."""
            ...


class Point(NamedTuple):
    """A point in a text that another parser found."""

    line: int
    column: int


Place = tuple["Mark", "Mark", "Places | None"]
"""Where the key stands, where the value stands, and the places inside the value."""

Places = dict[str, Place] | list[Place]
"""The places of a mapping's entries or of a list's items; an item's key stands where the item stands."""


class Limits(NamedTuple):
    """How much of a file is read before it is refused."""

    max_bytes: int = 8_000_000
    max_depth: int = 64
    max_nodes: int = 500_000
    max_scalar: int = 1_000_000
    max_digits: int = 100
    max_problems: int = 100


@final
class Source:
    """The value a file holds, where each part of it stands, and what is wrong with the file."""

    __slots__ = ("_first_line", "_root", "name", "problems", "value")

    def __init__(
        self,
        name: str,
        value: object,
        root: Place | Callable[[], Place] | None = None,
        problems: tuple[Diagnostic, ...] = (),
        first_line: int = 1,
    ) -> None:
        """Keep what was read; `root` is the place of the whole value, or finds it when first asked."""
        self.name = name
        self.value = value
        self.problems = problems
        self._root = root or (Point(0, 0), Point(0, 0), None)
        self._first_line = first_line

    def span_of(self, *path: str | int) -> Span:
        """Where the value at the path stands; for a path that is not there, the nearest part that is."""
        place = self._place(path)
        return Span(self.name, place[1].line + self._first_line, place[1].column + 1)

    def key_span_of(self, *path: str | int) -> Span:
        """Where the key (or the list item) at the path stands, or the nearest part that is there."""
        place = self._place(path)
        return Span(self.name, place[0].line + self._first_line, place[0].column + 1)

    def _place(self, path: tuple[str | int, ...]) -> Place:
        if not isinstance(self._root, tuple):
            self._root = self._root()
        place = self._root
        for step in path:
            inner = _inside(place[2], step)
            if inner is None:
                break
            place = inner
        return place


def _inside(places: Places | None, step: str | int) -> Place | None:
    if isinstance(places, dict):
        return places.get(step) if isinstance(step, str) else None
    if places is not None and isinstance(step, int) and -len(places) <= step < len(places):
        return places[step]
    return None
