"""Mutation of rulesets: changes one node at a time and asks whether some case notices."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from aigov.authoring.mutants import mutants
from aigov.authoring.run_cases import Bench
from aigov.authoring.uses import definitions_of
from aigov.language.write import write
from aigov.model.diagnostics import Diagnostic
from aigov.model.ruleset import Case, Definition, Route, Rule, Ruleset, Schedule, Written
from aigov.model.spans import Span

_AT_ONCE = 12
"""How many rules are compiled and asked together; a term that many rules rest on is noticed by the first few."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A ruleset with one change, and the rules that it can reach."""

    target: str
    """The rule, definition or schedule that was changed."""
    text: str
    """What it became, for example ``requires[0]: not risk.known``."""
    span: Span
    ruleset: Ruleset


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a mutation run went."""

    tried: int
    noticed: int
    explained: int
    survivors: tuple[Mutant, ...]
    problems: tuple[Diagnostic, ...]


def mutate(ruleset: Ruleset, cases: tuple[Case, ...], only: str = "*") -> Outcome:
    """Runs every mutant against the cases; survivors without an explanation in `ruleset.yaml` are problems.

    ``only`` is a pattern as in file names for the rules, definitions and schedules to change.
    """
    explained = {(one.rule, one.mutant) for one in ruleset.survivors if fnmatchcase(one.rule, only)}
    used: set[tuple[str, str]] = set()
    watch = Watch(cases)
    tried = noticed = 0
    survivors = []
    for mutant in all_mutants(ruleset, only):
        tried += 1
        if watch.notices(mutant):
            noticed += 1
        elif (mutant.target, mutant.text) in explained:
            used.add((mutant.target, mutant.text))
        else:
            survivors.append(mutant)
    problems = [
        Diagnostic("E330", "error", f"no case notices `{one.target}` with {one.text}", one.span)
        for one in survivors
    ]
    problems += [
        Diagnostic(
            "E331", "error", f"the survivor `{text}` of `{target}` is explained, but no such mutant survives"
        )
        for target, text in sorted(explained - used)
    ]
    return Outcome(tried, noticed, len(used), tuple(survivors), tuple(problems))


class Watch:
    """The cases, asked a few rules at a time: most changes are noticed by the rules that noticed the one before."""

    def __init__(self, cases: tuple[Case, ...]) -> None:
        self._cases = cases
        self._watching: dict[tuple[str, ...], tuple[Case, ...]] = {}
        self._last: dict[str, int] = {}

    def notices(self, mutant: Mutant) -> bool:
        """Whether some case comes out otherwise than it expects."""
        rules = mutant.ruleset.rules
        places = [*range(0, len(rules), _AT_ONCE)]
        first = self._last.get(mutant.target, 0)
        for place in sorted(places, key=lambda place: place != first):
            part = replace(mutant.ruleset, rules=rules[place : place + _AT_ONCE])
            bench = Bench(part)
            if any(True for case in self._cases_of(part.rules) for _ in bench.run(case)):
                self._last[mutant.target] = place
                return True
        return False

    def _cases_of(self, rules: tuple[Rule, ...]) -> tuple[Case, ...]:
        held = tuple(rule.id for rule in rules)
        if held not in self._watching:
            self._watching[held] = tuple(
                case for case in self._cases if not case.expect.keys().isdisjoint(held)
            )
        return self._watching[held]


def all_mutants(ruleset: Ruleset, only: str = "*") -> Iterator[Mutant]:
    """Every mutant of every definition, schedule and rule whose name fits ``only``, in the order of the ruleset.

    A mutant holds only the rules that the change can reach, which keeps a run over thousands of mutants short. What
    comes from a ruleset that is extended is not changed: its own cases answer for it.
    """
    resting = {rule.id: definitions_of(rule, ruleset) for rule in ruleset.rules}
    for place, definition in enumerate(ruleset.definitions):
        if not (fnmatchcase(definition.name, only) and ruleset.holds(definition.span)):
            continue
        reached = tuple(rule for rule in ruleset.rules if definition in resting[rule.id])
        for text, changed in _definition_mutants(definition):
            definitions = (*ruleset.definitions[:place], changed, *ruleset.definitions[place + 1 :])
            made = replace(ruleset, definitions=definitions, rules=reached)
            yield Mutant(definition.name, text, definition.span, made)
    for schedule in ruleset.schedules:
        if fnmatchcase(f"schedules.{schedule.name}", only) and ruleset.holds(schedule.span):
            yield from _schedule_mutants(schedule, ruleset)
    for rule in ruleset.rules:
        asked = fnmatchcase(rule.id, only) and ruleset.holds(rule.span)
        for text, changed_rule in _rule_mutants(rule) if asked else ():
            yield Mutant(rule.id, text, rule.span, replace(ruleset, rules=(changed_rule,)))


def _definition_mutants(definition: Definition) -> Iterator[tuple[str, Definition]]:
    for text, means in _written_mutants(definition.means):
        yield f"means: {text}", replace(definition, means=means)


def _schedule_mutants(schedule: Schedule, ruleset: Ruleset) -> Iterator[Mutant]:
    """A schedule is changed once for all rules that name it; it is enough if a case of one of them notices."""
    for text, routes in _route_mutants(schedule.routes):
        rules = tuple(
            replace(rule, starts=routes) for rule in ruleset.rules if rule.schedule == schedule.name
        )
        target = f"schedules.{schedule.name}"
        yield Mutant(target, f"route{text}", schedule.span, replace(ruleset, rules=rules))


def _route_mutants(routes: tuple[Route, ...]) -> Iterator[tuple[str, tuple[Route, ...]]]:
    for index, route in enumerate(routes):
        for text, when in _written_mutants(route.when) if route.when else ():
            changed = (*routes[:index], replace(route, when=when), *routes[index + 1 :])
            yield f"[{index}]: {text}", changed


def _rule_mutants(rule: Rule) -> Iterator[tuple[str, Rule]]:
    for text, applies in _written_mutants(rule.applies):
        yield f"applies: {text}", replace(rule, applies=applies)
    for index, name in enumerate(rule.unless):
        yield (
            f"unless without {name}",
            replace(rule, unless=(*rule.unless[:index], *rule.unless[index + 1 :])),
        )
    for text, starts in () if rule.schedule else _route_mutants(rule.starts):
        yield f"from{text}", replace(rule, starts=starts)
    if rule.judgement:
        yield "no judgement", replace(rule, judgement="")
    for index, required in enumerate(rule.requires):
        before, after = rule.requires[:index], rule.requires[index + 1 :]
        if before or after:
            yield f"without requires[{index}]", replace(rule, requires=(*before, *after))
        for text, changed in _written_mutants(required):
            yield f"requires[{index}]: {text}", replace(rule, requires=(*before, changed, *after))


def _written_mutants(written: Written) -> Iterator[tuple[str, Written]]:
    seen = {write(written.condition)}
    for condition in mutants(written.condition):
        text = write(condition)
        if text not in seen:
            seen.add(text)
            yield text, Written(text, written.span, condition)
