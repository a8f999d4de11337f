"""Our named tuples are those of the standard library in everything that anybody does with them."""

import copy
import pickle
import typing
from collections.abc import Callable

import pytest

from aigov.model import tuples


class Ours(tuples.NamedTuple):
    """A lamp."""

    name: str
    steps: int = 3
    words: tuple[str, ...] = ()

    def told(self) -> str:
        """Its name."""
        return self.name


class Theirs(typing.NamedTuple):
    """A lamp."""

    name: str
    steps: int = 3
    words: tuple[str, ...] = ()

    def told(self) -> str:
        """Its name."""
        return self.name


BOTH = [Ours, Theirs]
MANY = 12
"""Often enough for the constructor that is made for a class."""


@pytest.mark.parametrize("kind", BOTH)
def test_values_are_made_by_place_and_by_name(kind: type[Ours]) -> None:
    for _ in range(MANY):
        assert kind("a") == ("a", 3, ())
        assert kind("a", 1) == kind(steps=1, name="a") == kind("a", steps=1) == ("a", 1, ())
        assert kind("a", 1, ("b",)).words == ("b",)
        assert kind(name="a").told() == "a"


WRONG: list[Callable[[Callable[..., object]], object]] = [
    lambda kind: kind(),
    lambda kind: kind("a", 1, (), 4),
    lambda kind: kind("a", name="b"),
    lambda kind: kind("a", colour="red"),
    lambda kind: kind(steps=1),
]


@pytest.mark.parametrize("kind", BOTH)
@pytest.mark.parametrize("make", WRONG)
def test_a_wrong_value_is_refused(kind: type[Ours], make: Callable[[Callable[..., object]], object]) -> None:
    class Fresh(tuples.NamedTuple):
        name: str
        steps: int = 3
        words: tuple[str, ...] = ()

    for one in (kind, Fresh):
        with pytest.raises(TypeError):
            make(one)


@pytest.mark.parametrize("kind", BOTH)
def test_values_are_tuples_with_names(kind: type[Ours]) -> None:
    one = kind("a", 1)
    assert (one.name, one[1], len(one), hash(one)) == ("a", 1, 3, hash(("a", 1, ())))
    assert one._replace(steps=2) == ("a", 2, ())
    assert kind._make(["a", 1, ()]) == one
    assert one._asdict() == {"name": "a", "steps": 1, "words": ()}
    assert kind._fields == ("name", "steps", "words")
    assert repr(one) == f"{kind.__name__}(name='a', steps=1, words=())"
    assert kind.__doc__ == "A lamp."
    assert kind.__module__ == __name__
    match one:
        case kind(name, steps):
            assert (name, steps) == ("a", 1)
        case _:
            raise AssertionError(one)


@pytest.mark.parametrize("kind", BOTH)
def test_values_can_be_copied_and_sent(kind: type[Ours]) -> None:
    one = kind("a", 1)
    sent = pickle.loads(pickle.dumps(one))  # noqa: S301  # what was written a moment ago
    for again in (copy.copy(one), copy.deepcopy(one), sent):
        assert again == one
        assert type(again) is kind


@pytest.mark.parametrize("kind", BOTH)
def test_values_cannot_be_changed(kind: type[Ours]) -> None:
    one = kind("a")
    with pytest.raises(AttributeError):
        one.name = "b"  # type: ignore[misc]  # what is tested
    with pytest.raises(AttributeError):
        one.colour = "red"  # type: ignore[attr-defined]  # what is tested
    with pytest.raises((TypeError, ValueError)):
        one._replace(colour="red")  # type: ignore[call-arg]  # what is tested
    with pytest.raises(TypeError):
        kind._make(["a"])
