"""Rulesets are found, compiled once and kept; whatever cannot be used is made anew."""

import os
import stat
from pathlib import Path

import pytest

from aigov import __version__
from aigov.documents.cache import cache_folder, cached, keep
from aigov.documents.library import Library, built_in, find_ruleset, load_rules, load_words, ruleset_ids
from aigov.documents.sources import ruleset_source
from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.diagnostics import Diagnostic
from tests.engine.small import definition, rule, texts_of

WORDS, _ = load_words(built_in())


def words() -> CompiledVocabulary:
    assert WORDS is not None
    return WORDS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = texts_of(
        [rule("r", applies="idle", requires=["idle"])], [definition("idle", "stated(system.name)")]
    )
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "small"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AIGOV_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_the_built_in_rulesets_are_listed_by_name() -> None:
    ids = ruleset_ids(built_in())
    assert "hiroshima" in ids
    assert "vocabulary" not in ids
    assert list(ids) == sorted(ids)


def test_a_ruleset_is_found_by_id_or_by_its_folder(folder: Path) -> None:
    library = built_in()
    assert find_ruleset(library, "hiroshima") == os.path.join(library.folder, "hiroshima")
    assert find_ruleset(library, str(folder)) == str(folder)


@pytest.mark.parametrize("name", ["hiroshma", "", "vocabulary", "/nowhere", "..", "a\0b"])
def test_another_name_is_an_error_with_advice(name: str) -> None:
    found = find_ruleset(built_in(), name)
    assert isinstance(found, Diagnostic)
    assert (found.code, bool(found.help)) == ("E300", True)
    if name == "hiroshma":
        assert found.help == "did you mean `hiroshima`?"


def test_a_ruleset_of_ones_own_is_compiled_and_kept(folder: Path, cache: Path) -> None:
    library = built_in(cache=True)
    made, problems = load_rules(library, str(folder), words())
    assert made is not None
    assert (made.id, problems) == ("small", ())
    (kept,) = cache.iterdir()
    assert kept.name.startswith(f"{__version__}-small-")
    again, _ = load_rules(library, f"{folder}/", words())
    assert again == load_rules(library, str(folder), words())[0]


def test_without_the_cache_nothing_is_kept(folder: Path, cache: Path) -> None:
    made, _ = load_rules(built_in(), str(folder), words())
    assert made is not None
    assert not cache.exists()


def test_a_changed_file_is_compiled_anew(folder: Path, cache: Path) -> None:
    library = built_in(cache=True)
    load_rules(library, str(folder), words())
    file = folder / "definitions" / "a.yaml"
    file.write_text(file.read_text().replace("system.name", "system.version"))
    changed, _ = load_rules(library, str(folder), words())
    assert changed is not None
    assert ["p", "system.version", ""] in changed.nodes
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"{", b"[]\n\n", b"\xff\xfe", b"null"])
def test_what_was_kept_and_is_damaged_is_made_anew(folder: Path, cache: Path, damage: bytes) -> None:
    library = built_in(cache=True)
    first, _ = load_rules(library, str(folder), words())
    (kept,) = cache.iterdir()
    whole = kept.read_bytes()
    for broken in (damage, whole[: len(whole) // 2], whole.replace(b"\n", b"", 1)):
        kept.write_bytes(broken)
        assert load_rules(library, str(folder), words()) == (first, ())
        assert kept.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_not_used(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("AIGOV_CACHE", str(blocked))
    made, problems = load_rules(built_in(cache=True), str(folder), words())
    assert made is not None
    assert problems == ()
    assert blocked.read_text() == "in the way"


def test_nobody_reads_half_a_file(cache: Path) -> None:
    keep("a", b"first")
    keep("a", b"second")
    assert cached("a") == b"second"
    assert [path.name for path in cache.iterdir()] == [f"{__version__}-a"]
    assert cached("b") == b""


def test_where_the_cache_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AIGOV_CACHE", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    assert (cache_folder(), cached("a")) == ("", b"")
    keep("a", b"nowhere")
    monkeypatch.setenv("HOME", "/home/ida")
    assert cache_folder() == "/home/ida/.cache/aigov"
    monkeypatch.setenv("XDG_CACHE_HOME", "/tmp/cache")
    assert cache_folder() == "/tmp/cache/aigov"
    monkeypatch.setenv("AIGOV_CACHE", "")
    assert cache_folder() == ""


def test_a_ruleset_with_a_mistake_is_told_and_never_kept(folder: Path, cache: Path) -> None:
    (folder / "definitions" / "a.yaml").write_text("definitions: [{name: a}]\n")
    made, problems = load_rules(built_in(cache=True), str(folder), words())
    assert made is None
    assert {one.code for one in problems} >= {"E303"}
    assert not cache.exists()


def test_rules_in_files_of_either_ending_count(folder: Path) -> None:
    (folder / "rules" / "b.yml").write_text((folder / "rules" / "a.yaml").read_text().replace('"r"', '"s"'))
    (folder / "rules" / "notes.md").write_text("not a rule")
    made, problems = load_rules(built_in(), str(folder), words())
    assert made is not None, problems
    assert [one.id for one in made.rules] == ["r", "s"]


def test_line_ends_do_not_change_the_digest(folder: Path) -> None:
    one, _ = ruleset_source(str(folder))
    for path in folder.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    other, _ = ruleset_source(str(folder))
    assert one == other


def test_a_file_that_is_not_utf_8_is_told(folder: Path) -> None:
    (folder / "rules" / "b.yaml").write_bytes(b"rules: []\n# \xff\n")
    made, (problem,) = load_rules(built_in(), str(folder), words())
    assert (made, problem.code, str(problem.span)) == (None, "E001", "small/rules/b.yaml:2:1")


def test_a_pipe_among_the_rules_is_told_and_nobody_waits_for_it(folder: Path) -> None:
    os.mkfifo(folder / "rules" / "b.yaml")
    assert stat.S_ISFIFO((folder / "rules" / "b.yaml").stat().st_mode)
    made, (problem,) = load_rules(built_in(), str(folder), words())
    assert (made, problem.code, str(problem.span)) == (None, "E032", "small/rules/b.yaml:1:1")


def test_a_link_to_nowhere_among_the_rules_is_told(folder: Path) -> None:
    (folder / "rules" / "b.yaml").symlink_to("nowhere.yaml")
    made, (problem,) = load_rules(built_in(), str(folder), words())
    assert (made, problem.code) == (None, "E030")


def test_what_came_compiled_is_used_only_with_its_own_vocabulary(folder: Path, tmp_path: Path) -> None:
    from aigov.documents.compiled import compile_ruleset, dump_ruleset
    from tests.engine.small import ruleset_of

    compiled = tmp_path / "compiled"
    compiled.mkdir()
    library = Library(str(tmp_path), str(compiled), False)
    texts = texts_of([rule("other", applies="idle")], [definition("idle", "stated(system.name)")])
    texts["small/rules/a.yaml"] = texts["small/rules/a.yaml"].replace("tower.lit", "idle")
    other = ruleset_of(texts, words().vocabulary)
    for digest, rules in ((words().vocabulary.digest, ["other"]), ("stale", ["r"])):
        (compiled / "small.jsonl").write_bytes(dump_ruleset(compile_ruleset(other, digest)))
        made, _ = load_rules(library, "small", words())
        assert made is not None
        assert [one.id for one in made.rules] == rules


def test_the_vocabulary_is_kept_and_made_anew_when_damaged(cache: Path) -> None:
    first, problems = load_words(built_in(cache=True))
    assert problems == ()
    (kept,) = cache.iterdir()
    kept.write_bytes(kept.read_bytes()[:1000])
    again, _ = load_words(built_in(cache=True))
    assert first is not None
    assert again is not None
    assert again.vocabulary == first.vocabulary
    assert again.words("system.name") == first.words("system.name")
    assert again.words("system.nam") is None
