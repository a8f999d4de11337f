"""YAML becomes plain values whose places are known, and every problem is reported at its place."""

import pytest

from aigov.documents.source import Limits, Source
from aigov.documents.yaml_reader import read_yaml
from aigov.model.diagnostics import render
from aigov.model.spans import Span

SCORER = """\
# a comment
system:
  name: "Sc\u00f6rer"   # quoted
deployment:
  regions: [JP, EU]
  steps:
    - first
    - {what: second, when: 2026-08-02}
empty:
"""


def _problems(source: Source) -> list[tuple[str, int, int]]:
    return [(one.code, one.span.line, one.span.column) for one in source.problems if one.span]


def test_values_are_ordinary_objects() -> None:
    source = read_yaml(SCORER, "scorer.yaml")
    assert source.problems == ()
    assert source.value == {
        "system": {"name": "Sc\u00f6rer"},
        "deployment": {"regions": ["JP", "EU"], "steps": ["first", {"what": "second", "when": "2026-08-02"}]},
        "empty": None,
    }


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), (2, 1), (2, 1)),
        (("system",), (2, 1), (3, 3)),
        (("system", "name"), (3, 3), (3, 9)),
        (("deployment", "regions"), (5, 3), (5, 12)),
        (("deployment", "regions", 1), (5, 17), (5, 17)),
        (("deployment", "steps", 0), (7, 7), (7, 7)),
        (("deployment", "steps", 1, "when"), (8, 22), (8, 28)),
        (("deployment", "steps", -1, "what"), (8, 8), (8, 14)),
        (("empty",), (9, 1), (9, 7)),
    ],
)
def test_a_span_tells_where_a_key_and_its_value_stand(
    path: tuple[str | int, ...], key: tuple[int, int], value: tuple[int, int]
) -> None:
    source = read_yaml(SCORER, "scorer.yaml")
    assert source.key_span_of(*path) == Span("scorer.yaml", *key)
    assert source.span_of(*path) == Span("scorer.yaml", *value)


@pytest.mark.parametrize(
    "path", [("deployment", "regions", 2), ("deployment", "regions", "x"), ("deployment", "regions", 1, "x")]
)
def test_a_path_that_is_not_there_leads_to_the_nearest_part_that_is(path: tuple[str | int, ...]) -> None:
    found = read_yaml(SCORER, "scorer.yaml").span_of(*path)
    assert found in (Span("scorer.yaml", 5, 12), Span("scorer.yaml", 5, 17))


def test_a_part_of_a_longer_file_keeps_the_lines_of_the_file() -> None:
    source = read_yaml("a: 1\na: 2\nb: [\n", "card.md", first_line=11)
    assert source.span_of("a") == Span("card.md", 11, 4)
    assert [render(one).split("\n")[0] for one in source.problems] == [
        "card.md:12:1: error[E005]: the key `a` stands twice in one mapping; the first is on line 11, column 1",
        "card.md:14:1: error[E003]: a value is missing here",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_system(end: str) -> None:
    source = read_yaml(f"a: 1{end}b:{end}  - x{end}  - |{end}    y{end}    z{end}", "a.yaml")
    assert (source.value, source.problems) == ({"a": 1, "b": ["x", "y\nz\n"]}, ())
    assert source.span_of("b", 0) == Span("a.yaml", 3, 5)


def test_a_carriage_return_too_many_is_an_empty_line() -> None:
    source = read_yaml("a: 1\r\r\nb: 2\r\r\n", "a.yaml")
    assert (source.value, source.problems, source.span_of("b").line) == ({"a": 1, "b": 2}, (), 3)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_shifts_no_column(encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    source = read_yaml(mark + "k\u00e9y: [\U0001f600, x]\n".encode(encoding), "a.yaml")
    assert (source.value, source.problems) == ({"k\u00e9y": ["\U0001f600", "x"]}, ())
    assert source.key_span_of("k\u00e9y") == Span("a.yaml", 1, 1)
    assert source.span_of("k\u00e9y", 1) == Span("a.yaml", 1, 10)


def test_a_byte_order_mark_in_a_text_is_passed_over_too() -> None:
    source = read_yaml("\ufeffa: @", "a.yaml")
    assert [render(one).split("\n")[0] for one in source.problems] == [
        "a.yaml:1:4: error[E003]: a plain value cannot start with `@`"
    ]


@pytest.mark.parametrize(
    "text", ["", " \n", "# only a comment\n", "---\n", "---\n...\n", b"", b"\xef\xbb\xbf"]
)
def test_an_empty_file_holds_nothing_and_is_no_problem_of_the_reader(text: str | bytes) -> None:
    source = read_yaml(text, "a.yaml")
    assert (source.value, source.problems, source.span_of().line >= 1) == (None, (), True)


@pytest.mark.parametrize(
    ("text", "value"), [("text\n", "text"), ("[1]", [1]), ("- a", ["a"]), ("--- {a: 1}\n...\n", {"a": 1})]
)
def test_a_document_may_be_any_value(text: str, value: object) -> None:
    source = read_yaml(text, "a.yaml")
    assert (source.value, source.problems) == (value, ())


def test_a_repeated_key_names_both_places_at_every_level() -> None:
    source = read_yaml("a: 1\nb:\n  - {c: 1, c: 2}\na: 3\nA: 4\n", "a.yaml")
    assert source.value == {"a": 1, "b": [{"c": 1}], "A": 4}
    assert [render(one).split("\n")[0] for one in source.problems] == [
        "a.yaml:3:12: error[E005]: the key `c` stands twice in one mapping; the first is on line 3, column 6",
        "a.yaml:4:1: error[E005]: the key `a` stands twice in one mapping; the first is on line 1, column 1",
    ]
    assert source.span_of("a") == Span("a.yaml", 1, 4)


def test_what_stands_under_a_repeated_key_is_checked_and_not_kept() -> None:
    source = read_yaml("a: 1\na: {b: *x, c: [.inf], b: 2}\nd: 4\n", "a.yaml")
    assert source.value == {"a": 1, "d": 4}
    assert _problems(source) == [("E005", 2, 1), ("E007", 2, 8), ("E014", 2, 16), ("E005", 2, 23)]


def test_a_quoted_key_repeats_a_plain_one() -> None:
    assert _problems(read_yaml("a: 1\n'a': 2\n", "a.yaml")) == [("E005", 2, 1)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: !!str 1", {"a": "1"}),
        ("a: !!python/object/apply:os.system [ls]", {"a": ["ls"]}),
        ("a: !<tag:x> {b: 1}", {"a": {"b": 1}}),
        ("!!int 1: x", {"1": "x"}),
        ("a: !custom\n  b: 1\n", {"a": {"b": 1}}),
    ],
)
def test_a_tag_is_an_error_and_has_no_effect(text: str, value: object) -> None:
    source = read_yaml(text, "a.yaml")
    assert source.value == value
    assert [one.code for one in source.problems] == ["E006"]


def test_a_tag_is_shown_as_the_parser_understands_it() -> None:
    (problem,) = read_yaml("a: !!python/name:os.system x", "a.yaml").problems
    assert render(problem) == (
        "a.yaml:1:4: error[E006]: tag `tag:yaml.org,2002:python/name:os.system`: a value carries no tag here\n"
        "  help: delete the tag"
    )


def test_anchors_and_aliases_are_errors_and_an_alias_stands_for_nothing() -> None:
    source = read_yaml("a: &x [1]\nb: *x\nc: [*y, 2]\n&k d: 1\n*x : 2\n", "a.yaml")
    assert source.value == {"a": [1], "b": None, "c": [None, 2], "d": 1}
    assert [(one.code, one.message, str(one.span)) for one in source.problems] == [
        ("E007", "anchor `&x`", "a.yaml:1:4"),
        ("E007", "alias `*x`: values are not repeated by reference here", "a.yaml:2:4"),
        ("E007", "alias `*y`: values are not repeated by reference here", "a.yaml:3:5"),
        ("E007", "anchor `&k`", "a.yaml:4:1"),
        ("E007", "alias `*x`: values are not repeated by reference here", "a.yaml:5:1"),
        ("E012", "a key must be a single value", "a.yaml:5:1"),
    ]
    assert source.span_of("b") == Span("a.yaml", 2, 4)


@pytest.mark.parametrize(
    "text", ["a: R&D costs!", "a: this & that, Hello!", 'a: "x & y"', "a: |\n  wow! R&D\n"]
)
def test_an_ampersand_or_an_exclamation_mark_in_a_text_is_just_that(text: str) -> None:
    assert read_yaml(text, "a.yaml").problems == ()


def test_an_alias_that_holds_itself_ends_in_errors() -> None:
    source = read_yaml("a: &x {b: *x}\n", "a.yaml")
    assert source.value == {"a": {"b": None}}
    assert [one.code for one in source.problems] == ["E007", "E007"]


def test_a_merge_key_merges_nothing() -> None:
    source = read_yaml("a: {<<: {c: 1}, d: 2}\n", "a.yaml")
    assert source.value == {"a": {"d": 2}}
    assert [render(one) for one in source.problems] == [
        "a.yaml:1:5: error[E008]: `<<` merges nothing here\n  help: write out the keys that should be merged"
    ]


def test_a_quoted_merge_sign_is_an_ordinary_key() -> None:
    source = read_yaml("'<<': 1\n", "a.yaml")
    assert (source.value, source.problems) == ({"<<": 1}, ())


@pytest.mark.parametrize(
    "text", ["? [a, b]\n: c\nd: 1\n", "{a: 1}: c\nd: 1\n", "? - x\n: - y\nd: 1\n", "[]: c\nd: 1"]
)
def test_a_key_that_is_no_single_value_is_left_out(text: str) -> None:
    source = read_yaml(text, "a.yaml")
    assert source.value == {"d": 1}
    assert [(one.code, one.message) for one in source.problems] == [("E012", "a key must be a single value")]


@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2\n", "a: 1\n...\n---\nb: 2\n", "--- {a: 1}\n--- *x\n--- ["])
def test_a_second_document_is_an_error_and_not_read(text: str) -> None:
    source = read_yaml(text, "a.yaml")
    assert source.value == {"a": 1}
    assert [one.code for one in source.problems] == ["E009"]


def test_a_second_document_is_found_where_it_begins() -> None:
    assert _problems(read_yaml("a: 1\n\n---\nb: 2\n", "a.yaml")) == [("E009", 3, 1)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1\nb:\n  c: 2\n d: 3\n", {"a": 1, "b": {"c": 2}}),
        ("a: 1\nb: {c: [2, {d: 3}, }", {"a": 1, "b": {"c": [2, {"d": 3}]}}),
        ("- 1\n- x: 'open\n", [1, {}]),
    ],
)
def test_a_text_that_breaks_midway_keeps_what_was_read(text: str, value: object) -> None:
    source = read_yaml(text, "a.yaml")
    assert source.value == value
    assert [one.code for one in source.problems] == ["E003"]


def test_problems_found_before_a_break_are_kept() -> None:
    assert _problems(read_yaml("a: 1\na: 2\nb: *c\n\td: 1\n", "a.yaml")) == [
        ("E005", 2, 1),
        ("E007", 3, 4),
        ("E004", 4, 1),
    ]


def test_invalid_utf_8_is_placed_by_line_column_and_byte() -> None:
    source = read_yaml("x: \u00e9\n".encode() + b"a: \xfcber\nb: 1\nc: \xff\n", "a.yaml")
    assert source.value == {"x": "\u00e9", "a": "\ufffdber", "b": 1, "c": "\ufffd"}
    assert [render(one) for one in source.problems] == [
        "a.yaml:2:4: error[E001]: the byte 0xfc (number 10 of the file) is not UTF-8\n"
        "  help: save the file with the encoding UTF-8"
    ]


def test_broken_utf_16_is_an_error() -> None:
    assert [one.code for one in read_yaml(b"\xff\xfea\x00:", "a.yaml").problems] == ["E001"]


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\x00", "0000"), ("\x07", "0007"), ("\x1b", "001B"), ("\x7f", "007F"), ("\x80", "0080"), ("\x85", "0085"),
        ("\u2028", "2028"), ("\u2029", "2029"), ("\ufffe", "FFFE"), ("\ud800", "D800"),
    ],
)  # fmt: skip
def test_a_character_that_no_text_holds_is_an_error(character: str, code: str) -> None:
    source = read_yaml(f"a: 1\nb: \U0001f600x{character}{character}\nc: 2\n", "a.yaml")
    assert isinstance(source.value, dict)
    assert (source.value["a"], source.value["c"]) == (1, 2)
    assert character not in source.value["b"]
    (problem,) = source.problems
    assert problem.message == f"the character U+{code} may not stand in a text file (2 times)"
    assert (problem.code, problem.span) == ("E002", Span("a.yaml", 2, 6))


def test_a_line_separator_cannot_smuggle_in_a_second_fact() -> None:
    source = read_yaml("a: 1\u2028b: 2\n", "a.yaml")
    assert source.value != {"a": 1, "b": 2}
    assert [one.code for one in source.problems] == ["E002", "E003"]


def test_characters_that_are_only_hard_to_see_are_kept() -> None:
    source = read_yaml("a: x\u200b\u202e\u00a0y\n", "a.yaml")
    assert (source.value, source.problems) == ({"a": "x\u200b\u202e\u00a0y"}, ())


def test_a_long_key_is_shortened_in_a_message() -> None:
    (problem,) = read_yaml(f"{'k' * 500}: 1\n{'k' * 500}: 2\n", "a.yaml").problems
    assert f"`{'k' * 60}...`" in problem.message
    assert len(problem.message) < 160


def test_a_file_over_the_limit_is_not_read() -> None:
    source = read_yaml("a: 1\n" * 10, "a.yaml", Limits(max_bytes=49))
    assert source.value is None
    assert [one.message for one in source.problems] == [
        "the text has 50 bytes, more than the 49 that are read"
    ]


def test_limits_hold_exactly() -> None:
    deep, many = Limits(max_depth=2), Limits(max_nodes=4)
    assert read_yaml("a: [1]", "a.yaml", deep).problems == ()
    assert _problems(read_yaml("a: [[1]]", "a.yaml", deep)) == [("E010", 1, 5)]
    assert read_yaml("[1, 2, 3]", "a.yaml", many).problems == ()
    assert _problems(read_yaml("[1, 2, 3, 4]", "a.yaml", many)) == [("E011", 1, 11)]


def test_a_text_over_the_limit_is_cut() -> None:
    source = read_yaml("a: 123456789\nb: 'xxxxx'\n", "a.yaml", Limits(max_scalar=4))
    assert source.value == {"a": "1234", "b": "xxxx"}
    assert _problems(source) == [("E016", 1, 4), ("E016", 2, 4)]


def test_problems_past_the_limit_are_only_counted() -> None:
    source = read_yaml("[*a, *b, *c, *d, *e]", "a.yaml", Limits(max_problems=3))
    assert [one.code for one in source.problems] == ["E007", "E007", "E007", "E019"]
    assert source.problems[-1].message == "2 more problems of this file are not listed"


def test_problems_stand_in_the_order_of_the_file() -> None:
    source = read_yaml("a: !t\n  b: &x 1\n  b: 2\nc: .nan\n", "a.yaml")
    assert _problems(source) == [("E006", 1, 4), ("E007", 2, 6), ("E005", 3, 3), ("E014", 4, 4)]
