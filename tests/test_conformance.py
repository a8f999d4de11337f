"""Runs the conformance suite, every case on every way this implementation has to run a condition."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aigov.documents.yaml_reader import read_yaml
from aigov.engine.outcomes import verdict_of, with_judgement
from aigov.language.scope import ConditionError
from aigov.language.write import write
from aigov.model.verdicts import POSSIBLE, VERDICT, Truth
from aigov.model.vocabulary import Vocabulary
from tests.engine.small import (
    TODAY,
    World,
    columns,
    encode,
    facts_of,
    listed,
    mapping,
    parameters_of,
    quick,
    scanned,
    through_json,
    traced,
    vocabulary_of,
    words,
)

FOLDER = Path(__file__).parent / "conformance"
TRUTHS: dict[object, Truth] = {True: True, False: False, "unknown": None}


def _file(name: str) -> dict[str, object]:
    source = read_yaml((FOLDER / name).read_text(), name)
    assert not source.problems
    return mapping(source.value)


VOCABULARIES: dict[str, Vocabulary] = {}


def _vocabulary(name: str) -> Vocabulary:
    if name not in VOCABULARIES:
        VOCABULARIES[name] = vocabulary_of(_file(name))
    return VOCABULARIES[name]


def _cases() -> Iterator[object]:
    for path in sorted(FOLDER.glob("*.yaml")):
        file = _file(path.name)
        for case in listed(file.get("cases", [])):
            name = f"{path.stem}: {mapping(case)['name']}"
            yield pytest.param(str(file["vocabulary"]), case, id=name)


def _world(vocabulary: str, case: dict[str, object]) -> World:
    definitions = {name: str(text) for name, text in mapping(case.get("definitions", {})).items()}
    return World(_vocabulary(vocabulary), definitions, parameters_of(mapping(case.get("parameters", {}))))


@pytest.mark.parametrize(("vocabulary", "case"), list(_cases()))
def test_the_case(vocabulary: str, case: dict[str, object]) -> None:
    world = _world(vocabulary, case)
    text = str(case["condition"])
    if "error" in case:
        with pytest.raises(ConditionError) as refused:
            world.read(text)
        assert (refused.value.code, refused.value.at) == (case["error"], case.get("at", refused.value.at))
        return
    facts, _ = facts_of(mapping(case["facts"]), world.vocabulary)
    as_of, expected = str(case.get("as_of", TODAY)), TRUTHS[case["expect"]]
    condition = world.read(text)
    encoded = encode(condition, world)
    assert quick(encoded, facts, as_of) is expected
    assert traced(encoded, facts, as_of).truth is expected
    assert scanned(encoded, facts, as_of) is expected
    assert quick(through_json(encoded), facts, as_of) is expected
    assert columns(encoded, [{}, facts, facts], as_of)[1:] == [expected, expected]
    assert world.read(write(condition)) == condition


def test_every_case_has_a_name_of_its_own() -> None:
    names = [
        str(mapping(case)["name"])
        for path in FOLDER.glob("*.yaml")
        for case in listed(_file(path.name).get("cases", []))
    ]
    assert len(names) == len(set(names))
    assert len(names) > 400


@pytest.mark.parametrize("row", listed(_file("verdicts.yaml")["verdicts"]), ids=str)
def test_the_verdict(row: dict[str, object]) -> None:
    requires = TRUTHS[row["requires"]]
    answers: dict[object, Truth] = {"yes": True, "no": False, "open": None}
    if "judgement" in row and requires is not False:
        requires = with_judgement(requires, answers[row["judgement"]])
    code = verdict_of(TRUTHS[row["applies"]], requires, str(row["kind"]))
    assert VERDICT[code] == row["verdict"]
    assert POSSIBLE[code] == words(row["possible"])
