"""Lines that fit, whatever is written on them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aigov.reporters.layout import Paper, columns, padded

TEXTS = st.text(st.sampled_from("abcdefgh 漢字かな、。（」— \x1b\u202e\n"), max_size=200)


@given(TEXTS, st.integers(20, 100))
def test_every_line_fits_unless_a_word_is_longer(text: str, width: int) -> None:
    for line in Paper(width).wrap(text, "  - ", "    "):
        longest = max(map(columns, line.split()), default=0)
        assert columns(line) <= max(width, 4 + longest)


@given(TEXTS)
def test_nothing_is_lost_by_wrapping(text: str) -> None:
    from aigov.model.diagnostics import visible

    wrapped = "".join(Paper(30).wrap(text))
    assert wrapped.replace(" ", "") == visible(text).replace(" ", "")


@given(TEXTS, st.integers(1, 60))
def test_a_cut_text_is_never_too_long(text: str, room: int) -> None:
    assert columns(Paper().cut(text, room)) <= room


@given(TEXTS)
def test_no_control_character_reaches_the_paper(text: str) -> None:
    written = "".join((*Paper(40).wrap(text), Paper().cut(text, 40)))
    assert not {"\x1b", "\u202e", "\n"} & set(written)


@pytest.mark.parametrize(("text", "size"), [("abc", 3), ("漢字", 4), ("ｶﾅ", 2), ("é", 1)])
def test_wide_characters_take_two_columns(text: str, size: int) -> None:
    assert columns(text) == size
    assert columns(padded(text, 10)) == 10


def test_a_line_of_japanese_does_not_begin_with_its_full_stop() -> None:
    for width in range(20, 40):
        lines = Paper(width).wrap("これは、とても長い文章です。次の文も、それなりに長いです。（終わり）")
        assert not [line for line in lines if line[0] in "、。）"]
