"""Bytes become lines whose numbers and columns are those that people and their tools count."""

from aigov.importers.decoding import decode
from aigov.model.spans import Span


def test_a_byte_order_mark_takes_no_column() -> None:
    assert decode(b"\xef\xbb\xbf# A\n", "c.md").lines == ("# A", "")


def test_any_number_of_carriage_returns_belongs_to_the_end_of_a_line() -> None:
    assert decode(b"a\r\nb\r\r\nc\nd", "c.md").lines == ("a", "b", "c", "d")


def test_a_text_without_line_feeds_is_split_at_carriage_returns() -> None:
    assert decode(b"a\rb", "c.md").lines == ("a", "b")


def test_bytes_that_are_not_utf_8_are_read_as_windows_1252_and_the_rest_stays_utf_8() -> None:
    found = decode("ä\nGr".encode() + b"\xfc\xdfe \x96 " + "é".encode(), "c.md")
    assert found.lines == ("ä", "Grüße – é")
    assert [(one.code, one.severity, one.span) for one in found.diagnostics] == [
        ("W401", "warning", Span("c.md", 2, 3))
    ]


def test_utf_16_is_read_by_its_byte_order_mark() -> None:
    assert decode("# Größe\nx".encode("utf-16"), "c.md").lines == ("# Größe", "x")


def test_control_characters_are_one_warning_with_the_place_of_the_first() -> None:
    found = decode(b"a\nb\x08c\x00\n", "c.md").diagnostics
    assert [(one.code, one.span) for one in found] == [("W402", Span("c.md", 2, 2))]
    assert "U+0008 and 1 more" in found[0].message
