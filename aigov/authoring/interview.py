"""The questions that settle most open results of a system, from the report on it."""

import re
from collections.abc import Iterator

from aigov.documents.steps import step_into
from aigov.model.interview import Question, Steps
from aigov.model.report import NextFact, NextState, Report
from aigov.model.vocabulary import Shape, Vocabulary, field_shape

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def questions(report: Report, vocabulary: Vocabulary, again: bool = False) -> tuple[Question, ...]:
    """What to ask, the most useful first; what is said to be unknown only ``again``.

    A fact that is stated and supported too weakly is no question: it needs evidence, not an answer.
    """
    found: dict[str, Question] = {}
    for one in report.next_facts:
        question = _question(report, vocabulary, one)
        if question is not None and (again or question.unknown is None):
            found.setdefault(question.path, question)
    return tuple(found.values())


def question_about(report: Report, vocabulary: Vocabulary, fact: str) -> Question:
    """The question for a fact that somebody wants to tell without being asked."""
    shape = vocabulary.facts[fact]
    so_far = report.description.facts.get(fact)
    unknown = report.description.unknowns.get(fact)
    state: NextState = "not stated" if so_far is None else "incomplete"
    return Question(fact, fact, (), shape, state, so_far, unknown, 0, 0, 0)


def _question(report: Report, vocabulary: Vocabulary, one: NextFact) -> Question | None:
    description = report.description
    shape = vocabulary.facts.get(one.fact)
    if one.state == "too weak" or shape is None:
        return None
    path, steps = one.path, tuple(_steps(one.path.removeprefix(one.fact)))
    inner = _shape_of(vocabulary, shape, steps)
    # What a card states cannot be completed in part: the sidecar states the fact as a whole.
    if inner is None or (steps and isinstance(steps[-1], int)) or one.fact in description.origins.imported:
        path, steps, inner = one.fact, (), shape
    unknowns = description.unknowns
    unknown = unknowns.get(path, unknowns.get(one.fact) if one.state == "not stated" else None)
    so_far: object = description.facts.get(one.fact)
    for step in steps[:-1]:
        so_far = step_into(so_far, step)
    return Question(
        path, one.fact, steps, inner, one.state, so_far, unknown, one.settles, one.touches, one.can_fail
    )


def _steps(path: str) -> Iterator[str | int]:
    for place, name in _STEP.findall(path):
        yield int(place) if place else name


def _shape_of(vocabulary: Vocabulary, shape: Shape, steps: Steps) -> Shape | None:
    """The shape of a part of a fact; nothing where there is no such part."""
    for step in steps:
        if isinstance(step, int):
            if shape.kind != "records":
                return None
            shape = shape._replace(kind="record")
        else:
            inner = field_shape(vocabulary, shape, step) if shape.kind == "record" else None
            if inner is None:
                return None
            shape = inner
    return shape
