"""What stands on an instrument that is not in force says so wherever a reader meets it (decision 0013)."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from aigov.cli.main import run
from tests.samples.reports import ROOT

LABEL = "not in force"
Say = Callable[..., str]

OURS = ("--rules", "human-rights")
DAY = ("--as-of", "2026-11-23")
OFFICE = """\
aigov: 1
system: {id: claims, name: Claims, techniques: [machine-learning], stage: in-service}
organisation: {kind: public-authority, country: [DE], does: [uses-at-work], acts_for_authority: []}
market: {regions: [EU], results_used_in: [EU], placed_on_market: 2026-01-05}
people: {affected: [benefit-claimants], talks_to_people: true}
purpose: {only_for: none, uses: [public-benefit-decisions], decision_role: recommends, decision_effect: legal}
data: {personal: true}
oversight: {mode: nobody}
rights: {safeguards: [], channels: []}
risk: {register: []}
"""


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Say:
    """`say(arguments...)`: what a command prints about an office that decides claims."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "office.yaml").write_text(OFFICE)

    def said(*arguments: str) -> str:
        run([*arguments, *OURS])
        return capsys.readouterr().out

    return said


def of_the_convention(text: str) -> list[str]:
    """The entries of a text about a rule of the Convention, each with the lines that belong to it."""
    entries: list[str] = []
    for line in text.splitlines():
        if entries and line.startswith("    "):
            entries[-1] += f" {line.strip()}"
        else:
            entries.append(line)
    return [one for one in entries if "/convention-article-" in one.partition(": ")[0]]


@pytest.mark.parametrize(
    "command",
    [
        ("check", "office.yaml", *DAY, "--show", "all"),
        ("check", "office.yaml", *DAY, "--show", "all", "--lang", "ja"),
        ("diff", "office.yaml", "--as-of", "2024-01-01", "--as-of", "2026-11-23"),
        ("explain", "rights.safeguards"),
        ("explain", "rights.safeguards", "--lang", "ja"),
    ],
)
def test_every_list_of_rules_says_what_is_not_in_force(say: Say, command: tuple[str, ...]) -> None:
    found = of_the_convention(say(*command))
    assert len(found) >= 3
    assert [one for one in found if LABEL not in one] == []


def test_lines_for_several_rules_say_it_too(say: Say) -> None:
    for command in ("check", "timeline"):
        named = re.findall(r"CETS 225[^,;·]*", " ".join(say(command, "office.yaml", *DAY).split()))
        assert named
        assert [one for one in named if LABEL not in one and "Art. 30(3)" not in one] == []


def test_the_explanation_of_a_rule_and_of_its_verdict_says_it(say: Say) -> None:
    for command in (("explain",), ("explain", "office.yaml")):
        assert LABEL in say(*command, "convention-article-8/oversight", *DAY)


def test_documents_for_programs_say_it(say: Say) -> None:
    report = json.loads(say("check", "office.yaml", *DAY, "--format", "json"))
    timeline = json.loads(say("timeline", "office.yaml", *DAY, "--format", "json"))
    for entries in (report["findings"], timeline["duties"]):
        ours = [one for one in entries if "/convention-" in one["rule"]]
        assert len(ours) >= 20
        assert all(LABEL in one["cites"]["at"] for one in ours)
        assert all(one["severity"] in ("convention-not-in-force", None) for one in ours)
    assert {one["state"] for one in timeline["duties"]} <= {"asked today", "fact missing", "later"}
    assert any(LABEL.replace("not ", "not yet ") in one["status"] for one in report["rulesets"][0]["sources"])


def test_no_rule_of_the_convention_is_worded_as_binding_law() -> None:
    files = sorted((ROOT / "rulesets/human-rights/rules").glob("convention-*.yaml"))
    rules = [rule for one in files for rule in yaml.safe_load(one.read_text())["rules"]]
    assert len(rules) == 34
    for rule in rules:
        assert rule["kind"] in ("commitment", "permission")
        assert rule["wording"] != "must"
        assert rule["from"] == "convention-not-in-force"
        assert LABEL in rule["cites"]["at"]


def test_what_is_not_in_force_counts_like_a_voluntary_rule(say: Say) -> None:
    out = say("check", "office.yaml", *DAY, "--show", "fail")
    assert "not met  human-rights/convention-article-8/oversight" in out
    assert "no breach of law, because the Convention is not in force" in out


def test_a_name_decides_nothing_and_empty_lists_pass_nothing(say: Say, tmp_path: Path) -> None:
    (tmp_path / "name.yaml").write_text("aigov: 1\nsystem: {id: claims, name: Claims}\n")
    for file, verdicts in (("name.yaml", {"open"}), ("office.yaml", {"fail", "open", "not-applicable"})):
        report = json.loads(say("check", file, *DAY, "--format", "json"))
        assert {one["verdict"] for one in report["findings"]} == verdicts
