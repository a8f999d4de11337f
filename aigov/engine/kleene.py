"""What single comparisons say; shared by every way of running a condition, so that they cannot differ.

A value is ``None`` where nothing was stated and ``False`` where it was denied. A denied value satisfies no relation,
and ``!=`` is the opposite of ``==``.
"""

import operator
from collections.abc import Callable

from aigov.language.functions.table import implementation
from aigov.model.values import AtLeast, Value
from aigov.model.verdicts import Truth

Known = Value | None

_RELATIONS: dict[str, Callable[..., bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


_SUMS: dict[str, Callable[..., float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
_INFINITY = float("inf")


def related(left: Known, sign: str, right: Known) -> Truth:
    """``left sign right``; unknown when either is unknown or their units differ."""
    if left is None or right is None:
        return None
    if left is False or right is False:
        return sign == "!="
    if isinstance(left, tuple) and isinstance(right, tuple):
        if left[1] != right[1]:
            return None
        return _RELATIONS[sign](left[0], right[0])
    return _RELATIONS[sign](left, right)


Range = tuple[float, float]
"""The least and the greatest number that something can be."""


def ranged(value: Known) -> Range | bool | None:
    """A number as a range of one; nothing where nothing was stated, ``False`` where it was denied."""
    if value is None or isinstance(value, bool):
        return value
    return (value, value) if isinstance(value, int | float) else None


def counted(left: Range | bool | None, sign: str, right: Range | bool | None) -> Truth:
    """A comparison with a count of which only bounds may be known."""
    if left is None or right is None:
        return None
    if isinstance(left, bool) or isinstance(right, bool):
        return sign == "!="
    if sign in ("==", "!="):
        low, high = max(left[0], right[0]), min(left[1], right[1])
        # A count is whole: between one and two there is none.
        if low > high or (low == high and low != int(low)):
            return sign == "!="
        return sign == "==" if left[0] == left[1] == right[0] == right[1] else None
    relation = _RELATIONS[sign]
    ends = {relation(one, other) for one in left for other in right}
    return ends.pop() if len(ends) == 1 else None


def member(value: Known, among: Known) -> Truth:
    """Whether the value is in the list; never false of a list that may be longer."""
    if value is None or among is None:
        return None
    if not isinstance(among, list | tuple) or value is False:
        return False
    if value in among:
        return True
    return None if type(among) is AtLeast else False


def stated(value: Known) -> Truth:
    """True of a value, false of a denial (an empty list denies), unknown of nothing."""
    if value is None:
        return None
    if isinstance(value, list):
        return True if value else None if type(value) is AtLeast else False
    return value is not False


def total(left: Known, sign: str, right: Known) -> Known:
    """The sum, difference, product or quotient; nothing where it has none. Two quantities of one unit have a ratio."""
    if isinstance(left, bool) or isinstance(right, bool):
        return False
    if sign == "/" and isinstance(left, tuple) and isinstance(right, tuple) and left[1] == right[1]:
        left, right = left[0], right[0]
    if not isinstance(left, int | float) or not isinstance(right, int | float):
        return None
    try:
        value: float = _SUMS[sign](left, right)
    except (ZeroDivisionError, OverflowError):
        return None
    return value if abs(value) < _INFINITY else None


def applied(name: str, as_of: str, arguments: list[Known]) -> Known:
    """A function's value; it is called with known values only, and a denied argument denies the result."""
    denied = False
    for one in arguments:
        if one is None:
            return None
        denied = denied or one is False
    # Its code is loaded when a system states all that it needs, which most do not.
    return False if denied else implementation(name)(as_of, *arguments)
