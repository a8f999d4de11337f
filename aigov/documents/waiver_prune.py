"""Takes waivers out of their file, line by line: every other line, comments among them, stays as it is."""

from collections.abc import Set

from aigov.documents.source import Source
from aigov.documents.yaml_reader import read_yaml
from aigov.model.diagnostics import Diagnostic

_KEY = "waivers"


def pruned(data: bytes, name: str, gone: Set[int]) -> bytes | Diagnostic:
    """The file without some of its waivers, named by their places in the list, or why that cannot be done.

    Comments above a waiver stay: they may be about more than this one. What follows is read again, and nothing is
    given back that does not hold exactly the other waivers.
    """
    source = read_yaml(data, name)
    wanted = source.value
    entries = wanted.get(_KEY) if isinstance(wanted, dict) else None
    if not isinstance(wanted, dict) or not isinstance(entries, list) or not gone:
        return data
    kept = [one for index, one in enumerate(entries) if index not in gone]
    lines = data.decode().splitlines(keepends=True)
    drop = {number for index in gone for number in _lines_of(source, lines, index, len(entries))}
    left = [line for number, line in enumerate(lines) if number not in drop]
    if not kept:
        left = [_emptied(line) for line in left]
    text = "".join(left)
    again = read_yaml(text, name)
    if again.problems or again.value != {**wanted, _KEY: kept}:
        place = source.key_span_of(_KEY, min(gone))
        hint = "write each waiver as an item of its own, on lines of its own, or take it out by hand"
        return Diagnostic("E510", "error", "the waiver cannot be taken out line by line", place, hint)
    return text.encode()


def _lines_of(source: Source, lines: list[str], index: int, count: int) -> range:
    """The lines of an item, counted from 0, without what stands below it and is not part of it."""
    first = source.key_span_of(_KEY, index).line - 1
    dash = len(lines[first]) - len(lines[first].lstrip())
    end = source.key_span_of(_KEY, index + 1).line - 1 if index + 1 < count else _end(lines, first, dash)
    while end > first + 1 and _is_apart(lines[end - 1], dash):
        end -= 1
    return range(first, end)


def _end(lines: list[str], first: int, dash: int) -> int:
    """The line after the last item: the first one that is not indented deeper than the item's dash."""
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if line.strip() and not line.lstrip().startswith("#") and len(line) - len(line.lstrip()) <= dash:
            return number
    return len(lines)


def _is_apart(line: str, dash: int) -> bool:
    """Whether a line below an item is empty, or a comment that is not indented like a part of it."""
    text = line.lstrip()
    return not text or (text.startswith("#") and len(line) - len(text) <= dash)


def _emptied(line: str) -> str:
    """The line of the list, when nothing is left of it."""
    if not line.startswith(f"{_KEY}:"):
        return line
    rest = line[len(_KEY) + 1 :]
    return f"{_KEY}: []{rest if rest.strip() else rest[len(rest.rstrip()) :] or ''}"
