"""The finished report: everything the formats show, decided once."""

from typing import TYPE_CHECKING, Literal

from aigov.model.compiled import CompiledRule, CompiledRuleset
from aigov.model.description import Description
from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.values import Value
from aigov.model.verdicts import Grade, Reason, Truth, Verdict

if TYPE_CHECKING:
    from aigov.model.crosswalk import Related  # a plain check does without
    from aigov.model.figures import Figures  # few reports have any
    from aigov.model.waivers import Remaining, Standing, Waiver  # few have these either


class FactUse(NamedTuple):
    """A stated fact that a verdict rests on."""

    path: str
    """As a person writes it, for example ``performance.tests[2].date``."""
    value: Value
    span: Span | None
    grade: Grade


class MissingFact(NamedTuple):
    """A fact that nobody has stated and that a verdict waits for."""

    path: str
    fact: str
    """The fact of the vocabulary that ``path`` is a part of."""
    reason: str
    """Why the author says that it is not known, if the description says so."""


class Element(NamedTuple):
    """One required element of a rule."""

    number: int
    """Its place among the rule's required elements, from 0."""
    truth: Truth
    because: tuple[FactUse, ...]
    missing: tuple[MissingFact, ...]


class Judged(NamedTuple):
    """The answer of a named person that a verdict rests on."""

    verdict: bool
    by: str
    role: str
    date: str
    because: str
    span: Span | None


class Finding(NamedTuple):
    """One rule, judged."""

    ruleset: CompiledRuleset
    rule: CompiledRule
    verdict: Verdict
    possible: tuple[Verdict, ...]
    reason: Reason
    detail: str
    """What the reason refers to: the exemption, the date."""
    grade: Grade | None
    """Of a pass: the lowest grade among the facts it rests on."""
    because: tuple[FactUse, ...]
    missing: tuple[MissingFact, ...]
    elements: tuple[Element, ...]
    starts: tuple[str, ...]
    """The date from which the rule applies to this system, or two readings; empty when it cannot be told yet."""
    was: str
    judged: Judged | None
    fingerprint: str
    answers_also: "tuple[Related, ...]" = ()
    """What its rule has to do with other rules: what evidence for it settles elsewhere, then what it touches."""
    waiver: "Waiver | None" = None
    """Of a failure: who decided to live with it, and until when; it stays a failure."""
    standing: "Standing" = ""
    """Of a failure or an open result, beside a baseline: whether it was known."""

    @property
    def id(self) -> str:
        """The full id: ruleset and rule."""
        return f"{self.ruleset.id}/{self.rule.id}"


class ClassLine(NamedTuple):
    """One defined term of the classification, with what decided it."""

    name: str
    truth: Truth
    because: tuple[FactUse, ...]
    """All facts that decided it, those of the terms below it included; of a list the items that mattered."""
    missing: tuple[MissingFact, ...]
    via: tuple["ClassLine", ...] = ()
    """The shown terms below it that decided it: those that hold, and those that are ruled out.

    A term that is a line itself tells its path there.
    """


class DeclaredClass(NamedTuple):
    """A class that the description declares, compared with the facts."""

    option: str
    stated: FactUse
    line: ClassLine
    """What must not be false for this class: it agrees where it holds, and differs where it does not."""


class Answer(NamedTuple):
    """The answer of a group of rules, with how many came out how."""

    id: str
    answer: Verdict
    counts: dict[Verdict, int]


class RulesetReport(NamedTuple):
    """One ruleset over one system."""

    ruleset: CompiledRuleset
    answer: Answer
    reason: str
    """Why the whole ruleset does not apply, where it does not."""
    groups: tuple[Answer, ...]
    themes: tuple[Answer, ...]
    classification: tuple[ClassLine, ...]
    findings: tuple[Finding, ...]
    declared: tuple[DeclaredClass, ...] = ()


NextState = Literal["not stated", "incomplete", "too weak"]
"""Nobody stated the fact; a part of it is missing; it is stated, and its grade is too low to count."""


class NextFact(NamedTuple):
    """A fact worth finding out next, or worth supporting."""

    path: str
    """What is missing: the fact, or the part of it that a stated fact still lacks."""
    fact: str
    """The fact of the vocabulary."""
    state: NextState
    because: str
    """Why the author says that it is not known, if the description says so."""
    settles: int
    """How many open results wait for nothing else."""
    touches: int
    """How many open results wait for it, alone or among others."""
    can_fail: int
    """How many of those could still fail."""


class Receipt(NamedTuple):
    """What was judged with what, so that the result can be repeated."""

    version: str
    as_of: str
    grade: Grade
    vocabulary: tuple[str, str]
    """Version and digest."""
    rulesets: tuple[tuple[str, str, str], ...]
    """Id, version and digest of each."""
    description: str
    """SHA-256 of the description, and of the documents that belong to it."""
    themes: tuple[str, ...] = ()
    """The themes whose rules were judged; all when empty."""
    crosswalk: tuple[str, str] = ("", "")
    """Version and digest of the crosswalk behind what findings answer elsewhere; empty texts without one."""
    evidence: tuple[tuple[str, str], ...] = ()
    """Each file of evidence with its SHA-256; an empty one where it could not be read."""


class Report(NamedTuple):
    """One system, judged."""

    description: Description
    receipt: Receipt
    answer: Verdict
    rulesets: tuple[RulesetReport, ...]
    next_facts: tuple[NextFact, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Problems with the inputs; an error means that nothing was judged."""
    stated: int
    denied: int
    not_known: int
    """How many facts the description states, denies, and says are not known."""
    figures: "Figures | None" = None
    """What follows from counts of groups and shares of suppliers, where they are stated; left out on a screen."""
    remaining: "Remaining | None" = None
    """What decides once waivers or a baseline set something aside; nothing where there are neither."""


class BriefRuleset(NamedTuple):
    """One ruleset over one system, without reasons."""

    answer: Answer
    failing: tuple[str, ...]
    """Full ids of the rules that fail."""


class Brief(NamedTuple):
    """One system among many: its answers, and what fails."""

    name: str
    system: str
    answer: Verdict
    rulesets: tuple[BriefRuleset, ...]
    diagnostics: tuple[Diagnostic, ...]
    remaining: "Remaining | None" = None
