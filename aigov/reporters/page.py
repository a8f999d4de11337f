"""What every part of the text report needs: the paper, the language, what to show, and how facts are written."""

from collections.abc import Sequence

from aigov.model.compiled import CompiledRuleset
from aigov.model.description import Description
from aigov.model.diagnostics import visible
from aigov.model.report import FactUse, Finding, MissingFact, Report, RulesetReport
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import Verdict
from aigov.reporters.flow import flow
from aigov.reporters.layout import Paper, columns
from aigov.reporters.phrases import Phrases
from aigov.reporters.questions import Ask
from aigov.reporters.words import words_of

SHOWN = ("pass", "fail", "open", "not-applicable", "classification", "imports", "figures", "all")
"""What may be asked for in detail."""

_COMMITMENT: dict[Verdict, str] = {"pass": "met", "fail": "not met"}


class Page(NamedTuple):
    """The surroundings of a report in text."""

    ask: Ask
    say: Phrases
    paper: Paper = Paper()
    show: frozenset[str] = frozenset()

    def shows(self, what: str) -> bool:
        """Whether something was asked for in detail."""
        return what in self.show or "all" in self.show

    def facts(self, uses: Sequence[FactUse], most: int = 3, count: bool = True) -> str:
        """Facts with value and place, the first few of them, and how many more; a list gives way to its items."""
        told = telling(uses)
        parts = [self._fact(use) for use in told[:most]]
        if count and len(told) > most:
            parts.append(self.say("more facts", n=len(told) - most))
        return "; ".join(parts)

    def _fact(self, use: FactUse) -> str:
        place = f" ({use.span})" if use.span else ""
        if use.path.endswith("]") and isinstance(use.value, str):
            # An item of a list: what is in the list says more than its number.
            listed = use.path[: use.path.rindex("[")]
            return self.say("contains", path=listed, value=self.paper.cut(flow(use.value), 44)) + place
        return f"{use.path}: {self.paper.cut(flow(use.value), 44)}{place}"

    def wanted(self, missing: Sequence[MissingFact], most: int = 4) -> str:
        """Facts that are missing, by path."""
        names = list(dict.fromkeys(one.path for one in missing))
        listed = ", ".join(names[:most])
        return f"{listed}, {self.say('more facts', n=len(names) - most)}" if len(names) > most else listed

    def told(self, words: object) -> str:
        """A text of a ruleset in the language of the page; nothing for what is no text."""
        if not isinstance(words, dict):
            return ""
        return self.say.of({str(lang): str(text) for lang, text in words.items()})

    def word(self, verdict: Verdict, ruleset: CompiledRuleset) -> str:
        """The verdict in the words of a ruleset: a voluntary commitment is met or not met."""
        usual = _COMMITMENT if ruleset.force == "voluntary" else {}
        return self.say(words_of(ruleset).words.get(verdict) or usual.get(verdict, verdict))

    def line(self, text: str, first: str = "", *, rows: int = 1) -> list[str]:
        """The text on so many lines and cut there; on as many as it takes when ``rows`` is 0."""
        rest = " " * (len(first) - len(first.lstrip()) + 2)
        if rows == 1:
            return [first + self.paper.cut(text, self.paper.width - columns(first))]
        lines = self.paper.wrap(text, first, rest)
        if rows == 0 or len(lines) <= rows:
            return lines
        return [*lines[: rows - 1], self.paper.cut(f"{lines[rows - 1]} …", self.paper.width)]


def telling(uses: Sequence[FactUse]) -> list[FactUse]:
    """The facts without those of which parts are there as well: a list gives way to its items."""
    return [use for use in uses if not _told_by_others(use, uses)]


def _told_by_others(use: FactUse, uses: Sequence[FactUse]) -> bool:
    """Whether parts of the fact are among the others, so that showing it as well would say nothing new."""
    return any(one.path != use.path and one.path.startswith((f"{use.path}[", f"{use.path}.")) for one in uses)


def findings_of(report: Report, verdict: Verdict) -> list[Finding]:
    """All findings with a verdict, in the order of the rulesets."""
    return [one for ruleset in report.rulesets for one in ruleset.findings if one.verdict == verdict]


def title_of(page: Page, ruleset: RulesetReport) -> str:
    """The title of a ruleset with its version."""
    return f"{page.say.of(words_of(ruleset.ruleset).title)} {ruleset.ruleset.version}"


def command(page: Page, report: Report, what: str) -> str:
    """The command that shows more of a report, as it can be typed."""
    return f"aigov check {file_of(report.description)} --show {what}"


def file_of(description: Description) -> str:
    """The name of a description, as it can be typed."""
    name = visible(description.name)
    plain = all(character.isalnum() or character in "._/-+@:" for character in name)
    return name if plain else "'" + name.replace("'", "'\\''") + "'"


def system_name(report: Report) -> str:
    """How a report calls its system."""
    return name_of(report.description)


def name_of(description: Description) -> str:
    """How a system is called: file, then name and id where they are stated."""
    facts = description.facts
    named = [str(facts[path]) for path in ("system.name", "system.id") if isinstance(facts.get(path), str)]
    shown = f"{named[0]} ({named[1]})" if len(named) == 2 else "".join(named)
    return visible(f"{description.name}: {shown}" if shown else description.name)
