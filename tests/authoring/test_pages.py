"""The page of a ruleset shows all that the ruleset holds, and how much that is."""

import re
from collections.abc import Callable

import pytest

from aigov.authoring.pages import page
from aigov.authoring.workshop import open_ruleset
from aigov.documents.library import built_in, ruleset_ids
from aigov.model.ruleset import Ruleset
from tests.engine.small import ruleset_of, tower

HEAD = """
ruleset: small
title: {en: Lamp Act, ja: 灯火法}
version: "1"
date: 2026-11-23
jurisdiction: the coast
force: law
state: The act is in force; its | second part is not.
sources:
  - {key: a, name: Lamp Act, link: "https://example.org/act", date: 2020-01-01, status: in force, what: All of it.}
groups:
  - {id: art-1, number: "1", title: {en: Light, ja: 灯}}
  - {id: annex-i, number: Annex I, title: {en: Lamps}}
parameters: {year: {value: 12, unit: month, source: Art. 3}}
schedules:
  early:
    - {when: keeper and not idle, date: 2026-01-01, was: 2024-01-01}
    - {date: 2028-01-01}
penalties:
  low: {basis: Art. 9, link: "https://example.org/act#9", says: {en: A little, ja: 少し}}
readings: [{at: Art. 1, ours: A lamp is a light., other: A candle is one as well.}]
not_modelled:
  - {at: Art. 1(9), why: Too dark to read.}
  - {at: Art. 7, why: Addressed to courts.}
"""
DEFINITIONS = """
definitions:
  - name: keeper
    title: {en: Keeper, ja: 灯台守}
    means: tower.manned and tower.steps > 3
    cites: {at: Art. 2(1), link: "https://example.org/act#2"}
    says: {en: "Keeper: somebody is there.", ja: 灯台守：人がいる。}
    shown: true
  - name: night_keeper
    title: {en: Night keeper}
    means: keeper and lit
    cites: {at: Art. 9}
    says: Somebody is there, and it is lit.
    shown: true
  - name: manned
    title: {en: Manned}
    means: keeper
    cites: {at: Art. 2(2)}
    says: It is manned.
    shown: true
  - name: lit
    title: {en: Lit}
    means: tower.lit
    cites: {at: "Annex I, point 1"}
    says: It gives light.
    shown: path
  - name: idle
    means: not lit
    cites: {at: Art. 1(3)}
    says: Nothing burns.
"""
RULES = """
rules:
  - id: art-1/first
    group: art-1
    title: {en: The lamp burns, ja: 灯が燃える}
    cites: {at: Art. 1(1), link: "https://example.org/act#1"}
    themes: [light]
    kind: obligation
    wording: must
    on: keeper
    applies: keeper
    from: early
    unless: [idle]
    asks: Light it.
    requires: [tower.lit]
    remedy: Light it.
    severity: low
  - id: art-1/second
    group: art-1
    title: {en: It is bright}
    cites: {at: Art. 1(2)}
    themes: [light]
    kind: prohibition
    on: everybody
    applies: tower.manned
    from:
      - {when: not idle, date: 2026-06-01, was: 2025-06-01}
      - {date: {between: [2027-01-01, 2027-06-01], because: two readings}}
    until: 2030-01-01
    asks: Look.
    requires: [tower.lit]
    judgement: Is it bright?
    remedy: Look.
  - id: annex-i/may
    group: annex-i
    title: {en: It may be red}
    cites: {at: Annex I}
    themes: [light]
    kind: permission
    on: everybody
    applies: "True"
    from: 2026-01-01
    asks: Paint it.
    requires: [tower.lit]
    judgement: Is it?
    remedy: Paint it.
"""


def law() -> Ruleset:
    texts = {
        "small/ruleset.yaml": HEAD,
        "small/definitions/a.yaml": DEFINITIONS,
        "small/rules/a.yaml": RULES,
    }
    return ruleset_of(texts, tower())


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_the_page_is_as_it_was_read(golden: Callable[[str, str], None], lang: str) -> None:
    golden(f"pages/small.{lang}.md", page(law(), lang))


def test_a_term_on_a_path_stands_under_the_nearest_line() -> None:
    lines = page(law()).splitlines()
    assert lines[lines.index("  * **Lit** (Annex I, point 1): It gives light.") - 1].startswith(
        "* **Night keeper**"
    )


def test_what_is_cited_nowhere_among_the_groups_stands_elsewhere() -> None:
    rest = page(law()).partition("## Elsewhere")[2].partition("## Schedules")[0]
    for text in ("`keeper`", "`night_keeper`", "`manned`", "* Art. 7: Addressed to courts."):
        assert text in rest
    assert "Too dark to read." not in rest


def test_a_ruleset_without_more_has_no_empty_sections() -> None:
    head = "\n".join(line for line in HEAD.splitlines() if not line.startswith(("readings:", "parameters:")))
    bare = head.partition("schedules:")[0]
    rules = RULES.replace("from: early", "from: 2026-01-01").replace("    severity: low\n", "")
    text = page(
        ruleset_of(
            {
                "small/ruleset.yaml": bare,
                "small/definitions/a.yaml": DEFINITIONS,
                "small/rules/a.yaml": rules,
            },
            tower(),
        )
    )
    headings = re.findall(r"^##+ (.*)$", text, re.MULTILINE)
    assert headings == [
        "Sources",
        "What a system is found to be",
        "What is covered",
        "Art. 1: Light",
        "Annex I: Lamps",
        "Elsewhere",
    ]
    assert "Penalty" not in text


@pytest.mark.parametrize("name", ruleset_ids(built_in()))
def test_nothing_of_a_built_in_ruleset_is_lost(name: str) -> None:
    piece, problems = open_ruleset(built_in(), name)
    assert piece is not None, problems
    ruleset, text = piece.ruleset, page(piece.ruleset)
    for rule in ruleset.rules:
        assert text.count(f"<br>`{rule.id}` |") == 1
    terms = re.findall(r"^\* (?:\*\*.*?\*\* )?`(\w+)` \(", text, re.MULTILINE)
    assert sorted(terms) == sorted(one.name for one in ruleset.definitions)
    left = [
        line
        for part in text.split("**Not modelled**\n\n")[1:]
        for line in part.partition("\n\n")[0].splitlines()
    ]
    assert len(left) == len(ruleset.not_modelled)
    for target in re.findall(r"\]\(#([^)]*)\)", text):
        assert f'<a id="{target}"></a>' in text


@pytest.mark.parametrize("name", ruleset_ids(built_in()))
def test_every_row_of_a_table_has_as_many_cells_as_its_head(name: str) -> None:
    piece, _ = open_ruleset(built_in(), name)
    assert piece is not None
    cells = 0
    for line in page(piece.ruleset).splitlines():
        found = len(re.findall(r"(?<!\\)\|", line)) if line.startswith("|") else 0
        assert found in (cells, 0) or not cells
        cells = found
