"""Reads the front matter of a model card with the places of the file, whatever state it is in."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from aigov.documents.source import Source
from aigov.documents.yaml_reader import read_yaml
from aigov.importers.claims import Claims
from aigov.importers.decoding import without_controls
from aigov.importers.front_matter import Block, cut_short, find_blocks, holds_body
from aigov.importers.model_card_tables import KEYS
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple

_SYNTAX: Final = ("E003", "E004")
_DUPLICATE: Final = "E005"
_VARIABLE: Final = re.compile(r"\{\{[^{}]*+\}\}")
_FIRST: Final = "move it to the first line of the file"
_CLOSE: Final = "write a line `---` after its last key"
_BREAKS_OFF: Final = "the front matter cannot be read from here on; mend the error in it first"
_MAPPING: Final = "write `key: value` lines"


class FrontMatter(NamedTuple):
    """The lines of the body, in which those of the front matter are blank, and what was read of the front matter."""

    body: tuple[str, ...]
    sources: tuple[Source, ...] = ()
    """The front matter, and after it one for each key that stands there again; empty when there is none."""


def read_front_matter(lines: Sequence[str], claims: Claims) -> FrontMatter:
    """The first block of metadata; further ones are ignored, but are no text either."""
    blocks = find_blocks(lines, KEYS)
    if not blocks:
        return FrontMatter(tuple(lines))
    for block in blocks[1:]:
        span = Span(claims.name, block.start + 1, 1)
        claims.ignore("a second block of front matter", span, "only the first block is the front matter")
    block, source = _read_block(lines, blocks[0], claims)
    is_metadata = isinstance(source.value, dict) or block.state == "empty" or _is_broken(source)
    body = list(lines)
    for one in [block, *blocks[1:]] if is_metadata else blocks[1:]:
        body[one.start : one.end] = [""] * (one.end - one.start)
    if _is_broken(source):
        _leave_out_last(source, Span(claims.name, block.start + 1, 1), claims)
    if not isinstance(source.value, dict):
        return FrontMatter(tuple(body))
    return FrontMatter(tuple(body), (source, *_duplicates(source, block, claims.name)))


def _read_block(lines: Sequence[str], block: Block, claims: Claims) -> tuple[Block, Source]:
    """The block as it was read; one that runs on into the text is cut short and read again."""
    source = _yaml(block, claims.name)
    if block.state == "in place" and _is_broken(source) and holds_body(block):
        block = cut_short(lines, block.start)
        source = _yaml(block, claims.name)
    _report(block, source, Span(claims.name, block.start + 1, lines[block.start].find("-") + 1), claims)
    return block, source


def _is_broken(source: Source) -> bool:
    return any(one.code in _SYNTAX for one in source.problems)


def _leave_out_last(source: Source, start: Span, claims: Claims) -> None:
    """Forget the key at which the front matter breaks off: its value may be cut short, or hold the next key as well."""
    if isinstance(source.value, dict) and source.value:
        key = next(reversed(source.value))
        claims.ignore(str(key), source.key_span_of(key), _BREAKS_OFF)
        del source.value[key]
    else:
        claims.ignore("front matter", start, _BREAKS_OFF)


def _report(block: Block, source: Source, span: Span, claims: Claims) -> None:
    """Say what is wrong with the block: all of it is a warning, because the card is read nevertheless."""
    claims.diagnostics += [one._replace(severity="warning") for one in source.problems]
    for number, line in enumerate(block.lines, block.start + 2):
        for variable in _VARIABLE.finditer(line):
            claims.placeholder("front matter", Span(claims.name, number, variable.start() + 1), variable[0])
    if block.state == "empty":
        claims.note("N405", "the front matter is empty", span)
    elif not isinstance(source.value, dict) and not _is_broken(source):
        claims.warn("W408", "the front matter is no mapping of keys to values", span, _MAPPING)
    elif block.state == "late":
        claims.warn("W406", "the front matter stands after other text, where hubs do not look", span, _FIRST)
    elif block.state == "unclosed":
        claims.warn("W407", "the front matter is not closed; it is read up to a blank line", span, _CLOSE)


def _yaml(block: Block, name: str) -> Source:
    text = "\n".join(without_controls(line) for line in block.lines)
    return read_yaml(text, name, first_line=block.start + 2)


def _duplicates(source: Source, block: Block, name: str) -> Iterator[Source]:
    """The second and further values of keys of the front matter that stand there more than once."""
    for problem in source.problems:
        span = problem.span
        if problem.code != _DUPLICATE or span is None:
            continue
        index, indent = span.line - block.start - 2, span.column - 1
        if (
            not isinstance(source.value, dict)
            or not 0 <= index < len(block.lines)
            or block.lines[index][:indent].strip()
        ):
            continue
        end = index + 1
        while end < len(block.lines) and _belongs(block.lines[end], indent):
            end += 1
        part = _yaml(Block(block.start + index, block.lines[index:end], 0, "in place"), name)
        if (
            isinstance(part.value, dict)
            and all(key in source.value for key in part.value)
            and indent == _indent(source)
        ):
            yield part


def _belongs(line: str, indent: int) -> bool:
    """Whether a line continues the value of a key that stands at the indent."""
    own = len(line) - len(line.lstrip())
    return not line.strip() or own > indent or (own == indent and line.lstrip().startswith("-"))


def _indent(source: Source) -> int:
    return source.span_of().column - 1
