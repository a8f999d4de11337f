"""YAML as plain values with the place of each, and every problem at once.

Scalars follow the core schema of YAML 1.2. What a description has no use for (tags, anchors, merge keys, further
documents) is a problem, never an effect. Texts of the plainest kind, which most are, are read line by line; for all
others the parser is loaded, which takes longer than reading several of them.
"""

from typing import Final

from aigov.documents.scalars import UnusualError
from aigov.documents.source import Limits, Place, Source
from aigov.documents.yaml_lines import DEEPEST, lines_only

__all__ = ["Source", "by_line", "read_yaml"]

_DEFAULT_LIMITS: Final = Limits()


def read_yaml(text: str | bytes, name: str, limits: Limits = _DEFAULT_LIMITS, first_line: int = 1) -> Source:
    """The one document that the text holds, as far as it can be read, with all problems found on the way."""
    try:
        return by_line(text, name, limits, first_line)
    except UnusualError:
        # Imported here because most runs never need it.
        from aigov.documents.yaml_parsed import parsed

        return parsed(text, name, limits, first_line)


def by_line(text: str | bytes, name: str, limits: Limits = _DEFAULT_LIMITS, first_line: int = 1) -> Source:
    """A text of the plainest kind, in which nothing is wrong; raises ``UnusualError`` for any other."""
    most = min(limits.max_nodes, limits.max_scalar, limits.max_bytes)
    if 4 * len(text) > most or limits.max_depth < 2 * DEEPEST:
        raise UnusualError
    if isinstance(text, bytes):
        try:
            text = text.decode()
        except UnicodeDecodeError:
            raise UnusualError from None
    values = lines_only(text, limits.max_digits)

    def root() -> Place:
        from aigov.documents.yaml_places import places_of

        return places_of(text, values)

    return Source(name, values, root, (), first_line)
