"""Cards that other people wrote (cards/SOURCES.md), and hostile ones: all are read, quickly, and fit the vocabulary."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aigov.importers.model_card import read, recognise
from aigov.model.imported import Imported
from aigov.model.values import Value
from aigov.model.vocabulary import Shape, Vocabulary, field_shape

CARDS = sorted((Path(__file__).parent / "cards").glob("*.md"))
NAMES = [path.stem for path in CARDS]
EMPTY = Vocabulary("", "", {}, {}, {}, {})


@pytest.fixture
def card(request: pytest.FixtureRequest, vocabulary: Vocabulary) -> Imported:
    path = Path(__file__).parent / "cards" / f"{request.param}.md"
    return read(path.read_bytes(), path.name, vocabulary)


def facts(card: Imported) -> dict[str, Value]:
    return {fact.path: fact.value for fact in card.facts}


def fits(value: Value, shape: Shape, vocabulary: Vocabulary) -> bool:
    """Whether a value is one that a description could state."""
    match shape.kind:
        case "choice":
            return value in shape.options
        case "records":
            return isinstance(value, list) and all(
                fits(one, shape._replace(kind="record"), vocabulary) for one in value
            )
        case "record":
            return isinstance(value, dict) and all(
                (inner := field_shape(vocabulary, shape, key)) is not None and fits(one, inner, vocabulary)
                for key, one in value.items()
            )
        case "quantity":
            return isinstance(value, tuple) and value[1] in shape.units
        case "count":
            return isinstance(value, int)
        case _:
            return isinstance(value, str)


@pytest.mark.parametrize("card", NAMES, indirect=True)
def test_every_fact_of_a_real_card_fits_the_vocabulary(card: Imported, vocabulary: Vocabulary) -> None:
    for fact in card.facts:
        assert fits(fact.value, vocabulary.facts[fact.path], vocabulary), fact
    assert all(one.severity != "error" for one in card.diagnostics)


@pytest.mark.parametrize("path", CARDS, ids=NAMES)
def test_every_place_points_at_what_is_quoted(path: Path, vocabulary: Vocabulary) -> None:
    lines = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff").split("\n")
    card = read(path.read_bytes(), path.name, vocabulary)
    for mark in card.placeholders:
        if mark.quote and path.stem != "not-utf-8":
            there = lines[mark.span.line - 1][mark.span.column - 1 :]
            assert there.startswith((mark.quote.rstrip("…"), mark.quote[:1])), mark


@pytest.mark.parametrize("card", ["template"], indirect=True)
def test_an_unfilled_template_states_nothing_at_all(card: Imported) -> None:
    assert card.facts == ()
    assert card.text == ()
    assert len(card.placeholders) >= 45


@pytest.mark.parametrize("card", ["llm-jp-template"], indirect=True)
def test_a_template_of_tables_names_no_model(card: Imported) -> None:
    assert card.facts == ()
    assert [one.quote for one in card.placeholders] == [
        "(model name)",
        "Describe other details of this model.",
    ]


@pytest.mark.parametrize("card", ["gpt2-xl"], indirect=True)
def test_a_licence_that_the_text_modifies_is_a_conflict(card: Imported) -> None:
    (conflict,) = card.conflicts
    assert (conflict.first.value, conflict.second.value) == ("mit", "Modified MIT License")
    assert "market.licence" not in facts(card)


@pytest.mark.parametrize("card", ["dalle-mini"], indirect=True)
def test_emissions_below_headings_of_two_models_state_nothing(card: Imported) -> None:
    assert facts(card)["environment.figures"] == [
        {
            "name": "co2_eq_emissions",
            "about": "emissions",
            "value": (7.54, "kgCO2e"),
            "method": "MLCo2 Machine Learning Impact calculator",
        }
    ]
    assert sum(one.quote == "Unknown" for one in card.placeholders) == 3


@pytest.mark.parametrize("card", ["line-distilbert-ja"], indirect=True)
def test_a_japanese_card_of_prose_is_shown_by_topic(card: Imported) -> None:
    assert {"evaluation", "licence", "how-to-use", "model-details", "sources"} <= {
        one.topic for one in card.text
    }
    assert "market.licence" not in facts(card)  # a sentence says it, and prose decides nothing


@pytest.mark.parametrize("card", ["cr-cr-lf"], indirect=True)
def test_lines_that_end_with_two_carriage_returns_are_counted_once(card: Imported) -> None:
    (licence,) = card.facts
    assert (licence.value, licence.span.line, licence.span.column) == ("apache-2.0", 3, 10)


@pytest.mark.parametrize("card", ["two-models"], indirect=True)
def test_a_card_of_two_models_has_no_version(card: Imported) -> None:
    assert "system.version" in {one.path for one in card.conflicts}
    assert facts(card)["market.licence"] == "CC0"


@pytest.mark.parametrize("card", ["yaml-error", "not-utf-8", "byte-order-mark"], indirect=True)
def test_a_card_of_data_is_known_also_when_its_front_matter_is_broken(card: Imported) -> None:
    assert "N409" in [one.code for one in card.diagnostics]
    assert set(facts(card)) <= {"data.datasets"}


def hostile() -> dict[str, bytes]:
    """Texts of 80,000 characters that make a careless pattern slow."""
    pieces = {
        "brackets": "[",
        "links": "[x](a(b)",
        "tags": "<a ",
        "comments": "<!--",
        "braces": "{{",
        "signs": "#",
        "headings": "# a\n",
        "stars": "**a** ",
        "bars": "| a ",
        "rules": "---\n",
        "blocks": "---\nlicense: mit\n---\n",
        "fences": "```\n",
        "blanks": " ",
        "licences": "## License\nMIT License\n",
        "marks": "[more information needed",
        "quotes": "> ",
        "nothing": "\x00",
    }
    return {name: (piece * (80_000 // len(piece))).encode() for name, piece in pieces.items()}


@pytest.mark.parametrize("name", hostile())
def test_hostile_texts_take_time_in_proportion_to_their_length(name: str) -> None:
    text = hostile()[name]

    def seconds(part: bytes) -> float:
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            read(part, "card.md", EMPTY)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(text) < 40 * seconds(text[: len(text) // 8]) + 0.05


@settings(max_examples=200)
@given(st.binary(max_size=300))
def test_no_bytes_are_refused(data: bytes) -> None:
    read(data, "card.md", EMPTY)
    recognise("card", data)


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(
            [
                "---\n",
                "license: mit\n",
                "# A\n",
                "- **License:** x\n",
                "```\n",
                "<!--",
                "-->",
                "| a | b |\n",
                "\t",
                "{x}",
                "{{ y }}",
                "\n",
                "TBD\n",
                "model-index:\n",
                "- name: z\n",
            ]
        ),
        max_size=25,
    )
)
def test_no_mixture_of_markdown_is_refused(parts: list[str]) -> None:
    read("".join(parts).encode(), "card.md", EMPTY)
