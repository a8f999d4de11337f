"""Lint: what a ruleset may not lack, or carry unused, although it can be read."""

from aigov.authoring.lint import lint
from aigov.authoring.lint_vocabulary import words_unread
from aigov.authoring.uses import ANY, facts_read, words_read
from aigov.authoring.workshop import Workpiece
from aigov.documents.library import built_in, load_words
from aigov.model.spans import Span
from tests.engine.small import definition, rule, ruleset_of, texts_of, tower

TOWER = tower()
WORDS, _ = load_words(built_in())
SCHEDULE = {"early": [{"date": "2026-01-01"}]}
BAND = {"low": {"basis": "Art. 9", "link": "https://example.org/9", "says": {"en": "A little", "ja": "少し"}}}
CODES = ("E345", "E346", "E348", "E349", "E352", "E353")


def told(texts: dict[str, str]) -> list[tuple[str, str, Span | None]]:
    """What lint says of everything but the rules themselves, which the small ruleset keeps short."""
    assert WORDS is not None
    piece = Workpiece(ruleset_of(texts, TOWER), (), WORDS, ())
    return [(one.code, one.message, one.span) for one in lint(piece) if one.code in CODES]


def test_a_schedule_and_a_penalty_that_a_rule_names_are_fine() -> None:
    assert not told(texts_of([rule("r", from_="early", severity="low")], schedules=SCHEDULE, penalties=BAND))


def test_a_schedule_that_no_rule_names_is_refused() -> None:
    assert told(texts_of([rule()], schedules=SCHEDULE)) == [
        ("E352", "no rule names the schedule `early`", Span("small/ruleset.yaml", 11, 13))
    ]


def test_a_penalty_that_no_rule_names_is_refused() -> None:
    assert told(texts_of([rule()], penalties=BAND)) == [
        ("E352", "no rule names the penalty `low`", Span("small/ruleset.yaml", 11, 13))
    ]


def test_what_is_shown_speaks_both_languages() -> None:
    texts = texts_of([rule()], [definition("idle", "not tower.lit", shown=True)])
    span = Span("small/definitions/a.yaml", 1, 27)
    assert told(texts) == [("E353", "`idle` is shown and has no Japanese title", span)]
    silent = {"low": {**BAND["low"], "says": {"ja": "少し"}}}
    assert [message for _, message, _ in told(texts_of([rule(severity="low")], penalties=silent))] == [
        "the penalty `low` says nothing in English"
    ]


def test_a_definition_counts_as_used_where_a_schedule_or_a_declared_class_uses_it() -> None:
    idle = [definition("idle", "not tower.lit")]
    assert [code for code, _, _ in told(texts_of([rule()], idle))] == ["E345"]
    assert not told(
        texts_of([rule(from_="s")], idle, schedules={"s": [{"when": "idle", "date": "2026-01-01"}]})
    )
    assert not told(texts_of([rule()], idle, declared={"fact": "tower.tools", "classes": {"rope": "idle"}}))


def test_a_term_on_a_path_leads_to_a_line() -> None:
    path = definition("idle", "not tower.lit", shown="path") | {"title": {"en": "Idle", "ja": "待機"}}
    assert [code for code, _, _ in told(texts_of([rule()], [path]))] == ["E345"]


def test_the_fact_that_declares_classes_counts_as_read_with_its_options() -> None:
    declared = {"fact": "tower.tools", "classes": {"rope": "tower.lit", "lamp": '"bell" in tower.tools'}}
    made = ruleset_of(texts_of([rule()], declared=declared), TOWER)
    assert facts_read(made)["tower.tools"] == Span("small/ruleset.yaml", 11, 20)
    assert words_read(made)["tower.tools"] == {"rope", "lamp", "bell"}


def test_one_option_may_be_what_is_left_and_two_may_not() -> None:
    for kind in ("choice", "choices"):
        assert words_unread(kind, ("bulk", "chosen", "none"), {"bulk"}) == []
        assert words_unread(kind, ("bulk", "chosen", "agreed", "none"), {"bulk"}) == ["chosen", "agreed"]


def test_a_topic_that_no_rule_asks_for_is_told_even_if_it_is_the_only_one() -> None:
    assert words_unread("document", ("why", "when"), {"why"}) == ["when"]
    assert words_unread("document", ("why",), {ANY}) == ["why"]


def test_a_list_of_which_a_rule_asks_whether_it_is_empty_is_read_with_all_its_options() -> None:
    assert words_unread("choices", ("rope", "lamp", "axe"), {ANY}) == []
    assert words_unread("choices", ("rope", "lamp", "axe"), {ANY, "rope"}) == []
    assert words_unread("choice", ("rope", "lamp", "axe"), {ANY, "rope"}) == []
    assert words_unread("choices", ("rope", "lamp", "axe"), {"rope"}) == ["lamp", "axe"]


def test_asking_whether_a_list_is_empty_asks_for_any_of_its_options() -> None:
    asking = ruleset_of(texts_of([rule(requires=["nonempty(tower.tools)"])]), TOWER)
    assert words_read(asking)["tower.tools"] == {ANY}
