"""Reads the cases of a ruleset: named bases, what each case adds to them, and the verdicts it expects."""

from collections.abc import Mapping
from datetime import date

from aigov.documents.ruleset_files import CaseEntry, CasesFile
from aigov.documents.shaped import shaped
from aigov.documents.source import Point, Source
from aigov.documents.values import Reading, to_value
from aigov.documents.yaml_reader import read_yaml
from aigov.model.diagnostics import Diagnostic, did_you_mean, order
from aigov.model.ruleset import Case
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.values import Facts
from aigov.model.vocabulary import Vocabulary

Given = Mapping[str, object]
"""What a base or a case gives: values as they stand in the file, by dotted path."""


class _Base(NamedTuple):
    given: Given
    span: Span


def read_cases(
    texts: Mapping[str, str], vocabulary: Vocabulary, as_of: str, below: Mapping[str, str] | None = None
) -> tuple[tuple[Case, ...], tuple[Diagnostic, ...]]:
    """The cases in the files of a ruleset's folder ``cases``; ``as_of`` is the date of those that name none.

    ``below`` holds the files of cases of a ruleset that is extended: its named bases may be used.
    """
    problems: list[Diagnostic] = []
    bases: dict[str, _Base] = _lent(below or {})
    own: set[str] = set()
    entries: list[tuple[CaseEntry, Source, int]] = []
    for name, text in texts.items():
        source = read_yaml(text, name)
        file, found = shaped(source, CasesFile)
        problems += found
        for base, given in (file.facts if file else {}).items():
            span = source.key_span_of("facts", base)
            if base in own:
                problems.append(Diagnostic("E320", "error", f"the base `{base}` stands twice", span))
            own.add(base)
            bases[base] = _Base(given, span)
        entries += [(entry, source, index) for index, entry in enumerate(file.cases if file else ())]
    cases = []
    for entry, source, index in entries:
        span = source.span_of("cases", index, "name")
        facts = _facts(entry.given, bases, vocabulary, span, problems)
        assess = tuple((one.rule, one.verdict) for one in entry.assess)
        if entry.as_of and not _is_day(entry.as_of):
            place = source.span_of("cases", index, "as_of")
            message = f"`{entry.as_of}` is not a date"
            problems.append(Diagnostic("E305", "error", message, place, "write YYYY-MM-DD"))
        cases.append(Case(entry.name, facts, entry.as_of or as_of, dict(entry.expect), assess, span))
    return tuple(cases), order(problems)


def count_cases(texts: Mapping[str, str]) -> int:
    """How many cases the files hold; nothing else of them is looked at, which is soon done."""
    files = [read_yaml(text, name).value for name, text in texts.items()]
    lists = [file.get("cases") for file in files if isinstance(file, dict)]
    return sum(len(one) for one in lists if isinstance(one, list))


def _lent(texts: Mapping[str, str]) -> dict[str, _Base]:
    """The bases of other rulesets; their own authors are told of mistakes in them."""
    bases = {}
    for name, text in texts.items():
        source = read_yaml(text, name)
        file, _ = shaped(source, CasesFile)
        for base, given in (file.facts if file else {}).items():
            bases[base] = _Base(given, source.key_span_of("facts", base))
    return bases


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _facts(
    given: Given, bases: Mapping[str, _Base], vocabulary: Vocabulary, span: Span, problems: list[Diagnostic]
) -> Facts:
    raw = _merged(given, bases, span, problems, ())
    # The reader of values asks for places only when something is wrong; they all lead to the case.
    point = Point(span.line - 1, span.column - 1)
    here = Source(span.file, None, (point, point, None))
    reading = Reading(here, vocabulary, problems, {}, {})
    facts: Facts = {}
    for path, value in raw.items():
        shape = vocabulary.facts.get(path)
        if shape is None:
            hint = did_you_mean(path, vocabulary.facts)
            problems.append(Diagnostic("E103", "error", f"no fact is called `{path}`", span, hint))
            continue
        made = to_value(reading, shape, value, tuple(path.split(".")))
        if made is not None:
            facts[path] = made
    return facts


def _merged(
    given: Given, bases: Mapping[str, _Base], span: Span, problems: list[Diagnostic], above: tuple[str, ...]
) -> dict[str, object]:
    extends = given.get("extends", [])
    names = [extends] if isinstance(extends, str) else extends if isinstance(extends, list) else []
    merged: dict[str, object] = {}
    for name in map(str, names):
        base = bases.get(name)
        if base is None or name in above:
            message = f"the base `{name}` extends itself" if base else f"no base is called `{name}`"
            problems.append(
                Diagnostic("E321", "error", message, span, did_you_mean(name, bases) if not base else "")
            )
            continue
        merged |= _merged(base.given, bases, base.span, problems, (*above, name))
    for path, value in given.items():
        if path != "extends":
            _put(merged, path, value)
    return merged


def _put(merged: dict[str, object], path: str, value: object) -> None:
    section, _, rest = path.partition(".")
    name, _, field = rest.partition(".")
    fact = f"{section}.{name}"
    if not field:
        merged.pop(path, None)
        if value != {"absent": True}:
            merged[path] = value
        return
    before = merged.get(fact)
    # Only a measure can be `true` and have fields.
    before = {"status": "in-place"} if before is True else before
    record: dict[str, object] = dict(before) if isinstance(before, dict) else {}
    record.pop(field, None)
    if value != {"absent": True}:
        record[field] = value
    merged[fact] = record
