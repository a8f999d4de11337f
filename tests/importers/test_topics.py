"""Headings and labels are known in four languages, and whole: a word inside a heading decides nothing."""

import pytest

from aigov.importers.model_card_tables import HEADINGS, KEYS, LABELS, ROWS
from aigov.importers.topics import heading_key, label_row, topic_of


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Intended Use", "intended-use"),
        ("2. Intended uses & limitations", "intended-use-or-limitations"),
        ("📚 Training Data [optional]", "training-data"),
        ("Evaluation ✅", "evaluation"),
        ("Bias, Risks, and Limitations", "limitations-and-bias"),
        ("Out-of-Scope Use", "out-of-scope"),
        ("Environmental Impact:", "environment"),
        ("ライセンス", "licence"),
        ("想定される用途", "intended-use"),
        ("モデルの限界やバイアス", "limitations-and-bias"),
        ("環境への影響", "environment"),
        ("How to use 使い方", "how-to-use"),
        ("モデルの精度 accuracy of model", "evaluation"),
        ("Attention (注意)", "limitations"),
        ("Verwendungszweck", "intended-use"),
        ("Beschränkungen", "limitations"),
        ("Bestimmungsgemäße Verwendung", "intended-use"),
        ("Datenschutz", "privacy"),
        ("Limites et biais", "limitations-and-bias"),
        ("Données d’entraînement", "training-data"),
        ("Utilisation prévue", "intended-use"),
    ],
)
def test_headings_of_four_languages_lead_to_their_topic(heading: str, topic: str) -> None:
    assert topic_of(heading) == topic


@pytest.mark.parametrize(
    "heading",
    [
        "Python環境のセットアップ",
        "4.1. Azure環境のみデプロイ",
        "Supported languages in the base model",
        "Base model (uncased)",
        "",
        "# ",
        "x" * 10_000,
        "No limitations whatsoever",
        "license: cc-by-sa-4.0 // See https://example.org",
    ],
)
def test_a_word_inside_a_heading_decides_nothing(heading: str) -> None:
    assert topic_of(heading) is None


def test_a_label_with_a_remark_in_parentheses_is_still_known() -> None:
    assert label_row("Carbon Emitted (Power consumption x Time)") == "emissions"
    assert label_row("Funded by [optional]") == "maker"
    assert label_row("Base model structure") == "base-in-words"
    assert label_row("\\(n_{parameters}\\)") == "parameters"
    assert label_row("Learning rate") is None


def test_every_key_and_label_leads_to_a_row_and_every_row_is_reached() -> None:
    reached = {*KEYS.values(), *LABELS}
    assert reached <= set(ROWS)
    assert set(ROWS) - reached == {"name", "title", "card-of-data", "nested"}


def test_every_row_states_a_fact_or_says_why_it_states_none() -> None:
    for name, row in ROWS.items():
        assert bool(row.fact) == bool(row.reader), name
        assert row.fact or row.why, name


def test_no_heading_stands_under_two_topics() -> None:
    seen: dict[str, str] = {}
    for topic, languages in HEADINGS.items():
        for names in languages.values():
            for name in names.split(";"):
                assert seen.setdefault(heading_key(name), topic) == topic, name
