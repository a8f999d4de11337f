"""Lint of topics: names that do not exist, languages that are missing, and what leaves nothing to compare."""

from dataclasses import replace

import pytest

from aigov.api import library, open_topics
from aigov.authoring.lint_topics import lint_topics
from aigov.authoring.workshop import open_ruleset
from aigov.documents.library import ruleset_ids
from aigov.documents.topics import read_topics
from aigov.model.diagnostics import render
from aigov.model.ruleset import Ruleset
from tests.acts.act import HERE, RULES

TEXT = (HERE / "topics.yaml").read_text(encoding="utf-8")
BOTH = TEXT[: TEXT.index("  - id: knowledge")].replace("tiny", "acts-2")
"""One topic with two sides, both of which exist."""


@pytest.fixture(scope="module")
def rulesets() -> list[Ruleset]:
    """The made-up act, twice."""
    piece, problems = open_ruleset(library(), RULES)
    assert piece is not None, problems
    return [piece.ruleset, replace(piece.ruleset, id="acts-2")]


def linted(rulesets: list[Ruleset], old: str, new: str) -> list[str]:
    """What is said once one text of the file is another."""
    text = BOTH.replace("one/stop", "art-4/training")
    assert old in text
    topics, problems = read_topics(text.replace(old, new, 1), "t.yaml")
    assert topics is not None, problems
    return [render(one) for one in lint_topics(topics, rulesets)]


def test_what_is_right_says_nothing(rulesets: list[Ruleset]) -> None:
    assert linted(rulesets, "stopping", "stopping") == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("art-14,", "art-41,", "t.yaml:12:17: error[E390]: `acts` has no rule and no group `art-41`"),
        (
            "art-4/training",
            "art-4/trainings",
            "t.yaml:16:17: error[E390]: `acts-2` has no rule and no group `art-4/trainings`",
        ),
        ("usual: [acts,", "usual: [akts,", "t.yaml:4:9: error[E390]: no ruleset is called `akts`"),
        (
            "art-9/tests",
            "art-14",
            "t.yaml:12:25: error[E391]: `art-14` stands twice among the rules of a side",
        ),
        (
            "en: Stopping the system, ja: システムの停止",
            "en: Stopping the system",
            "t.yaml:6:9: error[E392]: `stopping`, title: says nothing in `ja`",
        ),
    ],
)
def test_what_is_wrong_has_its_place(rulesets: list[Ruleset], old: str, new: str, said: str) -> None:
    found = linted(rulesets, old, new)
    assert len(found) == 1
    assert found[0].startswith(said)


def test_a_ruleset_that_does_not_exist_is_told_where_it_stands(rulesets: list[Ruleset]) -> None:
    text = BOTH.replace("one/stop", "art-4/training")
    topics, _ = read_topics(text, "t.yaml")
    assert topics is not None
    assert [render(one) for one in lint_topics(topics, rulesets[:1])] == [
        "t.yaml:4:15: error[E390]: no ruleset is called `acts-2`\n  help: did you mean `acts`?",
        "t.yaml:13:7: error[E390]: no ruleset is called `acts-2`\n  help: did you mean `acts`?",
    ]


def test_a_near_miss_is_named(rulesets: list[Ruleset]) -> None:
    assert "did you mean `art-4/training`?" in linted(rulesets, "art-4/training", "art-4/trainings")[0]


def test_one_side_alone_is_nothing_to_compare(rulesets: list[Ruleset]) -> None:
    text = TEXT[: TEXT.index("  - id: names")].replace("  tiny:", "  acts-2:").replace("one/stop", "art-4")
    topics, _ = read_topics(text.replace("tiny", "acts-2"), "t.yaml")
    assert topics is not None
    assert [render(one) for one in lint_topics(topics, rulesets)] == [
        "t.yaml:20:9: error[E392]: the topic `knowledge` has only one side, so there is nothing to compare\n"
        "  help: add a side, or drop the topic"
    ]


def test_the_topics_that_come_with_aigov_are_right() -> None:
    topics, problems = open_topics()
    assert topics is not None, problems
    opened = [open_ruleset(library(), name)[0] for name in ruleset_ids(library())]
    found = lint_topics(topics, [one.ruleset for one in opened if one is not None])
    assert [render(one) for one in found] == []
    assert {one.name for one in topics.usual} <= set(topics.compared())
