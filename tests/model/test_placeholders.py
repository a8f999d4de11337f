"""What is no answer, in four languages, and what only looks like it."""

import pytest

from aigov.model.placeholders import is_placeholder

TEMPLATE_SENTENCE = (
    "Users (both direct and downstream) should be made aware of the risks, biases and limitations of the model. "
    "More information needed for further recommendations."
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "-",
        "--",
        "...",
        "…",
        "?",
        "??",
        "TBD",
        "tbd.",
        "(TBD)",
        "**TBD**",
        "ＴＢＤ",
        "TODO",
        "YYYY-MM-DD",
        "dd/mm/yyyy",
        "TT.MM.JJJJ",
        "JJ/MM/AAAA",
        "to do",
        "XXX",
        "xxxx",
        "N/A",
        "n.a.",
        "[N/A]",
        "More information needed",
        "[More Information Needed]",
        "[More Information Needed] ",
        "[Needs More Information]",
        "Coming soon!",
        "to be determined",
        "Not yet known",
        "[optional]",
        "[Dataset Name]",
        "[Insert name here]",
        "<your name>",
        "<DESCRIBE IN ONE LINE THE MODEL>",
        "{license}",
        "{{ card_data }}",
        '{{ license | default("[More Information Needed]", true)}}',
        "${NAME}",
        "#ModelName#",
        "Lorem ipsum dolor sit amet",
        TEMPLATE_SENTENCE,
    ],
)
def test_english_placeholders_are_no_answers(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "未定",
        "未記入",
        "（要記入）",
        "後日公開",
        "準備中。",
        "不明",
        "よくわかっていない",
        "○○",
        "　年　月　日",
        "YYYY年MM月DD日",
        "【未定】",
        "該当なし",
    ],
)
def test_japanese_placeholders_are_no_answers(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text", ["noch offen", "K. A.", "Keine Angabe", "wird nachgereicht", "[bitte ausfüllen]", "Platzhalter"]
)
def test_german_placeholders_are_no_answers(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text", ["à compléter", "À COMPLÉTER", "A COMPLÉTER", "s.o.", "Non renseigné", "à venir", "en attente…"]
)
def test_french_placeholders_are_no_answers(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "none",
        "no",
        "unknown",
        "NA",
        "NO",
        "MIT",
        "DE",
        "○",
        "×",
        "x",
        "2026-01-01",
        "-5",
        "7B",
        "[1]",
        "$5",
        "なし",
        "特になし",
        "[MIT](https://example.org)",
        "To do research",
        "English",
        "name",
        "Ranks applicants. TBD later",
        "{a: 1}",
        "<b>",
        "TBD by the deployer, see chapter 3",
        "todo-list-model",
        "a" * 5000,
    ],
)
def test_answers_that_look_a_little_like_placeholders_stay_answers(text: str) -> None:
    assert not is_placeholder(text)


def test_a_template_sentence_with_an_answer_behind_it_is_an_answer() -> None:
    assert not is_placeholder(TEMPLATE_SENTENCE + " Never use it on faces.")
