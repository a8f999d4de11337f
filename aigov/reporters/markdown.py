"""Text as Markdown: what authors wrote stays text, whatever characters it has."""

import re
from collections.abc import Iterable, Iterator, Sequence

from aigov.model.diagnostics import visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~]|&(?=#?\w+;))")
_WEB = ("https://", "http://")
_IN_LINKS = str.maketrans({" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "|": "%7C"})


def plain(text: str) -> str:
    """The text on one line; names that stand in backticks stay names, and nothing else is markup."""
    parts = visible(" ".join(text.split())).split("`")
    if len(parts) % 2 == 0:
        return _SPECIAL.sub(r"\\\1", "`".join(parts))
    return "".join(
        code(part) if place % 2 and part else _SPECIAL.sub(r"\\\1", part) for place, part in enumerate(parts)
    )


def code(text: str) -> str:
    """A name or a condition, as it is written; a bar would end the cell of a table."""
    return f"`{visible(' '.join(text.split())).replace('`', chr(39)).replace('|', chr(92) + '|')}`"


def linked(text: str, link: str) -> str:
    """The text, as a link where there is a web address."""
    return f"[{plain(text)}]({visible(link).translate(_IN_LINKS)})" if link.startswith(_WEB) else plain(text)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table whose cells are Markdown already; nothing when it has no rows."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    if lines:
        yield from (f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}", *lines, "")
