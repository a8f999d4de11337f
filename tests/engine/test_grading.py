"""A pass has a grade exactly when it still passes with every weaker fact hidden."""

from pathlib import Path

import pytest

from aigov.api import Options, Session, open_session
from aigov.documents.description import read_description
from aigov.engine.findings import Findings, Subject
from aigov.engine.grades import Grades, Support
from aigov.model.description import Description
from aigov.model.verdicts import GRADES, Grade

SAMPLES = Path(__file__).parents[2] / "sample_systems"


@pytest.fixture(scope="module")
def session() -> Session:
    found, problems = open_session(Options(as_of="2026-11-23", rules=("hiroshima",)))
    assert found is not None, problems
    return found


def _description(session: Session) -> Description:
    data = (SAMPLES / "frontier-developer.yaml").read_bytes()
    return read_description(data, "frontier-developer.yaml", session.words.vocabulary)


def _passes(
    session: Session, description: Description, grades: Grades, least: Grade
) -> dict[str, Grade | None]:
    facts = grades.masked(description.facts, least)
    assessments = {one.rule: one for one in description.assessments}
    making = Findings(session.programs[0], Subject(description, facts, grades, assessments))
    findings = [making.finding(index) for index in range(len(session.programs[0].gates))]
    return {one.id: one.grade for one in findings if one.verdict == "pass"}


@pytest.mark.parametrize("period", [2, 3, 5, 7])
def test_the_grade_of_a_pass_is_the_strictest_run_it_survives(session: Session, period: int) -> None:
    description = _description(session)
    paths = sorted(description.facts)
    # Facts take their grades in turn, so that every rule mixes strong and weak ones.
    supports = [Support((path,), GRADES[(index // period) % 3]) for index, path in enumerate(paths)]
    grades = Grades(supports)
    claimed = _passes(session, description, grades, "claimed")
    assert claimed
    for least in GRADES[1:]:
        survivors = set(_passes(session, description, grades, least))
        strong = {
            rule for rule, grade in claimed.items() if grade and GRADES.index(grade) >= GRADES.index(least)
        }
        assert survivors == strong
