"""The topics that come with aigov, on the sample systems: every answer is that of the rules, in every format."""

from collections.abc import Callable
from pathlib import Path

import pytest

from aigov.api import Options, Session, open_session, open_topics
from aigov.engine.judge import overall
from aigov.model.comparison import Comparison
from aigov.model.report import Report
from aigov.model.topics import Topics
from aigov.reporters.layout import Paper, columns
from aigov.reporters.markdown_compare import render as render_markdown
from aigov.reporters.page import Page
from aigov.reporters.phrases import LANGS, Phrases
from aigov.reporters.questions import Ask
from aigov.reporters.text_compare import render

ROOT = Path(__file__).parents[2]
SAMPLES = ("frontier-developer.yaml", "cv-screener.yaml", "minimal.yaml", "eu/shop-chatbot.yaml")
AS_OF = "2026-11-23"


@pytest.fixture(scope="module")
def topics() -> Topics:
    found, problems = open_topics()
    assert found is not None, problems
    return found


def opened(rules: tuple[str, ...]) -> Session:
    """A session with some rulesets."""
    session, problems = open_session(Options(as_of=AS_OF, rules=rules))
    assert session is not None, problems
    return session


@pytest.fixture(scope="module")
def every(topics: Topics) -> Session:
    """A session with all rulesets that can be compared."""
    return opened(topics.compared())


def compared(session: Session, topics: Topics, sample: str) -> Comparison:
    """A sample on all topics."""
    name = f"sample_systems/{sample}"
    return session.comparison(session.comparer(topics.topics), str(ROOT / name), name=name)


def judged(session: Session, sample: str) -> Report:
    """The report on a sample."""
    return session.judge(str(ROOT / "sample_systems" / sample))


@pytest.mark.parametrize("sample", SAMPLES)
def test_answers_are_those_of_the_report(every: Session, topics: Topics, sample: str) -> None:
    report = judged(every, sample)
    verdicts = {finding.id: finding.verdict for one in report.rulesets for finding in one.findings}
    for topic in compared(every, topics, sample).topics:
        for side in topic.sides:
            assert [one.verdict for one in side.findings] == [verdicts[one.id] for one in side.findings]
            answer = None if side.answer is None else side.answer.answer
            expected = overall(one.verdict for one in side.findings) if side.findings else None
            assert answer == expected


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_starts_later_is_what_does_not_apply_yet(every: Session, topics: Topics, sample: str) -> None:
    for topic in compared(every, topics, sample).topics:
        for side in topic.sides:
            waiting = {one.id for one in side.findings if one.reason == "not yet"}
            later = [finding for one in side.coming for finding in one.findings]
            assert {one.id for one in later} <= waiting
            assert all(one.verdict != "not-applicable" for one in later)
            assert [one.dates for one in side.coming] == sorted(one.dates for one in side.coming)


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_shared_fact_is_read_by_rules_of_each_side_that_is_named(
    every: Session, topics: Topics, sample: str
) -> None:
    for topic in compared(every, topics, sample).topics:
        for fact in topic.shared:
            assert len(fact.roles) > 1
            for ruleset in fact.roles:
                side = topic.of(ruleset)
                assert side is not None
                elements = [element for finding in side.asked() for element in finding.elements]
                read = {one.fact for element in elements for one in element.missing}
                read |= {use.path.partition("[")[0] for element in elements for use in element.because}
                assert any(one == fact.path or one.startswith(f"{fact.path}.") for one in read)


def test_every_format_tells_every_topic_in_every_language(every: Session, topics: Topics) -> None:
    found = compared(every, topics, SAMPLES[0])
    for lang in LANGS:
        page = Page(Ask(every.words, lang), Phrases(lang), Paper())
        for whole in (False, True):
            text = render([found], page, whole)
            assert max(map(columns, text.splitlines())) <= page.paper.width
            assert all(f"\n{topic.id}: " in text for topic in topics.topics)
        written = render_markdown([found], page)
        assert all(f'<a id="{topic.id}"></a>' in written for topic in topics.topics)


def test_nobody_named_a_ruleset(topics: Topics, golden: Callable[[str, str], None]) -> None:
    session = opened(tuple(one.name for one in topics.usual))
    page = Page(Ask(session.words), Phrases(), Paper())
    golden(
        "samples/compare/cv-screener.txt", render([compared(session, topics, SAMPLES[1])], page, whole=False)
    )


def test_a_nearly_empty_description_passes_nothing(every: Session, topics: Topics) -> None:
    for topic in compared(every, topics, "minimal.yaml").topics:
        for side in topic.sides:
            assert side.answer is None or side.answer.answer in ("open", "not-applicable"), topic.topic.id
