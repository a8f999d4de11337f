"""Reads the text of a condition into a typed tree.

Python's own parser reads the text; Python never runs it. Each node is checked against a closed list and typed against
the vocabulary, so that a misspelt fact, field, topic or option is found when a ruleset is loaded.
"""

import ast
import warnings

from aigov.language.scope import ConditionError, Scope
from aigov.language.truths import read_truth
from aigov.model.conditions import Condition

LONGEST = 2_000
"""Characters in one condition; longer ones are better split into definitions."""
LARGEST = 400
"""Nodes in one condition."""
DEEPEST = 30
"""Levels of nesting in one condition."""


def read_condition(text: str, scope: Scope) -> Condition:
    """The condition that the text says; raises ``ConditionError`` with an offset into the text."""
    return read_truth(_parse(text), scope, {})


def _parse(text: str) -> ast.expr:
    if len(text) > LONGEST:
        raise ConditionError(
            "E200", f"the condition has {len(text)} characters", 0, f"at most {LONGEST}; use definitions"
        )
    try:
        with warnings.catch_warnings():
            # What Python merely frowns upon, such as an escape that means nothing, is a mistake here.
            warnings.simplefilter("error")
            # The brackets let a condition run over several lines; the line end keeps a comment from hiding the last.
            tree = ast.parse(f"({text}\n)", mode="eval").body
    except SyntaxError as error:
        at = _offset(text, error.lineno or 1, (error.offset or 1) - 1)
        raise ConditionError("E201", f"the condition cannot be read: {_plain(error.msg)}", at) from None
    except (ValueError, RecursionError, MemoryError):
        raise ConditionError("E201", "the condition cannot be read", 0) from None
    if _is_split(tree):
        raise ConditionError("E201", "the condition cannot be read: its brackets do not match", 0)
    _measure(tree)
    _place(tree, text)
    return tree


def _is_split(tree: ast.expr) -> bool:
    """Whether the text closes the brackets that were put around it; then the whole begins with them."""
    match tree:
        case ast.Tuple(elts=items):
            return not items
        case ast.GeneratorExp():
            return False
    return (tree.lineno, tree.col_offset) == (1, 0)


def _plain(message: str) -> str:
    """Python's words for a mistake, without advice that only fits Python."""
    return message.partition(". ")[0].lower().replace("'", "`")


def _measure(tree: ast.expr) -> None:
    stack: list[tuple[ast.AST, int]] = [(tree, 1)]
    seen = 0
    while stack:
        node, depth = stack.pop()
        seen += 1
        if seen > LARGEST or depth > DEEPEST:
            raise ConditionError("E200", "the condition is too large", 0, "split it into definitions")
        stack.extend(
            (child, depth + 1)
            for child in ast.iter_child_nodes(node)
            if isinstance(child, ast.expr | ast.comprehension)
        )


def _place(tree: ast.expr, text: str) -> None:
    """Turns Python's line and byte column of each node into one offset into the text, kept in ``col_offset``."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for node in ast.walk(tree):
        if isinstance(node, ast.expr):
            shift = 1 if node.lineno == 1 else 0
            row = min(node.lineno, len(lines)) - 1
            column = len(lines[row].encode()[: max(node.col_offset - shift, 0)].decode(errors="ignore"))
            node.col_offset = starts[row] + column


def _offset(text: str, line: int, column: int) -> int:
    lines = text.split("\n")[: line - 1]
    shift = 1 if line == 1 else 0
    return min(sum(len(one) + 1 for one in lines) + max(column - shift, 0), len(text))
