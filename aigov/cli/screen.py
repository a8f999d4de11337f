"""Where the command line writes: results to standard output as UTF-8, talk to standard error."""

import os
import sys

from aigov.cli.ends import CannotWriteError
from aigov.model.diagnostics import visible


def put(text: str) -> None:
    """Writes a result; a reader that has gone away is not an error."""
    try:
        # A name that is not UTF-8 on this system becomes an escape, which JSON reads as such.
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python flushes once more on its way out: give it something that can be written to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    except OSError as error:
        raise CannotWriteError(f"standard output cannot be written to: {_reason(error)}") from error


def talk(text: str) -> None:
    """Says something that is not a result."""
    if text:
        sys.stderr.buffer.write(f"{text}\n".encode("utf-8", "backslashreplace"))
        sys.stderr.buffer.flush()


def coloured(choice: str) -> bool:
    """Whether to colour: as asked; else ``NO_COLOR``, then ``FORCE_COLOR``, then whether a terminal reads it."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns to fill: those of the terminal, at most 100."""
    if not (sys.stdout.isatty() or os.environ.get("COLUMNS")):
        return 100
    from shutil import get_terminal_size

    return max(50, min(100, get_terminal_size().columns))


def save(path: str, text: str) -> None:
    """Writes a file beside its place and renames it, so that nobody ever reads half of it."""
    # A device or a pipe is written to; putting a file in its place would take it away from everybody.
    special = os.path.exists(path) and not os.path.isfile(path)
    beside = path if special else f"{path}.{os.getpid()}.tmp"
    try:
        with open(beside, "wb") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
        if not special:
            os.replace(beside, path)
    except OSError as error:
        raise CannotWriteError(f"{visible(path)} cannot be written: {_reason(error)}") from error


def add(path: str, text: str) -> None:
    """Writes to the end of a file that other programs write to as well."""
    try:
        with open(path, "ab") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise CannotWriteError(f"{visible(path)} cannot be written: {_reason(error)}") from error


def _reason(error: OSError) -> str:
    return (error.strerror or "the system does not say why").lower()
