"""The first part of the text report: what was read, what is wrong with it, and what the system is."""

from aigov.model.diagnostics import Diagnostic, has_errors, render
from aigov.model.imported import Imported, ImportedFact
from aigov.model.report import ClassLine, Report, RulesetReport
from aigov.reporters.flow import flow
from aigov.reporters.page import Page, command, system_name, title_of

MOST_PROBLEMS = 5
"""Warnings and notes shown unless all are asked for; errors are always shown."""
MOST_TERMS = 12
"""Defined terms shown unless all are asked for."""


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


def imported(page: Page, one: Imported, conflicts: int) -> list[str]:
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


def _place(page: Page, fact: ImportedFact) -> list[str]:
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


def classification(page: Page, report: Report) -> list[str]:
    """What the system is under each ruleset, with the facts that decide it."""
    lines: list[str] = []
    several = len(report.rulesets) > 1
    room = MOST_TERMS
    for one in report.rulesets:
        if one.classification:
            lines += [f"  {title_of(page, one)}"] if several else []
            made, room = _classes(page, one, "    " if several else "  ", room)
            lines += made
    if room < 0:
        lines += page.line(
            page.say("more", n=-room, command=command(page, report, "classification")), "  ", rows=0
        )
    return [page.paper.paint(page.say("classification"), "title"), *lines] if lines else []


def _classes(page: Page, one: RulesetReport, indent: str, room: int) -> tuple[list[str], int]:
    """The terms that hold or may hold, as many as there is room for, then the names of those that do not."""
    detailed = page.shows("classification")
    shown = [line for line in one.classification if detailed or line.truth is not False]
    told = shown if detailed else shown[: max(0, room)]
    lines = [text for line in told for text in _class(page, one, line, indent)]
    others = [label(page, one, line) for line in one.classification if line not in shown]
    if others:
        lines += page.line(page.say("none of these", names=", ".join(others)), indent)
    return lines, room if detailed else room - len(shown)


def _class(page: Page, one: RulesetReport, line: ClassLine, indent: str) -> list[str]:
    key, style = {True: ("yes", "title"), False: ("no", "quiet"), None: ("unknown", "open")}[line.truth]
    whole = page.shows("classification")
    text = _says(page, one, line).rstrip(".。") if whole else label(page, one, line)
    why = (
        page.say("needs", facts=page.wanted(line.missing))
        if line.truth is None
        else page.facts(line.because, 1)
    )
    word = page.say(key)
    lines = page.line(f"{text}: {why}" if why else text, f"{indent}{word}  ", rows=0 if whole else 2)
    return [lines[0].replace(word, page.paper.paint(word, style), 1), *lines[1:]]


def _says(page: Page, one: RulesetReport, line: ClassLine) -> str:
    says = one.ruleset.texts().definitions.get(line.name, {}).get("says")
    words = {str(lang): str(text) for lang, text in says.items()} if isinstance(says, dict) else {}
    return page.say.of(words) or line.name.replace("_", " ")


def label(page: Page, one: RulesetReport, line: ClassLine) -> str:
    """The defined term: what stands before the colon of its sentence, or its name."""
    sentence = _says(page, one, line)
    for colon in (":", "："):
        term = sentence.partition(colon)[0]
        if colon in sentence and len(term) <= 60:
            return term
    return line.name.replace("_", " ")
