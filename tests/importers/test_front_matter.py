"""The block of metadata is found wherever writers and copies put it."""

from aigov.importers.front_matter import find_blocks

KEYS = frozenset({"license", "language"})


def found(text: str) -> list[tuple[int, int, str]]:
    return [(block.start, block.end, block.state) for block in find_blocks(text.split("\n"), KEYS)]


def test_a_block_at_the_top_is_in_place() -> None:
    assert found("---\nlicense: mit\n---\n# A") == [(0, 3, "in place")]


def test_blank_lines_and_indentation_before_a_block_do_not_matter() -> None:
    assert found("\n  \n  ---\n  license: mit\n  ---\n# A") == [(2, 5, "in place")]


def test_two_rules_with_nothing_between_are_an_empty_block() -> None:
    assert found("---\n\n---\n# A") == [(0, 3, "empty")]


def test_a_block_after_text_is_late_when_it_begins_with_a_known_key() -> None:
    assert found("Menu\n\n---\nlicense: mit\n---\n# A") == [(2, 5, "late")]
    assert found("Text\n\n---\n\nmore\n\n---\n") == []
    assert found("# A\n---\nthing: x\n---\n") == []


def test_a_block_inside_code_is_none() -> None:
    assert found("# A\n```\n---\nlicense: mit\n---\n```\n") == []


def test_a_block_that_is_never_closed_ends_at_the_first_blank_line() -> None:
    assert found("---\nlicense: mit\nlanguage: de\n\n# A\ntext") == [(0, 3, "unclosed")]


def test_a_rule_at_the_top_of_prose_is_no_block() -> None:
    assert found("---\n\nJust some prose.\n") == []


def test_a_second_block_is_found_too() -> None:
    assert found("---\nlicense: mit\n---\n# A\n\n---\nlicense: gpl-3.0\n---\n") == [
        (0, 3, "in place"),
        (5, 8, "late"),
    ]
