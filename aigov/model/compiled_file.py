"""Reads compiled rulesets and vocabularies from the bytes of their files; nothing is trusted that does not fit."""

import json
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from aigov.model.compiled import FORMAT, CompiledDefinition, CompiledRule, CompiledRuleset


def load_ruleset(data: bytes) -> CompiledRuleset | None:
    """The compiled ruleset in the bytes, or nothing when they are of another version or damaged."""
    lines = data.split(b"\n")
    try:
        form, themes, starts, counts, *head = json.loads(lines[0])
        if form != FORMAT:
            return None
        fields = dict(zip(CompiledRuleset._fields, (*head, tuple(lines[2:-1])), strict=True))
        own = _own(len(fields["nodes"]), counts, lines[1].decode().split("\t"))
        fields["own"] = own
        fields["nodes"] += [[]] * sum(counts)
        fields["definitions"] = tuple([CompiledDefinition(*one) for one in fields["definitions"]])
        fields["rules"] = tuple([_rule(row, themes, starts) for row in fields["rules"]])
        fields["declared"] = _declared(*fields["declared"])
        fields["groups"] = tuple(fields["groups"])
        return CompiledRuleset(**fields) if len(lines) == len(fields["rules"]) + 4 else None
    except (ValueError, TypeError, IndexError, KeyError):
        return None


def _own(start: int, counts: Sequence[int], texts: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """Where the own nodes of each rule begin, and their JSON."""
    starts = accumulate(counts, initial=start)
    return tuple(zip(starts, texts, strict=False))


def _rule(row: list[Any], themes: Sequence[Any], starts: Sequence[Any]) -> CompiledRule:
    """A rule with its themes and starts, which it shares with the others that have the same."""
    row[3], row[5] = themes[row[3]], starts[row[5]]
    return CompiledRule._make(row)


def _declared(fact: str, classes: list[tuple[str, int]]) -> tuple[str, tuple[tuple[str, int], ...]]:
    return fact, tuple([(option, node) for option, node in classes])
