"""Questions as JSON, format 1: what programs need to ask them in their own way."""

from collections.abc import Sequence

from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.interview import Question
from aigov.model.report import Report
from aigov.model.vocabulary import Words
from aigov.reporters.flow import flow
from aigov.reporters.json_parts import Json
from aigov.reporters.json_report import FORMAT, diagnostic, document, system_object


def render(report: Report, questions: Sequence[Question], words: CompiledVocabulary) -> str:
    """The questions in the order in which they are asked."""
    return document(
        {
            "aigov-questions": FORMAT,
            "system": system_object(report.description),
            "as_of": report.receipt.as_of,
            "grade": report.receipt.grade,
            "diagnostics": [diagnostic(one) for one in report.diagnostics],
            "questions": [_question(one, words) for one in questions],
        }
    )


def _question(one: Question, words: CompiledVocabulary) -> Json:
    text = words.words(one.fact)
    shape, fields = one.shape, words.vocabulary.records.get(one.shape.record, {})
    field = one.steps[-1] if one.steps else ""
    record = words.vocabulary.facts[one.fact].record
    own = words.field_meanings().get(record, {}).get(str(field))
    meanings = text.options if text is not None and (not one.steps or shape.kind == "topics") else {}
    return {
        "path": one.path,
        "fact": one.fact,
        "question": text.ask if text is not None else {},
        "part": own,
        "state": one.state,
        "unknown": one.unknown,
        "settles": one.settles,
        "touches": one.touches,
        "can_fail": one.can_fail,
        "type": shape.kind,
        "record": shape.record or None,
        "units": list(shape.units),
        "options": [_option(option, meanings.get(option, {})) for option in shape.options],
        "fields": [_field(name, words, shape.record) for name in fields],
        "example": flow(text.example) if text is not None and not one.steps else None,
        "note": text.note if text is not None and text.note else None,
    }


def _option(option: str, means: Words) -> Json:
    return {"value": option, "means": means}


def _field(name: str, words: CompiledVocabulary, record: str) -> Json:
    shape = words.vocabulary.records[record][name]
    means = words.field_meanings().get(record, {}).get(name, {})
    return {"name": name, "type": shape.kind, "means": means, "options": list(shape.options)}
