"""One system under several instruments, topic by topic."""

from typing import Literal

from aigov.model.compiled import CompiledRuleset
from aigov.model.description import Description
from aigov.model.diagnostics import Diagnostic
from aigov.model.report import Answer, FactUse, Finding, Receipt
from aigov.model.topics import Side, Topic
from aigov.model.tuples import NamedTuple

Role = Literal["decides", "waited for"]
"""What a fact is to one side: its requirements rest on it, or wait for it."""


class Coming(NamedTuple):
    """Rules that start later, with what they would come to if they applied today."""

    dates: tuple[str, ...]
    """The day, or two readings of it."""
    answer: Answer
    findings: tuple[Finding, ...]


class SideAnswer(NamedTuple):
    """What a system comes to under one instrument on one topic."""

    ruleset: CompiledRuleset
    side: Side
    answer: Answer | None
    """Nothing where no rule judges the topic."""
    findings: tuple[Finding, ...]
    """One for each rule, as of the date of assessment."""
    coming: tuple[Coming, ...]
    """What starts later, by day."""

    def asked(self) -> tuple[Finding, ...]:
        """The findings of rules that ask something of the system, those to come as if they applied already."""
        today = [one for one in self.findings if one.verdict != "not-applicable"]
        later = [one for coming in self.coming for one in coming.findings]
        return (*today, *later)


class SharedFact(NamedTuple):
    """A fact that requirements of several sides read: evidence for it serves all of them."""

    path: str
    """The fact of the vocabulary."""
    roles: dict[str, Role]
    """What it is to each ruleset that reads it."""
    uses: tuple[FactUse, ...]
    """Where it is stated, as far as it decides anything."""

    @property
    def settles(self) -> bool:
        """Whether it decides on every side that reads it, and none waits for more of it."""
        return "waited for" not in self.roles.values()


class TopicAnswer(NamedTuple):
    """A system on one topic."""

    topic: Topic
    sides: tuple[SideAnswer, ...]
    """The compared rulesets that ask something, in the order in which they are compared."""
    shared: tuple[SharedFact, ...]

    def of(self, ruleset: str) -> SideAnswer | None:
        """What the system comes to under one ruleset."""
        return next((one for one in self.sides if one.ruleset.id == ruleset), None)


class Comparison(NamedTuple):
    """A system under several instruments."""

    description: Description
    receipt: Receipt
    rulesets: tuple[CompiledRuleset, ...]
    """In the order in which they are compared."""
    topics: tuple[TopicAnswer, ...]
    """Empty when a problem kept the system from being judged."""
    diagnostics: tuple[Diagnostic, ...]
