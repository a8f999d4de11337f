"""`aigov diff OLD NEW`: what becomes of each rule between two reports or two descriptions."""

import json
from pathlib import Path

import jsonschema

from aigov.authoring.report_schema import report_schema
from tests.cli.conftest import FAILS, OPEN, PASSES, Aigov
from tests.cli.test_waivers import WAIVER, waive
from tests.reporters.test_report_schema import closed

TINY = ("--rules", "./tiny", "--as-of", "2026-11-23")


def report(aigov: Aigov, here: Path, text: str, name: str) -> None:
    (here / "system.yaml").write_text(text, encoding="utf-8")
    aigov("check", "system.yaml", "-q", "--output", f"json={name}")


def kinds(aigov: Aigov, *line: str) -> dict[str, str]:
    made = json.loads(aigov("diff", *line, "--format", "json").out)
    strict = json.loads(json.dumps(report_schema()), object_hook=closed)
    jsonschema.Draft202012Validator(strict).validate(made)
    return {one["rule"]: one["change"] for system in made["systems"] for one in system["changes"]}


def test_two_equal_reports_do_not_differ(aigov: Aigov, here: Path) -> None:
    report(aigov, here, FAILS, "old.json")
    ran = aigov("diff", "old.json", "old.json")
    assert ran.code == 0
    assert ran.out == "f, from old.json to old.json\nNone of 2 results differs.\n"


def test_what_newly_fails_is_told_with_its_facts_and_ends_with_1(aigov: Aigov, here: Path) -> None:
    report(aigov, here, PASSES, "old.json")
    report(aigov, here, PASSES.replace("true", "false"), "new.json")
    ran = aigov("diff", "old.json", "new.json")
    assert ran.code == 1
    assert "1 of 2 results differ." in ran.out
    assert "Newly fails (1)\n  pass → fail  tiny/one/stop: A person can stop the system" in ran.out
    assert "    oversight.stop_control: no part of it → false\n" in ran.out
    assert '    oversight.stop_control.status: "in-place" → no part of it\n' in ran.out
    assert "  description system.yaml: " in ran.out
    assert kinds(aigov, "old.json", "new.json") == {"tiny/one/stop": "newly fails"}


def test_each_turn_has_its_kind(aigov: Aigov, here: Path) -> None:
    report(aigov, here, OPEN, "open.json")
    report(aigov, here, PASSES.replace("id: p", "id: o"), "pass.json")
    report(aigov, here, FAILS.replace("id: f", "id: o"), "fail.json")
    assert kinds(aigov, "open.json", "pass.json") == {
        "tiny/one/stop": "decided",
        "tiny/two/logs": "decided",
    }
    assert kinds(aigov, "pass.json", "open.json")["tiny/one/stop"] == "newly open"
    assert kinds(aigov, "fail.json", "open.json")["tiny/one/stop"] == "newly open"
    assert kinds(aigov, "fail.json", "pass.json") == {"tiny/one/stop": "gone"}
    assert kinds(aigov, "open.json", "fail.json")["tiny/one/stop"] == "newly fails"
    assert [
        aigov("diff", *pair).code for pair in (("fail.json", "pass.json"), ("pass.json", "open.json"))
    ] == [
        0,
        0,
    ]


def test_two_descriptions_are_judged_and_compared(aigov: Aigov, here: Path) -> None:
    assert aigov("diff", "pass.yaml", "fail.yaml", *TINY).code == 1
    assert aigov("diff", "fail.yaml", "pass.yaml", *TINY).code == 0
    assert aigov("diff", "pass.yaml", "broken.yaml", *TINY).code == 3
    assert aigov("diff", "missing.json", "pass.yaml", *TINY).code == 3


def test_a_report_and_a_description_can_be_compared(aigov: Aigov, here: Path) -> None:
    report(aigov, here, FAILS, "old.json")
    ran = aigov("diff", "old.json", "fail.yaml", *TINY)
    assert (ran.code, "None of 2 results differs." in ran.out) == (0, True)


def test_a_waived_failure_does_not_newly_fail_until_the_waiver_is_gone(aigov: Aigov, here: Path) -> None:
    report(aigov, here, PASSES.replace("id: p", "id: f"), "pass.json")
    waive(here, WAIVER)
    report(aigov, here, FAILS, "waived.json")
    (here / "aigov-waivers.yaml").unlink()
    report(aigov, here, FAILS, "fail.json")
    assert aigov("diff", "pass.json", "waived.json").code == 0
    assert kinds(aigov, "pass.json", "waived.json") == {"tiny/one/stop": "other"}
    assert kinds(aigov, "waived.json", "fail.json") == {"tiny/one/stop": "newly fails"}
    assert kinds(aigov, "fail.json", "waived.json") == {"tiny/one/stop": "other"}


def test_systems_that_come_and_go_are_told(aigov: Aigov, here: Path) -> None:
    aigov("check", "pass.yaml", "fail.yaml", "--output", "json=old.json")
    aigov("check", "pass.yaml", "open.yaml", "--output", "json=new.json")
    ran = aigov("diff", "old.json", "new.json")
    assert ran.code == 0
    assert "p, from old.json to new.json\nNone of 2 results differs.\n" in ran.out
    assert "o, only in new.json\n" in ran.out
    assert "f, only in old.json\n" in ran.out
    ran = aigov("diff", "new.json", "old.json")
    assert (ran.code, "f, only in old.json\n" in ran.out) == (1, True)


def test_a_wrong_command_line_is_told(aigov: Aigov, here: Path) -> None:
    report(aigov, here, FAILS, "old.json")
    for line in (
        ("old.json", "old.json", "--as-of", "2026-11-23"),
        ("old.json",),
        ("pass.yaml", "fail.yaml", "open.yaml"),
    ):
        assert aigov("diff", *line).code == 2, line


def test_japanese(aigov: Aigov, here: Path) -> None:
    report(aigov, here, PASSES, "old.json")
    report(aigov, here, PASSES.replace("true", "false"), "new.json")
    ran = aigov("diff", "old.json", "new.json", "--lang", "ja")
    assert "新たに満たさない（1）\n  満たす → 満たさない  tiny/one/stop: 人がシステムを止められる" in ran.out
