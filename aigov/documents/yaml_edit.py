"""Changes single values of a YAML or JSON file and leaves every other character as it is.

What is written goes in at places that the parser gave; then the text is read again. Unless exactly the wanted values
have changed, nothing comes of it.
"""

import json
from collections.abc import Sequence
from typing import Final

from aigov.documents.characters import line_starts
from aigov.documents.source import Source
from aigov.documents.yaml_nodes import Path, path_at, tree_of
from aigov.documents.yaml_reader import read_yaml
from aigov.documents.yaml_ways import Style, Write, line_break, spliced, ways_to_add, ways_to_put
from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple

_BOM: Final = "\ufeff"


class Put(NamedTuple):
    """A value that shall stand at a path, whether or not something stands there."""

    path: Path
    value: object
    """As it will be read."""


class Add(NamedTuple):
    """A value that shall be the last of a list; a list that is not there yet begins with it."""

    path: Path
    value: object


Change = Put | Add


def edited(data: bytes, name: str, changes: Sequence[Change], write: Write) -> bytes | Diagnostic:
    """The file with some values changed and all else as it was, or why that cannot be done.

    ``write`` writes a value on one line, in the flow style of YAML.
    """
    for change in changes:
        made = _changed(data, name, change, write)
        if isinstance(made, Diagnostic):
            return made
        data = made
    return data


def _changed(data: bytes, name: str, change: Change, write: Write) -> bytes | Diagnostic:
    source = read_yaml(data, name)
    if source.problems:
        first = next((one for one in source.problems if one.severity == "error"), source.problems[0])
        return _refused(f"the file must be mended before it can be changed: {first.message}", first.span)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _refused("only a file in UTF-8 can be changed", Span(name, 1, 1))
    body = text.removeprefix(_BOM)
    tree, style = tree_of(body), _style(body, write)
    expected = _applied(source.value, change)
    ways = ways_to_add if isinstance(change, Add) else ways_to_put
    for splices in ways(tree, style, change.path, change.value):
        made = (text[: len(text) - len(body)] + spliced(body, splices)).encode("utf-8", "backslashreplace")
        again = read_yaml(made, name)
        if not again.problems and same(again.value, expected):
            return made
    return _unwritable(source, change)


def _unwritable(source: Source, change: Change) -> Diagnostic:
    shown = ".".join(map(str, change.path))
    place = source.span_of(*change.path)
    return _refused(f"`{shown}` cannot be written here without changing something else", place)


def _refused(message: str, place: Span | None) -> Diagnostic:
    return Diagnostic("E160", "error", message, place, "nothing was written; change the file by hand")


def _style(text: str, write: Write) -> Style:
    return Style(_json if _is_json(text) else write, line_break(text))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _is_json(text: str) -> bool:
    """Whether the file is JSON, so that it has to stay JSON."""
    if not text.lstrip().startswith("{"):
        return False
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def same(one: object, other: object) -> bool:
    """Whether two values that were read are the same, type by type: 1 is neither true nor 1.0."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    texts = isinstance(one, str) and isinstance(other, str)
    return (texts or one.__class__ is other.__class__) and one == other


def path_of(data: bytes, line: int, column: int) -> Path | None:
    """The path of the value that begins at a place of a file in which nothing is wrong."""
    text = data.decode().removeprefix(_BOM)
    root = tree_of(text).root
    return None if root is None else path_at(root, line_starts(text)[line - 1] + column - 1)


def value_at(value: object, path: Path) -> object:
    """What was read at a path; nothing where nothing stands."""
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def _applied(value: object, change: Change) -> object:
    """What should be read after the change."""
    if isinstance(change, Put):
        return _replaced(value, change.path, change.value)
    old = value_at(value, change.path)
    if isinstance(old, dict) and "at_least" in old:
        return _replaced(value, (*change.path, "at_least"), [*_items(old["at_least"]), change.value])
    return _replaced(value, change.path, [*_items(old), change.value])


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _replaced(value: object, path: Path, new: object) -> object:
    """A copy in which another value stands at the path; what cannot hold it gives way to what can."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return [_replaced(one, rest, new) if place == step else one for place, one in enumerate(value)]
    held = value if isinstance(value, dict) else {}
    return {**held, str(step): _replaced(held.get(step), rest, new)}
