"""What changes between two days, and why."""

from pathlib import Path

import pytest

from aigov.api import Options, open_session
from aigov.model.changes import Change, Changes
from tests.acts.act import RULES, SYSTEMS, TODAY

EVIDENCE = """
evidence:
  - {supports: [governance.*], file: proof.md, dated: 2026-06-04, valid_until: 2027-01-31, owner: Head, sha256: "%s"}
"""


def changed(folder: Path, text: str, *days: str, grade: str = "claimed") -> Changes:
    (folder / "s.yaml").write_text(text)
    opened, problems = open_session(Options(as_of=days[0], rules=(RULES,), grade=grade))  # type: ignore[arg-type]
    assert opened is not None, problems
    return opened.changes(days[1], str(folder / "s.yaml"), name="s.yaml")


def by_rule(found: Changes) -> dict[str, Change]:
    return {one.after.rule.id: one for one in found.changes}


def causes(one: Change) -> list[tuple[str, str, list[str]]]:
    return [(cause.kind, cause.detail, [use.path for use in cause.facts]) for cause in one.causes]


CV = (SYSTEMS / "cv.yaml").read_text()


def test_a_duty_that_starts(tmp_path: Path) -> None:
    found = by_rule(changed(tmp_path, CV, TODAY, "2027-12-02"))
    assert causes(found["art-9/process"]) == [("starts", "2027-12-02", [])]
    assert (found["art-9/process"].kind, found["art-14/stop"].kind) == ("newly fails", "newly met")
    assert found["art-9/process"].after.was == "2026-08-02"


def test_a_duty_that_ends(tmp_path: Path) -> None:
    found = by_rule(changed(tmp_path, CV, "2027-12-31", "2028-01-01"))
    assert causes(found["art-50/report"]) == [("ends", "2028-01-01", [])]
    assert found["art-50/report"].kind == "no longer applies"


def test_a_day_that_the_law_leaves_open_comes_and_goes(tmp_path: Path) -> None:
    first = by_rule(changed(tmp_path, CV, "2026-08-01", "2026-08-02"))["art-50/report"]
    assert (first.kind, causes(first)) == ("newly open", [("starts", "2026-08-02", [])])
    then = by_rule(changed(tmp_path, CV, "2026-08-02", "2027-02-02"))["art-50/report"]
    assert (then.kind, causes(then)) == ("newly met", [("starts", "2027-02-02", [])])


def test_a_fact_with_a_date_grows_old(tmp_path: Path) -> None:
    found = by_rule(changed(tmp_path, CV, TODAY, "2027-11-23"))
    assert [*found] == ["art-4/training", "art-50/report"]
    training = found["art-4/training"]
    assert training.kind == "newly fails"
    assert causes(training) == [("time passes", "", ["governance.training[0].date"])]


@pytest.mark.parametrize(
    ("grade", "kind"),
    [("claimed", "other grade"), ("evidenced", "newly open"), ("documented", "other grade")],
)
def test_evidence_that_expires(tmp_path: Path, grade: str, kind: str) -> None:
    import hashlib

    proof = "Attended by everybody named on the list of the department for people on 3 June 2026.\n"
    (tmp_path / "proof.md").write_text(proof)
    text = CV + EVIDENCE % hashlib.sha256(proof.encode()).hexdigest()
    one = by_rule(changed(tmp_path, text, TODAY, "2027-02-01", grade=grade))["art-4/training"]
    assert one.kind == kind
    assert [cause.kind for cause in one.causes] == ["support"]
    assert one.causes[0].facts[0].path.startswith("governance.training")


def test_an_answer_counts_from_its_day_on(tmp_path: Path) -> None:
    text = CV + (
        "assessments:\n  - {rule: acts/art-9/tests, verdict: yes, by: A. Reviewer, role: independent, "
        "date: 2028-01-10, because: They fit.}\n"
    ).replace("yes", '"yes"')
    text = text.replace("date: 2026-05-10", "date: 2027-12-20")
    one = by_rule(changed(tmp_path, text, "2028-01-05", "2028-01-10"))["art-9/tests"]
    assert (one.kind, causes(one)[0]) == ("newly met", ("assessment counts", "A. Reviewer, 2028-01-10", []))


def test_nothing_changes_within_a_quiet_time(tmp_path: Path) -> None:
    found = changed(tmp_path, CV, TODAY, "2026-11-24")
    assert (found.changes, found.rules) == ((), 8)


def test_every_change_has_a_cause_and_nothing_else_is_told(tmp_path: Path) -> None:
    for name in ("cv", "bot", "old"):
        text = (SYSTEMS / f"{name}.yaml").read_text()
        for days in (("2024-01-01", TODAY), (TODAY, "2030-01-01"), ("2030-01-01", "2024-01-01")):
            for one in changed(tmp_path, text, *days).changes:
                assert one.causes
                assert (one.before.verdict, one.before.grade) != (one.after.verdict, one.after.grade)


def test_a_description_with_an_error_is_not_compared(tmp_path: Path) -> None:
    found = changed(tmp_path, "aigov: 1\nsystem: {nam: x}\n", TODAY, "2030-01-01")
    assert found.changes == ()
    assert [one.code for one in found.diagnostics] == ["E103"]
