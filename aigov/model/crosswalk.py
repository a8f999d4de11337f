"""What the rules of one instrument have to do with those of another: content only, never legal force."""

import json
from typing import Literal, get_args

from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple

FORMAT = 1
"""Version of the compiled form."""
Relation = Literal["equal", "superset", "subset", "intersects"]
RELATIONS: tuple[Relation, ...] = get_args(Relation)
"""Read "source RELATION target"; in this order they say less and less."""
REVERSED: dict[Relation, Relation] = {
    "equal": "equal",
    "superset": "subset",
    "subset": "superset",
    "intersects": "intersects",
}
"""The relation as the other side sees it."""
SETTLING: tuple[Relation, ...] = ("equal", "superset")
"""Where the target asks for nothing that the source does not ask for."""


class Framework(NamedTuple):
    """An instrument outside our rulesets, as a closed list of numbers."""

    id: str
    name: str
    link: str
    date: str
    ids: dict[str, dict[str, str]]
    """Its numbers, with their titles by language where we give any."""


class Row(NamedTuple):
    """How one rule stands to a rule, to a group of rules, or to a number of a framework."""

    source: str
    relation: Relation
    target: str
    why: str
    basis: str
    """``own``: read by us; else the publication that relates the two."""
    span: Span | None = None


class Alone(NamedTuple):
    """A rule that nothing elsewhere answers, and why."""

    rule: str
    why: str
    span: Span | None = None


class Crosswalk(NamedTuple):
    """All rows, as they are written."""

    version: str
    date: str
    digest: str
    frameworks: tuple[Framework, ...]
    rows: tuple[Row, ...]
    alone: tuple[Alone, ...]


class Related(NamedTuple):
    """What a rule has to do with something else, seen from the rule."""

    id: str
    relation: Relation
    """Read "the rule RELATION this"."""
    why: str
    basis: str
    title: dict[str, str] = {}
    """By language; empty where nobody has loaded the words of the other side, or where it has none."""

    @property
    def settled(self) -> bool:
        """Whether what the rule asks for is all that the other asks for."""
        return self.relation in SETTLING


class Entry(NamedTuple):
    """A rule, a group or a number with what it has to do with others."""

    id: str
    title: dict[str, str]
    related: tuple[Related, ...]
    alone: str
    """Why nothing is related to it, where somebody has said so."""


class Extract(NamedTuple):
    """The part of a crosswalk that somebody asked for."""

    version: str
    digest: str
    asked: str
    """A rule, a group, a number, a ruleset or a framework; empty for everything."""
    entries: tuple[Entry, ...]


def dump_crosswalk(crosswalk: Crosswalk) -> bytes:
    """The bytes of the compiled file, which holds no places."""
    rows = [row[:-1] for row in crosswalk.rows]
    alone = [one[:-1] for one in crosswalk.alone]
    value = [FORMAT, *crosswalk[:3], crosswalk.frameworks, rows, alone]
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def load_crosswalk(data: bytes) -> Crosswalk | None:
    """The crosswalk in the bytes, or nothing when they are of another version or damaged."""
    try:
        form, version, date, digest, frameworks, rows, alone = json.loads(data)
        if form != FORMAT:
            return None
        return Crosswalk(
            version,
            date,
            digest,
            tuple([Framework(*one) for one in frameworks]),
            tuple([Row(*one) for one in rows]),
            tuple([Alone(*one) for one in alone]),
        )
    except (ValueError, TypeError):
        return None
