"""Turns rulesets and the vocabulary into the form the engine runs, and back from files of that form.

A compiled file is JSON, one value a line: first the logic, then (of a ruleset) the nodes that only one rule needs,
then the texts of the whole, then the texts of each rule (of each fact, for the vocabulary). Own nodes and texts are
decoded only when someone looks at them.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence

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
from aigov.model.nodes import moved, parts_of
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
        own=(),
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
    """The bytes of a compiled file.

    What many rules say alike, their themes and starts, is written once. The nodes that only one rule requires come on a
    line of their own, so that nobody reads them before that rule is asked.
    """
    arranged, own = _arranged(compiled.whole())
    themes = list(dict.fromkeys(tuple(rule.themes) for rule in arranged.rules))
    starts = list(dict.fromkeys(_hashable(rule.starts) for rule in arranged.rules))
    rules = [
        (
            *rule[:3],
            themes.index(tuple(rule.themes)),
            rule.applies,
            starts.index(_hashable(rule.starts)),
            *rule[6:],
        )
        for rule in arranged.rules
    ]
    head = [FORMAT, themes, starts, [len(nodes) for nodes in own], *arranged[:-1]]
    head[4 + CompiledRuleset._fields.index("rules")] = rules
    return b"\n".join((_line(head), b"\t".join(map(_line, own)), *arranged.lines, b""))


def _arranged(compiled: CompiledRuleset) -> tuple[CompiledRuleset, list[list[list[object]]]]:
    """The ruleset with the nodes first that more than one rule may need, and then the own ones of each rule."""
    nodes = compiled.nodes
    required = [_below(nodes, rule.requires) for rule in compiled.rules]
    times = Counter(node for one in required for node in one)
    routes = (when for rule in compiled.rules for when, _, _ in rule.starts)
    asked = [compiled.scope, *routes, *(one.node for one in compiled.definitions)]
    asked += [*(node for _, node in compiled.declared[1]), *(rule.applies for rule in compiled.rules)]
    common = _below(nodes, asked) | {node for node, count in times.items() if count > 1}
    owned = [sorted(one - common) for one in required]
    order = [*sorted(common), *(node for one in owned for node in one)]
    places = {node: place for place, node in enumerate(order)} | {-1: -1}
    arranged = compiled._replace(
        scope=places[compiled.scope],
        nodes=[moved(nodes[node], places) for node in sorted(common)],
        definitions=tuple(one._replace(node=places[one.node]) for one in compiled.definitions),
        rules=tuple(
            rule._replace(
                applies=places[rule.applies],
                starts=tuple((places[when], dates, was) for when, dates, was in rule.starts),
                requires=tuple(places[node] for node in rule.requires),
            )
            for rule in compiled.rules
        ),
        declared=(
            compiled.declared[0],
            tuple((option, places[node]) for option, node in compiled.declared[1]),
        ),
    )
    return arranged, [[moved(nodes[node], places) for node in one] for one in owned]


def _below(nodes: Sequence[Sequence[object]], tops: Iterable[int]) -> set[int]:
    """Some nodes and all below them; a definition is not below the node that names it."""
    found: set[int] = set()
    left = [node for node in tops if node >= 0]
    while left:
        node = left.pop()
        if node not in found:
            found.add(node)
            left += parts_of(nodes[node])
    return found


def _hashable(starts: Routes) -> Routes:
    """Routes that were read back from JSON, as they were before."""
    return tuple((when, tuple(dates), was) for when, dates, was in starts)
