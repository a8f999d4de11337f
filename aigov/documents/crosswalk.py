"""Reads `rulesets/crosswalk.yaml`: how the rules of different instruments stand to each other."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from aigov.documents.digest import digest_of
from aigov.documents.shaped import Shaped, shaped
from aigov.documents.source import Source
from aigov.documents.yaml_reader import read_yaml
from aigov.model.crosswalk import Alone, Crosswalk, Framework, Relation, Row
from aigov.model.diagnostics import Diagnostic, has_errors, order

FILE = "crosswalk.yaml"
"""The name of the file among the rulesets."""
Step = str | int


class FrameworkEntry(Shaped):
    """An instrument outside our rulesets."""

    name: str
    link: str
    date: str
    ids: dict[str, dict[str, str]] | list[str] = Field(min_length=1)


class RowEntry(Shaped):
    """One relation, to one target or to several for the same reason."""

    relation: Relation
    to: str | list[str] = Field(min_length=1)
    why: str = Field(min_length=1)
    basis: Literal["own", "published"] = "own"
    source: str = ""

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if (self.basis == "published") != bool(self.source):
            raise ValueError("a relation on the basis `published` names its `source`, and no other does")
        return self


class CrosswalkFile(Shaped):
    """`crosswalk.yaml`."""

    format: Literal[1] = Field(alias="crosswalk")
    version: str
    date: str
    frameworks: dict[str, FrameworkEntry]
    relations: dict[str, dict[str, list[RowEntry]]]
    nothing: dict[str, dict[str, str]] = {}


def read_crosswalk(text: str, name: str = FILE) -> tuple[Crosswalk | None, tuple[Diagnostic, ...]]:
    """The crosswalk in a text, or every reason why it is none; whether what it names exists is asked by lint."""
    source = read_yaml(text, name)
    file, problems = shaped(source, CrosswalkFile)
    if file is None:
        return None, order(problems)
    problems = (*problems, *_undated(file, source))
    crosswalk = Crosswalk(
        file.version,
        file.date,
        digest_of({name: text}),
        tuple(_framework(key, entry) for key, entry in file.frameworks.items()),
        tuple(row for ruleset in file.relations for row in _rows(file, ruleset, source)),
        tuple(
            Alone(f"{ruleset}/{rule}", why, source.key_span_of("nothing", ruleset, rule))
            for ruleset, reasons in file.nothing.items()
            for rule, why in reasons.items()
        ),
    )
    return (None if has_errors(problems) else crosswalk), order(problems)


def _framework(key: str, entry: FrameworkEntry) -> Framework:
    ids = entry.ids if isinstance(entry.ids, dict) else {number: {} for number in entry.ids}
    return Framework(key, entry.name, entry.link, entry.date, ids)


def _rows(file: CrosswalkFile, ruleset: str, source: Source) -> Iterator[Row]:
    for rule, entries in file.relations[ruleset].items():
        for place, one in enumerate(entries):
            path: tuple[Step, ...] = ("relations", ruleset, rule, place, "to")
            targets = [one.to] if isinstance(one.to, str) else one.to
            for number, target in enumerate(targets):
                span = source.span_of(*path, *([] if isinstance(one.to, str) else [number]))
                yield Row(f"{ruleset}/{rule}", one.relation, target, one.why, one.source or "own", span)


def _undated(file: CrosswalkFile, source: Source) -> Iterator[Diagnostic]:
    """Days that are not in the calendar."""
    paths: dict[tuple[str, ...], str] = {("date",): file.date}
    paths |= {("frameworks", key, "date"): one.date for key, one in file.frameworks.items()}
    for path, text in paths.items():
        try:
            if date.fromisoformat(text).isoformat() == text:
                continue
        except ValueError:
            pass
        message = f"`{text}` is not a date"
        yield Diagnostic("E305", "error", message, source.span_of(*path), "write YYYY-MM-DD")
