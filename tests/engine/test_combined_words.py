"""Several words sought in one list are one look at it, and nothing else that is sought there gets lost."""

import pytest

from aigov.engine.closures import Build
from aigov.engine.trace import Tracer
from aigov.language.encode import NodeTable
from aigov.model.conditions import And, Condition, In, Or, Place, Value
from aigov.model.values import AtLeast, Facts

LIST = Place("tower.people")
WORDS: tuple[Condition, ...] = (In(Value("a"), LIST), In(Value("b"), LIST), In(Place("tower.keeper"), LIST))


@pytest.mark.parametrize(
    ("condition", "facts", "expected"),
    [
        (And(WORDS), {"tower.people": ["a", "b"], "tower.keeper": "c"}, False),
        (And(WORDS), {"tower.people": ["a", "b", "c"], "tower.keeper": "c"}, True),
        (And(WORDS), {"tower.people": ["a", "b"]}, None),
        (And(WORDS), {"tower.people": AtLeast(["a", "c"]), "tower.keeper": "c"}, None),
        (Or(WORDS), {"tower.people": ["c"], "tower.keeper": "c"}, True),
        (Or(WORDS), {"tower.people": ["d"]}, None),
        (Or(WORDS), {"tower.people": ["d"], "tower.keeper": "c"}, False),
    ],
)
def test_a_fact_that_is_sought_beside_words_counts(
    condition: Condition, facts: Facts, expected: bool | None
) -> None:
    table = NodeTable({})
    node = table.add(condition)
    build = Build(table.nodes, (), "2026-11-23")
    assert build.run(node)(facts, build.memory(), None) is expected
    assert Tracer(table.nodes, (), facts, "2026-11-23").trace(node).truth is expected
