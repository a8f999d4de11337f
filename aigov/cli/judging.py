"""From what a command line asks for to printed reports and an exit code."""

import gc
import os
import sys
from collections.abc import Iterable, Sequence

from aigov.api import STDIN, Options, Session, is_card, open_session
from aigov.cli.ends import WrongUsageError
from aigov.cli.exit_codes import ERROR, exit_code, worst
from aigov.cli.screen import add, coloured, put, save, talk, width
from aigov.cli.settings import Finder, Settings
from aigov.cli.wish import Wish
from aigov.documents.names import Input, named_inputs, shown_name
from aigov.model.diagnostics import Diagnostic, has_errors, render, visible
from aigov.model.report import Brief, Report
from aigov.model.verdicts import Verdict
from aigov.reporters.ci_commands import harmless
from aigov.reporters.formats import CLASSES, writer_of
from aigov.reporters.layout import Paper
from aigov.reporters.page import Page
from aigov.reporters.phrases import Lang, Phrases
from aigov.reporters.questions import Ask

Task = tuple[Input, Settings, Session]
"""An input, how it is judged, and the rulesets that judge it."""
Done = tuple[Verdict, tuple[Diagnostic, ...]]
"""What an input came to."""


def judged(asked: Wish) -> int:
    """Judges what was asked for, delivers the reports, and gives the exit code."""
    finder = Finder(asked)
    paths = asked.paths or finder.config("").many("paths")
    tasks = tasks_for(asked, paths, finder)
    if tasks is None:
        return ERROR
    several = len(paths) > 1 or os.path.isdir(paths[0])
    if several:
        gc.freeze()  # what was loaded stays; there is no need to look through it again and again
        gc.set_threshold(200_000, 20, 20)  # nearly all that a file leaves behind goes without it
        gc.enable()
    if any(settings.sets_aside for _, settings, _ in tasks):
        return _judged_aside(tasks, asked, several)
    if _is_list(asked, several):
        return _listed(tasks, asked)
    reports = [session.judge_safely(file.path, standard_input, file.name) for file, _, session in tasks]
    _deliver(reports, tasks[0], asked, several)
    return _code([(one.answer, one.diagnostics) for one in reports], tasks)


def _is_list(asked: Wish, several: bool) -> bool:
    """Whether a line for each system is all that was asked for."""
    return asked.format == "text" and not asked.outputs and (asked.quiet or (several and not asked.show))


def _judged_aside(tasks: Sequence[Task], asked: Wish, several: bool) -> int:
    """As `judged`, beside waivers or a baseline: everything is shown, what remains decides, their errors count."""
    from aigov.cli.aside import Aside
    from aigov.reporters.table import brief_of

    aside = Aside()
    marked = (
        aside.of(session.judge_safely(file.path, standard_input, file.name), settings, session)
        for file, settings, session in tasks
    )
    if _is_list(asked, several):
        briefs = [brief_of(report) for report in marked]  # a long list is kept as lines, not as reports
        done = [(remaining(one), one.diagnostics) for one in briefs]
        tell(aside.problems())
        _put_list(briefs, tasks[0], asked)
    else:
        reports = list(marked)
        done = [(remaining(one), one.diagnostics) for one in reports]
        tell(aside.problems())
        _deliver(reports, tasks[0], asked, several)
    return ERROR if has_errors(aside.problems()) else _code(done, tasks)


def remaining(one: Report | Brief) -> Verdict:
    """The answer that decides."""
    return one.answer if one.remaining is None else one.remaining.answer


def tasks_for(asked: Wish, paths: Sequence[str], finder: Finder) -> list[Task] | None:
    """What there is to do, or nothing when settings or rulesets cannot be read."""
    if not paths:
        finder_problems = finder.config("").problems
        tell(finder_problems)
        if has_errors(finder_problems):
            return None
        raise WrongUsageError("name a description, a model card or a folder; `-` is standard input")
    files = [_called(file, asked.stdin_name) for file in named_inputs(paths, is_card)]
    wanted = [(file, finder.of(file.path)) for file in files]
    found = {settings.config.file: settings.config.problems for _, settings in wanted}
    problems = [problem for many in found.values() for problem in many]
    if asked.verbose:
        for file in filter(None, found):
            talk(f"settings: {visible(shown_name(file, os.getcwd()))}")
    tell(problems)
    if has_errors(problems):
        return None
    sessions = _sessions([settings.options for _, settings in wanted], asked)
    return None if sessions is None else [(file, one, sessions[one.options]) for file, one in wanted]


def _called(file: Input, stdin_name: str | None) -> Input:
    return Input(STDIN, stdin_name) if file.path == STDIN and stdin_name else file


def _sessions(wanted: Iterable[Options], asked: Wish) -> dict[Options, Session] | None:
    """A session for each way of judging, or nothing when one of them cannot be had."""
    sessions: dict[Options, Session] = {}
    for options in dict.fromkeys(wanted):
        session, problems = open_session(options)
        tell(problems)
        if session is None:
            return None
        check_themes(session, options.themes)
        if asked.verbose:
            named = ", ".join(f"{one.compiled.id} {one.compiled.version}" for one in session.programs)
            talk(f"as of {options.as_of}, grade {options.grade}, rulesets: {named}")
        sessions[options] = session
    return sessions


def _listed(tasks: Sequence[Task], asked: Wish) -> int:
    """Prints a line for each system, for which the verdicts alone are enough; gives the exit code."""
    files: dict[Options, list[Input]] = {}
    for file, settings, _ in tasks:
        files.setdefault(settings.options, []).append(file)
    sessions = {settings.options: session for _, settings, session in tasks}
    judged = {
        options: iter(sessions[options].briefs_safely(several, standard_input))
        for options, several in files.items()
    }
    briefs = [next(judged[settings.options]) for _, settings, _ in tasks]
    _put_list(briefs, tasks[0], asked)
    return _code([(one.answer, one.diagnostics) for one in briefs], tasks)


def _put_list(briefs: Sequence[Brief], first: Task, asked: Wish) -> None:
    """Prints a line for each system, and totals unless only the lines are wanted."""
    from aigov.reporters.table import render_lines, render_table

    page = _screen(first, asked)
    put(harmless(render_lines(briefs, page) if asked.quiet else render_table(briefs, page)))


def _code(done: Iterable[Done], tasks: Sequence[Task]) -> int:
    return worst(
        exit_code(answer, has_errors(problems), settings.fail_on)
        for (answer, problems), (_, settings, _) in zip(done, tasks, strict=True)
    )


def _deliver(reports: Sequence[Report], first: Task, asked: Wish, several: bool) -> None:
    """Prints, then writes the files that were asked for, which are always whole."""
    screen = _screen(first, asked)
    if asked.quiet and asked.format == "text":
        from aigov.reporters.table import brief_of, render_lines

        put(harmless(render_lines([brief_of(report) for report in reports], screen)))
    elif asked.show == ("classification",) and asked.format in CLASSES:
        put(CLASSES[asked.format](reports, screen))
    else:
        put(_written(asked.format, reports, screen, several))
    plain = screen._replace(paper=Paper())
    if asked.format == "github":
        _summarise(reports, plain)
    for form, file in asked.outputs:
        save(file, _written(form, reports, plain, several))


def _summarise(reports: Sequence[Report], page: Page) -> None:
    """Adds the summary of the step, where GitHub says what file it goes to."""
    from aigov.reporters.github import SUMMARY, summary

    file = os.environ.get(SUMMARY)
    if file:
        add(file, summary(reports, page))


def _written(form: str, reports: Sequence[Report], page: Page, several: bool) -> str:
    """The reports in a format that exists: the command line was read before."""
    write = writer_of(form)
    assert write is not None
    return write(reports, page, several)


def _screen(task: Task, asked: Wish) -> Page:
    _, settings, session = task
    return page_of(
        session, settings.lang, Paper(width(), coloured(asked.color)), frozenset(asked.show or settings.show)
    )


def page_of(session: Session, lang: Lang, paper: Paper, show: frozenset[str] = frozenset()) -> Page:
    """The surroundings of a text in a language."""
    return Page(Ask(session.words, lang), Phrases(lang), paper, show)


def standard_input() -> bytes:
    """What stands in standard input."""
    return sys.stdin.buffer.read()


def tell(problems: Iterable[Diagnostic]) -> None:
    """Says what is wrong with rulesets and settings, which belong to no input."""
    for problem in problems:
        talk(render(problem))


def check_themes(session: Session, themes: Iterable[str]) -> None:
    """Refuses a theme that no rule has: nothing would be judged, and that must not look like success."""
    if not themes:
        return
    known = {theme for one in session.programs for rule in one.compiled.rules for theme in rule.themes}
    for theme in sorted(themes):
        if theme not in known:
            from aigov.model.diagnostics import did_you_mean

            hint = did_you_mean(theme, sorted(known)) or f"themes: {', '.join(sorted(known))}"
            raise WrongUsageError(f"no rule has the theme `{visible(theme)}`: {hint}")
