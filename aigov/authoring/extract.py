"""Finds the part of the crosswalk that somebody asks for: a rule, a group, a number, a whole ruleset or framework."""

from collections.abc import Iterable, Sequence

from aigov.engine.related import Relations
from aigov.model.compiled import CompiledRuleset
from aigov.model.crosswalk import Entry, Extract, Framework
from aigov.model.diagnostics import Diagnostic, did_you_mean

EVERYTHING = ""


def extract(
    relations: Relations, rulesets: Sequence[CompiledRuleset], asked: str = EVERYTHING, to: str = EVERYTHING
) -> Extract | Diagnostic:
    """What is asked for with all that it has to do with others, or with what lies in ``to``."""
    crosswalk = relations.crosswalk
    known = _known(rulesets, crosswalk.frameworks)
    name, target = _full(asked, known), _full(to, known)
    if isinstance(name, Diagnostic):
        return name
    if isinstance(target, Diagnostic):
        return target
    reasons = {one.rule: one.why for one in crosswalk.alone} if target == EVERYTHING else {}
    entries = []
    for one in known[name]:
        related = tuple(other for other in relations.of(one) if _lies_in(other.id, target, known))
        if related or one in reasons:
            entries.append(Entry(one, relations.title(one), related, reasons.get(one, "")))
    if not entries and name != EVERYTHING:
        entries.append(Entry(name, relations.title(name), (), ""))
    return Extract(crosswalk.version, crosswalk.digest, name, tuple(entries))


def _lies_in(name: str, whole: str, known: dict[str, tuple[str, ...]]) -> bool:
    return whole == EVERYTHING or name == whole or name.startswith(f"{whole}/") or name in known[whole]


def _known(
    rulesets: Iterable[CompiledRuleset], frameworks: Iterable[Framework]
) -> dict[str, tuple[str, ...]]:
    """Every name that one can ask for, with the rules, groups and numbers that answer."""
    known: dict[str, tuple[str, ...]] = {}
    for ruleset in rulesets:
        for place, group in enumerate(ruleset.groups):
            name = f"{ruleset.id}/{group}"
            rules = [f"{ruleset.id}/{rule.id}" for rule in ruleset.rules if rule.group == place]
            # What is said of a whole group bears on each of its rules.
            known |= {rule: (rule, name) for rule in rules}
            known[name] = (name, *rules)
            known[ruleset.id] = (*known.get(ruleset.id, ()), name, *rules)
        known[EVERYTHING] = (*known.get(EVERYTHING, ()), *known[ruleset.id])
    for framework in frameworks:
        numbers = tuple(f"{framework.id}/{number}" for number in framework.ids)
        known |= {number: (number,) for number in numbers}
        known[framework.id] = numbers
    return known


def _full(name: str, known: dict[str, tuple[str, ...]]) -> str | Diagnostic:
    """The whole name; a ruleset or framework may be left out as long as that is clear."""
    if name in known:
        return name
    found = [one for one in known if one.partition("/")[2] == name]
    if len(found) == 1:
        return found[0]
    if found:
        return Diagnostic(
            "E361", "error", f"`{name}` means more than one", None, f"write {' or '.join(found)}"
        )
    short = {one.partition("/")[2]: one for one in known if "/" in one}
    hint = did_you_mean(name, [*filter(None, known), *short])
    message = f"no rule, group, number, ruleset or framework is called `{name}`"
    return Diagnostic("E360", "error", message, None, hint)
