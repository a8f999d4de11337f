"""Which topic a heading names and which row a label leads to, in any of the languages of the tables."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from aigov.importers.markdown_inline import plain
from aigov.importers.model_card_tables import HEADINGS, LABELS

_LONGEST = 160
_NUMBERING = re.compile(
    r"(?:[0-9ivx]{1,4}[.)]|[0-9]{1,2}(?:\.[0-9]{1,2})*+|第[0-9一二三四五六七八九十]{1,3}[章節])\s*+(?=\D)"
)
_SPLITS = re.compile(r"\s*+[/|／｜]\s*+|\s++[-–—]\s++")
_PARENTHESIS = re.compile(r"\s*+\(([^()]*+)\)")
_SIGNS = str.maketrans("’‘“”–‑", "''\"\"--", "\\{}")
"""Typographic signs become plain ones; the signs of formulas, as in `\\(n_{parameters}\\)`, go."""


def heading_key(text: str) -> str:
    """The words of a heading in the form in which headings are compared."""
    words = unicodedata.normalize("NFKC", plain(text[: 4 * _LONGEST])).translate(_SIGNS).casefold()
    words = words.replace("[optional]", "").replace("(optional)", "").replace("&", " and ")
    start, end = 0, len(words)
    while start < end and not (words[start].isalnum() or words[start] in "(#"):
        start += 1
    while start < end and not (words[end - 1].isalnum() or words[end - 1] in ")?"):
        end -= 1
    words = " ".join(words[start:end].split())
    if words.startswith("(") and words.find(")") == len(words) - 1:
        words = words[1:-1]
    return _NUMBERING.sub("", words, count=1) if _NUMBERING.match(words) else words


def _table(tables: dict[str, dict[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for topic, languages in tables.items():
        for names in languages.values():
            for name in names.split(";"):
                found.setdefault(heading_key(name), topic)
    return found


_TOPICS: Final = _table(HEADINGS)
_ROWS: Final = _table(LABELS)


@lru_cache(maxsize=4096)
def topic_of(heading: str) -> str | None:
    """The topic of a heading, also when only one half of a bilingual heading is known."""
    if len(heading) > _LONGEST:
        return None
    key = heading_key(heading)
    found = _TOPICS.get(key)
    if found is not None:
        return found
    return next((_TOPICS[part] for part in _parts(key) if part in _TOPICS), None)


def _parts(key: str) -> list[str]:
    """The parts of a heading that may each be one: around signs, in parentheses, by script."""
    parts = [_PARENTHESIS.sub("", key).strip(), *(inside[1].strip() for inside in _PARENTHESIS.finditer(key))]
    parts += _SPLITS.split(key)
    if not key.isascii():
        words = key.split()
        parts.append(" ".join(word for word in words if word.isascii()))
        parts.append("".join(word for word in words if not word.isascii()))
    return [part for part in parts if part]


@lru_cache(maxsize=4096)
def label_row(label: str) -> str | None:
    """The row that a label leads to."""
    if len(label) > _LONGEST:
        return None
    key = heading_key(label)
    return _ROWS.get(key) or _ROWS.get(_PARENTHESIS.sub("", key).strip())
