"""Turns rulesets and the vocabulary into the form the engine runs, and back from files of that form.

A compiled file is JSON, one value a line: first the logic, then the texts of the whole, then the texts of each rule
(of each fact, for the vocabulary). Texts are decoded only when someone looks at them.
"""

import json

from aigov.language.encode import NodeTable
from aigov.model.compiled import (
    FORMAT,
    CompiledDefinition,
    CompiledRule,
    CompiledRuleset,
    Routes,
    RulesetTexts,
    RuleTexts,
)
from aigov.model.ruleset import Declared, Rule, Ruleset


def compile_ruleset(ruleset: Ruleset, vocabulary_digest: str) -> CompiledRuleset:
    """The ruleset as a table of nodes and a line for each rule."""
    table = NodeTable({one.name: one.value for one in ruleset.parameters})
    groups = tuple(group.id for group in ruleset.groups)
    scope = table.add(ruleset.scope.condition) if ruleset.scope else -1
    definitions = tuple(
        CompiledDefinition(one.name, table.add(one.means.condition), one.shown) for one in ruleset.definitions
    )
    declared = _declared(ruleset.declared, table)
    rules = tuple(_rule(rule, groups, table, index + 1) for index, rule in enumerate(ruleset.rules))
    lines = (_line(_ruleset_texts(ruleset)), *(_line(_rule_texts(rule)) for rule in ruleset.rules))
    return CompiledRuleset(
        id=ruleset.id,
        version=ruleset.version,
        date=ruleset.date,
        digest=ruleset.digest,
        vocabulary=vocabulary_digest,
        force=ruleset.force,
        scope=scope,
        nodes=table.nodes,
        definitions=definitions,
        rules=rules,
        groups=groups,
        declared=declared,
        lines=lines,
    )


def _declared(declared: Declared | None, table: NodeTable) -> tuple[str, tuple[tuple[str, int], ...]]:
    if declared is None:
        return "", ()
    return declared.fact, tuple((option, table.add(one.condition)) for option, one in declared.classes)


def _rule(rule: Rule, groups: tuple[str, ...], table: NodeTable, text: int) -> CompiledRule:
    return CompiledRule(
        id=rule.id,
        group=groups.index(rule.group),
        kind=rule.kind,
        themes=rule.themes,
        applies=table.add(rule.applies.condition),
        starts=tuple(
            (-1 if route.when is None else table.add(route.when.condition), route.dates, route.was)
            for route in rule.starts
        ),
        ends=rule.ends,
        unless=rule.unless,
        requires=tuple(table.add(one.condition) for one in rule.requires),
        judgement=bool(rule.judgement),
        text=text,
    )


def _rule_texts(rule: Rule) -> RuleTexts:
    return RuleTexts(
        title=rule.title,
        title_ja_status=rule.title_ja_status,
        at=rule.at,
        link=rule.link,
        wording=rule.wording,
        addressee=rule.addressee,
        asks=rule.asks,
        requires=tuple((one.text, one.span.line) for one in rule.requires),
        judgement=rule.judgement,
        remedy=rule.remedy,
        maps=rule.maps,
        severity=rule.severity,
        file=rule.span.file,
        line=rule.span.line,
        because="; ".join(route.because for route in rule.starts if route.because),
    )


def _ruleset_texts(ruleset: Ruleset) -> RulesetTexts:
    return RulesetTexts(
        title=ruleset.title,
        jurisdiction=ruleset.jurisdiction,
        words=ruleset.words,
        state=ruleset.state,
        sources=tuple(
            {"key": one.key, "name": one.name, "link": one.link, "date": one.date, "status": one.status}
            for one in ruleset.sources
        ),
        groups=tuple(
            {"id": one.id, "number": one.number, "title": dict(one.title)} for one in ruleset.groups
        ),
        definitions={
            one.name: {
                "title": dict(one.title),
                "means": one.means.text,
                "says": dict(one.says),
                "at": one.at,
                "link": one.link,
            }
            for one in ruleset.definitions
        },
        not_modelled=ruleset.not_modelled,
        penalties={
            one.name: {"basis": one.basis, "link": one.link, "says": dict(one.says)}
            for one in ruleset.penalties
        },
    )


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def dump_ruleset(compiled: CompiledRuleset) -> bytes:
    """The bytes of a compiled file; what many rules say alike, their themes and starts, is written once."""
    themes = list(dict.fromkeys(tuple(rule.themes) for rule in compiled.rules))
    starts = list(dict.fromkeys(_hashable(rule.starts) for rule in compiled.rules))
    rules = [
        (
            *rule[:3],
            themes.index(tuple(rule.themes)),
            rule.applies,
            starts.index(_hashable(rule.starts)),
            *rule[6:],
        )
        for rule in compiled.rules
    ]
    logic = compiled[:-1]
    head = [FORMAT, themes, starts, *logic]
    head[3 + CompiledRuleset._fields.index("rules")] = rules
    return b"\n".join((_line(head), *compiled.lines, b""))


def _hashable(starts: Routes) -> Routes:
    """Routes that were read back from JSON, as they were before."""
    return tuple((when, tuple(dates), was) for when, dates, was in starts)
