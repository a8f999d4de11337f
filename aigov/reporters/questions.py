"""The words of the vocabulary as reporters need them: the question behind a fact, and how an answer is written."""

from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.tuples import NamedTuple
from aigov.reporters.flow import flow


class Ask(NamedTuple):
    """The vocabulary in one language."""

    words: CompiledVocabulary
    lang: str = "en"

    def question(self, path: str) -> str:
        """The question that asks for a fact, or an empty text for a fact that is not in the vocabulary."""
        found = self.words.words(path)
        return "" if found is None else found.ask.get(self.lang) or found.ask.get("en", "")

    def part(self, fact: str, path: str) -> str:
        """What a field of a record means: ``last change of content`` for ``documents.ai_policy.updated_on``."""
        shape = self.words.vocabulary.facts.get(fact)
        field = path.removeprefix(fact).rpartition(".")[2]
        return self.words.field_meanings().get(shape.record if shape else "", {}).get(field, field)

    def example(self, path: str) -> str:
        """An answer as it would stand in a description: ``{status: in-place}``."""
        found = self.words.words(path)
        return "" if found is None else flow(found.example)
