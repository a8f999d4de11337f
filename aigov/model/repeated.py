"""A report that was made again: whether every part is the same, and if not, what differs."""

from aigov.model.diagnostics import Diagnostic
from aigov.model.recorded import RecordedReport
from aigov.model.recorded_changes import SystemChanges
from aigov.model.tuples import NamedTuple


class Repeated(NamedTuple):
    """One report, made again."""

    recorded: RecordedReport
    changes: SystemChanges | None
    """Nothing where it could not be made again."""
    parts: tuple[str, ...]
    """The parts of the report that are not the same."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Why it could not be made again."""

    @property
    def is_same(self) -> bool:
        """Whether the report was made again, and nothing in it differs."""
        return self.changes is not None and not self.parts
