"""Labels, cells and words inside one line, with their columns."""

import pytest

from aigov.importers.markdown_inline import Label, Piece, cells, count_words, label, plain


def labelled(text: str) -> Label | None:
    return label(text, lambda name: name.lower() in ("license", "ライセンス"))


@pytest.mark.parametrize(
    ("text", "name", "value", "column"),
    [
        ("- **License:** MIT", "License", "MIT", 16),
        ("* **License**: MIT", "License", "MIT", 16),
        ("**License** *(of the weights)*: MIT", "License", "MIT", 33),
        ("__License:__ MIT", "License", "MIT", 14),
        ("  - License: MIT", "License", "MIT", 14),
        ("1. **ライセンス**：MIT", "ライセンス", "MIT", 14),
        ("| **License** | MIT |", "License", "MIT", 17),
        ("> **License:** MIT", "License", "MIT", 16),
        ("- **License:**", "License", "", 15),
    ],
)
def test_a_label_is_found_with_its_value_and_column(text: str, name: str, value: str, column: int) -> None:
    found = labelled(text)
    assert found is not None
    assert (found.name, found.value) == (name, Piece(value, column))


@pytest.mark.parametrize(
    "text",
    [
        "The license: MIT",
        "**Bold** words and then a colon: no",
        "| License | MIT | GPL |",
        "[License: MIT](x)",
        "**open",
        "",
        "Type: x",
    ],
)
def test_what_only_looks_like_a_label_is_none(text: str) -> None:
    assert labelled(text) is None


def test_cells_keep_their_columns_and_escaped_bars() -> None:
    assert cells("| a | b \\| c |") == [Piece("a", 3), Piece("b \\| c", 7)]


def test_plain_words_keep_unknown_tags_that_may_be_placeholders() -> None:
    assert plain("<p>Hi <your name> &lt; **you**</p>") == "Hi <your name> < you"


def test_japanese_is_counted_by_two_characters_a_word() -> None:
    assert count_words(["モデルの説明 and two"]) == 5
    assert count_words(["- | -- !"]) == 0
