"""Reads the front matter of a model card with the places of the file, whatever state it is in."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from aigov.documents.source import Source
from aigov.documents.yaml_reader import read_yaml
from aigov.importers.claims import Claims
from aigov.importers.decoding import without_controls
from aigov.importers.front_matter import Block, cut_short, find_blocks, holds_body
from aigov.importers.model_card_metadata import read_metadata
from aigov.importers.model_card_tables import KEYS
from aigov.model.spans import Span

_SYNTAX: Final = ("E003", "E004")
_DUPLICATE: Final = "E005"
_VARIABLE: Final = re.compile(r"\{\{[^{}]*+\}\}")
_FIRST: Final = "move it to the first line of the file"
_CLOSE: Final = "write a line `---` after its last key"


def read_front_matter(lines: Sequence[str], claims: Claims) -> tuple[list[str], Source | None]:
    """The lines of the body, in which those of the front matter are blank, and the front matter that was read."""
    blocks = find_blocks(lines, KEYS)
    body = list(lines)
    source = None
    for index, block in enumerate(blocks):
        if index:
            span = Span(claims.name, block.start + 1, 1)
            claims.ignore(
                "a second block of front matter", span, "only the first block of a file is its front matter"
            )
        else:
            block, source = _read_block(lines, block, claims)
            if source is None:
                continue
        body[block.start : block.end] = [""] * (block.end - block.start)
    return body, source


def _read_block(lines: Sequence[str], block: Block, claims: Claims) -> tuple[Block, Source | None]:
    """The block as it was read; one that runs on into the text is cut short and read again."""
    span = Span(claims.name, block.start + 1, lines[block.start].find("-") + 1)
    source = _yaml(block, claims.name)
    if (
        block.state == "in place"
        and holds_body(block)
        and any(one.code in _SYNTAX for one in source.problems)
    ):
        block = cut_short(lines, block.start)
        source = _yaml(block, claims.name)
    if block.state == "empty":
        claims.note("N405", "the front matter is empty", span)
    elif block.state == "late":
        claims.warn(
            "W406", "the front matter stands after other text, where hubs do not look for it", span, _FIRST
        )
    elif block.state == "unclosed":
        claims.warn(
            "W407", "the front matter is never closed; it is read up to the first blank line", span, _CLOSE
        )
    claims.diagnostics += [one._replace(severity="warning") for one in source.problems]
    for number, line in enumerate(block.lines, block.start + 2):
        for variable in _VARIABLE.finditer(line):
            claims.placeholder("front matter", Span(claims.name, number, variable.start() + 1), variable[0])
    if block.state != "empty" and not isinstance(source.value, dict):
        if not any(one.code in _SYNTAX for one in source.problems):
            claims.warn(
                "W408", "the front matter is no mapping of keys to values", span, "write `key: value` lines"
            )
        return block, None
    for duplicate in _duplicates(source, block, claims.name):
        read_metadata(duplicate, claims)
    return block, source


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
