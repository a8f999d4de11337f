"""A foreign document and the sidecar that adds to it."""

import pytest

from aigov.documents.description import read_description
from aigov.documents.joined import joined
from aigov.model.description import Description
from aigov.model.diagnostics import Diagnostic
from aigov.model.imported import Conflict, Imported, ImportedFact, Placeholder
from aigov.model.spans import Span
from aigov.model.values import AtLeast, Facts, Value
from tests.engine.small import tower

TOWER = tower()
SPAN = Span("card.md", 7, 1)


def fact(path: str, value: Value, inferred: bool = False) -> ImportedFact:
    return ImportedFact(f"tower.{path}", value, SPAN, "row", "so it says", inferred)


def sidecar(text: str) -> Description:
    return read_description(f"aigov: 1\n{text}\n", "card.md.aigov.yaml", TOWER)


def join(facts: dict[str, Value], text: str) -> Description:
    imported = Imported("card.md", "card", tuple(fact(path, value) for path, value in facts.items()))
    return joined(imported, b"card", sidecar(text))


def test_without_a_sidecar_the_document_speaks_alone() -> None:
    made = joined(Imported("card.md", "card", (fact("lit", True),)), b"card")
    assert made.facts == {"tower.lit": True}
    assert made.origins.span("tower.lit") == SPAN
    assert made.content == (b"card",)
    assert (made.name, made.evidence, made.diagnostics) == ("card.md", (), ())


def test_both_together_say_more() -> None:
    made = join({"lit": True}, "tower: {colour: red}")
    assert made.facts == {"tower.lit": True, "tower.colour": "red"}
    assert made.origins.span("tower.lit") == SPAN
    assert made.origins.span("tower.colour") == Span("card.md.aigov.yaml", 2, 17)
    assert len(made.content) == 2


def test_what_both_say_alike_stands_in_the_sidecar() -> None:
    made = join({"colour": "red"}, "tower: {colour: red}")
    assert (made.facts, made.diagnostics) == ({"tower.colour": "red"}, ())
    assert made.origins.span("tower.colour") == Span("card.md.aigov.yaml", 2, 17)


AGREE: list[tuple[str, Value, str, Value]] = [
    ("tools", AtLeast(["rope"]), "[rope, lamp]", ["rope", "lamp"]),
    ("tools", AtLeast([]), "[]", []),
    ("tools", AtLeast(["rope"]), "{at_least: [lamp]}", AtLeast(["lamp"])),
    ("tools", ["rope", "lamp"], "{at_least: [lamp]}", AtLeast(["lamp"])),
    ("tools", ["rope"], "[rope]", ["rope"]),
    ("keeper", {"name": "Ida"}, "{name: Ida, trained: true}", {"name": "Ida", "trained": True}),
    ("keeper", {"name": "Ida"}, "{trained: true}", {"trained": True}),
    ("keeper", {"likes": AtLeast(["tea"])}, "{likes: [tea, rum]}", {"likes": ["tea", "rum"]}),
    ("bells", AtLeast([{"kind": "fog"}]), "[{rung: 3}]", [{"rung": 3}]),
    ("height", (12.0, "m"), "12 m", (12.0, "m")),
]


@pytest.mark.parametrize(("path", "imported", "text", "value"), AGREE)
def test_what_can_both_be_true_is_no_conflict_and_the_sidecar_counts(
    path: str, imported: Value, text: str, value: Value
) -> None:
    made = join({path: imported}, f"tower: {{{path}: {text}}}")
    assert (made.facts, made.diagnostics) == ({f"tower.{path}": value}, ())
    assert type(made.facts[f"tower.{path}"]) is type(value)


DISAGREE: list[tuple[str, Value, str]] = [
    ("lit", True, "false"),
    ("colour", "red", "green"),
    ("colour", "red", "none"),
    ("steps", 3, "4"),
    ("tools", ["rope"], "[rope, lamp]"),
    ("tools", ["rope"], "[]"),
    ("tools", ["rope"], "{at_least: [lamp]}"),
    ("tools", AtLeast(["rope"]), "[lamp]"),
    ("tools", AtLeast(["rope"]), "none"),
    ("keeper", {"name": "Ida"}, "{name: Ole, trained: true}"),
    ("keeper", {"name": "Ida"}, "none"),
    ("keeper", {"likes": AtLeast(["tea"])}, "{likes: [rum]}"),
    ("bells", AtLeast([{"kind": "fog"}]), "[]"),
    ("bells", [{"kind": "fog"}], "[{kind: noon}]"),
    ("height", (12.0, "m"), "13 m"),
]


@pytest.mark.parametrize(("path", "imported", "text"), DISAGREE)
def test_what_cannot_both_be_true_counts_as_not_stated(path: str, imported: Value, text: str) -> None:
    made = join({path: imported, "manned": True}, f"tower: {{{path}: {text}}}")
    assert made.facts == {"tower.manned": True}
    assert made.unknowns == {f"tower.{path}": "the sources contradict each other"}
    assert [(one.code, one.severity, one.span) for one in made.diagnostics] == [("W130", "warning", SPAN)]
    assert "card.md.aigov.yaml:2" in made.diagnostics[0].message


def test_what_was_only_inferred_gives_way() -> None:
    imported = Imported("card.md", "card", (fact("colour", "red", inferred=True),))
    made = joined(imported, b"card", sidecar("tower: {colour: green}"))
    assert (made.facts, made.diagnostics) == ({"tower.colour": "green"}, ())


def test_what_the_sidecar_says_is_not_known_is_not_known() -> None:
    made = join({"colour": "red"}, "tower: {colour: {unknown: repainted}}")
    assert (made.facts, made.unknowns) == ({}, {"tower.colour": "repainted"})


def conflict(path: str, one: Value, other: Value) -> Imported:
    first, second = fact(path, one), fact(path, other)._replace(span=Span("card.md", 9, 1))
    return Imported("card.md", "card", (), conflicts=(Conflict(f"tower.{path}", first, second),))


def test_a_document_that_contradicts_itself_states_nothing_there() -> None:
    made = joined(conflict("colour", "red", "green"), b"card")
    assert made.facts == {}
    assert made.unknowns == {"tower.colour": "the sources contradict each other"}
    assert [(one.code, one.span) for one in made.diagnostics] == [("W130", SPAN)]
    assert "line 9" in made.diagnostics[0].message


def test_the_sidecar_decides_between_the_two() -> None:
    made = joined(conflict("colour", "red", "green"), b"card", sidecar("tower: {colour: green}"))
    assert made.facts == {"tower.colour": "green"}
    assert made.unknowns == {}
    assert [one.code for one in made.diagnostics] == ["W130"]


def test_placeholders_are_told() -> None:
    imported = Imported("card.md", "card", placeholders=(Placeholder("colour", SPAN, "TBD"),))
    assert [(one.code, one.span) for one in joined(imported, b"card").diagnostics] == [("W131", SPAN)]


def test_problems_of_both_are_told_and_evidence_and_assessments_come_from_the_sidecar() -> None:
    problem = Diagnostic("W400", "warning", "odd", SPAN)
    imported = Imported("card.md", "card", diagnostics=(problem,))
    made = joined(
        imported, b"card", sidecar("tower: {lit: yes}\nevidence: [{file: a.md, supports: [tower.lit]}]")
    )
    assert [one.code for one in made.diagnostics] == ["W400", "E110"]
    assert [one.file for one in made.evidence] == ["a.md"]


def test_the_facts_of_the_sidecar_are_left_as_they_were() -> None:
    beside = sidecar("tower: {colour: green}")
    before: Facts = dict(beside.facts)
    joined(Imported("card.md", "card", (fact("colour", "red"), fact("lit", True))), b"card", beside)
    assert beside.facts == before


def test_what_is_left_empty_is_not_called_by_the_name_of_its_place() -> None:
    imported = Imported("card.md", "card", placeholders=(Placeholder("Repository", SPAN, ""),))
    (one,) = joined(imported, b"card").diagnostics
    assert one.message == "`Repository` is left empty, which is no answer"
