"""Errors of conditions: code, place and help; limits; hostile texts."""

import time

import pytest

from aigov.language.read import DEEPEST, LARGEST, LONGEST
from aigov.language.scope import ConditionError
from aigov.model.conditions import And, Constant, Flag, In, Not, Or, Place, Quantified, Stated
from tests.engine.small import World, tower

WORLD = World(tower(), {"safe": "tower.lit"}, {"least": 3})


def refused(text: str) -> ConditionError:
    with pytest.raises(ConditionError) as found:
        WORLD.read(text)
    return found.value


HELP: list[tuple[str, str, int, str]] = [
    ("saef", "E210", 0, "did you mean `safe`?"),
    ("tower.mannd", "E202", 0, "did you mean `tower.manned`?"),
    ("tower.lit and towr.manned", "E202", 14, "did you mean `tower.manned`?"),
    ("tower.keeper.trianed", "E202", 0, "did you mean `trained`?"),
    ("any(b.craked for b in tower.bells)", "E203", 4, "did you mean `cracked`?"),
    ("tower.steps > parameter.leest", "E204", 14, "did you mean `least`?"),
    ("tower.lit == True", "E206", 13, "write the flag itself, or `not` before it"),
    ("tower.height > 3", "E207", 0, 'write quantity(NUMBER, "m")'),
    ("tower.rank == tower.trim", "E207", 0, "they have no option in common"),
    ('coveers(tower.log, "wind")', "E208", 0, "did you mean `covers`?"),
    ("lateer(tower.built, days(3)) < as_of", "E208", 0, "did you mean `later`?"),
    ("dates(3) < as_of", "E208", 0, "did you mean `date`?"),
    ("any(tower.bells)", "E208", 0, "write any(... for x in list if ...)"),
    ("count(tower.bells) > 1", "E208", 0, "write count(... for x in list if ...)"),
    ("count(b.cracked for b in tower.bells) > 1", "E208", 0, "write count(b for b in ... if ...)"),
    ('tower.built < date("tomorrow")', "E208", 14, "write YYYY-MM-DD"),
    ("tower.steps", "E209", 0, "compare it, or write stated(tower.steps)"),
    ("tower.steps is 3", "E209", 0, "write =="),
    ("stated(tower.lit)", "E211", 0, "write the flag without stated()"),
    ("any(tower.cracked for tower in tower.bells)", "E212", 0, "take a short name such as x"),
    ('tower.colour == "gren"', "E214", 16, "did you mean `green`?"),
    ('"NOR" in tower.seen_from', "E214", 0, "two capital letters: DE, JP, EU"),
    ('"pt-BR" in tower.tongues', "E214", 0, "write `pt-br`"),
]


@pytest.mark.parametrize(("text", "code", "at", "help"), HELP)
def test_the_help_says_what_to_write(text: str, code: str, at: int, help: str) -> None:
    error = refused(text)
    assert (error.code, error.at, error.help) == (code, at, help)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ('tower.name == "Skågen 灯台" and tower.mannd', 30),
        ("tower.lit\nand tower.mannd", 14),
        ("tower.lit\n\n  and tower.mannd\n", 17),
        ('tower.name == "灯台"\nand tower.mannd', 23),
        ("(tower.lit and\n(tower.mannd))", 16),
        ("  tower.mannd", 2),
    ],
)
def test_places_count_characters_over_all_lines(text: str, at: int) -> None:
    assert text[at:].startswith("tower.mannd")
    assert refused(text).at == at


@pytest.mark.parametrize(
    "text", ["tower.lit and", "tower.lit and\n", "tower.lit\nand", "(", ")", "'", '"', "tower.", "1 +"]
)
def test_a_text_that_stops_too_early_has_a_place_inside_it(text: str) -> None:
    error = refused(text)
    assert error.code == "E201"
    assert 0 <= error.at <= len(text)


def test_words_of_python_do_not_give_advice_that_only_fits_python() -> None:
    error = refused("tower.steps = 3")
    assert error.message.startswith("the condition cannot be read: ")
    assert "Perhaps" not in error.message
    assert "'" not in error.message


def test_a_condition_has_a_largest_length() -> None:
    text = "tower.lit or " + " " * (LONGEST - 23) + "tower.lit "
    assert len(text) == LONGEST
    assert isinstance(WORLD.read(text), Or)
    assert (refused(text + " ").code, refused(text + " ").at) == ("E200", 0)


def test_a_condition_has_a_largest_number_of_parts() -> None:
    # Each `safe` is one part, and so is the `or` around them.
    assert isinstance(WORLD.read(" or ".join(["safe"] * (LARGEST - 150))), Or)
    # Besides its words such a condition has four parts: the comparison, the fact's two names, the list.
    words = ",".join(['""'] * (LARGEST - 4))
    assert isinstance(WORLD.read(f"tower.name in ({words})"), In)
    assert refused(f'tower.name in ({words},"")').code == "E200"


def test_a_condition_has_a_greatest_depth() -> None:
    deep = "not " * (DEEPEST - 1) + "safe"
    assert isinstance(WORLD.read(deep), Not)
    assert refused("not " + deep).code == "E200"
    sums = "tower.steps" + " + 1" * (DEEPEST + 5)
    assert refused(f"{sums} > 1").code == "E200"


HOSTILE = [
    "(" * 900 + "safe" + ")" * 900,
    "[" * 1900,
    "{" * 1900,
    "not " * 490 + "safe",
    "-" * 1900 + "1 > 0",
    "~" * 1900 + "1 > 0",
    "+".join(["1"] * 900) + " > 0",
    "**".join(["9"] * 600) + " > 0",
    "9" * 1900 + " > 0",
    "safe if safe else " * 100 + "safe",
    "lambda: " * 200 + "safe",
    "safe < " * 250 + "safe",
    "a" + ".a" * 900,
    "a" + "[0]" * 600,
    "a" + "()" * 900,
    "any(" * 400 + ")" * 400,
    "x for x in " * 150 + "x",
    'f"{' * 100 + "safe" + '}"' * 100,
    '"' + "\\x41" * 480 + '"',
    '"' + "a" * 1900 + '" == tower.name and safe or',
    "#" * 1900,
    "\n" * 1900,
    "\\\n" * 900,
    "\t" * 1900 + "safe and",
    "safe\x00",
    "safe\x0c and",
    "\ud800",
    "safe\u2028and",
    "\u202esafe and",
    "tower.steps < 1_0_0_",
    "tower.steps < 0o9",
    "tower.steps < 1e99999 and",
    "`safe`",
    "$safe",
    "safe?",
    "import os",
    "exec('1')",
    "().__class__.__bases__[0].__subclasses__()",
    "__builtins__",
    "safe.__class__.__mro__",
    "tower.name.__init__.__globals__",
    "(yield)",
    "await safe",
    "*safe,",
    "**safe",
    "safe := tower.lit",
    "print(safe)",
    "safe; safe",
    "safe\nsafe",
    "safe)#(",
    "safe) or (safe",
    "safe)\n#(",
    "'''",
    "r'\\'",
    "u'safe'",
    "b'safe' == tower.name",
    "None",
    "...",
    "1j == tower.steps",
    "{**safe}",
    "[*safe]",
    "any(x for x in [y for y in [z for z in tower.bells]])",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_is_refused_at_once(text: str) -> None:
    started = time.process_time()
    error = refused(text)
    assert error.code.startswith("E2")
    assert len(error.message) < 2_500
    assert 0 <= error.at <= len(text)
    assert time.process_time() - started < 1


def test_what_is_read_is_a_tree() -> None:
    lit, manned = Flag(Place("tower.lit")), Flag(Place("tower.manned"))
    assert WORLD.read("tower.lit and not tower.manned") == And((lit, Not(manned)))
    assert WORLD.read("stated(tower.keeper.name)") == Stated(Place("tower.keeper", "name"))
    assert WORLD.read("nonempty(tower.bells)") == Quantified(
        "any", "one", Constant(True), Place("tower.bells"), None
    )


def test_every_node_knows_where_it_stands() -> None:
    condition = WORLD.read("tower.lit and (tower.manned or safe)")
    assert isinstance(condition, And)
    one, other = condition.parts
    assert isinstance(other, Or)
    assert (condition.at, one.at, other.at, other.parts[1].at) == (0, 0, 15, 31)


def test_a_comment_ends_with_its_line() -> None:
    assert WORLD.read("tower.lit # the light\nand safe") == WORLD.read("tower.lit and safe")
