"""One screen: what a report shows first of a system with many duties, and that it stays one screen."""

import json
from pathlib import Path

import pytest

from aigov.api import Options, describe_bytes, open_session
from aigov.engine.findings import Detail
from aigov.reporters.groups import label, listed
from aigov.reporters.layout import Paper
from aigov.reporters.page import Page
from aigov.reporters.phrases import Phrases
from aigov.reporters.questions import Ask
from aigov.reporters.text import render_one
from tests.acts.act import RULES

GROUPS = [f"article-{number}" for number in range(5, 30)]
SYSTEM = """
aigov: 1
system: {id: big, name: Big System, stage: in-service}
organisation: {name: Example GmbH, kind: company, does: [develops-system]}
oversight: {stop_control: false}
purpose: {uses: [recruitment-selection]}
people: {profiled: [applicants]}
"""
FACTS = [
    "governance.training",
    "performance.tests",
    "processes.risk_management",
    "market.regions",
    "risk.considered",
]


def big(folder: Path) -> str:
    """A ruleset with 150 rules in 25 articles: 75 fail, 50 are open, 25 start later."""
    texts = {
        "ruleset.yaml": {
            "ruleset": "big",
            "title": {"en": "Big law", "ja": "大きな法律"},
            "version": "1",
            "date": "2026-11-23",
            "jurisdiction": "nowhere",
            "force": "law",
            "state": "made up",
            "sources": [
                {
                    "key": "a",
                    "name": "A",
                    "link": "https://example.org",
                    "date": "2020-01-01",
                    "status": "made up",
                }
            ],
            "groups": [{"id": one, "number": one[8:], "title": {"en": f"Title of {one}"}} for one in GROUPS],
            "penalties": {
                name: {
                    "basis": f"Art. 99({number})",
                    "link": "https://example.org",
                    "says": {"en": f"{name} fine"},
                }
                for number, name in enumerate(("heavy", "light"), 3)
            },
        },
        "rules/all.yaml": {"rules": [_rule(number) for number in range(150)]},
        "definitions/all.yaml": {"definitions": [_term(number) for number in range(30)]},
    }
    for name, text in texts.items():
        path = folder / "big" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(text))
    return str(folder / "big")


def _rule(number: int) -> dict[str, object]:
    kind = number % 6
    asked = "oversight.stop_control.status == 'in-place'" if kind < 3 else f"stated({FACTS[number % 5]})"
    return {
        "id": f"{GROUPS[number % 25]}/{number}",
        "group": GROUPS[number % 25],
        "title": {
            "en": f"Rule {number} about something that takes a line to tell, and a little more than that"
        },
        "cites": {"at": f"Art. {number % 25 + 5}({number})", "link": "https://example.org"},
        "themes": ["safety-robustness"],
        "kind": "obligation",
        "on": "provider",
        "applies": "system.stage == 'in-service'",
        "from": [{"date": "2027-12-02", "was": "2026-08-02"}] if kind == 5 else "2025-02-02",
        "asks": "Do it.",
        "requires": [asked],
        "remedy": "Do what the law asks here, write down that it was done, by whom and when, and keep it ten years.",
        "severity": "heavy" if number in (90, 144) else "light",
    }


def _term(number: int) -> dict[str, object]:
    means = (
        "'recruitment-selection' in purpose.uses",
        "'lift' in system.product_kind",
        "'credit-scoring-of-people' in purpose.uses",
    )
    return {
        "name": f"term_{number}",
        "title": {"en": f"A class of systems, number {number}"},
        "means": means[min(2, number // 4)] if number else means[0],
        "cites": {"at": "Art. 3", "link": "https://example.org"},
        "says": "So it is.",
        "shown": True,
    }


def rendered(
    rules: str, text: str, width: int = 100, lang: str = "en", show: frozenset[str] = frozenset()
) -> str:
    detail = Detail.ALL if show else Detail.SCREEN
    opened, problems = open_session(Options(as_of="2026-11-23", rules=(rules,), detail=detail))
    assert opened is not None, problems
    report = opened.report(describe_bytes(text.encode(), "s.yaml", opened.words), "")
    return render_one(report, Page(Ask(opened.words, lang), Phrases(lang), Paper(width), show))  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [80, 100, 120])
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_system_with_many_duties_is_told_on_one_screen(tmp_path: Path, width: int, lang: str) -> None:
    lines = rendered(big(tmp_path), SYSTEM, width, lang).splitlines()
    assert 35 <= len(lines) <= (65 if width == 80 else 60)
    assert max(map(len, lines)) <= width


def test_the_worst_penalty_comes_first_and_each_group_is_told_before_its_second_rule(tmp_path: Path) -> None:
    lines = rendered(big(tmp_path), SYSTEM).splitlines()
    told = [line.split()[1].rstrip(":") for line in lines if line.startswith("  fail  ")]
    assert told[:2] == ["big/article-20/90", "big/article-24/144"]
    assert "  if broken: Art. 99(3), heavy fine" in lines
    assert lines.index("  if broken: Art. 99(4), light fine") > lines.index(
        "  if broken: Art. 99(3), heavy fine"
    )
    groups = [rule.rpartition("/")[0] for rule in told[2:]]
    assert len(groups) == len(set(groups))


def test_what_must_be_done_comes_before_what_should() -> None:
    sample = Path(__file__).parents[2] / "sample_systems" / "third-path" / "shortlist.yaml"
    lines = rendered("eu-trustworthy-ai", sample.read_text(encoding="utf-8")).splitlines()
    told = [line.split()[2].rstrip(":") for line in lines if line.startswith("  not met  ")]
    assert told[0] == "eu-trustworthy-ai/requirement-5/justification"
    assert "eu-trustworthy-ai/requirement-5/selection-rates" in told[1:]


def test_the_other_failures_are_counted_by_article(tmp_path: Path) -> None:
    text = " ".join(rendered(big(tmp_path), SYSTEM).split())
    assert "and 72 more in Art. 5-29: aigov check s.yaml --show fail" in text
    assert "aigov check s.yaml --show fail" in text


def test_what_starts_later_is_told_with_its_day_and_the_day_before_it_moved(tmp_path: Path) -> None:
    text = " ".join(rendered(big(tmp_path), SYSTEM).split())
    assert "not yet, 25 rules from 2027-12-02 (before an amendment: 2026-08-02): Art. 5-29" in text
    whole = " ".join(rendered(big(tmp_path), SYSTEM, show=frozenset({"not-applicable"})).split())
    assert whole.count("not yet, from 2027-12-02 (before an amendment: 2026-08-02)") == 25


def test_terms_come_in_the_order_yes_open_no(tmp_path: Path) -> None:
    lines = rendered(big(tmp_path), SYSTEM).splitlines()
    first = lines.index("What it is") + 1
    marks = [line.split()[0] for line in lines[first : lines.index("", first)] if line[2] != " "]
    assert marks == sorted(marks, key=["yes", "open", "and", "no:"].index)
    assert {"yes", "open", "no:"} <= set(marks)


def test_a_penalty_is_told_whole_where_a_failure_is(tmp_path: Path) -> None:
    whole = rendered(big(tmp_path), SYSTEM, show=frozenset({"fail"}))
    assert whole.count("    if broken: Art. 99(4), light fine") > 60


def test_an_exemption_that_keeps_duties_away_is_told_by_its_title(tmp_path: Path) -> None:
    folder = Path(big(tmp_path))
    rules = json.loads((folder / "rules/all.yaml").read_text())
    for one in rules["rules"][5::6]:
        one |= {"unless": ["term_0"], "from": "2025-02-02"}
    (folder / "rules/all.yaml").write_text(json.dumps(rules))
    text = " ".join(rendered(str(folder), SYSTEM).split())
    assert "25 rules exempt under A class of systems, number 0: Art. 5-29" in text


def test_articles_are_named_once_and_only_successive_numbers_are_one(tmp_path: Path) -> None:
    opened, _ = open_session(Options(as_of="2026-11-23", rules=(big(tmp_path),)))
    assert opened is not None
    ruleset = opened.programs[0].compiled
    wanted = ["article-29", "article-5", "article-6", "article-9", "article-10", "article-11", "article-13"]
    assert listed(Phrases(), ruleset, wanted) == "Art. 5, 6, 9-11, 13, 29"
    assert listed(Phrases("ja"), ruleset, wanted) == "第5, 6, 9-11, 13, 29条"
    assert label(Phrases(), ruleset, "article-7") == "Art. 7"


def test_groups_that_are_no_articles_keep_their_own_names() -> None:
    opened, _ = open_session(Options(as_of="2026-11-23", rules=(RULES,)))
    assert opened is not None
    assert listed(Phrases(), opened.programs[0].compiled, ["art-9", "art-4"]) == "Art. 4, 9"
