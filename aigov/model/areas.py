"""Areas of several countries that laws speak of, by the codes that descriptions use."""

from collections.abc import Iterable
from typing import Final

_EU: Final = (
    "EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
    " AX GF GP MF MQ RE YT"  # Parts of Finland and France that have codes of their own and belong to the Union.
)
AREAS: Final = {"EU": frozenset(_EU.split()), "EEA": frozenset(f"{_EU} IS LI NO".split())}
"""Codes of the countries of an area; ``EU`` in a description stands for all member states."""


def countries_of(places: Iterable[str]) -> frozenset[str]:
    """All countries that are meant by a row of country codes and names of areas."""
    return frozenset(code for place in places for code in AREAS.get(place, (place,)))
