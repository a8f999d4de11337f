"""Whatever the text: reading never raises, and what was written comes back with the place where it stands."""

import json
from collections.abc import Iterator
from random import Random

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from aigov.documents.json_reader import read_json
from aigov.documents.library import built_in, load_words
from aigov.documents.scalars import UnusualError
from aigov.documents.source import Limits, Source
from aigov.documents.yaml_parsed import parsed
from aigov.documents.yaml_reader import by_line, read_yaml
from benchmarks.descriptions import description

# YAML cannot write surrogates and control characters as they are, and PyYAML writes these four breaks in ways of 1.1.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\x85\u2028\u2029\ufeff"),
    max_size=30,
)
NUMBERS = st.integers(-(10**90), 10**90) | st.floats(allow_nan=False, allow_infinity=False)


def _values(texts: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    return st.recursive(
        st.none() | st.booleans() | NUMBERS | texts,
        lambda inner: st.lists(inner, max_size=5) | st.dictionaries(texts, inner, max_size=5),
        max_leaves=25,
    )


VALUES = _values(TEXTS)
PIECES = st.sampled_from(
    [
        "a", "b", ": ", ":", "- ", "? ", "\n", "\n  ", "  ", "[", "]", "{", "}", ",", "&x ", "*x", "!t ", "!", "!!str ",
        "'", '"', "|", ">", "#", " #", "1", "true", "<<", "\t", "\r\n", "\r", "\u00e9", "\u2028", "\ufeff", "\x00",
        "---\n", "...\n", "%TAG ! x\n", ".inf", "1e999", "\\", "\U0001f600", "\ud800", "@", "~",
    ]
)  # fmt: skip


def _steps(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Every part of the value with the path that leads to it."""
    yield path, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in inner:
        yield from _steps(part, (*path, step))


def _rest(text: str, source: Source, path: tuple[str | int, ...], of_key: bool = False) -> str:
    """The text from the place where the source says that the path's value, or key, stands."""
    span = source.key_span_of(*path) if of_key else source.span_of(*path)
    return text.split("\n")[span.line - 1][span.column - 1 :]


@given(st.text() | st.binary() | st.lists(PIECES, max_size=14).map("".join))
def test_no_text_makes_the_readers_raise(text: str | bytes) -> None:
    for source in (read_yaml(text, "any"), read_json(text, "any")):
        for path, _ in _steps(source.value):
            assert source.span_of(*path) >= source.span_of()
            assert source.key_span_of(*path) <= source.span_of(*path)
        for problem in source.problems:
            assert problem.span is not None
            assert problem.span.line >= 1
            assert problem.span.column >= 1
            assert problem.message == problem.message.strip()
            assert len(problem.message) < 300


@given(st.lists(PIECES, max_size=14).map("".join))
def test_bytes_and_text_read_alike(text: str) -> None:
    encoded = text.encode("utf-8", "surrogatepass")
    from_text, from_bytes = read_yaml(text, "any"), read_yaml(encoded, "any")
    assert (from_text.value, from_text.problems) == (from_bytes.value, from_bytes.problems)


def _quoted(value: object, style: str) -> str:
    """The value as YAML with every text in quotes, or as a block where it can be one."""

    class Quoting(yaml.SafeDumper):
        pass

    Quoting.add_representer(
        str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style)
    )
    return yaml.dump(value, Dumper=Quoting, allow_unicode=True, sort_keys=False)


@given(VALUES, st.sampled_from(["'", '"', "|", ">"]))
def test_data_written_with_quotes_and_blocks_comes_back(value: object, style: str) -> None:
    source = read_yaml(_quoted(value, style), "written.yaml")
    assert (repr(source.value), source.problems) == (repr(value), ())


# PyYAML writes texts plain that are numbers since YAML 1.2; none of them begins with an x.
@given(
    _values(TEXTS.map(lambda text: f"x{text}")),
    st.sampled_from([None, True, False]),
    st.sampled_from([1, 2, 4]),
)
def test_data_written_plainly_comes_back(value: object, flow: bool | None, indent: int) -> None:
    text = yaml.safe_dump(value, default_flow_style=flow, indent=indent, sort_keys=False, width=10_000)
    source = read_yaml(text, "written.yaml")
    assert (repr(source.value), source.problems) == (repr(value), ())


@given(VALUES)
def test_data_written_as_json_comes_back_from_both_readers(value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    for source in (
        read_json(text, "a.json"),
        read_json(json.dumps(value), "a.json"),
        read_yaml(text, "a.json"),
    ):
        assert (repr(source.value), source.problems) == (repr(value), ())


@given(VALUES)
def test_a_span_points_at_the_text_of_the_json_value_and_of_its_key(value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    for source in (read_json(text, "written.json"), read_yaml(text, "written.json")):
        for path, part in _steps(value):
            shown = (
                "{"
                if isinstance(part, dict)
                else "["
                if isinstance(part, list)
                else json.dumps(part, ensure_ascii=False)
            )
            assert _rest(text, source, path).startswith(shown)
            if path and isinstance(path[-1], str):
                assert _rest(text, source, path, of_key=True).startswith(
                    json.dumps(path[-1], ensure_ascii=False)
                )


@given(VALUES, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_line_ends_and_a_byte_order_mark_change_no_place(value: object, end: str, marked: bool) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000)
    plain = read_yaml(text, "written.yaml")
    other = read_yaml(("\ufeff" if marked else "") + text.replace("\n", end), "written.yaml")
    assert other.value == plain.value
    for path, _ in _steps(value):
        assert other.span_of(*path) == plain.span_of(*path)
        assert other.key_span_of(*path) == plain.key_span_of(*path)


@given(st.from_regex(r"[-+0-9.eExoa-fA-F_:nNtTrRuUlL~]{1,12}", fullmatch=True))
def test_a_plain_scalar_is_a_text_or_what_python_makes_of_the_number(text: str) -> None:
    source = read_yaml(f"a: {text} # c", "written.yaml")
    if not isinstance(source.value, dict) or source.problems:
        return
    value = source.value["a"]
    if isinstance(value, bool) or value is None:
        assert text.lower() in ("true", "false", "null", "~")
    elif isinstance(value, int):
        assert value == (int(text) if text.lstrip("+-").isdigit() else int(text, 0))
    elif isinstance(value, float):
        assert value == float(text)
    else:
        assert value == text


# Lines as people write them, with everything that has made readers of YAML by lines stumble.
INDENTS = st.sampled_from(["", "", "", "  ", "  ", "    ", "      ", " ", "   ", "\t"])
OPENINGS = st.sampled_from(["", "", "", "- ", "- ", "-  ", "- - ", "-", "? ", "!x ", "&x "])
KEYS = st.sampled_from(
    [
        "a: ",
        "b: ",
        "c: ",
        "a:",
        "b:",
        "c:",
        "d_1: ",
        '"n": ',
        '"n":',
        "a : ",
        "A: ",
        "a:\t",
        "<<: ",
        "",
        "",
        "true: ",
    ]
)
VALUES_WRITTEN = st.sampled_from(
    [
        "", "", "", "word", "two words", "a  b", "12", "-5", "1.50", "0x1F", "1e999", ".5", "2026-05-19",
        "12:30", "true", "NO", "null", "~", "a: b", "a:b", "a::b", "a:", "https://a.org/b", "a #c", "a#b",
        "#c", "# c", " # c", "it's", "'it'", '"q"', '"q: # q"', '""', '"a\\n"', '"a" b', '"a": b', "[]", "[a]",
        "[a, b c, 12]", "[a,b]", "[a , b]", '["a", "b c"]', '["a, b"]', "[a, ]", "[a: b]", "[a, [b, {c: d}]]",
        "[a", "a]", "[a]]", "[a] b", "[a]: b", "[[[[[[a]]]]]]", "{}", "{a: b}", "{a: [b, c], d: 1}", "{a: b",
        "{a: b}}", "{a: b}: c", "{a, b}", "[a,\n  b]", "{a: b,\nc: d}", "[a,\n---\nb]", "[a # c\n]", "[*x]",
        "[!x a]", "|", ">-", "*x", "&x a", "!x a", "%a", "@a", "`a", "a & b", "a ! b", "- a", "? a", "-",
        "--- a", "...", "=", "<b>", "a\u3000b", "東京", "\u2028", "\x85", "\xa0", "café", "😀", "\ufeff", "a\tb",
        "a ", "\\", "a, b", "a]b", "(a)", "[a?, b]", "[?a]", "[a, -b]", "[- a]", "[true, 0o7, no]", "[1e999]",
        "[~]", "['a']", "<<",
    ]
)  # fmt: skip
ENDS = st.sampled_from(
    ["\n", "\n", "\n", "\n", "\n", " \n", " # c\n", "\n\n", "\n# c\n", "\n  # c\n", "#c\n", "\r\n", ""]
)
LINES = st.tuples(INDENTS, OPENINGS, KEYS, VALUES_WRITTEN, ENDS).map("".join)
GOOD_LINES = st.tuples(
    st.sampled_from(["", "", "  ", "  ", "    ", "      "]),
    st.sampled_from(["", "", "- "]),
    st.sampled_from(["a:", "b:", "c:", "d:", "e: ", "f: ", "g: "]),
    st.sampled_from(["", "", " word", " 12", " [a, b]", " {a: b}", ' "q"', " true", " [a,\n b]"]),
    st.sampled_from(["\n", "\n", "\n", "\n\n", "  # c\n"]),
).map("".join)


def _read_alike(text: str) -> Source | None:
    """What is read by lines is what the parser reads, with the same places; what is wrong is not read by lines."""
    try:
        source = by_line(text, "any")
    except UnusualError:
        return None
    known = parsed(text, "any", Limits(), 1)
    assert (repr(source.value), source.problems) == (repr(known.value), known.problems)
    for path, _ in _steps(source.value):
        assert (path, source.span_of(*path)) == (path, known.span_of(*path))
        assert (path, source.key_span_of(*path)) == (path, known.key_span_of(*path))
    return source


@given(st.lists(GOOD_LINES, max_size=8).map("".join) | st.lists(LINES | GOOD_LINES, max_size=6).map("".join))
@settings(max_examples=500)
def test_lines_are_read_as_the_parser_reads_them(text: str) -> None:
    _read_alike(text)


@given(st.lists(PIECES | st.sampled_from(["a: ", "b:\n", "\n", "  ", "- "]), max_size=14).map("".join))
@settings(max_examples=300)
def test_pieces_are_read_as_the_parser_reads_them(text: str) -> None:
    _read_alike(text)


@given(st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_descriptions_are_read_by_lines(random: Random) -> None:
    words, _ = load_words(built_in())
    assert words is not None
    assert _read_alike(description(words.vocabulary, 1_000, random.randrange(1_000_000)))
