"""Refuses a ruleset that lacks what every rule must have, or that carries what nothing uses."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from aigov.authoring.uses import facts_read, names_of_parameters, parameters_of, used_definitions
from aigov.authoring.workshop import Workpiece
from aigov.model.conditions import Constant
from aigov.model.diagnostics import Diagnostic, order
from aigov.model.ruleset import Case, Rule, Ruleset
from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.spans import Span

_LANGUAGES = (("en", "English"), ("ja", "Japanese"))
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*\Z")


def lint(piece: Workpiece) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a ruleset although it can be read."""
    ruleset = piece.ruleset
    problems = [problem for rule in ruleset.rules for problem in _rule(rule)]
    problems += _changed(ruleset, piece.cases)
    problems += _cases(ruleset, piece.cases)
    problems += _unused(ruleset)
    problems += _unnamed(ruleset)
    problems += _labels(ruleset)
    problems += _facts(piece)
    return order(problems)


def _error(code: str, message: str, span: Span | None, help: str = "") -> Diagnostic:
    return Diagnostic(code, "error", message, span, help)


def _rule(rule: Rule) -> Iterator[Diagnostic]:
    wanted = {
        "citation": rule.at,
        "link": rule.link,
        "`asks`": rule.asks,
        "remedy": rule.remedy,
        "English title": rule.title.get("en", ""),
        "Japanese title": rule.title.get("ja", ""),
    }
    for name, text in wanted.items():
        if not text.strip():
            yield _error("E340", f"`{rule.id}` has no {name}", rule.span)
    if not _shaped(rule):
        advice = f"write `{rule.group}/` and then small letters, digits and hyphens"
        yield _error("E341", f"the id `{rule.id}` does not say its group", rule.span, advice)
    if rule.judgement and not rule.judgement.rstrip().endswith("?"):
        yield _error("E342", f"the judgement of `{rule.id}` is no question", rule.span, "end it with `?`")
    if rule.link and not rule.link.startswith(("https://", "http://")):
        yield _error("E340", f"the link of `{rule.id}` is no web address", rule.span)


def _shaped(rule: Rule) -> bool:
    inside = rule.id.removeprefix(f"{rule.group}/")
    return inside != rule.id and _KEBAB.match(inside) is not None


def verdicts_of(rule: Rule, ruleset: Ruleset) -> tuple[str, ...]:
    """The verdicts that a rule can give, each of which needs a case."""
    verdicts = ["pass", "open"] if rule.kind in NEVER_FAIL else ["pass", "fail", "open"]
    always = rule.applies.condition == Constant(True) and ruleset.scope is None
    if rule.kind in NEVER_FAIL or not always or rule.unless:
        verdicts.append("not-applicable")
    return tuple(verdicts)


def _cases(ruleset: Ruleset, cases: Iterable[Case]) -> Iterator[Diagnostic]:
    expected = _expected(cases)
    for rule in ruleset.rules:
        for verdict in verdicts_of(rule, ruleset) if ruleset.holds(rule.span) else ():
            if (rule.id, verdict) not in expected:
                yield _error("E343", f"`{rule.id}` has no case that expects {verdict}", rule.span)
    for name, times in Counter(case.name for case in cases).items():
        if times > 1:
            span = next(case.span for case in cases if case.name == name)
            yield _error("E344", f"{times} cases are called `{name}`", span, "say how they differ")


def _expected(cases: Iterable[Case]) -> set[tuple[str, str]]:
    return {(rule, verdict) for case in cases for rule, verdict in case.expect.items()}


def _changed(ruleset: Ruleset, cases: Iterable[Case]) -> Iterator[Diagnostic]:
    """Rules that a changed parameter decides, and no case on one of its sides."""
    expected = _expected(cases)
    for rule in ruleset.rules if ruleset.changed else ():
        names = parameters_of(rule, ruleset) & ruleset.changed
        if not names or ruleset.holds(rule.span):
            continue
        place = next(one.span for one in ruleset.parameters if one.name in names)
        for verdict in verdicts_of(rule, ruleset):
            if verdict in ("pass", "fail") and (rule.id, verdict) not in expected:
                message = f"`{rule.id}` rests on the changed `{min(names)}`, and no case expects {verdict}"
                yield _error("E343", message, place, "write a case on each side of the new value")


def _unused(ruleset: Ruleset) -> Iterator[Diagnostic]:
    used = used_definitions(ruleset)
    for definition in ruleset.definitions:
        shown = definition.shown == "line" or not ruleset.holds(definition.span)
        if definition.name not in used and not shown:
            yield _error("E345", f"nothing uses the definition `{definition.name}`", definition.span)
    parameters = names_of_parameters(ruleset)
    for parameter in ruleset.parameters:
        # Where rules are switched off, what only they used is left over, and nobody has to mend that.
        if parameter.name not in parameters and ruleset.holds(parameter.span):
            yield _error("E346", f"nothing uses the parameter `{parameter.name}`", parameter.span)
        if not parameter.source.strip():
            yield _error("E346", f"the parameter `{parameter.name}` has no source", parameter.span)
    filled = {rule.group for rule in ruleset.rules}
    for group in ruleset.groups:
        if group.id not in filled:
            yield _error("E347", f"the group `{group.id}` holds no rule", _head(ruleset))


def _unnamed(ruleset: Ruleset) -> Iterator[Diagnostic]:
    """Schedules and penalties that no rule names."""
    schedules = {rule.schedule for rule in ruleset.rules}
    for schedule in ruleset.schedules:
        if schedule.name not in schedules and ruleset.holds(schedule.span):
            yield _error("E352", f"no rule names the schedule `{schedule.name}`", schedule.span)
    severities = {rule.severity for rule in ruleset.rules}
    for penalty in ruleset.penalties:
        if penalty.name not in severities and ruleset.holds(penalty.span):
            yield _error("E352", f"no rule names the penalty `{penalty.name}`", penalty.span)


def _labels(ruleset: Ruleset) -> Iterator[Diagnostic]:
    """Definitions that are shown, and penalties, without their words in a language."""
    for definition in ruleset.definitions:
        for lang, language in _LANGUAGES:
            if definition.shown and not definition.title.get(lang, "").strip():
                message = f"`{definition.name}` is shown and has no {language} title"
                yield _error("E353", message, definition.span)
    for penalty in ruleset.penalties:
        for lang, language in _LANGUAGES:
            if not penalty.says.get(lang, "").strip():
                yield _error("E353", f"the penalty `{penalty.name}` says nothing in {language}", penalty.span)


def _head(ruleset: Ruleset) -> Span:
    return Span(f"{ruleset.id}/ruleset.yaml", 1, 1)


def _facts(piece: Workpiece) -> Iterator[Diagnostic]:
    """Facts that the vocabulary and the ruleset do not agree on."""
    ruleset, words = piece.ruleset, piece.words
    read = facts_read(ruleset)
    for path in words.vocabulary.facts:
        text = words.words(path)
        named = text is not None and ruleset.id in text.read_by
        if named and path not in read:
            advice = f"read it in a rule, or take `{ruleset.id}` out of its `read_by`"
            yield _error(
                "E348", f"the vocabulary says that `{path}` is read here, and no rule reads it", None, advice
            )
        if path in read and not named and ruleset.force != "own" and not ruleset.extends:
            advice = f"add `{ruleset.id}` to its `read_by`"
            yield _error("E349", f"`{path}` is read, and the vocabulary does not say so", read[path], advice)
