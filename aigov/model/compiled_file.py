"""Reads compiled rulesets and vocabularies from the bytes of their files; nothing is trusted that does not fit."""

import json
from collections.abc import Sequence
from typing import Any

from aigov.model.compiled import FORMAT, CompiledDefinition, CompiledRule, CompiledRuleset


def load_ruleset(data: bytes) -> CompiledRuleset | None:
    """The compiled ruleset in the bytes, or nothing when they are of another version or damaged."""
    lines = data.split(b"\n")
    try:
        form, themes, starts, *head = json.loads(lines[0])
        if form != FORMAT:
            return None
        fields = dict(zip(CompiledRuleset._fields, (*head, tuple(lines[1:-1])), strict=True))
        fields["definitions"] = tuple([CompiledDefinition(*one) for one in fields["definitions"]])
        fields["rules"] = tuple([_rule(row, themes, starts) for row in fields["rules"]])
        fields["declared"] = _declared(*fields["declared"])
        fields["groups"] = tuple(fields["groups"])
        return CompiledRuleset(**fields) if len(lines) == len(fields["rules"]) + 3 else None
    except (ValueError, TypeError, IndexError, KeyError):
        return None


def _rule(row: Sequence[Any], themes: Sequence[Any], starts: Sequence[Any]) -> CompiledRule:
    """A rule with its themes and starts, which it shares with the others that have the same."""
    id, group, kind, theme, applies, start, *rest = row
    return CompiledRule(id, group, kind, themes[theme], applies, starts[start], *rest)


def _declared(fact: str, classes: list[tuple[str, int]]) -> tuple[str, tuple[tuple[str, int], ...]]:
    return fact, tuple([(option, node) for option, node in classes])
