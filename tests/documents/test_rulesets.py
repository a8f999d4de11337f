"""Rulesets: what is read, and every mistake with the place where it stands."""

import json

import pytest

from aigov.documents.compiled import compile_ruleset, dump_ruleset
from aigov.documents.rulesets import read_ruleset
from aigov.documents.written import place_in
from aigov.engine.program import Program
from aigov.model.compiled import FORMAT
from aigov.model.compiled_file import load_ruleset
from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span
from aigov.model.values import Value
from tests.engine.small import HEAD, definition, rule, ruleset_of, texts_of, tower

TOWER = tower()


def problems(texts: dict[str, str]) -> list[Diagnostic]:
    made, found = read_ruleset("small", texts, TOWER)
    assert (made is None) is any(one.severity == "error" for one in found)
    return list(found)


def codes(texts: dict[str, str]) -> list[str]:
    return [one.code for one in problems(texts)]


def test_a_ruleset_is_read() -> None:
    made = ruleset_of(
        texts_of([rule("r", unless=["idle"])], [definition("idle", "not tower.lit", shown=True)]), TOWER
    )
    assert (made.id, made.version, made.date, made.force) == ("small", "1", "2026-11-23", "law")
    (one,) = made.rules
    assert (one.id, one.group, one.addressee, one.unless) == ("r", "one", "keeper", ("idle",))
    assert [required.text for required in one.requires] == ["tower.lit"]
    assert made.definitions[0].says == {"en": "So it is."}


def test_rules_come_in_the_order_of_their_groups_and_then_as_written() -> None:
    texts = texts_of([rule("r", group="two"), rule("s", group="one")])
    texts["small/rules/b.yaml"] = json.dumps({"rules": [rule("t", group="one"), rule("u", group="two")]})
    assert [one.id for one in ruleset_of(texts, TOWER).rules] == ["s", "t", "r", "u"]


def test_a_folder_without_a_head_is_no_ruleset() -> None:
    assert codes({}) == ["E300"]


def test_a_broken_head_is_told_where_it_breaks() -> None:
    assert [one.severity for one in problems({"small/ruleset.yaml": "ruleset: [small"})] == ["error"]


def test_mistakes_in_several_files_are_told_together() -> None:
    texts = texts_of([rule("r", applies="tower.litt")], [definition("idle", "tower.mannd")])
    assert [(one.code, one.span.file if one.span else "") for one in problems(texts)] == [
        ("E202", "small/definitions/a.yaml"),
        ("E202", "small/rules/a.yaml"),
    ]


MISTAKES: list[tuple[dict[str, object], str]] = [
    ({"requires": []}, "E304"),
    ({"from": []}, "E304"),
    ({"from": ""}, "E305"),
    ({"from": "2026-02-30"}, "E305"),
    ({"from": "20260201"}, "E305"),
    ({"from": [{"date": "soon"}]}, "E305"),
    ({"from": [{"date": "2026-01-01", "was": "once"}]}, "E305"),
    ({"from": [{"date": {"between": ["2026-01-01", "later"], "because": "x"}}]}, "E305"),
    ({"from": [{"date": {"between": ["2026-01-01"], "because": "x"}}]}, "E304"),
    ({"from": [{"date": "2026-01-01", "when": "tower.litt"}]}, "E202"),
    ({"until": "never"}, "E305"),
    ({"group": "on"}, "E308"),
    ({"kind": "wish"}, "E304"),
    ({"themes": []}, "E304"),
    ({"unless": ["idle"]}, "E210"),
    ({"applies": "tower.litt"}, "E202"),
    ({"applies": ""}, "E201"),
    ({"requires": ["tower.lit", "tower.steps"]}, "E209"),
    ({"cites": {"link": "https://example.org"}}, "E303"),
    ({"title": "A rule"}, "E304"),
    ({"asks": 3}, "E304"),
]


@pytest.mark.parametrize(("change", "code"), MISTAKES)
def test_a_mistake_in_a_rule_is_an_error(change: dict[str, object], code: str) -> None:
    found = problems(texts_of([{**rule(), **change}]))
    assert code in [one.code for one in found]
    assert all(one.span is not None and one.span.file == "small/rules/a.yaml" for one in found)


@pytest.mark.parametrize(
    "key", ["group", "title", "cites", "themes", "kind", "on", "applies", "from", "asks", "remedy"]
)
def test_a_rule_that_lacks_something_is_an_error(key: str) -> None:
    entry = {name: value for name, value in rule().items() if name != key}
    assert codes(texts_of([entry])) == ["E303"]


def test_an_unknown_key_is_an_error_with_the_nearest() -> None:
    (one,) = problems(texts_of([rule(requiers=["tower.lit"])]))
    assert (one.code, one.help) == ("E302", "did you mean `requires`?")


def test_a_rule_that_stands_twice_is_told_at_its_second_place() -> None:
    texts = texts_of([rule("r")])
    texts["small/rules/b.yaml"] = json.dumps({"rules": [rule("r")]})
    (one,) = problems(texts)
    assert (one.code, one.span) == ("E307", Span("small/rules/b.yaml", 1, 19))
    assert "small/rules/a.yaml:1:19" in one.message


def test_definitions_and_groups_that_stand_twice_are_told() -> None:
    texts = texts_of([rule()], [definition("idle", "tower.lit"), definition("idle", "tower.lit")])
    assert codes(texts) == ["E307"]
    texts = texts_of([rule()])
    texts["small/ruleset.yaml"] = texts["small/ruleset.yaml"].replace("id: two", "id: one")
    assert codes(texts) == ["E307"]


@pytest.mark.parametrize("name", ["not-a-name", "1st", "and", "True", "as_of", "parameter", "a b", ""])
def test_a_definition_that_no_condition_could_name_is_an_error(name: str) -> None:
    assert codes(texts_of([rule()], [definition(name, "tower.lit")])) == ["E312"]


def test_a_ruleset_in_a_folder_of_another_name_is_an_error() -> None:
    texts = texts_of([rule()])
    texts["small/ruleset.yaml"] = HEAD.replace("ruleset: small", "ruleset: tiny")
    assert codes(texts) == ["E306"]


def test_definitions_never_go_in_a_circle() -> None:
    circle = [definition("a", "b"), definition("b", "not c"), definition("c", "tower.lit or a")]
    texts = texts_of([rule()], [*circle, definition("d", "a")])
    assert codes(texts) == ["E309"] * 3
    assert codes(texts_of([rule()], [definition("a", "a")])) == ["E309"]


def _tower_of_definitions(levels: int) -> dict[str, str]:
    steps = [definition("d0", "tower.lit")]
    steps += [definition(f"d{level}", f"not d{level - 1}") for level in range(1, levels)]
    return texts_of([rule(requires=[f"d{levels - 1}"])], steps)


def test_a_tower_of_definitions_is_as_high_as_the_engine_can_climb() -> None:
    program = Program(compile_ruleset(ruleset_of(_tower_of_definitions(49), TOWER), ""), "2026-11-23")
    assert program.judge({"tower.manned": True, "tower.lit": True}, {}) == b"\x00"
    assert set(codes(_tower_of_definitions(3_000))) == {"E313"}


def test_definitions_that_all_build_on_each_other_are_read_in_bounded_time() -> None:
    steps = [definition("d0", "tower.lit")]
    steps += [definition(f"d{level}", f"d{level - 1} or not d{level - 1}") for level in range(1, 30)]
    made = ruleset_of(texts_of([rule(requires=["d29"])], steps), TOWER)
    program = Program(compile_ruleset(made, ""), "2026-11-23")
    assert program.judge({"tower.manned": True}, {}) == b"\x03"


PARAMETERS: list[tuple[dict[str, object], Value]] = [
    ({"value": 3}, 3),
    ({"value": 2.5}, 2.5),
    ({"value": "2026-01-01"}, "2026-01-01"),
    ({"value": 12, "unit": "month"}, (365.2425, "d")),
    ({"value": 5, "unit": "EUR"}, (5.0, "EUR")),
]


@pytest.mark.parametrize(("entry", "value"), PARAMETERS)
def test_a_parameter_is_a_number_a_quantity_or_a_date(entry: dict[str, object], value: Value) -> None:
    made = ruleset_of(texts_of([rule()], parameters={"p": {**entry, "source": "here"}}), TOWER)
    assert made.parameters[0].value == value


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ({"value": "soon", "source": "here"}, "E305"),
        ({"value": True, "source": "here"}, "E304"),
        ({"value": 3}, "E303"),
        ({"value": [3], "source": "here"}, "E304"),
    ],
)
def test_another_parameter_is_an_error(entry: dict[str, object], code: str) -> None:
    assert code in codes(texts_of([rule()], parameters={"p": entry}))


STYLES: list[tuple[str, tuple[int, int]]] = [
    ("tower.lit and tower.mannd", (4, 25)),
    ('"tower.lit and tower.mannd"', (4, 26)),
    ("'tower.lit and tower.mannd'", (4, 26)),
    ("'tower.name == ''a'' and tower.mannd'", (4, 36)),
    ('"tower.name == \\"a\\" and tower.mannd"', (4, 36)),
    ("tower.lit\n     and tower.mannd", (5, 10)),
    (">-\n     tower.lit\n     and tower.mannd", (6, 10)),
    ("|\n     tower.lit\n     and tower.mannd\n", (6, 10)),
    ("|\n     tower.lit\n\n     and tower.mannd\n", (7, 10)),
]


@pytest.mark.parametrize(("written", "place"), STYLES)
def test_a_mistake_in_a_condition_is_told_where_it_stands_however_it_is_written(
    written: str, place: tuple[int, int]
) -> None:
    texts = texts_of([rule()])
    texts["small/definitions/a.yaml"] = (
        f"definitions:\n - name: idle\n   says: x\n   means: {written}\n   cites: {{at: Art. 2}}\n"
    )
    (one,) = problems(texts)
    assert one.code == "E202"
    assert one.span == Span("small/definitions/a.yaml", *place)
    assert one.help == "did you mean `tower.manned`?"


def test_a_condition_that_ends_too_early_is_told_at_its_end() -> None:
    texts = texts_of([rule()])
    texts["small/definitions/a.yaml"] = (
        "definitions:\n - name: idle\n   says: x\n   means: tower.lit and\n   cites: {at: Art. 2}\n"
    )
    (one,) = problems(texts)
    assert (one.code, one.span) == ("E201", Span("small/definitions/a.yaml", 4, 24))


def test_a_place_that_cannot_be_followed_is_where_the_text_begins() -> None:
    start = Span("a", 1, 1)
    assert place_in(["nothing alike"], start, "xyz", 2) == start


def test_the_texts_of_a_file_may_come_in_any_order() -> None:
    texts = texts_of([rule("r", requires=["idle"])], [definition("idle", "not tower.lit")])
    texts["small/rules/b.yaml"] = json.dumps({"rules": [rule("s")]})
    facts: dict[str, Value] = {"tower.manned": True, "tower.lit": False}
    found = []
    for names in (list(texts), list(reversed(texts))):
        made = ruleset_of({name: texts[name] for name in names}, TOWER)
        codes = Program(compile_ruleset(made, ""), "2026-11-23").judge(facts, {})
        found.append(dict(zip((one.id for one in made.rules), codes, strict=True)))
    assert found[0] == found[1] == {"r": 0, "s": 1}


def test_a_compiled_ruleset_comes_back_from_its_bytes() -> None:
    texts = texts_of(
        [
            rule(
                "r", unless=["idle"], from_=[{"when": "tower.lit", "date": "2026-01-01", "was": "2025-01-01"}]
            ),
            rule("s", judgement="Is it bright?", group="two"),
        ],
        [definition("idle", "not tower.lit and tower.steps > parameter.p")],
        parameters={"p": {"value": 3, "source": "here"}},
        scope="tower.lit",
    )
    compiled = compile_ruleset(ruleset_of(texts, TOWER), "words")
    again = load_ruleset(dump_ruleset(compiled))
    assert again is not None
    assert dump_ruleset(again) == dump_ruleset(compiled)
    assert len(again.whole().nodes) == len(compiled.nodes)
    assert again.lines == compiled.lines
    assert again.rule_texts(again.rules[1]).judgement == "Is it bright?"
    assert again.texts().title == {"en": "Small"}


@pytest.mark.parametrize("cut", [0, 1, 20, 200, -1, -2])
def test_damaged_bytes_are_no_ruleset(cut: int) -> None:
    data = dump_ruleset(compile_ruleset(ruleset_of(texts_of([rule("r"), rule("s")]), TOWER), ""))
    assert load_ruleset(data[:cut]) is None
    assert load_ruleset(data.replace(b"[%d," % FORMAT, b"[999,", 1)) is None


@pytest.mark.parametrize("data", [b"", b"\n", b"{}", b"[]\n\n", b"null\n", b"\xff", b"[1]\n" * 5])
def test_other_bytes_are_no_ruleset(data: bytes) -> None:
    assert load_ruleset(data) is None


def test_a_definition_that_cannot_be_read_is_not_missed_once_more_by_every_rule() -> None:
    texts = texts_of([rule("r", unless=["idle"])], [definition("idle", "not tower.lit")])
    name = next(one for one in texts if "/definitions/" in one)
    texts[name] = texts[name].replace("cites", "citez", 1)
    assert "E210" not in codes(texts)
    assert "E302" in codes(texts)
