"""The rows that come with aigov: what they say is settled really is, on every case of the rulesets concerned."""

from collections.abc import Callable, Iterator

import pytest

from aigov.authoring.workshop import Workpiece, open_ruleset
from aigov.documents.library import built_in, load_crosswalk, load_rules, load_words, ruleset_ids
from aigov.engine.closures import Build
from aigov.engine.program import Program
from aigov.model.crosswalk import Crosswalk
from aigov.model.values import Facts
from aigov.model.verdicts import Truth

SHELF = built_in(cache=True)
Home = tuple[Workpiece, Program]


def crosswalk() -> Crosswalk:
    found, problems = load_crosswalk(SHELF)
    assert found is not None, problems
    return found


@pytest.fixture(scope="module")
def homes() -> dict[str, Home]:
    words, problems = load_words(SHELF)
    assert words is not None, problems
    found: dict[str, Home] = {}
    for name in ruleset_ids(SHELF):
        piece, problems = open_ruleset(SHELF, name)
        compiled, _ = load_rules(SHELF, name, words)
        assert piece is not None, problems
        assert compiled is not None
        program = Program(compiled, piece.ruleset.date)
        program.need_all()
        found[name] = piece, program
    return found


def settled() -> Iterator[tuple[str, str]]:
    """Each pair of rules of ours of which evidence for the first is said to settle the second."""
    names = set(ruleset_ids(SHELF))
    for row in crosswalk().rows:
        if row.target.partition("/")[0] in names:
            if row.relation in ("equal", "superset"):
                yield row.source, row.target
            if row.relation in ("equal", "subset"):
                yield row.target, row.source


def required(name: str, homes: dict[str, Home]) -> Callable[[Facts], Truth]:
    """What tells whether all that a rule requires holds."""
    home, _, inside = name.partition("/")
    program = homes[home][1]
    gate = next(one for one in program.gates if one.id == inside)
    build = Build(program.nodes, program.compiled.definitions, program.as_of)
    run = build.run(gate.requires)
    return lambda facts: run(facts, build.memory(), None)


@pytest.mark.parametrize(
    ("giving", "settled"), [pytest.param(*pair, id="-".join(pair)) for pair in settled()]
)
def test_evidence_for_one_rule_settles_what_it_contains(
    giving: str, settled: str, homes: dict[str, Home]
) -> None:
    """A rule that was changed may ask for more than it did: then its row in the crosswalk says too much."""
    shown, follows = required(giving, homes), required(settled, homes)
    for home in dict.fromkeys(name.partition("/")[0] for name in (giving, settled)):
        for case in homes[home][0].cases:
            assert shown(case.facts) is not True or follows(case.facts) is True, case.name


def test_reasons_use_here_and_there_for_the_two_sides_only() -> None:
    """Whoever reads a row from its other side finds the two words exchanged."""
    for row in crosswalk().rows:
        words = f" {row.why.lower()} "
        assert not any(f" there {verb} " in words for verb in ("is", "are", "was", "were")), row.why


def test_every_number_of_the_frameworks_is_well_known() -> None:
    found = {one.id: one.ids for one in crosswalk().frameworks}
    assert len(found["nist-ai-rmf"]) == 72
    assert len(found["iso-42001"]) == 38
    assert len(found["oecd-ai"]) == 10
    for framework in ("nist-ai-rmf", "oecd-ai"):
        assert all(set(title) == {"en", "ja"} for title in found[framework].values())
    assert not any(found["iso-42001"].values())


def test_what_is_said_of_a_text_that_is_not_free_stays_careful() -> None:
    assert {row.relation for row in crosswalk().rows if row.target.startswith("iso-42001/")} == {"intersects"}
