"""`aigov rules mutate`: asks whether some case would notice each slip of the pen."""

import click

from aigov.authoring.mutate import mutate
from aigov.authoring.workshop import Workpiece
from aigov.cli.options import exits
from aigov.cli.workshop import names, run_over
from aigov.model.diagnostics import Diagnostic
from aigov.reporters.phrases import Number


@click.command("mutate", short_help="Change one node at a time; some case must notice.")
@names
@click.option("--only", default="*", metavar="PATTERN", help="Change only what fits, such as 'action-1/*'.")
@exits
def rules_mutate(names: tuple[str, ...], only: str) -> int:
    """Change one node of one rule at a time and run its cases; 1 when no case notices a change."""
    return run_over(names, lambda piece: _mutated(piece, only))


def _mutated(piece: Workpiece, only: str) -> tuple[str, tuple[Diagnostic, ...]]:
    outcome = mutate(piece.ruleset, piece.cases, only)
    noticed, survived = outcome.noticed, len(outcome.survivors)
    line = f"{Number(outcome.tried):mutant}, {noticed} noticed, {outcome.explained} explained, {survived} survived"
    return f"{piece.ruleset.id}: {line}", outcome.problems
