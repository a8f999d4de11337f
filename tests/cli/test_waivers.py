"""Waivers: a failure that somebody lives with is shown, does not decide, and not for ever."""

import json
from pathlib import Path

import jsonschema
import pytest

from aigov.authoring.report_schema import report_schema
from tests.cli.conftest import Aigov

WAIVER = {
    "rule": "tiny/one/stop",
    "system": "f",
    "because": "The fan has no motor yet.",
    "owner": "Head of Fans",
    "approved_on": "2026-11-01",
    "expires": "2027-10-31",
}


def waive(folder: Path, *waivers: dict[str, str], name: str = "aigov-waivers.yaml") -> None:
    items = "".join("  - " + json.dumps(one) + "\n" for one in waivers)
    (folder / name).write_text(f"aigov-waivers: 1\nwaivers:\n{items}", encoding="utf-8")


def test_a_waived_failure_is_shown_and_does_not_decide(aigov: Aigov, here: Path) -> None:
    waive(here, WAIVER)
    ran = aigov("check", "fail.yaml")
    assert (ran.code, ran.err) == (0, "")
    assert "not met" not in ran.out
    assert "fail, waived until 2027-10-31  tiny/one/stop" in ran.out
    assert "by Head of Fans (approved on 2026-11-01): The fan has no motor yet." in ran.out
    assert "Result: fail. 1 rule failed" in ran.out
    assert ran.out.endswith("Set aside: 1 waived, 0 known. What remains: pass.\n")


def test_what_remains_decides(aigov: Aigov, here: Path) -> None:
    (here / "fail.yaml").write_text(
        "aigov: 1\nsystem: {id: f, stage: in-service}\noversight: {stop_control: false}\n", encoding="utf-8"
    )
    waive(here, WAIVER)
    assert aigov("check", "fail.yaml").code == 4
    assert aigov("check", "fail.yaml", "--fail-on", "fail").code == 0


def test_json_says_who_waived_what_and_keeps_the_answer(aigov: Aigov, here: Path) -> None:
    waive(here, WAIVER)
    report = json.loads(aigov("check", "fail.yaml", "--format", "json").out)
    jsonschema.validate(report, report_schema())
    assert report["answer"] == "fail"
    assert report["remaining"]["answer"] == "pass"
    assert report["remaining"]["waived"] == 1
    waived = [one for one in report["findings"] if "waiver" in one]
    assert [one["verdict"] for one in waived] == ["fail"]
    assert waived[0]["waiver"] == {
        **{key: WAIVER[key] for key in ("because", "owner", "approved_on", "expires")},
        "file": "aigov-waivers.yaml",
        "line": 3,
        "column": 6,
    }


def test_a_list_says_it_on_the_line_of_the_system(aigov: Aigov, here: Path) -> None:
    waive(here, WAIVER)
    ran = aigov("check", "-q", "pass.yaml", "fail.yaml")
    assert ran.code == 0
    assert ran.out.splitlines()[1] == (
        "fail.yaml: fail [1 waived, 0 known, what remains: pass] (tiny: 1 pass, 1 fail)"
    )


def test_waivers_count_for_inputs_below_their_folder_only(aigov: Aigov, here: Path) -> None:
    (here / "a").mkdir()
    (here / "b").mkdir()
    for folder in ("a", "b"):
        (here / folder / "fail.yaml").write_bytes((here / "fail.yaml").read_bytes())
    waive(here / "a", WAIVER)
    assert aigov("check", "a/fail.yaml").code == 0
    assert aigov("check", "b/fail.yaml").code == 1


def test_a_file_of_waivers_can_be_named(aigov: Aigov, here: Path) -> None:
    waive(here, WAIVER, name="elsewhere.yaml")
    assert aigov("check", "fail.yaml").code == 1
    assert aigov("check", "fail.yaml", "--waivers", "elsewhere.yaml").code == 0
    (here / "aigov.toml").write_text('rules = ["./tiny"]\nwaivers = "elsewhere.yaml"\n', encoding="utf-8")
    assert aigov("check", "fail.yaml").code == 0
    ran = aigov("check", "fail.yaml", "--waivers", "missing.yaml")
    assert ran.code == 3
    assert "missing.yaml:1:1: error[E030]: there is no such file" in ran.err


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"owner": ""}, "aigov-waivers.yaml:3:95: error[E500]: `owner` says nothing"),
        ({"because": "TBD"}, "E500]: `because` says nothing"),
        ({"expires": "soon"}, "E305]: `expires`: `soon` is no day of the calendar"),
        ({"expires": "2027-02-30"}, "E305]: `expires`: `2027-02-30` is no day of the calendar"),
        ({"expires": "2026-10-01"}, "E501]: the waiver expires on 2026-10-01, before it was approved"),
        ({"rule": "tiny/one/stopp"}, "E503]: no rule is called `tiny/one/stopp`"),
        ({"rule": "tini/one/stop"}, "E503]: no rule is called `tini/one/stop`"),
        ({"rule": "tiny/two/logs"}, "E506]: the waiver waives nothing: `tiny/two/logs` passes for `f`"),
        ({"because_of": "x"}, "E302]: the key `because_of` is not known here"),
    ],
)
def test_a_waiver_with_a_mistake_is_an_error(
    aigov: Aigov, here: Path, changed: dict[str, str], said: str
) -> None:
    waive(here, WAIVER | changed)
    ran = aigov("check", "fail.yaml")
    assert ran.code == 3
    assert said in ran.err
    assert "fail  tiny/one/stop" in ran.out


@pytest.mark.parametrize("part", WAIVER)
def test_every_part_is_required(aigov: Aigov, here: Path, part: str) -> None:
    waive(here, {key: text for key, text in WAIVER.items() if key != part})
    ran = aigov("check", "fail.yaml")
    assert ran.code == 3
    assert f"aigov-waivers.yaml:3:5: error[E303]: `{part}` is missing" in ran.err
    assert "help: a waiver has `rule`, `system`" in ran.err


def test_an_open_result_cannot_be_waived(aigov: Aigov, here: Path) -> None:
    waive(here, WAIVER | {"system": "o"})
    ran = aigov("check", "open.yaml")
    assert ran.code == 3
    assert "E507]: `tiny/one/stop` is open for `o`, and only a failure can be waived" in ran.err


def test_two_waivers_of_the_same_are_an_error(aigov: Aigov, here: Path) -> None:
    waive(here, WAIVER, WAIVER)
    ran = aigov("check", "fail.yaml")
    assert ran.code == 3
    assert "aigov-waivers.yaml:4:6: error[E502]" in ran.err
    assert "the first is on line 3" in ran.err


@pytest.mark.parametrize(
    ("day", "code", "said"),
    [
        ("2026-10-31", 1, "W505"),
        ("2026-11-01", 0, ""),
        ("2027-09-30", 0, ""),
        ("2027-10-01", 0, "W508]: the waiver of `tiny/one/stop` for `f` expires on 2027-10-31"),
        ("2027-10-31", 0, "W508"),
        ("2027-11-01", 3, "by Head of Fans expired on 2027-10-31 (The fan has no motor yet.)"),
    ],
)
def test_a_waiver_counts_from_its_approval_to_its_last_day(
    aigov: Aigov, here: Path, day: str, code: int, said: str
) -> None:
    waive(here, WAIVER)
    ran = aigov("check", "fail.yaml", "--as-of", day)
    assert ran.code == code, ran
    assert said in ran.err if said else ran.err == ""
    assert ("waived until" in ran.out) is (code == 0)


def test_waivers_of_other_systems_and_rulesets_say_nothing_here(aigov: Aigov, here: Path) -> None:
    waive(here, WAIVER, WAIVER | {"system": "another"}, WAIVER | {"rule": "eu-ai-act/art-4/1"})
    assert aigov("check", "fail.yaml") == aigov("check", "fail.yaml")
    ran = aigov("check", "fail.yaml")
    assert (ran.code, ran.err) == (0, "")


def test_a_broken_input_stays_an_error(aigov: Aigov, here: Path) -> None:
    waive(here, WAIVER)
    assert aigov("check", "broken.yaml").code == 3


def test_words_of_a_waiver_cannot_steer_the_terminal(aigov: Aigov, here: Path) -> None:
    waive(here, WAIVER | {"because": "x\u001b[31m::error::y", "owner": "\u202eme"})
    out = aigov("check", "fail.yaml").out
    assert "\u001b" not in out
    assert "\u202e" not in out
