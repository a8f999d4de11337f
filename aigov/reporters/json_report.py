"""The report as JSON, format 1; its JSON Schema is `docs/schemas/report-1.schema.json` (`aigov schema --report`).

The four verdicts are written by their own names. One input is one report object; several are a list with totals.
The same report always gives the same bytes: no clock, no path of the machine, keys in the order of the schema.
"""

import json
from collections.abc import Mapping, Sequence

from aigov.model.crosswalk import Related
from aigov.model.description import Description
from aigov.model.diagnostics import Diagnostic, has_errors
from aigov.model.imported import Imported, ImportedFact
from aigov.model.report import (
    Answer,
    ClassLine,
    Element,
    FactUse,
    Finding,
    Judged,
    MissingFact,
    NextFact,
    Report,
    RulesetReport,
)
from aigov.model.values import AtLeast, Value
from aigov.model.verdicts import VERDICTS
from aigov.reporters.json_parts import Json, place
from aigov.reporters.questions import Ask
from aigov.reporters.words import words_of

FORMAT = 1
_HIDDEN = (
    *range(0x7F, 0xA0),
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x206A),
    0xFEFF,
)
"""Characters that steer a terminal or the direction of a text."""
_ESCAPES = {code: f"\\u{code:04x}" for code in _HIDDEN}
Terms = Mapping[str, Mapping[str, Value]]
"""The words of defined terms, by name."""


def render_one(report: Report, ask: Ask) -> str:
    """The report on one input."""
    return document(report_object(report, ask))


def render_many(reports: Sequence[Report], ask: Ask) -> str:
    """The reports on several inputs, with totals that balance: found = judged + not judged."""
    broken = sum(has_errors(report.diagnostics) for report in reports)
    answers = [report.answer for report in reports if not has_errors(report.diagnostics)]
    totals = {"found": len(reports), "judged": len(answers), "errors": broken}
    totals |= {verdict: answers.count(verdict) for verdict in VERDICTS}
    return document(
        {
            "aigov-reports": FORMAT,
            "totals": totals,
            "reports": [report_object(report, ask) for report in reports],
        }
    )


def render_classes(reports: Sequence[Report]) -> str:
    """The classification alone, of one system or of several."""
    systems = [
        {
            "system": system_object(report.description),
            "as_of": report.receipt.as_of,
            "grade": report.receipt.grade,
            "diagnostics": [diagnostic(one) for one in report.diagnostics],
            "rulesets": [
                {
                    "id": one.ruleset.id,
                    "version": one.ruleset.version,
                    "classification": _class_lines(one),
                    "declared": _declared(one),
                }
                for one in report.rulesets
            ],
        }
        for report in reports
    ]
    return document({"aigov-classification": FORMAT, "systems": systems})


def document(value: Json | list[Json]) -> str:
    """A whole document: one input always gives the same bytes."""
    return escaped(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"


def escaped(text: str) -> str:
    """JSON in which no character steers a terminal or turns the direction of the text."""
    # Such characters stand only inside strings, where an escape means the same.
    return text if text.isascii() and "\x7f" not in text else text.translate(_ESCAPES)


def report_object(report: Report, ask: Ask) -> Json:
    """A report as plain values."""
    description = report.description
    return {
        "aigov-report": FORMAT,
        "system": system_object(description),
        "answer": None if has_errors(report.diagnostics) else report.answer,
        "receipt": _receipt(report),
        "read": {"stated": report.stated, "denied": report.denied, "not_known": report.not_known},
        "diagnostics": [diagnostic(one) for one in report.diagnostics],
        "classification": [line for one in report.rulesets for line in _class_lines(one)],
        "declared": [line for one in report.rulesets for line in _declared(one)],
        "rulesets": [_ruleset(one) for one in report.rulesets],
        "findings": [_finding(finding, ask) for one in report.rulesets for finding in one.findings],
        "next_facts": [_next(one, ask) for one in report.next_facts],
        "unknowns": [{"path": path, "because": why} for path, why in description.unknowns.items()],
        "imports": [_import(one, description) for one in description.imports],
        **_figures(report, ask),
        **_remaining(report),
    }


def _remaining(report: Report) -> Json:
    """What decides beside waivers and a baseline; the key is there when there are any."""
    if report.remaining is None:
        return {}
    from aigov.reporters.json_aside import remaining

    return {"remaining": remaining(report.remaining)}


def _figures(report: Report, ask: Ask) -> Json:
    """What follows from counts and shares; the key is there when there is something."""
    if report.figures is None:
        return {}
    from aigov.reporters.json_figures import figures_object

    return {"figures": figures_object(report.figures, ask.lang)}


def system_object(description: Description) -> Json:
    """The system by id, name and file."""
    facts = description.facts
    return {
        "id": facts.get("system.id"),
        "name": facts.get("system.name"),
        "file": description.name,
    }


def _receipt(report: Report) -> Json:
    receipt = report.receipt
    crosswalk = dict(zip(("version", "digest"), receipt.crosswalk, strict=True))
    return {
        "aigov": receipt.version,
        "as_of": receipt.as_of,
        "grade": receipt.grade,
        "themes": list(receipt.themes),
        "vocabulary": {"version": receipt.vocabulary[0], "digest": receipt.vocabulary[1]},
        "rulesets": [
            {"id": name, "version": version, "digest": digest} for name, version, digest in receipt.rulesets
        ],
        "crosswalk": crosswalk if receipt.crosswalk[0] else None,
        "description": receipt.description,
        "evidence": [{"file": file, "sha256": digest or None} for file, digest in receipt.evidence],
    }


def _ruleset(one: RulesetReport) -> Json:
    texts = words_of(one.ruleset)
    return {
        "id": one.ruleset.id,
        "title": texts.title,
        "version": one.ruleset.version,
        "digest": one.ruleset.digest,
        "jurisdiction": texts.jurisdiction,
        "force": one.ruleset.force,
        "words": texts.words,
        "answer": one.answer.answer,
        "reason": one.reason,
        "counts": one.answer.counts,
        "groups": [_group(group, texts.groups) for group in one.groups],
        "themes": [_answer(theme) for theme in one.themes],
        "sources": list(texts.sources),
        "not_modelled": [{"at": at, "why": why} for at, why in texts.not_modelled],
        "penalties": {name: dict(band) for name, band in texts.penalties.items()},
    }


def _answer(answer: Answer) -> Json:
    return {"id": answer.id, "answer": answer.answer, "counts": answer.counts}


def _group(answer: Answer, groups: Sequence[dict[str, Value]]) -> Json:
    words = next((group for group in groups if group.get("id") == answer.id), {})
    return {"id": answer.id, "number": words.get("number"), "title": words.get("title")} | _answer(answer)


def _class_lines(one: RulesetReport) -> list[Json]:
    terms = words_of(one.ruleset).definitions if one.classification else {}
    return [{"ruleset": one.ruleset.id, **class_line(line, terms)} for line in one.classification]


def class_line(line: ClassLine, terms: Terms) -> Json:
    """A defined term with what decided it."""
    words = terms.get(line.name, {})
    return {
        "name": line.name,
        "title": words.get("title") or None,
        "says": words.get("says"),
        "cites": {"at": words.get("at"), "link": words.get("link")},
        **_decided(line, terms),
    }


def _decided(line: ClassLine, terms: Terms) -> Json:
    return {
        "truth": line.truth,
        "because": [fact_object(use) for use in line.because],
        "missing": [{"path": missing.path, "fact": missing.fact} for missing in line.missing],
        "via": [class_line(below, terms) for below in line.via],
    }


def _declared(one: RulesetReport) -> list[Json]:
    terms = words_of(one.ruleset).definitions if one.declared else {}
    return [
        {
            "ruleset": one.ruleset.id,
            "option": declared.option,
            "stated": fact_object(declared.stated),
            "agrees": declared.line.truth,
            **_decided(declared.line, terms),
        }
        for declared in one.declared
    ]


def _finding(finding: Finding, ask: Ask) -> Json:
    texts = finding.ruleset.rule_texts(finding.rule)
    judged = finding.judged
    return {
        "rule": finding.id,
        "title": texts.title,
        "title_ja_status": texts.title_ja_status or None,
        "verdict": finding.verdict,
        "possible": list(finding.possible),
        "reason": finding.reason,
        "detail": finding.detail,
        "grade": finding.grade,
        "cites": {"at": texts.at, "link": texts.link},
        "because": [fact_object(use) for use in finding.because],
        "missing": [_missing(one, ask) for one in finding.missing],
        "elements": [_element(one, texts.requires) for one in finding.elements],
        "asks": texts.asks,
        "judgement": texts.judgement or None,
        "judged": None if judged is None else _judged(judged),
        "remedy": texts.remedy,
        "from": list(finding.starts),
        "was": finding.was or None,
        "contested": texts.because or None,
        "kind": finding.rule.kind,
        "wording": texts.wording or None,
        "on": texts.addressee,
        "group": finding.ruleset.groups[finding.rule.group],
        "themes": list(finding.rule.themes),
        "maps": {name: list(numbers) for name, numbers in texts.maps.items()},
        "severity": texts.severity or None,
        "fingerprint": finding.fingerprint,
        "answers_also": [related_object(one) for one in finding.answers_also],
        **_aside(finding),
    }


def _aside(finding: Finding) -> Json:
    """Whether it is waived, and whether a baseline knows it; the keys are there when there is something."""
    if finding.waiver is None and not finding.standing:
        return {}
    from aigov.reporters.json_aside import aside

    return aside(finding)


def related_object(one: Related) -> Json:
    """What a rule has to do with something else."""
    return {
        "id": one.id,
        "title": one.title or None,
        "relation": one.relation,
        "settled": one.settled,
        "why": one.why,
        "basis": one.basis,
    }


def _judged(judged: Judged) -> Json:
    return {
        "verdict": judged.verdict,
        "by": judged.by,
        "role": judged.role,
        "date": judged.date,
        "because": judged.because,
        **place(judged.span),
    }


def _element(element: Element, requires: Sequence[tuple[str, int]]) -> Json:
    return {
        "requires": requires[element.number][0],
        "truth": element.truth,
        "because": [use.path for use in element.because],
        "missing": [one.path for one in element.missing],
    }


def fact_object(use: FactUse) -> Json:
    """A stated fact with its value and place."""
    return {"path": use.path, "value": plain(use.value), **place(use.span), "grade": use.grade}


def _missing(one: MissingFact, ask: Ask) -> Json:
    return {"path": one.path, "fact": one.fact, "ask": ask.question(one.fact), "reason": one.reason or None}


def _next(one: NextFact, ask: Ask) -> Json:
    return {
        "path": one.path,
        "fact": one.fact,
        "state": one.state,
        "ask": ask.question(one.fact),
        "reason": one.because or None,
        "settles": one.settles,
        "touches": one.touches,
        "can_fail": one.can_fail,
    }


def _import(one: Imported, description: Description) -> Json:
    return {
        "file": one.name,
        "format": one.format,
        "mapped": [_fact(fact, description) for fact in one.facts],
        "ignored": [{"what": thing.what, "why": thing.why, **place(thing.span)} for thing in one.ignored],
        "placeholders": [
            {"what": thing.what, "quote": thing.quote, **place(thing.span)} for thing in one.placeholders
        ],
        "conflicts": [
            {
                "path": clash.path,
                "first": _fact(clash.first, description),
                "second": _fact(clash.second, description),
            }
            for clash in one.conflicts
        ],
        "text": [{"topic": shown.topic, "words": shown.words, **place(shown.span)} for shown in one.text],
    }


def _fact(fact: ImportedFact, description: Description) -> Json:
    return {
        "path": fact.path,
        "value": plain(fact.value),
        "via": fact.via,
        "quote": fact.quote,
        "inferred": fact.inferred,
        "used": description.origins.imported.get(fact.path) == fact,
        **place(fact.span),
    }


def diagnostic(one: Diagnostic) -> Json:
    """A problem with its place."""
    words = {"code": one.code, "severity": one.severity, "message": one.message, "help": one.help or None}
    return {**words, **place(one.span)}


def plain(value: Value) -> object:
    """A fact's value as JSON: a quantity is an object with value and unit, an incomplete list says so."""
    if isinstance(value, tuple):
        return {"value": value[0], "unit": value[1]}
    if isinstance(value, AtLeast):
        return {"at_least": [plain(one) for one in value]}
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return value
