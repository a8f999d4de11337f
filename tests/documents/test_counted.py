"""Counts that cannot be true are errors where they stand; figures that the counts contradict are warnings."""

import pytest

from aigov.documents.description import read_description
from aigov.documents.joined import joined
from aigov.documents.library import built_in, load_words
from aigov.model.description import Description
from aigov.model.imported import Imported, ImportedFact
from aigov.model.spans import Span
from aigov.model.values import Value
from aigov.model.vocabulary import Vocabulary

GROUPS = """
    - {group: {sex: female}, n: 2010, selected: 410, tp: 330, fp: 80, fn: 120, tn: 1480}
    - {group: {sex: male}, n: 2190, selected: 505, tp: 400, fp: 105, fn: 110, tn: 1575}
"""


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    words, _ = load_words(built_in())
    assert words is not None
    return words.vocabulary


def read(vocabulary: Vocabulary, rest: str) -> Description:
    return read_description(f"aigov: 1\nsystem: {{id: a}}\n{rest}", "a.yaml", vocabulary)


def told(description: Description) -> list[tuple[str, str]]:
    """The codes of the problems with the lines and columns where they stand."""
    return [(one.code, f"{one.span.line}:{one.span.column}") for one in description.diagnostics if one.span]


def metric(vocabulary: Vocabulary, fields: str, favourable: str = "favourable: true\n  ") -> list[str]:
    """What is said of one stated figure beside the groups."""
    text = (
        f"performance:\n  metrics: [{{about: fairness, {fields}}}]\nfairness:\n  {favourable}groups:{GROUPS}"
    )
    return [one.message for one in read(vocabulary, text).diagnostics]


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ("n: 10, selected: 11", "11"),
        ("n: 100, selected: 40, tp: 19, fp: 20", "19"),
        ("n: 100, tp: 31, fp: 30, fn: 30, tn: 30", "31"),
        ("score_bins: [{mean: 0.5, n: 10, positive: 11}]", "11"),
        ("population_share: 120 %", "120 %"),
    ],
)
def test_counts_that_contradict_each_other_are_an_error(
    vocabulary: Vocabulary, fields: str, where: str
) -> None:
    line = f"    - {{group: {{a: b}}, {fields}}}"
    found = read(vocabulary, f"fairness:\n  groups:\n{line}")
    assert told(found) == [("E115", f"5:{line.index(where) + 1}")]
    assert found.diagnostics[0].help


def test_counts_that_add_up_are_no_problem(vocabulary: Vocabulary) -> None:
    assert told(read(vocabulary, f"fairness:\n  groups:{GROUPS}")) == []


def test_counts_of_a_list_that_may_be_longer_are_looked_at_too(vocabulary: Vocabulary) -> None:
    text = "fairness:\n  groups:\n    at_least:\n      - {group: {a: b}, n: 10, selected: 11}"
    assert told(read(vocabulary, text)) == [("E115", "6:42")]


def test_shares_that_no_component_can_have(vocabulary: Vocabulary) -> None:
    text = """supply_chain:
  components:
    - {kind: chip, supplier: A, share: 70 %}
    - {kind: model, supplier: A, share: 70 %}
    - {kind: chip, supplier: B, share: 70 %}
    - {kind: chip, supplier: C, share: 170 %}
"""
    assert told(read(vocabulary, text)) == [("W146", "7:40"), ("E115", "8:40")]


@pytest.mark.parametrize(
    "fields",
    [
        "name: Selection-rate ratio, value: 0.88",
        "name: impact ratio (women to men), value: 88.5 %",
        "name: impact ratio, value: 0.9",
        "name: impact ratio, value: 1.13",
        "name: selection_rate_difference, value: -0.027",
        "name: Demographic parity difference, value: 2.7 %",
        "name: equal opportunity gap, value: 0.051",
        "name: FPR difference, value: 0.011",
        "name: equalized odds difference, value: 0.051",
        "name: average odds difference, value: 0.031",
        "name: predictive parity difference, value: 0.013",
        "name: impact ratio, value: 0.5, group: older applicants",
        "name: a figure of our own, value: 0.5",
        "name: calibration error, value: 0.5",
        "name: impact ratio, value: unknown",
        "name: accuracy, value: 0.5",
    ],
)
def test_a_stated_figure_that_the_counts_give_or_do_not_touch(vocabulary: Vocabulary, fields: str) -> None:
    assert metric(vocabulary, fields) == []


@pytest.mark.parametrize(
    ("fields", "given"),
    [
        ("name: Selection-rate ratio, value: 0.95", "0.8846"),
        ("name: impact ratio, value: 0.89", "0.8846"),
        ("name: impact ratio, value: 1", "0.8846"),
        ("name: disparate impact, value: 90 %", "0.8846"),
        ("name: statistical parity difference, value: 0.05", "0.02661"),
        ("name: equalised-odds difference, value: 0.01", "0.05098"),
    ],
)
def test_a_stated_figure_that_differs_is_told(vocabulary: Vocabulary, fields: str, given: str) -> None:
    (message,) = metric(vocabulary, fields)
    assert message.endswith(f"the counts of `fairness.groups` give {given}")


def test_where_the_direction_is_not_stated_either_ratio_agrees(vocabulary: Vocabulary) -> None:
    assert metric(vocabulary, "name: impact ratio, value: 0.967", "") == []
    assert metric(vocabulary, "name: impact ratio, value: 0.885", "favourable: false\n  ") == []
    assert len(metric(vocabulary, "name: impact ratio, value: 0.967")) == 1


def test_figures_of_other_people_are_not_compared(vocabulary: Vocabulary) -> None:
    assert metric(vocabulary, "name: impact ratio, value: 0.5, where: live", "measured_on: test\n  ") == []
    assert (
        len(metric(vocabulary, "name: impact ratio, value: 0.5, where: test", "measured_on: test\n  ")) == 1
    )


@pytest.mark.parametrize("name", ["選択率の比", "選択率比", "人口統計学的パリティ比率", "impact ratio"])
def test_figures_have_names_in_japanese_too(vocabulary: Vocabulary, name: str) -> None:
    assert len(metric(vocabulary, f"name: {name}, value: 0.99")) == 1
    assert metric(vocabulary, "name: 再現率の差の備考, value: 0.99") == []


def test_the_place_is_that_of_the_stated_value(vocabulary: Vocabulary) -> None:
    text = f"""performance:
  metrics:
    - {{about: fairness, name: impact ratio, value: 0.99}}
fairness:
  groups:{GROUPS}"""
    assert told(read(vocabulary, text)) == [("W145", "5:52")]


def test_a_figure_of_a_card_is_compared_with_the_counts_of_its_sidecar(vocabulary: Vocabulary) -> None:
    sidecar = read(vocabulary, f"fairness:\n  favourable: true\n  groups:{GROUPS}")
    half: Value = (0.5, "1")
    stated: dict[str, Value] = {"name": "impact ratio", "about": "fairness", "value": half}
    fact = ImportedFact("performance.metrics", [stated], Span("card.md", 7, 1), "table", "0.5")
    found = joined(Imported("card.md", "model-card", (fact,), ()), b"", sidecar)
    assert told(found) == [("W145", "7:1")]
