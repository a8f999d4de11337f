"""`aigov rules lint`: refuses what a ruleset must not lack."""

import click

from aigov.api import library
from aigov.authoring.lint import lint
from aigov.authoring.lint_vocabulary import lint_vocabulary
from aigov.authoring.workshop import Workpiece, open_ruleset
from aigov.cli.options import exits
from aigov.cli.screen import put
from aigov.cli.workshop import names, run_over
from aigov.documents.library import ruleset_ids
from aigov.model.diagnostics import Diagnostic, render
from aigov.reporters.phrases import Number


@click.command("lint", short_help="Refuse what a ruleset must not lack.")
@names
@exits
def rules_lint(names: tuple[str, ...]) -> int:
    """Look for what a ruleset must not lack, or must not carry unused; 1 when something is wrong.

    Without names every built-in ruleset is looked at, and then the vocabulary.
    """
    code = run_over(names, _linted)
    if not names:
        _vocabulary()
    return code


def _linted(piece: Workpiece) -> tuple[str, tuple[Diagnostic, ...]]:
    problems = lint(piece)
    rules, definitions = Number(len(piece.ruleset.rules)), Number(len(piece.ruleset.definitions))
    return (
        f"{piece.ruleset.id}: {rules:rule}, {definitions:definition}, {Number(len(problems)):problem}",
        problems,
    )


def _vocabulary() -> None:
    shelf = library()
    opened = [open_ruleset(shelf, name)[0] for name in ruleset_ids(shelf)]
    pieces = [piece for piece in opened if piece is not None]
    if pieces:
        problems = lint_vocabulary(pieces[0].words, (piece.ruleset for piece in pieces))
        for problem in problems:
            put(f"{render(problem)}\n")
        put(f"vocabulary: {len(pieces[0].words.vocabulary.facts)} facts, {Number(len(problems)):warning}\n")
