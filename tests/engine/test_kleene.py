"""Single comparisons against models that try every possibility."""

import operator
from collections.abc import Callable, Iterator
from itertools import product

import pytest

from aigov.engine.kleene import Known, Range, applied, counted, member, ranged, related, stated, total
from aigov.engine.leaves import among, has, relation
from aigov.model.values import AtLeast, Value
from aigov.model.verdicts import Truth

SIGNS: dict[str, Callable[[float, float], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
MANY = 12
"""As good as infinity for numbers up to five."""


def _all_agree(truths: Iterator[bool]) -> Truth:
    found = set(truths)
    return found.pop() if len(found) == 1 else None


def _numbers(bounds: Range) -> list[float]:
    low, high = bounds
    return (
        [low] if low == high else [float(one) for one in range(int(low), min(int(min(high, MANY)), MANY) + 1)]
    )


COUNTS: list[Range] = [(low, high) for low in range(4) for high in range(low, 4)]
COUNTS += [(low, float("inf")) for low in range(4)]
NUMBERS: list[Range] = [(one, one) for one in (-1, 0, 0.5, 1, 1.5, 2, 3, 4)]


@pytest.mark.parametrize("sign", SIGNS)
def test_a_count_against_a_number_is_what_every_count_in_its_bounds_agrees_on(sign: str) -> None:
    for count, number in product(COUNTS, NUMBERS):
        model = _all_agree(SIGNS[sign](one, number[0]) for one in _numbers(count))
        assert counted(count, sign, number) is model, (count, sign, number)
        mirrored = _all_agree(SIGNS[sign](number[0], one) for one in _numbers(count))
        assert counted(number, sign, count) is mirrored, (number, sign, count)


@pytest.mark.parametrize("sign", SIGNS)
def test_two_counts_are_what_every_pair_in_their_bounds_agrees_on(sign: str) -> None:
    for left, right in product(COUNTS, COUNTS):
        pairs = product(_numbers(left), _numbers(right))
        model = _all_agree(SIGNS[sign](one, other) for one, other in pairs)
        assert counted(left, sign, right) is model, (left, sign, right)


@pytest.mark.parametrize("sign", SIGNS)
def test_counts_beside_nothing_and_beside_a_denial(sign: str) -> None:
    assert counted(None, sign, (1, 1)) is None
    assert counted((1, 1), sign, None) is None
    assert counted(None, sign, False) is None
    assert counted((0, 0), sign, False) is (sign == "!=")
    assert counted(False, sign, (0, 2)) is (sign == "!=")


def test_a_number_is_a_range_of_one() -> None:
    assert [ranged(one) for one in (3, 2.5, None, False)] == [(3, 3), (2.5, 2.5), None, False]


VALUES: list[Known] = [None, False, "a", "b", 0, 1, 2.5, (1.0, "m"), (2.0, "m"), (1.0, "kg")]


@pytest.mark.parametrize("sign", ["==", "!="])
def test_unequal_is_the_opposite_of_equal(sign: str) -> None:
    for left, right in product(VALUES, VALUES):
        one, other = related(left, "==", right), related(left, "!=", right)
        assert other is (None if one is None else not one), (left, right)
        assert related(left, sign, right) is related(right, sign, left)


def test_what_is_related_with_nothing_or_another_unit_is_unknown() -> None:
    for sign, value in product(SIGNS, VALUES):
        assert related(None, sign, value) is None
        assert related(value, sign, None) is None
        assert related((1.0, "EUR"), sign, (1.0, "JPY")) is None


def test_a_denial_satisfies_no_relation_but_inequality() -> None:
    for sign, value in product(SIGNS, [one for one in VALUES if one is not None]):
        assert related(False, sign, value) is (sign == "!=")
        assert related(value, sign, False) is (sign == "!=")


NUMERIC: list[Value] = [False, 0, 1, 2.5, 3]


@pytest.mark.parametrize("sign", SIGNS)
def test_short_leaves_say_what_the_long_way_says(sign: str) -> None:
    for value, other in product(NUMERIC, [0, 1, 2.5]):
        test = relation(sign, other)
        assert test is not None
        assert test(value) is related(value, sign, other), (value, sign, other)
    assert relation(sign, (1.0, "m")) is None
    assert relation(sign, False) is None


LISTS: list[Value] = [False, [], ["a"], ["a", "b"], AtLeast([]), AtLeast(["a"]), AtLeast(["b"])]


def test_short_membership_says_what_the_long_way_says() -> None:
    for among_these in LISTS:
        assert has("a")(among_these) is member("a", among_these)
    choices: list[Value] = [False, "a", "c"]
    for value in choices:
        assert among(["a", "b"])(value) is member(value, ["a", "b"])


def test_membership() -> None:
    table: list[tuple[Known, Known, Truth]] = [
        (None, ["a"], None),
        ("a", None, None),
        (None, None, None),
        (None, False, None),
        ("a", ["a"], True),
        ("a", ["b"], False),
        ("a", [], False),
        ("a", AtLeast(["a"]), True),
        ("a", AtLeast(["b"]), None),
        ("a", AtLeast([]), None),
        ("a", False, False),
        (False, ["a"], False),
    ]
    for value, among_these, truth in table:
        assert member(value, among_these) is truth, (value, among_these)


def test_stated() -> None:
    table: list[tuple[Known, Truth]] = [
        (None, None),
        (False, False),
        ("", True),
        (0, True),
        (0.0, True),
        ((0.0, "m"), True),
        ({}, True),
        ([], False),
        (["a"], True),
        (AtLeast([]), None),
        (AtLeast(["a"]), True),
    ]
    for value, truth in table:
        assert stated(value) is truth, value


def test_sums() -> None:
    table: list[tuple[Known, str, Known, Known]] = [
        (2, "+", 3, 5),
        (2, "-", 3, -1),
        (2, "*", 3, 6),
        (3, "/", 2, 1.5),
        (3, "/", 0, None),
        (None, "+", 3, None),
        (False, "+", 3, False),
        (3, "/", False, False),
        (10**200, "/", 1, 1e200),
        (10**400, "/", 3, None),
        (10**400, "+", 0.5, None),
        (1e308, "*", 10, None),
        (1e308, "+", 1e308, None),
    ]
    for left, sign, right, value in table:
        assert total(left, sign, right) == value, (left, sign, right)


def test_a_function_is_called_with_known_values_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def loud(as_of: str, *arguments: Value) -> Value:
        assert None not in arguments
        assert False not in arguments
        return f"{as_of} {arguments}"

    monkeypatch.setattr("aigov.engine.kleene.implementation", {"loud": loud}.__getitem__)
    assert applied("loud", "2026-01-01", [None, "a"]) is None
    assert applied("loud", "2026-01-01", ["a", False]) is False
    assert applied("loud", "2026-01-01", [False, None]) is None
    assert applied("loud", "2026-01-01", ["a"]) == "2026-01-01 ('a',)"
    assert applied("never loaded", "2026-01-01", [None]) is None
