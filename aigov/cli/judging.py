"""From what a command line asks for to printed reports and an exit code."""

import gc
import os
import sys
import time
from collections.abc import Iterable, Sequence

from aigov.api import Options, Session, brief_all, judge_all, open_session
from aigov.cli.ends import WrongUsageError
from aigov.cli.exit_codes import ERROR, exit_code
from aigov.cli.formats import FORMATS
from aigov.cli.screen import coloured, put, save, talk, width
from aigov.cli.wish import Wish
from aigov.engine.findings import Detail
from aigov.model.diagnostics import Diagnostic, has_errors, render, visible
from aigov.model.report import Report
from aigov.model.verdicts import GRADES, Grade
from aigov.reporters.layout import Paper
from aigov.reporters.page import Page
from aigov.reporters.phrases import LANGS, Lang, Phrases
from aigov.reporters.questions import Ask


def judged(asked: Wish) -> int:
    """Judges what was asked for, delivers the reports, and gives the exit code."""
    if not asked.paths:
        raise WrongUsageError("name a description, a model card or a folder; `-` is standard input")
    session, problems = open_session(options_of(asked))
    tell(problems)
    if session is None:
        return ERROR
    check_themes(session, asked.themes)
    several = len(asked.paths) > 1 or os.path.isdir(asked.paths[0])
    if several:
        gc.enable()
    if asked.format == "text" and not asked.outputs and (asked.quiet or (several and not asked.show)):
        return listed(session, asked)
    reports = list(judge_all(session, asked.paths, standard_input, asked.stdin_name))
    deliver(reports, session, asked, several)
    errors = any(has_errors(report.diagnostics) for report in reports)
    return exit_code([report.answer for report in reports], errors, asked.fail_on or "open")


def listed(session: Session, asked: Wish) -> int:
    """Prints a line for each system, for which the verdicts alone are enough; gives the exit code."""
    from aigov.reporters.table import render_lines, render_table

    briefs = list(brief_all(session, asked.paths, standard_input, asked.stdin_name))
    page = page_of(session, asked, Paper(width(), coloured(asked.color)))
    put(render_lines(briefs, page) if asked.quiet else render_table(briefs, page))
    errors = any(has_errors(brief.diagnostics) for brief in briefs)
    return exit_code([brief.answer for brief in briefs], errors, asked.fail_on or "open")


def options_of(asked: Wish) -> Options:
    """The options of the library: the only place that reads the clock, for the default of the as-of date."""
    grades: dict[str | None, Grade] = {one: one for one in GRADES}
    screen = asked.format == "text" and not asked.outputs and not asked.show
    return Options(
        as_of=asked.as_of or time.strftime("%Y-%m-%d"),
        rules=asked.rules,
        themes=frozenset(asked.themes),
        grade=grades.get(asked.grade, "claimed"),
        cache=not asked.no_cache,
        detail=Detail.SCREEN if screen else Detail.ALL,
    )


def deliver(reports: Sequence[Report], session: Session, asked: Wish, several: bool) -> None:
    """Prints, then writes the files that were asked for."""
    screen = page_of(session, asked, Paper(width(), coloured(asked.color)))
    if asked.quiet and asked.format == "text":
        from aigov.reporters.table import brief_of, render_lines

        put(render_lines([brief_of(report) for report in reports], screen))
    else:
        put(FORMATS[asked.format](reports, screen, several))
    plain = page_of(session, asked, Paper())
    for form, file in asked.outputs:
        save(file, FORMATS[form](reports, plain, several))


def page_of(session: Session, asked: Wish, paper: Paper) -> Page:
    """The surroundings of a report in the language that was asked for."""
    langs: dict[str | None, Lang] = {one: one for one in LANGS}
    lang = langs.get(asked.lang, "en")
    return Page(Ask(session.words, lang), Phrases(lang), paper, frozenset(asked.show))


def standard_input() -> bytes:
    """What stands in standard input."""
    return sys.stdin.buffer.read()


def tell(problems: Iterable[Diagnostic]) -> None:
    """Says what is wrong with rulesets and settings, which belong to no input."""
    for problem in problems:
        talk(render(problem))


def check_themes(session: Session, themes: Iterable[str]) -> None:
    """Refuses a theme that no rule has: nothing would be judged, and that must not look like success."""
    known = {theme for one in session.programs for rule in one.compiled.rules for theme in rule.themes}
    for theme in themes:
        if theme not in known:
            from aigov.model.diagnostics import did_you_mean

            hint = did_you_mean(theme, sorted(known)) or f"themes: {', '.join(sorted(known))}"
            raise WrongUsageError(f"no rule has the theme `{visible(theme)}`: {hint}")
