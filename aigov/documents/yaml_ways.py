"""The ways in which a value can be written into a text, the neatest first; whoever uses them reads the text again."""

import re
from collections.abc import Callable, Iterator, Sequence

from aigov.documents.yaml_nodes import Entry, Node, Path, Tree
from aigov.model.tuples import NamedTuple

Write = Callable[[object], str]
_BREAK = re.compile("\r\n|\r|\n")
_REST_OF_LINE = re.compile(r"[ \t]*,?[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)")
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\Z")
_COLON = re.compile(r"[^\r\n]*?:(?=[ \t\r\n])")
_INSIDE = "  "
_LOOK_BACK = 80
"""Characters before a key in which a blank line is looked for."""


class Style(NamedTuple):
    """How values are written in this file on one line, and how its lines end."""

    write: Write
    newline: str


class Splice(NamedTuple):
    """Characters that go, and what comes in their place."""

    start: int
    end: int
    text: str


Way = list[Splice]


def spliced(text: str, splices: Sequence[Splice]) -> str:
    """The text with other characters in some places, which do not overlap."""
    for one in sorted(splices, reverse=True):
        text = text[: one.start] + one.text + text[one.end :]
    return text


def line_break(text: str) -> str:
    """How lines end in the text."""
    found = _BREAK.search(text)
    return found[0] if found else "\n"


def ways_to_put(tree: Tree, style: Style, path: Path, value: object) -> Iterator[Way]:
    """Ways to let a value stand at a path."""
    if tree.root is None:
        return
    hand, (entries, rest) = _Hand(tree, style), _way_down(tree.root, path)
    node = entries[-1].node if entries else tree.root
    if not rest or node.kind != "mapping":
        yield from hand.instead(entries, _nested(rest, value))
    else:
        yield from hand.field(node, str(rest[0]), _nested(rest[1:], value), entries)


def ways_to_add(tree: Tree, style: Style, path: Path, value: object) -> Iterator[Way]:
    """Ways to let a value be the last of the list at a path."""
    if tree.root is None:
        return
    entries, rest = _way_down(tree.root, path)
    node = entries[-1].node if entries and not rest else None
    if node is not None and node.kind == "mapping":
        node = node.inside("at_least")
    if node is not None and node.kind == "list" and node.entries:
        yield from _Hand(tree, style).item(node, value)
    else:
        yield from ways_to_put(tree, style, path, [value])


def _nested(path: Path, value: object) -> object:
    for step in reversed(path):
        value = {str(step): value}
    return value


def _way_down(root: Node, path: Path) -> tuple[list[Entry], Path]:
    """The entries on the way to the path, as far as they are there, and the rest of it."""
    entries: list[Entry] = []
    node = root
    for number, step in enumerate(path):
        found = node.entry(step)
        if found is None:
            return entries, path[number:]
        entries.append(found)
        node = found.node
    return entries, ()


class _Hand:
    """Writes into one text."""

    def __init__(self, tree: Tree, style: Style) -> None:
        self._tree = tree
        self._text = tree.text
        self._write = style.write
        self._newline = style.newline

    def field(self, node: Node, key: str, value: object, entries: Sequence[Entry]) -> Iterator[Way]:
        """A field that a mapping does not have yet."""
        if node.flow:
            yield from self._in_brackets(node, f"{self._write(key)}: {self._write(value)}")
        elif not entries:
            lines = self._block(key, value)
            if self._has_blank_lines():
                yield [self._at_the_end(["", *lines])]
            yield [self._at_the_end(lines)]
        elif node.entries:
            lines = self._lines(key, value, " " * node.column)
            yield from self._below_its_question(key, lines, entries)
            yield [self._below(node.end, lines)]

    def item(self, node: Node, value: object) -> Iterator[Way]:
        """A record behind the last one of a list that holds some."""
        if node.flow:
            yield from self._in_brackets(node, self._write(value))
        else:
            yield [self._below(node.end, self._record(value, " " * node.column))]

    def instead(self, entries: Sequence[Entry], value: object) -> Iterator[Way]:
        """A value in place of another, or of nothing."""
        if not entries:
            return
        node, written = entries[-1].node, self._write(value)
        old = self._text[node.start : node.end]
        if old == "":
            yield from self._under(entries, value)
            yield [Splice(node.start, node.start, f" {written}")]
        elif node.kind == "scalar" or node.flow:
            yield [Splice(node.start, node.start + len(old.rstrip()), written)]
        elif "#" not in self._text[entries[-1].start : node.end]:
            # A comment inside a block would go with it.
            colon = _COLON.match(self._text, entries[-1].start) if entries[-1].key else None
            start = colon.end() if colon else node.start
            yield [Splice(start, node.end, f" {written}" if colon else written)]

    def _under(self, entries: Sequence[Entry], value: object) -> Iterator[Way]:
        """What a section without content shall hold, as lines below its key."""
        root = self._tree.root
        if len(entries) != 1 or root is None or root.flow:
            return
        _, *lines = self._block(entries[-1].key, value)
        if not lines:
            return
        if isinstance(value, dict) and len(value) == 1:
            yield from self._below_its_question(next(iter(value)), lines, entries)
        yield [self._below(entries[-1].node.end, lines)]

    def _below_its_question(self, key: str, lines: Sequence[str], entries: Sequence[Entry]) -> Iterator[Way]:
        """Behind the comment that shows an example of a fact, as `aigov init` writes it."""
        root = self._tree.root
        if len(entries) != 1 or root is None:
            return
        following = [one.start for one in root.entries if one.start > entries[0].start]
        area = self._text[entries[0].start : min(following, default=self._tree.end)]
        found = re.search(rf"[\r\n][ \t]*#[ \t]*{re.escape(key)}:[^\r\n]*", area)
        if found:
            yield [self._below(entries[0].start + found.end(), lines)]

    def _block(self, key: str, value: object) -> list[str]:
        """A field of the whole document, with what it holds on lines of its own."""
        name = self._write(key)
        if isinstance(value, dict) and value:
            return [f"{name}:", *(line for one in value for line in self._lines(one, value[one], _INSIDE))]
        if isinstance(value, list) and value and all(isinstance(one, dict) and one for one in value):
            return [f"{name}:", *(line for one in value for line in self._record(one, _INSIDE))]
        return [f"{name}: {self._write(value)}"]

    def _lines(self, key: str, value: object, indent: str) -> list[str]:
        """A field inside something; records of a list have a line each."""
        name = f"{indent}{self._write(key)}"
        if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
            return [f"{name}:", *(f"{indent}{_INSIDE}- {self._write(one)}" for one in value)]
        return [f"{name}: {self._write(value)}"]

    def _record(self, value: object, indent: str) -> list[str]:
        """An item of a list, a field on each line."""
        if not isinstance(value, dict) or not value:
            return [f"{indent}- {self._write(value)}"]
        fields = [f"{self._write(key)}: {self._write(inner)}" for key, inner in value.items()]
        return [f"{indent}{'- ' if number == 0 else '  '}{one}" for number, one in enumerate(fields)]

    def _below(self, end: int, lines: Sequence[str]) -> Splice:
        """Lines below the line on which something ends; what a block of text ends with is the end of its line."""
        text = self._text
        if end and text[end - 1] in "\r\n":
            return Splice(end, end, "".join(f"{line}{self._newline}" for line in lines))
        found = _BREAK.search(text, end)
        at = found.start() if found else len(text)
        return Splice(at, at, "".join(f"{self._newline}{line}" for line in lines))

    def _at_the_end(self, lines: Sequence[str]) -> Splice:
        end = self._tree.end
        if not self._text[:end].endswith(("\n", "\r")):
            return Splice(end, end, "".join(f"{self._newline}{line}" for line in lines))
        return Splice(end, end, "".join(f"{line}{self._newline}" for line in lines))

    def _has_blank_lines(self) -> bool:
        """Whether a blank line stands between the parts of the document."""
        root = self._tree.root
        starts = [one.start for one in root.entries] if root is not None else []
        return any(_BLANK_LINE.search(self._text, max(0, start - _LOOK_BACK), start) for start in starts)

    def _in_brackets(self, node: Node, written: str) -> Iterator[Way]:
        """One more item in brackets: on a line of its own where the last one has one."""
        if not node.entries:
            yield [Splice(node.start + 1, node.start + 1, written)]
            return
        last, text = node.entries[-1], self._text
        end = last.node.end
        line = max(text.rfind("\n", 0, last.start), text.rfind("\r", 0, last.start)) + 1
        rest = _REST_OF_LINE.match(text, end)
        if line > node.start and rest and not text[line : last.start].strip():
            comma = "" if "," in rest[0].partition("#")[0] else ","
            new = f"{self._newline}{text[line : last.start]}{written}"
            gap = text[end : rest.end()]
            yield [Splice(end, rest.end(), f"{comma}{gap}{new}")]
        yield [Splice(end, end, f", {written}")]
