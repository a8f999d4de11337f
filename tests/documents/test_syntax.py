"""A text that is not YAML is explained in words that say what to write instead."""

import pytest

from aigov.documents.yaml_reader import read_yaml
from aigov.model.diagnostics import render

KEYS = "give all keys of one mapping the same indentation"
QUOTE = "put the value in quotes"
ESCAPE = "write `\\\\` for a backslash, or use single quotes"
REST = "put the whole value in quotes, or remove the rest"
COLON = "put a text that contains `: ` in quotes, or check the indentation of this line and the one before"
ITEMS = "write `,` between the items and `]` after the last"
NO_COLON = "write `key: value`, and indent the lines that continue a longer text"
BLOCK = "write the text on the lines below `|` or `>`, indented"
DASH = "begin each item with `- ` in the same column, or indent this line like the key it belongs to"

MISTAKES = [
    ("a: b: c", "1:5", "E003", "a `:` cannot stand here", COLON),
    ("a: 1\n  b: 2\n", "2:4", "E003", "a `:` cannot stand here", COLON),
    ("a: 1\nb\nc: 2\n", "2:1", "E003", "this line has no `:` after its key", NO_COLON),
    ("a: x\n- b\n", "2:1", "E003", "this line does not belong to the mapping that begins on line 1", KEYS),
    ("a:\n  b: 1\n c: 2\n", "3:2", "E003", "this line does not belong to the mapping that begins on line 1", KEYS),
    ("- a\nb: c\n", "2:1", "E003", "this line does not belong to the list that begins on line 1", DASH),
    ("a: 'x' y", "1:8", "E003", "nothing may follow the value on this line", REST),
    ("a: [x] y", "1:8", "E003", "nothing may follow the value on this line", REST),
    ("a: - b", "1:4", "E003", "a list item cannot begin here", "begin the list on a line of its own, below its key"),
    (
        "a: [1, 2\nb: 3\n", "2:2", "E003", "the list in brackets that begins on line 1 is not closed or lacks a comma",
        ITEMS,
    ),
    (
        "a: {b: c: d}", "1:9", "E003", "the mapping in braces that begins in column 4 is not closed or lacks a comma",
        "write `,` between the entries and `}` after the last",
    ),
    ("a: [1,,2]", "1:7", "E003", "a value is missing here", "write a value, or remove the comma or the bracket"),
    (
        "{a: 1}}", "1:7", "E003", "nothing may follow here, because the value is complete",
        "check brackets and indentation; a file holds one value",
    ),
    ("x: 1\na: 'b\nc: d\n", "2:4", "E003", "the quotes that open here are not closed", "write the closing quote"),
    ('a: "b\n---\n', "1:4", "E003", "the quotes that open here are not closed", "write the closing quote"),
    ('a: "C:\\dir"', "1:7", "E003", "a backslash begins an escape that does not exist", ESCAPE),
    ('a: "\\ud800"', "1:7", "E003", "an escape names half a character or none", ESCAPE),
    ('a: "\\xg"', "1:7", "E003", "an escape lacks its hexadecimal digits", ESCAPE),
    ("a: @x", "1:4", "E003", "a plain value cannot start with `@`", QUOTE),
    ("a: %x", "1:4", "E003", "a plain value cannot start with `%`", QUOTE),
    ("a: `x`", "1:4", "E003", "a plain value cannot start with a backtick", QUOTE),
    ("a: **x**", "1:5", "E003", "a plain value cannot start with `&` or `*`", QUOTE),
    ("a: !x!y z", "1:4", "E003", "a plain value cannot start with `!`", QUOTE),
    ("a: !<x y", "1:7", "E003", "a plain value cannot start with `!`", QUOTE),
    ("a: | text\n", "1:6", "E003", "nothing may follow `|` or `>` on its line", BLOCK),
    ("\ta: 1", "1:1", "E004", "a tab cannot indent", "indent with spaces"),
    ("a:\n\tb: 1\n", "2:1", "E004", "a tab cannot indent", "indent with spaces"),
    ("a:\n  b: 1\n\tc: 2\n", "3:1", "E004", "a tab cannot indent", "indent with spaces"),
    ("%FOO x\n---\na: 1\n", "1:5", "E003", "a line cannot begin with `%`", "delete the line, or indent it"),
    ("%YAML 3.0\n---\na: 1\n", "1:1", "E003", "the file asks for another version of YAML", "delete the line"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "code", "message", "advice"), MISTAKES)
def test_a_mistake_is_placed_and_explained(
    text: str, place: str, code: str, message: str, advice: str
) -> None:
    rendered = [render(one) for one in read_yaml(text, "a.yaml").problems]
    assert rendered == [f"a.yaml:{place}: error[{code}]: {message}\n  help: {advice}"]


def test_a_mistake_without_words_of_ours_is_told_in_those_of_the_parser() -> None:
    (problem,) = read_yaml("a: |0\n x\n", "a.yaml").problems
    assert problem.message == "this is not YAML: found an indentation indicator equal to 0"


def test_columns_count_characters_and_not_bytes() -> None:
    (problem,) = read_yaml("\ufeff\u00e9\u4e2d\U0001f600: b: c", "a.yaml").problems
    assert str(problem.span) == "a.yaml:1:7"


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_a_version_line_is_allowed(version: str) -> None:
    source = read_yaml(f"%YAML {version}\n---\na: no\n", "a.yaml")
    assert (source.value, source.problems) == ({"a": "no"}, ())
