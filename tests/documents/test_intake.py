"""Which files are inputs, and under which name."""

from pathlib import Path

import pytest

from aigov.documents.intake import kind_of
from aigov.documents.names import named_inputs


def _names(*paths: str, cards: bool = True) -> list[str]:
    return [one.name for one in named_inputs(paths, lambda data: cards)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").write_text("# A model\n")
    (tmp_path / "README.md.aigov.yaml").write_text("aigov: 1\n")
    (tmp_path / "tower.yaml").write_text("aigov: 1\n")
    (tmp_path / "other.yaml").write_text("a: 1\n")
    return tmp_path


@pytest.mark.parametrize(
    "given",
    [
        ["README.md.aigov.yaml"],
        ["README.md", "README.md.aigov.yaml"],
        ["README.md.aigov.yaml", "README.md"],
    ],
)
def test_a_sidecar_stands_for_its_document_and_both_are_one_input(folder: Path, given: list[str]) -> None:
    assert _names(*given) == ["README.md"]


def test_a_sidecar_without_its_document_is_an_input_of_its_own(folder: Path) -> None:
    (folder / "README.md").unlink()
    assert _names("README.md.aigov.yaml") == ["README.md.aigov.yaml"]


def test_a_file_named_twice_is_two_inputs(folder: Path) -> None:
    assert _names("tower.yaml", "tower.yaml") == ["tower.yaml", "tower.yaml"]


def test_a_folder_holds_descriptions_and_cards_and_each_card_once(folder: Path) -> None:
    assert _names(".") == ["README.md", "tower.yaml"]


def test_a_text_in_a_folder_that_is_no_card_is_left_out_unless_it_has_a_sidecar(folder: Path) -> None:
    (folder / "NOTES.md").write_text("Buy milk.\n")
    assert _names(".", cards=False) == ["README.md", "tower.yaml"]
    assert _names("NOTES.md", cards=False) == ["NOTES.md"]


def test_json_that_names_the_format_is_a_description_even_when_it_is_broken() -> None:
    assert kind_of("tower.json", b'{"aigov": 1, "system": {"id": "a"') == "description"
    assert kind_of("bom.json", b'{"bomFormat": "CycloneDX"}') == "other"
