"""The tool's own sentences: every one in every language, with the same blanks."""

import re
from string import Formatter

import pytest

from aigov.authoring import explain_phrases
from aigov.reporters import (
    compare_phrases,
    evidence_phrases,
    figure_phrases,
    github_phrases,
    markdown_phrases,
    phrases,
    question_phrases,
    text_crosswalk,
)
from aigov.reporters.phrases import LANGS, Number, Phrases

EVERY = {
    **phrases.PHRASES,
    **{f"explain {key}": texts for key, texts in explain_phrases.PHRASES.items()},
    **{f"figures {key}": texts for key, texts in figure_phrases.PHRASES.items()},
    **{f"markdown {key}": texts for key, texts in markdown_phrases.PHRASES.items()},
    **{f"github {key}": texts for key, texts in github_phrases.PHRASES.items()},
    **{f"compare {key}": texts for key, texts in compare_phrases.PHRASES.items()},
    **{f"evidence {key}": texts for key, texts in evidence_phrases.PHRASES.items()},
    **{f"questions {key}": texts for key, texts in question_phrases.PHRASES.items()},
    **{f"crosswalk {key}": texts for key, texts in text_crosswalk.PHRASES.items()},
}


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", EVERY)
def test_a_sentence_exists_in_every_language_with_the_same_blanks(key: str) -> None:
    texts = EVERY[key]
    assert len(texts) == len(LANGS)
    assert all(texts)
    english = blanks(texts[0])
    assert all(blanks(text) <= english for text in texts)


@pytest.mark.parametrize("key", EVERY)
def test_no_english_sentence_stands_for_a_japanese_one(key: str) -> None:
    english, japanese = (re.sub(r"`[^`]*`|\{[^}]*\}|aigov", "", text) for text in EVERY[key])
    if re.search("[a-z]{3}", english) and key not in ("explain record", "questions part of"):
        assert re.search("[ぁ-んァ-ヶ一-龠]", japanese), "only blanks, names and signs may be left alone"


@pytest.mark.parametrize("key", EVERY)
def test_no_sentence_promises_anything(key: str) -> None:
    for text in EVERY[key]:
        for word in ("compliant", "compliance", "certified", "%", "適合", "準拠"):
            assert word not in text.lower()


def test_numbers_come_with_their_noun() -> None:
    assert f"{Number(1):fact} {Number(2):fact} {Number(0):fact} {Number(3)}" == "1 fact 2 facts 0 facts 3"


def test_a_word_that_is_not_in_the_catalogue_stays_as_it_is() -> None:
    assert Phrases("ja")("honoured") == "honoured"
    assert Phrases("ja").of({"en": "Title"}) == "Title"
