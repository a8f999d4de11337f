"""Headings of every kind are found, and what only looks like one is not."""

from aigov.importers.markdown import Section, marked_lines, sections


def titles(text: str) -> list[tuple[str, int, int, int]]:
    found = sections(marked_lines(text.split("\n")), lambda words: words.strip(": ").lower() == "limitations")
    return [(one.title, one.level, one.number, one.column) for one in found if one.level]


def body(section: Section) -> str:
    return "\n".join(line.text for line in section.lines)


def test_headings_with_signs_underlines_and_tags_are_headings() -> None:
    text = "# One #\n\n  ## Two\n\nThree\n=====\n\nFour\n----\n\n<h2 align='center'>Five</h2>\n\n##Six"
    assert titles(text) == [
        ("One", 1, 1, 1),
        ("Two", 2, 3, 3),
        ("Three", 1, 5, 1),
        ("Four", 2, 8, 1),
        ("Five", 2, 11, 1),
        ("Six", 2, 13, 1),
    ]


def test_a_line_in_bold_is_a_heading_when_its_words_are_known() -> None:
    assert titles("x\n\n**Limitations:**\n\ny\n\n**Careful**\n") == [("Limitations", 7, 3, 1)]


def test_signs_in_code_and_comments_make_no_headings() -> None:
    text = "```python\n# no\n```\n~~~\n## no\n~~~\n<!-- # no\n## no\n-->\n#tag\n# Yes"
    assert titles(text) == [("Yes", 1, 11, 1)]


def test_a_rule_below_a_list_or_a_table_makes_no_heading() -> None:
    assert titles("- item\n---\n\n| a | b |\n|---|---|\n\n> quote\n---\n") == []


def test_code_inside_a_longer_fence_does_not_close_it() -> None:
    assert titles("````\n```\n# no\n```\n````\n# Yes\n") == [("Yes", 1, 6, 1)]


def test_comments_are_blanked_without_moving_what_stands_behind_them() -> None:
    lines = marked_lines(["a <!-- b --> c", "<!-- open", "still", "end --> d"])
    assert [line.text for line in lines] == ["a            c", "         ", "     ", "        d"]


def test_a_comment_that_is_never_closed_hides_nothing() -> None:
    assert titles("<!-- oops\n# Yes\n") == [("Yes", 1, 2, 1)]


def test_the_underline_belongs_to_the_heading_and_not_to_its_text() -> None:
    found = sections(marked_lines(["Title", "=====", "text"]), lambda words: False)
    assert body(found[1]) == "text"


def test_links_pictures_and_emphasis_are_no_part_of_a_title() -> None:
    assert (
        titles("## [![x](a.png)](b) **Uses** of [it](https://e.org/(a)) `now` &amp; then")[0][0]
        == "x Uses of it now & then"
    )
