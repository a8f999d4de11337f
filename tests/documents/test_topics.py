"""Topics are read with a place for every name, and a file that contradicts itself is refused."""

from pathlib import Path

from aigov.documents.topics import load_topics, read_topics
from aigov.model.diagnostics import render
from tests.acts.act import HERE

TEXT = (HERE / "topics.yaml").read_text(encoding="utf-8")


def problems_of(old: str, new: str) -> list[str]:
    """What is said once one text of the file is another."""
    assert old in TEXT
    topics, problems = read_topics(TEXT.replace(old, new, 1), "topics.yaml")
    assert topics is None
    return [render(one) for one in problems]


def test_every_topic_is_there_with_its_sides_and_the_places_of_its_rules() -> None:
    topics, problems = read_topics(TEXT, "topics.yaml")
    assert topics is not None
    assert problems == ()
    assert [one.id for one in topics.topics] == ["stopping", "knowledge", "names", "scoring"]
    assert topics.compared() == ("acts", "tiny", "others")
    side = topics.topics[0].side("acts")
    assert side is not None
    assert [(one.name, str(one.span)) for one in side.rules] == [
        ("art-14", "topics.yaml:12:17"),
        ("art-9/tests", "topics.yaml:12:25"),
    ]
    assert topics.topics[1].side("tiny") is None
    assert [(one.ruleset, one.why["en"]) for one in topics.topics[1].silent] == [
        ("tiny", "Nothing but the margin.")
    ]


def test_a_misspelt_key_is_an_error_with_its_place() -> None:
    assert problems_of("    stricter: tiny", "    stricker: tiny") == [
        "topics.yaml:6:5: error[E303]: `stricter` is missing",
        "topics.yaml:19:5: error[E302]: the key `stricker` is not known here\n  help: did you mean `stricter`?",
    ]


def test_an_id_stands_once() -> None:
    assert problems_of("  - id: names", "  - id: stopping") == [
        "topics.yaml:32:9: error[E307]: two topics are called `stopping`\n  help: give each its own id"
    ]


def test_the_stricter_one_is_a_side() -> None:
    assert problems_of("    stricter: tiny", "    stricter: tinny") == [
        "topics.yaml:19:15: error[E391]: `tinny` is no side of the topic `stopping`, so it cannot be the stricter"
        " one\n  help: did you mean `tiny`?"
    ]


def test_nobody_asks_and_is_silent_at_once() -> None:
    assert problems_of("    silent:\n      tiny:", "    silent:\n      acts:") == [
        "topics.yaml:28:7: error[E391]: `acts` asks something here and is said to be silent\n"
        "  help: delete one of the two"
    ]


def test_a_folder_without_topics_says_so(tmp_path: Path) -> None:
    topics, problems = load_topics(str(tmp_path))
    assert topics is None
    assert [one.code for one in problems] == ["E030"]
