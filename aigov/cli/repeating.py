"""Makes reports again with what their receipts name, and compares them with what was written down."""

import os
from collections.abc import Mapping, Sequence

from aigov.api import Options, Session, open_session
from aigov.cli.settings import Finder, Settings
from aigov.cli.wish import Wish
from aigov.cli.written import as_written, judged_once
from aigov.documents.names import Input
from aigov.documents.recorded import parts_of
from aigov.engine.findings import Detail
from aigov.engine.recorded_changes import changes
from aigov.model.diagnostics import Diagnostic, has_errors
from aigov.model.recorded import RecordedReport
from aigov.model.repeated import Repeated
from aigov.reporters.phrases import LANGS

Parts = Mapping[str, object]
"""The keys of a report with what they hold."""


def repeated(
    recorded: RecordedReport, parts: Parts, rules: Sequence[str], path: str, asked: Wish
) -> Repeated:
    """A report made again; ``rules`` are folders of rulesets that are not built in, ``path`` is the description."""
    session, problems = _session(recorded, rules, cache=not asked.no_cache)
    if session is None:
        return Repeated(recorded, None, (), tuple(problems))
    # What is wrong with waivers or a baseline was wrong then as well, or shows as a difference.
    report, _ = judged_once(Input(path, recorded.file), session, _settings(recorded, session, path, asked))
    if has_errors(report.diagnostics) and recorded.answer is not None:
        errors = tuple(one for one in report.diagnostics if one.severity == "error")
        return Repeated(recorded, None, (), errors)
    differing: list[tuple[str, ...]] = []
    now = recorded
    for lang in LANGS:
        again, text = as_written(report, session, lang, recorded.file)
        now = again.reports[0]
        differing.append(_differing(parts, parts_of(text)[0]))
    # Questions are written in one language, and nothing else in a report depends on it.
    return Repeated(recorded, changes(recorded, now), min(differing, key=len))


def _session(
    recorded: RecordedReport, rules: Sequence[str], cache: bool
) -> tuple[Session | None, Sequence[Diagnostic]]:
    receipt = recorded.receipt
    folders = {os.path.basename(os.path.normpath(one)): one for one in rules}
    options = Options(
        as_of=receipt.as_of,
        rules=tuple(folders.get(name, name) for name, _, _ in receipt.rulesets),
        themes=frozenset(receipt.themes),
        grade=receipt.grade,
        cache=cache,
        detail=Detail.ALL,
    )
    return open_session(options)


def _settings(recorded: RecordedReport, session: Session, path: str, asked: Wish) -> Settings:
    """What was set aside then is set aside again, with the same files; nothing else is."""
    settings = Finder(asked).of(path)
    return settings._replace(
        options=session.options, waivers=recorded.waivers[0], new_since=recorded.baseline[0]
    )


def _differing(then: Parts, now: Parts) -> tuple[str, ...]:
    """The parts of a report that are not the same."""
    return tuple(key for key in dict.fromkeys((*then, *now)) if then.get(key) != now.get(key))
