"""Whole outputs, to be read in the diff whenever one of them changes."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Aigov

TINY = "--rules ./tiny"
LINES = {
    "check-pass.txt": "check pass.yaml",
    "check-fail.txt": "check fail.yaml",
    "check-fail-ja.txt": "check fail.yaml --lang ja",
    "check-open.txt": "check open.yaml",
    "check-broken.txt": "check broken.yaml",
    "check-several.txt": "check pass.yaml fail.yaml open.yaml broken.yaml missing.yaml",
    "check-show-all.txt": "check fail.yaml --show all",
    "explain-rule.txt": f"explain two/logs {TINY}",
    "explain-fact.txt": f"explain system.stage {TINY}",
    "explain-verdict.txt": f"explain fail.yaml one/stop {TINY} --as-of 2026-11-23",
    "rules-show.txt": "rules show ./tiny",
    "rules-lint.txt": "rules lint ./tiny",
}


@pytest.mark.parametrize("name", LINES)
def test_the_output_is_as_it_was_read(aigov: Aigov, golden: Callable[[str, str], None], name: str) -> None:
    golden(f"cli/{name}", aigov(*LINES[name].split()).out)
