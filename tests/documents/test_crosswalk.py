"""The file of the crosswalk: read with places, kept as data, and refused with every reason."""

from pathlib import Path

import pytest

from aigov.documents.build import BuildError, build_all
from aigov.documents.crosswalk import read_crosswalk
from aigov.documents.library import CROSSWALK, Library, built_in, load_crosswalk
from aigov.model.crosswalk import Alone, Crosswalk, Row, dump_crosswalk
from aigov.model.crosswalk import load_crosswalk as loaded
from aigov.model.spans import Span

TEXT = """\
crosswalk: 1
version: "1"
date: 2026-11-23
frameworks:
  norm: {name: A norm, link: "https://example.org", date: 2020-02-02, ids: {"1.1": {en: Light, ja: 光}, "1.2": {}}}
  list: {name: A list, link: "https://example.org", date: 2020-02-02, ids: [A.1, A.2]}
relations:
  small:
    one/r:
      - {relation: intersects, to: [other/s, norm/1.1], why: Both are about light}
      - {relation: subset, to: list/A.1, why: A part of it, basis: published, source: A table}
nothing:
  small:
    one/q: Nobody else keeps a dog.
"""


def read(text: str = TEXT) -> Crosswalk:
    crosswalk, problems = read_crosswalk(text)
    assert crosswalk is not None, problems
    assert problems == ()
    return crosswalk


def refused(old: str, new: str) -> list[str]:
    """What is said of the text with one thing changed."""
    assert old in TEXT
    crosswalk, problems = read_crosswalk(TEXT.replace(old, new, 1))
    assert crosswalk is None
    return [f"{one.span}: {one.code} {one.message}" for one in problems]


def test_a_row_has_a_place_for_each_of_its_targets() -> None:
    assert read().rows == (
        Row(
            "small/one/r",
            "intersects",
            "other/s",
            "Both are about light",
            "own",
            Span("crosswalk.yaml", 10, 37),
        ),
        Row(
            "small/one/r",
            "intersects",
            "norm/1.1",
            "Both are about light",
            "own",
            Span("crosswalk.yaml", 10, 46),
        ),
        Row("small/one/r", "subset", "list/A.1", "A part of it", "A table", Span("crosswalk.yaml", 11, 32)),
    )


def test_what_stands_alone_has_its_reason() -> None:
    assert read().alone == (Alone("small/one/q", "Nobody else keeps a dog.", Span("crosswalk.yaml", 14, 5)),)


def test_numbers_of_a_framework_have_titles_or_none() -> None:
    norm, plain = read().frameworks
    assert norm.ids == {"1.1": {"en": "Light", "ja": "光"}, "1.2": {}}
    assert plain.ids == {"A.1": {}, "A.2": {}}


def test_what_is_kept_is_the_same_without_places() -> None:
    crosswalk = read()
    kept = loaded(dump_crosswalk(crosswalk))
    assert kept is not None
    assert kept.frameworks == crosswalk.frameworks
    assert kept.rows == tuple(row._replace(span=None) for row in crosswalk.rows)
    assert kept.alone == tuple(one._replace(span=None) for one in crosswalk.alone)
    assert kept[:3] == crosswalk[:3]


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[0]", b"[9,1,1,1,[],[],[]]", b"\xff", b'[1,"","","",[[1]],[],[]]']
)
def test_damaged_data_are_not_used(data: bytes) -> None:
    assert loaded(data) is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("subset", "subsets", "crosswalk.yaml:11:20: E304 `relations.small.one/r.1.relation`: "),
        ("why: A part of it, ", "", "crosswalk.yaml:11:9: E303 `why` is missing"),
        ("why: A part of it", "why: ''", "crosswalk.yaml:11:47: E304 `relations.small.one/r.1.why`: "),
        ("why: Both", "wy: Both", "crosswalk.yaml:10:57: E302 the key `wy` is not known here"),
        (
            ", source: A table",
            "",
            "crosswalk.yaml:11:9: E304 `relations.small.one/r.1`: a relation on the basis",
        ),
        (
            "basis: published, ",
            "",
            "crosswalk.yaml:11:9: E304 `relations.small.one/r.1`: a relation on the basis",
        ),
        ("date: 2026-11-23", "date: 2026-11-31", "crosswalk.yaml:3:7: E305 `2026-11-31` is not a date"),
        (
            "date: 2020-02-02, ids: [",
            "date: 2020, ids: [",
            "crosswalk.yaml:6:59: E304 `frameworks.list.date`: ",
        ),
        ("crosswalk: 1", "crosswalk: 2", "crosswalk.yaml:1:12: E304 `crosswalk`: "),
    ],
)
def test_a_mistake_is_told_with_its_place(old: str, new: str, said: str) -> None:
    told = refused(old, new)
    assert any(one.startswith(said) for one in told), told


def test_rulesets_may_come_without_a_crosswalk(tmp_path: Path) -> None:
    assert load_crosswalk(Library(str(tmp_path), "", False)) == (None, ())


def test_a_crosswalk_is_kept_under_its_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIGOV_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "rulesets"
    folder.mkdir()
    (folder / "crosswalk.yaml").write_text(TEXT, encoding="utf-8")
    shelf = Library(str(folder), "", True)
    first, _ = load_crosswalk(shelf)
    assert first is not None
    assert first.rows[0].span is not None
    again, _ = load_crosswalk(shelf)
    assert again is not None
    assert again.rows[0].span is None
    (folder / "crosswalk.yaml").write_text(TEXT.replace("subset", "superset"), encoding="utf-8")
    changed, _ = load_crosswalk(shelf)
    assert changed is not None
    assert changed.rows[2].relation == "superset"


def test_the_wheel_holds_the_crosswalk(tmp_path: Path) -> None:
    """Compiled as the build does it, from a folder with the vocabulary and no ruleset."""
    folder, out = tmp_path / "rulesets", tmp_path / "compiled"
    folder.mkdir()
    (folder / "vocabulary").symlink_to(Path(built_in().folder) / "vocabulary")
    (folder / "crosswalk.yaml").write_text(TEXT, encoding="utf-8")
    assert str(out / CROSSWALK) in build_all(str(folder), str(out))
    installed, _ = load_crosswalk(Library(str(tmp_path / "no rulesets"), str(out), False))
    assert installed is not None
    assert len(installed.rows) == 3
    (folder / "crosswalk.yaml").write_text(TEXT.replace("crosswalk: 1", "crosswalk: 2"), encoding="utf-8")
    with pytest.raises(BuildError, match="crosswalk"):
        build_all(str(folder), str(out))
