"""What rules have to do with others: every row from both of its sides, on every finding of a rule that may apply."""

import pytest

from aigov.documents.compiled import compile_ruleset
from aigov.engine.related import Relations, turned
from aigov.model.crosswalk import Crosswalk, Framework, Related, Row
from tests.engine.small import described, findings_of, program_of, rule, ruleset_of, texts_of, tower

TOWER = tower()
NORM = Framework("norm", "A norm", "", "2020-01-01", {"1": {"en": "First", "ja": "一"}, "2": {}})


def relations(*rows: Row) -> Relations:
    rules = [rule("one/a", title={"en": "A light"}), rule("one/b"), rule("two/c", group="two")]
    compiled = compile_ruleset(ruleset_of(texts_of(rules), TOWER), TOWER.digest)
    return Relations(Crosswalk("1", "2026-01-01", "digest", (NORM,), rows, ()), [compiled])


def test_a_row_is_read_from_both_of_its_sides() -> None:
    found = relations(Row("small/one/a", "superset", "norm/1", "more here than there", "own"))
    assert found.of("small/one/a") == (
        Related("norm/1", "superset", "more here than there", "own", {"en": "First", "ja": "一"}),
    )
    assert found.of("norm/1") == (
        Related("small/one/a", "subset", "more there than here", "own", {"en": "A light"}),
    )
    assert found.of("small/one/b") == ()


@pytest.mark.parametrize(
    ("why", "other"),
    [
        ("Here less; there more", "There less; here more"),
        ("there, Here.", "here, There."),
        ("adhere to the atmosphere, therefore", "adhere to the atmosphere, therefore"),
        ("neither word", "neither word"),
    ],
)
def test_here_and_there_change_places(why: str, other: str) -> None:
    assert turned(why) == other
    assert turned(other) == why


@pytest.mark.parametrize(
    ("relation", "settled"), [("equal", True), ("superset", True), ("subset", False), ("intersects", False)]
)
def test_only_what_is_contained_is_settled(relation: str, settled: bool) -> None:
    assert Related("x", relation, "", "own").settled is settled  # type: ignore[arg-type]  # each of them is one


def test_what_is_settled_comes_first_and_what_lies_outside_last() -> None:
    found = relations(
        Row("small/one/a", "intersects", "norm/2", "", "own"),
        Row("small/one/a", "intersects", "small/one/b", "", "own"),
        Row("small/one/a", "equal", "norm/1", "", "own"),
        Row("small/two/c", "subset", "small/one/a", "", "own"),
    )
    assert [one.id for one in found.of("small/one/a")] == ["norm/1", "small/two/c", "small/one/b", "norm/2"]


def test_titles_are_those_of_what_is_loaded() -> None:
    found = relations()
    assert found.title("small/one/a") == {"en": "A light"}
    assert found.title("small/one") == {"en": "One"}
    assert found.title("norm/2") == {}
    for unknown in ("other/x", "small/nine", "small"):
        assert found.title(unknown) == {}


def test_findings_of_rules_that_may_apply_say_what_they_answer_elsewhere() -> None:
    found = relations(Row("small/one/a", "equal", "norm/1", "w", "own"))
    program = program_of(texts_of([rule("one/a")]), TOWER)
    for facts, related in (
        ({"tower.manned": True, "tower.lit": True}, ["norm/1"]),
        ({"tower.manned": True, "tower.lit": False}, ["norm/1"]),
        ({}, ["norm/1"]),
        ({"tower.manned": False}, []),
    ):
        [finding] = findings_of(program, described(TOWER, facts))
        told = found.on_finding(finding)
        assert [one.id for one in told.answers_also] == related
        assert told._replace(answers_also=()) == finding
