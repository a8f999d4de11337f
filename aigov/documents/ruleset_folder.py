"""A ruleset folder while it is read: its files, the names that conditions may use, and the problems so far."""

from datetime import date

from aigov.documents.source import Source
from aigov.documents.written import place_in
from aigov.documents.yaml_reader import read_yaml
from aigov.language.read import read_condition
from aigov.language.scope import ConditionError, Scope
from aigov.model.conditions import Constant
from aigov.model.diagnostics import Diagnostic
from aigov.model.ruleset import Written
from aigov.model.spans import Span
from aigov.model.vocabulary import Vocabulary


class Folder:
    """Collects the problems of all files, so that they are told together."""

    def __init__(self, texts: dict[str, str], vocabulary: Vocabulary) -> None:
        self.texts = texts
        self.sources = {name: read_yaml(text, name) for name, text in texts.items()}
        self.problems: list[Diagnostic] = []
        self.scope = Scope(vocabulary)

    def written(self, text: str, source: Source, path: tuple[str | int, ...]) -> Written:
        """The condition that stands at the path; one that cannot be read is a problem, and false."""
        span = source.span_of(*path)
        try:
            return Written(text, span, read_condition(text, self.scope))
        except ConditionError as error:
            place = place_in(self.texts[source.name].split("\n"), span, text, error.at)
            self.problems.append(Diagnostic(error.code, "error", error.message, place, error.help))
            return Written(text, span, Constant(False))

    def day(self, text: str, source: Source, path: tuple[str | int, ...]) -> str:
        """The date that stands at the path; what is none is a problem, and never comes."""
        try:
            if len(text) == 10:
                return date.fromisoformat(text).isoformat()
        except ValueError:
            pass
        self.error("E305", f"`{text}` is not a date", source.span_of(*path), "write YYYY-MM-DD")
        return "9999-12-31"

    def error(self, code: str, message: str, span: Span, help: str = "") -> None:
        """Notes a problem."""
        self.problems.append(Diagnostic(code, "error", message, span, help))
