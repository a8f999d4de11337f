"""The words of the vocabulary as reporters need them: the question behind a fact, and how an answer is written."""

from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.tuples import NamedTuple
from aigov.model.vocabulary import Words
from aigov.reporters.flow import flow


class Ask(NamedTuple):
    """The vocabulary in one language."""

    words: CompiledVocabulary
    lang: str = "en"

    def question(self, path: str) -> str:
        """The question that asks for a fact, or an empty text for a fact that is not in the vocabulary."""
        found = self.words.words(path)
        return "" if found is None else self.of(found.ask)

    def of(self, words: Words) -> str:
        """The words in this language, or in English where there is no translation."""
        return words.get(self.lang) or words.get("en", "")

    def part(self, fact: str, path: str) -> str:
        """What a field of a record means: ``last change of content`` for ``documents.ai_policy.updated_on``."""
        shape = self.words.vocabulary.facts.get(fact)
        field = path.removeprefix(fact).rpartition(".")[2]
        found = self.words.field_meanings().get(shape.record if shape else "", {}).get(field, {})
        return self.of(found) or field

    def example(self, path: str) -> str:
        """An answer as it would stand in a description: ``{status: in-place}``."""
        found = self.words.words(path)
        return "" if found is None else flow(found.example)
