"""Reads compiled rulesets and vocabularies from the bytes of their files; nothing is trusted that does not fit."""

import json

from aigov.model.compiled import FORMAT, CompiledDefinition, CompiledRule, CompiledRuleset


def load_ruleset(data: bytes) -> CompiledRuleset | None:
    """The compiled ruleset in the bytes, or nothing when they are of another version or damaged."""
    lines = data.split(b"\n")
    try:
        head = json.loads(lines[0])
        if head[0] != FORMAT or len(lines) != len(head[10]) + 3:
            return None
        definitions = tuple(CompiledDefinition(*one) for one in head[9])
        rules = tuple(CompiledRule(*one) for one in head[10])
        fields = (*head[1:9], definitions, rules, tuple(head[11]), _declared(*head[12]), tuple(lines[1:-1]))
        return CompiledRuleset._make(fields)
    except (ValueError, TypeError, IndexError, KeyError):
        return None


def _declared(fact: str, classes: list[tuple[str, int]]) -> tuple[str, tuple[tuple[str, int], ...]]:
    return fact, tuple([(option, node) for option, node in classes])
