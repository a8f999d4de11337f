"""A comparison as JSON, format 1; the JSON Schema is the one of reports.

Topics stand once with what each instrument asks; each system has its answers by topic. ``answer`` is null where no rule
judges a side; ``coming`` holds rules that start later, with verdicts as if they applied already.
"""

from collections.abc import Sequence

from aigov.model.comparison import Coming, Comparison, SharedFact, SideAnswer, TopicAnswer
from aigov.model.compiled import CompiledRuleset
from aigov.model.report import Answer, Finding
from aigov.model.topics import Topic, Topics
from aigov.reporters.json_parts import Json
from aigov.reporters.json_report import FORMAT, diagnostic, document, fact_object, system_object
from aigov.reporters.words import words_of


def render(systems: Sequence[Comparison], topics: Topics) -> str:
    """The comparison of one system or of several; only the topics that were compared are written."""
    first = systems[0]
    return document(
        {
            "aigov-compare": FORMAT,
            "as_of": first.receipt.as_of,
            "grade": first.receipt.grade,
            "version": topics.version,
            "rulesets": [_ruleset(one) for one in first.rulesets],
            "topics": [_topic(one, first.rulesets) for one in topics.topics],
            "systems": [_system(one) for one in systems],
        }
    )


def _ruleset(one: CompiledRuleset) -> Json:
    texts = words_of(one)
    return {
        "id": one.id,
        "title": texts.title,
        "version": one.version,
        "digest": one.digest,
        "force": one.force,
        "words": texts.words,
    }


def _topic(topic: Topic, rulesets: Sequence[CompiledRuleset]) -> Json:
    silent = {one.ruleset: one.why for one in topic.silent}
    return {
        "id": topic.id,
        "title": topic.title,
        "asks": [
            {"ruleset": side.ruleset, "asks": side.asks, "at": side.at}
            for one in rulesets
            if (side := topic.side(one.id)) is not None
        ],
        "silent": [
            {"ruleset": one.id, "why": silent.get(one.id)} for one in rulesets if topic.side(one.id) is None
        ],
        "difference": topic.difference,
        "follow": topic.follow,
        "stricter": topic.stricter.name,
    }


def _system(found: Comparison) -> Json:
    return {
        "system": system_object(found.description),
        "diagnostics": [diagnostic(one) for one in found.diagnostics],
        "topics": [_answers(one) for one in found.topics],
    }


def _answers(topic: TopicAnswer) -> Json:
    return {
        "id": topic.topic.id,
        "sides": [_side(one) for one in topic.sides],
        "shared": [_shared(one) for one in topic.shared],
    }


def _side(side: SideAnswer) -> Json:
    return {
        "ruleset": side.ruleset.id,
        **_answer(side.answer),
        "rules": [_finding(one) for one in side.findings],
        "coming": [_coming(one) for one in side.coming],
    }


def _answer(answer: Answer | None) -> Json:
    if answer is None:
        return {"answer": None, "counts": None}
    return {"answer": answer.answer, "counts": answer.counts}


def _coming(later: Coming) -> Json:
    return {
        "from": list(later.dates),
        **_answer(later.answer),
        "rules": [_finding(one) for one in later.findings],
    }


def _finding(finding: Finding) -> Json:
    return {
        "rule": finding.id,
        "verdict": finding.verdict,
        "possible": list(finding.possible),
        "reason": finding.reason,
        "detail": finding.detail,
        "grade": finding.grade,
        "from": list(finding.starts),
        "was": finding.was or None,
        "missing": [one.path for one in finding.missing],
    }


def _shared(fact: SharedFact) -> Json:
    return {
        "fact": fact.path,
        "settles": fact.settles,
        "sides": [{"ruleset": ruleset, "role": role} for ruleset, role in fact.roles.items()],
        "stated": [fact_object(use) for use in fact.uses],
    }
