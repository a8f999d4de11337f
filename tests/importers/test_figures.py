"""A number only where the whole text is one, and a unit only where it is sure."""

import pytest

from aigov.importers.figures import count_in, emission, metric_about, metric_key, metric_value, number_in


@pytest.mark.parametrize(("text", "number"), [("0.87", 0.87), ("1e3", 1000.0), (" -2 ", -2.0), (3, 3.0)])
def test_a_text_that_is_a_number_is_one(text: object, number: float) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize(
    "text",
    ["200.00 +/- 20.1", "0,87", "92.3 %", "{accuracy}", "", "1.2.3", ".inf", True, None, [1], "9" * 99],
)
def test_a_text_that_holds_a_number_is_none(text: object) -> None:
    assert number_in(text) is None


def test_a_count_is_written_out() -> None:
    assert count_in("6,053,381,344") == 6053381344
    assert count_in("110000000") == 110000000
    assert [count_in(text) for text in ("7B", "6,7", "1,234", "1.5e9", "about 7", "")] == [None] * 6


def test_a_share_above_one_is_a_percentage_by_definition() -> None:
    assert metric_value("accuracy", 0.91) == (0.91, "1")
    assert metric_value("accuracy", 91.3) == (91.3, "%")
    assert metric_value("exact_match", 101) == "is above 100, and a share cannot be"


def test_an_error_rate_between_one_and_three_may_be_either() -> None:
    assert metric_value("wer", 0.14) == (0.14, "1")
    assert metric_value("wer", 14.3) == (14.3, "%")
    assert metric_value("wer", 1.9) == "may be a percentage or a ratio; write it with a %"
    assert metric_value("wer", "1.9 %") == (1.9, "%")


def test_other_figures_stay_as_they_are_written() -> None:
    assert metric_value("bleu", 37.6) == (37.6, "1")
    assert metric_value("mean_reward", "200.00 +/- 20.1") == "is no plain number"


def test_only_a_table_says_what_a_metric_is_about() -> None:
    assert metric_about(metric_key("Exact Match")) == "accuracy"
    assert metric_about(metric_key("bleu")) == ""
    assert metric_about(metric_key("mean_reward")) == ""


def test_emissions_are_grams_unless_a_unit_is_written() -> None:
    assert emission(7540) == (7.54, "kgCO2e")
    assert emission("11250 kg CO2 eq.") == (11250.0, "kgCO2e")
    assert emission("75.05 tCO2eq") == (75.05, "tCO2e")
    assert emission("2.5 kg of CO₂e") == (2.5, "kgCO2e")
    assert [emission(one) for one in ("about 5 kg", "5 lbs", "5 tons", "", None, [1], True)] == [None] * 7
