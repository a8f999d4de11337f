"""Where each value of a YAML text begins and ends, to the character: what it takes to change one and no other.

Only for texts in which nothing is wrong: the reader has looked at them before.
"""

from typing import Any

from yaml._yaml import CParser
from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from aigov.documents.characters import line_starts
from aigov.documents.yaml_builder import NextEvent
from aigov.model.tuples import NamedTuple

Path = tuple[str | int, ...]


class Entry(NamedTuple):
    """A key with its value; of an item of a list the key is empty, and stands where the item does."""

    key: str
    start: int
    """Where the key begins."""
    node: "Node"


class Node(NamedTuple):
    """A value in the text, from its first character to the one behind its last."""

    kind: str
    """``scalar``, ``mapping`` or ``list``."""
    start: int
    end: int
    column: int
    flow: bool
    """Whether it stands in brackets."""
    entries: tuple[Entry, ...] = ()

    def entry(self, step: str | int) -> Entry | None:
        """What stands behind a key or at a place of a list."""
        if self.kind == "list":
            return self.entries[step] if isinstance(step, int) and 0 <= step < len(self.entries) else None
        return next((one for one in self.entries if one.key == step), None)

    def inside(self, step: str | int) -> "Node | None":
        """The value behind a key or at a place of a list."""
        found = self.entry(step)
        return None if found is None else found.node


class Tree(NamedTuple):
    """All values of a text."""

    text: str
    root: Node | None
    end: int
    """Where the document ends: at the end of the text, or before the mark that ends it."""


def tree_of(text: str) -> Tree:
    """The values of the one document in a text that has been read without a problem."""
    starts = line_starts(text)
    next_event: NextEvent = CParser(text.encode()).get_event
    walk = _Walk(next_event, starts)
    next_event()  # The stream starts.
    if not isinstance(next_event(), DocumentStartEvent):
        return Tree(text, None, len(text))
    root = walk.node(next_event())
    end = next_event()
    return Tree(text, root, walk.offset(end.start_mark) if end.explicit else len(text))


def path_at(node: Node, start: int, path: Path = ()) -> Path | None:
    """The path of the outermost value that begins at a place."""
    if node.start == start and path:
        return path
    for place, one in enumerate(node.entries):
        if one.node.start <= start <= one.node.end:
            step = one.key if node.kind == "mapping" else place
            found = path_at(one.node, start, (*path, step))
            if found is not None:
                return found
    return None


class _Walk:
    """Builds nodes from the events of the parser; the depth was bounded when the text was read."""

    def __init__(self, next_event: NextEvent, starts: list[int]) -> None:
        self._next = next_event
        self._starts = starts

    def offset(self, mark: Any) -> int:
        """The number of the character at a mark."""
        start: int = self._starts[mark.line]
        return start + int(mark.column)

    def node(self, event: Any) -> Node:
        """The value that begins with an event."""
        start, column = self.offset(event.start_mark), int(event.start_mark.column)
        if isinstance(event, MappingStartEvent):
            return self._collection("mapping", MappingEndEvent, event, start, column)
        if isinstance(event, SequenceStartEvent):
            return self._collection("list", SequenceEndEvent, event, start, column)
        return Node("scalar", start, self.offset(event.end_mark), column, False)

    def _collection(self, kind: str, last: type[Any], begin: Any, start: int, column: int) -> Node:
        entries: list[Entry] = []
        event = self._next()
        while not isinstance(event, last):
            at = self.offset(event.start_mark)
            if kind == "mapping":
                assert isinstance(event, ScalarEvent)
                entries.append(Entry(event.value, at, self.node(self._next())))
            else:
                entries.append(Entry("", at, self.node(event)))
            event = self._next()
        if begin.flow_style:
            end = self.offset(event.end_mark)
        else:
            # The parser ends a block where the next value begins, behind all comments between.
            end = entries[-1].node.end if entries else start
        return Node(kind, start, end, column, bool(begin.flow_style), tuple(entries))
