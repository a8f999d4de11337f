"""Everything that is shown from the vocabulary and the built-in rulesets exists in English and in Japanese."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aigov.authoring.lint_vocabulary import lint_vocabulary
from aigov.authoring.workshop import open_ruleset
from aigov.documents.library import built_in, load_words, ruleset_ids
from aigov.documents.vocabulary import read_vocabulary
from aigov.model.compiled_vocabulary import dump_vocabulary, load_vocabulary
from aigov.model.diagnostics import Diagnostic
from aigov.model.ruleset import Ruleset, Words
from aigov.reporters.phrases import LANGS

FOLDER = Path(built_in().folder) / "vocabulary"


def texts() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.yaml")}


def shown(ruleset: Ruleset) -> Iterator[tuple[str, Words]]:
    """The words of a ruleset that a report shows in the language of its reader."""
    yield "the ruleset", ruleset.title
    yield from ((f"group {one.id}", one.title) for one in ruleset.groups)
    yield from ((f"rule {one.id}", one.title) for one in ruleset.rules)
    yield from ((f"definition {one.name}", one.says) for one in ruleset.definitions)
    yield from ((f"definition {one.name}", one.title) for one in ruleset.definitions if one.title)
    yield from ((f"penalty {one.name}", one.says) for one in ruleset.penalties)


def missing(problems: tuple[Diagnostic, ...]) -> list[str]:
    return [one.message for one in problems if one.code == "W354"]


def test_every_word_of_the_vocabulary_is_there_in_every_language() -> None:
    words, _ = load_words(built_in())
    assert words is not None
    assert missing(lint_vocabulary(words, ())) == []


@pytest.mark.parametrize("name", ruleset_ids(built_in()))
def test_every_word_of_a_ruleset_that_is_shown_is_there_in_every_language(name: str) -> None:
    piece, problems = open_ruleset(built_in(), name, with_cases=False)
    assert piece is not None, problems
    assert [(what, lang) for what, text in shown(piece.ruleset) for lang in LANGS if not text.get(lang)] == []


def test_what_is_not_translated_is_told() -> None:
    files = texts()
    files["oversight.ja.yaml"] = "section: oversight\nfacts: {}\n"
    vocabulary, words, problems = read_vocabulary(files)
    assert vocabulary is not None, problems
    assert words is not None
    compiled = load_vocabulary(dump_vocabulary(vocabulary, words.facts, words.sections, words.fields))
    assert compiled is not None
    told = missing(lint_vocabulary(compiled, ()))
    assert "`watching` of `oversight.mode` is not told in `ja`" in told
    assert "the note of `oversight.people` is not told in `ja`" in told
    assert all("`oversight." in one for one in told)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "section: oversight\nfacts:\n  mod: {}\n",
            "3:3 the fact `mod` that is translated here does not exist",
        ),
        (
            "section: oversight\nfacts:\n  mode:\n    options: {watchin: 見る}\n",
            "4:15 the option `watchin` that is translated here does not exist",
        ),
    ],
)
def test_a_translation_of_nothing_is_an_error_with_its_place(text: str, problem: str) -> None:
    _, _, problems = read_vocabulary({**texts(), "oversight.ja.yaml": text})
    assert [f"{one.span.line}:{one.span.column} {one.message}" for one in problems if one.span] == [problem]
    assert problems[0].code == "E311"
    assert problems[0].help.startswith("did you mean `")


def test_a_translated_field_belongs_to_its_record() -> None:
    text = "records:\n  measure: {stauts: 状態}\n  mesure: {}\n"
    _, _, problems = read_vocabulary({**texts(), "records.ja.yaml": text})
    assert [one.help for one in problems] == ["did you mean `status`?", "did you mean `measure`?"]
