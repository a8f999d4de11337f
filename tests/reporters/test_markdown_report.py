"""The comment on a pull request: found again by its mark, whole where there is room, and nothing in it runs."""

import pytest
from markdown_it import MarkdownIt

from aigov.reporters.markdown_report import MOST_IN_COMMENT, prose
from tests.reporters.made import SAMPLES, of_sample, of_text, written

FAILS = """\
aigov: 1
system: {id: a, name: A system, stage: in-service}
organisation: {does: [develops-system, trains-model]}
model: {frontier: true}
performance:
  tests:
    - {kind: accuracy, date: 2026-08-10}
"""
BROKEN = "aigov: 1\nsystem: {stag: in-service}\n"


def html(text: str) -> str:
    return str(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))


def test_the_first_line_is_a_mark_for_each_choice_of_rulesets() -> None:
    mark = written("markdown", [of_text(FAILS)]).splitlines()[0]
    assert mark == "<!-- aigov-report:hiroshima -->"
    both = written("markdown", [of_text(FAILS, rules=("hiroshima", "acts"))]).splitlines()[0]
    assert both == "<!-- aigov-report:acts+hiroshima -->"


def test_a_comment_says_what_fails_where_and_what_to_do() -> None:
    text = written("markdown", [of_text(FAILS)])
    assert "### aigov: ❌ fail" in text
    assert "#### Fails (3)" in text
    row = next(
        line for line in text.splitlines() if line.startswith("| ❌ not met | `hiroshima/action-1/red-team")
    )
    assert "`systems/one.yaml:7`" in row
    assert "performance.tests[0].kind: accuracy" in row
    assert "red-team" in row.split(" | ")[-1]
    assert "| `systems/one.yaml`<br>`A system` | Hiroshima AI Process " in text


def test_everything_open_is_listed_and_folded() -> None:
    report = of_text(FAILS)
    text = written("markdown", [report])
    opened = [one.id for part in report.rulesets for one in part.findings if one.verdict == "open"]
    assert f"<details><summary>All that is open ({len(opened)})</summary>" in text
    assert text.count("| ❓ open | ") == len(opened)


def test_every_next_fact_is_asked_for() -> None:
    report = of_text(FAILS)
    text = written("markdown", [report])
    assert f"#### What to find out next ({len(report.next_facts)})" in text
    rows = [line for line in text.splitlines() if line.endswith("| `systems/one.yaml`<br>`A system` |")]
    assert [int(row.split(" | ")[-2]) for row in rows] == [one.touches for one in report.next_facts]


def test_a_broken_input_is_told_beside_the_others() -> None:
    text = written("markdown", [of_text(BROKEN, "broken.yaml"), of_text(FAILS)])
    assert "### aigov: 💥 error: 1, ❌ fail: 1" in text
    assert "| `broken.yaml:2` | `E103` `system` has no fact `stag`; did you mean `stage`? |" in text


def test_passes_are_counted_by_grade() -> None:
    text = written("markdown", [of_sample("sample_systems/frontier-developer.yaml")])
    assert "evidenced" in next(line for line in text.splitlines() if "| ✅ met |" in line)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_comment_keeps_to_its_limit(lang: str) -> None:
    text = written("markdown", [of_sample(one) for one in SAMPLES], lang="ja" if lang == "ja" else "en")
    assert len(text.encode()) <= MOST_IN_COMMENT
    assert text.count("<details>") == text.count("</details>")
    assert ("left out" if lang == "en" else "省きました") in text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("@everyone see #12", "@<!-- -->everyone see #<!-- -->12"),
        ("https://example.org", "https:<!-- -->//example.org"),
        ("www.example.org or GH-3", "www<!-- -->.example.org or GH<!-- -->-3"),
        ("`@code` stays", "`@code` stays"),
        ("cost $x$", "cost $<!-- -->x$<!-- -->"),
        ("<b>&lt;", "\\<b\\>\\&lt;"),
    ],
)
def test_words_wake_nobody_and_lead_nowhere(text: str, read: str) -> None:
    assert prose(text) == read


def test_what_an_input_says_is_no_markup() -> None:
    name = "<img src=x onerror=alert(1)> ![a](http://e.example/i.png) [b](javascript:x) `@c` | # d"
    page = html(written("markdown", [of_text(FAILS.replace("A system", f"'{name}'"))]))
    assert "<img" not in page
    assert 'href="javascript' not in page
    assert "e.example/i.png)" in page
    assert "<code>&lt;img src=x" in page
