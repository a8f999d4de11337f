"""The C parser's complaints about the syntax of YAML, in words that say what to write."""

from typing import Any

from yaml.error import MarkedYAMLError

from aigov.documents.problems import Problems
from aigov.model.tuples import NamedTuple

_QUOTE = "put the value in quotes"
_ESCAPE = "write `\\\\` for a backslash, or use single quotes"
_HEADER = "write the text on the lines below `|` or `>`, indented"


class _Words(NamedTuple):
    """What is wrong, what to write instead, and whether it shows where the broken value begins or where it breaks."""

    message: str
    help: str
    is_at_start: bool = False


_OPEN_QUOTE = _Words("the quotes that open here are not closed", "write the closing quote", True)
_NO_REFERENCE = _Words("a plain value cannot start with `&` or `*`", _QUOTE)

_EXPLAINED: dict[str, _Words] = {
    "mapping values are not allowed in this context": _Words(
        "a `:` cannot stand here",
        "put a text that contains `: ` in quotes, or check the indentation of this line and the one before",
    ),
    "could not find expected ':'": _Words(
        "this line has no `:` after its key",
        "write `key: value`, and indent the lines that continue a longer text",
        True,
    ),
    "did not find expected ',' or ']'": _Words(
        "the list in brackets {began} is not closed or lacks a comma",
        "write `,` between the items and `]` after the last",
    ),
    "did not find expected ',' or '}'": _Words(
        "the mapping in braces {began} is not closed or lacks a comma",
        "write `,` between the entries and `}` after the last",
    ),
    "did not find expected '-' indicator": _Words(
        "this line does not belong to the list {began}",
        "begin each item with `- ` in the same column, or indent this line like the key it belongs to",
    ),
    "did not find expected key": _Words(
        "this line does not belong to the mapping {began}",
        "give all keys of one mapping the same indentation",
    ),
    "did not find expected node content": _Words(
        "a value is missing here", "write a value, or remove the comma or the bracket"
    ),
    "did not find expected <document start>": _Words(
        "nothing may follow here, because the value is complete",
        "check brackets and indentation; a file holds one value",
    ),
    "block sequence entries are not allowed in this context": _Words(
        "a list item cannot begin here", "begin the list on a line of its own, below its key"
    ),
    "mapping keys are not allowed in this context": _Words("a `?` cannot stand here", _QUOTE),
    "found unexpected end of stream": _OPEN_QUOTE,
    "found unexpected document indicator": _OPEN_QUOTE,
    "found unknown escape character": _Words("a backslash begins an escape that does not exist", _ESCAPE),
    "found invalid Unicode character escape code": _Words(
        "an escape names half a character or none", _ESCAPE
    ),
    "did not find expected hexdecimal number": _Words("an escape lacks its hexadecimal digits", _ESCAPE),
    "did not find expected comment or line break": _Words(
        "nothing may follow `|` or `>` on its line", _HEADER
    ),
    "found a tab character where an indentation space is expected": _Words(
        "a tab cannot indent", "indent with spaces"
    ),
    "found a tab character that violates indentation": _Words("a tab cannot indent", "indent with spaces"),
    "found undefined tag handle": _Words("a plain value cannot start with `!`", _QUOTE),
    "did not find expected alphabetic or numeric character": _NO_REFERENCE,
    "did not find expected whitespace or line break": _Words("a plain value cannot start with `!`", _QUOTE),
    "did not find the expected '>'": _Words("a plain value cannot start with `!`", _QUOTE),
    "found unknown directive name": _Words("a line cannot begin with `%`", "delete the line, or indent it"),
    "found incompatible YAML document": _Words(
        "the file asks for another version of YAML", "delete the line"
    ),
}
"""Message of the C parser, and ours."""

_UNSTARTABLE = "found character that cannot start any token"
_BEHIND = _Words(
    "nothing may follow the value on this line", "put the whole value in quotes, or remove the rest"
)


def explain(error: MarkedYAMLError, data: bytes, problems: Problems) -> None:
    """Report where and why the text is not YAML."""
    problem = error.problem or ""
    mark: Any = error.problem_mark or error.context_mark
    start: Any = error.context_mark or mark
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    if problem == _UNSTARTABLE:
        words = _unstartable(text[mark.index : mark.index + 1])
    elif problem == "did not find expected key" and text[mark.index - mark.column : mark.index].strip():
        words = _BEHIND
    else:
        words = _EXPLAINED.get(problem, _Words(f"this is not YAML: {problem}", ""))
    line = problems.human_line(start.line)
    began = (
        f"that begins on line {line}"
        if start.line != mark.line
        else f"that begins in column {start.column + 1}"
    )
    at = start if words.is_at_start else mark
    code = "E004" if words.message.startswith("a tab") else "E003"
    problems.add(code, words.message.replace("{began}", began), at.line, at.column, words.help)


def _unstartable(character: str) -> _Words:
    if character == "\t":
        return _Words("a tab cannot indent", "indent with spaces")
    shown = "a backtick" if character == "`" else f"`{character}`"
    return _Words(f"a plain value cannot start with {shown}", _QUOTE)
