"""The table of contents of a ruleset, as text."""

from aigov.model.ruleset import Ruleset, Words
from aigov.reporters.layout import Paper


def contents(ruleset: Ruleset, paper: Paper, lang: str = "en") -> str:
    """Title, sources, state of the law, the rules by group, and what is not modelled."""
    lines = [
        f"{_in(ruleset.title, lang)} ({ruleset.id} {ruleset.version}, {ruleset.force}, {ruleset.jurisdiction})"
    ]
    lines += ["", *paper.wrap(ruleset.state)] if ruleset.state else []
    lines += ["", "Sources"]
    for source in ruleset.sources:
        lines += paper.wrap(f"{source.name}, {source.date} ({source.status}): {source.link}", "  ", "    ")
    for group in ruleset.groups:
        inside = [rule for rule in ruleset.rules if rule.group == group.id]
        lines += ["", *paper.wrap(_in(group.title, lang), f"{group.number}  ", "   ")]
        for rule in inside:
            lines += paper.wrap(f"{rule.id}: {_in(rule.title, lang)}", "   ", "     ")
    lines += ["", "Not modelled"] if ruleset.not_modelled else []
    for place, why in ruleset.not_modelled:
        lines += paper.wrap(f"{place}: {why}", "  ", "    ")
    return "\n".join(lines) + "\n"


def _in(words: Words, lang: str) -> str:
    return words.get(lang) or words.get("en", "")
