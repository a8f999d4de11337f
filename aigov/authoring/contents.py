"""The table of contents of a ruleset, as text."""

from aigov.model.ruleset import Ruleset, Words
from aigov.reporters.layout import Paper


def contents(ruleset: Ruleset, paper: Paper, lang: str = "en") -> str:
    """Title, sources, state of the law, what is classified, the rules by group, and what is not modelled."""
    lines = [
        f"{_in(ruleset.title, lang)} ({ruleset.id} {ruleset.version}, {ruleset.force}, {ruleset.jurisdiction})"
    ]
    lines += ["", *paper.wrap(ruleset.state)] if ruleset.state else []
    lines += _extends(ruleset, paper)
    lines += ["", "Sources"]
    for source in ruleset.sources:
        lines += paper.wrap(f"{source.name}, {source.date} ({source.status}): {source.link}", "  ", "    ")
    lines += _classification(ruleset, paper, lang)
    for group in ruleset.groups:
        inside = [rule for rule in ruleset.rules if rule.group == group.id]
        lines += ["", *paper.wrap(_in(group.title, lang), f"{group.number}  ", "   ")]
        for rule in inside:
            lines += paper.wrap(f"{rule.id}: {_in(rule.title, lang)}", "   ", "     ")
    lines += ["", "Not modelled"] if ruleset.not_modelled else []
    for place, why in ruleset.not_modelled:
        lines += paper.wrap(f"{place}: {why}", "  ", "    ")
    return "\n".join(lines) + "\n"


def _extends(ruleset: Ruleset, paper: Paper) -> list[str]:
    """Which ruleset it takes over, and the parameters that have another value here."""
    if not ruleset.extends:
        return []
    lines = ["", f"Extends {ruleset.extends[0]}"]
    for one in ruleset.parameters:
        if one.name in ruleset.changed:
            lines += paper.wrap(f"{one.name} is {one.text}: {one.source}", "  ", "    ")
    return lines


def _classification(ruleset: Ruleset, paper: Paper, lang: str) -> list[str]:
    """What a report says the system is: the terms it shows, and deeper those that decide them."""
    lines: list[str] = []
    for one in ruleset.definitions:
        if one.shown:
            indent = "  " if one.shown == "line" else "    "
            lines += paper.wrap(f"{_in(one.title, lang)} ({one.at})", indent, f"{indent}  ")
    return ["", "Classification", *lines] if lines else []


def _in(words: Words, lang: str) -> str:
    return words.get(lang) or words.get("en", "")
