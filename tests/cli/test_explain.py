"""Explanations of rules, facts, terms and verdicts."""

from pathlib import Path

from tests.cli.conftest import Aigov

TINY = ("--rules", "./tiny")


def test_a_rule_has_a_page(aigov: Aigov) -> None:
    out = aigov("explain", "two/logs", *TINY).out
    for line in (
        "tiny/two/logs",
        "What the system does is written down",
        "Page 2",
        "https://example.org/page#2",
        "  applies if: deployed",
        "  1. stated(system.name)",
        "  deployed: Deployed: people use the system.",
        '    means: system.stage == "in-service"',
        "  system.name: Under which name do people know the system?",
        "  Give it a name.",
        "written in tiny/rules/all.yaml:14",
    ):
        assert line in out.splitlines()


def test_a_rule_is_found_with_and_without_its_ruleset(aigov: Aigov) -> None:
    assert aigov("explain", "tiny/one/stop", *TINY).out == aigov("explain", "one/stop", *TINY).out


def test_a_fact_has_a_page(aigov: Aigov) -> None:
    out = aigov("explain", "oversight.mode", *TINY).out
    assert "While the system is running, what part do people take?" in out
    assert "  watching: a person looks on and can interfere" in out
    assert "  oversight: {mode: before-each}" in out
    assert "Rules that read it (0)" in out
    assert "tiny/one/stop" in aigov("explain", "oversight.stop_control", *TINY).out


def test_every_option_of_a_field_is_listed(aigov: Aigov) -> None:
    out = aigov("explain", "performance.tests", *TINY).out
    assert "kind: What was put to the test (accuracy | robustness | " in out
    assert "red-team" in out.partition("For example")[0]


def test_a_term_has_a_page(aigov: Aigov) -> None:
    out = aigov("explain", "deployed", *TINY).out
    assert "people use the system" in out
    assert "  tiny/two/logs" in out


def test_an_unknown_name_comes_with_the_nearest_one(aigov: Aigov) -> None:
    assert "did you mean `oversight.stop_control`?" in aigov("explain", "oversight.stop_contol", *TINY).err
    assert "did you mean `one/stop`?" in aigov("explain", "one/stp", *TINY).err
    assert "aigov rules show tiny" in aigov("explain", "tiny", *TINY).err


def test_a_verdict_shows_every_condition_with_its_facts(aigov: Aigov) -> None:
    out = aigov("explain", "fail.yaml", "one/stop", *TINY).out
    assert out.splitlines()[0] == "tiny/one/stop: fail, requirement not met"
    assert "(fail.yaml:3:27)" in out
    assert "oversight: {stop_control: {status: in-place}}" in out


def test_a_verdict_that_waits_shows_the_question_and_both_ways(aigov: Aigov) -> None:
    out = aigov("explain", "open.yaml", "one/stop", *TINY).out
    out = "\n".join((out, " ".join(out.split())))
    assert "not stated. Can a person halt the system at any moment without doing damage?" in out
    assert "  pass, if all of this came out so:" in out
    assert "  fail, if all of this came out so:" in out


def test_a_rule_that_does_not_apply_says_what_would_make_it_apply(aigov: Aigov) -> None:
    idle = b"aigov: 1\nsystem: {name: Pump, stage: testing}\n"
    out = aigov("explain", "-", "two/logs", *TINY, stdin=idle).out
    assert "out of scope" in out.splitlines()[0]
    assert "it would apply, if all of this came out so:" in out
    assert "system: {stage: in-service}" in out


def test_explanations_speak_japanese(aigov: Aigov) -> None:
    assert "求められること" in aigov("explain", "one/stop", "--lang", "ja", *TINY).out
    assert "結果を変える最小の変更" in aigov("explain", "fail.yaml", "one/stop", "--lang", "ja", *TINY).out


def test_a_term_is_explained_on_a_file_as_a_verdict_is(aigov: Aigov) -> None:
    ran = aigov("explain", "fail.yaml", "tiny/deployed", *TINY)
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "tiny/deployed: yes"
    assert lines[1] == "Deployed"
    assert "      system.stage: in-service (fail.yaml:2:35)" in lines
    assert "  no, if all of this came out so:" in lines
    assert aigov("explain", "fail.yaml", "deployed", *TINY).out == ran.out


def test_an_open_term_tells_both_ways_out(aigov: Aigov, here: Path) -> None:
    (here / "little.yaml").write_text("aigov: 1\nsystem: {id: a}\n")
    out = aigov("explain", "little.yaml", "deployed", *TINY).out
    assert out.startswith("tiny/deployed: unknown\n")
    assert "system.stage: not stated" in out
    assert "yes, if all of this came out so:" in out
    assert "no, if all of this came out so:" in out
    assert "tiny/deployed：不明" in aigov("explain", "little.yaml", "deployed", *TINY, "--lang", "ja").out


def test_a_fact_is_not_explained_on_a_file(aigov: Aigov) -> None:
    ran = aigov("explain", "fail.yaml", "oversight.mode", *TINY)
    assert ran.code == 3
    assert "no rule or term is called `oversight.mode`" in ran.err


def test_a_rule_to_come_tells_its_day_and_the_day_before_it_moved(acts: Path, aigov: Aigov) -> None:
    line = ("explain", "systems/cv.yaml", "art-14/stop", "--rules", "./acts", "--as-of", "2026-11-23")
    first = aigov(*line).out.splitlines()[0]
    assert first.endswith("not applicable, not yet, from 2027-12-02 (before an amendment: 2026-08-02)")
