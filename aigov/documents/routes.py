"""From when rules apply: a date, routes of their own, or a schedule that several rules share."""

import re

from aigov.documents.ruleset_files import Between, RouteEntry, RuleEntry, RulesetFile
from aigov.documents.ruleset_folder import Folder
from aigov.documents.source import Source
from aigov.model.diagnostics import did_you_mean
from aigov.model.ruleset import Route, Schedule

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


def read_schedules(folder: Folder, head: RulesetFile, source: Source) -> dict[str, Schedule]:
    """The schedules of a ruleset by name."""
    found = {}
    for name, entries in head.schedules.items():
        span = source.key_span_of("schedules", name)
        if not _NAME.match(name):
            message = f"`{name}` cannot be the name of a schedule"
            advice = "small letters, digits and hyphens, a letter first"
            folder.error("E314", message, span, advice)
        found[name] = Schedule(name, _routes(folder, entries, source, ("schedules", name)), span)
    return found


def read_starts(
    folder: Folder,
    entry: RuleEntry,
    schedules: dict[str, Schedule],
    source: Source,
    path: tuple[str | int, ...],
) -> tuple[tuple[Route, ...], str]:
    """The routes of a rule, and the name of the schedule they come from."""
    starts, place = entry.starts, (*path, "from")
    if not isinstance(starts, str):
        return _routes(folder, starts, source, place), ""
    if starts in schedules:
        return schedules[starts].routes, starts
    if not starts[:1].isalpha():
        return (Route(None, (folder.day(starts, source, place),)),), ""
    advice = (
        did_you_mean(starts, schedules) or "name one under `schedules` of `ruleset.yaml`, or write YYYY-MM-DD"
    )
    folder.error("E315", f"no schedule is called `{starts}`", source.span_of(*place), advice)
    return (), ""


def _routes(
    folder: Folder, entries: list[RouteEntry], source: Source, path: tuple[str | int, ...]
) -> tuple[Route, ...]:
    return tuple(_route(folder, one, source, (*path, row)) for row, one in enumerate(entries))


def _route(folder: Folder, entry: RouteEntry, source: Source, path: tuple[str | int, ...]) -> Route:
    when = folder.written(entry.when, source, (*path, "when")) if entry.when else None
    was = folder.day(entry.was, source, (*path, "was")) if entry.was else ""
    if isinstance(entry.date, Between):
        days = tuple(
            folder.day(day, source, (*path, "date", "between", row))
            for row, day in enumerate(entry.date.between)
        )
        return Route(when, tuple(sorted(days)), was, entry.date.because)
    return Route(when, (folder.day(entry.date, source, (*path, "date")),), was)
