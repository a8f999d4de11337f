"""What a ruleset holds and leaves out, place by place."""

from collections.abc import Iterable
from dataclasses import dataclass

from aigov.authoring.places import Places
from aigov.model.ruleset import Definition, Group, Rule, Ruleset, Words
from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.tuples import NamedTuple


@dataclass(frozen=True, slots=True)
class Article:
    """A group of the ruleset with all that is cited there."""

    anchor: str
    label: str
    title: Words
    rules: tuple[Rule, ...]
    terms: tuple[Definition, ...]
    left_out: tuple[tuple[str, str], ...]


class Deciders(NamedTuple):
    """How many rules are decided how."""

    facts: int
    person: int
    never: int


def decider(rule: Rule) -> str:
    """``facts``, ``person`` or ``never``: what it takes to decide a rule, or that it cannot fail."""
    if rule.kind in NEVER_FAIL:
        return "never"
    return "person" if rule.judgement else "facts"


def deciders(rules: Iterable[Rule]) -> Deciders:
    """The counts for some rules."""
    found = [decider(rule) for rule in rules]
    return Deciders(found.count("facts"), found.count("person"), found.count("never"))


def articles_of(ruleset: Ruleset) -> tuple[Article, ...]:
    """The groups in the order of the ruleset, and at last what is cited nowhere among them."""
    places = Places(ruleset.groups)
    terms = [(places.group_of(one.at), one) for one in ruleset.definitions]
    left = [(places.group_of(one[0]), one) for one in ruleset.not_modelled]

    def made(id: str, label: str, title: Words) -> Article:
        rules = tuple(rule for rule in ruleset.rules if rule.group == id)
        inside = tuple(term for group, term in terms if group == id)
        return Article(
            id or "elsewhere", label, title, rules, inside, tuple(one for group, one in left if group == id)
        )

    found = [made(group.id, _label(group), group.title) for group in ruleset.groups]
    rest = made("", "Elsewhere", {})
    return (*found, rest) if rest.terms or rest.left_out else tuple(found)


def _label(group: Group) -> str:
    """The number of a group, with what its id says it is the number of: `art-26` is Art. 26."""
    word, _, number = group.id.partition("-")
    if number != group.number.lower():
        return group.number
    return f"Art. {group.number}" if word == "art" else f"{word.capitalize()} {group.number}"
