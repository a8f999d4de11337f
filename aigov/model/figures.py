"""Figures about groups of people and about suppliers, as reports show them: numbers with how sure they are."""

from typing import Literal

from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple

Method = Literal[
    "wilson",
    "clopper-pearson",
    "newcombe",
    "katz-log",
    "clopper-pearson-bonferroni",
    "newcombe-bonferroni",
    "newcombe-mover",
    "wilson-shifted",
    "wilson-bins-bonferroni",
]
"""How an interval was worked out; `docs/figures.md` names the sources."""

Why = Literal[
    "one group",
    "counts missing",
    "nobody",
    "nobody selected",
    "everybody selected",
    "scores no probabilities",
    "same group twice",
    "groups not named",
]
"""Why a figure has no value."""

Limit = Literal[
    "small groups",
    "list may be longer",
    "worst of several pairs",
    "different periods",
    "pooled",
    "direction not stated",
    "too many groups",
]
"""What a figure cannot carry."""


class Interval(NamedTuple):
    """An interval of 95 %, unless its maker was asked for another level."""

    low: float
    high: float
    method: Method


class Rate(NamedTuple):
    """One share of the people of one group."""

    k: int
    n: int
    value: float
    interval: Interval
    exact: Interval | None
    """The exact interval too, unless there are too many people for it to matter."""


class GroupFigures(NamedTuple):
    """One group of people, in figures."""

    marks: tuple[tuple[str, str], ...]
    """What marks the group, by attribute."""
    n: int | None
    selected: int | None
    small: bool
    """Whether it is too small to conclude anything from its rates."""
    rates: tuple[tuple[str, Rate], ...]
    """Its rates by name: those for which there are counts."""
    calibration: tuple[tuple[str, float, Interval | None], ...]
    span: Span | None


class Pair(NamedTuple):
    """Two groups compared by how often they had the outcome."""

    first: int
    second: int
    """Places among the groups of the comparison; the second has the higher rate."""
    z: float | None
    p_z: float | None
    p_fisher: float | None
    p: float
    """The one that counts: Fisher's where a cell is expected to be small."""
    p_holm: float
    """Corrected for the number of pairs."""


class Overall(NamedTuple):
    """Whether the rates of all groups differ at all."""

    test: Literal["chi-square", "fisher", "fisher-holm"]
    statistic: float | None
    degrees: int | None
    p: float


class Figure(NamedTuple):
    """One figure of one comparison."""

    name: str
    value: float | None
    interval: Interval | None
    between: tuple[int, ...]
    """Places of the groups that gave the value; of a gap the lower first."""
    why: Why | None = None
    """Why there is no value."""
    decides: bool = False
    """Whether a condition may rest on the value: no group is too small for it."""


class Comparison(NamedTuple):
    """Groups told apart by the same attributes in the same period."""

    by: tuple[str, ...]
    period: tuple[str, str]
    """First and last day, where several periods are stated; otherwise empty."""
    groups: tuple[GroupFigures, ...]
    overall: Overall | None
    pairs: tuple[Pair, ...]
    figures: tuple[Figure, ...]
    limits: tuple[Limit, ...]
    why: Why | None = None
    """Why nothing is compared."""
    needed: int | None = None
    """People that each group must have before a ratio of four fifths can be told from equal rates, usually (80 %)."""


class Concentration(NamedTuple):
    """How far one kind of component depends on few."""

    kind: str
    by: Literal["supplier", "country"]
    shares: tuple[tuple[str, float], ...]
    """The shares, largest first."""
    largest: tuple[float, float]
    """The largest share: the least and the most that it can be."""
    hhi: tuple[float, float]
    """The Herfindahl-Hirschman index: the least and the most that it can be."""


class Figures(NamedTuple):
    """All figures of one system."""

    decision: str
    favourable: bool | None
    measured_on: str
    comparisons: tuple[Comparison, ...]
    limits: tuple[Limit, ...]
    concentrations: tuple[Concentration, ...]
