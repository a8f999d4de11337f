"""Runs the command line in a folder of its own, with a ruleset small enough to know every verdict by heart."""

import io
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from aigov.cli.main import run
from tests.acts.act import HERE as ACTS

RULESET = """\
ruleset: tiny
title: {en: Tiny, ja: 小さな規則}
version: "1"
date: 2026-11-23
jurisdiction: nowhere
force: own
sources:
  - {key: s, name: A page, link: "https://example.org/page", date: 2026-01-01, status: draft}
state: Nothing has happened yet.
groups:
  - {id: one, number: "1", title: {en: First, ja: 一}}
  - {id: two, number: "2", title: {en: Second, ja: 二}}
not_modelled:
  - {at: The margin, why: Nobody can read it}
"""
RULES = """\
rules:
  - id: one/stop
    group: one
    title: {en: A person can stop the system, ja: 人がシステムを止められる}
    cites: {at: Page 1, link: "https://example.org/page#1"}
    themes: [safety-robustness]
    kind: obligation
    on: everybody
    applies: "True"
    from: 2026-01-01
    asks: Let a person stop it.
    requires: [in_place(oversight.stop_control)]
    remedy: Build a stop control and try it.
  - id: two/logs
    group: two
    title: {en: What the system does is written down, ja: 動作の記録}
    cites: {at: Page 2, link: "https://example.org/page#2"}
    themes: [documentation]
    kind: obligation
    on: whoever runs it
    applies: deployed
    from: 2026-01-01
    asks: Name the system.
    requires: [stated(system.name)]
    remedy: Give it a name.
"""
DEFINITIONS = """\
definitions:
  - name: deployed
    title: {en: Deployed, ja: 運用中}
    means: system.stage == "in-service"
    cites: {at: Page 2, link: "https://example.org/page#2"}
    says: {en: "Deployed: people use the system.", ja: "運用中：人々が利用している。"}
    shown: true
"""
CASES = """\
cases:
  - name: There is a stop control
    given: {oversight.stop_control: true}
    expect: {one/stop: pass}
"""

PASSES = "aigov: 1\nsystem: {id: p, name: Pump, stage: in-service}\noversight: {stop_control: true}\n"
FAILS = "aigov: 1\nsystem: {id: f, name: Fan, stage: in-service}\noversight: {stop_control: false}\n"
OPEN = "aigov: 1\nsystem: {id: o, stage: in-service}\n"
BROKEN = "aigov: 1\nsystem: {stag: in-service}\n"


class Ran(NamedTuple):
    """What a command line came to."""

    code: int
    out: str
    err: str


Aigov = Callable[..., Ran]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a ruleset `./tiny` and one description for each verdict."""
    for name, text in (
        ("tiny/ruleset.yaml", RULESET),
        ("tiny/rules/all.yaml", RULES),
        ("tiny/definitions/all.yaml", DEFINITIONS),
        ("tiny/cases/all.yaml", CASES),
        ("pass.yaml", PASSES),
        ("fail.yaml", FAILS),
        ("open.yaml", OPEN),
        ("broken.yaml", BROKEN),
    ):
        path = tmp_path / "here" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


@pytest.fixture
def acts(here: Path) -> Path:
    """The made-up act and its systems in the current folder."""
    shutil.copytree(ACTS / "acts", here / "acts")
    shutil.copytree(ACTS / "systems", here / "systems")
    return here


@pytest.fixture
def aigov(here: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Aigov:
    """Runs a command line in `here`; `./tiny` is judged unless other rules are named."""

    def running(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        line = [*arguments]
        if line[:1] == ["check"] and "--rules" not in line and not os.path.exists("aigov.toml"):
            line += ["--rules", "./tiny"]
        if line[:1] == ["check"] and "--as-of" not in line:
            line += ["--as-of", "2026-11-23"]
        capfdbinary.readouterr()
        code = run(line)
        sys.stdout.flush()
        sys.stderr.flush()
        out, err = capfdbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return running
