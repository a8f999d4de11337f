"""Why a verdict or a defined term is what it is.

The whole tree of conditions as it was run, and the least that would change it.
"""

from collections.abc import Iterable

from aigov.authoring.change_words import Step, steps
from aigov.authoring.explain_rule import one_line, section
from aigov.engine.trace import Read, Trace
from aigov.engine.why import Way, Why, WhyTerm
from aigov.language.decode import decode
from aigov.language.write import write, write_term
from aigov.model.compiled import CompiledRuleset
from aigov.model.conditions import In
from aigov.model.conditions import Value as Literal
from aigov.model.description import Description
from aigov.model.values import Value
from aigov.model.verdicts import VERDICTS, Truth
from aigov.reporters.flow import flow
from aigov.reporters.page import Page, file_of
from aigov.reporters.text_crosswalk import related_lines

LEVELS = 2
"""How many terms inside one another are taken apart; what stands deeper is named, and asked for by its own name."""
MOST_WORDS = 6
"""More words of one list are cut short; the page of the rule or term has all."""


def verdict_page(why: Why, description: Description, facts: frozenset[str], as_of: str, page: Page) -> str:
    """The whole explanation of one finding; ``facts`` are the paths that count at the grade asked for."""
    return _Verdict(why, description, facts, as_of, page).text()


def class_page(why: WhyTerm, description: Description, facts: frozenset[str], as_of: str, page: Page) -> str:
    """Why a defined term holds or does not; ``facts`` are the paths that count at the grade asked for."""
    return _Term(why, description, facts, as_of, page).text()


class _Explained:
    """One explanation; remembers which terms were shown, so that each is shown once."""

    def __init__(
        self,
        why: Why | WhyTerm,
        ruleset: CompiledRuleset,
        description: Description,
        counting: frozenset[str],
        as_of: str,
        page: Page,
    ) -> None:
        self._nodes = why.nodes
        self._every_way = why.ways
        self._whole = why.applies if isinstance(why, Why) else None
        self._ruleset = ruleset
        self._description = description
        self._counting = counting
        self._as_of = as_of
        self._page = page
        self._shown: set[str] = set()
        self._closed: dict[str, None] = {}
        self._terms = ruleset.texts().definitions

    def _word(self, truth: Truth) -> str:
        style = {True: "pass", False: "fail", None: "open"}[truth]
        return self._page.paper.paint(self._page.say(str(truth).lower()), style)

    def _node(
        self, trace: Trace, indent: str, told: frozenset[str] = frozenset(), levels: int = LEVELS
    ) -> list[str]:
        """A node with its truth, its facts unless its neighbours have told them, and what it is made of."""
        word = self._page.say(str(trace.truth).lower())
        closed = self._closes(trace, levels)
        name = self._page.say("closed", text=self._name(trace)) if closed else self._name(trace)
        lines = self._page.paper.wrap(name, f"{indent}{word}  ", f"{indent}    ")
        lines[0] = lines[0].replace(word, self._word(trace.truth), 1)
        if closed or self._again(trace):
            return lines
        levels -= bool(self._term_of(trace))
        folded = self._folded(trace)
        for read in trace.parts[0].reads if folded else trace.reads:
            if read.name not in told and trace.node >= 0:
                lines += self._page.paper.wrap(self._read(read), f"{indent}    ", f"{indent}      ")
        if folded:
            return lines
        seen: frozenset[str] = frozenset()
        for part in trace.parts:
            if not self._empty(part):
                # All of several fail with those that fail, any of several holds with those that hold: terms among the
                # others decide nothing here.
                bears = (
                    part.truth == trace.truth
                    or trace.node < 0
                    or self._nodes[trace.node][0] not in ("&", "|")
                )
                lines += self._node(part, f"{indent}    ", seen, levels if bears else 0)
                seen |= {read.name for read in part.reads}
        return lines

    def _empty(self, part: Trace) -> bool:
        """Whether an item of a list is there and nothing is asked of it."""
        return part.node < 0 and all(self._nodes[one.node][0] == "c" for one in part.parts)

    def _folded(self, trace: Trace) -> str:
        """Words that are looked for in one list, as one line: the list itself says which of them are in it."""
        if trace.node < 0 or self._nodes[trace.node][0] != "|" or len(trace.parts) < 2:
            return ""
        found = [decode(self._nodes, part.node) for part in trace.parts if part.node >= 0]
        words = [one for one in found if isinstance(one, In) and isinstance(one.member, Literal)]
        if len(words) < len(trace.parts) or len({write_term(one.among) for one in words}) > 1:
            return ""
        told = [write_term(one.member) for one in words[:MOST_WORDS]]
        more = ", …" if len(words) > MOST_WORDS else ""
        return f"intersects({write_term(words[0].among)}, {', '.join(told)}{more})"

    def _term_of(self, trace: Trace) -> str:
        """The name of the term that a node stands for; an empty text where it is none."""
        if trace.node < 0 or self._nodes[trace.node][0] != "d":
            return ""
        return str(self._nodes[trace.node][1])

    def _again(self, trace: Trace) -> bool:
        """Whether this is a term that was already taken apart; remembers it."""
        name = self._term_of(trace)
        seen = name in self._shown
        if name:
            self._shown.add(name)
        return seen

    def _closes(self, trace: Trace, levels: int) -> bool:
        """Whether this is a term that lies too deep to be taken apart here; remembers it."""
        name = self._term_of(trace)
        if not name or levels > 0 or name in self._shown:
            return False
        self._closed.setdefault(name)
        return True

    def _how_to_open(self) -> list[str]:
        """How to see what is inside the terms that were named only."""
        first = next(iter(self._closed), "")
        if not first:
            return []
        command = f"aigov explain {file_of(self._description)} {self._ruleset.id}/{first}"
        return self._page.paper.wrap(self._page.say("opens", command=command))

    def _name(self, trace: Trace) -> str:
        """What a node says, in one line."""
        if trace.node < 0:
            return trace.reads[0].name if trace.reads else ""
        operation, *rest = self._nodes[trace.node]
        match operation:
            case "&":
                return self._page.say("all of")
            case "|":
                return self._folded(trace) or self._page.say("any of")
            case "!":
                return self._page.say("not")
            case "c":
                # The author's own `True` stands alone; others were worked out from dates.
                alone = trace is self._whole
                return self._page.say("always" if alone and trace.truth else "day", as_of=self._as_of)
            case "d":
                return self._term(str(rest[0]))
        return write(decode(self._nodes, trace.node))

    def _term(self, name: str) -> str:
        if name in self._shown:
            return self._page.say("above", name=name)
        return self._page.say("term", name=name, says=self._told(self._terms.get(name, {}).get("says")))

    def _told(self, words: Value | None) -> str:
        """A text of the ruleset in the language of the page."""
        told = {str(lang): str(text) for lang, text in words.items()} if isinstance(words, dict) else {}
        return self._page.say.of(told)

    def _read(self, read: Read) -> str:
        say, description = self._page.say, self._description
        if read.value is not None:
            span = description.origins.span(read.path, read.steps)
            place = f" ({span})" if span else ""
            value = self._page.paper.cut(flow(read.value), 60)
            # Nothing can be said of a part of what is denied as a whole.
            path = read.path if description.facts.get(read.path) is False else read.name
            return say("stated", path=path, value=value, place=place)
        if read.path in description.facts and read.path not in self._counting:
            return say("too weak", path=read.path)
        why = description.unknowns.get(read.path)
        if why is not None:
            return say("said unknown because" if why else "said unknown", path=read.path, why=why)
        return say("not stated", path=read.name, ask=self._page.ask.question(read.path))

    def _ways(self) -> list[str]:
        lines = [line for way in self._every_way for line in self._way(way)]
        return lines or [f"  {self._page.say('no changes')}"]

    def _way(self, way: Way) -> list[str]:
        page = self._page
        word = next((page.word(one, self._ruleset) for one in VERDICTS if one == way.outcome), "")
        lines = [f"  {page.say(f'way {way.outcome}', verdict=word)}"]
        wanted = [(decode(self._nodes, change.leaf.node), change.wanted) for change in way.changes]
        for step in steps(wanted, self._description.facts, page.ask):
            lines += self._step(step)
        return lines

    def _step(self, step: Step) -> list[str]:
        say, wrap = self._page.say, self._page.paper.wrap
        lines = []
        for condition, truth in step.conditions:
            lines += wrap(
                say("becomes", text=write(condition), truth=say(str(truth).lower())), "    - ", "      "
            )
        if step.add:
            lines += wrap(say("add", words=", ".join(step.add), path=step.to), "      ", "        ")
        elif step.write:
            lines += wrap(say("write", text=step.write), "      ", "        ")
        return lines


class _Verdict(_Explained):
    """The explanation of a finding."""

    def __init__(
        self, why: Why, description: Description, counting: frozenset[str], as_of: str, page: Page
    ) -> None:
        super().__init__(why, why.finding.ruleset, description, counting, as_of, page)
        self._why = why

    def text(self) -> str:
        """All parts, one after the other."""
        texts = self._why.finding.ruleset.rule_texts(self._why.finding.rule)
        parts = [self._head(), section(self._page, "whole", self._node(self._why.applies, "  "))]
        for number, trace in enumerate(self._why.requires):
            title = self._page.say("element", number=number + 1)
            head = f"{title}: {self._word(trace.truth)}"
            asked = one_line(texts.requires[number][0])
            lines = self._page.paper.wrap(asked, "  ", "    ") if trace.parts else []
            parts.append([self._page.paper.paint(head, "title"), *lines, *self._node(trace, "    ")])
        if texts.judgement:
            parts.append(self._page.paper.wrap(self._page.say("judgement", text=texts.judgement)))
        parts += [self._how_to_open(), section(self._page, "changes", self._ways())]
        for title, settled in (("answers elsewhere", True), ("touches elsewhere", False)):
            found = [one for one in self._why.finding.answers_also if one.settled is settled]
            parts.append(section(self._page, title, related_lines(self._page, found)))
        return joined(parts)

    def _way(self, way: Way) -> list[str]:
        needs_person = self._why.finding.rule.judgement and way.outcome == "pass"
        person = [f"    - {self._page.say('person')}"] if needs_person else []
        return [*super()._way(way), *person]

    def _head(self) -> list[str]:
        finding, page = self._why.finding, self._page
        texts = finding.ruleset.rule_texts(finding.rule)
        verdict = page.paper.paint(page.word(finding.verdict, finding.ruleset), finding.verdict)
        moved = " moved" if finding.reason == "not yet" and finding.was else ""
        reason = page.say(f"reason {finding.reason}{moved}", detail=finding.detail, was=finding.was)
        lines = [page.say("verdict", name=finding.id, verdict=verdict, reason=reason)]
        lines += page.paper.wrap(page.say.of(texts.title))
        lines += page.paper.wrap(" ".join(filter(None, (texts.at, texts.link))))
        if finding.judged is not None:
            judged = finding.judged
            said = page.say("judged by", by=judged.by, date=judged.date, because=judged.because)
            lines += page.paper.wrap(said)
        if finding.verdict == "open":
            verdicts = ", ".join(page.word(one, finding.ruleset) for one in finding.possible)
            lines.append(page.say("possible", verdicts=verdicts))
        return lines


class _Term(_Explained):
    """The explanation of a defined term."""

    def __init__(
        self, why: WhyTerm, description: Description, counting: frozenset[str], as_of: str, page: Page
    ) -> None:
        super().__init__(why, why.ruleset, description, counting, as_of, page)
        self._why = why

    def text(self) -> str:
        """All parts, one after the other."""
        name, page = self._why.name, self._page
        words = self._terms.get(name, {})
        head = [
            page.say("truth of", name=f"{self._ruleset.id}/{name}", truth=self._word(self._why.trace.truth))
        ]
        for key in ("title", "says"):
            head += page.paper.wrap(self._told(words.get(key)))
        head += page.paper.wrap(" ".join(str(words[key]) for key in ("at", "link") if words.get(key)))
        means = page.paper.wrap(page.say("means", text=one_line(str(words.get("means", "")))), "", "  ")
        why = section(page, "why term", self._node(self._why.trace, "  "))
        return joined([head, means, why, self._how_to_open(), section(page, "changes", self._ways())])


def joined(parts: Iterable[list[str]]) -> str:
    """Parts with an empty line between them."""
    return "\n\n".join("\n".join(filter(None, part)) for part in parts if part) + "\n"
