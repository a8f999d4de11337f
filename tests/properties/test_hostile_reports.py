"""Hostile text in every field, of descriptions and of rulesets, runs nowhere: on no screen, page or server."""

import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from aigov.model.compiled import CompiledRuleset
from aigov.model.report import Report
from aigov.model.values import Value
from aigov.reporters.formats import FORMATS
from aigov.reporters.words import words_of
from tests.reporters.made import complaints, of_text, written

PIECES = (
    *(
        "\x00",
        "\x07",
        "\x1b[31m",
        "\x1b]8;;http://e.example\x07",
        "\x7f",
        "\x85",
        "\x9b1m",
        "\r",
        "\n",
        "\r\n",
        "\t",
    ),
    *("\u200b", "\u2028", "\u202e", "\u2066", "\ufeff", "\ufffe", "\U000e0001", "\ud800"),
    *(
        "::error::x",
        "::add-mask::y",
        "::stop-commands::z",
        "##[error]a",
        "##vso[task.complete]b",
        "%0A::warning::",
    ),
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "--><b>",
        "<!--",
        "]]>",
        "&lt;",
        "</details>",
    ),
    *(
        "[a](javascript:alert(1))",
        "![i](http://e.example/i.png)",
        "](http://e.example)",
        "<http://e.example>",
    ),
    *(
        "[x]: y",
        "https://e.example",
        "www.e.example",
        "a@e.example",
        "@everyone",
        "#12",
        "$x$",
        "`",
        "``",
        "```",
    ),
    *(
        "~~~",
        "| x |",
        "\\",
        "# h",
        "---",
        "===",
        "* l",
        "> q",
        "    c",
        "=1+1",
        "{0}",
        "{",
        "}",
        '"',
        "'",
        " ",
        "a",
    ),
    *("評価", "😀", ": ", ",", "../", "&#60;"),
)
HOSTILE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)
STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
"""What moves a terminal, turns the direction of a text, or is no character at all; line feeds are let be."""
COMMAND = re.compile(r"::(error|warning|notice) [^\n]*?::[^\n]*")
OURS = re.compile(r"<!-- (aigov-report:[\w.+/-]+ )?-->|<br>|</?details>|<summary>[^<>&]*</summary>")
CITED = "https://example.org/page#1"


def described(text: str, broken: bool) -> str:
    """A description that says a text wherever text may stand, and with errors also where it may not."""
    said = f"word {text}"
    answer = {
        "rule": "acts/art-9/tests",
        "verdict": "no",
        "by": said,
        "role": "independent",
        "date": "2026-01-01",
    }
    stated: dict[str, Any] = {
        "aigov": 1,
        "system": {"id": said, "name": said, "stage": "in-service", "version": said},
        "organisation": {"name": said, "country": "DE"},
        "market": {"regions": ["EU"], "placed_on_market": "2028-09-01"},
        "purpose": {"summary": said, "uses": ["recruitment-selection"], "decision_role": {"unknown": said}},
        "oversight": {"stop_control": {"unknown": said}},
        "performance": {"tests": [{"kind": "accuracy", "date": "2026-05-10", "by": said}]},
        "processes": {"risk_management": {"owner": said}},
        "evidence": [{"supports": ["system.*"], "file": said, "owner": said, "dated": "2026-01-01"}],
        "assessments": [{**answer, "because": said}],
    }
    if broken:
        stated |= {text: {}, "market": {"regions": [text], text: text}, "model": {"tasks": text}}
    told = json.dumps(stated, ensure_ascii=False).encode("utf-8", "ignore").decode()
    # Escapes say what may not stand in a file itself.
    return "".join(one if one.isprintable() or one > "\uffff" else f"\\u{ord(one):04x}" for one in told)


def poisoned(ruleset: CompiledRuleset, text: str) -> CompiledRuleset:
    """The ruleset with a text in place of all its words."""
    rules = ruleset.lines[1:]
    whole = words_of(ruleset)
    other: dict[str, Value] = {"title": {"en": text}, "number": text}
    groups = tuple(group | other for group in whole.groups)
    told = whole._replace(
        title={"en": text}, jurisdiction=text, words={"fail": text}, state=text, groups=groups
    )
    texts = [ruleset.rule_texts(rule) for rule in ruleset.rules]
    changed = {
        rule.text: one._replace(
            title={"en": text},
            at=text,
            link=text if text.startswith("[") else CITED,
            asks=text,
            judgement=text,
            remedy=text,
            because=text,
            addressee=text,
            requires=tuple((text, line) for _, line in one.requires),
        )
        for rule, one in zip(ruleset.rules, texts, strict=True)
    }
    lines = [json.dumps(changed[n]).encode() if n in changed else line for n, line in enumerate(rules, 1)]
    return ruleset._replace(lines=(json.dumps(told).encode(), *lines))


def reports(text: str) -> list[Report]:
    """A report on an input that is judged, and one on an input that is not."""
    good = of_text(described(text, broken=False), f"{text}.json", ("acts",))
    assert good.rulesets, good.diagnostics
    bad = of_text(described(text, broken=True), f"systems/{text}", ("acts",))
    worded = [
        one._replace(
            ruleset=(other := poisoned(one.ruleset, text)),
            findings=tuple(finding._replace(ruleset=other) for finding in one.findings),
        )
        for one in good.rulesets
    ]
    return [good._replace(rulesets=tuple(worded)), bad]


def tokens(text: str) -> Iterator[Token]:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for one in parser.parse(text):
        yield from (one, *(one.children or ()))


def check_markdown(text: str) -> None:
    for one in tokens(text):
        if one.type in ("html_inline", "html_block"):
            assert OURS.sub("", one.content).strip() == "", one.content
        elif one.type == "link_open":
            assert one.attrs["href"] == CITED
        elif one.type == "text":
            assert not re.search(r"@\w|://|www\.|#\d|\$.", one.content), one.content
        assert one.type not in ("image", "fence", "code_block", "hr", "blockquote_open", "bullet_list_open")
    titles = [line for line in text.splitlines() if line.startswith("#")]
    assert sum(one.type == "heading_open" for one in tokens(text)) == len(titles)


def check_sarif(text: str) -> None:
    found = json.loads(text)
    for run in found["runs"]:
        notes = run["invocations"][0]["toolExecutionNotifications"]
        for one in (*run["results"], *notes):
            assert not re.search(r"\]\(|[{}]", one["message"]["text"])
            for place in (*one["locations"], *one.get("relatedLocations", ())):
                uri = place["physicalLocation"]["artifactLocation"]["uri"]
                assert re.fullmatch(r"[\w.~!$&'()*+,;=@%/-]+", uri)
                assert not re.search(r"^/|(^|/)\.\.(/|$)", uri)
        for rule in run["tool"]["driver"]["rules"]:
            check_markdown(
                f"x\n\n{rule['help']['markdown']}" if "Source" not in rule["help"]["markdown"] else "x"
            )
            assert rule["helpUri"].startswith("https://")


def strings(value: object) -> Iterator[str]:
    """Every text in some JSON, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from strings(one)


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=60)
@given(text=HOSTILE)
def test_no_format_carries_what_runs(form: str, text: str) -> None:
    # As it is written: what is no character becomes an escape.
    found = written(form, reports(text), several=True).encode("utf-8", "backslashreplace").decode()
    assert not STEERING.search(found)
    match form:
        case "text":
            assert not [
                line for line in found.splitlines() if line.lstrip().startswith("::") or "##[" in line
            ]
        case "github":
            assert [line for line in found.splitlines() if not COMMAND.fullmatch(line) or "##[" in line] == []
        case "markdown":
            check_markdown(found)
        case "junit":
            ElementTree.fromstring(found)
        case "jsonl":
            assert len([json.loads(line) for line in found.splitlines()]) == 2
        case "gitlab":
            entries = json.loads(found)
            assert complaints("gitlab-codequality-report.schema.json", entries) == []
            assert not [one for one in strings(entries) if STEERING.search(one)]
        case "sarif" | "sarif-full":
            check_sarif(found)
            told = json.loads(found)
            assert complaints("sarif-schema-2.1.0.json", told) == []
            if form == "sarif":
                assert complaints("sarif-code-scanning.schema.json", told) == []
            assert not [one for one in strings(told) if STEERING.search(one)]
        case _:
            json.loads(found)
