"""Marks what waivers and baselines set aside; each of their files is read once, and told once what is wrong with it."""

from aigov.api import Options, Session
from aigov.cli.settings import Settings
from aigov.engine.baseline import Known
from aigov.model.diagnostics import Diagnostic, order
from aigov.model.report import Report
from aigov.model.waivers import Waivers


class Aside:
    """Waivers and baselines of a run."""

    def __init__(self) -> None:
        self._waivers: dict[tuple[str, Options], Waivers] = {}
        self._known: dict[tuple[str, int, str], Known] = {}
        self._problems: dict[Diagnostic, None] = {}

    def of(self, report: Report, settings: Settings, session: Session) -> Report:
        """A report with what its waivers and its baseline set aside."""
        if not settings.sets_aside:
            return report
        waivers = self._waivers_of(settings.waivers, session) if settings.waivers else None
        known = self._known_of(settings, session) if settings.new_since else None
        marked = session.set_aside(report, waivers, known)
        if marked.remaining is not None:
            self._tell(marked.remaining.problems)
        return marked

    def problems(self) -> tuple[Diagnostic, ...]:
        """Everything that is wrong with waivers and baselines."""
        return order(self._problems)

    def _waivers_of(self, path: str, session: Session) -> Waivers:
        key = (path, session.options)
        found = self._waivers.get(key)
        if found is None:
            found = self._waivers[key] = session.waivers(path)
            self._tell(found.problems)
        return found

    def _known_of(self, settings: Settings, session: Session) -> Known:
        key = (settings.new_since, settings.baseline_days, session.options.as_of)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = session.baseline(settings.new_since, settings.baseline_days)
            self._tell(found.problems)
        return found

    def _tell(self, problems: tuple[Diagnostic, ...]) -> None:
        self._problems.update(dict.fromkeys(problems))
