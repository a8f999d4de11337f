"""What the system is under each ruleset, in text: what holds with its path, what is open, and what does not hold.

On a screen a line names the terms at the end of its path, with the fact that decided each: `High-risk: Annex III 4(a),
because ...`. Asked for by itself, every term is told with its citation and all that stands between.
"""

from collections.abc import Iterable, Sequence

from aigov.model.report import ClassLine, DeclaredClass, FactUse, Report, RulesetReport
from aigov.model.values import Value
from aigov.model.verdicts import Truth
from aigov.reporters.page import Page, command, title_of
from aigov.reporters.words import words_of

MOST_TERMS = 12
"""Defined terms shown unless all are asked for."""
MOST_ROWS = 3
"""Lines that one entry takes at most."""
MOST_ENDS = 2
"""Ends of a path that are told; the others are counted."""
MOST_RULED_OUT = 2
"""Terms that are ruled out and named in one line; the others are counted."""
_KEYS: dict[Truth, tuple[str, str]] = {
    True: ("yes", "title"),
    False: ("no", "quiet"),
    None: ("undecided", "open"),
}
_AGREES: dict[Truth, str] = {True: "agrees", False: "differs", None: "cannot be told"}
_Part = tuple[str, str]
"""A part of a line in full, and as short as it can be told."""
_ORDER: tuple[Truth, ...] = (True, None, False)


def classification(page: Page, report: Report) -> list[str]:
    """What holds, with what decided it; then what is open; then the names of what does not hold."""
    classed = [one for one in report.rulesets if one.classification or one.declared]
    lines: list[str] = []
    room = MOST_TERMS
    for one in classed:
        several = len(classed) > 1
        lines += [f"  {title_of(page, one)}"] if several else []
        made, room = _Classes(page, one).short("    " if several else "  ", room)
        lines += made
    if room < 0:
        told = page.say("more", n=-room, command=command(page, report, "classification"))
        lines += page.line(told, "  ", rows=0)
    return [page.paper.paint(page.say("classification"), "title"), *lines] if lines else []


def whole_classification(page: Page, report: Report) -> list[str]:
    """Every shown term of every ruleset with why it holds, does not hold, or is open."""
    lines: list[str] = []
    for one in report.rulesets:
        if one.classification or one.declared:
            lines += [page.paper.paint(title_of(page, one), "title"), *_Classes(page, one).long()]
    return lines or [page.say("no classes")]


class _Classes:
    """The classification of one ruleset; its words are looked up once."""

    def __init__(self, page: Page, one: RulesetReport) -> None:
        self._page = page
        self._one = one
        self._terms = words_of(one.ruleset).definitions
        self._top = {line.name: line for line in one.classification}

    def short(self, indent: str, room: int) -> tuple[list[str], int]:
        """As many terms as there is room for, and the room that is left."""
        by_truth = self._by_truth()
        told = [*by_truth[True], *by_truth[None]]
        if (
            len(self._one.classification) == 1
        ):  # Out of scope: what follows from that is nothing, so why is told.
            told, by_truth[False] = list(self._one.classification), []
        lines = [text for line in told[: max(0, room)] for text in self._short(line, indent)]
        lines += [text for one in self._one.declared for text in self._declared(one, indent)]
        return [*lines, *self._none(by_truth[False], indent)], room - len(told)

    def _none(self, out: Sequence[ClassLine], indent: str) -> list[str]:
        """What does not hold, by name, as far as three lines reach."""
        say, names = self._page.say, [self.label(line.name) for line in out]
        for left in range(len(names)):
            told = names[: len(names) - left]
            more = [say("more names", n=left)] if left else []
            lines = self._page.line(say("none of these", names=", ".join([*told, *more])), indent, rows=0)
            if len(lines) <= MOST_ROWS:
                return lines
        return []

    def long(self) -> list[str]:
        """Every term with its citation, its path and its facts."""
        by_truth = self._by_truth()
        lines = [
            text
            for truth in _ORDER
            for line in by_truth[truth]
            for text in self._long(line, "  ", self._mark(truth))
        ]
        return [*lines, *(text for one in self._one.declared for text in self._declared(one, "  "))]

    def _by_truth(self) -> dict[Truth, list[ClassLine]]:
        """The lines by what became of them, each kind in the order of the ruleset."""
        lines = self._one.classification
        return {truth: [line for line in lines if line.truth is truth] for truth in _ORDER}

    def _mark(self, truth: Truth) -> str:
        return self._page.say(_KEYS[truth][0])

    def _short(self, line: ClassLine, indent: str) -> list[str]:
        """A term with what decided it, as much of it as fits: places are never cut off."""
        label, word = self.label(line.name), self._mark(line.truth)
        if line.truth is None:
            parts = [(self._page.say("needs", facts=self._page.wanted(line.missing, 2)), "")]
        else:
            parts = self._path(line)
        lines: list[str] = []
        for why in self._shorter(parts):
            lines = self._page.line(f"{label}: {why}" if why else label, f"{indent}{word}  ", rows=0)
            if len(lines) <= MOST_ROWS:
                break
        return self._painted(lines, word, line.truth)

    def _shorter(self, parts: Sequence[_Part]) -> Iterable[str]:
        """All parts; then the later ones by name alone; then fewer of them."""
        for whole in range(len(parts), 0, -1):
            yield "; ".join(
                [*(part[0] for part in parts[:whole]), *(part[1] for part in parts[whole:] if part[1])]
            )
        for left in range(1, len(parts)):
            names = [part[1] for part in parts[1 : len(parts) - left] if part[1]]
            yield "; ".join([parts[0][0], *names, self._page.say("more names", n=left)])
        if not parts:
            yield ""

    def _painted(self, lines: list[str], word: str, truth: Truth) -> list[str]:
        return [lines[0].replace(word, self._page.paper.paint(word, _KEYS[truth][1]), 1), *lines[1:]]

    def _path(self, line: ClassLine) -> list[_Part]:
        """The ends of the path with their facts, and what is ruled out; then facts and terms besides."""
        held, out = self._ends(line)
        ends = [one for one in held if one.name not in self._top]
        tops = [one for one in held if one.name in self._top]
        parts = [(self._told(end), self.label(end.name)) for end in ends[:MOST_ENDS]]
        if len(ends) > MOST_ENDS:
            more = self._page.say("more names", n=len(ends) - MOST_ENDS)
            parts.append((more, more))
        ruled_out = self._ruled_out(out)
        if line.truth is False and (ends or out):
            return [*parts, *self._ruled_out(out[:1]), *self._ruled_out(out[1:])]
        if len(out) == 1:
            parts += ruled_out
        own = own_facts(line)
        if own and len(ends) < MOST_ENDS:
            parts.append((self._page.facts(own, 1, count=not parts), ""))
        parts += [(self.label(one.name), "") for one in tops]
        return parts if len(out) == 1 else [*parts, *ruled_out]

    def _ends(self, line: ClassLine) -> tuple[list[ClassLine], list[ClassLine]]:
        """The last terms of each branch that hold, and those that are ruled out.

        What has a line of its own is told as ruled out only where it stands further down in the path, as the
        derogation does under a route: there it says why the route is open.
        """
        held: dict[str, ClassLine] = {}
        out: dict[str, ClassLine] = {}
        for below in line.via:
            further, excluded = self._ends(below) if below.truth and below.name not in self._top else ([], [])
            if below.truth and (not further or self._is_place(below, further)):
                held[below.name] = below
                further = []
            if not below.truth and (below.name not in self._top or line.name not in self._top):
                out[below.name] = below
            held |= {one.name: one for one in further}
            out |= {one.name: one for one in excluded}
        return list(held.values()), list(out.values())

    def _is_place(self, line: ClassLine, further: Sequence[ClassLine]) -> bool:
        """Whether a term is called by its number in the law and nothing further down is: readers know it by that."""
        return _numbered(self.label(line.name)) and not any(
            _numbered(self.label(one.name)) for one in further
        )

    def _told(self, line: ClassLine) -> str:
        """A term with its first fact; one with a line of its own needs none, unless it is ruled out."""
        label = self.label(line.name)
        if (line.truth is not False and line.name in self._top) or not line.because:
            return label
        return self._page.say("since", what=label, facts=self._page.facts(line.because, 1, count=False))

    def _ruled_out(self, out: Sequence[ClassLine]) -> list[_Part]:
        """What is ruled out: one thing with its fact, of several the names."""
        say = self._page.say
        if len(out) == 1:
            return [
                (say("ruled out", what=self._told(out[0])), say("ruled out", what=self.label(out[0].name)))
            ]
        names = [self.label(one.name) for one in out[:MOST_RULED_OUT]]
        if len(out) > MOST_RULED_OUT:
            names.append(say("more names", n=len(out) - MOST_RULED_OUT))
        return [(say("ruled out", what=", ".join(names)), "")] if names else []

    def _long(self, line: ClassLine, indent: str, mark: str) -> list[str]:
        """A term, then its own facts, then the terms of its path, one step further in."""
        page = self._page
        head = self.label(line.name)
        at = _text(self._terms.get(line.name, {}).get("at"))
        head = f"{head} ({at})" if at else head
        lines = self._painted(page.line(head, f"{indent}{mark}  ", rows=0), mark, line.truth)
        inner = f"{indent}    "
        if line.truth is None:
            lines += page.line(page.say("needs", facts=page.wanted(line.missing, 12)), inner, rows=0)
        own = own_facts(line)
        if own:
            lines += page.line(page.facts(own, 6), inner, rows=0)
        for below in line.via:
            if below.name in self._top:
                lines += page.line(self.label(below.name), f"{inner}{self._mark(below.truth)}  ", rows=0)
            else:
                lines += self._long(below, inner, self._mark(below.truth))
        return lines

    def _declared(self, one: DeclaredClass, indent: str) -> list[str]:
        page, line = self._page, one.line
        why = page.say("needs", facts=page.wanted(line.missing)) if line.truth is None else ""
        if line.truth is False:
            why = page.say("facts say", what="; ".join(self._instead(line)))
        place = f" ({one.stated.span})" if one.stated.span else ""
        told = page.say(_AGREES[line.truth])
        text = page.say("declared", option=one.option, place=place, told=told)
        style = "fail" if line.truth is False else "open" if line.truth is None else "pass"
        lines = page.line(f"{text}: {why}" if why else text, indent, rows=0)
        return [*(text.replace(told, page.paper.paint(told, style), 1) for text in lines[:1]), *lines[1:]]

    def _instead(self, line: ClassLine) -> list[str]:
        """What the facts make of the system where a declared class differs."""
        say = self._page.say
        found = []
        for below in line.via:
            label = self.label(below.name)
            ends = ", ".join(self.label(one.name) for one in self._ends(self._top.get(below.name, below))[0])
            if below.truth is True:
                found.append(f"{label}: {ends}" if ends else label)
            else:
                found.append(say("ruled out", what=label))
        return found or [self._page.facts(line.because, 2)]

    def label(self, name: str) -> str:
        """The title of a defined term; without one, what stands before the colon of its sentence, or its name."""
        words = self._terms.get(name, {})
        title = self._page.told(words.get("title"))
        sentence = self._page.told(words.get("says"))
        for colon in (":", "："):
            term = sentence.partition(colon)[0]
            if not title and colon in sentence and len(term) <= 60:
                return term
        return title or name.replace("_", " ")


def _numbered(label: str) -> bool:
    return any(map(str.isdigit, label))


def own_facts(line: ClassLine) -> Sequence[FactUse]:
    """The facts of a term that no term below it tells; a list is told by its items."""
    told = {use.path for below in _all_below(line) for use in below.because}
    told |= {path.partition("[")[0] for path in told}
    return [use for use in line.because if use.path not in told]


def _all_below(line: ClassLine) -> Iterable[ClassLine]:
    for below in line.via:
        yield below
        yield from _all_below(below)


def _text(value: Value | None) -> str:
    return value if isinstance(value, str) else ""
