"""From bytes or text to UTF-8 that holds only characters a YAML or JSON file may hold."""

import re
from bisect import bisect_right

from aigov.documents.problems import Problems

_LIMIT = 20

# Separators break lines for YAML 1.1 but look like spaces: two facts would seem to be one.
_HIDDEN_BREAKS = ("\x85", "\u2028", "\u2029")
_BREAK = re.compile("\r\n|\r|\n")
_BYTE_ORDER_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def as_utf8(text: str | bytes, problems: Problems) -> bytes:
    """The text in UTF-8, whatever it came in; what is not UTF-8 is left for `cleaned` to find."""
    if isinstance(text, str):
        return text.encode("utf-8", "surrogatepass")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if text.startswith(mark):
            return _from_utf16(text[2:], encoding, problems)
    return text


def _from_utf16(body: bytes, encoding: str, problems: Problems) -> bytes:
    try:
        return body.decode(encoding).encode("utf-8")
    except UnicodeDecodeError:
        message = "the file begins like UTF-16 and is not UTF-16 throughout"
        problems.add("E001", message, 0, 0, "save the file with the encoding UTF-8")
        return body.decode(encoding, "replace").encode("utf-8")


def has_hidden_breaks(data: bytes) -> bool:
    """Whether lines are broken by characters that most editors do not show as line breaks."""
    return not data.isascii() and any(hidden.encode() in data for hidden in _HIDDEN_BREAKS)


def cleaned(data: bytes, problems: Problems) -> bytes:
    """The text with a stand-in for each character that may not be there, each kind reported where it first stands."""
    text = decoded(data, problems)
    found = sorted(one for one in set(text) if _is_forbidden(one))
    starts = line_starts(text) if found else []
    for character in found[:_LIMIT]:
        count = text.count(character)
        message = f"the character U+{ord(character):04X} may not stand in a text file"
        advice = "delete it, or write a space or an ordinary line break"
        place = place_in(starts, text.index(character))
        problems.add("E002", f"{message} ({count} times)" if count > 1 else message, *place, advice)
    stand_ins = {ord(one): " " if one in _HIDDEN_BREAKS else "\ufffd" for one in found}
    return text.translate(stand_ins).encode("utf-8")


def _is_forbidden(character: str) -> bool:
    """Whether YAML calls the character unprintable, or it breaks lines without showing it."""
    if character <= "\x9f":
        return character not in "\t\n\r" and not " " <= character <= "~"
    return "\ud800" <= character <= "\udfff" or character in _HIDDEN_BREAKS or character in "\ufffe\uffff"


def decoded(data: bytes, problems: Problems) -> str:
    """The text without its byte order mark; the first byte that is not UTF-8 is reported."""
    body = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return body.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError as error:
        before = body[: error.start].decode("utf-8", "surrogatepass")
        line, column = place_in(line_starts(before), len(before))
        offset = error.start + len(data) - len(body)
        message = f"the byte 0x{body[error.start]:02x} (number {offset + 1} of the file) is not UTF-8"
        problems.add("E001", message, line, column, "save the file with the encoding UTF-8")
        return body.decode("utf-8", "replace")


def line_starts(text: str) -> list[int]:
    """Where each line of the text begins."""
    return [0, *(found.end() for found in _BREAK.finditer(text))]


def place_in(starts: list[int], offset: int) -> tuple[int, int]:
    """Line and column, from 0, of a character."""
    line = bisect_right(starts, offset) - 1
    return line, offset - starts[line]
