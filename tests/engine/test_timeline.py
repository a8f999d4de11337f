"""Timelines: when each duty starts, what the day hangs on, what puts it off, and how ready the system is today."""

import pytest

from aigov.api import describe_bytes
from aigov.engine.timeline import Outlook
from aigov.model.timeline import Duty
from tests.acts.act import SYSTEMS, TODAY, session

CV = (SYSTEMS / "cv.yaml").read_text()


def duties(text: str, as_of: str = TODAY) -> dict[str, Duty]:
    """The duties of a description, by the id of their rule."""
    opened = session(as_of)
    description = describe_bytes(text.encode(), "s.yaml", opened.words)
    (program,) = opened.programs
    timeline = Outlook(program).of(opened._subject(description, ""))
    return {one.finding.rule.id: one for one in timeline.duties}


def test_a_duty_in_force_has_the_day_it_started_and_its_verdict() -> None:
    duty = duties(CV)["art-4/training"]
    assert (duty.state, duty.dates, duty.finding.verdict) == ("asked today", ("2025-02-02",), "pass")


def test_a_duty_to_come_is_judged_as_if_it_applied_already() -> None:
    found = duties(CV)
    for rule, verdict in (("art-9/process", "fail"), ("art-9/tests", "open"), ("art-14/stop", "pass")):
        duty = found[rule]
        assert (duty.state, duty.dates, duty.was) == ("later", ("2027-12-02",), "2026-08-02")
        assert duty.finding.verdict == verdict


def test_readiness_is_that_of_today_not_of_the_day_it_starts() -> None:
    # The test of May 2026 is within a year today, and will be renewed long before December 2027.
    duty = duties(CV)["art-9/tests"]
    assert duty.finding.reason == "judgement needed"
    assert duties(CV, "2027-11-23")["art-9/tests"].finding.verdict == "fail"


@pytest.mark.parametrize("as_of", ["2027-12-02", "2028-08-02"])
def test_on_its_day_it_is_in_force(as_of: str) -> None:
    assert duties(CV, as_of)["art-14/stop"].state == "asked today"


def test_the_earliest_route_that_leads_to_a_system_counts() -> None:
    lift = CV.replace("product_kind: []", "product_kind: [lift]")
    assert duties(lift)["art-14/stop"].dates == ("2027-12-02",)
    only = lift.replace(", recruitment-selection", "")
    duty = duties(only)["art-14/stop"]
    assert (duty.dates, duty.was) == (("2028-08-02",), "2027-08-02")


def test_a_day_that_the_law_leaves_open_has_both_readings() -> None:
    duty = duties(CV)["art-50/report"]
    assert (duty.state, duty.dates) == ("date contested", ("2026-08-02", "2027-02-02"))
    assert duties(CV, "2027-02-02")["art-50/report"].state == "asked today"


def test_a_day_that_a_fact_decides_comes_with_the_fact_and_every_possible_day() -> None:
    bot = (SYSTEMS / "bot.yaml").read_text()
    duty = duties(bot)["art-50/mark"]
    assert (duty.state, duty.dates) == ("fact missing", ("2026-08-02", "2026-12-02"))
    assert [one.path for one in duty.missing] == ["market.placed_on_market"]


def test_a_fact_that_cannot_change_that_it_is_in_force_decides_nothing() -> None:
    bot = (SYSTEMS / "bot.yaml").read_text()
    assert duties(bot, "2027-01-01")["art-50/mark"].state == "fact missing"
    sure = bot + "market: {placed_on_market: 2026-07-01}\n"
    assert duties(sure, "2027-01-01")["art-50/mark"].dates == ("2026-12-02",)


def test_a_route_that_may_still_lead_earlier_keeps_the_day_open() -> None:
    unknown = CV.replace("  uses: [worker-monitoring, recruitment-selection]\n", "").replace(
        "product_kind: []", "product_kind: [lift]"
    )
    duty = duties(unknown)["art-14/stop"]
    assert (duty.state, duty.dates) == ("fact missing", ("2027-12-02", "2028-08-02"))


def test_what_only_an_old_system_is_spared_is_put_off_with_the_term_that_spares_it() -> None:
    old = (SYSTEMS / "old.yaml").read_text()
    duty = duties(old)["art-14/stop"]
    assert (duty.state, duty.dates) == ("held back", ())
    assert [line.name for line in duty.held] == ["legacy"]
    assert [use.path for use in duty.held[0].because] == ["market.placed_on_market", "operation.changes"]


def test_a_system_that_the_rule_is_not_about_has_no_such_duty() -> None:
    harmless = CV.replace(", recruitment-selection", "")
    assert "art-14/stop" not in duties(harmless)
    assert "art-50/mark" not in duties(harmless)


def test_a_rule_that_has_ended_is_no_duty_any_more() -> None:
    assert "art-50/report" not in duties(CV, "2028-01-01")
    assert duties(CV, "2027-12-31")["art-50/report"].finding.rule.ends == "2028-01-01"


@pytest.mark.parametrize("as_of", ["2024-01-01", "2025-02-02", TODAY, "2027-12-02", "2030-01-01"])
@pytest.mark.parametrize("name", ["cv", "bot", "old"])
def test_a_duty_in_force_has_the_verdict_of_the_report(name: str, as_of: str) -> None:
    opened = session(as_of)
    text = (SYSTEMS / f"{name}.yaml").read_text()
    report = opened.report(describe_bytes(text.encode(), "s.yaml", opened.words), "")
    verdicts = {one.rule.id: one.verdict for one in report.rulesets[0].findings}
    found = duties(text, as_of)
    for rule, duty in found.items():
        if duty.state == "asked today":
            assert verdicts[rule] == duty.finding.verdict
        if duty.state in ("later", "held back"):
            assert verdicts[rule] == "not-applicable"
    started = {rule for rule, verdict in verdicts.items() if verdict != "not-applicable"}
    assert started <= set(found)
