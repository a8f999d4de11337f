"""The vocabulary as it is in the checkout, and cards read against it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from aigov.documents.vocabulary import read_vocabulary
from aigov.importers.model_card import read
from aigov.model.imported import Imported
from aigov.model.vocabulary import Vocabulary

ROOT = Path(__file__).parents[2]
Read = Callable[[str | bytes], Imported]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The built-in vocabulary."""
    texts = {path.name: path.read_text("utf-8") for path in (ROOT / "rulesets/vocabulary").glob("*.yaml")}
    found, _, problems = read_vocabulary(texts)
    assert found is not None, problems
    return found


@pytest.fixture(scope="session")
def read_card(vocabulary: Vocabulary) -> Read:
    """Reads a card called `card.md`."""

    def reads(text: str | bytes) -> Imported:
        return read(text.encode() if isinstance(text, str) else text, "card.md", vocabulary)

    return reads
