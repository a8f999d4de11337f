"""A value is changed, and nothing else: not a comment, not a line end, not a byte order mark."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aigov.documents.yaml_edit import Add, Change, Put, edited, same, value_at
from aigov.documents.yaml_reader import read_yaml
from aigov.model.diagnostics import Diagnostic
from aigov.reporters.flow import flow

ROOT = Path(__file__).parents[2]


def after(before: str, *changes: Change) -> str:
    made = edited(before.encode(), "a.yaml", changes, flow)
    assert isinstance(made, bytes), made
    return made.decode()


PUTS: list[tuple[str, str, Put, str]] = [
    (
        "below the last fact of its section, before the comments of the next",
        "a:\n  b: 1 # one\n  # said later\n\nc:\n  d: 2\n",
        Put(("a", "x"), True),
        "a:\n  b: 1 # one\n  x: true\n  # said later\n\nc:\n  d: 2\n",
    ),
    (
        "as deep as its neighbours",
        "a:\n    b: 1\n",
        Put(("a", "x"), "word"),
        "a:\n    b: 1\n    x: word\n",
    ),
    (
        "below the example that stands for it",
        "a:\n  # Is it so?\n  # x: true\n  # More?\n  # y: true\nb:\n",
        Put(("a", "x"), False),
        "a:\n  # Is it so?\n  # x: true\n  x: false\n  # More?\n  # y: true\nb:\n",
    ),
    (
        "below the example, in a section that has facts",
        "a:\n  # x: true\n  x: false\n  # y: true\n\nb:\n",
        Put(("a", "y"), 2),
        "a:\n  # x: true\n  x: false\n  # y: true\n  y: 2\n\nb:\n",
    ),
    (
        "with records on lines of their own",
        "a:\n  b: 1\n",
        Put(("a", "x"), [{"c": 1}, {"c": 2, "unknown": "w"}]),
        "a:\n  b: 1\n  x:\n    - {c: 1}\n    - {c: 2, unknown: w}\n",
    ),
    ("into an empty section", "a:\nb: 1\n", Put(("a", "x"), 2), "a:\n  x: 2\nb: 1\n"),
    ("into an empty section with a remark", "a: # all of it\n", Put(("a", "x"), 2), "a: # all of it\n  x: 2\n"),
    ("into a section in brackets", "a: {b: 1} # c\n", Put(("a", "x"), "y: z"), 'a: {b: 1, x: "y: z"} # c\n'),
    ("into empty brackets", "a: {}\n", Put(("a", "x"), 1), "a: {x: 1}\n"),
    (
        "into brackets with a line for each",
        "a: {\n  b: 1, # one\n  c: 2  # two\n}\n",
        Put(("a", "x"), 3),
        "a: {\n  b: 1, # one\n  c: 2,  # two\n  x: 3\n}\n",
    ),
    (
        "into brackets with a comma at the end",
        "a: {\n  b: 1,\n}\n",
        Put(("a", "x"), 3),
        "a: {\n  b: 1,\n  x: 3\n}\n",
    ),
    ("with a section that is not there", "a: 1\n", Put(("b", "x"), 2), "a: 1\nb:\n  x: 2\n"),
    ("with a section, apart as the others", "a: 1\n\nb: 2\n", Put(("c", "x"), 2), "a: 1\n\nb: 2\n\nc:\n  x: 2\n"),
    ("without a last line end", "a:\n  b: 1", Put(("a", "x"), 2), "a:\n  b: 1\n  x: 2"),
    ("with a section, without a last line end", "a: 1", Put(("b", "x"), 2), "a: 1\nb:\n  x: 2"),
    ("before the end of the document", "a: 1\n...\n# b\n", Put(("b", "x"), 2), "a: 1\nb:\n  x: 2\n...\n# b\n"),
    ("with the line ends of the file", "a:\r\n  b: 1\r\n", Put(("a", "x"), 2), "a:\r\n  b: 1\r\n  x: 2\r\n"),
    ("behind a byte order mark", "\ufeffa: 1\n", Put(("b", "x"), 2), "\ufeffa: 1\nb:\n  x: 2\n"),
    (
        "behind a block of text",
        "a:\n  b: |\n    one\n    two\n\nc: 1\n",
        Put(("a", "x"), 2),
        "a:\n  b: |\n    one\n    two\n\n  x: 2\nc: 1\n",
    ),
    ("behind a text of two lines", "a:\n  b: 1\n    2\n", Put(("a", "x"), 2), "a:\n  b: 1\n    2\n  x: 2\n"),
    ("in place of unknown", "a: {b: unknown, c: 1}\n", Put(("a", "b"), 2), "a: {b: 2, c: 1}\n"),
    ("in place of an admitted gap", "a:\n  b: {unknown: why} # c\n", Put(("a", "b"), 2), "a:\n  b: 2 # c\n"),
    ("in place of a gap on two lines", "a:\n  b:\n    unknown: why\n", Put(("a", "b"), 2), "a:\n  b: 2\n"),
    ("in place of nothing", "a:\n  b: # c\n", Put(("a", "b"), 2), "a:\n  b: 2 # c\n"),
    ("in place of a whole section", "a: unknown\n", Put(("a", "b"), 2), "a: {b: 2}\n"),
    (
        "into an item of a list",
        "a:\n  - b: 1\n    c: 2\n  - b: 3\n",
        Put(("a", 0, "x"), "2026-01-01"),
        "a:\n  - b: 1\n    c: 2\n    x: 2026-01-01\n  - b: 3\n",
    ),
    ("into an item in brackets", "a: [{b: 1}, {b: 2}]\n", Put(("a", 1, "x"), 3), "a: [{b: 1}, {b: 2, x: 3}]\n"),
    ("as a list for a list in lines", "a:\n  b:\n    - 1\n    - 2\n", Put(("a", "b"), [3]), "a:\n  b: [3]\n"),
    ("into a mapping inside", "a:\n  b:\n    c: 1\n", Put(("a", "b", "x"), 2), "a:\n  b:\n    c: 1\n    x: 2\n"),
    ("with a key in quotes", 'a:\n  "b": 1\n', Put(("a", "b"), "no"), 'a:\n  "b": "no"\n'),
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "change", "expected"), [one[1:] for one in PUTS], ids=[one[0] for one in PUTS]
)
def test_a_value_is_written(before: str, change: Put, expected: str) -> None:
    assert after(before, change) == expected


ADDS: list[tuple[str, str, str]] = [
    ("a first list", "a: 1\n", "a: 1\ne:\n  - f: x\n    s: [y.*]\n"),
    ("behind the last item", "e:\n- f: 1 # one\n# two\na: 1\n", "e:\n- f: 1 # one\n- f: x\n  s: [y.*]\n# two\na: 1\n"),
    ("in brackets", "e: [{f: 1}]\n", "e: [{f: 1}, {f: x, s: [y.*]}]\n"),
    ("in empty brackets", "e: []\n", "e: [{f: x, s: [y.*]}]\n"),
    ("into a list without items", "e:\na: 1\n", "e:\n  - f: x\n    s: [y.*]\na: 1\n"),
    ("in place of none", "e: none\n", "e: [{f: x, s: [y.*]}]\n"),
    ("to a list that may be longer", "e: {at_least: [{f: 1}]}\n", "e: {at_least: [{f: 1}, {f: x, s: [y.*]}]}\n"),
    ("on lines in brackets", "e: [\n  {f: 1},\n]\n", "e: [\n  {f: 1},\n  {f: x, s: [y.*]}\n]\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "expected"), [one[1:] for one in ADDS], ids=[one[0] for one in ADDS])
def test_a_record_is_added(before: str, expected: str) -> None:
    assert after(before, Add(("e",), {"f": "x", "s": ["y.*"]})) == expected


def test_json_stays_json() -> None:
    before = '{\n  "aigov": 1,\n  "a": {"b": true}\n}\n'
    made = after(before, Put(("a", "x"), "no"), Put(("c", "y"), ["DE"]), Add(("e",), {"f": "x"}))
    assert json.loads(made) == {
        "aigov": 1,
        "a": {"b": True, "x": "no"},
        "c": {"y": ["DE"]},
        "e": [{"f": "x"}],
    }
    assert made.startswith('{\n  "aigov": 1,\n  "a": {"b": true, "x": "no"},\n  "c": {"y": ["DE"]}')


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ("a: {b: 1\n", Put(("a", "x"), 1)),
        ("a: 1\na: 2\n", Put(("a",), 1)),
        ("a: &b 1\n", Put(("a",), 2)),
        ("a:\n  b: # why\n    - 1\n", Put(("a", "b"), [2])),
        ("", Put(("a",), 2)),
        ("- a\n", Put(("a",), 2)),
        ("a: {b}\n", Put(("a", "b"), 2)),
    ],
)
def test_what_cannot_be_changed_alone_is_refused(before: str, change: Change) -> None:
    made = edited(before.encode(), "a.yaml", [change], flow)
    assert isinstance(made, Diagnostic)
    assert (made.code, made.severity) == ("E160", "error")


def test_only_utf_8_is_changed() -> None:
    assert isinstance(edited("a: 1\n".encode("utf-16"), "a.yaml", [Put(("b",), 1)], flow), Diagnostic)


def test_no_place_is_taken_for_a_comment_that_is_part_of_a_text() -> None:
    before = "a:\n  t: |\n    # x: true\n    end\n  b: 1\n"
    assert after(before, Put(("a", "x"), 1)) == before + "  x: 1\n"


def test_values_are_compared_type_by_type() -> None:
    assert not same(1, True)
    assert not same(1, 1.0)
    assert not same([1], [1, 1])
    assert not same({"a": 0}, {"a": False})
    assert same({"a": ["x"]}, {"a": ["x"]})


SAMPLES = sorted((ROOT / "sample_systems").glob("**/*.yaml"))
PLAIN = st.recursive(
    st.booleans() | st.integers() | st.text(max_size=20).filter(lambda one: "\ufffd" not in flow(one)),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abcd_", min_size=1, max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)  # fmt: skip
KEYS = st.sampled_from(["system", "oversight", "evidence", "new", "performance"])


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_new_fact_in_a_sample_is_all_that_changes(sample: Path, newline: str) -> None:
    text = sample.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\n", newline)
    before = ("\ufeff" + text).encode()
    read = read_yaml(before, "a.yaml")
    if read.problems or not isinstance(read.value, dict):
        return
    for section in ("system", "oversight", "brand_new"):
        if not isinstance(read.value.get(section), dict | None):
            continue
        made = edited(before, "a.yaml", [Put((section, "zz"), "word")], flow)
        assert isinstance(made, bytes), made
        start = next(
            place for place in range(len(made)) if made[place : place + 1] != before[place : place + 1]
        )
        grown = len(made) - len(before)
        assert any(made[:at] + made[at + grown :] == before for at in range(max(0, start - grown), start + 1))
        assert value_at(read_yaml(made, "a.yaml").value, (section, "zz")) == "word"


@given(
    st.dictionaries(KEYS, PLAIN, min_size=1, max_size=4),
    st.booleans(),
    KEYS,
    st.sampled_from(["x", "y"]),
    PLAIN,
)
def test_whatever_is_written_reads_back_or_nothing_is_written(
    whole: dict[str, object], one_line: bool, section: str, name: str, value: object
) -> None:
    before = flow(whole) if one_line else "".join(f"{key}: {flow(one)}\n" for key, one in whole.items())
    assert not read_yaml(before, "a.yaml").problems
    made = edited(before.encode(), "a.yaml", [Put((section, name), value)], flow)
    if isinstance(made, bytes):
        read = read_yaml(made, "a.yaml").value
        assert same(value_at(read, (section, name)), value)
        others = {key: one for key, one in whole.items() if key != section}
        assert all(same(value_at(read, (key,)), one) for key, one in others.items())
    else:
        assert value == {} or whole.get(section) not in (None, {})
