"""To which group of a ruleset a citation belongs: `Art. 26(7)` to the group numbered 26."""

import re
from collections.abc import Iterable

from aigov.model.ruleset import Group

_ARTICLE = re.compile(r"\b(?:articles?|arts?)\b\.?")
_PLURAL = re.compile(r"\b([a-z]{3,})s(?= \d)")
_NUMBER = re.compile(r"\d+[a-z]*\Z")


class Places:
    """The groups of one ruleset, by the names under which citations know them."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._patterns = [
            (group.id, re.compile(rf"\b{re.escape(name)}(?!\w)"))
            for group in groups
            for name in _names(group)
        ]

    def group_of(self, at: str) -> str:
        """The id of the group that the citation names first, or nothing when it names none."""
        text = _said(at)
        found = [(match.start(), group) for group, name in self._patterns if (match := name.search(text))]
        return min(found, key=lambda one: one[0])[1] if found else ""


def _names(group: Group) -> tuple[str, ...]:
    name, number = _said(group.id.replace("-", " ")), group.number.lower()
    if _NUMBER.match(number):
        return name, f"art {number}", f"principle {number}"
    # A single word, like the `a` of a list, would be found anywhere.
    return (name, _said(number)) if " " in number else (name,)


def _said(text: str) -> str:
    """The text in small letters, every article called `art`, and lists of places in the singular."""
    return _PLURAL.sub(r"\1", _ARTICLE.sub("art", " ".join(text.lower().split())))
