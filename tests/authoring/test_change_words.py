"""An example of how to write a fact satisfies the condition that asked for it, or is not given."""

import pytest

from aigov.api import Options, open_session
from aigov.authoring.change_words import steps
from aigov.documents.description import read_description
from aigov.engine.closures import Build
from aigov.language.encode import NodeTable
from aigov.language.read import read_condition
from aigov.language.scope import Scope
from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.reporters.questions import Ask


@pytest.fixture(scope="module")
def words() -> CompiledVocabulary:
    session, problems = open_session(Options(as_of="2026-11-23", rules=("hiroshima",)))
    assert session is not None, problems
    return session.words


@pytest.mark.parametrize(
    "text",
    [
        'any(t.kind == "red-team" and stated(t.covers) and past(t.date) for t in performance.tests)',
        'any(t.kind not in ("red-team", "ai-attack") and past(t.date) for t in performance.tests)',
        'any("public" in c.with_ and c.kind == "research" for c in engagement.contributions)',
    ],
)
def test_an_example_of_an_entry_satisfies_its_condition(text: str, words: CompiledVocabulary) -> None:
    condition = read_condition(text, Scope(words.vocabulary))
    (step,) = steps([(condition, True)], {}, Ask(words))
    facts = read_description(f"aigov: 1\n{step.write}\n", "example", words.vocabulary).facts
    table = NodeTable({})
    node = table.add(condition)
    build = Build(table.nodes, (), "2026-11-23")
    assert build.run(node)(facts, build.memory(), None) is True


def test_no_example_is_better_than_one_that_does_not_help(words: CompiledVocabulary) -> None:
    text = "any(t.findings > 100000 and t.passed for t in performance.tests)"
    (step,) = steps([(read_condition(text, Scope(words.vocabulary)), True)], {}, Ask(words))
    assert step.write == ""
