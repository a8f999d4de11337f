"""Reads `rulesets/topics.yaml`, the topics of `aigov compare`."""

import os
from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import Field

from aigov.documents.files import read_bytes
from aigov.documents.shaped import Shaped, shaped
from aigov.documents.source import Limits, Source
from aigov.documents.yaml_reader import read_yaml
from aigov.model.diagnostics import Diagnostic, did_you_mean
from aigov.model.topics import NONE, UNION, Named, Side, Silence, Topic, Topics

FILE = "topics.yaml"
"""The name of the file among the built-in rulesets."""
Texts = dict[str, str]


class SideEntry(Shaped):
    """What one instrument asks."""

    asks: Texts
    at: str = Field(min_length=1)
    rules: list[str]


class TopicEntry(Shaped):
    """One topic."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    title: Texts
    sides: dict[str, SideEntry] = Field(min_length=1)
    silent: dict[str, Texts] = {}
    difference: Texts
    follow: Texts
    stricter: str


class TopicsFile(Shaped):
    """`topics.yaml`."""

    format: Literal[1] = Field(alias="topics")
    version: str
    usual: list[str]
    entries: list[TopicEntry] = Field(min_length=1)


def load_topics(folder: str) -> tuple[Topics | None, tuple[Diagnostic, ...]]:
    """The topics beside the rulesets in a folder, or the problems of their file."""
    data = read_bytes(os.path.join(folder, FILE), Limits())
    if isinstance(data, Diagnostic):
        return None, (data,)
    return read_topics(data, f"{os.path.basename(folder)}/{FILE}")


def read_topics(data: str | bytes, name: str) -> tuple[Topics | None, tuple[Diagnostic, ...]]:
    """The topics in a text; a file with errors gives none."""
    source = read_yaml(data, name)
    file, problems = shaped(source, TopicsFile)
    if file is None:
        return None, problems
    found = [*problems, *_contradictions(file, source)]
    if found:
        return None, tuple(found)
    topics = tuple(_topic(entry, source, place) for place, entry in enumerate(file.entries))
    return Topics(file.version, _named(file.usual, source, "usual"), topics), ()


def _topic(entry: TopicEntry, source: Source, place: int) -> Topic:
    path = ("entries", place)
    return Topic(
        id=entry.id,
        title=entry.title,
        sides=tuple(
            Side(
                ruleset=ruleset,
                asks=side.asks,
                at=side.at,
                rules=_named(side.rules, source, *path, "sides", ruleset, "rules"),
                span=source.key_span_of(*path, "sides", ruleset),
            )
            for ruleset, side in entry.sides.items()
        ),
        silent=tuple(
            Silence(ruleset, why, source.key_span_of(*path, "silent", ruleset))
            for ruleset, why in entry.silent.items()
        ),
        difference=entry.difference,
        follow=entry.follow,
        stricter=Named(entry.stricter, source.span_of(*path, "stricter")),
        span=source.span_of(*path, "id"),
    )


def _named(names: Iterable[str], source: Source, *path: str | int) -> tuple[Named, ...]:
    return tuple(Named(name, source.span_of(*path, row)) for row, name in enumerate(names))


def _contradictions(file: TopicsFile, source: Source) -> Iterator[Diagnostic]:
    """What the file says twice, or against itself."""
    seen: set[str] = set()
    for place, entry in enumerate(file.entries):
        path = ("entries", place)
        if entry.id in seen:
            message = f"two topics are called `{entry.id}`"
            yield Diagnostic("E307", "error", message, source.span_of(*path, "id"), "give each its own id")
        seen.add(entry.id)
        for ruleset in entry.silent:
            if ruleset in entry.sides:
                span = source.key_span_of(*path, "silent", ruleset)
                message = f"`{ruleset}` asks something here and is said to be silent"
                yield Diagnostic("E391", "error", message, span, "delete one of the two")
        choices = [*entry.sides, UNION, NONE]
        if entry.stricter not in choices:
            message = (
                f"`{entry.stricter}` is no side of the topic `{entry.id}`, so it cannot be the stricter one"
            )
            hint = did_you_mean(entry.stricter, choices)
            yield Diagnostic("E391", "error", message, source.span_of(*path, "stricter"), hint)
