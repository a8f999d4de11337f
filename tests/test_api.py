"""The library face: what it does when a file, or aigov itself, is broken."""

from pathlib import Path

import pytest

from aigov.api import Options, Session, open_session
from aigov.engine import columns, findings
from aigov.engine.gates import Gate


@pytest.fixture
def session() -> Session:
    found, problems = open_session(Options(as_of="2026-11-23"))
    assert found is not None, problems
    return found


@pytest.fixture
def files(tmp_path: Path) -> list[tuple[str, str]]:
    """Three systems, one of which says too much for the engine below."""
    for name, stage in (("a", "in-service"), ("b", "testing"), ("c", "in-service")):
        text = f"aigov: 1\nsystem: {{id: {name}, stage: {stage}}}\n"
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return [(str(tmp_path / f"{name}.yaml"), f"{name}.yaml") for name in ("a", "b", "c")]


def test_a_bug_met_in_one_system_does_not_take_the_others_with_it(
    session: Session, files: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = session.briefs_safely(files)
    sound = columns.Run.outcome

    def unsound(run: columns.Run, gate: Gate, answer: columns.Sets) -> columns.Outcome:
        if any(facts.get("system.id") == "b" for facts in run.systems.facts):
            raise ZeroDivisionError("dark")
        return sound(run, gate, answer)

    monkeypatch.setattr(columns.Run, "outcome", unsound)
    first, second, third = session.briefs_safely(files)
    assert (first, third) == (whole[0], whole[2])
    (problem,) = second.diagnostics
    assert (problem.code, problem.severity, str(problem.span)) == ("E900", "error", "b.yaml:1:1")
    assert "ZeroDivisionError" in problem.message
    assert second.rulesets == ()


def test_a_bug_met_in_a_single_system_is_a_problem_of_its_report(
    session: Session, files: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsound(*_: object) -> None:
        raise ZeroDivisionError("dark")

    monkeypatch.setattr(findings.Findings, "finding", unsound)
    report = session.judge_safely(files[0][0], name="a.yaml")
    assert [(one.code, str(one.span)) for one in report.diagnostics] == [("E900", "a.yaml:1:1")]
    assert report.rulesets == ()


def test_a_list_of_systems_comes_in_the_order_in_which_they_were_named(
    session: Session, files: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("aigov.api.BATCH", 2)
    named = [*reversed(files), ("missing.yaml", "missing.yaml")]
    found = session.briefs_safely(named)
    assert [one.name for one in found] == ["c.yaml", "b.yaml", "a.yaml", "missing.yaml"]
    assert [bool(one.rulesets) for one in found] == [True, True, True, False]
