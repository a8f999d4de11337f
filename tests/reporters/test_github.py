"""Annotations and the summary of a step: worst first, ten of them, nothing that an input can run."""

import re
from urllib.parse import unquote

import pytest

from aigov.reporters import markdown_report
from aigov.reporters.ci_commands import harmless
from aigov.reporters.github import MOST, MOST_IN_SUMMARY, summary
from aigov.reporters.page import Page
from aigov.reporters.phrases import Phrases
from aigov.reporters.questions import Ask
from tests.reporters.made import SAMPLES, of_sample, of_text, session, written

COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\n]*,?)+)::([^\n]*)")
FAILS = """\
aigov: 1
system: {id: a, stage: in-service}
organisation: {does: [develops-system, trains-model]}
model: {frontier: true}
performance:
  tests:
    - {kind: accuracy, date: 2026-08-10}
"""
BROKEN = "aigov: 1\nsystem: {stag: in-service}\n"
PAGE = Page(Ask(session().words), Phrases())


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Kind, properties and message of each line, as the runner reads them."""
    found = []
    for line in text.splitlines():
        command = COMMAND.fullmatch(line)
        assert command, line
        properties = dict(one.partition("=")[::2] for one in command[2].split(","))
        found.append((command[1], {name: unquote(value) for name, value in properties.items()}, command[3]))
    return found


def test_failures_come_first_and_the_rest_is_counted() -> None:
    report = of_text(FAILS)
    *shown, (kind, _, rest) = commands(written("github", [report]))
    assert [one for one, _, _ in shown] == ["error"] * 3 + ["warning"] * 7
    assert len(shown) == MOST
    assert kind == "notice"
    problems = sum(one.answer.counts["fail"] + one.answer.counts["open"] for one in report.rulesets)
    assert rest.startswith(f"{problems + len(report.diagnostics) - MOST} more ")


def test_an_annotation_stands_where_the_fact_stands() -> None:
    _, properties, message = commands(written("github", [of_text(FAILS)]))[0]
    title = properties.pop("title")
    assert title.startswith("hiroshima/action-1/")
    place = {"file": "systems/one.yaml", "line": "7", "endLine": "7", "col": "14", "endColumn": "22"}
    assert properties == place
    assert message.startswith("not met: performance.tests[0].kind: accuracy")


def test_each_broken_input_is_told_before_failures_hide_it() -> None:
    many = "aigov: 1\n" + "".join(f"wrong{n}: {{}}\n" for n in range(20))
    found = commands(
        written("github", [of_text(many, "many.yaml"), of_text(FAILS), of_text(BROKEN, "b.yaml")])
    )
    assert [one["file"] for _, one, _ in found[:3]] == ["many.yaml", "b.yaml", "systems/one.yaml"]


def test_no_problem_is_said_aloud() -> None:
    found = commands(written("github", [of_sample("sample_systems/small-model.yaml")]))
    assert found == [("notice", {"title": "aigov"}, "1 system judged: nothing fails, and nothing is open.")]


def test_annotations_speak_japanese_when_asked() -> None:
    assert "未達成" in written("github", [of_text(FAILS)], lang="ja")


def test_a_name_of_a_file_ends_no_property() -> None:
    _, properties, _ = commands(written("github", [of_text(FAILS, "a,line=1::error ::b%0A.yaml")]))[0]
    assert properties["file"] == "a,line=1::error ::b%0A.yaml"
    assert properties["line"] == "7"


def test_a_summary_has_everything_that_fails_or_is_open() -> None:
    report = of_text(FAILS)
    text = summary([report], PAGE)
    rules = [one.id for part in report.rulesets for one in part.findings if one.verdict in ("fail", "open")]
    assert [rule for rule in rules if f"`{rule}`" not in text] == []
    assert "left out" not in text


def test_a_summary_keeps_to_its_limit_and_says_what_is_missing() -> None:
    reports = [of_sample(one) for one in SAMPLES]
    assert len(summary(reports, PAGE).encode()) <= MOST_IN_SUMMARY
    for most in (60_000, 20_000, 8_000):
        text = markdown_report.body(reports, PAGE, most)
        assert len(text.encode()) <= most
        assert "left out" in text


@pytest.mark.parametrize(
    ("text", "written_so"),
    [
        ("::error::x", ": :error::x"),
        ("  \t::add-mask::y\nplain :: text", "  \t: :add-mask::y\nplain :: text"),
        ("a ##[error]b ##vso[task]c", "a # #[error]b # #vso[task]c"),
        ("###[x", "## #[x"),
        ("nothing here", "nothing here"),
    ],
)
def test_what_begins_a_command_is_taken_apart(text: str, written_so: str) -> None:
    assert harmless(text) == written_so
