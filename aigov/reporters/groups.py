"""Groups of a ruleset - articles, actions, principles - by the names that readers know them by."""

from collections.abc import Iterable

from aigov.model.compiled import CompiledRuleset
from aigov.model.diagnostics import visible
from aigov.reporters.phrases import Phrases
from aigov.reporters.words import words_of

_ARTICLE = "article"
_ARTICLES = ("art-", "article-")
"""How the id of a group begins that is an article of a law."""

_Name = tuple[str, str]
"""What stands before the number, ``article`` for an article of the law itself, and the number or name."""


def label(say: Phrases, ruleset: CompiledRuleset, group: str) -> str:
    """The name of a group: ``Art. 8``, ``Annex IV``, ``3``."""
    return _said(say, *_names(ruleset)[group])


def listed(say: Phrases, ruleset: CompiledRuleset, groups: Iterable[str]) -> str:
    """Groups in the order of the contents, neighbours with successive numbers as one: ``Art. 4, 8-11, Annex IV``."""
    names = _names(ruleset)
    wanted = set(groups)
    order = list(names)
    runs: list[list[str]] = []
    for group in (group for group in order if group in wanted):
        if runs and _follows(names, order, runs[-1][-1], group):
            runs[-1].append(group)
        else:
            runs.append([group])
    parts: list[_Name] = []
    for run in runs:
        shown = [names[group][1] for group in run]
        text = f"{shown[0]}-{shown[-1]}" if len(run) > 2 else ", ".join(shown)
        if parts and parts[-1][0] == names[run[0]][0]:
            # What stands before the number is said once for several.
            text = f"{parts.pop()[1]}, {text}"
        parts.append((names[run[0]][0], text))
    return ", ".join(_said(say, *part) for part in parts)


_KNOWN: dict[str, dict[str, _Name]] = {}


def _names(ruleset: CompiledRuleset) -> dict[str, _Name]:
    """The names of all groups by id, made once for each ruleset."""
    key = f"{ruleset.id} {ruleset.digest}"
    if key not in _KNOWN:
        _KNOWN[key] = _named(ruleset)
    return _KNOWN[key]


def _named(ruleset: CompiledRuleset) -> dict[str, _Name]:
    found: dict[str, _Name] = {}
    for group in words_of(ruleset).groups:
        name = str(group.get("id"))
        number = visible(str(group.get("number") or name))
        found[name] = (_ARTICLE, number) if _is_article(name, number) else _split(number)
    return found


def _is_article(name: str, number: str) -> bool:
    return name.startswith(_ARTICLES) and number[:1].isdigit()


def _split(number: str) -> _Name:
    """A number with the instrument before it, where a ruleset has several: ``EU Charter Art.`` and ``8``."""
    before, _, last = number.rpartition(" ")
    return (before, last) if before and last.isdigit() else ("", number)


def _said(say: Phrases, before: str, number: str) -> str:
    if before == _ARTICLE:
        return say("article", number=number)
    return f"{before} {number}" if before else number


def _follows(names: dict[str, _Name], order: list[str], before: str, group: str) -> bool:
    """Whether two numbers are neighbours; one that no group has must not seem to be between them."""
    (one, first), (other, second) = names[before], names[group]
    if one != other or not (first.isdigit() and second.isdigit()):
        return False
    return int(second) == int(first) + 1 and order.index(group) == order.index(before) + 1
