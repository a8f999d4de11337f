"""Where facts end, what lines are known by, and how paths are written."""

import json

import pytest
import yaml

from aigov.model.report import Report
from aigov.model.spans import Span
from aigov.reporters.files import Files, relative_path, relative_uri
from aigov.reporters.line_hashes import line_hashes
from tests.reporters.made import ROOT, SAMPLES, of_sample, of_text

# From the tests of github/codeql-action: text and the hashes of its lines.
VECTORS = {
    "": ["c129715d7a2bc9a3:1"],
    " a\nb\n  \t\tc\n d": [
        "271789c17abda88f:1",
        "54703d4cd895b18:1",
        "180aee12dab6264:1",
        "a23a3dc5e078b07b:1",
    ],
    " hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n": [
        "e9496ae3ebfced30:1",
        "fb7c023a8b9ccb3f:1",
        "ce8ba1a563dcdaca:1",
        "e20e36e16fcb0cc8:1",
        "b3edc88f2938467e:1",
        "c8e28b0b4002a3a0:1",
        "c129715d7a2bc9a3:1",
    ],
    "Lorem ipsum dolor sit amet.\n" * 10: [
        *(f"a7f2ff13bc495cf2:{count}" for count in range(1, 7)),
        "a7f2ff1481e87703:1",
        "a9cf91f7bbf1862b:1",
        "55ec222b86bcae53:1",
        "cc97dc7b1d7d8f7b:1",
        "c129715d7a2bc9a3:1",
    ],
}


def facts(report: Report) -> dict[str, tuple[object, Span]]:
    """Every stated fact with its place."""
    spans = {path: report.description.origins.span(path) for path in report.description.facts}
    return {path: (report.description.facts[path], span) for path, span in spans.items() if span is not None}


def shown(report: Report) -> dict[str, str]:
    """What stands in the region of each fact."""
    text = report.description.content[0].decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    lines, files = text.split("\n"), Files([report])
    regions = {path: files.region(span) for path, (_, span) in facts(report).items()}
    return {path: lines[one.line - 1][one.column - 1 : one.end - 1] for path, one in regions.items()}


@pytest.mark.parametrize("text", VECTORS)
def test_lines_are_known_as_github_knows_them(text: str) -> None:
    assert line_hashes(text.encode()) == VECTORS[text]


def test_a_line_is_hashed_by_utf_16_units() -> None:
    assert line_hashes("😀".encode()) != line_hashes("\ufffd".encode())
    assert line_hashes(b"\xff") == line_hashes("\ufffd".encode())


@pytest.mark.parametrize("sample", [one for one in SAMPLES if "broken" not in one and "cards" not in one])
def test_the_region_of_a_plain_fact_holds_the_fact(sample: str) -> None:
    report = of_sample(sample)
    seen = shown(report)
    plain = {path: value for path, (value, _) in facts(report).items() if isinstance(value, str | bool | int)}
    for path, value in plain.items():
        read = str(yaml.safe_load(seen[path]))
        assert read == str(value) or (read, value) == ("none", False) or len(str(value)) > 60, path


@pytest.mark.parametrize(
    "sample", ["sample_systems/cv-screener.yaml", "sample_systems/frontier-developer.yaml"]
)
def test_regions_are_the_same_behind_a_mark_and_with_other_line_breaks(sample: str) -> None:
    plain = (ROOT / sample).read_bytes()
    expected = shown(of_text(plain))
    crlf = plain.replace(b"\n", b"\r\n")
    for data in (crlf, b"\xef\xbb\xbf" + plain, b"\xef\xbb\xbf" + crlf, plain.replace(b"\n", b"\r")):
        report = of_text(data)
        assert shown(report) == expected
        assert [span for _, span in facts(report).values()] == [
            span for _, span in facts(of_text(plain)).values()
        ]


def test_regions_are_exact_in_json() -> None:
    stated = {
        "aigov": 1,
        "system": {"id": "a, b", "stage": "in-service"},
        "purpose": {"uses": ["recruitment-selection", "worker-monitoring"], "profiles_people": True},
    }
    for indent in (None, 2):
        seen = shown(of_text(json.dumps(stated, indent=indent), "one.json"))
        assert seen["system.id"] == '"a, b"'
        assert seen["system.stage"] == '"in-service"'
    assert shown(of_text(json.dumps(stated), "one.json"))["purpose.uses"] == (
        '["recruitment-selection", "worker-monitoring"]'
    )


def test_places_in_the_front_matter_of_a_card_count_from_the_start_of_the_file() -> None:
    card = "---\r\nlicense: apache-2.0\r\nlanguage: [en]\r\n---\r\n# A card\r\n"
    report = of_text("\ufeff" + card, "card.md")
    licences = [span for path, (_, span) in facts(report).items() if "licen" in path]
    assert [(one.file, one.line) for one in licences] == [("card.md", 2)]


@pytest.mark.parametrize(
    ("name", "path", "uri"),
    [
        ("a/b.yaml", "a/b.yaml", "a/b.yaml"),
        ("./a/../b c.yaml", "b c.yaml", "b%20c.yaml"),
        ("../../up.yaml", "up.yaml", "up.yaml"),
        ("/etc/x.yaml", "etc/x.yaml", "etc/x.yaml"),
        ("C:\\x.yaml", "C:/x.yaml", "C%3A/x.yaml"),
        ("a?b#c%.yaml", "a?b#c%.yaml", "a%3Fb%23c%25.yaml"),
        ("評価.yaml", "評価.yaml", "%E8%A9%95%E4%BE%A1.yaml"),
        ("-", "-", "-"),
        ("..", "-", "-"),
    ],
)
def test_paths_stay_below_the_root(name: str, path: str, uri: str) -> None:
    assert (relative_path(name), relative_uri(name)) == (path, uri)
