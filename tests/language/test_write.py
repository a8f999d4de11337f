"""Conditions written back: no more brackets than needed, and the same tree when read again."""

import pytest

from aigov.language.walk import definitions_in, height, walk
from aigov.language.write import write
from aigov.model.conditions import And, Flag, Not, Or, Place
from tests.engine.small import World, tower

WORLD = World(
    tower(),
    {"safe": "tower.lit", "good": "tower.manned"},
    {"least": 3, "day": "2026-01-01", "often": (7.0, "d")},
)

WRITTEN: list[tuple[str, str]] = [
    ("True", "True"),
    ("((tower.lit))", "tower.lit"),
    ("(safe and good) and tower.lit", "(safe and good) and tower.lit"),
    ("safe and (good or tower.lit)", "safe and (good or tower.lit)"),
    ("(safe and good) or tower.lit", "safe and good or tower.lit"),
    ("not (safe and good)", "not (safe and good)"),
    ("not not safe", "not not safe"),
    ("(not safe) and good", "not safe and good"),
    ("not (tower.steps > 3)", "not tower.steps > 3"),
    ("not 'rope' in tower.tools", '"rope" not in tower.tools'),
    ("not not 'rope' in tower.tools", 'not "rope" not in tower.tools'),
    ("1 < tower.steps < 3", "1 < tower.steps and tower.steps < 3"),
    ("safe and 1 < tower.steps < 3", "safe and (1 < tower.steps and tower.steps < 3)"),
    ("tower.steps > -1", "tower.steps > -1"),
    ("1 + tower.steps * 2 > 3", "(1 + (tower.steps * 2)) > 3"),
    ("tower.steps - (1 - 2) > 3", "(tower.steps - (1 - 2)) > 3"),
    ("tower.colour in ['red']", 'tower.colour in ("red",)'),
    ("tower.colour in ('red', 'green')", 'tower.colour in ("red", "green")'),
    ("tower.built < date('2026-01-01')", 'tower.built < date("2026-01-01")'),
    ("tower.name == '2026-01-01'", 'tower.name == "2026-01-01"'),
    ("tower.name == 'say \"no\" \\\\ \\n'", 'tower.name == "say \\"no\\" \\\\ \\n"'),
    ("tower.name == '灯台'", 'tower.name == "灯台"'),
    ("tower.watch < weeks(2)", "tower.watch < days(14.0)"),
    ("tower.watch < months(1)", "tower.watch < days(30.436875)"),
    ("tower.cost < quantity(5, 'EUR')", 'tower.cost < quantity(5.0, "EUR")'),
    ("tower.cost > quantity(-5, 'EUR')", 'tower.cost > quantity(-5.0, "EUR")'),
    ("tower.steps > parameter.least", "tower.steps > parameter.least"),
    ("parameter.day <= as_of", "parameter.day <= as_of"),
    ("within(tower.built, parameter.often)", "within(tower.built, parameter.often)"),
    ("later(tower.built, days(3)) < as_of", "later(tower.built, days(3.0)) < as_of"),
    ("nonempty(tower.tools)", "nonempty(tower.tools)"),
    ("any(True for x in tower.tools)", "any(True for x in tower.tools)"),
    ("in_place(tower.shutter)", 'tower.shutter.status == "in-place"'),
    ("covers(tower.log, 'wind')", '"wind" in tower.log.covers'),
    ("'NO' in tower.keeper.from_", '"NO" in tower.keeper.from_'),
    (
        "any(b.cracked for b in tower.bells if safe if good)",
        "any(b.cracked for b in tower.bells if safe and good)",
    ),
    ("any(safe or good for b in tower.bells)", "any(safe or good for b in tower.bells)"),
    ("count(b for b in tower.bells if b.rung > 1) >= 2", "count(b for b in tower.bells if b.rung > 1) >= 2"),
]


@pytest.mark.parametrize(("text", "written"), WRITTEN)
def test_a_condition_is_written_and_reads_to_the_same_tree(text: str, written: str) -> None:
    condition = WORLD.read(text)
    assert write(condition) == written
    assert WORLD.read(written) == condition


def test_what_a_condition_uses() -> None:
    condition = WORLD.read("safe and any(covers(d, 'wind') and tower.lit for d in tower.books) or not good")
    assert definitions_in(condition) == {"safe", "good"}
    assert next(walk(condition)) is condition


def test_the_height_of_a_condition() -> None:
    lit = Flag(Place("tower.lit"))
    assert height(lit, {}) == 2
    assert height(And((lit, Not(lit))), {}) == 4
    assert height(Or((WORLD.read("safe"), lit)), {"safe": 7}) == 9
