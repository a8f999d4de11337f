"""The first part of the text report: what was read, and what is wrong with it."""

from typing import TYPE_CHECKING

from aigov.model.diagnostics import Diagnostic, has_errors, render
from aigov.model.report import Report
from aigov.reporters.flow import flow
from aigov.reporters.page import Page, command, system_name

if TYPE_CHECKING:
    from aigov.model.imported import Imported, ImportedFact  # most checks read no foreign document

MOST_PROBLEMS = 5
"""Warnings and notes shown unless all are asked for; errors are always shown."""


def head(page: Page, report: Report) -> list[str]:
    """Which system, as of when, and how much was read."""
    title = page.say("head", name=system_name(report), as_of=report.receipt.as_of)
    lines = [page.paper.paint(title, "title")]
    if has_errors(report.diagnostics) and not report.description.facts:
        return lines
    counts = {"stated": report.stated, "denied": report.denied, "not_known": report.not_known}
    lines += page.paper.wrap(page.say("read", **counts))
    for one in report.description.imports:
        # The sidecar of a document can contradict it as well.
        conflicts = sum(problem.code == "W130" for problem in report.diagnostics)
        lines += imported(page, one, conflicts)
        if not page.shows("imports") and (one.facts or one.ignored):
            told = page.say("whole import", command=command(page, report, "imports"))
            lines += page.line(told, "  ", rows=0)
    return lines


def imported(page: Page, one: "Imported", conflicts: int) -> list[str]:
    """What was taken from a foreign document, from which lines, and what was not."""
    counts = {
        "mapped": len(one.facts),
        "ignored": len(one.ignored),
        "placeholders": len(one.placeholders),
        "conflicts": conflicts,
    }
    lines = page.paper.wrap(page.say("imported", file=one.name, format=one.format, **counts))
    whole = page.shows("imports")
    taken = [f"{fact.path} ({', '.join(_place(page, fact))})" for fact in one.facts]
    left = [f"{thing.what} ({page.say('line', n=thing.span.line)})" for thing in one.ignored]
    if whole:
        taken = [
            f"{fact.path}: {flow(fact.value)} ({', '.join([str(fact.span), *_place(page, fact)[1:], fact.via])})"
            for fact in one.facts
        ]
        left = [f"{thing.what}: {thing.why} ({thing.span})" for thing in one.ignored]
        left += [f"{thing.what}: {thing.quote} ({thing.span})" for thing in one.placeholders]
    for key, found in (("taken", taken), ("left", left)):
        if found and whole:
            lines += [
                f"  {page.say(key)}",
                *(line for text in found for line in page.line(text, "    ", rows=0)),
            ]
        elif found:
            lines += page.line(", ".join(found), f"  {page.say(key)} ", rows=2 if key == "taken" else 1)
    return lines


def _place(page: Page, fact: "ImportedFact") -> list[str]:
    """The line of an imported fact, and that it was inferred, where it was."""
    line = page.say("line", n=fact.span.line)
    return [line, page.say("inferred")] if fact.inferred else [line]


def problems(page: Page, report: Report) -> list[str]:
    """The diagnostics: every error, and the first few of the rest."""
    serious = [one for one in report.diagnostics if one.severity == "error"]
    others = [one for one in report.diagnostics if one.severity != "error"]
    most = len(others) if page.shows("diagnostics") else MOST_PROBLEMS
    lines = [line for one in (*serious, *others[:most]) for line in problem(page, one)]
    if len(others) > most:
        lines.append(page.say("more", n=len(others) - most, command=command(page, report, "all")))
    return lines


def problem(page: Page, diagnostic: Diagnostic) -> list[str]:
    """One diagnostic; the word for its severity carries the colour."""
    lines = render(diagnostic).split("\n")
    mark = f"{diagnostic.severity}[{diagnostic.code}]"
    return [lines[0].replace(mark, page.paper.paint(mark, diagnostic.severity), 1), *lines[1:]]
