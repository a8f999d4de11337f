"""When the duties of a system start, and how ready it is for each today."""

from datetime import date
from typing import Literal

from aigov.model.compiled import CompiledRuleset
from aigov.model.description import Description
from aigov.model.diagnostics import Diagnostic
from aigov.model.report import ClassLine, Finding, MissingFact, Receipt
from aigov.model.tuples import NamedTuple

DutyState = Literal["asked today", "later", "date contested", "fact missing", "held back"]
"""Its day has come; will come; the law leaves it open; a fact decides it; it is put off while something holds."""


class Duty(NamedTuple):
    """A rule that applies to a system, or may, on some day."""

    finding: Finding
    """The verdict as if the rule applied already: everything judged as of the run's date, only its start is lifted."""
    state: DutyState
    dates: tuple[str, ...]
    """The day it starts; two readings where contested; every possible day where a fact decides."""
    was: str
    """The day before an amendment."""
    missing: tuple[MissingFact, ...]
    """The facts that the day hangs on."""
    held: tuple[ClassLine, ...]
    """The terms that put it off, each with its facts."""


class RulesetTimeline(NamedTuple):
    """The duties of one system under one ruleset, in the order of its rules."""

    ruleset: CompiledRuleset
    duties: tuple[Duty, ...]


class Timeline(NamedTuple):
    """The duties of one system."""

    description: Description
    receipt: Receipt
    rulesets: tuple[RulesetTimeline, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Problems with the input; an error means that nothing was judged."""


def days_left(as_of: str, day: str) -> int:
    """Days from the as-of date to another; fewer than none when it has passed."""
    return (date.fromisoformat(day) - date.fromisoformat(as_of)).days
