"""An interview: a question, an answer, what it decided, and the next question."""

import re
import sys
from collections.abc import Sequence
from typing import Literal

from aigov.api import Session
from aigov.authoring.interview import question_about, questions
from aigov.cli.editing import Place, changed_meanwhile, written
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.judging import tell
from aigov.cli.screen import put, talk
from aigov.documents.answers import NotKnown, Refused, answer, not_known
from aigov.documents.description import described
from aigov.documents.yaml_edit import Change, Put, path_of, value_at
from aigov.documents.yaml_reader import read_yaml
from aigov.engine.decided import decided
from aigov.model.diagnostics import Diagnostic, has_errors, render, visible
from aigov.model.interview import Question
from aigov.model.report import Report
from aigov.reporters.flow import Raw, flow
from aigov.reporters.page import Page, file_of
from aigov.reporters.text_questions import asked, heading, outcome

_QUIT = ("quit", "exit", "q")
_ANOTHER = re.compile(r"([a-z_]+\.[a-z_]+)\s*:\s*(\S.*)\Z")
_MAPPED = ("map",)
_WORDS = frozenset(("none", "unknown"))
_End = Literal["next", "end", "broken"]
"""How it goes on after a line."""


class Interview:
    """Asks about one system; the file is all that it remembers."""

    def __init__(self, session: Session, page: Page, place: Place, limit: int | None, again: bool) -> None:
        self._session = session
        self._vocabulary = session.words.vocabulary
        self._page = page
        self._place = place
        self._limit = limit
        self._again = again
        self._report = self._judged()
        self._later: set[str] = set()
        self._written = 0
        self._unknown = 0

    def run(self) -> int:
        """Asks until nothing is left, nobody answers any more, or an answer cannot be used."""
        if has_errors(self._report.diagnostics):
            errors = [one for one in self._report.diagnostics if one.severity == "error"]
            tell(errors)
            self._say([self._page.say("not asked before mended", errors=len(errors))])
            return ERROR
        how = self._page.paper.wrap(self._page.say("how to", file=self._place.shown))
        self._say([*heading(self._page, self._report), *how])
        number, end = 0, "next"
        while end == "next" and (self._limit is None or number < self._limit):
            question = self._next()
            if question is None:
                self._say(["", self._page.say("nothing left")])
                break
            number += 1
            self._say(["", *asked(self._page, self._report, question, number)])
            end = self._answered(question)
        self._summarise()
        return ERROR if end == "broken" else PASS

    def _judged(self) -> Report:
        return self._session.judge(self._place.path, name=self._place.name)

    def _say(self, lines: Sequence[str]) -> None:
        put("".join(f"{line}\n" for line in lines))

    def _next(self) -> Question | None:
        found = questions(self._report, self._vocabulary, self._again)
        return next((one for one in found if one.path not in self._later), None)

    def _answered(self, question: Question) -> _End:
        """Reads lines until one of them can be used."""
        while True:
            line = self._line()
            if line is None or line.strip().lower() in _QUIT:
                return "end"
            if not line.strip():
                self._later.add(question.path)
                self._say([f"   {self._page.say('left for later')}"])
                return "next"
            problem = self._told(*self._meant(question, line))
            if problem is None:
                return "next"
            talk(render(problem))
            if not sys.stdin.isatty() or problem.code in ("E160", "E163"):
                return "broken"

    def _line(self) -> str | None:
        """The next line; on a terminal behind a sign, and in a pipe repeated behind it."""
        at_terminal = sys.stdin.isatty()
        if at_terminal:
            put("> ")
        read = sys.stdin.buffer.readline()
        if not read:
            return None
        line = read.decode("utf-8", "replace").removeprefix("\ufeff").rstrip("\r\n")
        if not at_terminal:
            self._say([f"> {visible(line)}"])
        return line

    def _meant(self, question: Question, line: str) -> tuple[Question, str]:
        """The question that a line answers: the one that was asked, or that of a fact which it names."""
        another = _ANOTHER.match(line.strip())
        if another is None or another[1] not in self._vocabulary.facts or question.shape.kind in _MAPPED:
            return question, line
        return question_about(self._report, self._vocabulary, another[1]), another[2]

    def _told(self, question: Question, line: str) -> Diagnostic | None:
        """Writes an answer down and tells what it decided; gives back why it cannot be used."""
        section, _, name = question.fact.partition(".")
        found = answer(line, question.shape, self._vocabulary, (section, name, *question.steps))
        if isinstance(found, Refused):
            return found.problem
        raw = not_known(found.why) if isinstance(found, NotKnown) else found.raw
        value = Raw(raw) if isinstance(raw, str) and raw in _WORDS else raw
        done = written(self._place, lambda data: self._change(question, value, data))
        if isinstance(done, Diagnostic):
            return done
        self._written += 1
        self._unknown += isinstance(found, NotKnown)
        if isinstance(found, NotKnown):
            self._later.add(question.path)
        before, self._report = self._report, self._judged()
        known = {(one.code, one.message) for one in before.diagnostics}
        tell(one for one in self._report.diagnostics if (one.code, one.message) not in known)
        place = self._report.description.origins.span(question.fact, question.steps)
        text = f"{question.path}: {self._page.paper.cut(flow(value), 60)}"
        self._say([f"   {self._page.say('written', text=text, place=str(place or self._place.shown))}"])
        self._say(outcome(self._page, decided(before, self._report)))
        return None

    def _change(self, question: Question, value: object, data: bytes) -> Sequence[Change] | Diagnostic:
        """The change that writes a value into what stands in the file now."""
        section, _, name = question.fact.partition(".")
        if not question.steps:
            return (Put((section, name), value),)
        source = read_yaml(data, self._place.shown)
        fresh = described(source, self._vocabulary, data)
        span = fresh.origins.span(question.fact, question.steps[:-1])
        facts = self._report.description.facts
        around = None if span is None else path_of(data, span.line, span.column)
        if around is None or fresh.facts.get(question.fact) != facts.get(question.fact):
            return changed_meanwhile(self._place)
        field = str(question.steps[-1])
        if value_at(source.value, around) is True:
            # A measure that is just `true` is one that is in place.
            return (Put(around, {"status": "in-place", field: value}),)
        return (Put((*around, field), value),)

    def _summarise(self) -> None:
        say, findings = self._page.say, [one for ruleset in self._report.rulesets for one in ruleset.findings]
        left = sum(one.verdict == "open" for one in findings)
        end = say("end", n=self._written, unknown=self._unknown, left=left, file=self._place.shown)
        lines = ["", *self._page.paper.wrap(end)]
        judgement = sum(one.verdict == "open" and one.reason == "judgement needed" for one in findings)
        weak = sum(one.state == "too weak" for one in self._report.next_facts)
        unknown = sum(one.unknown is not None for one in questions(self._report, self._vocabulary, True))
        for key, count in (
            ("judgement needed", judgement),
            ("too weak", weak),
            ("said unknown before", unknown),
        ):
            if count and not (key == "said unknown before" and self._again):
                lines += self._page.paper.wrap(say(key, n=count))
        if self._next() is not None:
            # A command stays on one line, so that it can be copied.
            lines.append(say("go on", name=file_of(self._report.description)))
        self._say(lines)
