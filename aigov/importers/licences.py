"""Names of licences: whether two texts name the same one, and which one a short text names."""

import re
from functools import lru_cache
from typing import Final

_LONG_FORMS: Final = (
    ("creative commons", "cc"), ("attribution", "by"), ("non-commercial", "nc"), ("noncommercial", "nc"),
    ("share-alike", "sa"), ("sharealike", "sa"), ("noderivatives", "nd"), ("noderivs", "nd"), ("no derivatives", "nd"),
    ("gnu affero general public", "agpl"), ("gnu lesser general public", "lgpl"), ("gnu general public", "gpl"),
    ("mozilla public", "mpl"), ("zero", "0"),
)  # fmt: skip
_EMPTY_WORDS = re.compile(
    r"\b(?:the|licen[sc]e[sd]?|lizenz|version|software|international|universal|public domain dedication|v)\b|ライセンス"
)
_VERSION = re.compile(r"\bv(?=[0-9])|(?<=[0-9])\.0\b|[^\w+.]|(?<![0-9])\.|\.(?![0-9])|_")
_VERSIONED: Final = {
    "apache": "2", "gpl": "2 3", "lgpl": "2.1 3", "agpl": "3", "mpl": "1.1 2", "afl": "3", "artistic": "2",
    "epl": "1 2", "eupl": "1.1 1.2", "ecl": "2", "bsl": "1", "ofl": "1.1", "llama": "2 3 3.1 3.2 3.3 4", "cc0": "1",
    "bigsciencebloomrail": "1",
}  # fmt: skip
_PLAIN: Final = """
mit cc0 isc zlib bsd bsd2clause bsd3clause 3clausebsd unlicense wtfpl openrail openrail++ openrailm gemma odcby odbl
creativemlopenrailm bigscienceopenrailm bigcodeopenrailm pddl lgpllr mspl
"""
_CC: Final = [f"cc{kind}{version}" for kind in ("by", "bysa", "bync", "bynd", "byncsa", "byncnd") for version in
              ("", "1", "2", "2.5", "3", "4")]  # fmt: skip
KNOWN: Final = frozenset(
    [
        *_PLAIN.split(),
        *_CC,
        *(f"{name}{version}" for name, versions in _VERSIONED.items() for version in versions.split()),
    ]
)
"""Licences that are told apart, in the form that `licence_key` gives."""

_NAMING: Final = ("licen", "lizenz", "rail", "public domain", "ライセンス")
_SENTENCE_WORDS: Final = 60
_LONGEST_NAME: Final = 9
_SURE_ALONE: Final = 6


@lru_cache(maxsize=4096)
def licence_key(text: str) -> str:
    """The name in a form in which spellings of one licence are equal: `Apache License 2.0` is `apache2`."""
    plain = " ".join(text.lower().split())
    for long, short in _LONG_FORMS:
        if long in plain:
            plain = plain.replace(long, short)
    return _VERSION.sub("", _EMPTY_WORDS.sub(" ", plain))


def same_licence(one: str, other: str) -> bool:
    """Whether two names mean the same licence; a longer name of its own holds the shorter one."""
    first, second = sorted((licence_key(one), licence_key(other)), key=len)
    if first == second:
        return True
    if first in KNOWN and second in KNOWN:
        return False
    return len(first) > 8 and first in second


def is_name(text: str) -> bool:
    """Whether a short text names a licence: a known one, or one that calls itself a licence."""
    if licence_key(text) in KNOWN:
        return True
    return any(word in text.lower() for word in _NAMING) and len(text.split()) <= _LONGEST_NAME


def licence_named_in(sentence: str) -> str | None:
    """The one known licence that a short text mentions; nothing when it mentions none, or several."""
    words = sentence.split()
    if len(words) > _SENTENCE_WORDS:
        return None
    found: dict[str, str] = {}
    at = 0
    while at < len(words):
        length = next((size for size in range(_LONGEST_NAME, 0, -1) if _is_name(words[at : at + size])), 0)
        if length:
            name = " ".join(words[at : at + length]).strip(".,;:()[]\"'")
            found.setdefault(licence_key(name), name)
        at += max(length, 1)
    return next(iter(found.values())) if len(found) == 1 else None


def _is_name(words: list[str]) -> bool:
    """Whether the words are a licence's name; short names only with the word licence (MIT is a university)."""
    text = " ".join(words)
    key = licence_key(text)
    return key in KNOWN and (len(key) >= _SURE_ALONE or "licen" in text.lower() or any(map(str.isdigit, key)))
