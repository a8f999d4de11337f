"""What has to hold before a rule is asked at all: scope, addressee, dates and exemptions, as one node for each rule.

Dates are resolved here, for one as-of date: a route whose date has come is true, one whose date is still to come is
false, and one between two readings of the law is unknown.
"""

from aigov.engine.table import Table
from aigov.model.compiled import CompiledRule, CompiledRuleset
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import Truth


class Gate(NamedTuple):
    """One rule as the engine asks it: indexes of the nodes that decide."""

    id: str
    kind: str
    judgement: bool
    applies: int
    """Everything that must hold for the rule to be asked."""
    requires: int
    """All required elements together."""
    addressed: int
    """Scope and addressee alone, before dates and exemptions."""
    started: int
    """Whether its date has come."""
    exempt: tuple[tuple[str, int], ...]
    """The named exemptions, each with its node."""


class Gates:
    """The gates of one ruleset as of one date, each made when it is first asked for."""

    def __init__(self, compiled: CompiledRuleset, as_of: str) -> None:
        self._compiled = compiled
        self._as_of = as_of
        self._table = Table(compiled.nodes)
        self.nodes = self._table.nodes
        """The table of nodes, to which gates add their own."""
        self._asked: dict[tuple[object, ...], Gate] = {}
        self._all: tuple[Gate, ...] | None = None

    def of(self, index: int) -> Gate:
        """The gate of a rule; what rules that are asked alike have in common is worked out for the first of them."""
        rule = self._compiled.rules[index]
        requires = rule.requires[0] if len(rule.requires) == 1 else self._table.add(("&", *rule.requires))
        # Rules of one file that start alike share what says so, see `load_ruleset`.
        key = (rule.applies, id(rule.starts), rule.ends, *rule.unless)
        found = self._asked.get(key)
        if found is None:
            found = self._asked[key] = _asking(self._table, self._compiled, rule, self._as_of)
        return Gate(
            rule.id,
            rule.kind,
            rule.judgement,
            found.applies,
            requires,
            found.addressed,
            found.started,
            found.exempt,
        )

    def all(self) -> tuple[Gate, ...]:
        """The gates of all rules."""
        if self._all is None:
            self._all = tuple([self.of(index) for index in range(len(self._compiled.rules))])
        return self._all


def _asking(table: Table, compiled: CompiledRuleset, rule: CompiledRule, as_of: str) -> Gate:
    addressed = rule.applies
    if compiled.scope >= 0:
        addressed = table.add(("&", compiled.scope, rule.applies))
    started = _started(table, rule, as_of)
    exempt = tuple((name, table.add(("d", name))) for name in rule.unless)
    parts = [addressed]
    if started >= 0:
        parts.append(started)
    parts += [table.add(("!", node)) for _, node in exempt]
    applies = addressed if len(parts) == 1 else table.add(("&", *parts))
    return Gate(rule.id, rule.kind, rule.judgement, applies, -1, addressed, started, exempt)


def reached(dates: tuple[str, ...], as_of: str) -> Truth:
    """Whether the day has come; unknown between two readings of when it is."""
    if as_of >= dates[-1]:
        return True
    return False if as_of < dates[0] else None


def _started(table: Table, rule: CompiledRule, as_of: str) -> int:
    """The node that says whether the rule is in force, or -1 when it plainly is."""
    if rule.ends and as_of >= rule.ends:
        return table.add(("c", False))
    options = []
    for when, dates, _ in rule.starts:
        come = reached(tuple(dates), as_of)
        if when < 0 and come is True:
            return -1
        constant = table.add(("c", come))
        options.append(constant if when < 0 else when if come is True else table.add(("&", when, constant)))
    return options[0] if len(options) == 1 else table.add(("|", *options))
