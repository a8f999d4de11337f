"""JUnit XML, as GitLab, Jenkins and most build servers read it: a suite for each system, a case for each rule.

Pass is a case without a child, fail a `failure`, not applicable `skipped` with the reason. Open is an `error` of type
`open`, because readers show what is skipped as green. A waived failure is `skipped`, with who waived it. An input that
could not be judged is an `error` of type `input`, a bug of aigov one of type `internal`. The message stands in the
attribute, which Jenkins shows, and in the text, which GitLab shows. Names are unique in the whole file, for GitLab
drops a second case of the same name.
"""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from aigov.model.diagnostics import visible
from aigov.model.report import Finding, Report
from aigov.model.tuples import NamedTuple
from aigov.reporters.ci_commands import harmless
from aigov.reporters.page import Page
from aigov.reporters.statements import Case, Problem, english, problem, problems_of, statement, waiver

_KINDS = {"fail": "failure", "open": "error", "not-applicable": "skipped"}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'


class Test(NamedTuple):
    """One case: what it tests, and what came out of it."""

    group: str
    name: str
    kind: str
    """The element that says what is wrong; nothing for a pass."""
    type: str
    message: str
    more: str


def render(reports: Sequence[Report], page: Page) -> str:
    """All systems as suites."""
    speaking = english(page)
    suites = (line for place, report in enumerate(reports) for line in _suite(place, report, speaking))
    return _HEAD + "".join(f"{line}\n" for line in suites) + "</testsuites>\n"


def _suite(place: int, report: Report, page: Page) -> Iterator[str]:
    tests = [*_of_inputs(report), *_of_rules(report, page)]
    kinds = [one.kind for one in tests]
    counts = {"tests": len(tests), "failures": kinds.count("failure"), "errors": kinds.count("error")}
    numbers = " ".join(f'{name}="{n}"' for name, n in (counts | {"skipped": kinds.count("skipped")}).items())
    # The only time is that of the assessment, and the only host is none: both are required.
    when = f'timestamp="{report.receipt.as_of}T00:00:00" hostname="localhost" time="0.000"'
    name = _attribute(report.description.name)
    yield f' <testsuite id="{place}" package="aigov" name={name} {when} {numbers}>'
    yield "  <properties>"
    yield from (
        f"   <property name={_attribute(key)} value={_attribute(value)}/>" for key, value in _about(report)
    )
    yield "  </properties>"
    yield from (line for one in tests for line in _case(one))
    noted = "\n".join(_told(one) for one in problems_of([report]) if one.told.severity != "error")
    yield f"  <system-out>{_text(noted)}</system-out>"
    yield "  <system-err></system-err>"
    yield " </testsuite>"


def _about(report: Report) -> Iterator[tuple[str, str]]:
    """What was judged with what; nothing about the machine."""
    receipt = report.receipt
    yield from (("ruleset", f"{name}@{version}") for name, version, _ in receipt.rulesets)
    yield from (("as-of", receipt.as_of), ("grade", receipt.grade))
    if receipt.description:
        yield ("description-sha256", receipt.description)


def _of_inputs(report: Report) -> Iterator[Test]:
    """What keeps the input from being judged: errors by their code and place."""
    errors = [one for one in problems_of([report]) if one.told.severity == "error"]
    for number, one in enumerate(errors, 1):
        name = f"{one.told.code} {report.description.name} ({number})"
        kind = "internal" if one.told.code == "E900" else "input"
        yield Test("aigov.inputs", name, "error", kind, problem(one.told), str(one.place()))


def _of_rules(report: Report, page: Page) -> Iterator[Test]:
    for ruleset in report.rulesets:
        for finding in ruleset.findings:
            yield _of_rule(Case(report, finding), page)


def _of_rule(case: Case, page: Page) -> Test:
    finding: Finding = case.finding
    texts = finding.ruleset.rule_texts(finding.rule)
    # The file as well as the rule: the same rule is a case of every system.
    name = f"{finding.rule.id} {case.report.description.name}: {page.say.of(texts.title)}"
    more = "\n".join((str(case.place().span), f"Source: {texts.at} {texts.link}".rstrip()))
    kind, told = _KINDS.get(finding.verdict, ""), statement(page, finding)
    if finding.waiver is not None:
        kind, told = "skipped", f"{waiver(page, finding)} ({told})"
    return Test(finding.ruleset.id, name, kind, finding.verdict, told, more)


def _case(one: Test) -> Iterator[str]:
    start = f'  <testcase name={_attribute(one.name)} classname={_attribute(one.group)} time="0.000"'
    if not one.kind:
        yield f"{start}/>"
        return
    # A skipped case has no type in one of the two schemas.
    kind = "" if one.kind == "skipped" else f' type="{one.type}"'
    yield f"{start}>"
    text = one.message if one.kind == "skipped" else f"{one.message}\n{one.more}"
    yield f"   <{one.kind}{kind} message={_attribute(one.message)}>{_text(text)}</{one.kind}>"
    yield "  </testcase>"


def _told(one: Problem) -> str:
    return f"{one.place()} {one.told.code} {problem(one.told)}"


def _attribute(text: str) -> str:
    """The text in quotation marks, on one line; runs of spaces would be no name to a strict reader."""
    return quoteattr(" ".join(visible(harmless(text)).split()) or "-")


def _text(text: str) -> str:
    """The text between two tags, its own lines kept; every other control character becomes an escape."""
    return escape("\n".join(visible(line) for line in harmless(text).split("\n")))
