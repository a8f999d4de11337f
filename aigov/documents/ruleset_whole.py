"""Problems of a ruleset that only show when all of its files are seen together."""

from collections.abc import Iterable, Mapping
from keyword import iskeyword

from aigov.documents.source import Source
from aigov.language.walk import definitions_in, height
from aigov.model.diagnostics import Diagnostic, did_you_mean
from aigov.model.ruleset import Ruleset
from aigov.model.spans import Span

HIGHEST = 100
"""Levels of conditions inside definitions inside definitions."""


def problems_of(made: Ruleset, folder: str, head: Source) -> Iterable[Diagnostic]:
    """Names that do not fit together, that stand twice, or that lead nowhere."""
    if made.id != folder:
        message = f"the ruleset `{made.id}` lies in the folder `{folder}`"
        yield Diagnostic("E306", "error", message, head.span_of("ruleset"))
    whole = head.span_of("groups")
    yield from _repeated("rule", [(rule.id, rule.span) for rule in made.rules])
    yield from _repeated("definition", [(one.name, one.span) for one in made.definitions])
    yield from _repeated("group", [(one.id, whole) for one in made.groups])
    yield from _misnamed(made)
    groups = [group.id for group in made.groups]
    for rule in made.rules:
        if rule.group not in groups:
            hint = did_you_mean(rule.group, groups)
            yield Diagnostic("E308", "error", f"no group is called `{rule.group}`", rule.span, hint)
    circles = tuple(_circles(made))
    yield from circles or _towers(made)


def _repeated(kind: str, names: Iterable[tuple[str, Span]]) -> Iterable[Diagnostic]:
    """Names that stand more than once, each at its second place."""
    seen: dict[str, Span] = {}
    for name, span in names:
        if name in seen:
            message = f"the {kind} `{name}` stands twice; the first is at {seen[name]}"
            yield Diagnostic("E307", "error", message, span, "delete or rename one of the two")
        seen.setdefault(name, span)


def _misnamed(made: Ruleset) -> Iterable[Diagnostic]:
    """Definitions that no condition could name."""
    for one in made.definitions:
        if not one.name.isidentifier() or iskeyword(one.name) or one.name in ("as_of", "parameter"):
            message = f"`{one.name}` cannot be the name of a definition"
            yield Diagnostic("E312", "error", message, one.span, "small letters, digits and underscores")


def _circles(ruleset: Ruleset) -> Iterable[Diagnostic]:
    """Definitions that lead back to themselves."""
    uses: Mapping[str, frozenset[str]] = {
        one.name: definitions_in(one.means.condition) for one in ruleset.definitions
    }
    for definition in ruleset.definitions:
        reached: set[str] = set()
        front = set(uses[definition.name])
        while front:
            name = front.pop()
            if name not in reached:
                reached.add(name)
                front |= uses.get(name, frozenset())
        if definition.name in reached:
            message = f"the definition `{definition.name}` leads back to itself"
            yield Diagnostic(
                "E309", "error", message, definition.span, "definitions build on others, never in a circle"
            )


def _towers(ruleset: Ruleset) -> Iterable[Diagnostic]:
    """Definitions that stand on so many levels of others that running them could exhaust the stack."""
    means = {one.name: one.means.condition for one in ruleset.definitions}
    levels: dict[str, int] = {}
    waiting = list(means)
    while waiting:
        name = waiting[-1]
        lower = [one for one in definitions_in(means[name]) if one in means and one not in levels]
        if lower:
            waiting += lower
            continue
        waiting.pop()
        levels[name] = height(means[name], levels)
    for definition in ruleset.definitions:
        if levels[definition.name] > HIGHEST:
            message = f"the definition `{definition.name}` stands on more than {HIGHEST} levels of others"
            yield Diagnostic(
                "E313", "error", message, definition.span, "let fewer definitions build on others"
            )
