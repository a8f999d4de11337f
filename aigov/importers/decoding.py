"""Bytes of a text that other people wrote, as lines; whatever the bytes are, something readable comes out.

Lines end with LF; any number of CR before it belongs to the line's end. So CR CR LF is one end of a line, as
version control and text tools count it. A file without any LF is split at CR.
"""

import codecs
import re

from aigov.model.diagnostics import Diagnostic
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class Decoded(NamedTuple):
    """The lines of a text without their ends, and what was odd about its bytes."""

    lines: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def decode(data: bytes, name: str) -> Decoded:
    """The text as UTF-8; bytes that are none are read as Windows-1252, with a warning where the first stands."""
    text, problem = _decoded(data)
    lines = _split(text)
    diagnostics = []
    if problem is not None:
        offset, message = problem
        diagnostics.append(
            Diagnostic(
                "W401",
                "warning",
                message,
                _place(text, offset, name),
                "save the file with the encoding UTF-8",
            )
        )
    diagnostics += _controls(lines, name)
    return Decoded(lines, tuple(diagnostics))


def without_controls(text: str) -> str:
    """The text with a stand-in of the same width for each control character."""
    return _CONTROLS.sub("\ufffd", text).replace("\r", " ")


def _decoded(data: bytes) -> tuple[str, tuple[int, str] | None]:
    for mark, encoding in _UTF16.items():
        if data.startswith(mark):
            return data[2:].decode(encoding, "replace"), None
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8"), None
    except UnicodeDecodeError as error:
        offset = len(body[: error.start].decode("utf-8"))
        byte = body[error.start]
        message = f"the byte 0x{byte:02x} is not UTF-8; it and others like it are read as Windows-1252"
        return body.decode("utf-8", "aigov-windows-1252"), (offset, message)


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("aigov-windows-1252", _as_windows_1252)


def _split(text: str) -> tuple[str, ...]:
    if "\n" not in text and "\r" in text:
        return tuple(text.split("\r"))
    return tuple(line.rstrip("\r") for line in text.split("\n"))


def _place(text: str, offset: int, name: str) -> Span:
    lines = _split(text[:offset])
    return Span(name, len(lines), len(lines[-1]) + 1)


def _controls(lines: tuple[str, ...], name: str) -> list[Diagnostic]:
    found = [(number, line) for number, line in enumerate(lines, 1) if _CONTROLS.search(line)]
    first = _CONTROLS.search(found[0][1]) if found else None
    if first is None:
        return []
    number = found[0][0]
    count = sum(len(_CONTROLS.findall(line)) for _, line in found)
    more = f" and {count - 1} more" if count > 1 else ""
    message = f"the text holds the control character U+{ord(first[0]):04X}{more}"
    place = Span(name, number, first.start() + 1)
    return [Diagnostic("W402", "warning", message, place, "delete it, or write the letter that was meant")]
