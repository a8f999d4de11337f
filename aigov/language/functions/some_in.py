"""`some_in(countries, places)`: some of the countries lies in one of the places (codes, `EU`, `EEA`)."""

from collections.abc import Sequence

from aigov.model.areas import countries_of
from aigov.model.values import AtLeast


def some_in(as_of: str, countries: Sequence[str], places: Sequence[str]) -> bool | None:
    """Whether a country lies there; nothing of a list that may be longer, where none does so far."""
    if not countries_of(places).isdisjoint(countries):
        return True
    return None if type(countries) is AtLeast else False
