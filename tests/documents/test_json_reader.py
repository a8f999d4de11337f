"""JSON becomes plain values whose places are known, and every problem is reported at its place."""

import pytest

from aigov.documents.json_reader import read_json
from aigov.documents.source import Limits, Source
from aigov.model.diagnostics import render
from aigov.model.spans import Span

CARD = """\
{
  "name": "sc\\u00f6rer \\ud83d\\ude00", "empty": [],
  "data": [
    {"size": 12, "share": 0.5, "a\\"b": null},
    [true, false]
  ]
}
"""


def _lines(source: Source) -> list[str]:
    return [render(one).split("\n")[0] for one in source.problems]


def test_values_are_ordinary_objects() -> None:
    source = read_json(CARD, "card.json")
    assert source.problems == ()
    assert source.value == {
        "name": "sc\u00f6rer \U0001f600",
        "empty": [],
        "data": [{"size": 12, "share": 0.5, 'a"b': None}, [True, False]],
    }


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), (1, 1), (1, 1)),
        (("name",), (2, 3), (2, 11)),
        (("empty",), (2, 39), (2, 48)),
        (("data",), (3, 3), (3, 11)),
        (("data", 0, "share"), (4, 18), (4, 27)),
        (("data", 0, 'a"b'), (4, 32), (4, 40)),
        (("data", 1, 1), (5, 12), (5, 12)),
        (("data", 1, 7), (5, 5), (5, 5)),
    ],
)
def test_a_span_tells_where_a_key_and_its_value_stand(
    path: tuple[str | int, ...], key: tuple[int, int], value: tuple[int, int]
) -> None:
    source = read_json(CARD, "card.json")
    assert source.key_span_of(*path) == Span("card.json", *key)
    assert source.span_of(*path) == Span("card.json", *value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_shifts_no_column(encoding: str) -> None:
    source = read_json('{"\u00e9": 1}'.encode(encoding), "card.json")
    assert (source.value, source.problems, source.span_of("\u00e9")) == (
        {"\u00e9": 1},
        (),
        Span("card.json", 1, 7),
    )


def test_any_line_end_counts() -> None:
    source = read_json('{\r\n"a": 1,\r"b": 2,\n"c": 3}', "card.json")
    assert [source.span_of(key).line for key in "abc"] == [2, 3, 4]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "card.json:1:1: error[E018]: the text is not JSON: expecting value"),
        ('{"a": 1,\r\n "b": }', "card.json:2:7: error[E018]: the text is not JSON: expecting value"),
        ('{"a": 1} x', "card.json:1:10: error[E018]: the text is not JSON: extra data"),
        ('{"a": "x\ny"}', "card.json:1:9: error[E018]: the text is not JSON: invalid control character at"),
        ("[tru]", "card.json:1:2: error[E018]: the text is not JSON: expecting value"),
    ],
)  # fmt: skip
def test_a_text_that_is_not_json_is_placed(text: str, line: str) -> None:
    source = read_json(text, "card.json")
    assert (source.value, _lines(source)) == (None, [line])
    assert source.span_of("a") == Span("card.json", 1, 1)


def test_a_repeated_key_names_both_places_and_the_first_value_stays() -> None:
    source = read_json('{"a": 1,\n "b": [{"c": 1, "c": 2}], "a": 2}', "card.json")
    assert source.value == {"a": 1, "b": [{"c": 1}]}
    assert _lines(source) == [
        "card.json:2:17: error[E005]: the key `c` stands twice in one mapping; the first is on line 2, column 9",
        "card.json:2:27: error[E005]: the key `a` stands twice in one mapping; the first is on line 1, column 2",
    ]
    assert source.span_of("a") == Span("card.json", 1, 7)


def test_numbers_without_a_finite_value_are_errors_and_stay_texts() -> None:
    source = read_json('[NaN, -Infinity, 1e999, 1e25, "NaN"]', "card.json")
    assert source.value == ["NaN", "-Infinity", "1e999", 1e25, "NaN"]
    assert [(one.code, one.span.column) for one in source.problems if one.span] == [
        ("E014", 2),
        ("E014", 7),
        ("E014", 18),
    ]


def test_a_number_may_have_a_hundred_digits_and_no_more() -> None:
    assert read_json("9" * 100, "card.json").value == int("9" * 100)
    assert _lines(read_json("9" * 101, "card.json")) == [
        "card.json:1:1: error[E013]: a number of more than 100 digits"
    ]


def test_half_a_surrogate_pair_is_an_error() -> None:
    source = read_json('["\\\\ud800 \\ud83d\\ude00 \\udc00\\ud800"]', "card.json")
    assert source.value == ["\\ud800 \U0001f600 \ufffd\ufffd"]
    assert _lines(source) == [
        "card.json:1:24: error[E002]: half a surrogate pair stands for no character (2 in the file)"
    ]


def test_limits_hold_exactly() -> None:
    deep, many = Limits(max_depth=2), Limits(max_nodes=4)
    assert read_json("[[1]]", "card.json", deep).problems == ()
    assert _lines(read_json("[[[]]]", "card.json", deep)) == [
        "card.json:1:3: error[E010]: more than 2 levels of nesting; the rest is not read"
    ]
    assert read_json('{"a": [1]}', "card.json", many).problems == ()
    assert _lines(read_json('{"a": [1, 2]}', "card.json", many)) == [
        "card.json:1:11: error[E011]: more than 4 keys and values; the rest is not read"
    ]
