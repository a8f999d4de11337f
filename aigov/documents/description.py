"""Reads a description: one YAML document that says what an AI system is, who does what with it, and what there is."""

from collections.abc import Mapping

from aigov.documents.problems import quoted
from aigov.documents.source import Source
from aigov.documents.steps import step_into
from aigov.documents.values import HINTS, Path, Reading, is_plain, to_value
from aigov.documents.yaml_reader import read_yaml
from aigov.model.description import Assessment, Description, Evidence, Origins, Steps
from aigov.model.diagnostics import Diagnostic, order
from aigov.model.placeholders import is_placeholder
from aigov.model.spans import Span
from aigov.model.values import Facts, Value
from aigov.model.vocabulary import Shape, Vocabulary

_BROKEN = ("E003", "E004", "E018")
"""Problems after which nothing more of a file is read."""

FORMAT = 1
"""The version of the description format; the first key of a description is ``aigov: 1``."""


def read_description(data: bytes | str, name: str, vocabulary: Vocabulary) -> Description:
    """The description that the bytes hold, with every problem found in them; never raises for what they contain."""
    source = read_yaml(data, name)
    return described(source, vocabulary, data.encode() if isinstance(data, str) else data)


def described(source: Source, vocabulary: Vocabulary, data: bytes) -> Description:
    """A file that was read already, as a description; ``data`` are its bytes."""
    reading = Reading(source, vocabulary, list(source.problems), {}, {})
    facts: Facts = {}
    own: dict[str, Value] = {}
    value = source.value
    if isinstance(value, dict):
        _read_head(reading, value)
        for section, inner in value.items():
            if section in vocabulary.sections:
                _read_section(reading, section, inner, facts)
            elif section == "x":
                own = _own(reading, inner)
            elif section != "aigov" and section not in vocabulary.lists:
                _unknown_section(reading, section)
    elif not source.problems:
        message = "the file is empty" if value is None else "the file holds no mapping"
        reading.problem("E100", message, (), "a description starts with `aigov: 1`; `aigov init` writes one")
    _forget_what_broke(reading, value)
    origins = Origins(_Finder(source, reading.kept))
    if "fairness.groups" in facts or "supply_chain.components" in facts:
        _check_counts(reading, facts, origins)
    return Description(
        name=source.name,
        facts=facts,
        unknowns=reading.unknowns,
        evidence=_evidence(reading, value),
        assessments=_assessments(reading, value),
        own=own,
        origins=origins,
        diagnostics=order(reading.problems),
        content=(data,),
    )


def _check_counts(reading: Reading, facts: Facts, origins: Origins) -> None:
    """Notes counts and shares that cannot be true, and figures that the counts contradict."""
    components = facts.get("supply_chain.components")
    listed = components if isinstance(components, list) else []
    if "fairness.groups" in facts or any("share" in one for one in listed if isinstance(one, dict)):
        # Imported here because few descriptions state either, and start-up time is counted.
        from aigov.documents.counted import of_counts, of_stated_figures

        reading.problems.extend(of_counts(facts, origins))
        reading.problems.extend(of_stated_figures(facts, origins))


def _forget_what_broke(reading: Reading, value: object) -> None:
    """Drops what was said about the value in which the syntax broke: nobody wrote what was read there."""
    broken = [one.span.line for one in reading.source.problems if one.code in _BROKEN and one.span]
    if not broken or not isinstance(value, dict) or not value:
        return
    path: list[str] = [list(value)[-1]]
    inner = value[path[0]]
    if isinstance(inner, dict) and inner:
        path.append(list(inner)[-1])
    last = reading.source.key_span_of(*path).line
    kept = [
        one
        for one in reading.problems
        if one in reading.source.problems or one.span is None or one.span.line < last
    ]
    reading.problems[:] = kept


def is_description(value: object, vocabulary: Vocabulary) -> bool:
    """Whether a YAML value means to be a description: it says so, or it is made of our sections."""
    if not isinstance(value, dict):
        return False
    ours = sum(1 for key in value if key in vocabulary.sections)
    return "aigov" in value or (ours > 1 and 2 * ours > len(value))


def _read_head(reading: Reading, value: Mapping[str, object]) -> None:
    if "aigov" not in value:
        reading.problem(
            "E101", "the file does not say that it is a description", (), "write `aigov: 1` as its first line"
        )
    elif value["aigov"] is True or value["aigov"] != FORMAT:
        reading.problem(
            "E101", f"the format `{value['aigov']}` is not known", ("aigov",), f"write `aigov: {FORMAT}`"
        )


def _unknown_section(reading: Reading, section: str) -> None:
    known = [*reading.vocabulary.sections, *reading.vocabulary.lists, "x"]
    span = reading.source.key_span_of(section)
    hint = reading.hint(section, known)
    reading.problems.append(
        Diagnostic("E102", "error", f"no section is called {quoted(section)}", span, hint)
    )


def _read_section(reading: Reading, section: str, inner: object, facts: Facts) -> None:
    if inner is None or inner == "unknown" or (isinstance(inner, dict) and tuple(inner) == ("unknown",)):
        return
    if isinstance(inner, str) and is_placeholder(inner):
        message = f"{quoted(inner)} is a placeholder, which is no answer"
        reading.problem("W121", message, (section,), "write facts, or leave the section out", "warning")
        return
    if not isinstance(inner, dict):
        reading.problem("E110", f"the section `{section}` is a mapping of facts", (section,))
        return
    shapes = reading.vocabulary.facts
    for name, raw in inner.items():
        path = f"{section}.{name}"
        shape = shapes.get(path)
        if shape is None:
            _unknown_fact(reading, section, name)
            continue
        if is_plain(raw, shape):
            facts[path] = raw
            continue
        value = to_value(reading, shape, raw, (section, name))
        if value is not None:
            facts[path] = value


def _unknown_fact(reading: Reading, section: str, name: str) -> None:
    span = reading.source.key_span_of(section, name)
    hint = reading.hint(name, reading.vocabulary.sections[section])
    if not hint.startswith("did") and len(reading.problems) < HINTS:
        elsewhere = [path for path in reading.vocabulary.facts if path.endswith(f".{name}")]
        hint = f"did you mean `{elsewhere[0]}`?" if elsewhere else hint
    reading.problems.append(
        Diagnostic("E103", "error", f"`{section}` has no fact {quoted(name)}", span, hint)
    )


def _own(reading: Reading, inner: object) -> dict[str, Value]:
    if inner is None:
        return {}
    if isinstance(inner, dict):
        return {str(key): value for key, value in inner.items() if value is not None}
    reading.problem("E110", "the section `x` is a mapping of the company's own facts", ("x",))
    return {}


class _Finder:
    """Finds the place of a part of a fact in a file; knows that ``at_least`` stands between a list and its items."""

    __slots__ = ("_kept", "_source")

    def __init__(self, source: Source, kept: Mapping[Path, tuple[int, ...]]) -> None:
        self._source = source
        self._kept = kept

    def __call__(self, path: str, steps: Steps) -> Span | None:
        section, _, name = path.partition(".")
        inner = self._source.value.get(section) if isinstance(self._source.value, dict) else None
        if not isinstance(inner, dict) or name not in inner:
            return None
        value: object = inner[name]
        real: list[str | int] = [section, name]
        for step in steps:
            if isinstance(value, dict) and "at_least" in value and isinstance(step, int):
                real.append("at_least")
                value = value["at_least"]
            place = _place_in_file(self._kept, tuple(real), step)
            real.append(place)
            value = step_into(value, place)
        return self._source.span_of(*real)


def _place_in_file(kept: Mapping[Path, tuple[int, ...]], path: Path, step: str | int) -> str | int:
    """The step in the file: items before it that are no answer stand only there."""
    places = kept.get(path)
    return places[step] if places is not None and isinstance(step, int) and step < len(places) else step


def _records(reading: Reading, value: object, section: str) -> list[tuple[dict[str, Value], Path]]:
    raw = value.get(section) if isinstance(value, dict) else None
    if raw is None:
        return []
    made = to_value(reading, Shape("records", (), reading.vocabulary.lists[section]), raw, (section,))
    if not isinstance(made, list):
        return []
    return [
        (one, (section, _place_in_file(reading.kept, (section,), index)))
        for index, one in enumerate(made)
        if isinstance(one, dict)
    ]


def _evidence(reading: Reading, value: object) -> tuple[Evidence, ...]:
    found = []
    for record, path in _records(reading, value, "evidence"):
        supports = record.get("supports")
        paths = tuple(str(one) for one in supports) if isinstance(supports, list) else ()
        _check_supports(reading, paths, path)
        words = {key: str(one) for key, one in record.items() if isinstance(one, str)}
        found.append(
            Evidence(
                supports=paths,
                file=words.get("file", ""),
                sha256=words.get("sha256", ""),
                dated=words.get("dated", ""),
                valid_until=words.get("valid_until", ""),
                owner=words.get("owner", ""),
                span=reading.source.span_of(*path),
            )
        )
    return tuple(found)


def _check_supports(reading: Reading, paths: tuple[str, ...], path: Path) -> None:
    if not paths:
        hint = "name the facts that it backs up under `supports`"
        reading.problem("W150", "the evidence supports nothing", path, hint, "warning")
    vocabulary = reading.vocabulary
    for index, supported in enumerate(paths):
        section, _, name = supported.partition(".")
        if (
            supported in vocabulary.facts
            or (name == "*" and section in vocabulary.sections)
            or section == "x"
        ):
            continue
        hint = reading.hint(supported, [*vocabulary.facts, *(f"{one}.*" for one in vocabulary.sections)])
        reading.problem(
            "E104",
            f"evidence supports {quoted(supported)}, which is no fact",
            (*path, "supports", index),
            hint,
        )


def _assessments(reading: Reading, value: object) -> tuple[Assessment, ...]:
    found = []
    for record, path in _records(reading, value, "assessments"):
        words = {key: str(one) for key, one in record.items() if isinstance(one, str)}
        lacking = [key for key in ("rule", "verdict", "by", "date", "because") if key not in words]
        # What stands there and is wrong has been told already.
        told = {one.span for one in reading.problems if one.severity == "error"}
        missing = [key for key in lacking if reading.source.span_of(*path, key) not in told]
        if missing:
            listed = ", ".join(f"`{key}`" for key in missing)
            hint = "say which rule, yes or no, who, when and why"
            reading.problem("E105", f"the assessment lacks {listed}", path, hint)
        if lacking:
            continue
        found.append(
            Assessment(
                rule=words["rule"],
                verdict=words["verdict"] == "yes",
                by=words["by"],
                role=words.get("role", ""),
                date=words["date"],
                because=words["because"],
                span=reading.source.span_of(*path),
            )
        )
    return tuple(found)
