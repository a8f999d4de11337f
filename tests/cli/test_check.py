"""`aigov check` as a person meets it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import FAILS, OPEN, PASSES, Aigov


def test_a_failure_shows_its_fact_its_citation_and_what_to_do(aigov: Aigov) -> None:
    out = aigov("check", "fail.yaml").out
    assert "fail  tiny/one/stop: A person can stop the system" in out
    assert "oversight.stop_control: false (fail.yaml:3:27) · Page 1" in out
    assert "do: Build a stop control and try it." in out
    assert out.endswith("Result: fail. 1 rule failed, 0 open, 1 met.\n")


def test_what_is_open_comes_with_the_question_and_the_key_to_write(aigov: Aigov) -> None:
    out = aigov("check", "open.yaml").out
    assert "Can a person halt the system at any moment without doing damage?" in out
    assert "oversight: {stop_control: {status: in-place, tested_on: 2026-05-11}}" in out


def test_a_section_that_is_there_is_not_written_a_second_time(aigov: Aigov) -> None:
    out = aigov("check", "open.yaml").out
    assert "add under `system`: name: CV Screener" in out
    assert "system: {name" not in out


def test_two_facts_of_one_section_are_one_section(aigov: Aigov, here: Path) -> None:
    (here / "card.md").write_text("---\nlicense: mit\n---\n# A\n", encoding="utf-8")
    out = aigov("check", "card.md", "--rules", "hiroshima").out
    # What the card itself states stands in no description yet.
    assert out.count(" model: {") == 1
    assert "add under `model`: tasks: few" in out
    whole = aigov("check", "card.md", "--rules", "hiroshima", "--show", "open").out
    assert " more: aigov check" not in whole


def test_the_report_on_a_card_marks_what_is_inferred_and_says_where_the_reasons_are(
    aigov: Aigov, here: Path
) -> None:
    (here / "card.md").write_text("---\nlicense: mit\ntags: [x]\n---\n# A\n", encoding="utf-8")
    out = aigov("check", "card.md").out
    assert "taken over: market.licence (line 2), system.id (line 5, inferred)" in out
    assert "  values and reasons: aigov check card.md --show imports\n" in out
    whole = aigov("check", "card.md", "--show", "imports").out
    assert "market.licence: mit (card.md:2:10, model-card/licence)" in whole
    assert "system.id: A (card.md:5:3, inferred, model-card/title)" in whole
    assert "values and reasons" not in whole


def test_a_quiet_error_says_what_is_wrong(aigov: Aigov) -> None:
    out = aigov("check", "--quiet", "pass.yaml", "broken.yaml", "missing.yaml").out
    assert out.splitlines()[1:] == [
        "broken.yaml: error (2:10 E103: `system` has no fact `stag`)",
        "missing.yaml: error (1:1 E030: there is no such file)",
    ]


def test_the_report_speaks_japanese(aigov: Aigov) -> None:
    out = aigov("check", "fail.yaml", "--lang", "ja").out
    assert "人がシステムを止められる" in out
    assert "結果：満たさない。" in out


def test_a_fact_of_the_classification_shows_what_decided_it(aigov: Aigov) -> None:
    assert "  yes  Deployed: system.stage: in-service (pass.yaml:2:36)" in aigov("check", "pass.yaml").out


def test_show_lists_results_in_full(aigov: Aigov) -> None:
    out = aigov("check", "pass.yaml", "--show", "pass").out
    assert "Met (2)" in out
    assert "claimed · oversight.stop_control.status: in-place (pass.yaml:3:27) · Page 1" in out


def test_no_word_of_the_report_promises_anything(aigov: Aigov) -> None:
    for name in ("pass", "fail", "open"):
        out = aigov("check", f"{name}.yaml", "--show", "all").out
        assert "compliant" not in out.lower()
        assert "%" not in out


def test_colour_comes_only_when_asked_for(aigov: Aigov, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in aigov("check", "fail.yaml").out
    assert "\x1b[31;1mfail\x1b[0m" in aigov("check", "fail.yaml", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in aigov("check", "fail.yaml").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in aigov("check", "fail.yaml").out


def test_control_characters_of_an_input_never_reach_the_terminal(aigov: Aigov, here: Path) -> None:
    (here / "evil.yaml").write_text(
        OPEN.replace("id: o", 'id: o, name: "a\\e]0;x\\a\\u202Eb"'), encoding="utf-8"
    )
    for form in ("text", "json"):
        out = aigov("check", "evil.yaml", "--show", "all", "--format", form).out
        assert not [character for character in out if ord(character) < 32 and character != "\n"]
        assert "\u202e" not in out if form == "text" else True


def test_several_inputs_have_a_line_each_and_totals_that_balance(aigov: Aigov) -> None:
    out = aigov("check", "pass.yaml", "broken.yaml", "open.yaml").out
    assert out.splitlines()[0] == "pass.yaml: Pump  pass  tiny: 2 pass"
    assert "  broken.yaml:2:10: error[E103]: `system` has no fact `stag`" in out
    assert "    help: did you mean `stage`?" in out
    assert out.endswith(
        "Found 3 systems: 2 judged (1 pass, 0 fail, 1 open, 0 not applicable) + 1 not read.\n"
    )


def test_quiet_is_one_line_for_each_system(aigov: Aigov) -> None:
    assert aigov("check", "-q", "pass.yaml", "fail.yaml").out == (
        "pass.yaml: pass (tiny: 2 pass)\nfail.yaml: fail (tiny: 1 pass, 1 fail)\n"
    )


def test_files_are_called_by_no_absolute_path(
    aigov: Aigov, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "below").mkdir()
    (here / "below" / "a.yaml").write_text(PASSES, encoding="utf-8")
    assert aigov("check", "-q", str(here / "below" / "a.yaml")).out.startswith("below/a.yaml:")
    assert aigov("check", "-q", "./below/a.yaml").out.startswith("below/a.yaml:")
    monkeypatch.chdir(here / "below")
    rules = ("--rules", "../tiny")
    assert aigov("check", "-q", str(here / "fail.yaml"), *rules).out.startswith("fail.yaml:")
    assert aigov("check", "-q", "../fail.yaml", *rules).out.startswith("../fail.yaml:")
    whole = aigov("check", str(here), "--format", "json", *rules).out
    assert str(here) not in whole
    assert [one["system"]["file"] for one in json.loads(whole)["reports"]] == [
        "here/broken.yaml",
        "here/fail.yaml",
        "here/open.yaml",
        "here/pass.yaml",
        "here/below/a.yaml",
    ]


def test_the_same_input_gives_the_same_bytes_from_anywhere(
    aigov: Aigov, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = aigov("check", "fail.yaml", "--format", "json", "--no-cache").out
    (here / "other").mkdir()
    (here / "other" / "fail.yaml").write_text(FAILS, encoding="utf-8")
    monkeypatch.chdir(here / "other")
    assert aigov("check", "fail.yaml", "--format", "json", "--rules", "../tiny").out == first


def test_an_output_file_is_written_beside_what_is_printed(aigov: Aigov, here: Path) -> None:
    ran = aigov("check", "fail.yaml", "--output", "json=report.json", "--output", "text=report.txt")
    assert ran.out == (here / "report.txt").read_text(encoding="utf-8")
    assert json.loads((here / "report.json").read_text(encoding="utf-8"))["answer"] == "fail"
    assert sorted(path.name for path in here.glob("report*")) == ["report.json", "report.txt"]


def test_only_rules_of_a_theme_are_judged(aigov: Aigov) -> None:
    ran = aigov("check", "fail.yaml", "--theme", "documentation")
    assert ran.code == 0
    assert "Only rules with these themes were judged: documentation." in ran.out


def test_a_grade_hides_what_is_only_claimed(aigov: Aigov) -> None:
    ran = aigov("check", "pass.yaml", "--grade", "documented")
    assert ran.code == 4
    assert "resting on facts below the grade asked for" in ran.out
