"""How far a system depends on few: the largest share, and the index of Herfindahl and Hirschman (HHI).

Shares are shares of one kind of component. The index is the sum of their squares, from nearly 0 (many small ones) to 1
(one has all). Where a share, a supplier or a country is not known, the figure lies between two numbers: the least if
what is missing is scattered, the most if all of it falls to the largest.
"""

from collections.abc import Sequence
from math import fsum
from typing import Final, Literal

from aigov.model.tuples import NamedTuple
from aigov.model.values import AtLeast, Value

Party = Literal["supplier", "country"]
ROUNDING: Final = 0.01
"""Shares are rounded when they are written; so far from the whole they still add up."""
_DIGITS: Final = 12

Range = tuple[float, float]


class Shares(NamedTuple):
    """The shares of one kind of component."""

    kind: str
    known: dict[str, float]
    """By supplier or country, as parts of 1."""
    loose: tuple[float, ...]
    """Shares of nobody knows whom."""
    rest: float
    """What no share is stated for."""

    @property
    def largest(self) -> Range:
        """The least and the most that the largest share can be."""
        top = max(self.known.values(), default=0.0)
        most = min(_rounded((top, *self.loose, self.rest)), 1.0)
        return _rounded((max((top, *self.loose)),)), most

    @property
    def hhi(self) -> Range:
        """The least and the most that the index can be."""
        return _squares((*self.known.values(), *self.loose)), min(self._most(), 1.0)

    def _most(self) -> float:
        ordered = sorted(self.known.values(), reverse=True)
        return _squares((fsum((*ordered[:1], *self.loose, self.rest)), *ordered[1:]))


def _rounded(shares: Sequence[float]) -> float:
    return round(fsum(shares), _DIGITS)


def _squares(shares: Sequence[float]) -> float:
    return _rounded([share * share for share in shares])


def hhi(shares: Sequence[float]) -> float:
    """The index of shares that are all known, as parts of 1."""
    return _squares(shares)


def shares_of(value: Value, party: Party) -> tuple[Shares, ...] | None:
    """The shares of each kind of component; nothing of a list that may be longer, or whose shares cannot be true."""
    if not isinstance(value, list) or type(value) is AtLeast or not value:
        return None
    kinds: dict[str, list[dict[str, Value]]] = {}
    for record in value:
        if not isinstance(record, dict) or not isinstance(record.get("kind"), str):
            return None
        kinds.setdefault(str(record["kind"]), []).append(record)
    found = [_shares(kind, records, party) for kind, records in kinds.items()]
    return tuple(one for one in found if one is not None) if None not in found else None


def _shares(kind: str, records: Sequence[dict[str, Value]], party: Party) -> Shares | None:
    known: dict[str, float] = {}
    spelled: dict[str, str] = {}
    loose: list[float] = []
    lacking = False
    for record in records:
        share = share_of(record)
        if share is None:
            lacking = True
            continue
        if not 0 <= share <= 1:
            return None
        name = _party(record, party)
        if name is None:
            loose.append(share)
        else:
            name = spelled.setdefault(name.casefold(), name)
            known[name] = known.get(name, 0.0) + share
    total = fsum((*known.values(), *loose))
    if total > 1 + ROUNDING:
        return None
    # What is still to be stated may use up all that rounding leaves; what is all stated adds up.
    rest = 1 + ROUNDING - total if lacking else 0.0 if total >= 1 - ROUNDING else 1 - total
    return Shares(kind, known, tuple(loose), rest)


def share_of(record: dict[str, Value]) -> float | None:
    """The share of a component as a part of 1, where it is stated."""
    share = record.get("share")
    if not isinstance(share, tuple):
        return None
    return round(share[0] / 100, _DIGITS) if share[1] == "%" else share[0]


def _party(record: dict[str, Value], party: Party) -> str | None:
    """The supplier as it is spelled here, or the country if there is just one."""
    found = record.get(party)
    if isinstance(found, list):
        return str(found[0]) if len(found) == 1 and type(found) is not AtLeast else None
    return found.strip() if isinstance(found, str) else None


def bounds(name: str, value: Value) -> Range | None:
    """The least and the most that a figure can be, over all kinds of components; nothing where it has none."""
    found = shares_of(value, "country" if name == "country_concentration" else "supplier")
    if found is None:
        return None
    ranges = [one.largest if name == "largest_share" else one.hhi for one in found]
    return max(low for low, _ in ranges), max(high for _, high in ranges)


def concentration(name: str, value: Value) -> float | None:
    """The figure as one number, where it is known: the worst of all kinds of components."""
    found = bounds(name, value)
    return found[0] if found is not None and found[0] == found[1] else None
