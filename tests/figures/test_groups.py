"""Which groups can be compared, what the figures of any groups hold, and when there is none."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aigov.figures.concentration import bounds, concentration, shares_of
from aigov.figures.groups import comparable, group_of, groups_of, impossible, too_small
from aigov.figures.named import FAIRNESS, NAMED
from aigov.figures.point import figure
from aigov.figures.summary import figures_of
from aigov.figures.tell import is_kept, is_reached, surely
from aigov.figures.worked import worked
from aigov.model.figures import Figures
from aigov.model.values import AtLeast, Value
from tests.figures.records import outcomes, scored, selected, shares

TABLES = st.lists(st.tuples(*[st.integers(0, 400)] * 4), min_size=2, max_size=5)
RATES = st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def summary(records: Sequence[Value]) -> Figures:
    """The figures of a report."""
    found = figures_of({"fairness.groups": [*records]}, lambda path, steps: None)
    assert found is not None
    return found


@given(TABLES, st.randoms(use_true_random=False))
def test_the_order_of_groups_changes_nothing(tables: list[tuple[int, int, int, int]], random: object) -> None:
    records = outcomes(tables)
    turned = records[::-1]
    for name in FAIRNESS:
        assert figure(name, records) == figure(name, turned)
        one, other = surely(name, records), surely(name, turned)
        assert one is other or one == pytest.approx(other)


@given(TABLES)
def test_every_figure_is_between_nought_and_one_and_inside_its_interval(
    tables: list[tuple[int, int, int, int]],
) -> None:
    for one in summary(outcomes(tables)).comparisons[0].figures:
        assert (one.value is None) is (one.why is not None)
        if one.value is not None:
            assert 0 <= one.value <= 1
            assert one.interval is not None
            assert one.interval.low <= one.value + 1e-12
            assert one.value <= one.interval.high + 1e-12


@given(TABLES)
def test_a_condition_and_a_report_have_the_same_figure(tables: list[tuple[int, int, int, int]]) -> None:
    records = outcomes(tables)
    for one in summary(records).comparisons[0].figures:
        assert figure(one.name, records) == (one.value if one.decides else None)


@given(st.lists(RATES, min_size=2, max_size=5), st.floats(0, 1))
def test_what_is_told_for_sure_is_what_the_figure_says(rates: list[tuple[int, int]], limit: float) -> None:
    records = selected(rates)
    for name in ("selection_rate_ratio", "non_selection_rate_ratio", "selection_rate_difference"):
        found = figure(name, records)
        if found is None:
            continue
        told, kept = is_reached(name, records, limit), is_kept(name, records, limit)
        assert told is None or told is (found >= limit)
        assert kept is None or kept is (found <= limit)
        range_ = surely(name, records)
        assert range_ is not None
        assert range_[0] <= found + 1e-12
        assert found <= range_[1] + 1e-12


@given(st.lists(RATES, min_size=2, max_size=4))
def test_more_people_of_the_same_rates_never_untell(rates: list[tuple[int, int]]) -> None:
    few, many = selected(rates), selected([(k * 9, n * 9) for k, n in rates])
    for name in ("selection_rate_ratio", "selection_rate_difference"):
        for limit in (0.05, 0.5, 0.8):
            told = is_reached(name, few, limit)
            if told is not None and figure(name, few) is not None:
                assert is_reached(name, many, limit) is told


def test_two_values_of_one_rate_are_in_the_other_direction_not_the_same_ratio() -> None:
    refused = selected([(10, 100), (5, 100)])
    assert figure("selection_rate_ratio", refused) == 0.5
    assert figure("non_selection_rate_ratio", refused) == 90 / 95


NOTHING: list[tuple[str, list[Value]]] = [
    ("no group", []),
    ("one group", selected([(40, 100)])),
    ("a list that may be longer", AtLeast(selected([(40, 100), (40, 100)]))),
    ("a group of nobody", selected([(0, 0), (40, 100)])),
    ("nobody selected", selected([(0, 100), (0, 100)])),
    ("everybody selected", selected([(100, 100), (100, 100)])),
    ("more selected than there are", selected([(140, 100), (40, 100)])),
    ("a group that lacks a count", [*selected([(40, 100)]), {"group": {"group": "z"}, "n": 9}]),
    ("a denied count", [*selected([(40, 100)]), {"group": {"group": "z"}, "n": 90, "selected": False}]),
    ("a group without a name", [*selected([(40, 100)]), {"n": 100, "selected": 40}]),
    ("few people", selected([(12, 29), (40, 100)])),
    ("one group twice", [*selected([(40, 100)]), *selected([(40, 100), (40, 100)])]),
    ("a group that is no record", [*selected([(40, 100), (40, 100)]), "others"]),
]


@pytest.mark.parametrize(("what", "records"), NOTHING, ids=[what for what, _ in NOTHING])
def test_degenerate_data_give_no_number_that_could_pass(what: str, records: list[Value]) -> None:
    for name in FAIRNESS:
        assert figure(name, records) is None
        for limit in (0, 0.5, 1):
            assert is_reached(name, records, limit) is None
            assert is_kept(name, records, limit) is None


def test_what_follows_from_other_counts_need_not_be_stated() -> None:
    group = group_of({"tp": 1, "fp": 2, "fn": 3, "tn": 4})
    assert (group.n, group.selected) == (10, 3)
    assert group.rate("tpr") == (1, 4)
    assert group.rate("not-selected") == (7, 10)
    assert group_of({"n": 10, "tp": 1}).rate("selected") is None


CONTRADICTIONS: list[tuple[dict[str, Value], tuple[object, ...]]] = [
    ({"n": 10, "selected": 11}, ("selected",)),
    ({"n": 10, "tp": 11}, ("tp",)),
    ({"selected": 5, "tp": 6}, ("tp",)),
    ({"selected": 5, "tp": 3, "fp": 1}, ("tp",)),
    ({"n": 10, "tp": 1, "fp": 2, "fn": 3, "tn": 5}, ("tp",)),
    ({"n": 10, "selected": 5, "fn": 6}, ("fn",)),
    ({"n": 10, "selected": 5, "fn": 1, "tn": 1}, ("fn",)),
    ({"score_bins": [{"n": 5, "positive": 6}]}, ("score_bins", 0, "positive")),
    ({"n": 5, "score_bins": [{"n": 3}, {"n": 3}]}, ("score_bins",)),
    ({"population_share": (130.0, "%")}, ("population_share",)),
]


@pytest.mark.parametrize(("record", "steps"), CONTRADICTIONS, ids=str)
def test_counts_that_contradict_each_other_are_found_where_they_stand(
    record: dict[str, Value], steps: tuple[object, ...]
) -> None:
    (problem,) = impossible(record)
    assert problem.steps == steps
    assert groups_of([record]) is None


@given(st.tuples(*[st.integers(0, 50)] * 4))
def test_counts_that_add_up_contradict_nothing(table: tuple[int, int, int, int]) -> None:
    (record,) = outcomes([table])
    assert isinstance(record, dict)
    whole: dict[str, Value] = {**record, "n": sum(table), "selected": table[0] + table[1]}
    assert not list(impossible(whole))
    for left_out in whole:
        assert not list(impossible({key: value for key, value in whole.items() if key != left_out}))


def test_groups_are_compared_by_attribute_and_where_they_repeat_by_period() -> None:
    def groups(*records: dict[str, Value]) -> object:
        return comparable([group_of(record) for record in records])

    f, m, old = {"sex": "f"}, {"sex": "m"}, {"age": "old"}
    assert groups({"group": {**f}}, {"group": {**old}}, {"group": {**m}}) == [[0, 2], [1]]
    assert groups({"group": {**f, **old}}, {"group": {**old, **m}}) == [[0, 1]]
    assert groups({"group": {**f}}, {}) == "groups not named"
    assert groups({"group": {**f}}, {"group": {**f}}) == "same group twice"
    first: dict[str, Value] = {"from": "2025-01-01", "until": "2025-12-31"}
    second: dict[str, Value] = {"from": "2026-01-01", "until": "2026-12-31"}
    assert groups({"group": {**f}, **first}, {"group": {**f}, **second}) == [[0], [1]]
    assert groups({"group": {**f}, **first}, {"group": {**f}, **first}) == "same group twice"
    # Without a group that repeats, periods are told and split nothing.
    assert groups({"group": {**f}, **first}, {"group": {**m}, **second}) == [[0, 1]]


def test_a_small_group_leaves_its_own_pairs_open_only() -> None:
    unfair = selected([(200, 1000), (500, 1000), (4, 9)])
    assert figure("selection_rate_ratio", unfair) is None
    assert is_reached("selection_rate_ratio", unfair, 0.8) is False
    assert is_reached("selection_rate_ratio", unfair, 0.3) is None
    fair = selected([(490, 1000), (500, 1000), (4, 9)])
    assert is_reached("selection_rate_ratio", fair, 0.5) is None


def test_the_worst_of_many_pairs_is_not_called_bad_by_chance() -> None:
    two = selected([(60, 200), (90, 200)])
    assert is_reached("selection_rate_ratio", two, 0.9) is False
    many = selected([(60, 200), (90, 200), *[(75, 200)] * 10])
    assert is_reached("selection_rate_ratio", many, 0.9) is None
    assert "worst of several pairs" in summary(many).comparisons[0].limits


def test_calibration_needs_probabilities_and_people() -> None:
    good = scored({"a": [(0.2, 100, 20), (0.7, 50, 35)], "b": [(0.2, 100, 25)]})
    assert figure("calibration_error", good) == 0.05
    assert figure("calibration_error", scored({"a": [(20, 100, 20)], "b": [(0.2, 100, 25)]})) is None
    assert figure("calibration_error", scored({"a": [(0.2, 20, 4)], "b": [(0.2, 100, 25)]})) is None
    assert is_kept("calibration_error", good, 0.05) is None
    assert is_kept("calibration_error", good, 0.3) is True
    assert (
        is_kept("calibration_in_the_large", scored({"a": [(0.2, 900, 720)], "b": [(0.2, 90, 18)]}), 0.3)
        is False
    )
    whys = {
        one.why
        for one in summary(scored({"a": [(20, 100, 20)], "b": [(0.2, 100, 25)]})).comparisons[0].figures
    }
    assert "scores no probabilities" in whys


def test_a_report_shows_what_a_condition_would_not_use() -> None:
    small = summary(selected([(60, 120), (2, 8)])).comparisons[0]
    ratio = small.figures[0]
    assert (ratio.value, ratio.decides) == (0.5, False)
    assert ratio.interval is not None
    assert ratio.interval.low < 0.2 < 1.6 < ratio.interval.high
    assert [group.small for group in small.groups] == [False, True]
    assert small.limits == ("small groups",)
    assert small.overall is not None
    assert small.overall.test == "fisher"
    assert worked("selection_rate_ratio", [group_of({}), group_of({})]).why == "counts missing"


def test_many_groups_are_compared_in_bounded_time() -> None:
    records = selected([(k % 7, 100_000) for k in range(400)])
    assert surely("selection_rate_ratio", records) is None
    comparison = summary(records).comparisons[0]
    assert comparison.pairs == ()
    assert "too many groups" in comparison.limits


def test_shares_are_taken_by_kind_and_by_supplier() -> None:
    whole: Value = (100.0, "%")
    model: Value = {"kind": "model", "supplier": "C", "share": whole}
    both = [*shares(("A", 50), ("B", 30), ("a ", 20)), model]
    assert concentration("largest_share", both) == 1
    assert concentration("supplier_concentration", shares(("A", 60), ("B", 30), ("C", 10))) == 0.46
    assert concentration("country_concentration", shares(("A", 60), ("B", 40))) == 1
    assert concentration("largest_share", shares(("A", 33.3), ("B", 33.3), ("C", 33.3))) == 0.333


def test_what_is_not_known_of_shares_makes_a_range() -> None:
    some: list[Value] = [*shares(("A", 60)), {"kind": "chip", "supplier": "B"}]
    assert bounds("largest_share", some) == (0.6, 1.0)
    assert concentration("largest_share", some) is None
    assert bounds("largest_share", shares(("A", 60), ("B", 20))) == (0.6, 0.8)
    assert bounds("supplier_concentration", shares(("A", 60), ("B", 20))) == (0.4, 0.68)
    nameless: list[Value] = [{"kind": "chip", "share": (40.0, "%")}, *shares(("A", 60))]
    assert bounds("largest_share", nameless) == (0.6, 1.0)
    abroad: list[Value] = [
        {"kind": "chip", "country": ["DE", "JP"], "share": (40.0, "%")},
        *shares(("A", 60)),
    ]
    assert bounds("country_concentration", abroad) == (0.52, 1.0)


@pytest.mark.parametrize(
    "components",
    [
        [],
        AtLeast(shares(("A", 100))),
        shares(("A", 60), ("B", 60)),
        shares(("A", -5)),
        [{"supplier": "A", "share": (100.0, "%")}],
        ["chips"],
    ],
    ids=["none", "may be longer", "too much", "below nought", "no kind", "no record"],
)
def test_shares_that_cannot_be_told_have_no_figure(components: list[Value]) -> None:
    assert shares_of(components, "supplier") is None
    assert bounds("largest_share", components) is None
    assert concentration("largest_share", components) is None


def test_every_name_is_a_figure_with_records() -> None:
    assert {one.of for one in NAMED.values()} == {"group_result", "component"}
    assert figures_of({}, lambda path, steps: None) is None


def test_every_figure_is_explained_on_its_page() -> None:
    page = (Path(__file__).parents[2] / "docs" / "figures.md").read_text(encoding="utf-8")
    for name in NAMED:
        assert f"| `{name}` |" in page


def test_more_pairs_than_anybody_waits_for_are_not_compared() -> None:
    def many(kinds: int) -> list[Value]:
        return [one for kind in range(kinds) for one in selected([(500, 1000)] * 60, f"kind-{kind}")]

    assert surely("selection_rate_ratio", many(11)) is not None
    assert surely("selection_rate_ratio", many(12)) is None


def test_many_groups_are_looked_at_once_each() -> None:
    class Counted(list[tuple[int, int]]):
        """A list that counts how often somebody goes through it."""

        times = 0

        def __iter__(self) -> Iterator[tuple[int, int]]:
            self.times += 1
            return super().__iter__()

    rates = Counted([(30, 100)] * 500)
    assert too_small(rates, expected=True) == [False] * 500
    assert rates.times <= 3
