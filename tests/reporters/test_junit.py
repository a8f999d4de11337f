"""JUnit XML: both schemas and two other readers accept it, open is never green, nothing has the name of another."""

import re
from collections import Counter
from xml.etree import ElementTree

import pytest
import xmlschema
from junitparser import Error, Failure, JUnitXml, Skipped

from aigov.model.report import Report
from aigov.model.verdicts import VERDICTS
from tests.reporters.made import SAMPLES, SCHEMAS, of_sample, of_text, written

FAILS = """\
aigov: 1
system: {id: a, stage: in-service}
organisation: {does: [develops-system, trains-model]}
model: {frontier: true}
performance:
  tests:
    - {kind: accuracy, date: 2026-08-10}
"""
BROKEN = "aigov: 1\nsystem: {stag: in-service}\n"


def cases(*reports: Report) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(written("junit", reports)).iter("testcase"))


@pytest.mark.parametrize("schema", ["junit-windyroad.xsd", "junit-10.xsd"])
def test_all_samples_are_accepted(schema: str) -> None:
    text = written("junit", [of_sample(one) for one in SAMPLES])
    xmlschema.XMLSchema(str(SCHEMAS / schema)).validate(text)


def test_another_reader_counts_what_we_count() -> None:
    reports = [of_sample(one) for one in SAMPLES]
    read = JUnitXml.fromstring(written("junit", reports).encode())
    results = Counter(type(one.result[0]) if one.result else None for suite in read for one in suite)
    counts = {
        verdict: sum(part.answer.counts[verdict] for one in reports for part in one.rulesets)
        for verdict in VERDICTS
    }
    errors = sum(problem.severity == "error" for one in reports for problem in one.diagnostics)
    assert results[Failure] == counts["fail"]
    assert results[Error] == counts["open"] + errors
    assert results[Skipped] == counts["not-applicable"]
    assert results[None] == counts["pass"]
    assert [suite.name for suite in read] == list(SAMPLES)
    for suite in read:
        assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (
            len(list(suite)),
            *(
                sum(bool(one.result) and isinstance(one.result[0], kind) for one in suite)
                for kind in (Failure, Error, Skipped)
            ),
        )


def test_a_failure_says_where_and_what_to_do_in_both_places() -> None:
    failed = [one for case in cases(of_text(FAILS)) for one in case.iter("failure")]
    assert len(failed) == 3
    for one in failed:
        message = one.get("message", "")
        assert message.startswith("not met: performance.tests[0].kind: accuracy")
        assert (one.text or "").split("\n")[:2] == [message, "systems/one.yaml:7:14"]


def test_open_is_an_error_and_never_green() -> None:
    report = of_text(FAILS)
    opened = [one for case in cases(report) for one in case.iter("error")]
    assert len(opened) == sum(part.answer.counts["open"] for part in report.rulesets) > 0
    assert {one.get("type") for one in opened} == {"open"}
    assert all(one.get("message", "").startswith("open, ") for one in opened)


def test_a_broken_input_is_an_error() -> None:
    (case,) = cases(of_text(BROKEN, "broken.yaml"))
    (error,) = case.iter("error")
    assert (case.get("classname"), error.get("type")) == ("aigov.inputs", "input")
    assert "broken.yaml:2:10" in (error.text or "")


def test_names_are_unique_in_the_whole_file() -> None:
    names = Counter((one.get("classname"), one.get("name")) for one in cases(*map(of_sample, SAMPLES)))
    assert [name for name, count in names.items() if count > 1] == []


def test_warnings_stand_in_the_output_of_the_suite() -> None:
    (suite,) = ElementTree.fromstring(written("junit", [of_sample("sample_systems/placeholders.yaml")]))
    assert "W121" in (suite.findtext("system-out") or "")


def test_nothing_of_the_machine_is_told_and_the_bytes_are_the_same() -> None:
    text = written("junit", [of_text(FAILS)])
    assert text == written("junit", [of_text(FAILS)])
    assert set(re.findall(r'hostname="([^"]*)"', text)) == {"localhost"}
    assert set(re.findall(r'timestamp="([^"]*)"', text)) == {"2026-11-23T00:00:00"}


def test_characters_that_xml_forbids_are_written_as_escapes() -> None:
    text = written("junit", [of_text('aigov: 1\n"a\\0\\e]]>&\ufffe": 1\n', "a\x1b\x00<b>.yaml")])
    case = next(ElementTree.fromstring(text).iter("testcase"))
    assert "a\\u001b\\u0000<b>.yaml" in case.get("name", "")
