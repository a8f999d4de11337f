"""The C parser's complaints about the syntax of YAML in words that say what to write."""

from yaml.error import MarkedYAMLError

from aigov.documents.problems import Problems

_QUOTE = "put the value in quotes"

_EXPLAINED: dict[str, tuple[str, str]] = {
    "mapping values are not allowed in this context": (
        "a `:` cannot stand here",
        "put a value that contains `: ` in quotes, or check how far this line and the one before are indented",
    ),
    "could not find expected ':'": (
        "this line has no `:` after its key",
        "write `key: value`, and indent the lines that continue a longer text",
    ),
    "did not find expected ',' or ']'": (
        "a list in brackets is not closed or lacks a comma",
        "write `,` between the items and `]` after the last",
    ),
    "did not find expected ',' or '}'": (
        "a mapping in braces is not closed or lacks a comma",
        "write `,` between the entries and `}` after the last",
    ),
    "did not find expected '-' indicator": (
        "this line does not belong to the list above it",
        "begin each item with `- ` in the same column, or indent this line like the key it belongs to",
    ),
    "did not find expected key": (
        "this line does not belong to the mapping above it",
        "give all keys of one mapping the same indentation, and put nothing behind a quoted value",
    ),
    "did not find expected node content": (
        "a value is missing here",
        "write a value, or remove the comma or bracket",
    ),
    "did not find expected <document start>": (
        "nothing may follow here, because the value is already complete",
        "check brackets and indentation; one file holds one value",
    ),
    "found unexpected end of stream": ("a quoted text is not closed", "write the closing quote"),
    "found unexpected document indicator": ("a quoted text is not closed", "write the closing quote"),
    "found unknown escape character": (
        "a backslash in double quotes begins an escape that does not exist",
        "write `\\\\` for a backslash, or use single quotes",
    ),
    "found a tab character that violates indentation": ("a tab cannot indent", "indent with spaces"),
    "block sequence entries are not allowed in this context": (
        "a list item cannot begin here",
        "begin the list on a line of its own, below its key",
    ),
    "block mapping entries are not allowed in this context": ("a `?` cannot stand here", _QUOTE),
    "mapping keys are not allowed in this context": ("a `?` cannot stand here", _QUOTE),
    "did not find expected alphabetic or numeric character": (
        "a plain value cannot start with `&` or `*`",
        _QUOTE,
    ),
    "found incompatible YAML document": (
        "the file asks for another version of YAML",
        "delete the line `%YAML`",
    ),
}
"""Message of the C parser: what is wrong, and what to write instead."""

_UNSTARTABLE = "found character that cannot start any token"


def explain(error: MarkedYAMLError, data: bytes, problems: Problems) -> None:
    """Report where and why the text is not YAML."""
    problem = error.problem or "the text is not YAML"
    mark = error.problem_mark or error.context_mark
    line, column, index = (mark.line, mark.column, mark.index) if mark else (0, 0, 0)
    if problem == _UNSTARTABLE:
        code, message, advice = _unstartable(data, index)
    else:
        message, advice = _EXPLAINED.get(problem, (problem, ""))
        code = "E004" if "tab" in message.split() else "E003"
    began = error.context_mark
    if began and (began.line, began.column) != (line, column) and began.line != line:
        message += f" (it begins on line {problems.human_line(began.line)})"
    problems.add(code, message, line, column, advice)


def _unstartable(data: bytes, index: int) -> tuple[str, str, str]:
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    character = text[index : index + 1]
    if character == "\t":
        return "E004", "a tab cannot indent", "indent with spaces"
    return "E003", f"a plain value cannot start with `{character}`", _QUOTE
