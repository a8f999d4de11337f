"""Runs a tool for authors over the rulesets that were named, or over all that are built in."""

from collections.abc import Callable, Iterable

import click

from aigov.api import library
from aigov.authoring.workshop import Workpiece, open_ruleset
from aigov.cli.exit_codes import ERROR, FAIL, PASS
from aigov.cli.screen import put, talk
from aigov.documents.library import ruleset_ids
from aigov.model.diagnostics import Diagnostic, has_errors, render

Tool = Callable[[Workpiece], tuple[str, tuple[Diagnostic, ...]]]
"""Gives the summary line of a ruleset and what is wrong with it."""

names = click.argument("names", nargs=-1, metavar="[ID|PATH]...")


def run_over(names: Iterable[str], tool: Tool) -> int:
    """Prints problems and a summary line for each ruleset; 3 for what cannot be read, 1 for what is wrong."""
    code, shelf = PASS, library()
    for name in tuple(names) or ruleset_ids(shelf):
        piece, problems = open_ruleset(shelf, name)
        for problem in problems:
            put(f"{render(problem)}\n")
        if piece is None:
            talk(f"{name}: cannot be read")
            code = ERROR
            continue
        summary, found = tool(piece)
        for problem in found:
            put(f"{render(problem)}\n")
        put(f"{summary}\n")
        if has_errors(found) and code == PASS:
            code = FAIL
    return code
