"""What is typed, and what it would be in a description."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aigov.documents.answers import Given, NotKnown, Refused, answer
from aigov.documents.description import read_description
from aigov.documents.library import built_in, load_words
from aigov.model.vocabulary import Shape, Vocabulary, field_shape
from aigov.reporters.flow import flow


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    words, problems = load_words(built_in())
    assert words is not None, problems
    return words.vocabulary


def typed(vocabulary: Vocabulary, path: str, line: str) -> Given | NotKnown | Refused:
    return answer(line, vocabulary.facts[path], vocabulary, tuple(path.split(".")))


@pytest.mark.parametrize(
    ("path", "line", "raw"),
    [
        ("model.frontier", "yes", True),
        ("model.frontier", " N ", False),
        ("model.frontier", "いいえ", False),
        ("system.stage", "in-service", "in-service"),
        ("system.stage", "In Service", "in-service"),
        ("system.kind", "2", "model"),
        ("system.kind", "none", "none"),
        ("system.autonomy", "none", "none"),
        ("system.outputs", "scores-or-rankings, 5", ["scores-or-rankings", "content"]),
        ("system.outputs", "scores-or-rankings、content", ["scores-or-rankings", "content"]),
        ("system.outputs", "[content]", ["content"]),
        ("system.outputs", "{at_least: [content]}", {"at_least": ["content"]}),
        ("system.outputs", "none", []),
        ("system.outputs", "なし", []),
        ("purpose.only_for", "no", "none"),
        ("market.countries", "de, JP fr", ["DE", "JP", "FR"]),
        ("organisation.turnover", "6200000 EUR", "6200000 EUR"),
        ("market.placed_on_market", "2026-09-01", "2026-09-01"),
        ("system.name", "No name: yet # really", "No name: yet # really"),
        ("system.name", "none", "none"),
        ("oversight.stop_control", "yes", True),
        ("oversight.stop_control", "no", "none"),
        (
            "oversight.stop_control",
            "status: in-place, tested_on: 2026-08-03",
            {"status": "in-place", "tested_on": "2026-08-03"},
        ),
        (
            "documents.ai_policy",
            "{status: approved, date: unknown}",
            {"status": "approved", "date": "unknown"},
        ),
        (
            "performance.tests",
            "kind: accuracy, date: 2026-08-10",
            [{"kind": "accuracy", "date": "2026-08-10"}],
        ),
        (
            "performance.tests",
            "{kind: accuracy}, {kind: red-team}",
            [{"kind": "accuracy"}, {"kind": "red-team"}],
        ),
        ("performance.tests", "[{kind: accuracy}]", [{"kind": "accuracy"}]),
    ],
)
def test_an_answer_is_what_a_description_would_state(
    vocabulary: Vocabulary, path: str, line: str, raw: object
) -> None:
    assert typed(vocabulary, path, line) == Given(raw)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("?", ""),
        ("unknown", ""),
        ("不明", ""),
        ("？", ""),
        ("? our lawyers look at it", "our lawyers look at it"),
        ("unknown: nobody measured", "nobody measured"),
        ("不明：測定していない", "測定していない"),
    ],
)
def test_not_to_know_is_an_answer_with_its_reason(vocabulary: Vocabulary, line: str, why: str) -> None:
    for path in ("system.stage", "system.name", "performance.tests", "market.placed_on_market"):
        assert typed(vocabulary, path, line) == NotKnown(why)


@pytest.mark.parametrize(
    ("path", "line", "message", "help"),
    [
        ("model.frontier", "perhaps", "true or false", "write true"),
        ("system.stage", "in-servce", "none of the options", "did you mean `in-service`?"),
        ("system.kind", "9", "none of the options", "write one of"),
        ("system.outputs", "contnt", "none of the options", "did you mean `content`?"),
        ("market.countries", "Germany", "no country code", ""),
        ("organisation.turnover", "6200000", "lacks its unit", "units: EUR"),
        ("market.placed_on_market", "2026-02-30", "not in the calendar", ""),
        ("market.placed_on_market", "soon", "is a date", "write YYYY-MM-DD"),
        ("system.name", "TBD", "is a placeholder", ""),
        ("documents.ai_policy", "yes", "no field `yes`", ""),
        ("documents.ai_policy", "status: approvd", "none of the options", "did you mean `approved`?"),
        ("documents.ai_policy", "{status: approved", "", ""),
        ("documents.ai_policy", "{}", "", ""),
        ("documents.ai_policy", "date: unknown", "parts that are not known", ""),
        ("performance.tests", "!!python/object:os.system [x]", "", ""),
    ],
)
def test_what_does_not_fit_is_refused_with_a_reason(
    vocabulary: Vocabulary, path: str, line: str, message: str, help: str
) -> None:
    found = typed(vocabulary, path, line)
    assert isinstance(found, Refused), found
    assert message in found.problem.message
    assert help in found.problem.help
    assert found.problem.span is None


@given(st.data(), st.text(max_size=40))
def test_whatever_is_typed_reads_back_as_the_same_answer(
    vocabulary: Vocabulary, data: st.DataObject, line: str
) -> None:
    path = data.draw(st.sampled_from(sorted(vocabulary.facts)))
    found = typed(vocabulary, path, line)
    if isinstance(found, Given):
        section, _, name = path.partition(".")
        read = read_description(f"aigov: 1\n{section}: {{{name}: {flow(found.raw)}}}\n", "a.yaml", vocabulary)
        assert not read.diagnostics
        assert path in read.facts


def test_parts_of_records_are_answered_by_their_own_shape(vocabulary: Vocabulary) -> None:
    whole = vocabulary.facts["documents.ai_policy"]
    covers = field_shape(vocabulary, whole, "covers")
    assert isinstance(covers, Shape)
    assert answer("1, roles", covers, vocabulary, ("documents", "ai_policy", "covers")) == Given(
        [covers.options[0], "roles"]
    )
