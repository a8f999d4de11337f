"""A baseline: what an earlier report knew does not decide, what is new does, and no baseline counts for ever."""

import hashlib
import json
from pathlib import Path

import jsonschema
import pytest

from aigov.authoring.report_schema import report_schema
from aigov.documents.library import built_in, load_words
from tests.cli.conftest import FAILS, Aigov, Ran

RULE = """\
  - id: one/rule-{n}
    group: one
    title: {{en: Rule {n}, ja: 規則 {n}}}
    cites: {{at: Page {n}, link: "https://example.org/page#{n}"}}
    themes: [documentation]
    kind: obligation
    on: everybody
    applies: "True"
    from: 2026-01-01
    asks: Do it.
    requires: [{requires}]
    remedy: Do it now.
"""


def known(aigov: Aigov, file: str, *more: str) -> Ran:
    return aigov("check", file, "-q", "--output", "json=base.json", *more)


def test_what_an_earlier_report_knew_does_not_decide(aigov: Aigov, here: Path) -> None:
    assert known(aigov, "fail.yaml").code == 1
    ran = aigov("check", "fail.yaml", "--new-since", "base.json")
    assert (ran.code, ran.err) == (0, "")
    assert "fail, known  tiny/one/stop" in ran.out
    assert "Beside base.json of 2026-11-23, which counts until 2027-05-22: 1 known, 0 new, 0 gone." in ran.out
    assert "Result: fail. 1 rule failed" in ran.out
    assert ran.out.endswith("Set aside: 0 waived, 1 known. What remains: pass.\n")


def test_open_results_are_known_as_well(aigov: Aigov, here: Path) -> None:
    assert known(aigov, "open.yaml").code == 4
    assert aigov("check", "open.yaml", "--new-since", "base.json").code == 0


def test_a_fact_that_changes_makes_a_gap_new(aigov: Aigov, here: Path) -> None:
    known(aigov, "fail.yaml")
    (here / "fail.yaml").write_text(FAILS.replace("name: Fan, ", ""), encoding="utf-8")
    ran = aigov("check", "fail.yaml", "--new-since", "base.json")
    assert ran.code == 4
    assert "1 known, 1 new, 0 gone." in ran.out


def test_a_gap_that_is_gone_is_counted_and_the_baseline_can_shrink(aigov: Aigov, here: Path) -> None:
    known(aigov, "fail.yaml")
    (here / "fail.yaml").write_text(FAILS.replace("false", "true"), encoding="utf-8")
    ran = aigov("check", "fail.yaml", "--new-since", "base.json")
    assert ran.code == 0
    assert "0 known, 0 new, 1 gone." in ran.out
    assert "Write the baseline again" in ran.out


def test_a_file_may_move(aigov: Aigov, here: Path) -> None:
    known(aigov, "fail.yaml")
    (here / "moved").mkdir()
    (here / "fail.yaml").rename(here / "moved" / "fan.yaml")
    assert aigov("check", "moved/fan.yaml", "--new-since", "base.json").code == 0


def test_a_rule_that_is_new_is_told_from_a_gap_that_is_new(aigov: Aigov, here: Path) -> None:
    known(aigov, "fail.yaml")
    rules = here / "tiny" / "rules" / "all.yaml"
    rule = RULE.format(n=9, requires="in_place(oversight.stop_control)")
    rules.write_text(rules.read_text(encoding="utf-8") + rule, encoding="utf-8")
    ran = aigov("check", "fail.yaml", "--new-since", "base.json", "--format", "json", "--no-cache")
    assert ran.code == 1
    report = json.loads(ran.out)
    jsonschema.validate(report, report_schema())
    assert [one.get("standing") for one in report["findings"]] == ["known", "new rule", None]


def test_several_systems_have_one_baseline(aigov: Aigov, here: Path) -> None:
    aigov("check", "pass.yaml", "fail.yaml", "open.yaml", "--output", "json=base.json")
    ran = aigov("check", "pass.yaml", "fail.yaml", "open.yaml", "--new-since", "base.json")
    assert ran.code == 0
    assert "fail.yaml: Fan   fail [0 waived, 1 known, what remains: pass]" in ran.out


def test_a_system_that_the_baseline_does_not_know_is_new_as_a_whole(aigov: Aigov, here: Path) -> None:
    known(aigov, "pass.yaml")
    ran = aigov("check", "fail.yaml", "--new-since", "base.json")
    assert ran.code == 1
    assert "base.json:1:1: warning[W524]: the baseline knows no system `f`" in ran.err


@pytest.mark.parametrize(
    ("day", "code", "said"),
    [
        ("2026-11-22", 3, "E522]: the baseline is of 2026-11-23, after the as-of date 2026-11-22"),
        ("2027-04-22", 0, ""),
        ("2027-04-23", 0, "W523]: the baseline of 2026-11-23 expires on 2027-05-22"),
        ("2027-05-22", 0, "W523"),
        ("2027-05-23", 3, "E521]: the baseline of 2026-11-23 expired on 2027-05-22: it counts for 180 days"),
    ],
)
def test_a_baseline_expires(aigov: Aigov, here: Path, day: str, code: int, said: str) -> None:
    known(aigov, "fail.yaml")
    ran = aigov("check", "fail.yaml", "--new-since", "base.json", "--as-of", day)
    assert ran.code == code, ran
    assert said in ran.err if said else ran.err == ""
    assert ("fail, known" in ran.out) is (code == 0)


def test_the_settings_say_how_long_it_counts(aigov: Aigov, here: Path) -> None:
    known(aigov, "fail.yaml")
    settings = 'rules = ["./tiny"]\nnew-since = "base.json"\nbaseline-days = 7\n'
    (here / "aigov.toml").write_text(settings, encoding="utf-8")
    assert aigov("check", "fail.yaml", "--as-of", "2026-11-30").code == 0
    assert aigov("check", "fail.yaml", "--as-of", "2026-12-01").code == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "E018"),
        ("[]", "E520]: this is no report of aigov"),
        ('{"aigov-report": 2}', "E520]: this is no report of aigov in format 1: `aigov-report`"),
        ('{"aigov-report": 1}', "`system`: field required"),
    ],
)
def test_what_is_no_report_is_no_baseline(aigov: Aigov, here: Path, text: str, said: str) -> None:
    (here / "base.json").write_text(text, encoding="utf-8")
    ran = aigov("check", "fail.yaml", "--new-since", "base.json")
    assert ran.code == 3
    assert said in ran.err
    assert "1 failed" in ran.out or "1 rule failed" in ran.out


def test_another_grade_is_told(aigov: Aigov, here: Path) -> None:
    known(aigov, "fail.yaml")
    ran = aigov("check", "fail.yaml", "--new-since", "base.json", "--grade", "documented")
    assert ran.code == 4
    assert "W525]: the baseline counts facts that are claimed, this run those that are documented" in ran.err


def two_hundred_gaps(here: Path) -> None:
    """A ruleset of 200 rules, each of which a system fails by a fact of its own with evidence of its own."""
    words, problems = load_words(built_in())
    assert words is not None, problems
    shapes = {
        path: shape.kind
        for path, shape in words.vocabulary.facts.items()
        # A system has to be called something, and `none` is an answer of its own to some questions.
        if not path.startswith("system.") and shape.kind != "text" and "none" not in shape.options
    }
    facts = dict(list(shapes.items())[:200])
    assert len(facts) == 200
    rules = [
        RULE.format(n=n, requires=path if kind == "flag" else f"stated({path})")
        for n, (path, kind) in enumerate(facts.items())
    ]
    (here / "tiny" / "rules" / "all.yaml").write_text(f"rules:\n{''.join(rules)}", encoding="utf-8")
    sections: dict[str, dict[str, object]] = {"system": {"id": "many", "stage": "in-service"}}
    evidence = []
    for n, (path, kind) in enumerate(facts.items()):
        section, _, name = path.partition(".")
        sections.setdefault(section, {})[name] = False if kind == "flag" else "none"
        file = here / f"evidence-{n}.md"
        file.write_text(f"Why there is nothing to say about number {n}.\n", encoding="utf-8")
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        proof = {
            "supports": [path],
            "file": file.name,
            "sha256": digest,
            "dated": "2026-11-01",
            "owner": "Me",
        }
        evidence.append(proof)
    description = {"aigov": 1, **sections, "evidence": evidence}
    (here / "many.yaml").write_text(json.dumps(description), encoding="utf-8")


@pytest.mark.parametrize(("grade", "code", "verdict"), [("claimed", 1, "fail"), ("evidenced", 4, "open")])
def test_of_two_hundred_known_gaps_one_byte_of_evidence_makes_one_new(
    aigov: Aigov, here: Path, grade: str, code: int, verdict: str
) -> None:
    two_hundred_gaps(here)
    line = ("check", "many.yaml", "--grade", grade, "--no-cache")
    first = aigov(*line, "-q", "--output", "json=base.json")
    assert (first.code, first.out) == (1, "many.yaml: fail (tiny: 200 fail)\n")
    again = aigov(*line, "-q", "--new-since", "base.json")
    assert (again.code, again.err) == (0, "")
    assert "[0 waived, 200 known, what remains: pass]" in again.out
    with (here / "evidence-77.md").open("ab") as file:
        file.write(b"!")
    changed = aigov(*line, "--new-since", "base.json", "--format", "json")
    assert changed.code == code
    findings = json.loads(changed.out)["findings"]
    new = [(one["rule"], one["verdict"]) for one in findings if one["standing"] != "known"]
    assert new == [("tiny/one/rule-77", verdict)]
