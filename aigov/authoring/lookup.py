"""Finds what a person means by a name: a rule, a fact, a defined term."""

from collections.abc import Iterable, Sequence

from aigov.model.compiled import CompiledRuleset
from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.diagnostics import Diagnostic, did_you_mean
from aigov.model.tuples import NamedTuple

_FEW = 5
"""Names that a hint lists at most."""


class FoundRule(NamedTuple):
    """A rule, by its place among the rulesets and in its ruleset."""

    ruleset: int
    place: int


class FoundFact(NamedTuple):
    """A fact of the vocabulary."""

    path: str


class FoundTerm(NamedTuple):
    """A defined term of a ruleset."""

    ruleset: int
    name: str


Found = FoundRule | FoundFact | FoundTerm


def find(
    name: str, rulesets: Sequence[CompiledRuleset], words: CompiledVocabulary | None
) -> Found | Diagnostic:
    """What the name means; a rule or a term may leave out its ruleset as long as that is clear.

    Without a vocabulary only rules and terms are looked for.
    """
    found: list[Found] = [*_rules(name, rulesets), *_terms(name, rulesets)]
    if words is not None and name in words.vocabulary.facts:
        found.append(FoundFact(name))
    if len(found) == 1:
        return found[0]
    if found:
        full = [one for one in _names(rulesets) if one.endswith(f"/{name}")]
        return Diagnostic(
            "E361", "error", f"`{name}` means more than one", None, f"write {' or '.join(full)}"
        )
    known = [*_names(rulesets), *(words.vocabulary.facts if words is not None else ())]
    what = "rule or term" if words is None else "rule, fact or term"
    return Diagnostic("E360", "error", f"no {what} is called `{name}`", None, _hint(name, known, rulesets))


def _rules(name: str, rulesets: Sequence[CompiledRuleset]) -> Iterable[FoundRule]:
    for place, ruleset in enumerate(rulesets):
        for number, rule in enumerate(ruleset.rules):
            if name in (f"{ruleset.id}/{rule.id}", rule.id):
                yield FoundRule(place, number)


def _terms(name: str, rulesets: Sequence[CompiledRuleset]) -> Iterable[FoundTerm]:
    for place, ruleset in enumerate(rulesets):
        for term in ruleset.definitions:
            if name in (f"{ruleset.id}/{term.name}", term.name):
                yield FoundTerm(place, term.name)


def _names(rulesets: Sequence[CompiledRuleset]) -> list[str]:
    rules = [f"{ruleset.id}/{rule.id}" for ruleset in rulesets for rule in ruleset.rules]
    return rules + [f"{ruleset.id}/{term.name}" for ruleset in rulesets for term in ruleset.definitions]


def _hint(name: str, known: Sequence[str], rulesets: Sequence[CompiledRuleset]) -> str:
    for ruleset in rulesets:
        if name == ruleset.id:
            return f"`{name}` is a ruleset: see `aigov rules show {name}`"
    inside = [one for one in known if name in one]
    if 0 < len(inside) <= _FEW:
        return f"did you mean {' or '.join(f'`{one}`' for one in inside)}?"
    short = {one.partition("/")[2]: one for one in known if "/" in one}
    return did_you_mean(name, [*known, *short]) or "`aigov rules show ID` lists the rules of a ruleset"
