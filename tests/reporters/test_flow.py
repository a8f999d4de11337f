"""What is written in flow style reads back as it was."""

from hypothesis import given
from hypothesis import strategies as st

from aigov.documents.yaml_reader import read_yaml
from aigov.model.values import AtLeast
from aigov.reporters.flow import flow

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    [
        "none",
        "unknown",
        "true",
        "no",
        "2026-11-23",
        "1.10",
        "a: b",
        "a #b",
        "- a",
        "a:",
        "",
        " a",
        "0x1F",
        "~",
        "é",
        "A[0]",
    ]
)
SCALARS = TEXTS | st.booleans() | st.integers(-(10**15), 10**15)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.from_regex(r"[a-z]{1,6}", fullmatch=True), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(VALUES)
def test_a_value_survives_being_written_and_read(value: object) -> None:
    source = read_yaml(f"key: {flow(value)}\n", "x.yaml")
    assert source.problems == ()
    assert source.value == {"key": value}


def test_what_cannot_stand_as_it_is_is_written_otherwise() -> None:
    assert flow((4.0, "h")) == "4 h"
    assert flow((0.25, "h")) == "0.25 h"
    assert flow(AtLeast(["a"])) == "{at_least: [a]}"
    assert flow(None) == "unknown"
    assert flow("\ud800") == '"\\uFFFD"'
