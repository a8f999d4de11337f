"""The JSON Schema of reports, format 1: what programs may rely on.

Keys may be added without a new number; none is taken away or changes its meaning.
"""

from aigov.model.changes import CauseKind
from aigov.model.changes import Kind as ChangeKind
from aigov.model.comparison import Role
from aigov.model.crosswalk import RELATIONS
from aigov.model.diagnostics import Severity
from aigov.model.figures import Limit, Method, Why
from aigov.model.recorded_changes import RecordedKind, What
from aigov.model.report import NextState
from aigov.model.ruleset import Force, Kind
from aigov.model.timeline import DutyState
from aigov.model.verdicts import GRADES, VERDICTS, Reason
from aigov.model.waivers import Standing

Json = dict[str, object]
ID = "urn:aigov:schema:report-1"

_TEXT: Json = {"type": "string"}
_NUMBER: Json = {"type": "integer", "minimum": 0}
_SHARE: Json = {"type": "number", "minimum": 0, "maximum": 1}
_DAY: Json = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_DIGEST: Json = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_VERDICT: Json = {"enum": [*VERDICTS]}
_WORDS: Json = {"type": "object", "additionalProperties": _TEXT, "description": "Text by language code."}
_TRUTH: Json = {"type": ["boolean", "null"], "description": "null is unknown."}
_MARKS = {
    "aigov-reports": "reports",
    "aigov-classification": "classification",
    "aigov-timeline": "timeline",
    "aigov-diff": "diff",
    "aigov-changes": "changes",
    "aigov-verify": "verify",
    "aigov-crosswalk": "crosswalk",
    "aigov-compare": "compare",
}
"""The parts that describe a document, by the key that marks it; a single report has none of these."""
_PLACE = {
    "file": {"type": ["string", "null"], "description": "As it was named, never an absolute path."},
    "line": {"type": ["integer", "null"], "minimum": 1},
    "column": {"type": ["integer", "null"], "minimum": 1, "description": "In code points, from 1."},
}


def report_schema() -> Json:
    """The schema, of one report or of several."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": "aigov report, format 1",
        "description": "One system judged against rulesets, or several with totals. Keys may be added.",
        **_one_of_these(_MARKS, "report"),
        "$defs": {**_wholes(), **_judgements(), **_parts(), "figures": _figures(), "remaining": _remaining()},
    }


def _one_of_these(marks: dict[str, str], usual: str) -> Json:
    """Which part describes a document, by the key that marks it."""
    schema: Json = _ref(usual)
    for mark, name in reversed(marks.items()):
        schema = {"if": {"type": "object", "required": [mark]}, "then": _ref(name), "else": schema}
    return schema


def _object(description: str, /, **keys: object) -> Json:
    """An object whose keys are all there; others may be."""
    return {"type": "object", "description": description, "required": [*keys], "properties": keys}


def _list(items: object, **more: object) -> Json:
    return {"type": "array", "items": items, **more}


def _ref(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}


def _or_null(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


def _wholes() -> Json:
    numbers = dict.fromkeys(("found", "judged", "errors", *VERDICTS), _NUMBER)
    report = {
        "aigov-report": {"const": 1},
        "system": _ref("system"),
        "answer": _or_null(_VERDICT),
        "receipt": _ref("receipt"),
        "read": _object("How many facts were read.", stated=_NUMBER, denied=_NUMBER, not_known=_NUMBER),
        "diagnostics": _list(_ref("diagnostic")),
        "classification": _list(_ref("class"), description="Defined terms, each with its ruleset."),
        "declared": _list(_ref("declared"), description="Classes that the description declares."),
        "rulesets": _list(_ref("ruleset")),
        "findings": _list(_ref("finding"), description="One for each rule, in the order of the rulesets."),
        "next_facts": _list(_ref("next_fact"), description="Facts worth finding out, the most useful first."),
        "unknowns": _list(_object("A fact said to be unknown.", path=_TEXT, because=_TEXT)),
        "imports": _list(_ref("import")),
    }
    several = {
        "aigov-reports": {"const": 1},
        "totals": _object("found = judged + errors; judged = the four verdicts.", **numbers),
        "reports": _list(_ref("report")),
    }
    whole = _object("One system; answer is null when an error kept it from being judged.", **report)
    described = "There when counts of groups or shares of suppliers are stated."
    aside = {**_ref("remaining"), "description": "There when waivers or a baseline were looked at."}
    figures = {**_ref("figures"), "description": described}
    whole["properties"] = {**report, "figures": figures, "remaining": aside}
    return {
        "report": whole,
        "reports": _object("Several systems.", **several),
        "classification": _classification(),
        "timeline": _timeline(),
        "diff": _diff(),
        **_written(),
        "crosswalk": _crosswalk(),
        "compare": _compare(),
    }


def _classification() -> Json:
    ruleset = {
        "id": _TEXT,
        "version": _TEXT,
        "classification": _list(_ref("class")),
        "declared": _list(_ref("declared")),
    }
    system = {
        "system": _ref("system"),
        "as_of": _DAY,
        "grade": {"enum": [*GRADES]},
        "diagnostics": _list(_ref("diagnostic")),
        "rulesets": _list(_object("One ruleset's classification.", **ruleset)),
    }
    return _object(
        "The classification alone, as `check --show classification --format json` gives it.",
        **{"aigov-classification": {"const": 1}, "systems": _list(_object("One system.", **system))},
    )


def _timeline() -> Json:
    day = {
        "day": _DAY,
        "days_left": {"type": "integer"},
        "duties": _NUMBER,
        "readiness": _object("Duties by verdict.", **dict.fromkeys(VERDICTS, _NUMBER)),
    }
    days_left = _list({"type": "integer"}, description="From the as-of date, for each day of `from`.")
    start = "When it starts; two readings where contested, every possible day where a fact decides."
    duty = {
        "system": {"type": "string", "description": "The file."},
        "rule": _TEXT,
        "title": _WORDS,
        "cites": _object("Where the rule stands.", at=_TEXT, link=_TEXT),
        "group": _TEXT,
        "kind": {"enum": [*_options(Kind)]},
        "severity": _or_null(_TEXT),
        "state": {"enum": [*_options(DutyState)]},
        "from": _list(_DAY, description=start),
        "days_left": days_left,
        "was": _or_null(_DAY),
        "contested": _or_null(_TEXT),
        "until": _or_null(_DAY),
        "readiness": _or_null({**_VERDICT, "description": "As if it applied already, by today's facts."}),
        "possible": _list(_VERDICT),
        "missing": _list(_TEXT, description="Facts that an open readiness waits for."),
        "hangs_on": _list(_TEXT, description="Facts that decide the day."),
        "put_off_by": _list(_ref("term"), description="Terms that put the duty off while they hold."),
    }
    system = {"system": _ref("system"), "diagnostics": _list(_ref("diagnostic"))}
    return _object(
        "The duties of one system or several, as `timeline --format json` gives them.",
        **{
            "aigov-timeline": {"const": 1},
            "as_of": _DAY,
            "grade": {"enum": [*GRADES]},
            "themes": _list(_TEXT),
            "rulesets": _list(_ref("version")),
            "systems": _list(_object("One system.", **system)),
            "days": _list(_object("A day on which duties start or have started.", **day)),
            "duties": _list(_object("A rule that applies on some day.", **duty)),
        },
    )


def _diff() -> Json:
    finding = {
        "verdict": _VERDICT,
        "possible": _list(_VERDICT),
        "reason": {"enum": [*_options(Reason)]},
        "detail": _TEXT,
        "grade": _or_null({"enum": [*GRADES]}),
        "from": _list(_DAY),
        "was": _or_null(_DAY),
        "because": _list(_ref("fact")),
        "missing": _list(_TEXT),
    }
    day = _object("The verdict on a day.", **finding)
    cause = {"kind": {"enum": [*_options(CauseKind)]}, "detail": _TEXT, "facts": _list(_ref("fact"))}
    change = {
        "rule": _TEXT,
        "title": _WORDS,
        "cites": _object("Where the rule stands.", at=_TEXT, link=_TEXT),
        "severity": _or_null(_TEXT),
        "change": {"enum": [*_options(ChangeKind)]},
        "before": day,
        "after": day,
        "why": _list(_object("A reason.", **cause)),
        "remedy": _TEXT,
    }
    return _object(
        "What changes from one day to another, as `diff --format json` gives it.",
        **{
            "aigov-diff": {"const": 1},
            "system": _ref("system"),
            "from": _DAY,
            "to": _DAY,
            "grade": {"enum": [*GRADES]},
            "themes": _list(_TEXT),
            "rulesets": _list(_ref("version")),
            "diagnostics": _list(_ref("diagnostic")),
            "rules": {**_NUMBER, "description": "Rules that were compared."},
            "changes": _list(_object("A rule whose verdict changes.", **change)),
        },
    )


def _written() -> Json:
    """Reports that were written down, compared or repeated."""
    text, of_kind = _or_null(_TEXT), {"enum": [*_options(RecordedKind)]}
    result = {"verdict": _VERDICT, "reason": _TEXT, "grade": text, "waived_until": text, "fingerprint": _TEXT}
    side = _or_null(_object("The result in a report; null where the rule is not in it.", **result))
    fact = _object("A fact behind it; null where it plays no part.", path=_TEXT, then=text, now=text)
    change = {"rule": _TEXT, "title": _WORDS, "at": _TEXT, "change": of_kind, "before": side, "after": side}
    what = {"what": {"enum": [*_options(What)]}, "name": text, "then": text, "now": text}
    changes = {
        "made_with": _list(_object("What was not the same when the reports were made.", **what)),
        "rules": _NUMBER,
        "changes": _list(_object("A rule whose result differs.", **change, facts=_list(fact))),
    }
    system = {"system": _TEXT, "file": _TEXT, "in_both": {"type": "boolean"}, **changes}
    repeated = {
        "system": _TEXT,
        "file": _TEXT,
        "as_of": _DAY,
        "same": {"type": ["boolean", "null"], "description": "null: it could not be made again."},
        "parts": _list(_TEXT, description="Keys of the report that are not the same."),
        "diagnostics": _list(_ref("diagnostic")),
    }
    again = _object("One report, made again.", **repeated)
    again["properties"] = {**repeated, **changes}
    return {
        "changes": _object(
            "Two files of reports, as `diff OLD NEW --format json` gives it.",
            **{"aigov-changes": {"const": 1}, "from": _TEXT, "to": _TEXT},
            systems=_list(_object("One system.", **system)),
        ),
        "verify": _object(
            "Reports that were made again, as `verify --format json` gives it.",
            **{"aigov-verify": {"const": 1}, "report": _TEXT, "reports": _list(again)},
        ),
    }


def _compare() -> Json:
    counts = _or_null(_object("Rules by verdict.", **dict.fromkeys(VERDICTS, _NUMBER)))
    rule = {
        "rule": _TEXT,
        "verdict": _VERDICT,
        "possible": _list(_VERDICT),
        "reason": {"enum": [*_options(Reason)]},
        "detail": _TEXT,
        "grade": _or_null({"enum": [*GRADES]}),
        "from": _list(_DAY),
        "was": _or_null(_DAY),
        "missing": _list(_TEXT),
    }
    told = {"answer": _or_null(_VERDICT), "counts": counts, "rules": _list(_object("A rule.", **rule))}
    later = _object("Rules that start on a day; verdicts as if they applied already.", **told)
    later = {**later, "required": ["from", *told], "properties": {"from": _list(_DAY), **told}}
    side = {"ruleset": _TEXT, **told, "coming": _list(later, description="What starts later, by day.")}
    shared = {
        "fact": _TEXT,
        "settles": {"type": "boolean", "description": "It decides on every side that reads it."},
        "sides": _list(_object("Who reads it.", ruleset=_TEXT, role={"enum": [*_options(Role)]})),
        "stated": _list(_ref("fact")),
    }
    answers = {
        "id": _TEXT,
        "sides": _list(_object("answer is null where no rule judges the topic.", **side)),
        "shared": _list(_object("A fact that requirements of several sides read.", **shared)),
    }
    system = {
        "system": _ref("system"),
        "diagnostics": _list(_ref("diagnostic")),
        "topics": _list(_object("A system on one topic.", **answers)),
    }
    return _object(
        "Rulesets on the topics they share, as `compare --format json` gives it.",
        **{
            "aigov-compare": {"const": 1},
            "as_of": _DAY,
            "grade": {"enum": [*GRADES]},
            "version": {"type": "string", "description": "Of the table of topics."},
            "rulesets": _list(_compared()),
            "topics": _list(_topic()),
            "systems": _list(_object("One system.", **system)),
        },
    )


def _compared() -> Json:
    keys = {"id": _TEXT, "title": _WORDS, "version": _TEXT, "digest": _DIGEST}
    force = {"enum": [*_options(Force)]}
    return _object("A ruleset that is compared.", **keys, force=force, words=_WORDS)


def _topic() -> Json:
    asks = _object("What a side asks, and where.", ruleset=_TEXT, asks=_WORDS, at=_TEXT)
    silent = _object(
        "A side that asks nothing, with what comes nearest.", ruleset=_TEXT, why=_or_null(_WORDS)
    )
    keys = {"id": _TEXT, "title": _WORDS, "asks": _list(asks), "silent": _list(silent)}
    stricter = {"type": "string", "description": "A ruleset, `union` or `none`."}
    return _object("A topic.", **keys, difference=_WORDS, follow=_WORDS, stricter=stricter)


def _judgements() -> Json:
    counts = _object("Rules by verdict.", **dict.fromkeys(VERDICTS, _NUMBER))
    answer = {"id": _TEXT, "answer": _VERDICT, "counts": counts}
    source = {"key": _TEXT, "name": _TEXT, "link": _TEXT, "date": _TEXT, "status": _TEXT}
    ruleset = {
        "id": _TEXT,
        "title": _WORDS,
        "version": _TEXT,
        "digest": _DIGEST,
        "jurisdiction": _TEXT,
        "force": {"enum": [*_options(Force)]},
        "words": _WORDS,
        "answer": _VERDICT,
        "reason": {"type": "string", "description": "Why none of its rules applies, or empty."},
        "counts": counts,
        "groups": _list(
            _object(
                "An action, principle or article.", **answer, number=_or_null(_TEXT), title=_or_null(_WORDS)
            )
        ),
        "themes": _list(_object("A theme.", **answer)),
        "sources": _list(_object("An instrument.", **source)),
        "not_modelled": _list(_object("What is left out.", at=_TEXT, why=_TEXT)),
        "penalties": {
            "type": "object",
            "additionalProperties": _object("A penalty.", basis=_TEXT, link=_TEXT, says=_WORDS),
            "description": "By the severity that findings name, the worst first.",
        },
    }
    return {"ruleset": _object("One ruleset over the system.", **ruleset), "finding": _finding()}


def _finding() -> Json:
    element = {"requires": _TEXT, "truth": _TRUTH, "because": _list(_TEXT), "missing": _list(_TEXT)}
    judged = {
        "verdict": {"type": "boolean"},
        "by": _TEXT,
        "role": _TEXT,
        "date": _DAY,
        "because": _TEXT,
        **_PLACE,
    }
    finding = {
        "rule": {"type": "string", "description": "Full id: ruleset and rule."},
        "title": _WORDS,
        "title_ja_status": _or_null({"enum": ["official", "official-wording", "translation"]}),
        "verdict": _VERDICT,
        "possible": _list(_VERDICT, minItems=1, description="What the verdict can still become."),
        "reason": {"enum": [*_options(Reason)]},
        "detail": {"type": "string", "description": "What the reason refers to: an exemption, a date."},
        "grade": _or_null({"enum": [*GRADES]}),
        "cites": _object("Where the rule stands.", at=_TEXT, link=_TEXT),
        "because": _list(_ref("fact"), description="Facts that the verdict rests on."),
        "missing": _list(_ref("missing"), description="Facts that an open verdict waits for."),
        "elements": _list(_object("A required element.", **element)),
        "asks": _TEXT,
        "judgement": _or_null(_TEXT),
        "judged": _or_null(_object("The answer of a named person.", **judged)),
        "remedy": _TEXT,
        "from": _list(
            _DAY, maxItems=2, description="When the rule starts to apply; two readings where contested."
        ),
        "was": _or_null(_DAY),
        "contested": _or_null(
            {"type": "string", "description": "Why the law leaves the starting date open."}
        ),
        "kind": {"enum": [*_options(Kind)]},
        "wording": _or_null(_TEXT),
        "on": _TEXT,
        "group": _TEXT,
        "themes": _list(_TEXT),
        "maps": {"type": "object", "additionalProperties": _list(_TEXT)},
        "severity": _or_null(_TEXT),
        "fingerprint": {
            "type": "string",
            "description": "Stable while system, rule, deciding facts and their evidence stay.",
        },
        "answers_also": _list(
            _ref("related"), description="What evidence for it settles or touches elsewhere."
        ),
    }
    judgement = _object("One rule, judged.", **finding)
    # Only where there are waivers or a baseline.
    judgement["properties"] = {**finding, **_aside()}
    return judgement


def _aside() -> Json:
    """What a finding says beside waivers and a baseline."""
    waiver = {"because": _TEXT, "owner": _TEXT, "approved_on": _DAY, "expires": _DAY, **_PLACE}
    standing: Json = {
        "enum": [one for one in _options(Standing) if one],
        "description": "Of a failure or an open result, beside a baseline.",
    }
    return {
        "waiver": _object("Who decided to live with a failure; it stays one.", **waiver),
        "standing": standing,
    }


def _remaining() -> Json:
    """What decides once waived failures and known gaps are set aside."""
    problems = _list(_ref("diagnostic"))
    digest = {"type": "string", "description": "SHA-256; empty where the file could not be read."}
    day = {"type": "string", "description": "A day; empty where the baseline does not know the system."}
    baseline = {"file": _TEXT, "digest": digest, "as_of": day, "expires": day}
    counts = dict.fromkeys(("known", "new", "gone"), _NUMBER)
    waivers = _object("The file of waivers.", file=_TEXT, digest=digest, problems=problems)
    return _object(
        "The answer of all findings that are neither waived nor known; it decides the exit code.",
        answer=_VERDICT,
        waived=_NUMBER,
        waivers=_or_null(waivers),
        baseline=_or_null(_object("The earlier report, and gaps beside it.", **baseline, **counts)),
        problems=problems,
    )


def _figures() -> Json:
    limits = _list({"enum": [*_options(Limit)]}, description="What the figures cannot carry.")
    between = _object("The least and the most that it can be.", low=_SHARE, high=_SHARE)
    concentration = {
        "kind": _TEXT,
        "by": {"enum": ["supplier", "country"]},
        "shares": {"type": "object", "additionalProperties": _SHARE},
        "largest": between,
        "hhi": between,
    }
    return _object(
        "What follows from counts of groups and shares of suppliers; docs/figures.md says how.",
        note=_TEXT,
        level={"type": "number", "description": "Of every interval."},
        decision=_or_null(_TEXT),
        favourable=_TRUTH,
        measured_on=_or_null(_TEXT),
        limits=limits,
        comparisons=_list(_object("Groups that may be compared.", **_comparison(limits))),
        concentrations=_list(_object("One kind of component.", **concentration)),
    )


def _comparison(limits: Json) -> Json:
    number, count = _or_null({"type": "number"}), _or_null(_NUMBER)
    ends: Json = {"low": number, "high": number, "method": _or_null({"enum": [*_options(Method)]})}
    places = _list(_NUMBER, description="Places among the groups, from 0; of a gap the lower rate first.")
    why = _or_null({"enum": [*_options(Why)], "description": "Why there is no value."})
    pair = {"between": places, "z": number, "p_z": _or_null(_SHARE), "p_fisher": _or_null(_SHARE)}
    overall = {"test": _TEXT, "statistic": number, "degrees": count, "p": _SHARE}
    figure: Json = {"name": _TEXT, "value": _or_null(_SHARE), **ends, "between": places, "why": why}
    decides = {"type": "boolean", "description": "Whether a condition may rest on it."}
    return {
        "by": _list(_TEXT, description="The attributes that tell the groups apart."),
        "from": _or_null(_DAY),
        "until": _or_null(_DAY),
        "groups": _list(_object("A group of people.", **_counted(ends))),
        "overall": _or_null(_object("Whether the rates differ at all.", **overall)),
        "pairs": _list(_object("Two groups.", **pair, p=_SHARE, p_holm=_SHARE)),
        "figures": _list(_object("One figure.", **figure, decides=decides)),
        "limits": limits,
        "why": why,
        "needed": {**count, "description": "People in each group to see a ratio of four fifths."},
    }


def _counted(ends: Json) -> Json:
    exact = _or_null(_object("The exact interval.", **ends))
    rate = _object("A share of the group.", k=_NUMBER, n=_NUMBER, value=_SHARE, **ends, exact=exact)
    score = _object("A figure on its scores.", value={"type": "number"}, **ends)
    return {
        "group": {"type": "object", "additionalProperties": _TEXT},
        "n": _or_null(_NUMBER),
        "selected": _or_null(_NUMBER),
        "small": {"type": "boolean", "description": "Too small to conclude anything from its rates."},
        "rates": {"type": "object", "additionalProperties": rate},
        "calibration": {"type": "object", "additionalProperties": score},
        **_PLACE,
    }


def _parts() -> Json:
    receipt = {
        "aigov": _TEXT,
        "as_of": _DAY,
        "grade": {"enum": [*GRADES]},
        "themes": _list(_TEXT, description="Only rules of these themes were judged; of all when empty."),
        "vocabulary": _object("The vocabulary.", version=_TEXT, digest=_DIGEST),
        "rulesets": _list(_ref("version")),
        "crosswalk": _or_null(_object("What relates rules to other rules.", version=_TEXT, digest=_DIGEST)),
        "description": {"type": "string", "description": "SHA-256 of what was read."},
        "evidence": _list(_object("A file of evidence.", file=_TEXT, sha256=_or_null(_DIGEST))),
    }
    use = {"path": _TEXT, "value": True, **_PLACE, "grade": {"enum": [*GRADES]}}
    decided: Json = {
        "truth": _TRUTH,
        "because": _list(_ref("fact"), description="Of a list the items that mattered."),
        "missing": _list(_object("A missing fact.", path=_TEXT, fact=_TEXT)),
        "via": _list(_ref("term"), description="Terms below it that decided: that hold, or are ruled out."),
    }
    term = {
        "name": _TEXT,
        "title": _or_null(_WORDS),
        "says": _or_null(_WORDS),
        "cites": _object("Where the term stands.", at=_TEXT, link=_TEXT),
        **decided,
    }
    agrees = {"type": ["boolean", "null"], "description": "null: it cannot be told yet."}
    declared = {"ruleset": _TEXT, "option": _TEXT, "stated": _ref("fact"), "agrees": agrees, **decided}
    system = _object("The system.", id=_or_null(_TEXT), name=_or_null(_TEXT), file=_TEXT)
    problem = {
        "code": {"type": "string", "pattern": "^[EWN][0-9]{3}$"},
        "severity": {"enum": [*_options(Severity)]},
        "message": _TEXT,
        "help": _or_null(_TEXT),
        **_PLACE,
    }
    missing = {"path": _TEXT, "fact": _TEXT, "ask": _TEXT, "reason": _or_null(_TEXT)}
    counts = {"settles": _NUMBER, "touches": _NUMBER, "can_fail": _NUMBER}
    return {
        "version": _object("A ruleset.", id=_TEXT, version=_TEXT, digest=_DIGEST),
        "receipt": _object("What was judged with what.", **receipt),
        "fact": _object("A stated fact with its place.", **use),
        "missing": _object("A fact that nobody has stated.", **missing),
        "related": _object("What a rule has to do with something else.", **_related()),
        "system": system,
        "class": _object("A line of the classification.", ruleset=_TEXT, **term),
        "term": _object("A defined term.", **term),
        "declared": _object("A class that the description declares, beside the facts.", **declared),
        "diagnostic": _object("A problem with an input.", **problem),
        "next_fact": _object(
            "How many open results wait for it.",
            path=_TEXT,
            fact=_TEXT,
            state={"enum": [*_options(NextState)]},
            ask=_TEXT,
            reason=_or_null(_TEXT),
            **counts,
        ),
        **_imports(),
    }


def _related() -> Json:
    settled = "Whether it asks for nothing that the rule does not ask for."
    return {
        "id": {"type": "string", "description": "A rule, a group of rules, or a number of a framework."},
        "title": _or_null(_WORDS),
        "relation": {
            "enum": [*RELATIONS],
            "description": "Read: the rule RELATION this. Content, not force.",
        },
        "settled": {"type": "boolean", "description": settled},
        "why": _TEXT,
        "basis": {"type": "string", "description": "`own`, or the publication that relates the two."},
    }


def _crosswalk() -> Json:
    entry = {
        "id": _TEXT,
        "title": _or_null(_WORDS),
        "alone": _or_null({"type": "string", "description": "Why nothing is related to it."}),
        "related": _list(_ref("related")),
    }
    return _object(
        "What rules have to do with others, as `crosswalk --format json` gives it.",
        **{
            "aigov-crosswalk": {"const": 1},
            "version": _TEXT,
            "digest": _DIGEST,
            "asked": {"type": "string", "description": "What was asked for; empty for everything."},
            "entries": _list(_object("A rule, a group or a number.", **entry)),
        },
    )


def _imports() -> Json:
    fact = {"path": _TEXT, "value": True, "via": _TEXT, "quote": _TEXT}
    flags = {"inferred": {"type": "boolean"}, "used": {"type": "boolean"}}
    document = {
        "file": _TEXT,
        "format": _TEXT,
        "mapped": _list(_ref("imported")),
        "ignored": _list(_object("A heading or key that was not used.", what=_TEXT, why=_TEXT, **_PLACE)),
        "placeholders": _list(_object("Text where an answer should be.", what=_TEXT, quote=_TEXT, **_PLACE)),
        "conflicts": _list(
            _object("Two places that disagree.", path=_TEXT, first=_ref("imported"), second=_ref("imported"))
        ),
        "text": _list(_object("Prose, never judged.", topic=_TEXT, words=_NUMBER, **_PLACE)),
    }
    return {
        "imported": _object("A fact taken from a foreign document.", **fact, **flags, **_PLACE),
        "import": _object("A foreign document.", **document),
    }


def _options(literal: object) -> tuple[str, ...]:
    from typing import get_args

    return get_args(literal)
