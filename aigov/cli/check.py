"""`aigov check`: judges descriptions or model cards, prints the report, and ends with its exit code."""

import click

from aigov.cli.judging import judged
from aigov.cli.options import delivering, inputs, judging, setting_aside, wish
from aigov.cli.wish import Wish


@click.command(
    "check",
    short_help="Judge descriptions or model cards against rulesets.",
    epilog="Exit codes: 0 pass, 1 something fails, 2 wrong command line, 3 an input could not be read or is "
    "invalid, 4 nothing fails but something is open.",
)
@inputs
@judging
@setting_aside
@delivering
@wish
def check(asked: Wish) -> int:
    """Judge each PATH: a description (YAML or JSON), a model card, or a folder of them; `-` is standard input.

    Without --rules every built-in ruleset is judged. What is waived, or known to the report of --new-since, is shown
    and does not decide the exit code.
    """
    return judged(asked)
