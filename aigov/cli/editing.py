"""Writes into the files of users: one value, all else as it was, and never half a file."""

import os
from collections.abc import Callable, Sequence

from aigov.api import STDIN, Session
from aigov.cli.ends import CannotWriteError, WrongUsageError
from aigov.documents.files import read_bytes
from aigov.documents.intake import SIDECAR
from aigov.documents.names import named_inputs
from aigov.documents.yaml_edit import Change, edited
from aigov.model.description import Description
from aigov.model.diagnostics import Diagnostic, visible
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.reporters.flow import flow

_FIRST_LINE = b"aigov: 1\n"
Changes = Callable[[bytes], Sequence[Change] | Diagnostic]
"""Tells from what stands in a file what has to change in it, or why nothing can."""


class Place(NamedTuple):
    """A system, and the file that facts about it go into: its description, or the sidecar of its card."""

    path: str
    """The description or card."""
    name: str
    file: str
    """What is written into."""
    shown: str


def place_of(given: str, session: Session) -> tuple[Place, Description]:
    """Where facts about a system go, and what is known about it."""
    if given == STDIN or os.path.isdir(given):
        raise WrongUsageError(
            f"name a description or a model card; {visible(given)} is none that can be written"
        )
    path, name = next(iter(named_inputs([given])))
    description = session.describe(path, name=name)
    beside = SIDECAR if description.imports else ""
    return Place(path, name, f"{path}{beside}", f"{name}{beside}"), description


def written(place: Place, changes: Changes) -> tuple[Change, ...] | Diagnostic:
    """Makes the changes that a file needs, and gives them back; or why nothing was written."""
    before = _content(place)
    if isinstance(before, Diagnostic):
        return before
    wanted = changes(before)
    if isinstance(wanted, Diagnostic):
        return wanted
    after = edited(before, place.shown, wanted, flow)
    if isinstance(after, Diagnostic):
        return after
    if not wanted:
        return ()
    if _content(place) != before:
        return changed_meanwhile(place)
    _replace(place.file, after)
    return tuple(wanted)


def changed_meanwhile(place: Place) -> Diagnostic:
    """Somebody else has written into the file since it was read."""
    message = "the file has changed while it was being changed, and was left alone"
    return Diagnostic("E163", "error", message, Span(place.shown, 1, 1), "do it again")


def _content(place: Place) -> bytes | Diagnostic:
    if place.file != place.path and not os.path.lexists(place.file):
        return _FIRST_LINE
    return read_bytes(place.file)


def _replace(file: str, content: bytes) -> None:
    """Writes beside the file and renames; a link stays a link, and who may read the file stays as it was."""
    target = os.path.realpath(file)
    beside = f"{target}.{os.getpid()}.tmp"
    try:
        with open(beside, "wb") as new:
            new.write(content)
        if os.path.exists(target):
            os.chmod(beside, os.stat(target).st_mode & 0o7777)
        os.replace(beside, target)
    except OSError as error:
        if os.path.exists(beside):
            os.unlink(beside)
        reason = (error.strerror or "the system does not say why").lower()
        raise CannotWriteError(f"{visible(file)} cannot be written: {reason}") from error
