"""The words of the vocabulary as reporters need them: the question behind a fact, and how an answer is written."""

from typing import NamedTuple

from aigov.model.compiled_vocabulary import CompiledVocabulary


class Ask(NamedTuple):
    """The vocabulary in one language."""

    words: CompiledVocabulary
    lang: str = "en"

    def question(self, path: str) -> str:
        """The question that asks for a fact, or an empty text for a fact that is not in the vocabulary."""
        found = self.words.words(path)
        return "" if found is None else found.ask.get(self.lang) or found.ask.get("en", "")

    def example(self, path: str) -> str:
        """An answer as it would stand in a description: ``{status: in-place}``."""
        found = self.words.words(path)
        return "" if found is None else written(found.example)


def written(value: object) -> str:
    """A value in YAML's flow style, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "unknown"
    if isinstance(value, tuple):
        return f"{_number(value[0])} {value[1]}"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(one)}" for key, one in value.items()) + "}"
    return _number(value) if isinstance(value, int | float) else _scalar(str(value))


def _number(value: object) -> str:
    return (
        str(int(value))
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15
        else str(value)
    )


_WORDS = frozenset(("true", "false", "null", "~", "none", "unknown", ""))


def _scalar(text: str) -> str:
    """The text as it is where YAML reads it back as a text, otherwise in quotes."""
    plain = text.isprintable() and text.strip() == text and text.lower() not in _WORDS
    safe = (
        plain
        and text[0].isalpha()
        and not any(mark in text for mark in (": ", " #", ",", "[", "]", "{", "}"))
    )
    if safe and not text.endswith(":"):
        return text
    if plain and _is_date(text):
        return text
    import json

    return json.dumps(text, ensure_ascii=False)


def _is_date(text: str) -> bool:
    return len(text) == 10 and text[4] == text[7] == "-" and (text[:4] + text[5:7] + text[8:]).isdigit()
