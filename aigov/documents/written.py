"""Where a part of a condition stands in its file, however the file writes the condition."""

from aigov.model.spans import Span


def place_in(lines: list[str], start: Span, text: str, at: int) -> Span:
    """The place of the character number ``at`` of a text whose YAML scalar begins at ``start``.

    The text is followed through the file: quotes, escapes, indentation and the sign of a block scalar stand only in
    the file, and a line end there may be a blank in the text.
    """
    row, column = start.line - 1, start.column - 1
    seen = 0
    while row < len(lines):
        line = lines[row]
        while column < len(line):
            if seen == at and (at >= len(text) or text[at].isspace() or line[column] == text[at]):
                return Span(start.file, row + 1, column + 1)
            if seen < len(text) and line[column] == text[seen]:
                seen += 1
            column += 1
        if seen >= at:
            return Span(start.file, row + 1, len(line) + 1)
        seen += text[seen].isspace()
        row, column = row + 1, 0
    return start
