"""Finds the block of metadata between two lines `---`, also where a writer or a copy put it in the wrong place."""

import re
from collections.abc import Collection, Sequence
from typing import Literal

from aigov.model.tuples import NamedTuple

State = Literal["in place", "late", "unclosed", "empty"]

_KEY = re.compile(r"\s*+([A-Za-z_][\w-]*+(?: [\w-]++)*+) *+:(?:\s|$)")
_HEADING = re.compile(r"#{1,6}\s")


class Block(NamedTuple):
    """A block of metadata: the index of its first line `---`, the lines inside, and the index after its last line."""

    start: int
    lines: tuple[str, ...]
    end: int
    state: State


def find_blocks(lines: Sequence[str], keys: Collection[str]) -> list[Block]:
    """All blocks of metadata; `keys` are those by which a block after other text is known to be one."""
    start = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    found: list[Block] = []
    first = _first_block(lines, start)
    if first is not None:
        found.append(first)
        start = first.end
    return found + _late_blocks(lines, start, keys)


def _first_block(lines: Sequence[str], start: int) -> Block | None:
    if start == len(lines) or lines[start].strip() != "---":
        return None
    end = _closing(lines, start)
    if end is None:
        return cut_short(lines, start) if _starts_with_key(lines, start + 1) else None
    inside = tuple(lines[start + 1 : end])
    return Block(start, inside, end + 1, "in place" if any(line.strip() for line in inside) else "empty")


def _closing(lines: Sequence[str], start: int) -> int | None:
    return next(
        (index for index in range(start + 1, len(lines)) if lines[index].strip() in ("---", "...")), None
    )


def cut_short(lines: Sequence[str], start: int) -> Block:
    """The block that begins at `start` and was never closed: up to the first blank line or heading."""
    end = start + 1
    while end < len(lines) and lines[end].strip() and not _HEADING.match(lines[end]):
        end += 1
    return Block(start, tuple(lines[start + 1 : end]), end, "unclosed")


def holds_body(block: Block) -> bool:
    """Whether a heading after a blank line or a fence shows that the block runs on into the text."""
    pairs = zip(block.lines, block.lines[1:], strict=False)
    return any(
        line.startswith("```") or (not before.strip() and _HEADING.match(line)) for before, line in pairs
    )


def _starts_with_key(lines: Sequence[str], start: int) -> bool:
    for line in lines[start : start + 20]:
        if line.strip() and not line.lstrip().startswith("#"):
            return _KEY.match(line) is not None
    return False


def _late_blocks(lines: Sequence[str], start: int, keys: Collection[str]) -> list[Block]:
    """Blocks after other text: what stands between the two lines must begin with a key of a card."""
    found: list[Block] = []
    fenced = False
    index = start
    while index < len(lines):
        line = lines[index].strip()
        fenced ^= line.startswith("```")
        if line == "---" and not fenced and _known_key(lines, index + 1, keys):
            end = _closing(lines, index)
            if end is None:
                break
            block = Block(index, tuple(lines[index + 1 : end]), end + 1, "late")
            if not holds_body(block):
                found.append(block)
                index = end
        index += 1
    return found


def _known_key(lines: Sequence[str], index: int, keys: Collection[str]) -> bool:
    match = _KEY.match(lines[index]) if index < len(lines) else None
    return match is not None and match[1] in keys
