"""Defined terms on the page of a ruleset: the classification, and the terms of one place."""

from collections.abc import Iterable, Iterator

from aigov.language.walk import definitions_in
from aigov.model.ruleset import Definition, Ruleset, Words
from aigov.reporters.markdown import code, linked, plain


def classification(ruleset: Ruleset, lang: str) -> Iterator[str]:
    """The terms that a report shows as what the system is, each with the shown terms that lead to it."""
    below = _below(ruleset)
    for line in ruleset.definitions:
        if line.shown == "line":
            yield _shown(line, lang)
            yield from (f"  {_shown(one, lang)}" for one in below.get(line.name, ()))


def terms(found: Iterable[Definition], lang: str) -> Iterator[str]:
    """Each term with its name, its citation and its sentence."""
    for one in found:
        title = f"**{plain(_in(one.title, lang))}** " if one.title else ""
        yield f"* {title}{code(one.name)} ({linked(one.at, one.link)}): {_sentence(one, lang)}"


def _shown(one: Definition, lang: str) -> str:
    return f"* **{plain(_in(one.title, lang))}** ({linked(one.at, one.link)}): {_sentence(one, lang)}"


def _sentence(one: Definition, lang: str) -> str:
    """The sentence of a term, without its title where it begins with it."""
    text, title = _in(one.says, lang), _in(one.title, lang)
    for colon in (":", "："):
        begins, _, rest = text.partition(colon)
        if rest and title.lower().startswith(begins.lower()):
            return plain(rest)
    return plain(text)


def _below(ruleset: Ruleset) -> dict[str, list[Definition]]:
    """The terms on the path to a line, each under the line that is nearest to it."""
    uses = {one.name: definitions_in(one.means.condition) for one in ruleset.definitions}
    reached = {one.name: _reached(one.name, uses) for one in ruleset.definitions if one.shown == "line"}
    found: dict[str, list[Definition]] = {}
    for one in ruleset.definitions:
        lines = [line for line, inside in reached.items() if one.name in inside]
        if one.shown == "path" and lines:
            found.setdefault(min(lines, key=lambda line: len(reached[line])), []).append(one)
    return found


def _reached(name: str, uses: dict[str, frozenset[str]]) -> set[str]:
    found: set[str] = set()
    front = set(uses[name])
    while front:
        name = front.pop()
        found.add(name)
        front |= uses[name] - found
    return found


def _in(words: Words, lang: str) -> str:
    return words.get(lang) or words.get("en", "")
