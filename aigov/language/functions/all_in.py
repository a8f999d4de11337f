"""`all_in(countries, places)`: there are countries, and each lies in one of the places (codes, `EU`, `EEA`)."""

from collections.abc import Sequence

from aigov.model.areas import countries_of
from aigov.model.values import AtLeast


def all_in(as_of: str, countries: Sequence[str], places: Sequence[str]) -> bool | None:
    """Whether no country lies elsewhere; nothing of a list that may be longer, where all are there so far."""
    if not countries_of(places).issuperset(countries):
        return False
    return None if type(countries) is AtLeast else bool(countries)
