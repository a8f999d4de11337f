"""Findings in one sentence each, and the one place that stands for a finding, for formats that machines pass on."""

from collections.abc import Sequence

from aigov.model.description import Description
from aigov.model.diagnostics import Diagnostic, visible
from aigov.model.report import Finding, MissingFact, Report
from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import Reason, Verdict
from aigov.reporters.page import Page, telling
from aigov.reporters.phrases import Phrases
from aigov.reporters.text_findings import decisive, worst_first

MOST = 5
"""Facts that a sentence names."""
ONLY_PEOPLE: tuple[Reason, ...] = ("judgement needed", "date contested")
"""Reasons of open verdicts that no fact settles."""


class Case(NamedTuple):
    """One finding with the report that it belongs to."""

    report: Report
    finding: Finding

    @property
    def system(self) -> str:
        """What the system calls itself, or its file."""
        facts = self.report.description.facts
        named = facts.get("system.id") or facts.get("system.name")
        return visible(named if isinstance(named, str) else self.report.description.name)

    def place(self) -> "Place":
        """The first fact that decided it, or where the fact that it waits for would go; else the start of the file."""
        finding, description = self.finding, self.report.description
        uses = (*telling(decisive(finding)), *finding.because)
        decided = [Place(use.span, use.path) for use in uses if use.span is not None]
        wanted = [Place(span, one.path) for one in finding.missing if (span := _near(one, description))]
        places = [*wanted, *decided] if finding.verdict == "open" else [*decided, *wanted]
        if not places and finding.judged is not None and finding.judged.span is not None:
            places.append(Place(finding.judged.span))
        return places[0] if places else Place(start_of(self.report))


class Problem(NamedTuple):
    """A problem with an input or with what is set aside for it, and the report that it belongs to."""

    report: Report
    told: Diagnostic

    def place(self) -> Span:
        """Its place, or the start of the description."""
        return self.told.span or start_of(self.report)


class Place(NamedTuple):
    """A place that stands for a finding, and the fact that stands there or belongs there."""

    span: Span
    fact: str = ""


def start_of(report: Report) -> Span:
    """The start of a description, for what belongs to no place in it."""
    return Span(report.description.name, 1, 1)


def english(page: Page) -> Page:
    """The page in English: what machines read is never translated."""
    return page._replace(ask=page.ask._replace(lang="en"), say=Phrases("en"))


def cases_of(reports: Sequence[Report], *verdicts: Verdict) -> list[Case]:
    """All findings with these verdicts, in the order of the systems and their rulesets."""
    return [
        Case(report, finding)
        for report in reports
        for ruleset in report.rulesets
        for finding in ruleset.findings
        if finding.verdict in verdicts
    ]


def problems_first(reports: Sequence[Report]) -> list[Case]:
    """What fails, the worst first, then what is open; each with what a baseline knows at its end.

    Of what is open, what only a person or the law can settle comes last. Waived failures are told elsewhere.
    """
    failures = [one for one in cases_of(reports, "fail") if one.finding.waiver is None]
    failed = sorted(worst_first(failures, lambda one: one.finding), key=_is_known)
    opened = sorted(cases_of(reports, "open"), key=lambda one: (_is_known(one), is_minor(one.finding)))
    return [*failed, *opened]


def waived_in(reports: Sequence[Report]) -> list[Case]:
    """Failures that somebody decided to live with."""
    return [one for one in cases_of(reports, "fail") if one.finding.waiver is not None]


def _is_known(case: Case) -> bool:
    return case.finding.standing == "known"


def problems_of(reports: Sequence[Report]) -> list[Problem]:
    """Problems with the inputs, then those with waivers, which a file of waivers has only once."""
    found = [Problem(report, one) for report in reports for one in report.diagnostics]
    seen: set[Diagnostic] = set()
    for report in reports:
        aside = report.remaining
        more = () if aside is None else (*aside.problems, *(aside.waivers.problems if aside.waivers else ()))
        found += [Problem(report, one) for one in more if one not in seen]
        seen.update(more)
    return found


def is_minor(finding: Finding) -> bool:
    """Whether an open finding waits for a person or the law alone, or can never become a failure of a duty."""
    return finding.verdict == "open" and (finding.reason in ONLY_PEOPLE or finding.rule.kind in NEVER_FAIL)


def statement(page: Page, finding: Finding) -> str:
    """What came out and why: the facts behind a verdict, or those that it waits for; what to do about a failure."""
    word = page.word(finding.verdict, finding.ruleset)
    if finding.verdict == "not-applicable":
        return visible(f"{word}: {_why_not(page, finding)}")
    if finding.verdict == "open":
        return visible(f"{word}, {page.say(f'open for {finding.reason}')}: {waits(page, finding)}")
    grade = f" ({page.say(finding.grade)})" if finding.grade else ""
    told = ": ".join(filter(None, (f"{word}{grade}", grounds(page, finding))))
    if finding.verdict == "fail":
        return visible(f"{told}. {finding.ruleset.rule_texts(finding.rule).remedy}")
    return visible(f"{told}.")


def grounds(page: Page, finding: Finding) -> str:
    """The facts that a verdict rests on, and who answered, with places."""
    return "; ".join(filter(None, (page.facts(decisive(finding), MOST), _judged(page, finding))))


def waits(page: Page, finding: Finding) -> str:
    """What an open verdict waits for: facts and what may come of them, a person's answer, or a date."""
    texts = finding.ruleset.rule_texts(finding.rule)
    if finding.reason == "judgement needed":
        return texts.judgement
    if finding.reason == "date contested":
        return ": ".join(filter(None, (" / ".join(finding.starts), texts.because)))
    verdicts = ", ".join(page.word(one, finding.ruleset) for one in finding.possible)
    facts = page.say("waits", facts=page.wanted(finding.missing, MOST))
    return f"{facts}; {page.say('possible', verdicts=verdicts)}"


def _why_not(page: Page, finding: Finding) -> str:
    moved = " moved" if finding.reason == "not yet" and finding.was else ""
    return page.say(f"{finding.reason}{moved}", detail=finding.detail, was=finding.was)


def waiver(page: Page, finding: Finding) -> str:
    """Who decided to live with a failure, until when and why."""
    one = finding.waiver
    if one is None:
        return ""
    return visible(page.say("waived by", owner=one.owner, expires=one.expires, because=one.because))


def _judged(page: Page, finding: Finding) -> str:
    judged = finding.judged
    if judged is None:
        return ""
    return page.say("judged by", by=judged.by, date=judged.date, because=judged.because)


def problem(one: Diagnostic) -> str:
    """A problem with an input, with what to write instead."""
    return visible(f"{one.message}; {one.help}" if one.help else one.message)


def _near(missing: MissingFact, description: Description) -> Span | None:
    """The fact that lacks a part or says that it is not known, else the first fact of its section."""
    own = description.origins.span(missing.fact)
    if own is not None:
        return own
    section = missing.fact.partition(".")[0]
    beside = [
        span
        for path in description.facts
        if path.startswith(f"{section}.") and (span := description.origins.span(path)) is not None
    ]
    return min(beside, default=None)
