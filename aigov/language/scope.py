"""What the names in a condition may mean: the vocabulary, the definitions, the parameters."""

from dataclasses import dataclass, field

from aigov.model.values import Value
from aigov.model.vocabulary import Shape, Vocabulary


@dataclass(frozen=True, slots=True)
class Scope:
    """The names that a condition of one ruleset can use."""

    vocabulary: Vocabulary
    definitions: frozenset[str] = frozenset()
    parameters: dict[str, Value] = field(default_factory=dict)


class ConditionError(Exception):
    """A condition that cannot be read; carries what a diagnostic needs."""

    def __init__(self, code: str, message: str, at: int, help: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.at = at
        self.help = help


TEXT = Shape("text")
NUMBER = Shape("number")
DATE = Shape("date")
DURATION = Shape("quantity", units=("d",))
LITERAL = Shape("literal")
"""A quoted word; takes the shape of what it is compared with."""
LITERALS = Shape("literals")
"""A tuple of quoted words."""
