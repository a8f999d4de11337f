"""Generated pages are fresh, and what they say is what the code does."""

import re
from pathlib import Path

import pytest

from aigov.model.codes import CODES
from tools.pages import DOCS, PAGES

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_generated_page_is_fresh(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name](), "run `make pages`"


def test_every_code_that_is_used_has_a_meaning_and_every_meaning_a_use() -> None:
    used = set()
    for path in (ROOT / "aigov").rglob("*.py"):
        if path.name != "codes.py":
            used |= set(re.findall(r'"([EWN]\d{3})"', path.read_text(encoding="utf-8")))
    assert used == set(CODES)
