"""Reports as if they had been written down: read from a file, or made from a description and read back."""

from aigov.api import STDIN, Session
from aigov.cli.aside import Aside
from aigov.cli.judging import standard_input, tell
from aigov.cli.opening import opened
from aigov.cli.settings import Settings
from aigov.cli.wish import Wish
from aigov.documents.files import read_bytes
from aigov.documents.names import Input, named_inputs
from aigov.documents.recorded import LIMITS, is_report, read_recorded, recorded_in
from aigov.model.diagnostics import Diagnostic
from aigov.model.recorded import Recorded
from aigov.model.report import Report
from aigov.reporters.json_report import render_one
from aigov.reporters.phrases import Lang
from aigov.reporters.questions import Ask


def is_written(path: str) -> bool:
    """Whether a file holds a report, or several."""
    data = read_bytes(path, LIMITS) if path != STDIN else b""
    return isinstance(data, bytes) and is_report(data)


def written(path: str, asked: Wish) -> Recorded | None:
    """The reports in a file, or the report on a description; nothing once it was said why there is none."""
    if is_written(path):
        found = read_recorded(path)
        if isinstance(found, Diagnostic):
            tell([found])
            return None
        return found
    ready = opened(asked, path, whole=True)
    if ready is None:
        return None
    session, settings = ready
    report, problems = judged_once(next(iter(named_inputs((path,)))), session, settings)
    errors = [one for one in (*report.diagnostics, *problems) if one.severity == "error"]
    tell(errors)
    return None if errors else as_written(report, session, "en", path)[0]


def judged_once(file: Input, session: Session, settings: Settings) -> tuple[Report, tuple[Diagnostic, ...]]:
    """The report on one input beside its waivers and its baseline, and what is wrong with these."""
    aside = Aside()
    report = aside.of(session.judge_safely(file.path, standard_input, file.name), settings, session)
    return report, aside.problems()


def as_written(report: Report, session: Session, lang: Lang, name: str) -> tuple[Recorded, str]:
    """A report as it is read back once it is written, and what is written."""
    text = render_one(report, Ask(session.words, lang))
    found = recorded_in(text.encode(), name)
    assert isinstance(found, Recorded), found
    return found, text
