"""One system under several rulesets, topic by topic: verdicts of the rules that a topic names, and facts they share.

What a topic says of the law is data; every verdict here is that of a rule, and every shared fact is one that the
requirements of rules on two sides were seen to read for this very system.
"""

from collections.abc import Iterable, Iterator, Sequence

from aigov.engine.findings import Findings, Subject
from aigov.engine.judge import answer_of
from aigov.engine.program import Program
from aigov.engine.timeline import lifted
from aigov.model.comparison import Coming, Role, SharedFact, SideAnswer, TopicAnswer
from aigov.model.compiled import CompiledRuleset
from aigov.model.diagnostics import Diagnostic, did_you_mean
from aigov.model.report import FactUse, Finding
from aigov.model.topics import Side, Topic

Places = tuple[int, ...]
"""Rules by their place in the ruleset."""


def places_of(side: Side, rules: Iterable[tuple[str, str]]) -> tuple[Places, tuple[Diagnostic, ...]]:
    """The rules that a side names, one by one or by their group, and the names that do not exist.

    ``rules`` are those of the ruleset, each by its id and its group.
    """
    by_name: dict[str, list[int]] = {}
    for place, names in enumerate(rules):
        for name in names:
            by_name.setdefault(name, []).append(place)
    found: set[int] = set()
    problems = []
    for named in side.rules:
        if named.name not in by_name:
            message = f"`{side.ruleset}` has no rule and no group `{named.name}`"
            problems.append(
                Diagnostic("E390", "error", message, named.span, did_you_mean(named.name, by_name))
            )
        found.update(by_name.get(named.name, ()))
    return tuple(sorted(found)), tuple(problems)


class Comparer:
    """Some topics under some rulesets as of one date, ready for any number of systems."""

    def __init__(self, topics: Sequence[Topic], programs: Sequence[Program]) -> None:
        self._topics = topics
        self._programs = programs
        self._lifted = [Program(lifted(one.compiled), one.as_of) for one in programs]
        self._places: dict[tuple[str, str], Places] = {}
        problems: list[Diagnostic] = []
        for compiled in (one.compiled for one in programs):
            rules = [(rule.id, compiled.groups[rule.group]) for rule in compiled.rules]
            for topic in topics:
                side = topic.side(compiled.id)
                if side is not None:
                    self._places[topic.id, side.ruleset], more = places_of(side, rules)
                    problems += more
        self.problems = tuple(problems)
        """Rules that the topics name and that do not exist."""

    def of(self, subject: Subject) -> tuple[TopicAnswer, ...]:
        """All topics for one system."""
        making = [
            (Findings(today, subject), Findings(later, subject))
            for today, later in zip(self._programs, self._lifted, strict=True)
        ]
        return tuple(self._answer(topic, making) for topic in self._topics)

    def _answer(self, topic: Topic, making: Sequence[tuple[Findings, Findings]]) -> TopicAnswer:
        sides = tuple(
            self._side(topic.id, side, program.compiled, *both)
            for program, both in zip(self._programs, making, strict=True)
            if (side := topic.side(program.compiled.id)) is not None
        )
        return TopicAnswer(topic, sides, tuple(shared_facts(sides)))

    def _side(
        self, topic: str, side: Side, compiled: CompiledRuleset, today: Findings, later: Findings
    ) -> SideAnswer:
        places = self._places[topic, side.ruleset]
        findings = tuple([today.finding(place) for place in places])
        answer = answer_of(side.ruleset, findings) if findings else None
        waiting = zip(places, findings, strict=True)
        coming = [
            (one.starts, later.finding(place)._replace(starts=one.starts, was=one.was))
            for place, one in waiting
            if one.reason == "not yet"
        ]
        return SideAnswer(compiled, side, answer, findings, tuple(_by_day(side.ruleset, coming)))


def _by_day(ruleset: str, found: Iterable[tuple[tuple[str, ...], Finding]]) -> Iterator[Coming]:
    """Rules to come by the day they start; one that is not relied on starts for nobody."""
    days: dict[tuple[str, ...], list[Finding]] = {}
    for dates, finding in found:
        if finding.verdict != "not-applicable":
            days.setdefault(dates, []).append(finding)
    for dates, findings in sorted(days.items()):
        yield Coming(dates, answer_of(ruleset, findings), tuple(findings))


def shared_facts(sides: Sequence[SideAnswer]) -> Iterator[SharedFact]:
    """The facts that required elements of more than one side rest on or wait for, those of most sides first."""
    roles: dict[str, dict[str, Role]] = {}
    uses: dict[str, dict[str, FactUse]] = {}
    for side in sides:
        for path, role, use in _read(side.asked()):
            known = roles.setdefault(path, {})
            if known.get(side.ruleset.id) != "waited for":
                known[side.ruleset.id] = role
            if use is not None:
                uses.setdefault(path, {}).setdefault(use.path, use)
    several = {path: known for path, known in roles.items() if len(known) > 1}
    for path, known in sorted(several.items(), key=lambda one: -len(one[1])):
        yield SharedFact(path, known, tuple(uses.get(path, {}).values()))


def _read(findings: Iterable[Finding]) -> Iterator[tuple[str, Role, FactUse | None]]:
    """The facts behind the required elements of some rules; whom a rule is about does not count as evidence."""
    for finding in findings:
        for element in finding.elements:
            yield from ((fact_of(use.path), "decides", use) for use in element.because)
            yield from ((one.fact, "waited for", None) for one in element.missing)


def fact_of(path: str) -> str:
    """The fact that a path leads into: ``performance.tests`` for ``performance.tests[2].date``."""
    return ".".join(path.partition("[")[0].split(".")[:2])
