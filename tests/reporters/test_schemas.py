"""The schemas that formats are tested against are the public ones, unchanged."""

import hashlib
import re

import pytest

from tests.reporters.made import SCHEMAS

ROW = re.compile(r"^\| `([^`]+)` \|.*\| ([0-9a-f]{64}) \|$", re.MULTILINE)
LISTED = dict(ROW.findall((SCHEMAS / "README.md").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", LISTED)
def test_the_copy_has_the_listed_checksum(name: str) -> None:
    assert hashlib.sha256((SCHEMAS / name).read_bytes()).hexdigest() == LISTED[name]


def test_every_copy_is_listed() -> None:
    text = (SCHEMAS / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in SCHEMAS.iterdir() if f"`{path.name}`" not in text] == ["README.md"]
