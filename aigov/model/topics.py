"""The topics that several instruments share: what each of them asks, and what to do where they differ.

Nothing here is a verdict. A topic names rules, and how these come out for a system is asked of the engine.
"""

from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple

Words = dict[str, str]
"""Text by language code."""

UNION, NONE = "union", "none"
"""The stricter side where every side adds something, and where none is stricter than another."""


class Named(NamedTuple):
    """A word of the file, with its place."""

    name: str
    span: Span


class Side(NamedTuple):
    """What one instrument asks on a topic."""

    ruleset: str
    asks: Words
    at: str
    """Where it stands in the instrument."""
    rules: tuple[Named, ...]
    """Rules, and groups of rules, that judge it; none where no rule of ours does."""
    span: Span


class Silence(NamedTuple):
    """That an instrument asks nothing on a topic, and what comes nearest."""

    ruleset: str
    why: Words
    span: Span


class Topic(NamedTuple):
    """One point on which instruments can be compared."""

    id: str
    title: Words
    sides: tuple[Side, ...]
    silent: tuple[Silence, ...]
    """Those of which more can be said than that they ask nothing."""
    difference: Words
    follow: Words
    """What to do when one system answers to several of them."""
    stricter: Named
    """The ruleset that asks for more, or ``union``, or ``none``."""
    span: Span

    def side(self, ruleset: str) -> Side | None:
        """What a ruleset asks here, if it asks anything."""
        return next((one for one in self.sides if one.ruleset == ruleset), None)


class Topics(NamedTuple):
    """All topics, in the order in which they are shown."""

    version: str
    usual: tuple[Named, ...]
    """The rulesets that are compared when nobody names any."""
    topics: tuple[Topic, ...]

    def compared(self) -> tuple[str, ...]:
        """The rulesets that have something to say on at least one topic, in the order in which they first do."""
        return tuple(dict.fromkeys(side.ruleset for topic in self.topics for side in topic.sides))
