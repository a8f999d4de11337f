"""Declared classes, penalties and readings: what the head of a ruleset says beside its rules."""

import json

import pytest

from aigov.documents.compiled import compile_ruleset, dump_ruleset
from aigov.documents.rulesets import read_ruleset
from aigov.engine.columns import Systems
from aigov.engine.program import Program
from aigov.model.compiled_file import load_ruleset
from aigov.model.diagnostics import Diagnostic
from aigov.model.ruleset import Penalty, Reading
from aigov.model.spans import Span
from tests.engine.small import HEAD, definition, rule, ruleset_of, texts_of, tower

TOWER = tower()
DECLARED = {"fact": "tower.tools", "classes": {"rope": "idle", "lamp": "not idle"}}
IDLE = [definition("idle", "not tower.lit")]
BANDS = {
    "low": {"basis": "Art. 9", "link": "https://example.org/9", "says": {"en": "A little", "ja": "少し"}}
}


def problems(texts: dict[str, str]) -> list[Diagnostic]:
    made, found = read_ruleset("small", texts, TOWER)
    assert (made is None) is any(one.severity == "error" for one in found)
    return list(found)


def test_each_declared_class_has_a_node_in_the_compiled_form() -> None:
    compiled = compile_ruleset(ruleset_of(texts_of([rule()], IDLE, declared=DECLARED), TOWER), "")
    again = load_ruleset(dump_ruleset(compiled))
    assert again is not None
    fact, classes = again.declared
    assert (fact, again.declared) == ("tower.tools", compiled.declared)
    run = Program(again, "2026-11-23").columns().over(Systems([{"tower.lit": False}]))
    assert [(option, run.sets(node, 1)) for option, node in classes] == [("rope", (1, 0)), ("lamp", (0, 1))]


def test_where_no_classes_are_declared_there_is_no_fact() -> None:
    compiled = compile_ruleset(ruleset_of(texts_of([rule()]), TOWER), "")
    assert compiled.declared == ("", ())


@pytest.mark.parametrize(
    ("written", "code", "place", "help"),
    [
        ("{fact: tower.tolls, classes: {rope: idle}}", "E316", (11, 18), "did you mean `tower.tools`?"),
        ("{fact: tower.colour, classes: {red: idle}}", "E316", (11, 18), "name a fact of the type `choices`"),
        ("{fact: tower.tools, classes: {ropp: idle}}", "E316", (11, 41), "did you mean `rope`?"),
        ("{fact: tower.tools, classes: {rope: idel}}", "E210", (11, 47), "did you mean `idle`?"),
        ("{fact: tower.tools, classes: {}}", "E304", (11, 40), ""),
        ("{fact: tower.tools}", "E303", (11, 11), ""),
        ("{facts: tower.tools, classes: {rope: idle}}", "E302", (11, 12), "did you mean `fact`?"),
    ],
)
def test_a_mistake_in_the_declared_classes_has_its_place(
    written: str, code: str, place: tuple[int, int], help: str
) -> None:
    texts = texts_of([rule()], IDLE)
    texts["small/ruleset.yaml"] = f"{HEAD}declared: {written}\n"
    found = {one.code: one for one in problems(texts)}
    assert (found[code].span, found[code].help) == (Span("small/ruleset.yaml", *place), help)


def test_a_rule_names_the_penalty_of_its_breach() -> None:
    made = ruleset_of(texts_of([rule("r", severity="low"), rule("s")], penalties=BANDS), TOWER)
    span = Span("small/ruleset.yaml", 11, 13)
    assert made.penalties == (
        Penalty("low", "Art. 9", "https://example.org/9", {"en": "A little", "ja": "少し"}, span),
    )
    compiled = compile_ruleset(made, "")
    texts = compiled.texts()
    assert [compiled.rule_texts(one).severity for one in compiled.rules] == ["low", ""]
    assert texts.penalties == BANDS


def test_a_penalty_that_does_not_exist_is_an_error_where_it_is_named() -> None:
    texts = texts_of([rule("r", severity="lo")], penalties=BANDS)
    (one,) = problems(texts)
    assert (one.code, one.message, one.help) == (
        "E317",
        "no penalty is called `lo`",
        "did you mean `low`?",
    )
    assert one.span == Span("small/rules/a.yaml", 1, texts["small/rules/a.yaml"].index('"lo"') + 1)
    (two,) = problems(texts_of([rule("r", severity="low")]))
    assert two.help == "name one under `penalties` of `ruleset.yaml`"


@pytest.mark.parametrize("lacking", ["basis", "link", "says"])
def test_a_penalty_says_what_it_is_and_where_it_stands(lacking: str) -> None:
    band = {key: value for key, value in BANDS["low"].items() if key != lacking}
    assert [one.code for one in problems(texts_of([rule()], penalties={"low": band}))] == ["E303"]


def test_readings_are_kept_as_they_are_written() -> None:
    made = ruleset_of(
        texts_of([rule()], readings=[{"at": "Art. 1", "ours": "This.", "other": "That."}]), TOWER
    )
    assert made.readings == (Reading("Art. 1", "This.", "That."),)
    assert [one.code for one in problems(texts_of([rule()], readings=[{"at": "Art. 1"}]))] == ["E303"] * 2


def test_a_definition_is_shown_as_a_line_or_on_a_path_under_its_title() -> None:
    shown = [definition("a", "tower.lit", shown=True), definition("b", "tower.lit", shown="path")]
    made = ruleset_of(texts_of([rule()], [*shown, definition("c", "tower.lit")]), TOWER)
    assert [(one.shown, one.title) for one in made.definitions] == [
        ("line", {"en": "The a"}),
        ("path", {"en": "The b"}),
        ("", {}),
    ]
    compiled = compile_ruleset(made, "")
    assert [one.shown for one in compiled.definitions] == ["line", "path", ""]
    assert compiled.texts().definitions["a"]["title"] == {"en": "The a"}


@pytest.mark.parametrize("shown", [True, "path"])
def test_a_definition_that_is_shown_needs_a_title(shown: bool | str) -> None:
    entry = {key: value for key, value in definition("a", "tower.lit", shown=shown).items() if key != "title"}
    (one,) = problems(texts_of([rule()], [entry]))
    assert (one.code, one.span) == ("E304", Span("small/definitions/a.yaml", 1, 18))
    assert "a definition that is shown needs a `title`" in one.message


def test_a_definition_is_shown_in_no_other_way() -> None:
    texts = texts_of([rule()], [definition("a", "tower.lit", shown="paths")])
    (one,) = problems(texts)
    assert one.code == "E304"
    assert one.span is not None
    assert json.loads(texts["small/definitions/a.yaml"])["definitions"][0]["shown"] == "paths"
    assert "`definitions.0.shown`" in one.message
