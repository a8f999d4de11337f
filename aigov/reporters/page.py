"""What every part of the text report needs: the paper, the language, what to show, and how facts are written."""

from collections.abc import Sequence
from typing import NamedTuple

from aigov.model.diagnostics import visible
from aigov.model.report import FactUse, Finding, MissingFact, Report, RulesetReport
from aigov.model.verdicts import Verdict
from aigov.reporters.layout import Paper
from aigov.reporters.phrases import Phrases
from aigov.reporters.questions import Ask, written

SHOWN = ("pass", "fail", "open", "not-applicable", "classification", "all")
"""What may be asked for in detail."""


class Page(NamedTuple):
    """The surroundings of a report in text."""

    ask: Ask
    say: Phrases
    paper: Paper = Paper()
    show: frozenset[str] = frozenset()
    quiet: bool = False

    def shows(self, what: str) -> bool:
        """Whether something was asked for in detail."""
        return what in self.show or "all" in self.show

    def facts(self, uses: Sequence[FactUse], most: int = 3) -> str:
        """Facts with value and place, the first few of them."""
        if not uses:
            return ""
        parts = [self._fact(use) for use in uses[:most]]
        if len(uses) > most:
            parts.append(self.say("more facts", n=len(uses) - most))
        return "; ".join(parts)

    def _fact(self, use: FactUse) -> str:
        value = written(use.value)
        short = self.paper.cut(value, 44)
        if value == "false" and use.path.count("."):
            short = "false"
        place = f" ({use.span})" if use.span else ""
        return f"{use.path}: {short}{place}"

    def wanted(self, missing: Sequence[MissingFact], most: int = 4) -> str:
        """Facts that are missing, by path."""
        names = list(dict.fromkeys(one.path for one in missing))
        listed = ", ".join(names[:most])
        return f"{listed}, {self.say('more facts', n=len(names) - most)}" if len(names) > most else listed

    def word(self, verdict: Verdict, words: dict[str, str]) -> str:
        """The verdict in the words of a ruleset: a voluntary commitment is met or not met."""
        return self.say(words.get(verdict, verdict))


def findings_of(report: Report, verdict: Verdict) -> list[Finding]:
    """All findings with a verdict, in the order of the rulesets."""
    return [one for ruleset in report.rulesets for one in ruleset.findings if one.verdict == verdict]


def title_of(page: Page, ruleset: RulesetReport) -> str:
    """The title of a ruleset with its version."""
    return f"{page.say.of(ruleset.ruleset.texts().title)} {ruleset.ruleset.version}"


def system_name(report: Report) -> str:
    """How a report calls its system: file, then name and id where they are stated."""
    facts = report.description.facts
    named = [str(facts[path]) for path in ("system.name", "system.id") if isinstance(facts.get(path), str)]
    shown = f"{named[0]} ({named[1]})" if len(named) == 2 else "".join(named)
    return visible(f"{report.description.name}: {shown}" if shown else report.description.name)
