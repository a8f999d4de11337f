"""Every shape of a fact, right and wrong, written as people write it."""

import time

import pytest

from aigov.documents.description import read_description
from aigov.model.description import Description
from aigov.model.values import AtLeast, Value
from tests.engine.small import tower

TOWER = tower()


def read(fact: str, text: str) -> Description:
    return read_description(f"aigov: 1\ntower:\n  {fact}: {text}\n", "tower.yaml", TOWER)


def codes(description: Description) -> list[str]:
    return [one.code for one in description.diagnostics]


RIGHT: list[tuple[str, str, Value]] = [
    ("lit", "true", True),
    ("lit", "True", True),
    ("lit", "FALSE", False),
    ("colour", "red", "red"),
    ("colour", '"red"', "red"),
    ("colour", "none", False),
    ("colour", "false", False),
    ("rank", "none", "none"),
    ("rank", "false", "none"),
    ("tools", "[rope, lamp]", ["rope", "lamp"]),
    ("tools", "[]", []),
    ("tools", "none", []),
    ("tools", "false", []),
    ("tools", "{at_least: [rope]}", AtLeast(["rope"])),
    ("tools", "{at_least: []}", AtLeast([])),
    ("tools", "[rope, unknown]", AtLeast(["rope"])),
    ("tools", "[rope, {unknown: nobody counted}]", AtLeast(["rope"])),
    ("steps", "0", 0),
    ("steps", "199", 199),
    ("steps", "2.0", 2),
    ("steps", "1e3", 1000),
    ("steps", "none", False),
    ("height", "12 m", (12.0, "m")),
    ("height", '"12.5 m"', (12.5, "m")),
    ("height", "{value: 12, unit: m}", (12.0, "m")),
    ("height", "-3 m", (-3.0, "m")),
    ("height", "1e3 m", (1000.0, "m")),
    ("height", "none", False),
    ("cost", "1 000 000 EUR", (1000000.0, "EUR")),
    ("cost", "1_000 JPY", (1000.0, "JPY")),
    ("watch", "2 week", (14.0, "d")),
    ("watch", "12 h", (0.5, "d")),
    ("watch", "1 year", (365.2425, "d")),
    ("watch", "1 month", (30.436875, "d")),
    ("name", "Skagen", "Skagen"),
    ("name", '"1.10"', "1.10"),
    ("name", '"true"', "true"),
    ("name", "no", "no"),
    ("name", "none", False),
    ("name", '"12:30"', "12:30"),
    ("built", "1858-03-29", "1858-03-29"),
    ("built", '"1858-03-29"', "1858-03-29"),
    ("built", "2024-02-29", "2024-02-29"),
    ("built", "2000-02-29", "2000-02-29"),
    ("built", "none", False),
    ("site", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    ("site", "mailto:keeper@example.org", "mailto:keeper@example.org"),
    ("site", "false", False),
    ("seen_from", "[NO, SE]", ["NO", "SE"]),
    ("seen_from", "NO", ["NO"]),
    ("seen_from", "EU", ["EU"]),
    ("seen_from", "none", []),
    ("tongues", "[no, pt-BR, ja]", ["no", "pt-br", "ja"]),
    ("shutter", "true", {"status": "in-place"}),
    ("shutter", "false", False),
    ("shutter", "none", False),
    ("shutter", "{status: planned, tested_on: none}", {"status": "planned", "tested_on": False}),
    ("log", "{covers: [wind], public: false}", {"covers": ["wind"], "public": False}),
    ("log", "{covers: {at_least: [wind]}}", {"covers": AtLeast(["wind"])}),
    ("log", "{covers: none}", {"covers": []}),
    ("keeper", "{name: Ida, from: NO, pay: 5 EUR}", {"name": "Ida", "from": ["NO"], "pay": (5.0, "EUR")}),
    ("bells", "[{kind: fog}, {rung: 3}]", [{"kind": "fog"}, {"rung": 3}]),
    ("bells", "[{kind: fog}, {kind: fog}]", [{"kind": "fog"}, {"kind": "fog"}]),
    ("bells", "{at_least: [{kind: fog}]}", AtLeast([{"kind": "fog"}])),
    ("bells", "[{kind: fog}, unknown]", AtLeast([{"kind": "fog"}])),
    ("bells", "[{kind: fog}, {kind: unknown}]", AtLeast([{"kind": "fog"}])),
    ("bells", "[{share: 0.5}, {share: -1}]", [{"share": 0.5}, {"share": -1}]),
    ("bells", "none", []),
    ("books", "[{covers: [rain]}]", [{"covers": ["rain"]}]),
]


@pytest.mark.parametrize(("fact", "text", "value"), RIGHT)
def test_a_right_value_is_read(fact: str, text: str, value: Value) -> None:
    description = read(fact, text)
    assert not description.diagnostics
    found = description.facts[f"tower.{fact}"]
    assert found == value
    assert type(found) is type(value)


WRONG: list[tuple[str, str, str]] = [
    ("lit", "yes", "E110"),
    ("lit", "on", "E110"),
    ("lit", '"true"', "E110"),
    ("lit", "1", "E110"),
    ("lit", "none", "E110"),
    ("lit", "[true]", "E110"),
    ("lit", "{value: true}", "E110"),
    ("colour", "blue", "E111"),
    ("colour", "Red", "E111"),
    ("colour", "[red]", "E110"),
    ("colour", "true", "E110"),
    ("colour", "3", "E110"),
    ("tools", "rope", "E110"),
    ("tools", "[hammer]", "E111"),
    ("tools", "[[rope]]", "E110"),
    ("tools", "[none]", "E111"),
    ("tools", "[true]", "E110"),
    ("tools", "{at_least: rope}", "E110"),
    ("tools", "{at_least: [rope], of: 3}", "E110"),
    ("tools", "{rope: true}", "E110"),
    ("tools", "true", "E110"),
    ("steps", "-1", "E110"),
    ("steps", "1.5", "E110"),
    ("steps", "many", "E110"),
    ("steps", "true", "E110"),
    ("steps", '"3"', "E110"),
    ("height", "12", "E114"),
    ("height", "12 ft", "E114"),
    ("height", "{value: 12}", "E114"),
    ("height", "{value: 12, unit: ft}", "E114"),
    ("height", "{value: 12, unit: [m]}", "E114"),
    ("height", "{value: high, unit: m}", "E110"),
    ("height", "{value: true, unit: m}", "E110"),
    ("height", "{value: 12, unit: m, of: rock}", "E110"),
    ("height", "12,5 m", "E114"),
    ("height", "1e999 m", "E110"),
    ("height", "m", "E110"),
    ("height", "true", "E110"),
    ("height", "[12 m]", "E110"),
    ("watch", "6 months", "E114"),
    ("name", "3", "E110"),
    ("name", "1.10", "E110"),
    ("name", "true", "E110"),
    ("name", "[Skagen]", "E110"),
    ("built", "2026", "E110"),
    ("built", "29.3.1858", "E110"),
    ("built", "1858-3-29", "E110"),
    ("built", "2023-02-29", "E113"),
    ("built", "1900-02-29", "E113"),
    ("built", "2026-13-01", "E113"),
    ("built", "2026-04-31", "E113"),
    ("built", "0000-01-01", "E113"),
    ("built", "2026-00-10", "E113"),
    ("built", "2026-01-00", "E113"),
    ("built", "2026-01-01T00:00:00Z", "E110"),
    ("built", "٢٠٢٦-٠١-٠١", "E110"),
    ("site", "example.org", "E110"),
    ("site", "http://", "E110"),
    ("site", "javascript:alert(1)", "E110"),
    ("site", "https://example.org/a b", "E110"),
    ("seen_from", "Norway", "E112"),
    ("seen_from", "[UK]", "E112"),
    ("seen_from", "[no]", "E112"),
    ("seen_from", "[true]", "E110"),
    ("seen_from", "{NO: true}", "E110"),
    ("tongues", "[English please]", "E110"),
    ("tongues", "en", "E110"),
    ("shutter", "in-place", "E110"),
    ("shutter", "{status: done}", "E111"),
    ("shutter", "{state: planned}", "E103"),
    ("shutter", "[true]", "E110"),
    ("log", "true", "E110"),
    ("log", "{covers: [snow]}", "E111"),
    ("log", "{covers: wind}", "E110"),
    ("keeper", "Ida", "E110"),
    ("keeper", "{nam: Ida}", "E103"),
    ("bells", "[{kind: gong}]", "E111"),
    ("bells", "[fog]", "E110"),
    ("bells", "{kind: fog}", "E110"),
    ("bells", "[{share: half}]", "E110"),
    ("bells", "[false]", "E110"),
]


@pytest.mark.parametrize(("fact", "text", "code"), WRONG)
def test_a_wrong_value_is_an_error_with_its_place_and_no_fact(fact: str, text: str, code: str) -> None:
    description = read(fact, text)
    assert codes(description) == [code]
    problem = description.diagnostics[0]
    assert problem.severity == "error"
    assert problem.span is not None
    assert (problem.span.file, problem.span.line) == ("tower.yaml", 3)
    assert problem.span.column >= 5 + len(fact) or problem.code == "E103"


HELP: list[tuple[str, str, str]] = [
    ("lit", "yes", "write true"),
    ("lit", "off", "write false"),
    ("lit", "none", "write false"),
    ("lit", "maybe", "write true, false or unknown"),
    ("colour", "gren", "did you mean `green`?"),
    ("colour", "blue", "write one of: red, green, white"),
    ("tools", "rope", "write [rope]"),
    ("tools", "[ropes]", "did you mean `rope`?"),
    ("steps", "-1", ""),
    ("height", "12", "units: m"),
    ("cost", "12 USD", "units: EUR, JPY"),
    ("name", "1.10", "put it in quotes; without them 1.10 becomes 1.1"),
    ("built", "29.3.1858", "write YYYY-MM-DD"),
    ("site", "example.org", "it starts with https://"),
    ("seen_from", "[UK]", "did you mean `GB`?"),
    ("seen_from", "[EL]", "did you mean `GR`?"),
    ("seen_from", "[no]", "did you mean `NO`?"),
    ("seen_from", "[Norway]", "write two capital letters, for example DE, JP, or EU"),
    ("shutter", "{stauts: planned}", "did you mean `status`?"),
    ("log", "{covers: [rains]}", "did you mean `rain`?"),
]


@pytest.mark.parametrize(("fact", "text", "help"), HELP)
def test_the_help_says_what_to_write_instead(fact: str, text: str, help: str) -> None:
    assert read(fact, text).diagnostics[0].help == help


FACTS = [
    *("lit", "colour", "tools", "steps", "height", "name", "built"),
    *("site", "seen_from", "tongues", "shutter", "log", "keeper", "bells"),
]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    "text", ["TBD", '"[More Information Needed]"', "N/A", '"-"', '""', "未定", "", "~", "{}"]
)
def test_a_placeholder_is_no_answer_and_is_told(fact: str, text: str) -> None:
    description = read(fact, text)
    assert description.facts == {}
    assert [one.severity for one in description.diagnostics] == ["warning"]
    assert codes(description)[0] in ("W120", "W121")
    assert not description.unknowns


@pytest.mark.parametrize("fact", FACTS)
def test_unknown_is_no_answer_and_needs_no_warning(fact: str) -> None:
    description = read(fact, "unknown")
    assert (description.facts, description.diagnostics) == ({}, ())
    assert description.unknowns == {f"tower.{fact}": ""}


@pytest.mark.parametrize("fact", FACTS)
def test_the_reason_for_not_knowing_is_kept(fact: str) -> None:
    description = read(fact, "{unknown: the log was lost}")
    assert (description.facts, description.diagnostics) == ({}, ())
    assert description.unknowns == {f"tower.{fact}": "the log was lost"}


def test_unknown_without_a_reason_is_unknown() -> None:
    assert read("lit", "{unknown: }").unknowns == {"tower.lit": ""}


def test_a_placeholder_inside_a_list_leaves_the_list_open() -> None:
    description = read("tools", "[rope, TBD]")
    assert description.facts == {"tower.tools": AtLeast(["rope"])}
    assert isinstance(description.facts["tower.tools"], AtLeast)
    assert codes(description) == ["W121"]


@pytest.mark.parametrize(
    "text", ["[{kind: fog}, {}]", "[{kind: fog}, ]", "[{kind: fog}, ~]", "[{kind: fog}, TBD]"]
)
def test_an_empty_item_leaves_the_list_open(text: str) -> None:
    description = read("bells", text)
    assert description.facts == {"tower.bells": [{"kind": "fog"}]}
    is_open = isinstance(description.facts["tower.bells"], AtLeast)
    # A comma at the end is no item.
    assert is_open is (text != "[{kind: fog}, ]")
    assert codes(description) == ([] if not is_open else ["W121" if "TBD" in text else "W120"])


def test_a_placeholder_inside_a_record_hides_only_its_field() -> None:
    description = read("keeper", "{name: TBD, trained: true}")
    assert description.facts == {"tower.keeper": {"trained": True}}
    assert codes(description) == ["W121"]


def test_an_unknown_field_keeps_its_reason_under_its_own_path() -> None:
    description = read("keeper", "{name: {unknown: he is new}, trained: true}")
    assert description.unknowns == {"tower.keeper.name": "he is new"}
    inside = read("bells", "{at_least: [{kind: fog, cast: {unknown: too rusty}}]}")
    assert inside.unknowns == {"tower.bells[0].cast": "too rusty"}


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("tools", "[rope, lamp, rope]", ["rope", "lamp"]),
        ("tongues", "[pt-BR, pt-br]", ["pt-br"]),
        ("seen_from", "[NO, NO]", ["NO"]),
        ("log", "{covers: [wind, wind]}", {"covers": ["wind"]}),
    ],
)
def test_a_word_that_stands_twice_counts_once_and_is_told(fact: str, text: str, value: Value) -> None:
    description = read(fact, text)
    assert description.facts == {f"tower.{fact}": value}
    assert not isinstance(description.facts[f"tower.{fact}"], AtLeast)
    assert codes(description) == ["W122"]


def test_a_long_text_is_read_and_a_long_wrong_word_is_cut_in_the_message() -> None:
    assert read("name", '"' + "a" * 5000 + '"').facts == {"tower.name": "a" * 5000}
    assert len(read("colour", "a" * 5000).diagnostics[0].message) < 200


def test_long_placeholders_are_placeholders() -> None:
    words = (
        "Users (both direct and downstream) should be made aware of the risks, biases and limitations of the "
        "model. More information needed for further recommendations."
    )
    assert read("name", f'"{words}"').facts == {}


@pytest.mark.parametrize(
    "text", [" " * 60_000, "1" + " " * 60_000 + "\\n x", "1" * 60_000 + "x", "1_" * 30_000]
)
def test_a_hostile_quantity_is_refused_at_once(text: str) -> None:
    started = time.process_time()
    description = read("height", f'"{text}"')
    assert description.facts == {}
    assert time.process_time() - started < 2


def test_a_file_in_which_everything_is_wrong_is_told_about_in_bounded_time() -> None:
    lines = "\n".join(f"  lited{number}: true" for number in range(20_000))
    started = time.process_time()
    description = read_description(f"aigov: 1\ntower:\n{lines}\n", "tower.yaml", TOWER)
    assert time.process_time() - started < 10
    assert len(description.diagnostics) == 20_000
    assert description.diagnostics[0].help == "did you mean `lit`?"


def test_a_long_list_of_codes_is_read_in_bounded_time() -> None:
    text = ", ".join(f"aa-{number:08d}" for number in range(50_000))
    started = time.process_time()
    assert len(str(read("tongues", f"[{text}, aa-00000000]").facts)) > 500_000
    assert time.process_time() - started < 5
