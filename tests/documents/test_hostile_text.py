"""No text makes the reader crash, or work for longer than its size deserves."""

import time

import pytest

from aigov.documents.json_reader import read_json
from aigov.documents.source import Source
from aigov.documents.yaml_reader import read_yaml

MANY = 100_000
MEGABYTE = 1_000_000
LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def _codes(source: Source) -> set[str]:
    return {one.code for one in source.problems}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("[" * MANY, {"E010"}),
        ("{" * MANY, {"E010", "E012"}),
        ("{a: " * MANY, {"E010"}),
        ("- " * MANY, {"E010"}),
        ("? " * MANY, {"E010", "E012"}),
        ("".join(" " * level + "a:\n" for level in range(500)), {"E010"}),
        (LAUGHS, {"E007"}),
        ("a: &x [*x, *x]", {"E007"}),
        ("- !!python/object/apply:os.system [ls]\n" * 1000, {"E006", "E019"}),
        ("a: 1\n" * MANY, {"E005", "E019"}),
        ("? [a]\n: b\n" * 20_000, {"E012", "E019"}),
        ("%TAG !a! b\n" * MANY, {"E017"}),
        ("a: 1\n...\n" + "%TAG !a! b\r" * MANY + "---\nb: 2\n", {"E017"}),
        ("a: " + "9" * MEGABYTE, {"E013"}),
        ("a: 0x" + "f" * MEGABYTE, {"E016"}),
        ("a: 1." + "9" * (MEGABYTE - 10), {"E013"}),
        ("a: " + "x" * 2 * MEGABYTE, {"E016"}),
        ("a: '" + "x" * MEGABYTE, {"E003"}),
        ("a: " + "x" * 10 * MEGABYTE, {"E015"}),
        (b"\xff" * MANY, {"E001"}),
        (b"a: \xed\xa0\x80", {"E002"}),
        ("\0" * MANY, {"E002"}),
        ("".join(map(chr, range(0xD800, 0xE000))), {"E002"}),
        ("a\u2028" * MANY, {"E002"}),
        ("\t" * MEGABYTE, {"E004"}),
        ("a: 1\n---\n" * MANY, {"E009"}),
        ("x" * 2000 + ": 1", {"E003"}),
        ("\n" * MEGABYTE, set()),
        (" " * MEGABYTE, set()),
        ("# x\n" * MANY, set()),
        ("a: |\n" + " x\n" * MANY, set()),
    ],
)  # fmt: skip
def test_a_hostile_text_ends_in_known_problems(text: str | bytes, codes: set[str]) -> None:
    source = read_yaml(text, "hostile.yaml")
    assert _codes(source) == codes
    assert len(source.problems) <= 101
    assert all(one.span for one in source.problems)
    assert all(len(one.message) < 200 for one in source.problems)


def test_the_end_of_the_values_is_reached_after_the_limit_of_their_number() -> None:
    source = read_yaml("[" + "1," * 600_000 + "]", "hostile.yaml")
    assert _codes(source) == {"E011"}
    assert isinstance(source.value, list)
    assert len(source.value) == 499_999


@pytest.mark.parametrize(
    "unit", ["? ", "%TAG !a! b\n", "&a *a ", "[]: ", "{a: ", "'", "- - ", "a: 1\n", "!a ", "\x01", ": "]
)
def test_four_times_the_text_takes_no_more_than_eight_times_as_long(unit: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        read_yaml(unit * count, "hostile.yaml")
        return time.process_time() - start

    # A square law would need sixteen times as long; the second is a generous floor for a noisy machine.
    assert seconds(80_000) < 8 * seconds(20_000) + 1


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("[" * MANY, {"E010"}),
        ('{"a":' * MANY, {"E010"}),
        ("[" * 65 + "]" * 65, {"E010"}),
        ("[" + "1," * 600_000 + "1]", {"E011"}),
        ("[" + "9" * MEGABYTE + "]", {"E013"}),
        ("[1e999, NaN, -Infinity]", {"E014"}),
        ('["\\ud800"]', {"E002"}),
        ('["' + "\\n" * MEGABYTE + '"]', set()),
        ("{" + '"a":1,' * MANY + '"a":1}', {"E005", "E019"}),
        ('"' + "x" * 10 * MEGABYTE + '"', {"E015"}),
        ('"' + "\\" * MEGABYTE, {"E018"}),
        (b'["\xff"]', {"E001"}),
        ("\0", {"E018"}),
    ],
)  # fmt: skip
def test_hostile_json_ends_in_known_problems(text: str | bytes, codes: set[str]) -> None:
    source = read_json(text, "hostile.json")
    assert _codes(source) == codes
    assert source.span_of("a", 0).file == "hostile.json"
