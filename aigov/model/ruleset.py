"""A ruleset as its authors write it: groups, definitions, rules, and the cases that hold them to their word."""

from dataclasses import dataclass, field
from typing import Literal

from aigov.model.conditions import Condition
from aigov.model.spans import Span
from aigov.model.values import Value

Force = Literal["law", "soft-law", "voluntary", "own", "mixed"]
Kind = Literal["obligation", "prohibition", "commitment", "permission", "right", "presumption"]
Words = dict[str, str]
"""Text by language code."""
Shown = Literal["", "line", "path"]
"""Whether a definition is a line of the classification, stands below one where it decides it, or neither."""


@dataclass(frozen=True, slots=True)
class Written:
    """A condition with the text and place it was read from."""

    text: str
    span: Span
    condition: Condition


@dataclass(frozen=True, slots=True)
class Source:
    """An instrument that a ruleset rests on."""

    key: str
    name: str
    link: str
    date: str
    status: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """An action, principle or article: a line of the ruleset's table of contents."""

    id: str
    number: str
    title: Words


@dataclass(frozen=True, slots=True)
class ParameterValue:
    """A number or date that conditions use by name, with where it comes from."""

    name: str
    value: Value
    source: str
    text: str
    """The value as its author wrote it, with its unit."""
    span: Span


@dataclass(frozen=True, slots=True)
class Definition:
    """A defined term: named, cited, three-valued."""

    name: str
    title: Words
    """A short label; empty where nobody is shown the definition by itself."""
    means: Written
    says: Words
    at: str
    link: str
    shown: Shown
    span: Span


@dataclass(frozen=True, slots=True)
class Route:
    """From when a rule applies to those whom a condition describes.

    ``dates`` holds one date, or the earliest and latest reading where the law leaves the day open.
    """

    when: Written | None
    dates: tuple[str, ...]
    was: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """A list of routes that several rules share by its name."""

    name: str
    routes: tuple[Route, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Penalty:
    """What a breach of the rules of one severity may cost."""

    name: str
    basis: str
    link: str
    says: Words
    span: Span


@dataclass(frozen=True, slots=True)
class Declared:
    """A fact in which the author names classes of the system, and what must not be false for each of them."""

    fact: str
    span: Span
    classes: tuple[tuple[str, Written], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A place that one may read otherwise."""

    at: str
    ours: str
    other: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One checkable requirement."""

    id: str
    group: str
    title: Words
    title_ja_status: str
    at: str
    link: str
    themes: tuple[str, ...]
    kind: Kind
    wording: str
    addressee: str
    applies: Written
    starts: tuple[Route, ...]
    schedule: str
    """The name of the schedule that ``starts`` comes from, where it does."""
    ends: str
    unless: tuple[str, ...]
    asks: str
    requires: tuple[Written, ...]
    judgement: str
    remedy: str
    maps: dict[str, tuple[str, ...]]
    severity: str
    """The name of a penalty band, or nothing."""
    span: Span


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that no case can notice, with the reason."""

    rule: str
    mutant: str
    why: str


@dataclass(frozen=True, slots=True)
class Case:
    """Facts and the verdicts that they must lead to."""

    name: str
    facts: dict[str, Value]
    as_of: str
    expect: dict[str, str]
    assess: tuple[tuple[str, str], ...]
    """Assessments as pairs of rule and ``yes`` or ``no``."""
    span: Span


@dataclass(frozen=True, slots=True)
class Ruleset:
    """A whole ruleset, read and typed."""

    id: str
    title: Words
    version: str
    date: str
    jurisdiction: str
    force: Force
    words: dict[str, str]
    state: str
    sources: tuple[Source, ...]
    groups: tuple[Group, ...]
    parameters: tuple[ParameterValue, ...]
    definitions: tuple[Definition, ...]
    rules: tuple[Rule, ...]
    not_modelled: tuple[tuple[str, str], ...]
    """What is left out, as pairs of place and reason."""
    survivors: tuple[Survivor, ...]
    digest: str
    """SHA-256 over the files that can change a verdict or its words."""
    scope: Written | None = None
    """Who and what the ruleset is about at all; when false, the whole ruleset is one line."""
    schedules: tuple[Schedule, ...] = ()
    penalties: tuple[Penalty, ...] = ()
    declared: Declared | None = None
    readings: tuple[Reading, ...] = ()
    cases: tuple[Case, ...] = field(default=())
    extends: tuple[str, ...] = ()
    """Ids of the ruleset that it takes over, and of those which that one takes over."""
    changed: frozenset[str] = frozenset()
    """Names of the parameters that have another value than there."""

    def holds(self, span: Span) -> bool:
        """Whether a place is in its own files, not in those of a ruleset that it takes over."""
        return not self.extends or span.file.startswith(f"{self.id}/")
