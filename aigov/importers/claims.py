"""What a document says, collected while it is read, and settled at the end: agreed, in conflict, or not stated."""

from collections.abc import Callable

from aigov.importers.licences import same_licence
from aigov.importers.model_card_tables import ROWS
from aigov.model.diagnostics import Diagnostic
from aigov.model.imported import Conflict, Ignored, ImportedFact, Placeholder, Shown
from aigov.model.spans import Span
from aigov.model.values import Value
from aigov.model.vocabulary import Vocabulary

_QUOTE = 120
_LICENCE = "market.licence"
_FEW = 8


class Claims:
    """Facts claimed by one document, and everything else that was found in it."""

    __slots__ = ("_once", "diagnostics", "facts", "ignored", "licences", "name", "placeholders", "text")

    def __init__(self, name: str) -> None:
        """Start with nothing; `name` is the file's name as given."""
        self.name = name
        self.facts: list[ImportedFact] = []
        self.ignored: list[Ignored] = []
        self.placeholders: list[Placeholder] = []
        self.text: list[Shown] = []
        self.diagnostics: list[Diagnostic] = []
        self.licences: list[str] = []
        """The first few licences that were claimed."""
        self._once: set[str] = set()

    def state(self, row: str, value: Value, span: Span, quote: str) -> None:
        """Claim the fact of a row of the mapping; a row with a reason infers it."""
        mapping = ROWS[row]
        fact = ImportedFact(
            mapping.fact, value, span, f"model-card/{row}", shortened(quote), bool(mapping.why)
        )
        self.facts.append(fact)
        if fact.path == _LICENCE and isinstance(value, str) and len(self.licences) < _FEW:
            self.licences.append(value)

    def ignore(self, what: str, span: Span, why: str) -> None:
        """Note a key, label or heading that states nothing."""
        self.ignored.append(Ignored(shortened(what), span, why))

    def ignore_once(self, what: str, span: Span, why: str) -> None:
        """Note the first of many entries that are alike."""
        if what not in self._once:
            self._once.add(what)
            self.ignore(what, span, why)

    def placeholder(self, what: str, span: Span, quote: str) -> None:
        """Note that something keeps the place of an answer."""
        self.placeholders.append(Placeholder(shortened(what), span, shortened(quote)))

    def show(self, topic: str, span: Span, words: int) -> None:
        """Note prose that is shown and not judged."""
        self.text.append(Shown(topic, span, words))

    def warn(self, code: str, message: str, span: Span, help: str = "") -> None:
        """Note a problem with the document, which is read nevertheless."""
        self.diagnostics.append(Diagnostic(code, "warning", message, span, help))

    def note(self, code: str, message: str, span: Span, help: str = "") -> None:
        """Note something that a reader should know."""
        self.diagnostics.append(Diagnostic(code, "note", message, span, help))


def shortened(text: str) -> str:
    """The text on one line, cut where it gets too long to quote."""
    line = " ".join(text[: 4 * _QUOTE].split())
    return line if len(line) <= _QUOTE else f"{line[: _QUOTE - 1]}…"


def settled(claims: Claims, vocabulary: Vocabulary) -> tuple[tuple[ImportedFact, ...], tuple[Conflict, ...]]:
    """The facts on which all places agree, and the conflicts; a fact in conflict is not stated at all.

    INVARIANT: what stands in the document is never overridden by what was inferred from it.
    """
    facts: list[ImportedFact] = []
    conflicts: list[Conflict] = []
    for path, found in _by_path(claims, vocabulary).items():
        candidates = [fact for fact in found if not fact.inferred] or found
        first = candidates[0]
        agree = _AGREEMENT.get(path, _equal)
        others = [fact for fact in candidates[1:] if not agree(first.value, fact.value)]
        if others:
            conflicts += [Conflict(path, first, other) for other in others]
        else:
            facts.append(first)
    return tuple(facts), tuple(conflicts)


def _by_path(claims: Claims, vocabulary: Vocabulary) -> dict[str, list[ImportedFact]]:
    found: dict[str, list[ImportedFact]] = {}
    for fact in claims.facts:
        if fact.path in vocabulary.facts:
            found.setdefault(fact.path, []).append(fact)
        else:
            claims.ignore(fact.quote, fact.span, f"this vocabulary has no fact {fact.path}")
    return found


def _equal(one: Value, other: Value) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return one.strip().lower() == other.strip().lower()
    return one == other


def _same_name(one: Value, other: Value) -> bool:
    return isinstance(one, str) and isinstance(other, str) and same_licence(one, other)


def _same_figures(one: Value, other: Value) -> bool:
    return _figures(one) == _figures(other)


def _figures(value: Value) -> list[Value]:
    records = value if isinstance(value, list) else []
    return [record.get("value", "") for record in records if isinstance(record, dict)]


_AGREEMENT: dict[str, Callable[[Value, Value], bool]] = {
    _LICENCE: _same_name,
    "environment.figures": _same_figures,
}
