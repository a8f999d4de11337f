"""`aigov waivers lint`: what is wrong with the file of waivers."""

import click

from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.options import waiving, wish
from aigov.cli.screen import put
from aigov.cli.waivers_checked import checked
from aigov.cli.wish import Wish
from aigov.model.diagnostics import has_errors, render, visible
from aigov.reporters.phrases import Number


@click.command("lint", short_help="Say which waivers are incomplete, expired or unused.")
@waiving
@wish
def waivers_lint(asked: Wish) -> int:
    """Say which waivers are incomplete, expired or unused; PATHs are the systems that they are of.

    Without PATHs those of the settings count; without any, whether a waiver is used is not looked at. Ends with 3 when
    something is wrong, else with 0.
    """
    found = checked(asked)
    if found is None:
        return ERROR
    for problem in found.problems:
        put(f"{render(problem)}\n")
    errors = Number(sum(one.severity == "error" for one in found.problems))
    systems = Number(found.systems)
    beside = f"beside {systems:system}" if systems else "use not looked at: no system was named"
    total = f"{Number(len(found.read.entries)):waiver}, {found.counting} counting, {errors:problem}"
    put(f"{visible(found.read.file)}: {total} ({beside})\n")
    return ERROR if has_errors(found.problems) else PASS
