"""The schema of descriptions agrees with the reader of descriptions."""

import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

from aigov.api import library
from aigov.authoring.description_schema import description_schema
from aigov.documents.description import read_description
from aigov.documents.library import load_words
from aigov.documents.yaml_reader import read_yaml
from aigov.model.compiled_vocabulary import CompiledVocabulary

ROOT = Path(__file__).parents[2]
TRIED: tuple[object, ...] = (
    True, False, 0, 1, -1, 2.5, "yes", "none", "unknown", "some words", "2026-11-23", "2026-13-01", "https://example.org",
    "DE", "de", "Germany", "5 h", "5 d", "5", "EUR", [], ["some words"], ["DE"], ["en"], ["unknown"],
    {"unknown": "why"}, {"at_least": []}, {"at_least": ["some words"]}, {"what": "x"}, {"value": 1, "unit": "d"},
    {"nonsense": 1}, [{"nonsense": 1}],
)  # fmt: skip


@pytest.fixture(scope="module")
def words() -> CompiledVocabulary:
    found, problems = load_words(library())
    assert found is not None, problems
    return found


@pytest.fixture(scope="module")
def validator(words: CompiledVocabulary) -> jsonschema.Draft202012Validator:
    schema = description_schema(words)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def refused(words: CompiledVocabulary, description: object) -> bool:
    read = read_description(json.dumps(description), "x.yaml", words.vocabulary)
    return any(one.severity == "error" for one in read.diagnostics)


def answers(words: CompiledVocabulary) -> Iterator[tuple[str, object]]:
    """For each kind of fact the first facts that have it, with everything that is tried; and all examples."""
    seen: dict[tuple[str, str, int], int] = {}
    for path, shape in words.vocabulary.facts.items():
        text = words.words(path)
        assert text is not None
        yield path, text.example
        kind = (shape.kind, shape.record, len(shape.units))
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= 2:
            for value in (*TRIED, *shape.options[:1], [*shape.options[:2]], {"covers": [*shape.options[:1]]}):
                yield path, value


def test_schema_and_reader_accept_the_same(
    words: CompiledVocabulary, validator: jsonschema.Draft202012Validator
) -> None:
    differ = []
    for path, value in answers(words):
        section, _, name = path.partition(".")
        description = {"aigov": 1, section: {name: value}}
        if validator.is_valid(description) is refused(words, description):
            differ.append((path, words.vocabulary.facts[path].kind, value))
    assert differ == []


@pytest.mark.parametrize(
    "description",
    [
        {},
        {"aigov": 2},
        {"aigov": True},
        {"aigov": 1, "nonsense": {}},
        {"aigov": 1, "system": {"nonsense": 1}},
        {"aigov": 1, "system": ["a"]},
        {"aigov": 1, "evidence": [{"supports": ["system.id"], "file": "a.md", "nonsense": 1}]},
        {"aigov": 1, "assessments": [{"rule": "a/b"}]},
    ],
)
def test_both_refuse_what_is_no_description(
    words: CompiledVocabulary, validator: jsonschema.Draft202012Validator, description: dict[str, object]
) -> None:
    assert refused(words, description)
    assert not validator.is_valid(description)


def test_samples_keep_to_the_schema(validator: jsonschema.Draft202012Validator) -> None:
    samples = [*(ROOT / "sample_systems").glob("*.yaml")]
    assert samples
    for sample in samples:
        if sample.stem != "placeholders":
            value = read_yaml(sample.read_bytes(), sample.name).value
            assert [error.message for error in validator.iter_errors(value)] == [], sample
