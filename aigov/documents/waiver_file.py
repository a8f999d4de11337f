"""Waivers: a file of its own, for whoever describes a system must not waive its duties in the description.

`aigov-waivers.yaml`, looked for like the settings: in the folder of an input, then above it, up to the root of the
repository. A file with an error in it waives nothing.
"""

import hashlib
import os

from pydantic import Field

from aigov.documents.files import read_bytes
from aigov.documents.names import shown_name
from aigov.documents.shaped import Shaped, shaped
from aigov.documents.source import Limits, Source
from aigov.documents.values import is_day
from aigov.documents.yaml_reader import read_yaml
from aigov.model.diagnostics import Diagnostic, has_errors
from aigov.model.placeholders import is_placeholder
from aigov.model.tuples import NamedTuple
from aigov.model.waivers import Waiver

FORMAT = 1
_PARTS = (
    "a waiver has `rule`, `system`, `because`, `owner`, `approved_on` and `expires`, and each says something"
)


class WaiverEntry(Shaped):
    """One waiver; every key is required."""

    rule: str
    system: str
    because: str
    owner: str
    approved_on: str
    expires: str


class WaiversFile(Shaped):
    """A file of waivers."""

    format: int = Field(alias="aigov-waivers")
    waivers: list[WaiverEntry]


class ReadWaivers(NamedTuple):
    """The waivers of a file, whatever the day."""

    file: str
    """As results call it."""
    digest: str
    entries: tuple[Waiver, ...]
    problems: tuple[Diagnostic, ...]
    """With an error among them there are no entries."""


def read_waivers(path: str) -> ReadWaivers:
    """The waivers of a file, with everything that is wrong with it."""
    name = shown_name(path, os.getcwd())
    data = read_bytes(path, Limits())
    if isinstance(data, Diagnostic):
        span = data.span._replace(file=name) if data.span else None
        return ReadWaivers(name, "", (), (data._replace(span=span),))
    return waivers_in(data, name)


def waivers_in(data: bytes, name: str) -> ReadWaivers:
    """The waivers that a text holds."""
    digest = hashlib.sha256(data).hexdigest()
    source = read_yaml(data, name)
    file, found = shaped(source, WaiversFile)
    problems = [_helped(one) for one in found]
    if file is None:
        return ReadWaivers(name, digest, (), tuple(problems))
    if file.format != FORMAT:
        message = f"the format {file.format} of waivers is not known"
        hint = f"write `aigov-waivers: {FORMAT}`"
        problems.append(Diagnostic("E304", "error", message, source.span_of("aigov-waivers"), hint))
    for index, entry in enumerate(file.waivers):
        problems += _incomplete(entry, source, index) or _misdated(entry, source, index)
    entries = tuple(
        Waiver(**entry.model_dump(), span=source.key_span_of("waivers", index, "rule"))
        for index, entry in enumerate(file.waivers)
    )
    problems += _repeated(entries)
    return ReadWaivers(name, digest, () if has_errors(problems) else entries, tuple(problems))


def _helped(problem: Diagnostic) -> Diagnostic:
    hint = {"E303": f"{_PARTS}; the file starts with `aigov-waivers: {FORMAT}`", "E304": _PARTS}.get(
        problem.code
    )
    return problem._replace(help=hint) if hint and not problem.help else problem


def _incomplete(entry: WaiverEntry, source: Source, index: int) -> list[Diagnostic]:
    """The parts that say nothing."""
    return [
        Diagnostic("E500", "error", f"`{key}` says nothing", source.span_of("waivers", index, key), _PARTS)
        for key, text in entry.model_dump().items()
        if not text.strip() or is_placeholder(text)
    ]


def _misdated(entry: WaiverEntry, source: Source, index: int) -> list[Diagnostic]:
    """Days that are none, and an end before the beginning."""
    problems = [
        Diagnostic(
            "E305",
            "error",
            f"`{key}`: `{day}` is no day of the calendar",
            source.span_of("waivers", index, key),
            "write YYYY-MM-DD",
        )
        for key, day in (("approved_on", entry.approved_on), ("expires", entry.expires))
        if is_day(day) is not True
    ]
    if not problems and entry.expires < entry.approved_on:
        message = f"the waiver expires on {entry.expires}, before it was approved on {entry.approved_on}"
        place = source.span_of("waivers", index, "expires")
        problems.append(Diagnostic("E501", "error", message, place, "write the last day on which it counts"))
    return problems


def _repeated(entries: tuple[Waiver, ...]) -> list[Diagnostic]:
    """Waivers of what an earlier one waives."""
    first: dict[tuple[str, str], Waiver] = {}
    problems = []
    for one in entries:
        known = first.setdefault((one.rule, one.system), one)
        if known is not one:
            message = (
                f"`{one.rule}` is waived twice for `{one.system}`; the first is on line {known.span.line}"
            )
            problems.append(Diagnostic("E502", "error", message, one.span, "keep the one that counts"))
    return problems
