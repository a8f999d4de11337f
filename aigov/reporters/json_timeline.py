"""The timeline as JSON, format 1: every duty in one list, and the days with how many start.

The JSON Schema is the one of reports. ``readiness`` is the verdict by what is known on the as-of date; that of a duty
to come is as if it applied already.
"""

from collections import Counter
from collections.abc import Sequence

from aigov.model.compiled import CompiledRuleset
from aigov.model.report import ClassLine
from aigov.model.timeline import Duty, Timeline, days_left
from aigov.model.verdicts import VERDICTS
from aigov.reporters.json_parts import Json
from aigov.reporters.json_report import FORMAT, class_line, diagnostic, document, system_object
from aigov.reporters.words import words_of


def render(systems: Sequence[Timeline]) -> str:
    """The timeline of one system or of several."""
    first = systems[0].receipt
    listed = [
        {
            "system": system_object(one.description),
            "diagnostics": [diagnostic(found) for found in one.diagnostics],
        }
        for one in systems
    ]
    duties = [
        _duty(system, one.ruleset, duty)
        for system in systems
        for one in system.rulesets
        for duty in one.duties
    ]
    return document(
        {
            "aigov-timeline": FORMAT,
            "as_of": first.as_of,
            "grade": first.grade,
            "themes": list(first.themes),
            "rulesets": [
                {"id": name, "version": version, "digest": digest} for name, version, digest in first.rulesets
            ],
            "systems": listed,
            "days": _by_day(systems),
            "duties": duties,
        }
    )


def _by_day(systems: Sequence[Timeline]) -> list[Json]:
    """The days on which duties have started or will, ascending, with today's verdicts."""
    days: dict[str, Counter[str]] = {}
    for system in systems:
        for one in system.rulesets:
            for duty in one.duties:
                if duty.state in ("asked today", "later"):
                    days.setdefault(duty.dates[0], Counter())[duty.finding.verdict] += 1
    return [
        {
            "day": day,
            "days_left": days_left(systems[0].receipt.as_of, day),
            "duties": counts.total(),
            "readiness": {verdict: counts[verdict] for verdict in VERDICTS},
        }
        for day, counts in sorted(days.items())
    ]


def _duty(system: Timeline, ruleset: CompiledRuleset, duty: Duty) -> Json:
    finding = duty.finding
    texts = ruleset.rule_texts(finding.rule)
    held_back = duty.state == "held back"
    return {
        "system": system.description.name,
        "rule": finding.id,
        "title": texts.title,
        "cites": {"at": texts.at, "link": texts.link},
        "group": ruleset.groups[finding.rule.group],
        "kind": finding.rule.kind,
        "severity": texts.severity or None,
        "state": duty.state,
        "from": list(duty.dates),
        "days_left": [days_left(system.receipt.as_of, day) for day in duty.dates],
        "was": duty.was or None,
        "contested": texts.because or None if duty.state == "date contested" else None,
        "until": finding.rule.ends or None,
        "readiness": None if held_back else finding.verdict,
        "possible": [] if held_back else list(finding.possible),
        "missing": [one.path for one in finding.missing],
        "hangs_on": [one.path for one in duty.missing],
        "put_off_by": [_held(line, ruleset) for line in duty.held],
    }


def _held(line: ClassLine, ruleset: CompiledRuleset) -> Json:
    return class_line(line, words_of(ruleset).definitions)
