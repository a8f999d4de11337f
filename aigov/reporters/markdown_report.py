"""Reports as Markdown, as long as the place allows that they are put into.

The four verdicts come as words with a symbol beside them, in the words of the ruleset. What fails and what is open is
listed; what passes or does not apply is counted. What an input says stands in code spans, where nothing is markup, no
name is mentioned and no address becomes a link.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from aigov.model.diagnostics import has_errors
from aigov.model.report import Finding, Report, RulesetReport
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import GRADES, Verdict
from aigov.reporters.markdown import code, linked, plain
from aigov.reporters.markdown_phrases import PHRASES
from aigov.reporters.page import Page, title_of
from aigov.reporters.statements import (
    Case,
    Problem,
    grounds,
    problem,
    problems_first,
    problems_of,
    waits,
    waived_in,
    waiver,
)
from aigov.reporters.text_next import asked
from aigov.reporters.text_next import sections as begun_in

MOST_IN_COMMENT: Final = 65_000
"""Bytes of a comment; GitHub takes 65,536 characters."""
SYMBOLS: Final[dict[Verdict, str]] = {"pass": "✅", "fail": "❌", "open": "❓", "not-applicable": "➖"}
BROKEN: Final = "💥"
_WAKES: Final = re.compile(r"(?<!\\)`[^`]*`|([@$]|#(?=\w)|:(?=//)|www(?=\.)|\bGH(?=-))", re.IGNORECASE)
"""Code, which is let be, and what a service makes a mention, a formula, a reference or a link of."""
_MARK: Final = re.compile(r"[^A-Za-z0-9._/+-]+|-{2,}")
_ROOM: Final = 400
"""Bytes kept for a heading and the line that says what was left out."""
_CELL: Final = 600
"""Columns of what an input may say in one cell."""


class Section(NamedTuple):
    """A part of the page: what stands above its table, the rows, and what stands below."""

    before: tuple[str, ...]
    rows: tuple[str, ...]
    after: tuple[str, ...] = ()


def render(reports: Sequence[Report], page: Page) -> str:
    """A comment: its first line is a mark by which a bot finds the comment that it replaces."""
    names = sorted({name for report in reports for name, _, _ in report.receipt.rulesets})
    mark = f"<!-- aigov-report:{_MARK.sub('-', '+'.join(names))} -->\n"
    return mark + body(reports, page, MOST_IN_COMMENT - len(mark.encode()))


def body(reports: Sequence[Report], page: Page, most: int) -> str:
    """The reports in at most so many bytes; what has no room is counted."""
    page = page._replace(say=page.say._replace(more=PHRASES))
    left = most
    lines: list[str] = []
    sections = list(_sections(reports, page))
    for following, section in zip(reversed(range(len(sections))), sections, strict=True):
        # Each of those that follow has room to say at least what it leaves out.
        fitted = _fitted(section, page, left - following * _ROOM)
        left -= _size(fitted)
        lines += fitted
    return "\n".join(lines).rstrip("\n") + "\n"


def _sections(reports: Sequence[Report], page: Page) -> Iterator[Section]:
    yield Section((f"### {_headline(reports, page)}", "", *_receipts(reports, page), ""), ())
    yield _problems(reports, page, "unread", ("error",))
    answers = (_answer(page, report, one) for report in reports for one in report.rulesets)
    yield _table(page, ("system", "ruleset", "result", "failed", "is open", "is met", "outside"), answers)
    cases = problems_first(reports)
    failed = [one for one in cases if one.finding.verdict == "fail"]
    waived = waived_in(reports)
    opened = [one for one in cases if one.finding.verdict == "open"]
    failures = (_failure(page, one) for one in failed)
    yield _table(page, ("result", "rule", "where", "why", "to do"), failures, "fails", len(failed))
    accepted = (_waived(page, one) for one in waived)
    yield _table(page, ("result", "rule", "where", "waiver"), accepted, "waivers", len(waived))
    questions = [row for report in reports for row in _questions(page, report)]
    yield _table(
        page, ("question", "answer with", "settles", "system"), questions, "questions", len(questions)
    )
    waiting = _table(page, ("result", "rule", "where", "waiting for"), (_open(page, one) for one in opened))
    yield _folded(waiting, page.say("all open", n=len(opened)))
    yield _problems(reports, page, "noted", ("warning", "note"))
    yield Section((page.say("no score"),), ())


def _headline(reports: Sequence[Report], page: Page) -> str:
    """How many systems came out how; with one system only how."""
    broken = sum(has_errors(one.diagnostics) for one in reports)
    found = Counter(one.answer for one in reports if not has_errors(one.diagnostics))
    told = [(BROKEN, page.say("error"), broken)] if broken else []
    told += [
        (SYMBOLS[one], page.say(one), found[one])
        for one in ("fail", "open", "pass", "not-applicable")
        if found[one]
    ]
    if len(reports) == 1:
        answers = " ".join(told[0][:2])
    else:
        answers = ", ".join(f"{symbol} {page.say('answers of', n=n, word=word)}" for symbol, word, n in told)
    return page.say("report on", answers=answers)


def _receipts(reports: Sequence[Report], page: Page) -> list[str]:
    """As of when, how strictly and against what was judged; usually the same for all systems."""
    told = [
        page.say(
            "receipt",
            as_of=one.receipt.as_of,
            grade=page.say(one.receipt.grade),
            version=one.receipt.version,
            rulesets=", ".join(code(f"{name} {version}") for name, version, _ in one.receipt.rulesets),
        )
        for one in reports
    ]
    return [*dict.fromkeys(told), *_remaining(reports, page)]


def _remaining(reports: Sequence[Report], page: Page) -> Iterator[str]:
    """What decides once waived failures and known gaps are set aside."""
    aside = [one.remaining for one in reports if one.remaining is not None]
    found = Counter(one.answer for one in aside if one.waived or one.baseline is not None)
    for answer in (one for one in SYMBOLS if found[one]):
        told = page.say("remaining", n=found[answer], word=page.say(answer))
        yield f"{SYMBOLS[answer]} {told}"


def _answer(page: Page, report: Report, one: RulesetReport) -> list[str]:
    counts = one.answer.counts
    grades = Counter(finding.grade for finding in one.findings if finding.verdict == "pass")
    graded = ", ".join(f"{grades[grade]} {page.say(grade)}" for grade in GRADES if grades[grade])
    return [
        _system(report),
        prose(title_of(page, one)),
        _word(page, one.answer.answer, page.word(one.answer.answer, one.ruleset)),
        str(counts["fail"]),
        str(counts["open"]),
        f"{counts['pass']} ({prose(graded)})" if graded else str(counts["pass"]),
        str(counts["not-applicable"]),
    ]


def _failure(page: Page, case: Case) -> list[str]:
    texts = case.finding.ruleset.rule_texts(case.finding.rule)
    return [
        *_about(page, case),
        code(page.paper.cut(grounds(page, case.finding), _CELL)),
        prose(texts.remedy),
    ]


def _waived(page: Page, case: Case) -> list[str]:
    return [*_about(page, case), code(page.paper.cut(waiver(page, case.finding), _CELL))]


def _open(page: Page, case: Case) -> list[str]:
    reason = prose(page.say(f"open for {case.finding.reason}"))
    return [*_about(page, case), f"{reason}: {code(page.paper.cut(waits(page, case.finding), _CELL))}"]


def _about(page: Page, case: Case) -> list[str]:
    """What came out of which rule, and where."""
    finding: Finding = case.finding
    texts = finding.ruleset.rule_texts(finding.rule)
    rule = f"{code(finding.id)}<br>{prose(page.say.of(texts.title))} ({_cited(texts.at, texts.link)})"
    known = f" ({page.say(f'standing {finding.standing}')})" if finding.standing else ""
    return [
        _word(page, finding.verdict, page.word(finding.verdict, finding.ruleset)) + known,
        rule,
        _at(case.place().span),
    ]


def _questions(page: Page, report: Report) -> Iterator[list[str]]:
    begun = begun_in(report)
    for one in report.next_facts:
        question, answer = asked(page, report, one, begun)
        yield [
            prose(page.paper.cut(question, _CELL)),
            code(page.paper.cut(answer, _CELL)),
            str(one.touches),
            _system(report),
        ]


def _problems(reports: Sequence[Report], page: Page, title: str, severities: Sequence[str]) -> Section:
    found = [one for one in problems_of(reports) if one.told.severity in severities]
    rows = (_problem(page, one) for one in found)
    return _table(page, ("where", "problem"), rows, title, len(found))


def _problem(page: Page, one: Problem) -> list[str]:
    return [
        _at(one.place()),
        f"{code(one.told.code)} {prose(page.paper.cut(problem(one.told), _CELL))}",
    ]


def _table(
    page: Page, head: Sequence[str], rows: Iterable[Sequence[str]], title: str = "", n: int = 0
) -> Section:
    """A table under a heading; nothing where there are no rows."""
    lines = tuple(f"| {' | '.join(row)} |" for row in rows)
    if not lines:
        return Section((), ())
    heading = (f"#### {page.say(title, n=n)}", "") if title else ()
    names = " | ".join(page.say(one) for one in head)
    return Section((*heading, f"| {names} |", f"|{' --- |' * len(head)}"), lines, ("",))


def _folded(section: Section, summary: str) -> Section:
    """A section that opens when it is asked for."""
    if not section.rows:
        return section
    before = (f"<details><summary>{summary}</summary>", "", *section.before)
    return Section(before, section.rows, (*section.after, "</details>", ""))


def _fitted(section: Section, page: Page, room: int) -> list[str]:
    """The lines that have room, and how many rows have none."""
    if not section.rows:
        return [*section.before]
    left = room - _size([*section.before, *section.after]) - _ROOM
    kept: list[str] = []
    for row in section.rows:
        left -= _size([row])
        if left < 0:
            break
        kept.append(row)
    gone = len(section.rows) - len(kept)
    told = ["", page.say("left out", n=gone)] if gone else []
    if not kept:
        # Without rows there is no table: its title and what is missing stay.
        head = [one for one in section.before if not one.startswith(("|", "<"))]
        return [*head, *told[1:], ""]
    return [*section.before, *kept, *told, *section.after]


def _size(lines: Sequence[str]) -> int:
    return sum(len(line.encode("utf-8", "backslashreplace")) + 1 for line in lines)


def _word(page: Page, verdict: Verdict, word: str) -> str:
    return f"{SYMBOLS[verdict]} {prose(word)}"


def _system(report: Report) -> str:
    facts = report.description.facts
    named = facts.get("system.name") or facts.get("system.id")
    file = code(report.description.name)
    return f"{file}<br>{code(named)}" if isinstance(named, str) else file


def _at(span: Span) -> str:
    return code(f"{span.file}:{span.line}")


def _cited(at: str, link: str) -> str:
    """The citation, as a link where there is a web address."""
    address = linked("-", link).removeprefix("[-]")
    return f"[{prose(at)}]{address}" if address.startswith("(") else prose(at)


def prose(text: str) -> str:
    """Words of a ruleset, in which no service finds a mention, a formula, a reference or a link."""
    return _WAKES.sub(lambda found: f"{found[1]}<!-- -->" if found[1] else found[0], plain(text))
