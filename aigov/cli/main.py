"""The command `aigov`: finds the command that was asked for, runs it, and turns every end into an exit code."""

import sys
from collections.abc import Sequence

import click

from aigov import __version__
from aigov.cli.exit_codes import ERROR, INTERRUPTED
from aigov.cli.lazy import Entry, LazyGroup

SECTIONS = (
    (
        "Judge",
        (Entry("check", "aigov.cli.check:check", "Judge descriptions or model cards against rulesets."),),
    ),
    (
        "Understand",
        (Entry("rules", "aigov.cli.rules:rules", "List, show, lint, test and mutate rulesets."),),
    ),
)

cli = LazyGroup(
    "aigov",
    SECTIONS,
    help="Judge a description of an AI system against the rules that govern it, and show why.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 pass, 1 something fails, 2 wrong command line, 3 an input could not be read or is "
    "invalid, 4 nothing fails but something is open, 130 interrupted.",
    no_args_is_help=True,
)
cli = click.version_option(__version__, "-V", "--version", prog_name="aigov")(cli)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command line and leave with its exit code; no input ever ends in a traceback."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit code of a command line."""
    try:
        code = cli.main(arguments, prog_name="aigov", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the outermost loop: a bug is 3, never 1
        from aigov.api import broken
        from aigov.model.diagnostics import render

        click.echo(render(broken(error)), err=True)
        return ERROR
    return code if isinstance(code, int) else 0
