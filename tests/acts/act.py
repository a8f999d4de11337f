"""A made-up act with everything that a real law needs, and systems judged against it."""

from pathlib import Path

from aigov.api import Options, Session, describe_bytes, open_session
from aigov.engine.findings import Detail
from aigov.model.report import ClassLine, Report

HERE = Path(__file__).parent
RULES = str(HERE / "acts")
SYSTEMS = HERE / "systems"
TODAY = "2026-11-23"


def session(as_of: str = TODAY, detail: Detail = Detail.ALL) -> Session:
    """A session that judges against the act."""
    opened, problems = open_session(Options(as_of=as_of, rules=(RULES,), detail=detail))
    assert opened is not None, problems
    return opened


def judged(text: str, as_of: str = TODAY, detail: Detail = Detail.ALL) -> Report:
    """The report on the description in a text, or in the file of that name among the systems."""
    opened = session(as_of, detail)
    data = text.encode() if "\n" in text else (SYSTEMS / text).read_bytes()
    return opened.report(describe_bytes(data, "s.yaml" if "\n" in text else text, opened.words), "")


def line_of(report: Report, name: str) -> ClassLine:
    """A line of the classification."""
    return next(one for one in report.rulesets[0].classification if one.name == name)
