"""What a card states, infers, shows and leaves out, each with its place."""

from collections.abc import Callable

import pytest

from aigov.importers.model_card import read, recognise
from aigov.model.imported import Imported
from aigov.model.spans import Span
from aigov.model.values import AtLeast, Value
from aigov.model.vocabulary import Vocabulary

Read = Callable[[str | bytes], Imported]


def facts(card: Imported) -> dict[str, Value]:
    return {fact.path: fact.value for fact in card.facts}


def places(card: Imported) -> dict[str, tuple[int, int]]:
    return {fact.path: (fact.span.line, fact.span.column) for fact in card.facts}


def codes(card: Imported) -> list[str]:
    return [one.code for one in card.diagnostics]


def ignored(card: Imported) -> dict[str, str]:
    return {one.what: one.why for one in card.ignored}


FRONT = """---
license: apache-2.0
language:
- no
- de
datasets:
- a/one
- two
base_model: some/base
pipeline_tag: text-generation
co2_eq_emissions:
  emissions: 2930
  source: a calculator
  training_type: fine-tuning
model-index:
- name: my-model
  results:
  - task: {type: asr}
    dataset: {name: Common Voice, type: cv, config: de, split: test}
    metrics:
    - {type: accuracy, value: 91.5, name: Test accuracy, verifyToken: x}
    - {type: mean_reward, value: 200.00 +/- 20.1}
---
# Another title
"""


def test_the_front_matter_states_what_its_keys_mean(read_card: Read) -> None:
    assert facts(read_card(FRONT)) == {
        "market.licence": "apache-2.0",
        "data.datasets": [{"name": "a/one"}, {"name": "two"}],
        "model.origin": "others-changed",
        "environment.figures": [
            {
                "name": "co2_eq_emissions",
                "about": "emissions",
                "value": (2.93, "kgCO2e"),
                "phase": "training",
                "method": "a calculator",
            }
        ],
        "system.id": "my-model",
        "performance.metrics": [
            {
                "name": "Test accuracy",
                "about": "accuracy",
                "value": (91.5, "%"),
                "dataset": "Common Voice (de, test)",
                "where": "test",
            },
            {"name": "mean_reward", "dataset": "Common Voice (de, test)", "where": "test"},
        ],
    }


def test_every_fact_keeps_the_place_of_its_value(read_card: Read) -> None:
    assert places(read_card(FRONT)) == {
        "market.licence": (2, 10),
        "data.datasets": (7, 1),
        "model.origin": (9, 13),
        "environment.figures": (12, 14),
        "system.id": (16, 9),
        "performance.metrics": (21, 31),
    }


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (lambda text: "\ufeff" + text, 0),
        (lambda text: text.replace("\n", "\r\n"), 0),
        (lambda text: text.replace("\n", "\r\r\n"), 0),
        (lambda text: "\n  \n" + text, 2),
        (lambda text: "Copied from a page\n\nwith a menu\n\n" + text, 4),
    ],
    ids=["byte order mark", "CR LF", "CR CR LF", "blank lines", "other text"],
)
def test_places_are_those_of_the_file_whatever_stands_before(
    read_card: Read, change: Callable[[str], str], lines: int
) -> None:
    plain, changed = read_card(FRONT), read_card(change(FRONT))
    moved = {path: (line + lines, column) for path, (line, column) in places(plain).items()}
    assert (facts(changed), places(changed)) == (facts(plain), moved)


def test_lists_of_a_card_are_at_least_what_they_say(read_card: Read) -> None:
    found = facts(read_card(FRONT))
    assert all(
        isinstance(found[path], AtLeast)
        for path in ("data.datasets", "performance.metrics", "environment.figures")
    )


def test_only_what_follows_from_a_reason_is_inferred(read_card: Read) -> None:
    assert [fact.path for fact in read_card(FRONT).facts if fact.inferred] == ["model.origin"]
    assert [fact.path for fact in read_card("# My model\n").facts if fact.inferred] == ["system.id"]


def test_what_is_not_used_is_listed_with_a_reason(read_card: Read) -> None:
    found = ignored(read_card(FRONT + "\n## Weather\n\nSunny.\n"))
    assert "hint" in found["pipeline_tag"]
    assert found["mean_reward: 200.00 +/- 20.1"] == "the figure is no plain number"
    assert found["model-index metric.verifyToken"]
    assert {"language", "Weather"} <= set(found)
    assert (
        ignored(read_card("---\nlicence_of_mine: x\n---\n"))["licence_of_mine"]
        == "aigov does not know this key"
    )


def test_norwegian_is_a_text(read_card: Read) -> None:
    card = read_card("---\nlanguage: no\ndatasets: [no]\n---\n")
    assert facts(card) == {"data.datasets": [{"name": "no"}]}


def test_prose_never_decides_a_fact(read_card: Read) -> None:
    plain = read_card("# Ranker\n")
    prose = (
        "\n## Uses\n\nThis system does not perform scoring. It ranks applicants. Licensed under Apache 2.0.\n"
    )
    told = read_card("# Ranker\n" + prose)
    assert facts(told) == facts(plain)
    assert [(one.topic, one.span.line, one.words) for one in told.text] == [("intended-use", 3, 13)]


def test_a_filled_section_states_no_document(read_card: Read) -> None:
    card = read_card("# A\n\n## Limitations\n\nMany, see below.\n\n## Bias\n\nSome.\n")
    assert not any(path.startswith("documents.") for path in facts(card))


# -- licences


def test_a_licence_in_the_text_may_agree(read_card: Read) -> None:
    card = read_card(
        "---\nlicense: apache-2.0\n---\n# A\n\n- **License:** [Apache 2.0](LICENSE)\n\n"
        "## License\n\nApache License, Version 2.0\n"
    )
    assert facts(card)["market.licence"] == "apache-2.0"
    assert card.conflicts == ()


@pytest.mark.parametrize(
    "body",
    [
        "- **License:** CC-BY-NC-4.0\n",
        "## License\n\nCC-BY-NC-4.0\n",
        "## ライセンス\n\nCC BY-NC 4.0\n",
        "## License\n\nThe weights are under CC-BY-NC-4.0.\n",
    ],
)
def test_a_licence_in_the_text_may_contradict_and_then_none_is_stated(read_card: Read, body: str) -> None:
    card = read_card("---\nlicense: mit\n---\n# A\n\n" + body)
    assert "market.licence" not in facts(card)
    (conflict,) = card.conflicts
    assert (conflict.path, conflict.first.value, conflict.first.span.line) == ("market.licence", "mit", 2)
    assert conflict.second.span.line in (6, 8)


def test_a_sentence_with_the_same_licence_or_with_several_contradicts_nothing(read_card: Read) -> None:
    for sentence in (
        "Released under the MIT license.",
        "Code under MIT license, data under CC-BY-NC-4.0.",
        "Ask us.",
    ):
        assert (
            facts(read_card(f"---\nlicense: mit\n---\n# A\n\n## License\n\n{sentence}\n"))["market.licence"]
            == "mit"
        )


def test_other_is_no_licence_without_a_name(read_card: Read) -> None:
    card = read_card("---\nlicense: other\n---\n")
    assert facts(card) == {}
    assert "license_name" in ignored(card)["license"]
    named = read_card("---\nlicense: other\nlicense_name: my-licence-1.0\nlicense_link: LICENSE\n---\n")
    assert facts(named) == {"market.licence": "my-licence-1.0"}
    assert places(named) == {"market.licence": (3, 15)}


def test_a_list_of_licences_is_one_text(read_card: Read) -> None:
    assert facts(read_card("---\nlicense: [mit]\n---\n")) == {"market.licence": "mit"}
    assert facts(read_card("---\nlicense:\n- mit\n- apache-2.0\n---\n")) == {
        "market.licence": "mit, apache-2.0"
    }
    assert facts(read_card("---\nlicense: unknown\n---\n")) == {}


def test_a_label_below_an_unknown_heading_may_be_about_another_model(read_card: Read) -> None:
    card = read_card("---\nlicense: mit\n---\n# A\n\n## Our other models\n\n- **License:** CC-BY-NC-4.0\n")
    assert facts(card)["market.licence"] == "mit"
    assert ignored(card)["License: CC-BY-NC-4.0"] == "it stands under a heading that aigov does not know"


def test_a_heading_is_listed_without_its_colon(read_card: Read) -> None:
    assert ignored(read_card("# A\n\n## Weather:\n\nSunny.\n")) == {
        "Weather": "aigov does not know this heading"
    }


# -- labels


def test_labelled_values_state_facts_when_they_are_nothing_else(read_card: Read) -> None:
    card = read_card(
        "# A\n\n## Model Details\n\n- **Model version:** 1.10\n- **Number of parameters:** 6,053,381,344\n"
        "- **Carbon Emitted:** 30.16 kg CO2 eq.\n- **Finetuned from model:** some/base\n- **Lizenz:** MIT\n"
    )
    assert facts(card) == {
        "system.id": "A",
        "system.version": "1.10",
        "model.parameters": 6053381344,
        "environment.figures": [{"name": "Carbon Emitted", "about": "emissions", "value": (30.16, "kgCO2e")}],
        "model.origin": "others-changed",
        "market.licence": "MIT",
    }
    assert places(card)["model.parameters"] == (6, 29)


def test_labelled_values_that_need_reading_state_nothing(read_card: Read) -> None:
    card = read_card(
        "## Model Details\n\n- **Developed by:** Someone\n- **Parameters:** 7B\n"
        "- **Model version:** the fourth and largest\n"
        "- **License:** Please see the file. It is long.\n- **Carbon Emitted:** 30.16\n- **Base model:** Llama-2\n"
    )
    assert facts(card) == {}
    assert len(card.ignored) == 6


def test_two_models_on_one_card_share_no_version(read_card: Read) -> None:
    card = read_card(
        "# A\n\n**Model Details**\n\n- Model version: 1.4\n\n**Model Details**\n\n- Model version: 1.5\n"
    )
    assert "system.version" not in facts(card)
    assert [one.path for one in card.conflicts] == ["system.version"]


def test_a_table_of_two_columns_is_read_like_labels(read_card: Read) -> None:
    card = read_card(
        "# A\n\n## Characteristics\n\n| Attribute | Details |\n|---|---|\n"
        "| **License** | Apache 2.0 |\n| Provider | X |\n"
    )
    assert facts(card) == {"system.id": "A", "market.licence": "Apache 2.0"}
    assert places(card)["market.licence"] == (7, 17)


# -- results


def test_figures_of_several_models_belong_to_none(read_card: Read) -> None:
    card = read_card(
        "---\nmodel-index:\n- name: a\n  results: [{metrics: [{type: wer, value: 0.1}]}]\n- name: b\n---\n"
    )
    assert facts(card) == {}
    assert "2 models" in ignored(card)["model-index"]


def test_a_mapping_in_place_of_a_list_of_models_is_read(read_card: Read) -> None:
    assert facts(read_card("---\nmodel-index:\n  name: x\n---\n")) == {"system.id": "x"}
    assert facts(
        read_card(
            "---\nmodel_index:\n- name: x\n  results: {metric: {name: Wer, type: wer, value: 0.2}}\n---\n"
        )
    ) == {
        "system.id": "x",
        "performance.metrics": [{"name": "Wer", "about": "accuracy", "value": (0.2, "1")}],
    }


def test_figures_on_training_data_are_no_test(read_card: Read) -> None:
    text = (
        "---\nmodel-index:\n- name: x\n  results:\n  - dataset: {name: d, split: train}\n"
        "    metrics: [{type: f1, value: 1}]\n---\n"
    )
    assert facts(read_card(text))["performance.metrics"] == [
        {"name": "f1", "about": "accuracy", "value": (1.0, "1"), "dataset": "d (train)"}
    ]


@pytest.mark.parametrize(
    "block",
    [
        "model-index: []",
        "model-index: text",
        "model-index: [1, 2]",
        "model-index: {results: 5}",
        "model-index:\n- results: [[1]]",
    ],
)
def test_odd_blocks_of_results_state_nothing_and_break_nothing(read_card: Read, block: str) -> None:
    card = read_card(f"---\n{block}\n---\n")
    assert facts(card) == {}


def test_a_bare_number_of_emissions_is_grams(read_card: Read) -> None:
    assert facts(read_card("---\nco2_eq_emissions: 1.5\n---\n"))["environment.figures"] == [
        {"name": "co2_eq_emissions", "about": "emissions", "value": (0.0015, "kgCO2e")}
    ]
    assert facts(read_card("---\nco2_eq_emissions: {emissions: about five}\n---\n")) == {}


@pytest.mark.parametrize(
    ("relation", "stated"), [("finetune", True), ("adapter", True), ("merge", False), ("quantized", False)]
)
def test_only_further_training_changes_a_base_model(read_card: Read, relation: str, stated: bool) -> None:
    card = read_card(f"---\nbase_model: [a/b]\nbase_model_relation: {relation}\n---\n")
    assert ("model.origin" in facts(card)) is stated


# -- placeholders


def test_placeholders_of_the_front_matter_are_no_answers(read_card: Read) -> None:
    card = read_card(
        "---\nlicense: {license}\ndatasets:\n- {name}\nbase_model: #ModelName#\ntags: TBD\nmetrics: []\n---\n"
    )
    assert facts(card) == {}
    assert [(one.what, one.span.line, one.quote) for one in card.placeholders] == [
        ("license", 2, "{license}"),
        ("datasets", 4, "{name}"),
        ("base_model", 5, ""),
        ("tags", 6, "TBD"),
        ("metrics", 7, ""),
    ]


def test_placeholders_of_the_text_are_reported_where_they_stand(read_card: Read) -> None:
    card = read_card(
        "# Model Card for {{ model_id }}\n\n- **Developed by:** [More Information Needed]\n- **Paper:** None\n\n"
        "## Uses\n\n[More Information Needed]\n\n## Limitations\n\n<!-- hint -->\n\n"
        "## Bias\n\nSome. TBD for others.\n\n"
        "## Evaluation\n\nThis model was tested on...\n"
    )
    assert [(one.what, one.span.line, one.span.column, one.quote) for one in card.placeholders] == [
        ("Model Card for {{ model_id }}", 1, 18, "{{ model_id }}"),
        ("Developed by", 3, 21, "[More Information Needed]"),
        ("Paper", 4, 14, "None"),
        ("Uses", 8, 1, "[More Information Needed]"),
        ("Limitations", 10, 1, ""),
        ("Bias", 16, 7, "TBD"),
        ("Evaluation", 20, 1, "This model was tested on..."),
    ]
    assert [(one.topic, one.words) for one in card.text] == [("bias", 3)]


def test_placeholders_in_japanese_german_and_french_are_no_answers(read_card: Read) -> None:
    card = read_card(
        "## ライセンス\n\n未定\n\n## Beschränkungen\n\nnoch offen\n\n## Limites\n\nà compléter\n"
    )
    assert [one.span.line for one in card.placeholders] == [3, 7, 11]
    assert card.text == ()


def test_the_sentences_that_come_with_a_template_are_no_answers(read_card: Read) -> None:
    card = read_card(
        "## Environmental Impact\n\nCarbon emissions can be estimated using the "
        "[Machine Learning Impact calculator](https://e.org) presented in [Lacoste et al. (2019)](https://e.org).\n"
    )
    assert card.text == ()
    assert [one.what for one in card.placeholders] == ["Environmental Impact"]


def test_a_title_that_was_never_filled_names_nothing(read_card: Read) -> None:
    for title in (
        "# (model name)",
        "# [Model name]",
        "# Model Card for {{ x }}",
        "# Model description",
        "# Do NOT use!",
    ):
        assert facts(read_card(f"{title}\n\nText.\n")) == {}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("# GPT-2 model card", "GPT-2"),
        ("# Model Card: Small Thing", "Small Thing"),
        ("# 🤗 Model Card for *Thing* 📚", "Thing"),
        ("# モデルカード：翻訳器", "翻訳器"),
        ("# 翻訳器とは", "翻訳器"),
    ],
)
def test_a_title_names_the_model_without_saying_that_it_is_a_card(
    read_card: Read, title: str, name: str
) -> None:
    assert facts(read_card(f"{title}\n")) == {"system.id": name}


# -- faults of the front matter


def test_a_broken_front_matter_is_a_warning_and_the_text_is_read(read_card: Read) -> None:
    card = read_card("---\nlicense: mit\ntags: [a\n---\n# A\n\n## Uses\n\nMany uses.\n")
    (problem,) = [one for one in card.diagnostics if one.code.startswith("E")]
    assert problem.severity == "warning"
    assert problem.span is not None
    assert problem.span.line in (3, 4)
    assert facts(card) == {"market.licence": "mit", "system.id": "A"}
    assert [one.topic for one in card.text] == ["intended-use"]


@pytest.mark.parametrize(
    "broken",
    [
        "license: mit: see below\n",  # cut short
        "license:\n- mit\n  tags:\n- a\n",  # grown together with the next key
    ],
)
def test_the_key_at_which_the_front_matter_breaks_off_states_nothing(read_card: Read, broken: str) -> None:
    card = read_card(f"---\ndatasets: [a/b]\n{broken}---\n# A\n")
    assert set(facts(card)) == {"data.datasets", "system.id"}
    assert (
        ignored(card)["license"] == "the front matter cannot be read from here on; mend the error in it first"
    )


def test_a_front_matter_of_which_nothing_can_be_read_is_listed(read_card: Read) -> None:
    (listed,) = read_card("---\n\tlicense: mit\n---\n# A\n").ignored
    assert (listed.what, listed.span.line) == ("front matter", 1)


def test_a_front_matter_that_runs_on_into_the_text_is_cut_short(read_card: Read) -> None:
    card = read_card("---\nlicense: mit\n\n# Title\n\n## Uses\n\nMany: uses: here.\n\n---\n\nEnd.\n")
    assert facts(card) == {"market.licence": "mit", "system.id": "Title"}
    assert "W407" in codes(card)
    assert [one.topic for one in card.text] == ["intended-use"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("---\n---\n# A\n", "N405"),
        ("Text.\n\n---\nlicense: mit\n---\n", "W406"),
        ("---\nlicense: mit\n\n# A\n", "W407"),
        ("---\n- license: mit\n---\n# A\n", "W408"),
        ("---\njust words\n---\n# A\n", "W408"),
        ("---\n\tlicense: mit\n---\n# A\n", "E004"),
        ("---\nlicense: mit\nlicense: mit\n---\n# A\n", "E005"),
        (b"---\nlicense: mit\n---\n# Gr\xfc\xdfe\n", "W401"),
        (b"---\nlicense: mit\n---\n# A\x08\n", "W402"),
    ],
)
def test_faults_are_reported_and_never_stop_the_reading(
    read_card: Read, text: str | bytes, code: str
) -> None:
    card = read_card(text)
    assert code in codes(card)
    assert all(one.severity != "error" for one in card.diagnostics)


def test_a_key_that_stands_twice_states_nothing_when_the_two_differ(read_card: Read) -> None:
    same = read_card("---\nlicense: mit\nlicense: MIT\n---\n")
    differ = read_card("---\nlicense: mit\ntags: [a]\nlicense:\n- gpl-3.0\n---\n")
    assert facts(same) == {"market.licence": "mit"}
    assert facts(differ) == {}
    assert [(one.first.span.line, one.second.span.line) for one in differ.conflicts] == [(2, 5)]


def test_a_second_block_of_front_matter_is_ignored(read_card: Read) -> None:
    card = read_card("---\nlicense: mit\n---\n# A\n\n---\nlicense: gpl-3.0\n---\n")
    assert facts(card)["market.licence"] == "mit"
    assert "a second block of front matter" in ignored(card)


def test_an_empty_file_states_nothing_and_says_so(read_card: Read) -> None:
    for text in ("", "\n \n", b"\xef\xbb\xbf"):
        card = read_card(text)
        assert (facts(card), codes(card)) == ({}, ["N403"])


# -- cards of data


def test_a_card_of_data_states_nothing_about_a_model(read_card: Read) -> None:
    card = read_card(
        "---\nlicense: mit\npretty_name: Small Set\ntask_categories: [x]\nsize_categories: [1K]\n---\n"
        "# Dataset Card for Small Set\n\n- **License:** CC-BY-NC-4.0\n"
    )
    assert facts(card) == {"data.datasets": [{"name": "Small Set", "licence": "mit"}]}
    assert all(fact.inferred for fact in card.facts)
    assert codes(card) == ["N409"]


# -- the importer itself


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("README.md", b"", True),
        ("CARD.MARKDOWN", b"anything", True),
        ("card.txt", b"---\nlicense: mit\n---\n", True),
        ("card", b"# A\n\n## Intended Use\n\n## Limitations\n", True),
        ("notes.txt", b"# A\n\n## Monday\n", False),
        ("bom.json", b"{}", False),
        ("data", b'{"license": "mit"}', False),
        ("system.yaml", b"---\nlicense: mit\n---\n", False),
    ],
)
def test_cards_are_recognised_by_name_or_content(name: str, head: bytes, expected: bool) -> None:
    assert recognise(name, head) is expected


def test_a_fact_that_the_vocabulary_lacks_is_ignored_aloud(vocabulary: Vocabulary) -> None:
    bare = vocabulary._replace(facts={})
    card = read(FRONT.encode(), "card.md", bare)
    assert card.facts == ()
    assert sum("this vocabulary has no fact" in one.why for one in card.ignored) == 7


def test_the_same_bytes_give_the_same_card(read_card: Read) -> None:
    assert read_card(FRONT) == read_card(FRONT)
    assert read_card("# A\n").facts[0].span == Span("card.md", 1, 3)


def test_a_card_of_data_lists_the_keys_it_does_not_use(read_card: Read) -> None:
    card = read_card(
        "---\nlicenses: [mit]\npretty_name: Small Set\ntask_ids: [x]\nsize_categories: [1K]\n---\n"
    )
    assert facts(card) == {"data.datasets": [{"name": "Small Set", "licence": "mit"}]}
    assert set(ignored(card)) == {"task_ids", "size_categories"}
    nameless = read_card("---\nlicense: mit\ntask_ids: [x]\nsize_categories: [1K]\n---\n")
    assert facts(nameless) == {}
    assert "license" in ignored(nameless)
