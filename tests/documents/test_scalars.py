"""Plain scalars mean what the core schema of YAML 1.2 says, and nothing else."""

import pytest

from aigov.documents.yaml_reader import read_yaml


def _problem(text: str) -> tuple[object, list[tuple[str, str]]]:
    source = read_yaml(f"a: {text}", "a.yaml")
    assert isinstance(source.value, dict)
    return source.value["a"], [(one.code, str(one.span)) for one in source.problems]


@pytest.mark.parametrize(
    "text",
    ["no", "No", "NO", "yes", "on", "off", "y", "n", "tRUE", "nULL", "None", "none", "unknown"],
)
def test_words_that_older_yaml_took_for_truths_are_words(text: str) -> None:
    assert _problem(text) == (text, [])


@pytest.mark.parametrize(
    "text",
    [
        "12:30", "12:30:45", "1_000", "0b101", "1.2.3", "2026-08-02", "2026-08-02 10:00:00", "2026-13-45", "3e19 FLOP",
        "0o8", "0x", "0xg", "1e", "e5", "+", ".", "..", "-x", "+-1", "1,5", "1.5%", "٣", "1٣", "١٢", "²", "1-1",
        "-.", ".e1", "0X1F", "0O7", "-0x1f", "inf", "nan", ".Infinity", "=",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number_is_a_text(text: str) -> None:
    assert _problem(text) == (text, [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0), ("-0", 0), ("010", 10), ("+12", 12), ("-7", -7), ("0o10", 8), ("0x1f", 31), ("0xFF", 255),
        ("123456789012345678901234567890", 123456789012345678901234567890),
    ],
)  # fmt: skip
def test_whole_numbers_are_whole_numbers(text: str, value: int) -> None:
    read, problems = _problem(text)
    assert (read, type(read), problems) == (value, int, [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.5", 1.5),
        ("1.", 1.0),
        (".5", 0.5),
        ("-.5e-3", -0.0005),
        ("1e25", 1e25),
        ("1E+3", 1000.0),
        ("010.0", 10.0),
    ],
)
def test_numbers_with_a_point_or_an_exponent_are_fractions(text: str, value: float) -> None:
    read, problems = _problem(text)
    assert (read, type(read), problems) == (value, float, [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("null", None), ("Null", None), ("NULL", None), ("~", None), ("", None),
    ],
)  # fmt: skip
def test_truths_and_nothing_have_three_spellings_each(text: str, value: bool | None) -> None:
    assert _problem(text) == (value, [])


@pytest.mark.parametrize("text", ['"12"', "'true'", '"null"', '""', "'1e5'", '".inf"'])
def test_a_quoted_scalar_is_a_text(text: str) -> None:
    assert _problem(text) == (text[1:-1], [])


def test_a_block_scalar_is_a_text() -> None:
    assert read_yaml("a: |\n  12\nb: >-\n  true\n", "a.yaml").value == {"a": "12\n", "b": "true"}


@pytest.mark.parametrize(
    "text", [".inf", "-.inf", "+.Inf", ".INF", ".nan", ".NaN", ".NAN", "1e999", "-1e400"]
)
def test_a_number_without_a_finite_value_is_an_error_and_stays_a_text(text: str) -> None:
    value, problems = _problem(text)
    assert (value, type(value), problems) == (text, str, [("E014", "a.yaml:1:4")])


def test_a_number_may_have_a_hundred_digits_and_no_more() -> None:
    assert _problem("9" * 100) == (int("9" * 100), [])
    assert _problem("9" * 101) == ("9" * 101, [("E013", "a.yaml:1:4")])
    assert _problem("0x" + "f" * 5000)[1] == [("E013", "a.yaml:1:4")]
    assert _problem("1." + "3" * 5000)[1] == [("E013", "a.yaml:1:4")]


@pytest.mark.parametrize("key", ["1", "true", "null", "~", "1.5", "no", "2026-08-02", "0x1f", ".inf"])
def test_a_key_is_the_text_that_stands_there(key: str) -> None:
    source = read_yaml(f"{key}: x\n", "a.yaml")
    assert (source.value, source.problems) == ({key: "x"}, ())


def test_keys_that_other_readers_merge_stay_apart() -> None:
    source = read_yaml("1: a\ntrue: b\n1.0: c\n", "a.yaml")
    assert (source.value, source.problems) == ({"1": "a", "true": "b", "1.0": "c"}, ())
