"""The command `aigov`: runs what was asked for and turns every end into an exit code."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from aigov.cli.ends import CannotWriteError, WrongUsageError
from aigov.cli.exit_codes import ERROR, INTERRUPTED
from aigov.cli.plain import plain


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command line and leave with its exit code; no input ever ends in a traceback."""
    # Nothing of a start becomes garbage; looking for it would take a tenth of the time. Long runs turn it on again.
    gc.disable()
    code = run(arguments)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    # Everything is written: leaving at once spares the system from taking the interpreter apart piece by piece.
    os._exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit code of a command line."""
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except CannotWriteError as reason:
        from aigov.cli.screen import talk

        talk(f"Error: {reason}")
        return ERROR
    except Exception as error:  # noqa: BLE001  # the outermost loop: a bug is 3, never 1
        from aigov.api import broken
        from aigov.cli.screen import talk
        from aigov.model.diagnostics import render

        talk(render(broken(error)))
        return ERROR


def _run(arguments: Sequence[str]) -> int:
    asked = plain(arguments)
    if asked is not None:
        from aigov.cli.judging import judged

        try:
            return judged(asked)
        except WrongUsageError:
            pass  # told below, by the command line that knows how to use itself
    from aigov.cli.commands import run_command

    return run_command(arguments)
