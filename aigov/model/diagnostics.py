"""Problems with an input: what is wrong, where, and what to write instead."""

import unicodedata
from collections.abc import Iterable
from typing import Literal

from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple

Severity = Literal["error", "warning", "note"]

_SHOWN = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}


class Diagnostic(NamedTuple):
    """One problem; the message states the fact in a lower-case sentence, the help says what to write instead."""

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    help: str = ""


def visible(text: str) -> str:
    """The text with control, format and bidirectional characters written as escapes, safe for a terminal."""
    if text.isprintable():
        return text
    return "".join(map(_visible_character, text))


def _visible_character(character: str) -> str:
    if character in _SHOWN:
        return _SHOWN[character]
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        code = ord(character)
        return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return character


def render(diagnostic: Diagnostic) -> str:
    """The diagnostic as the lines a terminal shows."""
    place = f"{diagnostic.span}: " if diagnostic.span else ""
    line = f"{visible(place)}{diagnostic.severity}[{diagnostic.code}]: {visible(diagnostic.message)}"
    return f"{line}\n  help: {visible(diagnostic.help)}" if diagnostic.help else line


def order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics by file, place and code; those without a place come first."""
    return tuple(sorted(diagnostics, key=lambda one: (one.span or Span("", 0, 0), one.code, one.message)))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them is an error."""
    return any(one.severity == "error" for one in diagnostics)


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that a slip of the keyboard would turn into the word, if there is one."""
    # Imported here because it is only needed once something is wrong, and start-up time is counted.
    from difflib import get_close_matches

    found = get_close_matches(word.lower(), list(candidates), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """A help line that names the nearest candidate, or the few that there are, or nothing."""
    # A set has no order of its own, and a message has to read the same in every run.
    choices = sorted(candidates) if isinstance(candidates, set | frozenset) else list(candidates)
    best = nearest(word, choices)
    if best is not None:
        return f"did you mean `{best}`?"
    return f"write one of: {', '.join(choices)}" if 0 < len(choices) <= 12 else ""
