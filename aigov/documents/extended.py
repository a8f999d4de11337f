"""A ruleset that takes another one over: what it switches off, changes and adds, and the two as one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from aigov.documents.ruleset_files import ExtensionFile
from aigov.documents.source import Source
from aigov.model.diagnostics import Diagnostic, did_you_mean
from aigov.model.ruleset import ParameterValue, Rule, Ruleset
from aigov.model.values import Value

_MET: Mapping[str, str] = {"pass": "met", "fail": "not met"}


def extended(base: Ruleset, own: Ruleset, head: ExtensionFile) -> Ruleset:
    """The rules of ``base`` that are left, judged with the parameters of ``own``, and what ``own`` adds."""
    off = {rule.id: one.why for one in head.off for rule in _named(one.rule, base)}
    groups = [group.id for group in (*base.groups, *own.groups)]
    kept = [rule for rule in base.rules if rule.id not in off]
    rules = by_group([*kept, *own.rules], groups)
    filled = {rule.group for rule in rules}
    left_out = [
        (rule.at, f"Switched off (`{rule.id}`): {off[rule.id]}") for rule in base.rules if rule.id in off
    ]
    # Verdicts on somebody's promises must not sound like a breach of law in the ruleset of a company either.
    usual = dict(_MET) if base.force == "voluntary" else {}
    return replace(
        own,
        jurisdiction=own.jurisdiction or base.jurisdiction,
        words={**usual, **base.words, **own.words},
        state=own.state or base.state,
        sources=(*base.sources, *own.sources),
        groups=(*(one for one in base.groups if one.id in filled), *own.groups),
        parameters=merged(base.parameters, own.parameters),
        definitions=(*base.definitions, *own.definitions),
        rules=rules,
        not_modelled=(*left_out, *own.not_modelled, *base.not_modelled),
        scope=base.scope,
        schedules=(*base.schedules, *own.schedules),
        penalties=(*base.penalties, *own.penalties),
        declared=base.declared,
        readings=(*own.readings, *base.readings),
        extends=(base.id, *base.extends),
        changed=frozenset(one.name for one in own.parameters) & {one.name for one in base.parameters},
    )


def merged(base: Sequence[ParameterValue], own: Sequence[ParameterValue]) -> tuple[ParameterValue, ...]:
    """The parameters of a ruleset that is extended, with those of the one that extends it in their place."""
    return tuple({one.name: one for one in (*base, *own)}.values())


def by_group(rules: Sequence[Rule], groups: Sequence[str]) -> tuple[Rule, ...]:
    """Rules in the order of the instrument, whatever their files are called; those of one group as written."""
    places = {name: place for place, name in reversed(tuple(enumerate(groups)))}
    return tuple(sorted(rules, key=lambda rule: places.get(rule.group, len(places))))


def problems_of_extension(
    base: Ruleset, own: Ruleset, head: ExtensionFile, source: Source
) -> Iterable[Diagnostic]:
    """Names that the ruleset below does not have, or has already, and values that do not fit there."""
    if own.id in (base.id, *base.extends):
        message = f"a ruleset cannot be called `{own.id}` as the one that it extends"
        advice = "give its folder and the key `ruleset` a name of your own"
        yield Diagnostic("E318", "error", message, source.span_of("ruleset"), advice)
    yield from _switched(base, own, head, source)
    values = {one.name: one.value for one in base.parameters}
    for one in own.parameters:
        before = _kind(values.get(one.name, one.value))
        if _kind(one.value) != before:
            message = f"`{one.name}` is {before} in `{base.id}`, and here it is {_kind(one.value)}"
            span = source.span_of("parameters", one.name, "value")
            yield Diagnostic("E319", "error", message, span, "a change keeps what is measured")
    for key, below, ours in (
        ("schedules", base.schedules, own.schedules),
        ("penalties", base.penalties, own.penalties),
    ):
        names = {two.name for two in below}
        for one_of_ours in ours:
            if one_of_ours.name in names:
                message = f"`{one_of_ours.name}` stands under `{key}` of `{base.id}` already"
                yield Diagnostic("E307", "error", message, one_of_ours.span, "give it another name")


def _switched(base: Ruleset, own: Ruleset, head: ExtensionFile, source: Source) -> Iterable[Diagnostic]:
    known = [*(rule.id for rule in base.rules), *(group.id for group in base.groups)]
    seen: set[str] = set()
    for row, one in enumerate(head.off):
        found = {rule.id for rule in _named(one.rule, base)}
        span = source.span_of("off", row, "rule")
        if not found:
            message = f"`{base.id}` has no rule or group `{one.rule}` to switch off"
            yield Diagnostic("E319", "error", message, span, did_you_mean(one.rule, known))
        elif found <= seen:
            yield Diagnostic(
                "E307", "error", f"`{one.rule}` is switched off twice", span, "delete one of the two"
            )
        if not one.why.strip():
            message = f"nothing says why `{one.rule}` is switched off"
            yield Diagnostic("E319", "error", message, source.span_of("off", row, "why"), "say why not")
        seen |= found
    if seen >= {rule.id for rule in base.rules} and not own.rules:
        message = "every rule is switched off, so nothing would be judged"
        yield Diagnostic("E319", "error", message, source.span_of("off"), "leave some of them on")


def _named(name: str, base: Ruleset) -> tuple[Rule, ...]:
    """The rule of that id, or the rules of that group."""
    return tuple(rule for rule in base.rules if name in (rule.id, rule.group))


def _kind(value: Value) -> str:
    """What a parameter measures, as a person would say it."""
    if isinstance(value, tuple):
        return f"a quantity in `{value[1]}`"
    return "a date" if isinstance(value, str) else "a number"
