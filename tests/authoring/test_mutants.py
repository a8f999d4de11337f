"""Every slip of the pen that is tried on a condition, written out."""

import pytest

from aigov.authoring.mutants import mutants
from aigov.language.write import write
from tests.engine.small import World, tower

WORLD = World(tower(), {"safe": "tower.lit"})

TRIED: list[tuple[str, set[str]]] = [
    ("True", {"False"}),
    ("tower.lit", {"not tower.lit"}),
    ("safe", {"not safe"}),
    ("stated(tower.name)", {"not stated(tower.name)"}),
    ("past(tower.built)", {"not past(tower.built)"}),
    ("not tower.lit", {"tower.lit", "not not tower.lit"}),
    (
        "tower.lit and tower.manned",
        {
            "tower.lit or tower.manned",
            "tower.lit",
            "tower.manned",
            "not tower.lit and tower.manned",
            "tower.lit and not tower.manned",
        },
    ),
    (
        "tower.lit or tower.manned",
        {
            "tower.lit and tower.manned",
            "tower.lit",
            "tower.manned",
            "not tower.lit or tower.manned",
            "tower.lit or not tower.manned",
        },
    ),
    ('tower.colour == "red"', {'tower.colour != "red"'}),
    ('tower.colour != "red"', {'tower.colour == "red"'}),
    ("tower.steps < 3", {"tower.steps <= 3", "tower.steps >= 3", "tower.steps < 4", "tower.steps < 2"}),
    ("tower.steps >= 3", {"tower.steps > 3", "tower.steps < 3", "tower.steps >= 4", "tower.steps >= 2"}),
    (
        "tower.steps * 2 > 3",
        {
            "(tower.steps * 2) >= 3",
            "(tower.steps * 2) <= 3",
            "(tower.steps * 2) > 4",
            "(tower.steps * 2) > 2",
            "(tower.steps * 3) > 3",
            "(tower.steps * 1) > 3",
        },
    ),
    (
        'tower.height > quantity(3, "m")',
        {
            'tower.height >= quantity(3.0, "m")',
            'tower.height <= quantity(3.0, "m")',
            'tower.height > quantity(4.0, "m")',
            'tower.height > quantity(2.0, "m")',
        },
    ),
    (
        "within(tower.built, days(30))",
        {
            "not within(tower.built, days(30.0))",
            "within(tower.built, days(31.0))",
            "within(tower.built, days(29.0))",
        },
    ),
    (
        "later(tower.built, days(30)) == tower.repaired",
        {
            "later(tower.built, days(30.0)) != tower.repaired",
            "later(tower.built, days(31.0)) == tower.repaired",
            "later(tower.built, days(29.0)) == tower.repaired",
        },
    ),
    ('"rope" in tower.tools', {'"rope" not in tower.tools'}),
    ('"rope" not in tower.tools', {'"rope" in tower.tools', 'not "rope" not in tower.tools'}),
    (
        'tower.colour in ("red", "green")',
        {
            'tower.colour not in ("red", "green")',
            'tower.colour in ("red",)',
            'tower.colour in ("green",)',
        },
    ),
    ('tower.colour in ("red",)', {'tower.colour not in ("red",)'}),
    ("nonempty(tower.tools)", {"all(True for one in tower.tools)"}),
    (
        "any(b.cracked for b in tower.bells)",
        {"all(b.cracked for b in tower.bells)", "any(not b.cracked for b in tower.bells)"},
    ),
    (
        'all(b.cracked for b in tower.bells if b.kind == "fog")',
        {
            'any(b.cracked for b in tower.bells if b.kind == "fog")',
            "all(b.cracked for b in tower.bells)",
            'all(not b.cracked for b in tower.bells if b.kind == "fog")',
            'all(b.cracked for b in tower.bells if b.kind != "fog")',
        },
    ),
    (
        "count(b for b in tower.bells if b.cracked) >= 2",
        {
            "count(b for b in tower.bells if b.cracked) > 2",
            "count(b for b in tower.bells if b.cracked) < 2",
            "count(b for b in tower.bells if b.cracked) >= 3",
            "count(b for b in tower.bells if b.cracked) >= 1",
            "count(b for b in tower.bells) >= 2",
            "count(b for b in tower.bells if not b.cracked) >= 2",
        },
    ),
    (
        'covers(tower.log, "wind", "rain")',
        {
            '"wind" in tower.log.covers or "rain" in tower.log.covers',
            '"wind" in tower.log.covers',
            '"rain" in tower.log.covers',
            '"wind" not in tower.log.covers and "rain" in tower.log.covers',
            '"wind" in tower.log.covers and "rain" not in tower.log.covers',
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), TRIED)
def test_each_node_is_changed_alone(text: str, expected: set[str]) -> None:
    condition = WORLD.read(text)
    assert {write(one) for one in mutants(condition)} == expected
    assert condition not in list(mutants(condition))


def test_what_is_tried_can_be_read_again() -> None:
    for text, _ in TRIED:
        for one in mutants(WORLD.read(text)):
            assert WORLD.read(write(one)) == one
