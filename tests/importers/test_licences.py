"""Spellings of one licence are one licence, and neighbours in name are not."""

import pytest

from aigov.importers.licences import is_name, licence_named_in, same_licence


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("apache-2.0", "Apache License, Version 2.0"),
        ("apache-2.0", "The Apache 2.0 license"),
        ("mit", "MIT License"),
        ("cc-by-nc-4.0", "Creative Commons Attribution-NonCommercial 4.0 International"),
        ("cc-by-sa-3.0", "CC BY-SA 3.0"),
        ("gpl-3.0", "GNU General Public License v3"),
        ("cc0-1.0", "CC0 1.0"),
        ("openrail++", "CreativeML Open RAIL++-M License"),
    ],
)
def test_spellings_of_one_licence_are_the_same(one: str, other: str) -> None:
    assert same_licence(one, other)
    assert same_licence(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mit", "Modified MIT License"),
        ("gpl-3.0", "lgpl-3.0"),
        ("gpl-2.0", "gpl-3.0"),
        ("cc-by-4.0", "cc-by-nc-4.0"),
        ("cc-by-4.0", "cc-by-3.0"),
        ("apache-2.0", "mit"),
    ],
)
def test_neighbours_in_name_are_different_licences(one: str, other: str) -> None:
    assert not same_licence(one, other)
    assert not same_licence(other, one)


def test_a_sentence_names_a_licence_when_it_mentions_exactly_one() -> None:
    assert licence_named_in("The weights are released under CC-BY-NC 4.0.") == "CC-BY-NC 4.0"
    assert licence_named_in("Released under the MIT license") is not None
    assert licence_named_in("This work was done at MIT in 2021") is None
    assert licence_named_in("Code: Apache 2.0, weights: CC-BY-NC-4.0") is None
    assert licence_named_in("word " * 200 + "apache-2.0") is None


def test_a_name_is_known_or_calls_itself_a_licence() -> None:
    assert is_name("Apache 2.0")
    assert is_name("Llama 3.1 Community License")
    assert not is_name("Not publicly available")
