"""A citation belongs to the group that it names first."""

import pytest

from aigov.authoring.places import Places
from aigov.model.ruleset import Group

LAW = Places(
    [
        Group("art-2", "2", {}),
        Group("art-4a", "4a", {}),
        Group("art-6", "6", {}),
        Group("art-26", "26", {}),
        Group("annex-i", "Annex I", {}),
        Group("annex-iii", "Annex III", {}),
    ]
)
CODE = Places(
    [
        Group("preamble", "0", {}),
        Group("action-1", "1", {}),
        Group("action-12", "12", {}),
        Group("reporting", "RF", {}),
    ]
)


@pytest.mark.parametrize(
    ("at", "group"),
    [
        ("Art. 26(7)", "art-26"),
        ("Article 26(7)", "art-26"),
        ("art 2 (1)", "art-2"),
        ("Art. 4a(1), second sentence", "art-4a"),
        ("Annex III, point 4(a)", "annex-iii"),
        ("Annex I, Section A", "annex-i"),
        ("Art. 6(2) and Annex III", "art-6"),
        ("Annex III and Art. 6(2)", "annex-iii"),
        ("Arts. 26 and 2", "art-26"),
        ("Articles 26-28", "art-26"),
        ("Art. 4", ""),
        ("Art. 260", ""),
        ("Articles 28 to 39", ""),
        ("Recital 26", ""),
        ("Annex IV", ""),
        ("part 2", ""),
        ("", ""),
    ],
)
def test_articles_and_annexes(at: str, group: str) -> None:
    assert LAW.group_of(at) == group


@pytest.mark.parametrize(
    ("at", "group"),
    [
        ("Code of Conduct, preamble, paragraph 3", "preamble"),
        ("Code of Conduct, Action 1, heading", "action-1"),
        ("Code of Conduct, Actions 12 and 1", "action-12"),
        ("Principle 12, English wording", "action-12"),
        ("OECD reporting framework", "reporting"),
        ("Code of Conduct, Action 2", ""),
        ("Guiding Principles, point 1", ""),
    ],
)
def test_groups_of_other_instruments_are_known_by_their_ids(at: str, group: str) -> None:
    assert CODE.group_of(at) == group


def test_a_number_that_is_a_single_word_is_found_nowhere() -> None:
    assert Places([Group("first", "an", {})]).group_of("an annex") == ""
