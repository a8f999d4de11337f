"""What is wrong with a file of waivers: by itself, on a day, and beside the systems that it names."""

from collections.abc import Sequence

from aigov.cli.judging import Task, standard_input, tasks_for
from aigov.cli.opening import opened
from aigov.cli.settings import Finder
from aigov.cli.wish import Wish
from aigov.documents.config import WAIVERS
from aigov.documents.waiver_file import ReadWaivers, read_waivers
from aigov.model.diagnostics import Diagnostic, has_errors, order
from aigov.model.tuples import NamedTuple
from aigov.model.waivers import Waiver, Waivers


class CheckedWaivers(NamedTuple):
    """A file of waivers with its problems."""

    path: str
    read: ReadWaivers
    counting: int
    """Waivers that count on the day."""
    problems: tuple[Diagnostic, ...]
    systems: int
    """Systems that it was looked at beside."""


def checked(asked: Wish) -> CheckedWaivers | None:
    """The waivers of a command line, or nothing once it was said why rulesets or systems cannot be had."""
    finder = Finder(asked)
    path = finder.inside("").waivers or WAIVERS
    paths = asked.paths or finder.config("").many("paths")
    if paths:
        tasks = tasks_for(asked, paths, finder) or []
        sessions = list({id(one): one for _, _, one in tasks}.values())
    else:
        ready, tasks = opened(asked, ""), []
        sessions = [] if ready is None else [ready[0]]
    if not sessions:
        return None
    on_day = {id(one): one.waivers(path) for one in sessions}
    problems = [problem for one in on_day.values() for problem in one.problems]
    read = read_waivers(path)
    problems += _beside(tasks, on_day, read.entries)
    counting = min(len(one.counting) for one in on_day.values())
    return CheckedWaivers(path, read, counting, order(dict.fromkeys(problems)), len(tasks))


def _beside(tasks: Sequence[Task], on_day: dict[int, Waivers], entries: Sequence[Waiver]) -> list[Diagnostic]:
    """Waivers that waive nothing of their system, or whose system is not there."""
    problems: list[Diagnostic] = []
    seen: set[object] = set()
    are_all_read = bool(tasks)
    for file, _, session in tasks:
        report = session.judge_safely(file.path, standard_input, file.name)
        marked = session.set_aside(report, on_day[id(session)])
        problems += [one for one in report.diagnostics if one.severity == "error"]
        problems += marked.remaining.problems if marked.remaining is not None else ()
        seen.add(report.description.facts.get("system.id"))
        are_all_read = are_all_read and not has_errors(report.diagnostics)
    # The system of a file that cannot be read may be any.
    return problems + [_not_found(one) for one in entries if are_all_read and one.system not in seen]


def _not_found(one: Waiver) -> Diagnostic:
    message = f"no system here has the id `{one.system}`, so the waiver of `{one.rule}` waives nothing"
    return Diagnostic("E509", "error", message, one.span, "write the id that the description states")
