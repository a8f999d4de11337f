"""Facts as lines of a description: each value in the form that its shape is written in."""

from collections.abc import Iterator

from aigov.model.units import DAYS
from aigov.model.values import AtLeast, Value
from aigov.model.vocabulary import Shape, Vocabulary, field_shape
from aigov.reporters.flow import Raw, flow, number

_LISTS = ("choices", "countries", "codes", "topics", "records", "texts")


def fact_lines(vocabulary: Vocabulary, path: str, value: Value) -> list[str]:
    """The lines of one fact below its section; records of a list have a line each."""
    name = path.partition(".")[2]
    made = as_written(vocabulary, vocabulary.facts[path], value)
    if isinstance(made, list) and made and all(isinstance(one, dict) for one in made):
        items = [f"- {flow(one)}" for one in made]
        if isinstance(made, AtLeast):
            return [f"{name}:", "  at_least:", *(f"    {item}" for item in items)]
        return [f"{name}:", *(f"  {item}" for item in items)]
    return [f"{name}: {flow(made)}"]


def as_written(vocabulary: Vocabulary, shape: Shape, value: Value) -> Value:
    """The value as a description writes it: denials as ``none``, amounts with a unit that the fact may have."""
    if value is False and shape.kind != "flag":
        # Where `none` is one of the options it is an answer, and only `false` denies.
        return Raw("[]" if shape.kind in _LISTS else "false" if "none" in shape.options else "none")
    if isinstance(value, tuple):
        return _amount(value, shape.units)
    if isinstance(value, dict) and shape.record:
        return dict(_fields(vocabulary, shape, value))
    if isinstance(value, list):
        items = [as_written(vocabulary, shape, one) if isinstance(one, dict) else one for one in value]
        return AtLeast(items) if isinstance(value, AtLeast) else items
    return value


def _fields(vocabulary: Vocabulary, shape: Shape, value: dict[str, Value]) -> Iterator[tuple[str, Value]]:
    for name, inner in value.items():
        inside = field_shape(vocabulary, shape, name)
        yield name, inner if inside is None else as_written(vocabulary, inside, inner)


def _amount(value: tuple[float, str], units: tuple[str, ...]) -> Value:
    """A duration in the first unit that makes it a whole number, anything else as it is."""
    size, unit = value
    if unit == "1":
        return size
    if unit == "d" and units:
        times = [one for one in units if one in DAYS] or ["d"]
        whole = (one for one in times if abs(size / DAYS[one] - round(size / DAYS[one])) < 1e-6)
        unit = next(whole, times[0])
        size = round(size / DAYS[unit], 6)
    return Raw(f"{number(float(size))} {unit}")
