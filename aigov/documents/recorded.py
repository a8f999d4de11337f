"""Reports that were written down earlier, read back from their JSON (`aigov check --format json`)."""

import hashlib
import json
import os
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from aigov.documents.files import read_bytes
from aigov.documents.json_reader import read_json
from aigov.documents.names import shown_name
from aigov.documents.source import Limits, Source
from aigov.documents.steps import step_into
from aigov.model.diagnostics import Diagnostic
from aigov.model.recorded import Recorded, RecordedFinding, RecordedReceipt, RecordedReport
from aigov.model.spans import Span
from aigov.model.verdicts import Grade, Verdict

LARGEST = 512_000_000
"""Bytes of a file of reports; one report has a few million."""
LIMITS = Limits(max_bytes=LARGEST, max_nodes=50_000_000, max_scalar=8_000_000)
_HINT = "a report is what `aigov check FILE --format json` writes"


class _Part(BaseModel):
    """Keys may have been added since; those that are read keep their meaning."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)


class _Fact(_Part):
    path: str
    value: object = None


class _Missing(_Part):
    path: str


class _Cites(_Part):
    at: str


class _Waiver(_Part):
    expires: str


class _Finding(_Part):
    rule: str
    title: dict[str, str]
    cites: _Cites
    verdict: Verdict
    reason: str
    grade: Grade | None
    because: list[_Fact]
    missing: list[_Missing]
    fingerprint: str
    waiver: _Waiver | None = None


class _Version(_Part):
    id: str = ""
    version: str
    digest: str


class _Evidence(_Part):
    file: str
    sha256: str | None


class _Receipt(_Part):
    aigov: str
    as_of: str
    grade: Grade
    themes: list[str]
    vocabulary: _Version
    rulesets: list[_Version]
    crosswalk: _Version | None = None
    description: str
    evidence: list[_Evidence] = []


class _System(_Part):
    id: str | None
    name: str | None
    file: str


class _File(_Part):
    file: str
    digest: str


class _Remaining(_Part):
    waivers: _File | None = None
    baseline: _File | None = None


class _Report(_Part):
    format: Literal[1] = Field(alias="aigov-report")
    system: _System
    answer: Verdict | None
    receipt: _Receipt
    findings: list[_Finding]
    remaining: _Remaining | None = None


class _Reports(_Part):
    format: Literal[1] = Field(alias="aigov-reports")
    reports: list[_Report]


def is_report(data: bytes) -> bool:
    """Whether a text starts like a report, or like several."""
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n{")
    return start.startswith((b'"aigov-report"', b'"aigov-reports"'))


def read_recorded(path: str) -> Recorded | Diagnostic:
    """The reports in a file, or why it has none."""
    name = shown_name(path, os.getcwd())
    data = read_bytes(path, LIMITS)
    if isinstance(data, Diagnostic):
        return data._replace(span=data.span._replace(file=name)) if data.span else data
    return recorded_in(data, name)


def recorded_in(data: bytes, name: str) -> Recorded | Diagnostic:
    """The reports that a text holds."""
    source = read_json(data, name, LIMITS)
    if source.problems:
        return source.problems[0]
    if not isinstance(source.value, dict):
        return Diagnostic("E520", "error", "this is no report of aigov", Span(name, 1, 1), _HINT)
    several = "aigov-reports" in source.value
    try:
        if several:
            reports = _Reports.model_validate(source.value).reports
        else:
            reports = [_Report.model_validate(source.value)]
    except ValidationError as error:
        return _not_one(source, error)
    digest = hashlib.sha256(data).hexdigest()
    return Recorded(name, digest, several, tuple(_report(one) for one in reports))


def parts_of(text: bytes | str) -> tuple[dict[str, object], ...]:
    """The keys of each report in a text, with all that they hold."""
    value = read_json(text, "", LIMITS).value
    if not isinstance(value, dict):
        return ()
    several = value.get("reports")
    return tuple(several) if isinstance(several, list) else (value,)


def _not_one(source: Source, error: ValidationError) -> Diagnostic:
    detail = error.errors(include_url=False, include_context=False)[0]
    path, value = [], source.value
    for step in detail["loc"]:
        value = step_into(value, step)
        if value is None:
            break
        path.append(step)
    where = ".".join(map(str, detail["loc"]))
    message = f"this is no report of aigov in format 1: `{where}`: {detail['msg'].lower()}"
    return Diagnostic("E520", "error", message, source.span_of(*path), _HINT)


def _report(one: _Report) -> RecordedReport:
    aside = one.remaining or _Remaining()
    return RecordedReport(
        system=one.system.id or one.system.file,
        name=one.system.name or "",
        file=one.system.file,
        answer=one.answer,
        receipt=_receipt(one.receipt),
        findings=tuple([_finding(finding) for finding in one.findings]),
        waivers=_file(aside.waivers),
        baseline=_file(aside.baseline),
    )


def _file(one: _File | None) -> tuple[str, str]:
    return ("", "") if one is None else (one.file, one.digest)


def _receipt(one: _Receipt) -> RecordedReceipt:
    crosswalk = one.crosswalk
    return RecordedReceipt(
        version=one.aigov,
        as_of=one.as_of,
        grade=one.grade,
        themes=tuple(one.themes),
        vocabulary=(one.vocabulary.version, one.vocabulary.digest),
        rulesets=tuple((each.id, each.version, each.digest) for each in one.rulesets),
        crosswalk=("", "") if crosswalk is None else (crosswalk.version, crosswalk.digest),
        description=one.description,
        evidence=tuple((each.file, each.sha256 or "") for each in one.evidence),
    )


def _finding(one: _Finding) -> RecordedFinding:
    return RecordedFinding(
        rule=one.rule,
        title=one.title,
        at=one.cites.at,
        verdict=one.verdict,
        reason=one.reason,
        grade=one.grade or "",
        fingerprint=one.fingerprint,
        facts={fact.path: json.dumps(fact.value, sort_keys=True) for fact in one.because},
        missing=tuple(each.path for each in one.missing),
        waived_until=one.waiver.expires if one.waiver is not None else "",
    )
