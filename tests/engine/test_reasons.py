"""Which facts decide, which are missing, and how long it takes to find out."""

import time

from aigov.engine.reasons import deciding, missing
from aigov.language.functions.later import later
from aigov.language.functions.positive import positive
from aigov.language.functions.within import within
from tests.engine.small import World, encode, facts_of, tower, traced

TOWER = tower()


def reads(text: str, facts: dict[str, object]) -> tuple[set[str], set[str]]:
    """The facts that decide and those that are missing."""
    world = World(TOWER)
    found, _ = facts_of(facts, TOWER)
    trace = traced(encode(world.read(text), world), found)
    decided = {one.name for one in deciding(trace)} if trace.truth is not None else set()
    return decided, {one.read.name for one in missing(trace)}


def test_of_a_conjunction_that_fails_every_false_part_is_shown() -> None:
    assert reads("tower.lit and tower.manned", {"tower.lit": False, "tower.manned": True}) == (
        {"tower.lit"},
        set(),
    )
    assert reads("tower.lit and tower.manned", {"tower.lit": False, "tower.manned": False})[0] == {
        "tower.lit",
        "tower.manned",
    }


def test_of_a_conjunction_that_is_open_only_the_open_parts_are_missing() -> None:
    assert reads("tower.lit and tower.manned", {"tower.lit": True}) == (set(), {"tower.manned"})
    assert reads("tower.lit or tower.manned", {"tower.lit": True}) == ({"tower.lit"}, set())


def test_a_decided_part_misses_nothing() -> None:
    assert reads("(tower.lit or tower.manned) and stated(tower.name)", {"tower.lit": True})[1] == {
        "tower.name"
    }


def test_an_item_that_is_left_out_is_a_reason_that_all_holds() -> None:
    facts: dict[str, object] = {
        "tower.built": "2000-01-01",
        "tower.bells": [{"cast": "2001-01-01", "cracked": True}],
    }
    decided, _ = reads("all(not b.cracked for b in tower.bells if b.cast < tower.built)", facts)
    assert decided == {"tower.bells", "tower.built", "tower.bells[0].cast"}


def test_what_the_guard_lets_through_is_a_reason_that_all_fails() -> None:
    facts: dict[str, object] = {"tower.lit": True, "tower.bells": [{"cracked": True}]}
    decided, _ = reads("all(not b.cracked for b in tower.bells if tower.lit)", facts)
    assert {"tower.lit", "tower.bells[0].cracked"} <= decided


def test_an_open_list_with_an_open_item_misses_both() -> None:
    facts: dict[str, object] = {"tower.bells": {"at_least": [{"kind": "fog"}]}}
    assert reads("any(b.cracked for b in tower.bells)", facts)[1] == {"tower.bells", "tower.bells[0].cracked"}


def test_what_cannot_be_compared_is_missing_in_another_unit() -> None:
    assert reads('tower.cost > quantity(1, "EUR")', {"tower.cost": "5 JPY"})[1] == {"tower.cost"}


def test_definitions_that_all_build_on_each_other_are_walked_once() -> None:
    definitions = {"d0": "tower.lit"}
    definitions |= {f"d{level}": f"d{level - 1} or not d{level - 1}" for level in range(1, 33)}
    world = World(TOWER, definitions)
    encoded = encode(world.read("d32"), world)
    started = time.process_time()
    trace = traced(encoded, {"tower.lit": True})
    assert {one.name for one in deciding(trace)} == {"tower.lit"}
    assert {one.read.name for one in missing(traced(encoded, {}))} == {"tower.lit"}
    assert time.process_time() - started < 2


def test_functions_are_total() -> None:
    huge, never = (1e300, "d"), (-1e300, "d")
    assert within("2026-01-01", "0001-01-01", huge) is True
    assert within("2026-01-01", "2026-01-01", never) is False
    assert later("2026-01-01", "9999-12-31", huge) == "9999-12-31"
    assert later("2026-01-01", "0001-01-01", never) == "0001-01-01"
    assert [positive("2026-01-01", one) for one in (0, 0.1, -1, (0.0, "m"), (2.0, "m"))] == [
        *(False, True, False),
        *(False, True),
    ]


def test_of_a_figure_that_cannot_be_told_the_list_is_missing_and_not_the_limit_beside_it() -> None:
    crews = [
        {"group": {"sex": "f"}, "n": 9, "selected": 4},
        {"group": {"sex": "m"}, "n": 9, "selected": 4},
    ]
    text = 'reaches("selection_rate_ratio", tower.crews, tower.bearable)'
    assert reads(text, {"tower.crews": crews, "tower.bearable": 0.8})[1] == {"tower.crews"}
    assert reads(text, {"tower.crews": crews})[1] == {"tower.bearable"}
    assert reads("selection_rate_ratio(tower.crews) >= 0.8", {"tower.crews": crews})[1] == {"tower.crews"}
