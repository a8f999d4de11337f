"""Values as YAML on one line, which reads back to the same value."""

from collections.abc import Mapping

from aigov.model.values import AtLeast

_WORDS = frozenset(("true", "false", "null", "~", "none", "unknown", "yes", "no", "on", "off"))
_MARKS = (": ", " #", ",", "[", "]", "{", "}")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class Raw(str):
    """A text that is written as it is: a denial, an amount with its unit."""

    __slots__ = ()


def flow(value: object) -> str:
    """The value in YAML's flow style; nothing is ``unknown``, a denial of anything but a flag is ``none``."""
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "unknown"
    if isinstance(value, tuple):
        return f"{number(value[0])} {value[1]}"
    if isinstance(value, AtLeast):
        return f"{{at_least: [{', '.join(map(flow, value))}]}}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(str(key))}: {flow(one)}" for key, one in value.items()) + "}"
    return number(value) if isinstance(value, int | float) else scalar(str(value))


def _key(text: str) -> str:
    """A key: what is an answer as a value is a word like any other here, and `{unknown: why}` is written often."""
    return text if text in ("unknown", "none") else scalar(text)


def number(value: object) -> str:
    """A number without a needless fraction."""
    whole = isinstance(value, float) and value.is_integer() and abs(value) < 1e15
    return str(int(value)) if isinstance(value, float) and whole else str(value)


def scalar(text: str) -> str:
    """The text as it is where YAML reads it back as a text, otherwise in quotes."""
    plain = text.isprintable() and text.strip() == text and text.lower() not in _WORDS and text != ""
    if plain and (_is_date(text) or (text[0].isalpha() and not any(mark in text for mark in _MARKS))):
        return text if not text.endswith(":") else quoted(text)
    return quoted(text)


def quoted(text: str) -> str:
    """The text in double quotes, with YAML's escapes."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    code = ord(character)
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable() and not 0xD800 <= code <= 0xDFFF:
        return character
    if 0xD800 <= code <= 0xDFFF:
        # Half a character: no text of YAML can hold it.
        return "\\uFFFD"
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def _is_date(text: str) -> bool:
    return len(text) == 10 and text[4] == text[7] == "-" and (text[:4] + text[5:7] + text[8:]).isdigit()
