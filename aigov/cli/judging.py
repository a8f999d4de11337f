"""From what a command line asks for to printed reports and an exit code."""

import os
import sys
import time
from collections.abc import Iterable, Sequence

import click

from aigov.api import Options, Session, judge_all, open_session
from aigov.cli.exit_codes import ERROR, exit_code
from aigov.cli.formats import FORMATS
from aigov.cli.options import Wish
from aigov.cli.screen import coloured, put, save, talk, width
from aigov.model.diagnostics import Diagnostic, has_errors, render
from aigov.model.report import Report
from aigov.model.verdicts import GRADES, Grade
from aigov.reporters.layout import Paper
from aigov.reporters.page import Page
from aigov.reporters.phrases import LANGS, Lang, Phrases
from aigov.reporters.questions import Ask


def judged(asked: Wish) -> int:
    """Judges what was asked for, delivers the reports, and gives the exit code."""
    if not asked.paths:
        raise click.UsageError("name a description, a model card or a folder; `-` is standard input")
    session, problems = open_session(options_of(asked))
    tell(problems)
    if session is None:
        return ERROR
    reports = list(judge_all(session, asked.paths, standard_input, asked.stdin_name))
    several = len(asked.paths) > 1 or os.path.isdir(asked.paths[0])
    delivered = deliver(reports, session, asked, several)
    errors = not delivered or any(has_errors(report.diagnostics) for report in reports)
    return exit_code([report.answer for report in reports], errors, asked.fail_on or "open")


def options_of(asked: Wish) -> Options:
    """The options of the library: the only place that reads the clock, for the default of the as-of date."""
    grades: dict[str | None, Grade] = {one: one for one in GRADES}
    return Options(
        as_of=asked.as_of or time.strftime("%Y-%m-%d"),
        rules=asked.rules,
        themes=frozenset(asked.themes),
        grade=grades.get(asked.grade, "claimed"),
        cache=not asked.no_cache,
    )


def deliver(reports: Sequence[Report], session: Session, asked: Wish, several: bool) -> bool:
    """Prints the reports and writes the files that were asked for; false when a file could not be written."""
    plain = page_of(session, asked, Paper())
    written = [save(file, FORMATS[form](reports, plain, several)) for form, file in asked.outputs]
    screen = page_of(session, asked, Paper(width(), coloured(asked.color)))
    put(FORMATS[asked.format](reports, screen, several))
    return all(written)


def page_of(session: Session, asked: Wish, paper: Paper) -> Page:
    """The surroundings of a report in the language that was asked for."""
    langs: dict[str | None, Lang] = {one: one for one in LANGS}
    lang = langs.get(asked.lang, "en")
    return Page(Ask(session.words, lang), Phrases(lang), paper, frozenset(asked.show), asked.quiet)


def standard_input() -> bytes:
    """What stands in standard input."""
    return sys.stdin.buffer.read()


def tell(problems: Iterable[Diagnostic]) -> None:
    """Says what is wrong with rulesets and settings, which belong to no input."""
    for problem in problems:
        talk(render(problem))
