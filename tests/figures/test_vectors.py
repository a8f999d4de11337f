"""The worked examples hold, to the last digit that they state."""

from pathlib import Path

import pytest

from aigov.documents.yaml_reader import read_yaml
from aigov.figures.calibration import brier, calibration_error, in_the_large, largest_error
from aigov.figures.concentration import hhi
from aigov.figures.gaps import cases_needed, fisher, two_rates
from aigov.figures.groups import Bin, group_of
from aigov.figures.intervals import clopper_pearson, katz, newcombe, ratio_interval, wilson
from aigov.figures.summary import figures_of
from aigov.figures.worked import worked
from aigov.model.figures import Comparison
from aigov.model.values import Value
from tests.engine.small import listed, mapping
from tests.figures.records import outcomes

_SOURCE = read_yaml((Path(__file__).parent / "vectors.yaml").read_text(), "vectors.yaml")
VECTORS = [mapping(one) for one in listed(mapping(_SOURCE.value)["vectors"])]
ROUNDED = 5.1e-7
"""Half of the last digit that the vectors state."""


def of_kind(kind: str) -> list[object]:
    """The vectors of one kind, each under its own name."""
    return [pytest.param(one, id=str(one["id"])) for one in VECTORS if one["kind"] == kind]


def near(found: object, expected: object) -> None:
    """The number, or every number of the list, is the expected one as far as it is stated."""
    assert found == pytest.approx(expected, abs=ROUNDED)


def number(value: object) -> int:
    """A whole number."""
    assert isinstance(value, int)
    return value


def table(value: object) -> tuple[int, int]:
    """Selected and total."""
    counts = mapping(value)
    return number(counts["selected"]), number(counts["total"])


def compared(records: list[Value]) -> Comparison:
    """The first comparison of the groups."""
    found = figures_of({"fairness.groups": records}, lambda path, steps: None)
    assert found is not None
    return found.comparisons[0]


@pytest.mark.parametrize("vector", of_kind("selection"))
def test_a_table_of_selected_people(vector: dict[str, object]) -> None:
    groups = {name: table(counts) for name, counts in mapping(vector["input"]).items()}
    expected = mapping(vector["expected"])
    for name, rate in mapping(expected["groups"]).items():
        k, n = groups[name]
        stated = mapping(rate)
        near(k / n, stated["rate"])
        near(wilson(k, n)[:2], listed(stated["wilson95"]))
        near(clopper_pearson(k, n)[:2], listed(stated["clopper_pearson95"]))
    for names, pair in mapping(expected["pairs"]).items():
        one, other = (groups[name] for name in names.split("_vs_"))
        _same_pair(one, other, mapping(pair))
    records: list[Value] = [
        {"group": {"group": name}, "n": n, "selected": k} for name, (k, n) in groups.items()
    ]
    figures = {one.name: one.value for one in compared(records).figures}
    near(figures["selection_rate_difference"], expected["demographic_parity_difference"])
    near(figures["selection_rate_ratio"], expected["demographic_parity_ratio"])
    ratio = figures["selection_rate_ratio"]
    assert ratio is not None
    assert (ratio < 0.8) is expected["four_fifths_flag"]


def _same_pair(one: tuple[int, int], other: tuple[int, int], pair: dict[str, object]) -> None:
    near(newcombe(*one, *other)[:2], listed(pair["difference_ci95_newcombe"]))
    logged, (low, high) = katz(*one, *other), listed(pair["ratio_ci95_katz"])
    assert (logged is None) is (low is None)
    if logged is not None:
        near(logged[:2], [low, high])
        assert ratio_interval(*one, *other) == logged
    tested = two_rates(one, other)
    assert tested is not None
    near(tested[0], pair["z"])
    assert tested[1] == pytest.approx(pair["p_z"], abs=5.1e-9)
    assert fisher(one, other) == pytest.approx(pair["p_fisher"], abs=5.1e-9)


@pytest.mark.parametrize("vector", of_kind("confusion"))
def test_a_table_of_outcomes(vector: dict[str, object]) -> None:
    names = ("tp", "fp", "fn", "tn")
    tables = [mapping(one) for one in mapping(vector["input"]).values()]
    records = outcomes([(*(number(one[name]) for name in names),) for one in tables])  # type: ignore[misc]  # four
    expected = mapping(vector["expected"])
    comparison = compared(records)
    for group, stated in zip(comparison.groups, mapping(expected["groups"]).values(), strict=True):
        rates, wanted = dict(group.rates), mapping(stated)
        assert group.n == wanted["n"]
        near(rates["selected"].value, wanted["selection_rate"])
        for name in ("tpr", "fpr", "ppv"):
            near(rates[name].value, wanted[name])
    figures = {one.name: one for one in comparison.figures}
    same = {
        "selection_rate_difference": "demographic_parity_difference",
        "selection_rate_ratio": "demographic_parity_ratio",
        "false_positive_rate_difference": "fpr_difference",
    }
    for name in (
        "selection_rate_difference",
        "selection_rate_ratio",
        "equal_opportunity_difference",
        "false_positive_rate_difference",
        "equalised_odds_difference",
        "average_odds_difference",
        "predictive_parity_difference",
    ):
        near(figures[name].value, expected[same.get(name, name)])
    for name, interval in (
        ("equal_opportunity_difference", "tpr_difference_ci95_newcombe"),
        ("false_positive_rate_difference", "fpr_difference_ci95_newcombe"),
        ("predictive_parity_difference", "ppv_difference_ci95_newcombe"),
    ):
        found = figures[name].interval
        assert found is not None
        # The vectors take the first group less the second, the figures the higher rate less the lower.
        low, high = listed(expected[interval])
        assert isinstance(low, float)
        assert isinstance(high, float)
        near(found[:2], [low, high] if figures[name].between == (1, 0) else [-high, -low])


@pytest.mark.parametrize("vector", of_kind("intersection"))
def test_parity_by_one_attribute_hides_a_gap_at_the_intersection(vector: dict[str, object]) -> None:
    records: list[Value] = []
    for cell, counts in mapping(vector["input"]).items():
        sex, age = cell.split("|")
        k, n = table(counts)
        records.append({"group": {"sex": sex, "age": age}, "n": n, "selected": k})
    found = figures_of({"fairness.groups": records}, lambda path, steps: None)
    assert found is not None
    expected = mapping(vector["expected"])
    by = {one.by: {figure.name: figure for figure in one.figures} for one in found.comparisons}
    assert set(by) == {("age", "sex"), ("age",), ("sex",)}
    near(by["age",]["selection_rate_ratio"].value, expected["age_ratio"])
    near(by["sex",]["selection_rate_ratio"].value, expected["sex_ratio"])
    worst = by["age", "sex"]["selection_rate_ratio"]
    near(worst.value, expected["intersection_ratio"])
    near(by["age", "sex"]["selection_rate_difference"].value, expected["intersection_difference"])
    cells = [dict(group.marks) for group in found.comparisons[0].groups]
    assert "{sex}|{age}".format(**cells[worst.between[0]]) == expected["worst_cell"]
    assert "{sex}|{age}".format(**cells[worst.between[1]]) == expected["best_cell"]


@pytest.mark.parametrize("vector", of_kind("calibration"))
def test_scores_compared_with_what_came_true(vector: dict[str, object]) -> None:
    errors = []
    for name, several in mapping(vector["input"]).items():
        bins = []
        for one in map(mapping, listed(several)):
            mean = one["mean_score"]
            assert isinstance(mean, float)
            bins.append(Bin(mean, number(one["cases"]), number(one["positives"])))
        expected = mapping(mapping(mapping(vector["expected"])["groups"])[name])
        errors.append(calibration_error(bins))
        near(errors[-1], expected["ece"])
        near(largest_error(bins), expected["max_calibration_error"])
        near(in_the_large(bins), expected["calibration_in_the_large"])
        near(brier(bins), expected["brier_binned"])
        records: dict[str, Value] = {
            "score_bins": [{"mean": one.mean, "n": one.n, "positive": one.positive} for one in bins]
        }
        assert group_of(records).bins == tuple(bins)
    near(max(errors) - min(errors), mapping(vector["expected"])["ece_difference"])


@pytest.mark.parametrize("vector", of_kind("sample_size"))
def test_people_needed_to_see_a_gap(vector: dict[str, object]) -> None:
    for row, expected in zip(listed(vector["input"]), listed(vector["expected"]), strict=True):
        p1, p2 = mapping(row).values()
        assert isinstance(p1, float)
        assert isinstance(p2, float)
        assert cases_needed(p1, p2) == expected


@pytest.mark.parametrize("vector", of_kind("hhi"))
def test_concentration_of_shares(vector: dict[str, object]) -> None:
    for row, expected in zip(listed(vector["input"]), listed(vector["expected"]), strict=True):
        shares = listed(row)
        assert hhi([share for share in shares if isinstance(share, float)]) == expected


def test_every_vector_is_used() -> None:
    kinds = {str(one["kind"]) for one in VECTORS}
    assert kinds == {"selection", "confusion", "intersection", "calibration", "sample_size", "hhi"}
    assert len(VECTORS) == 14
    assert worked("selection_rate_ratio", []).why == "one group"
