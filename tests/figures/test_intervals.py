"""Intervals and tests against exact arithmetic and published numbers."""

from fractions import Fraction
from math import comb, exp, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aigov.figures.distributions import beta_below, beta_quantile, chi_square_tail, normal_above
from aigov.figures.gaps import chi_square, few_expected, fisher, holm, two_rates
from aigov.figures.intervals import clopper_pearson, katz, newcombe, ratio_interval, size_of, wilson
from aigov.model.figures import Interval

COUNTS = st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def tail(k: int, n: int, p: float) -> float:
    """The probability of ``k`` or more of ``n``, worked out in fractions."""
    share = Fraction(p)
    return float(sum(comb(n, x) * share**x * (1 - share) ** (n - x) for x in range(k, n + 1)))


def test_quantiles_of_tables() -> None:
    assert normal_above(0.025) == pytest.approx(1.959963984540054, abs=1e-14)
    assert normal_above(0.005) == pytest.approx(2.5758293035489004, abs=1e-14)
    assert normal_above(0.5) == pytest.approx(0, abs=1e-14)
    assert chi_square_tail(3.841458820694124, 1) == pytest.approx(0.05, abs=1e-14)
    assert chi_square_tail(11.070497693516351, 5) == pytest.approx(0.05, abs=1e-14)
    assert chi_square_tail(0.554298076728276, 5) == pytest.approx(0.99, abs=1e-12)
    assert chi_square_tail(2 * 7, 2) == pytest.approx(exp(-7), rel=1e-12)
    assert chi_square_tail(0, 3) == 1
    assert beta_below(0.3, 2, 5) == pytest.approx(0.579825, abs=1e-14)
    assert (beta_below(0, 2, 5), beta_below(1, 2, 5)) == (0, 1)
    assert beta_quantile(0.5, 3, 3) == pytest.approx(0.5, abs=1e-15)


# R. G. Newcombe, Statistics in Medicine 17 (1998), table II, method 10.
@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [
        ((56, 70, 48, 80), 0.0524, 0.3339),
        ((9, 10, 3, 10), 0.1705, 0.8090),
        ((6, 7, 2, 7), 0.0582, 0.8062),
        ((5, 56, 0, 29), -0.0381, 0.1926),
        ((0, 10, 0, 20), -0.1611, 0.2775),
        ((0, 10, 0, 10), -0.2775, 0.2775),
        ((10, 10, 0, 20), 0.6791, 1.0),
        ((10, 10, 0, 10), 0.6075, 1.0),
    ],
)
def test_published_intervals_of_a_difference(
    counts: tuple[int, int, int, int], low: float, high: float
) -> None:
    assert newcombe(*counts)[:2] == pytest.approx((low, high), abs=5.1e-5)


@given(COUNTS)
def test_an_exact_interval_misses_as_often_as_it_says(counts: tuple[int, int]) -> None:
    k, n = counts
    found = clopper_pearson(k, n)
    assert (found.low == 0) is (k == 0)
    assert (found.high == 1) is (k == n)
    if k:
        assert tail(k, n, found.low) == pytest.approx(0.025, abs=1e-11)
    if k < n:
        assert 1 - tail(k + 1, n, found.high) == pytest.approx(0.025, abs=1e-11)


@given(COUNTS)
def test_the_ends_of_a_score_interval_solve_its_equation(counts: tuple[int, int]) -> None:
    k, n = counts
    for end in wilson(k, n)[:2]:
        if 0 < end < 1:
            assert (k / n - end) ** 2 == pytest.approx(
                normal_above(0.025) ** 2 * end * (1 - end) / n, rel=1e-9, abs=1e-14
            )


@given(COUNTS)
def test_a_rate_lies_inside_its_intervals_and_the_exact_one_never_stops_short(
    counts: tuple[int, int],
) -> None:
    k, n = counts
    for found in (wilson(k, n), clopper_pearson(k, n)):
        assert 0 <= found.low <= k / n <= found.high <= 1
    assert wilson(k, n, 0.01).low <= wilson(k, n).low
    assert clopper_pearson(k, n, 0.01).high >= clopper_pearson(k, n).high
    # The mirror image of a rate has the mirror image of its interval.
    mirrored = clopper_pearson(n - k, n)
    assert mirrored[:2] == pytest.approx(
        (1 - clopper_pearson(k, n).high, 1 - clopper_pearson(k, n).low), abs=1e-12
    )


@given(COUNTS, COUNTS)
def test_gaps_lie_inside_their_intervals(one: tuple[int, int], other: tuple[int, int]) -> None:
    difference = one[0] / one[1] - other[0] / other[1]
    found = newcombe(*one, *other)
    assert -1 <= found.low <= difference + 1e-12
    assert difference - 1e-12 <= found.high <= 1
    turned = newcombe(*other, *one)
    assert (turned.low, turned.high) == pytest.approx((-found.high, -found.low), abs=1e-12)
    size = size_of(found, "newcombe")
    assert 0 <= size.low <= abs(difference) + 1e-12
    assert abs(difference) - 1e-12 <= size.high
    if other[0]:
        ratio = (one[0] * other[1]) / (one[1] * other[0])
        interval = ratio_interval(*one, *other)
        assert 0 <= interval.low <= ratio <= interval.high


def test_a_ratio_with_an_empty_cell_has_an_exact_interval() -> None:
    assert katz(0, 9, 12, 40) is None
    assert katz(12, 40, 0, 9) is None
    nobody = ratio_interval(0, 9, 12, 40)
    assert (nobody.low, nobody.method) == (0.0, "clopper-pearson-bonferroni")
    assert nobody.high == clopper_pearson(0, 9, 0.025).high / clopper_pearson(12, 40, 0.025).low
    # Katz gives no width at all where everybody is selected, which five people do not prove.
    everybody = ratio_interval(5, 5, 5, 5)
    assert everybody.low < 0.5 < 2 < everybody.high
    assert ratio_interval(12, 40, 9, 30) == katz(12, 40, 9, 30)


def test_sizes_of_differences() -> None:
    assert size_of(Interval(-0.2, 0.1, "newcombe"), "newcombe")[:2] == (0, 0.2)
    assert size_of(Interval(-0.3, -0.1, "newcombe"), "newcombe")[:2] == (0.1, 0.3)
    assert size_of(Interval(0.1, 0.3, "newcombe"), "newcombe")[:2] == (0.1, 0.3)


SMALL = st.integers(1, 25).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(SMALL, SMALL)
def test_the_exact_test_adds_up_all_tables_that_are_no_likelier(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    (k1, n1), (k2, n2) = one, other
    tables = {
        x: Fraction(comb(n1, x) * comb(n2, k1 + k2 - x), comb(n1 + n2, k1 + k2))
        for x in range(max(0, k1 + k2 - n2), min(n1, k1 + k2) + 1)
    }
    expected = float(sum(p for p in tables.values() if p <= tables[k1]))
    assert fisher(one, other) == pytest.approx(expected, abs=1e-12)


# R. A. Fisher's lady who tastes tea, and three of four; J. H. Zar's examples are alike.
def test_published_tests() -> None:
    assert fisher((3, 4), (1, 4)) == pytest.approx(34 / 70)
    assert fisher((4, 4), (0, 4)) == pytest.approx(2 / 70)
    assert fisher((0, 5), (0, 7)) == 1
    assert fisher((10**6, 10**7), (10**6, 10**7)) is None
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []


@given(COUNTS, COUNTS)
def test_two_groups_by_chi_square_and_by_z_are_the_same(one: tuple[int, int], other: tuple[int, int]) -> None:
    found, two = chi_square([one, other]), two_rates(one, other)
    assert (found is None) is (two is None)
    if found is not None and two is not None:
        assert isclose(found[0], two[0] ** 2, rel_tol=1e-9, abs_tol=1e-12)
        assert found[2] == pytest.approx(two[1], abs=1e-12)
        assert two_rates(other, one) == pytest.approx((-two[0], two[1]), abs=1e-12)


def test_small_cells_are_noticed() -> None:
    assert few_expected([(4, 40), (10, 100)])
    assert not few_expected([(20, 40), (50, 100)])
    assert few_expected([(36, 40), (90, 100)])
    assert chi_square([(3, 9)]) is None
