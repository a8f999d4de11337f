"""`aigov rules test`: runs the cases of rulesets."""

import click

from aigov.authoring.run_cases import run_cases
from aigov.authoring.workshop import Workpiece
from aigov.cli.options import exits
from aigov.cli.workshop import names, run_over
from aigov.model.diagnostics import Diagnostic
from aigov.reporters.phrases import Number


@click.command("test", short_help="Run the cases.")
@names
@exits
def rules_test(names: tuple[str, ...]) -> int:
    """Run the cases of the rulesets named, or of all that are built in; 1 when a verdict is not as expected."""
    return run_over(names, _tested)


def _tested(piece: Workpiece) -> tuple[str, tuple[Diagnostic, ...]]:
    problems = run_cases(piece.ruleset, piece.cases)
    expected = sum(len(case.expect) for case in piece.cases)
    if not piece.cases:
        problems = (Diagnostic("E324", "error", f"`{piece.ruleset.id}` has no cases"),)
    cases, verdicts = Number(len(piece.cases)), Number(expected)
    return f"{piece.ruleset.id}: {cases:case}, {verdicts:verdict}, {len(problems)} not as expected", problems
