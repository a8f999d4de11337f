"""Questions in plain text: what is asked, how it may be answered, and what an answer decided."""

from collections.abc import Sequence

from aigov.model.diagnostics import visible
from aigov.model.interview import Decided, Question
from aigov.model.report import Report
from aigov.model.vocabulary import Shape
from aigov.reporters.flow import flow
from aigov.reporters.page import Page, name_of

_INDENT = "   "
_FAILS = 3
"""Failures that are named after an answer."""


def heading(page: Page, report: Report) -> list[str]:
    """Which system is asked about."""
    title = page.say("questions on", name=name_of(report.description), as_of=report.receipt.as_of)
    return [page.paper.paint(line, "title") for line in page.paper.wrap(title)]


def render(page: Page, report: Report, questions: Sequence[Question]) -> str:
    """The questions without asking them."""
    parts = [heading(page, report)]
    parts += [asked(page, report, one, number) for number, one in enumerate(questions, 1)]
    parts.append(page.paper.wrap(page.say("how to read" if questions else "nothing left to list")))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def asked(page: Page, report: Report, one: Question, number: int) -> list[str]:
    """A question with everything that helps to answer it."""
    first = f"{number}. "
    lines = page.line(f"{question(page, report, one)} [{one.path}]", first, rows=0)
    if one.touches:
        key = "wait, may fail" if one.can_fail else "waits"
        lines += _line(page, page.say(key, n=one.touches, fail=one.can_fail))
    if one.unknown is not None:
        key = "said not known" if one.unknown else "said not known, no reason"
        lines += _line(page, page.say(key, why=visible(one.unknown)))
    if one.so_far is not None:
        lines += page.line(page.say("so far", value=flow(one.so_far)), _INDENT, rows=2)
    lines += _line(page, page.say("answer", text=_form(page, one)))
    lines += _options(page, one)
    lines += _help(page, one)
    return lines


def question(page: Page, report: Report, one: Question) -> str:
    """What is asked: the question of the vocabulary, or what a part of a stated fact means."""
    whole = page.ask.question(one.fact)
    if not one.steps:
        return whole
    means = page.say("incomplete", part=one.path, means=page.ask.part(one.fact, one.path))
    place = report.description.origins.span(one.fact, one.steps[:-1])
    return page.say("part of", where=str(place or one.fact), what=means)


def _form(page: Page, one: Question) -> str:
    """How the answer is written."""
    shape = one.shape
    inside = page.ask.words.vocabulary.records.get(shape.record, {})
    fields = ", ".join(map(_field, inside, inside.values()))
    key = "record measure" if shape.kind == "record" and shape.record == "measure" else shape.kind
    return page.say(key, units=", ".join(shape.units), record=shape.record, fields=fields)


def _field(name: str, shape: Shape) -> str:
    return f"{name} ({' | '.join(shape.options)})" if shape.options else name


def _options(page: Page, one: Question) -> list[str]:
    """The options with their meanings, numbered; of a record the topics that it may cover, by name."""
    shape = one.shape
    if shape.record:
        names = page.say("topics of covers", names=", ".join(shape.options))
        return _line(page, names) if shape.options else []
    words = page.ask.words.words(one.fact)
    meanings = words.options if words is not None and (not one.steps or shape.kind == "topics") else {}
    lines = []
    for number, option in enumerate(shape.options, 1):
        meaning = page.ask.of(meanings.get(option, {}))
        lines += page.line(f"{option}: {meaning}" if meaning else option, f"{_INDENT}{number:>4} ", rows=0)
    return lines


def _help(page: Page, one: Question) -> list[str]:
    words = page.ask.words.words(one.fact)
    if words is None or one.steps:
        return []
    lines = []
    if one.shape.kind not in ("flag", "choice", "choices", "count"):
        lines += _line(page, page.say("example", text=flow(words.example)))
    if one.shape.record:
        lines += _line(page, page.say("means more", fact=one.fact))
    note = page.ask.of(words.note)
    return lines + (_line(page, page.say("note", text=note)) if note else [])


def _line(page: Page, text: str) -> list[str]:
    return page.line(text, _INDENT, rows=0)


def outcome(page: Page, found: Decided) -> list[str]:
    """What an answer decided, with the failures by name."""
    if not found.total:
        return _line(page, page.say("decides nothing", left=found.left))
    verdicts = {"pass": found.passed, "fail": found.failed, "not-applicable": found.not_applicable}
    counts = [
        page.say("counted", n=len(many), verdict=page.say(one)) for one, many in verdicts.items() if many
    ]
    told = page.say("decides", n=found.total, counts=", ".join(counts), left=found.left)
    lines = _line(page, told)
    for one in found.failed[:_FAILS]:
        title = page.say.of(one.ruleset.rule_texts(one.rule).title)
        lines += page.line(page.say("fails now", rule=one.id, title=title), f"{_INDENT}  ")
    more = len(found.failed) - _FAILS
    return lines + (page.line(page.say("and more fail", n=more), f"{_INDENT}  ") if more > 0 else [])
