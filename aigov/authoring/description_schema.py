"""The JSON Schema (draft 2020-12) of descriptions, made from the vocabulary, for editors.

It says what `aigov.documents.values` says, with one difference: an editor also marks what `check` only warns about
(placeholders, empty values), because those are no answers.
"""

import re

from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.vocabulary import FactText, Shape, Vocabulary

Json = dict[str, object]
ID = "urn:aigov:schema:description-1"

_UNKNOWN: list[Json] = [{"const": "unknown"}, {"type": "object", "required": ["unknown"], "maxProperties": 1}]
_DENIED: list[Json] = [{"const": "none"}, {"const": False}]
_REQUIRED = {"assessments": ["rule", "verdict", "by", "date", "because"]}
_NUMBER = r"^\s*[-+]?[0-9][0-9_ ]*(\.[0-9]+)?([eE][-+]?[0-9]+)?\s*"
_PATTERNS = {
    "date": r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    "link": r"^(https?://|mailto:)[^\s<>\"]+$",
    "countries": "^[A-Z]{2}$",
    "codes": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
}


def description_schema(words: CompiledVocabulary) -> Json:
    """The schema of a whole description."""
    vocabulary = words.vocabulary
    titles = words.section_titles()
    sections = {name: _section(words, name, titles.get(name, {})) for name in vocabulary.sections}
    lists = {name: _list_of(name, vocabulary.lists[name]) for name in vocabulary.lists}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": f"aigov description, format 1, vocabulary {vocabulary.version}",
        "type": "object",
        "required": ["aigov"],
        "additionalProperties": False,
        "properties": {
            "aigov": {"const": 1, "description": "The format of descriptions."},
            **sections,
            **lists,
            "x": {"type": "object", "description": "Facts of your own."},
        },
        "$defs": _records(words),
    }


def _section(words: CompiledVocabulary, section: str, title: dict[str, str]) -> Json:
    facts = {}
    for name in words.vocabulary.sections[section]:
        path = f"{section}.{name}"
        text = words.words(path)
        made = _value(words.vocabulary, words.vocabulary.facts[path], _english(text))
        facts[name] = {**(_about(text) if text else {}), **made}
    # Each keyword speaks about its own type, so that an editor points at the fact and not at the section.
    return {
        "description": title.get("en", section),
        "type": ["object", "null", "string"],
        "pattern": "^unknown$",
        "additionalProperties": False,
        "properties": facts,
    }


def _english(text: FactText | None) -> dict[str, str]:
    return {option: words.get("en", "") for option, words in text.options.items()} if text else {}


def _about(text: FactText) -> Json:
    about: Json = {
        "description": "\n\n".join(filter(None, (text.ask.get("en", ""), text.note.get("en", ""))))
    }
    return about if text.example is None else {**about, "examples": [text.example]}


def _list_of(name: str, record: str) -> Json:
    one: Json = {"$ref": f"#/$defs/{record}"}
    if name in _REQUIRED:
        one = {"allOf": [one, {"required": _REQUIRED[name]}]}
    return {"type": "array", "items": one}


def _records(words: CompiledVocabulary) -> Json:
    """Each record type, and each of its fields under a name of its own, to be referred to."""
    meanings = words.field_meanings()
    made: Json = {}
    for record, fields in words.vocabulary.records.items():
        made[record] = _record(record, fields, ())
        for name, shape in fields.items():
            means = meanings.get(record, {}).get(name, {}).get("en", "")
            about: Json = {"description": means} if means else {}
            made[f"{record}.{name}"] = {**about, **_value(words.vocabulary, shape, {})}
    return made


def _record(record: str, fields: dict[str, Shape], topics: tuple[str, ...]) -> Json:
    inside: Json = {name: {"$ref": f"#/$defs/{record}.{name}"} for name in fields}
    for name, shape in fields.items():
        if shape.kind == "topics" and not shape.options and topics:
            inside[name] = {"anyOf": _alternatives(_several({"enum": [*topics]}))}
    return {"type": "object", "additionalProperties": False, "minProperties": 1, "properties": inside}


def _value(vocabulary: Vocabulary, shape: Shape, meanings: dict[str, str]) -> Json:
    """Everything that may stand for a fact or a field: values, denials, and what says that nobody knows."""
    if shape.kind == "flag":
        return {"anyOf": [{"type": "boolean"}, *_UNKNOWN]}
    options = [*_kinds(vocabulary, shape, meanings)]
    return {"anyOf": _alternatives(options, denied="none" not in shape.options or shape.kind == "record")}


def _alternatives(options: list[Json], denied: bool = True) -> list[Json]:
    return [*options, *(_DENIED if denied else _DENIED[1:]), *_UNKNOWN]


def _kinds(vocabulary: Vocabulary, shape: Shape, meanings: dict[str, str]) -> list[Json]:
    match shape.kind:
        case "choice":
            return [_enum(shape, meanings)]
        case "choices" | "topics":
            return _several(_enum(shape, meanings))
        case "countries":
            one: Json = {"type": "string", "pattern": _PATTERNS["countries"]}
            return [one, *_several(one)]
        case "codes":
            return _several({"type": "string", "pattern": _PATTERNS["codes"]})
        case "texts":
            return _several({"type": "string"})
        case "records":
            return _several(_one_record(vocabulary, shape))
        case "record":
            # A safeguard may simply be said to be there.
            short: list[Json] = [{"const": True}] if shape.record == "measure" else []
            return [_one_record(vocabulary, shape), *short]
        case "quantity":
            return _quantity(shape)
        case "count":
            return [{"type": "integer", "minimum": 0}]
        case "map":
            return [{"type": "object"}]
        case "number":
            return [{"type": "number"}]
    pattern = {"pattern": _PATTERNS[shape.kind]} if shape.kind in _PATTERNS else {}
    return [{"type": "string", **pattern}]


def _enum(shape: Shape, meanings: dict[str, str]) -> Json:
    if not shape.options:
        return {"type": "string"}
    described = [meanings.get(option, "") for option in shape.options]
    return {"enum": [*shape.options], **({"enumDescriptions": described} if any(described) else {})}


def _one_record(vocabulary: Vocabulary, shape: Shape) -> Json:
    if shape.options:
        return _record(shape.record, vocabulary.records[shape.record], shape.options)
    return {"$ref": f"#/$defs/{shape.record}"}


def _several(one: Json) -> list[Json]:
    """A list of such items, or one that may be longer."""
    items: Json = {"type": "array", "items": {"anyOf": [one, {"const": "unknown"}]}}
    longer: Json = {
        "type": "object",
        "required": ["at_least"],
        "maxProperties": 1,
        "properties": {"at_least": items},
    }
    return [items, longer]


def _quantity(shape: Shape) -> list[Json]:
    units = "|".join(re.escape(unit) for unit in shape.units)
    bare = "1" in shape.units
    text: Json = {"type": "string", "pattern": f"{_NUMBER}({units}){'?' if bare else ''}\\s*$"}
    pair: Json = {
        "type": "object",
        "required": ["value"] if bare else ["value", "unit"],
        "additionalProperties": False,
        "properties": {"value": {"type": "number"}, "unit": {"enum": [*shape.units]}},
    }
    number: list[Json] = [{"type": "number"}] if bare else []
    return [text, pair, *number]
