"""What single comparisons say; shared by every way of running a condition, so that they cannot differ.

A value is ``None`` where nothing was stated and ``False`` where it was denied. A denied value satisfies no relation,
and ``!=`` is the opposite of ``==``.
"""

import operator
from collections.abc import Callable

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


def counted(low: int, high: float, sign: str, number: Known, *, left: bool) -> Truth:
    """A comparison with a count of which only bounds are known; ``left`` says on which side the count stands."""
    if not isinstance(number, int | float):
        return None if number is None else sign == "!="
    relation = _RELATIONS[sign]
    ends = {relation(end, number) if left else relation(number, end) for end in (low, high)}
    if low == high:
        return ends.pop()
    if sign in ("==", "!="):
        outside = not low <= number <= high
        return (sign == "!=") if outside else None
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
    """The sum, difference, product or quotient; nothing where it has none."""
    if isinstance(left, bool) or isinstance(right, bool):
        return False
    if not isinstance(left, int | float) or not isinstance(right, int | float):
        return None
    match sign:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
    return left / right if right else None


def applied(function: Callable[..., Value], as_of: str, arguments: list[Known]) -> Known:
    """A function's value; it is called with known values only, and a denied argument denies the result."""
    denied = False
    for one in arguments:
        if one is None:
            return None
        denied = denied or one is False
    return False if denied else function(as_of, *arguments)
