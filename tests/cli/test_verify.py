"""`aigov verify`: a report is made again, and what has changed is named."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from aigov.authoring.report_schema import report_schema
from tests.cli.conftest import FAILS, PASSES, Aigov
from tests.cli.test_waivers import WAIVER, waive
from tests.reporters.test_report_schema import closed

TINY = ("--rules", "./tiny", "--no-cache")
PROVEN = """\
aigov: 1
system: {{id: p, name: Pump, stage: in-service}}
oversight: {{stop_control: true}}
evidence:
  - {{supports: [oversight.stop_control], file: proof.md, sha256: "{digest}", dated: 2026-11-01, owner: Me}}
"""


@pytest.fixture
def made(aigov: Aigov, here: Path) -> Path:
    """A report on a system with evidence, beside waivers and a baseline."""
    (here / "proof.md").write_text("The pump was stopped twice.\n", encoding="utf-8")
    digest = hashlib.sha256((here / "proof.md").read_bytes()).hexdigest()
    (here / "system.yaml").write_text(PROVEN.format(digest=digest), encoding="utf-8")
    aigov("check", "system.yaml", "-q", "--output", "json=base.json")
    waive(here, WAIVER)
    aigov("check", "system.yaml", "-q", "--new-since", "base.json", "--output", "json=report.json")
    return here


def test_a_report_that_can_be_repeated_is_verified(aigov: Aigov, made: Path) -> None:
    ran = aigov("verify", "report.json", *TINY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "report.json: p, as of 2026-11-23: repeated, and every part is the same.\n"


def test_a_report_in_japanese_is_the_same_report(aigov: Aigov, here: Path) -> None:
    aigov("check", "open.yaml", "-q", "--lang", "ja", "--output", "json=report.json")
    assert aigov("verify", "report.json", *TINY).code == 0


def edited(name: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(here: Path) -> None:
        path = here / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return edit


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (edited("system.yaml", "name: Pump", "name: Pumpe"), "  description system.yaml: "),
        (edited("proof.md", "twice", "thrice"), "  evidence proof.md: "),
        (edited("tiny/ruleset.yaml", 'version: "1"', 'version: "2"'), "  ruleset tiny: 1 ("),
        (edited("tiny/rules/all.yaml", "Build a stop", "Make a stop"), "  ruleset tiny: 1 ("),
        (edited("aigov-waivers.yaml", "no motor", "no motor at all"), "  waivers aigov-waivers.yaml: "),
        (edited("base.json", '"name": "Pump"', '"name": "P"'), "  baseline base.json: "),
        (edited("report.json", '"aigov": "', '"aigov": "0'), "  aigov: 0"),
        (
            edited("report.json", '"reason": "requirements met"', '"reason": "judged by a person"'),
            "somebody has written to the report itself.\nParts of the report that differ: findings.",
        ),
    ],
)
def test_what_has_changed_is_named(aigov: Aigov, made: Path, edit: Callable[[Path], None], said: str) -> None:
    edit(made)
    ran = aigov("verify", "report.json", *TINY)
    assert ran.code == 1, ran
    assert "repeated, and not the same." in ran.out
    assert said in ran.out


def test_a_changed_byte_of_evidence_is_named_with_the_results_that_rest_on_it(
    aigov: Aigov, here: Path
) -> None:
    (here / "proof.md").write_text("The pump was stopped twice.\n", encoding="utf-8")
    digest = hashlib.sha256((here / "proof.md").read_bytes()).hexdigest()
    (here / "system.yaml").write_text(PROVEN.format(digest=digest), encoding="utf-8")
    aigov("check", "system.yaml", "-q", "--output", "json=report.json")
    (here / "proof.md").write_text("The pump was stopped once!\n", encoding="utf-8")
    out = json.loads(aigov("verify", "report.json", *TINY, "--format", "json").out)
    strict = json.loads(json.dumps(report_schema()), object_hook=closed)
    jsonschema.Draft202012Validator(strict).validate(out)
    (one,) = out["reports"]
    assert one["same"] is False
    assert [each["what"] for each in one["made_with"]] == ["evidence"]
    assert [each["rule"] for each in one["changes"]] == ["tiny/one/stop"]


def test_a_description_may_have_moved(aigov: Aigov, here: Path) -> None:
    aigov("check", "fail.yaml", "-q", "--output", "json=report.json")
    (here / "fail.yaml").rename(here / "fan.yaml")
    assert aigov("verify", "report.json", *TINY).code == 3
    assert aigov("verify", "report.json", "fan.yaml", *TINY).code == 0


def test_several_reports_in_one_file_are_all_repeated(aigov: Aigov, here: Path) -> None:
    aigov("check", "pass.yaml", "fail.yaml", "broken.yaml", "--output", "json=report.json")
    ran = aigov("verify", "report.json", *TINY)
    assert (ran.code, ran.out.count("every part is the same")) == (0, 3)
    (here / "pass.yaml").write_text(FAILS, encoding="utf-8")
    assert aigov("verify", "report.json", *TINY).code == 1
    (here / "pass.yaml").unlink()
    assert aigov("verify", "report.json", *TINY).code == 3


def test_what_cannot_be_repeated_is_an_error(aigov: Aigov, here: Path) -> None:
    aigov("check", "pass.yaml", "-q", "--output", "json=report.json")
    (here / "tiny").rename(here / "small")
    assert aigov("verify", "report.json").code == 3  # the ruleset is not built in
    (here / "small").rename(here / "tiny")
    assert aigov("verify", "missing.json").code == 3
    assert aigov("verify", "pass.yaml").code == 3
    assert aigov("verify").code == 2
    assert aigov("verify", "report.json", "a", "b").code == 2
    (here / "pass.yaml").write_text(PASSES.replace("stage", "stag"), encoding="utf-8")
    ran = aigov("verify", "report.json", *TINY)
    assert ran.code == 3
    assert "cannot be repeated" in ran.out
    assert "E103" in ran.out


def test_options_of_the_run_are_those_of_the_receipt(aigov: Aigov, here: Path) -> None:
    line = ("--theme", "documentation", "--grade", "documented", "--as-of", "2026-02-01")
    aigov("check", "open.yaml", "-q", *line, "--output", "json=report.json")
    assert aigov("verify", "report.json", *TINY).code == 0


def test_what_was_wrong_with_waivers_then_is_no_difference_now(aigov: Aigov, here: Path) -> None:
    waive(here, WAIVER | {"expires": "2026-11-22"})
    assert aigov("check", "fail.yaml", "-q", "--output", "json=report.json").code == 3
    assert aigov("verify", "report.json", *TINY).code == 0
    (here / "aigov-waivers.yaml").unlink()
    ran = aigov("verify", "report.json", *TINY)
    assert (ran.code, "waivers aigov-waivers.yaml: " in ran.out) == (1, True)
