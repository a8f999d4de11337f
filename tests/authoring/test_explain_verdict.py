"""Every verdict on every sample can be explained, and the way to another verdict leads there."""

import time
from pathlib import Path

import pytest

from aigov.api import Options, Session, open_session
from aigov.authoring.explain_phrases import PHRASES
from aigov.authoring.explain_verdict import class_page, verdict_page
from aigov.engine.outcomes import verdict_of
from aigov.engine.trace import Trace
from aigov.engine.ways import Changes, smallest_changes
from aigov.engine.why import Why
from aigov.model.verdicts import VERDICT, Truth
from aigov.reporters.page import Page
from aigov.reporters.phrases import LANGS, Phrases
from aigov.reporters.questions import Ask

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "sample_systems").glob("*.yaml"))


@pytest.fixture(scope="module")
def session() -> Session:
    found, problems = open_session(Options(as_of="2026-11-23"))
    assert found is not None, problems
    return found


STEP = 5
"""Of five neighbouring rules one is explained for each sample, and another one for the next sample."""


def every(session: Session, sample: Path) -> list[tuple[Why, frozenset[str]]]:
    description = session.describe(str(sample), name=sample.name)
    first = SAMPLES.index(sample) % STEP
    return [
        session.why(description, program, index, str(sample.parent))
        for program in session.programs
        for index in range(first, len(program.gates), STEP)
    ]


@pytest.mark.parametrize("sample", SAMPLES[::3], ids=lambda path: path.stem)
def test_every_verdict_has_a_page(session: Session, sample: Path) -> None:
    description = session.describe(str(sample), name=sample.name)
    for lang in LANGS:
        page = Page(Ask(session.words, lang), Phrases(lang, PHRASES))
        for why, counting in every(session, sample):
            text = verdict_page(why, description, counting, "2026-11-23", page)
            assert text.startswith(why.finding.id)
            assert "{" not in text.splitlines()[0]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_way_leads_to_the_verdict_that_it_promises(session: Session, sample: Path) -> None:
    for why, _ in every(session, sample):
        for way in why.ways:
            assumed = {change.leaf.node: change.wanted for change in way.changes}
            applies = worked_out(why.applies, assumed, why)
            if way.outcome == "applies":
                assert applies is True
                continue
            truths = [worked_out(trace, assumed, why) for trace in why.requires]
            required: Truth = False if False in truths else None if None in truths else True
            assert VERDICT[verdict_of(applies, required, why.finding.rule.kind)] == way.outcome


def worked_out(trace: Trace, assumed: dict[int, bool], why: Why) -> Truth:
    """The truth of a tree with some leaves turned round, worked out the plainest way."""
    if trace.node in assumed:
        return assumed[trace.node]
    operation = why.nodes[trace.node][0] if trace.node >= 0 else ""
    truths = [worked_out(part, assumed, why) for part in trace.parts]
    match operation:
        case "&":
            return False if False in truths else None if None in truths else True
        case "|":
            return True if True in truths else None if None in truths else False
        case "!":
            return None if truths[0] is None else not truths[0]
        case "d":
            return truths[0]
    return trace.truth


def leaf(node: int, truth: Truth) -> Trace:
    return Trace(node, truth)


NODES = [["f", 0], ["f", 1], ["&", 0, 1], ["!", 0], ["|", 2, 3]]


def found(changes: Changes | None) -> dict[int, bool] | None:
    return None if changes is None else {change.leaf.node: change.wanted for change in changes}


def test_a_leaf_in_two_places_is_not_turned_for_one_of_them_alone() -> None:
    """For `(a and b) or not a` to be false, with neither of the two: a must hold, and then b must not."""
    a, b = leaf(0, False), leaf(1, True)
    both = Trace(2, False, (a, b))
    either = Trace(4, True, (both, Trace(3, True, (a,))))
    assert found(smallest_changes([(either, False)], NODES)) == {0: True, 1: False}


def test_what_contradicts_itself_has_no_way() -> None:
    a = leaf(0, True)
    nodes = [["f", 0], ["!", 0], ["&", 0, 1]]
    neither = Trace(2, False, (a, Trace(1, False, (a,))))
    assert smallest_changes([(neither, True)], nodes) is None


def test_a_wide_condition_is_searched_quickly() -> None:
    count = 60
    nodes: list[list[object]] = [["f", place] for place in range(2 * count)]
    pairs = []
    for place in range(count):
        nodes.append(["|", 2 * place, 2 * place + 1])
        pairs.append(Trace(2 * count + place, False, (leaf(2 * place, False), leaf(2 * place + 1, False))))
    nodes.append(["&", *range(2 * count, 3 * count)])
    start = time.perf_counter()
    changes = smallest_changes([(Trace(3 * count, False, tuple(pairs)), True)], nodes)
    assert changes is not None
    assert len(changes) == count
    assert time.perf_counter() - start < 5


def test_words_looked_for_in_one_list_are_told_in_one_line(session: Session) -> None:
    sample = ROOT / "sample_systems" / "eu" / "consumer-credit.yaml"
    description = session.describe(str(sample), name=sample.name)
    program = next(one for one in session.programs if one.compiled.id == "eu-ai-act")
    found = session.why_term(description, program, "established_in_eu", str(sample.parent))
    page = Page(Ask(session.words, "en"), Phrases("en", PHRASES))
    text = class_page(found[0], description, found[1], "2026-11-23", page)
    assert 'yes  intersects(organisation.country, "EU", "AT", "BE", "BG", "HR", "CY", …)' in text
    assert text.count("organisation.country: [AT]") == 1


def test_a_deep_classification_is_told_on_a_few_screens(session: Session) -> None:
    """Terms that lie deep, or decide nothing, are named, and one command opens the first of them."""
    sample = ROOT / "sample_systems" / "third-path" / "call-centre-bot.yaml"
    description = session.describe(str(sample), name=sample.name)
    page = Page(Ask(session.words, "en"), Phrases("en", PHRASES))
    (program,) = [one for one in session.programs if one.compiled.id == "eu-ai-act"]
    for name in ("art-16/l", "art-50/1", "art-26/1"):
        index = [rule.id for rule in program.compiled.rules].index(name)
        why, counting = session.why(description, program, index, str(sample.parent))
        lines = verdict_page(why, description, counting, "2026-11-23", page).splitlines()
        assert len(lines) < 300, name
        assert max(len(line) - len(line.lstrip()) for line in lines) < 56, name
    named = [line.split()[1].rstrip(":") for line in lines if line.endswith(" …")]
    assert named
    text = " ".join(" ".join(lines).split())
    assert "Terms that end in … lie deeper" in text
    opened = text.split("aigov explain call-centre-bot.yaml eu-ai-act/")[1].split("`")[0]
    assert session.why_term(description, program, opened, str(sample.parent))
