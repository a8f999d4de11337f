"""Lint of the crosswalk: names that exist, rows that agree with each other, and no rule of soft law forgotten."""

from dataclasses import replace

import pytest

from aigov.authoring.lint_crosswalk import lint_crosswalk
from aigov.authoring.workshop import open_ruleset
from aigov.documents.crosswalk import read_crosswalk
from aigov.documents.library import built_in, ruleset_ids
from aigov.model.diagnostics import Diagnostic
from aigov.model.ruleset import Force, Ruleset
from tests.engine.small import rule, ruleset_of, texts_of, tower

TOWER = tower()
HEAD = """\
crosswalk: 1
version: "1"
date: 2026-11-23
frameworks:
  norm: {name: A norm, link: "https://example.org", date: 2020-02-02, ids: [N.1, N.2]}
relations:
"""
ROWS = HEAD + "  small:\n"


def small(force: Force = "law", **judgements: str) -> Ruleset:
    """A ruleset with the rules `one/a` to `one/d` in a group, and `two/e` in another."""
    rules = [rule(f"one/{name}", judgement=judgements.get(name, "")) for name in "abcd"]
    made = ruleset_of(texts_of([*rules, rule("two/e", group="two")]), TOWER)
    return replace(made, force=force)


def linted(text: str, ruleset: Ruleset | None = None) -> list[Diagnostic]:
    crosswalk, problems = read_crosswalk(text)
    assert crosswalk is not None, problems
    return list(lint_crosswalk(crosswalk, [ruleset or small()]))


def told(rows: str, ruleset: Ruleset | None = None) -> list[tuple[str, str, str]]:
    """Line and column, code and message of what lint says of some rows of `small`."""
    indented = "".join(f"    {line}\n" for line in rows.splitlines())
    found = linted(ROWS + indented, ruleset)
    return [
        (f"{one.span.line}:{one.span.column}" if one.span else "", one.code, one.message) for one in found
    ]


def test_names_that_exist_are_fine() -> None:
    assert told("one/a: [{relation: intersects, to: [norm/N.1, small/two, small/two/e], why: w}]") == []


@pytest.mark.parametrize(
    ("target", "code", "message", "help"),
    [
        ("nom/N.1", "E380", "no ruleset or framework is called `nom`", "did you mean `norm`?"),
        ("norm/N.3", "E381", "`norm` has no rule, group or number `N.3`", "write one of: N.1, N.2"),
        ("small/two/f", "E381", "`small` has no rule, group or number `two/f`", "did you mean `two/e`?"),
        ("small", "E381", "`small` has no rule, group or number ``", ""),
    ],
)
def test_a_target_that_leads_nowhere_is_told(target: str, code: str, message: str, help: str) -> None:
    rows = f"    one/a: [{{relation: intersects, to: {target}, why: w}}]\n"
    [found] = linted(ROWS + rows)
    assert (found.code, found.message) == (code, message)
    assert found.help.startswith(help)
    assert str(found.span) == "crosswalk.yaml:8:40"


def test_a_source_is_a_rule_and_is_told_once() -> None:
    rows = "one/x:\n  - {relation: intersects, to: [norm/N.1, norm/N.2], why: w}"
    assert told(rows) == [("9:37", "E381", "`small` has no rule `one/x`")]
    assert told("one: [{relation: intersects, to: norm/N.1, why: w}]")[0][2] == "`small` has no rule `one`"


def test_the_same_pair_stands_once() -> None:
    row = "  - {relation: RELATION, to: small/RULE, why: w}\n"
    first = row.replace("RELATION", "subset").replace("RULE", "two/e")
    twice = f"one/a:\n{first}two/e:\n{row.replace('RELATION', 'superset').replace('RULE', 'one/a')}"
    message = "`small/two/e` and `small/one/a` are related at crosswalk.yaml:9:32 already"
    assert told(twice) == [("11:34", "E382", message)]


def test_the_same_pair_may_not_say_two_things() -> None:
    twice = "one/a:\n  - {relation: subset, to: norm/N.1, why: w}\n  - {relation: intersects, to: norm/N.1, why: w}"
    assert ("10:36", "E383") in [one[:2] for one in told(twice)]


def test_nothing_is_related_to_itself() -> None:
    assert told("one/a: [{relation: equal, to: small/one/a, why: w}]") == [
        ("8:35", "E382", "`small/one/a` is related to itself")
    ]


def test_rows_that_follow_from_others_the_other_way_round_are_told() -> None:
    rows = (
        "one/a: [{relation: subset, to: small/one/b, why: w}]\n"
        "one/b: [{relation: equal, to: norm/N.1, why: w}]\n"
        "one/c: [{relation: subset, to: small/one/a, why: w}, {relation: RELATION, to: norm/N.1, why: w}]"
    )
    assert told(rows.replace("RELATION", "subset")) == []
    for wrong in ("intersects", "superset"):
        found = told(rows.replace("RELATION", wrong))
        assert {code for _, code, _ in found} == {"E383"}
        assert "by other rows `small/one/c` is a part of `norm/N.1`, or the same" in [one[2] for one in found]


def test_a_rule_is_a_part_of_its_group() -> None:
    assert told("one/a: [{relation: intersects, to: small/two, why: w}]") == []
    rows = (
        "one/a: [{relation: subset, to: small/two/e, why: w}, {relation: intersects, to: small/two, why: w}]"
    )
    assert [one[1] for one in told(rows)] == ["E383"]


def test_evidence_does_not_settle_what_only_a_person_can_answer() -> None:
    rows = "one/a: [{relation: RELATION, to: small/two/e, why: w}]"
    asking = small(a="Is it so?")
    assert told(rows.replace("RELATION", "superset"), asking) == []
    for wrong in ("equal", "subset"):
        [(_place, code, message)] = told(rows.replace("RELATION", wrong), asking)
        assert code == "E386"
        assert message.startswith("`small/one/a` asks what only a person can answer")
    # Nobody gives evidence for a number of a framework here.
    assert told("one/a: [{relation: subset, to: norm/N.1, why: w}]", asking) == []


def test_a_rule_of_soft_law_has_a_row_or_a_reason() -> None:
    rows = "    one/a: [{relation: intersects, to: [small/one/b, norm/N.1], why: w}]\n"
    found = linted(
        f"{ROWS}{rows}nothing: {{small: {{one/c: Nobody else, two/e: Nobody at all}}}}\n", small("voluntary")
    )
    assert [(one.code, one.message) for one in found] == [
        ("E384", "the crosswalk says nothing of `small/one/d`")
    ]
    assert str(found[0].span).startswith("small/rules/a.yaml:1:")
    assert [one.code for one in linted(ROWS + rows, small("own"))] == []


def test_nothing_stands_alone_and_is_related() -> None:
    rows = "    one/a: [{relation: intersects, to: norm/N.1, why: w}]\n"
    found = linted(f"{ROWS}{rows}nothing: {{small: {{one/a: Nobody else, one/b: ' ', one/x: Nobody}}}}\n")
    assert [(one.code, one.message) for one in found] == [
        ("E385", "`small/one/a` is related to something and is said to be related to nothing"),
        ("E385", "nothing is said why `small/one/b` has no row"),
        ("E381", "`small` has no rule `one/x`"),
    ]


def test_the_crosswalk_that_comes_with_aigov_is_without_a_fault() -> None:
    shelf = built_in()
    pieces = [open_ruleset(shelf, name)[0] for name in ruleset_ids(shelf)]
    with open(f"{shelf.folder}/crosswalk.yaml", encoding="utf-8") as file:
        crosswalk, problems = read_crosswalk(file.read())
    assert crosswalk is not None, problems
    assert lint_crosswalk(crosswalk, [piece.ruleset for piece in pieces if piece is not None]) == ()
