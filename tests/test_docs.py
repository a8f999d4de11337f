"""Pages of the documentation that are transcripts: their commands run, and say what the pages say they say."""

import re
from pathlib import Path

import pytest

from tests.test_readme import prepare, session
from tests.transcripts import matches, steps

DOCS = Path(__file__).parent.parent / "docs"
SAVED = re.compile(r"Save this as `(\S+)`:\n\n```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = ("repeating.md", "settings.md", "waivers.md")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_the_commands_print(tmp_path: Path, name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    prepare(text, tmp_path)
    for file, content in SAVED.findall(text):
        (tmp_path / file).write_text(content, encoding="utf-8")
    typed = steps(text)
    got = session([step.command for step in typed], tmp_path)
    assert typed, f"{name} shows no command"
    assert len(got) == len(typed)
    for step, output in zip(typed, got, strict=True):
        assert matches(step.output, output), f"$ {step.command}\n{output}"
