"""The published schema of reports is fresh, and real reports keep to it."""

import json
from pathlib import Path

import jsonschema
import pytest

from aigov.api import Options, open_session
from aigov.authoring.report_schema import report_schema
from aigov.model.report import Report
from aigov.reporters.json_report import render_many, render_one
from aigov.reporters.questions import Ask

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(
    path
    for path in (ROOT / "sample_systems").rglob("*")
    if path.suffix in (".yaml", ".md") and "evidence" not in path.parts
)
PUBLISHED = ROOT / "docs" / "schemas" / "report-1.schema.json"


@pytest.fixture(scope="module")
def judged() -> tuple[list[Report], Ask]:
    session, problems = open_session(Options(as_of="2026-11-23"))
    assert session is not None, problems
    reports = [session.judge(str(path), name=path.relative_to(ROOT).as_posix()) for path in SAMPLES]
    return [*reports, session.judge("missing.yaml")], Ask(session.words)


def test_the_published_schema_is_fresh() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == report_schema(), (
        "run `aigov schema --report > docs/schemas/report-1.schema.json`"
    )


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(report_schema())


def test_reports_keep_to_the_schema_which_names_every_key(judged: tuple[list[Report], Ask]) -> None:
    """What the schema does not name, nobody could rely on."""
    reports, ask = judged
    assert len(reports) > 1
    strict = json.loads(json.dumps(report_schema()), object_hook=closed)
    validator = jsonschema.Draft202012Validator(strict)
    # Every third system: each has hundreds of findings of the same few forms. The last could not be read.
    written = [render_one(report, ask) for report in (*reports[::3], reports[-1])]
    for text in (*written, render_many(reports[-3:], ask)):
        assert [error.message for error in validator.iter_errors(json.loads(text))] == []


def closed(schema: dict[str, object]) -> dict[str, object]:
    return (
        {**schema, "additionalProperties": False}
        if "properties" in schema and "required" in schema
        else schema
    )


def test_the_totals_balance(judged: tuple[list[Report], Ask]) -> None:
    reports, ask = judged
    totals = json.loads(render_many(reports, ask))["totals"]
    assert totals["found"] == totals["judged"] + totals["errors"] == len(reports)
    assert totals["judged"] == sum(totals[verdict] for verdict in ("pass", "fail", "open", "not-applicable"))


def test_a_report_with_errors_has_no_answer(judged: tuple[list[Report], Ask]) -> None:
    reports, ask = judged
    missing = json.loads(render_one(reports[-1], ask))
    assert missing["answer"] is None
    assert missing["diagnostics"][0]["code"] == "E030"
    assert missing["findings"] == []
