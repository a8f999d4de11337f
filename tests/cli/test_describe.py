"""Starting a description: from nothing, or from a model card."""

from pathlib import Path

import pytest

from aigov.api import Options, Session, open_session
from aigov.authoring.scaffold import import_text
from aigov.documents.description import read_description
from aigov.reporters.phrases import LANGS
from tests.cli.conftest import Aigov

ROOT = Path(__file__).parents[2]
CARD = """\
---
license: apache-2.0
datasets: [a/b, "c: d"]
tags: [x]
pipeline_tag: text-generation
base_model: some/model
co2_eq_emissions: [More Information Needed]
---
# Small card

Small.

## Citation

None yet.
"""


@pytest.fixture(scope="module")
def session() -> Session:
    found, problems = open_session(Options(as_of="2026-11-23"))
    assert found is not None, problems
    return found


@pytest.mark.parametrize("lang", LANGS)
def test_a_new_description_asks_everything_and_states_nothing(aigov: Aigov, here: Path, lang: str) -> None:
    assert aigov("init", "new.yaml", "--lang", lang).code == 0
    text = (here / "new.yaml").read_text(encoding="utf-8")
    assert "# stop_control:" in text
    ran = aigov("check", "new.yaml")
    assert ran.code == 4
    assert "Read: 0 facts stated, 0 denied, 0 said to be unknown." in ran.out
    assert "warning" not in ran.out


def test_every_example_of_a_new_description_can_be_uncommented(session: Session, aigov: Aigov) -> None:
    lines = []
    for line in aigov("init", "-").out.splitlines():
        fact = line.removeprefix("  # ").partition(":")[0]
        answer = (
            line.startswith("  # ") and fact.isidentifier() and line.removeprefix("  # ")[len(fact)] == ":"
        )
        lines.append(f"  {line[4:]}" if answer else line)
    read = read_description("\n".join(lines), "all.yaml", session.words.vocabulary)
    assert [one for one in read.diagnostics if one.severity == "error"] == []
    assert len(read.facts) == len(session.words.vocabulary.facts)


def test_no_file_is_replaced_unless_asked(aigov: Aigov, here: Path) -> None:
    before = (here / "pass.yaml").read_bytes()
    ran = aigov("init", "pass.yaml")
    assert (ran.code, (here / "pass.yaml").read_bytes()) == (2, before)
    assert "--force" in ran.err
    assert aigov("init", "pass.yaml", "--force").code == 0


def test_a_card_becomes_a_description_with_the_origin_of_each_fact(aigov: Aigov, here: Path) -> None:
    (here / "card.md").write_text(CARD, encoding="utf-8")
    assert aigov("import", "card.md", "-o", "card.yaml").code == 0
    text = (here / "card.yaml").read_text(encoding="utf-8")
    assert "  # card.md:2:10: apache-2.0 (model-card/licence)\n  licence: apache-2.0\n" in text
    assert 'name: "c: d"' in text
    assert "inferred, take the # away if it is so\n  # " in text
    assert "# Not used:" in text
    assert "# Placeholders, which are no answer:" in text
    # No reason is cut short, however long it is.
    assert "state content.generates or purpose.uses\n" in text
    assert "model-details, 1 word\n" in text
    assert aigov("check", "card.yaml").code in (1, 4)
    assert aigov("import", "card.md", "-o", "card.yaml").code == 2


def test_a_card_can_come_from_standard_input(aigov: Aigov) -> None:
    ran = aigov("import", "-", "--stdin-name", "card.md", stdin=CARD.encode())
    assert ran.code == 0
    assert "licence: apache-2.0" in ran.out


def test_an_imported_description_states_what_the_card_stated(session: Session) -> None:
    cards = sorted((ROOT / "sample_systems" / "cards").glob("*.md"))
    assert cards
    for card in cards:
        description = session.describe(str(card), name=card.name)
        again = read_description(import_text(description, session.words), "x.yaml", session.words.vocabulary)
        imported = description.origins.imported
        stated = {
            path: value
            for path, value in description.facts.items()
            if path not in imported or not imported[path].inferred
        }
        assert again.facts == stated
        assert not again.diagnostics
