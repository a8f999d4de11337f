"""A ruleset as the engine runs it: one table of nodes, and a line for each rule that says which nodes decide it.

This is data that JSON can hold, so that reading it back costs next to nothing. The texts that belong to a rule stay
as undecoded lines until someone looks at a finding.
"""

import json

from aigov.model.tuples import NamedTuple
from aigov.model.values import Value

FORMAT = 5
"""Version of the compiled form; a file of another version is compiled anew."""


Routes = tuple[tuple[int, tuple[str, ...], str], ...]
"""For each the node that says for whom (-1 for everybody), one date or two readings, the date before a change."""


class CompiledRule(NamedTuple):
    """What decides one rule; numbers are indexes into the table of nodes."""

    id: str
    group: int
    kind: str
    themes: tuple[str, ...]
    applies: int
    starts: Routes
    ends: str
    unless: tuple[str, ...]
    requires: tuple[int, ...]
    judgement: bool
    text: int
    """The line of texts that belongs to it."""


class CompiledDefinition(NamedTuple):
    """A defined term."""

    name: str
    node: int
    shown: str
    """``line``: a line of the classification; ``path``: below a line that it decides; else empty."""


class RuleTexts(NamedTuple):
    """The words of a rule, and where its author wrote them."""

    title: dict[str, str]
    title_ja_status: str
    at: str
    link: str
    wording: str
    addressee: str
    asks: str
    requires: tuple[tuple[str, int], ...]
    """Each required element as its author wrote it, with its line."""
    judgement: str
    remedy: str
    maps: dict[str, tuple[str, ...]]
    severity: str
    file: str
    line: int
    because: str
    """Why the law leaves the starting date open, where it does."""


class RulesetTexts(NamedTuple):
    """The words of a whole ruleset."""

    title: dict[str, str]
    jurisdiction: str
    words: dict[str, str]
    state: str
    sources: tuple[dict[str, str], ...]
    groups: tuple[dict[str, Value], ...]
    definitions: dict[str, dict[str, Value]]
    """By name: ``title``, ``means``, ``says``, ``at``, ``link``."""
    not_modelled: tuple[tuple[str, str], ...]
    penalties: dict[str, dict[str, Value]]
    """By the severity that rules name: ``basis``, ``link``, ``says``."""


class CompiledRuleset(NamedTuple):
    """One ruleset, ready to be run for any date."""

    id: str
    version: str
    date: str
    digest: str
    vocabulary: str
    """Digest of the vocabulary it was typed against."""
    force: str
    scope: int
    nodes: list[list[object]]
    """Read from a file, those that nothing but one rule requires are empty, until somebody asks for the rule."""
    own: tuple[tuple[int, str], ...]
    """For each rule where its own nodes begin, and their JSON; nothing where all nodes are there."""
    definitions: tuple[CompiledDefinition, ...]
    rules: tuple[CompiledRule, ...]
    groups: tuple[str, ...]
    declared: tuple[str, tuple[tuple[str, int], ...]]
    """The fact in which an author names classes, if any, and for each class the node that must not be false."""
    lines: tuple[bytes, ...]
    """Texts: line 0 is the ruleset's, the others are the rules'."""

    def whole(self) -> "CompiledRuleset":
        """The ruleset with all its nodes."""
        nodes = list(self.nodes)
        for start, text in self.own:
            put(nodes, start, text)
        return self._replace(nodes=nodes, own=())

    def rule_texts(self, rule: CompiledRule) -> RuleTexts:
        """The words of one rule."""
        return RuleTexts(*json.loads(self.lines[rule.text]))

    def texts(self) -> RulesetTexts:
        """The words of the ruleset."""
        return RulesetTexts(*json.loads(self.lines[0]))


def put(nodes: list[list[object]], start: int, text: str) -> None:
    """Puts the nodes of one rule, in JSON, into their place in the table."""
    own = json.loads(text)
    nodes[start : start + len(own)] = own
