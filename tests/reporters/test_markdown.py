"""What authors wrote stays text on a page of Markdown."""

import pytest

from aigov.reporters.markdown import code, linked, plain, table


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain words, 3 % of it", "plain words, 3 % of it"),
        ("two\n  lines", "two lines"),
        ("a | b", "a \\| b"),
        ("*not* _bold_", "\\*not\\* \\_bold\\_"),
        ("<script>", "\\<script\\>"),
        ("[text](link)", "\\[text\\](link)"),
        ("R&D &amp; more", "R&D \\&amp; more"),
        ("see `maps` there", "see `maps` there"),
        ("one `tick | alone", "one \\`tick \\| alone"),
        ("bidi \u202e text", "bidi \\\\u202e text"),
    ],
)
def test_text_is_no_markup(text: str, written: str) -> None:
    assert plain(text) == written


def test_a_condition_is_code_on_one_line_and_ends_no_cell() -> None:
    assert code('a == "x|y"\n  and `b`') == "`a == \"x\\|y\" and 'b'`"


@pytest.mark.parametrize(
    ("link", "written"),
    [
        ("https://example.org/a", "[Art. 1](https://example.org/a)"),
        ("https://example.org/a (b)|c", "[Art. 1](https://example.org/a%20%28b%29%7Cc)"),
        ("javascript:alert(1)", "Art. 1"),
        ("", "Art. 1"),
    ],
)
def test_only_web_addresses_are_links(link: str, written: str) -> None:
    assert linked("Art. 1", link) == written


def test_a_table_without_rows_is_nothing() -> None:
    assert list(table(("a", "b"), [])) == []
    assert list(table(("a", "b"), [("1", "2")])) == ["| a | b |", "| --- | --- |", "| 1 | 2 |", ""]
