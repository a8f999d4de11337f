"""The shape of the files of a ruleset, as pydantic models."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from aigov.documents.shaped import Shaped
from aigov.model.ruleset import Force, Kind

Texts = dict[str, str]


class SourceEntry(Shaped):
    """An instrument the ruleset rests on."""

    key: str
    name: str
    link: str
    date: str
    status: str
    what: str = ""


class GroupEntry(Shaped):
    """A line of the table of contents."""

    id: str
    number: str
    title: Texts


class NotModelled(Shaped):
    """A place of the instrument that no rule covers, and why."""

    at: str
    why: str


class ParameterEntry(Shaped):
    """A number, quantity or date with its source."""

    value: int | float | str
    unit: str = ""
    source: str


class SurvivorEntry(Shaped):
    """A mutant that no case can notice, and why."""

    rule: str
    mutant: str
    why: str


class Between(Shaped):
    """A day that the law leaves open: the earliest and the latest reading, and why."""

    between: list[str] = Field(min_length=2, max_length=2)
    because: str


class RouteEntry(Shaped):
    """From when a rule applies to whom."""

    when: str = ""
    date: str | Between
    was: str = ""


Routes = Annotated[list[RouteEntry], Field(min_length=1)]


class PenaltyEntry(Shaped):
    """What a breach of a rule of this severity may cost."""

    basis: str
    link: str
    says: Texts


class ReadingEntry(Shaped):
    """A place that one may read otherwise: how it is read here, and how else."""

    at: str
    ours: str
    other: str


class DeclaredEntry(Shaped):
    """A fact that names classes, and what must hold for each of them."""

    fact: str
    classes: dict[str, str] = Field(min_length=1)


class RulesetFile(Shaped):
    """`ruleset.yaml`."""

    ruleset: str
    title: Texts
    version: str
    date: str
    jurisdiction: str
    force: Force
    words: Texts = {}
    state: str
    sources: list[SourceEntry] = Field(min_length=1)
    groups: list[GroupEntry] = Field(min_length=1)
    parameters: dict[str, ParameterEntry] = {}
    scope: str = ""
    schedules: dict[str, Routes] = {}
    penalties: dict[str, PenaltyEntry] = {}
    declared: DeclaredEntry | None = None
    readings: list[ReadingEntry] = []
    not_modelled: list[NotModelled] = []
    survivors: list[SurvivorEntry] = []


class OffEntry(Shaped):
    """A rule, or a group of rules, that a company does not judge by, and why."""

    rule: str
    why: str


class ExtensionFile(RulesetFile):
    """`ruleset.yaml` of a ruleset that takes another one over; what it does not say is as there."""

    extends: str
    off: list[OffEntry] = []
    force: Literal["own", "mixed"] = "own"
    jurisdiction: str = ""
    state: str = ""
    sources: list[SourceEntry] = []
    groups: list[GroupEntry] = []

    @model_validator(mode="after")
    def _same_law(self) -> Self:
        if self.scope or self.declared is not None:
            raise ValueError("`scope` and `declared` are those of the ruleset that is extended")
        return self


class Cites(Shaped):
    """Where something stands in the instrument."""

    at: str
    link: str = ""


class DefinitionEntry(Shaped):
    """A defined term."""

    name: str
    title: Texts = {}
    means: str
    says: str | Texts
    cites: Cites
    shown: Literal[True, False, "path"] = False

    @model_validator(mode="after")
    def _labelled(self) -> Self:
        if self.shown and not self.title:
            raise ValueError("a definition that is shown needs a `title`")
        return self


class DefinitionsFile(Shaped):
    """`definitions/*.yaml`."""

    definitions: list[DefinitionEntry]


class RuleEntry(Shaped):
    """One rule."""

    id: str
    group: str
    title: Texts
    title_ja_status: Literal["", "official", "official-wording", "translation"] = ""
    cites: Cites
    themes: list[str] = Field(min_length=1)
    kind: Kind
    wording: Literal["", "must", "should", "commit", "expected", "encouraged", "endeavour", "may"] = ""
    addressee: str = Field(alias="on")
    applies: str
    starts: str | Routes = Field(alias="from")
    ends: str = Field(default="", alias="until")
    unless: list[str] = []
    asks: str
    requires: list[str] = Field(min_length=1)
    judgement: str = ""
    remedy: str
    maps: dict[str, list[str]] = {}
    severity: str = ""


class RulesFile(Shaped):
    """`rules/*.yaml`."""

    rules: list[RuleEntry]


class AssessEntry(Shaped):
    """The answer of a named person, for a case."""

    rule: str
    verdict: Literal["yes", "no"]


class CaseEntry(Shaped):
    """One case."""

    name: str
    given: dict[str, object]
    as_of: str = ""
    assess: list[AssessEntry] = []
    expect: dict[str, Literal["pass", "fail", "open", "not-applicable"]] = Field(min_length=1)


class CasesFile(Shaped):
    """`cases/*.yaml`."""

    facts: dict[str, dict[str, object]] = {}
    cases: list[CaseEntry] = []
