"""`aigov crosswalk`, and what reports say of rules elsewhere."""

import json
from pathlib import Path

from tests.cli.conftest import Aigov

LABEL = "hiroshima/action-7/interaction-label"
SYSTEM = """\
aigov: 1
system: {id: s, stage: in-service}
organisation: {does: [develops-system]}
model: {frontier: true}
people: {talks_to_people: true}
transparency: {ai_notice: {moment: before-or-at-first-contact, form: [text]}}
"""


def test_a_rule_is_shown_with_all_that_it_has_to_do_with(aigov: Aigov) -> None:
    ran = aigov("crosswalk", LABEL)
    assert ran.code == 0
    assert ran.out.splitlines()[0] == f"{LABEL}: People know that they deal with AI"
    assert "  contains  eu-ai-act/art-50/1: People learn that they deal with AI\n" in ran.out
    assert "  part of   oecd-ai/1.3: Transparency and explainability\n" in ran.out
    assert ran.out.rstrip().endswith("another day.")


def test_the_same_row_is_read_from_the_other_side(aigov: Aigov) -> None:
    there = aigov("crosswalk", "eu-ai-act/art-50/1").out
    assert f"  part of   {LABEL}: People know that they deal with AI\n" in there
    assert "there also by the first contact" in " ".join(there.split())
    assert "here also by the first contact" in " ".join(aigov("crosswalk", LABEL).out.split())


def test_a_short_name_is_enough_while_it_is_clear(aigov: Aigov) -> None:
    assert aigov("crosswalk", "action-7/interaction-label").out == aigov("crosswalk", LABEL).out


def test_a_number_of_a_framework_is_shown_with_our_rules(aigov: Aigov) -> None:
    out = aigov("crosswalk", "nist-ai-rmf/GOVERN-2.2").out
    assert out.startswith("nist-ai-rmf/GOVERN-2.2: Staff and partners are trained\n")
    assert "hiroshima/action-5/staff: Staff know their duties" in out


def test_what_is_said_of_a_whole_group_is_told_with_each_of_its_rules(aigov: Aigov) -> None:
    out = aigov("crosswalk", "eu-ai-act/art-5/1/c", "--to", "hiroshima").out
    assert "eu-ai-act/art-5: " in out
    assert "hiroshima/preamble/unacceptable-systems" in out


def test_a_ruleset_is_shown_beside_another(aigov: Aigov) -> None:
    out = aigov("crosswalk", "hiroshima", "--to", "eu-ai-act", "--format", "json").out
    entries = json.loads(out)["entries"]
    assert len(entries) > 50
    assert {one["id"].partition("/")[0] for one in entries} == {"hiroshima"}
    assert {each["id"].partition("/")[0] for one in entries for each in one["related"]} == {"eu-ai-act"}


def test_a_rule_that_stands_alone_says_why(aigov: Aigov) -> None:
    out = aigov("crosswalk", "hiroshima/reporting/annual").out
    assert "  nothing elsewhere: How old a report to the OECD may be" in out


def test_a_rule_without_rows_says_so(aigov: Aigov) -> None:
    assert "  nothing is related to it" in aigov("crosswalk", "eu-ai-act/art-48/1").out
    assert "  nothing is related to it" in aigov("crosswalk", LABEL, "--to", "iso-42001").out


def test_without_a_name_the_rows_are_counted(aigov: Aigov) -> None:
    out = aigov("crosswalk").out
    assert out.startswith("Crosswalk 2026.11: ")
    assert any(line.split()[:2] == ["hiroshima", "eu-ai-act"] for line in out.splitlines())


def test_an_unknown_name_comes_with_the_nearest_one(aigov: Aigov) -> None:
    ran = aigov("crosswalk", "hiroshma")
    assert (ran.code, ran.out) == (3, "")
    assert "did you mean `hiroshima`?" in ran.err
    assert aigov("crosswalk", "hiroshima", "--to", "nist").code == 3


def test_one_name_is_asked_for_at_a_time(aigov: Aigov) -> None:
    assert aigov("crosswalk", "hiroshima", "eu-ai-act").code == 2


def test_titles_and_words_are_japanese_on_request(aigov: Aigov) -> None:
    out = aigov("crosswalk", LABEL, "--lang", "ja").out
    assert "  含む" in out
    assert "oecd-ai/1.3: 透明性及び説明可能性" in out
    assert "1.3: Transparency" not in out
    assert aigov("crosswalk", "--lang", "ja").out.startswith("対応表 2026.11：")


def test_an_explained_verdict_tells_what_is_answered_from_what_is_touched(aigov: Aigov, here: Path) -> None:
    (here / "s.yaml").write_text(SYSTEM, encoding="utf-8")
    rules = ("--rules", "hiroshima", "--as-of", "2026-11-23")
    out = aigov("explain", "s.yaml", LABEL, *rules).out
    answers, _, touches = out.partition("Answers also (content, never legal force)")[2].partition("Touches")
    assert (
        "  contains  eu-ai-act/art-50/1\n" in answers
    )  # without its title, for only one ruleset was asked for
    assert "oecd-ai/1.3: Transparency and explainability" in touches
    assert "eu-ai-act/art-50/5/interaction" in touches


def test_findings_in_full_say_what_they_answer_also(aigov: Aigov, here: Path) -> None:
    (here / "s.yaml").write_text(SYSTEM, encoding="utf-8")
    shown = aigov("check", "s.yaml", "--rules", "hiroshima", "--show", "pass").out
    assert "    answers also: eu-ai-act/art-50/1" in shown
    assert "touches: oecd-ai/1.3, eu-ai-act/art-50/5/interaction, " in " ".join(shown.split())
    assert "answers also" not in aigov("check", "s.yaml", "--rules", "hiroshima").out


def test_a_report_in_json_says_it_with_each_finding(aigov: Aigov, here: Path) -> None:
    (here / "s.yaml").write_text(SYSTEM, encoding="utf-8")
    report = json.loads(aigov("check", "s.yaml", "--rules", "hiroshima", "--format", "json").out)
    assert report["receipt"]["crosswalk"]["version"] == "2026.11"
    found = {one["rule"]: one for one in report["findings"]}
    first = found[LABEL]["answers_also"][0]
    assert (first["id"], first["relation"], first["settled"]) == ("eu-ai-act/art-50/1", "superset", True)
    assert first["why"]
    assert first["basis"] == "own"
    outside = [one for one in found.values() if one["verdict"] == "not-applicable"]
    assert outside
    assert all(one["answers_also"] == [] for one in outside)
