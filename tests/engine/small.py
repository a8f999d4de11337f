"""Small worlds for tests: a vocabulary, facts and rulesets from a few lines of text."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from aigov.documents.compiled import compile_ruleset
from aigov.documents.description import read_description
from aigov.documents.rulesets import read_ruleset
from aigov.documents.source import Source
from aigov.documents.values import Reading, to_value
from aigov.documents.yaml_reader import read_yaml
from aigov.engine.closures import Build, shared_nodes
from aigov.engine.columns import Columns, Systems
from aigov.engine.findings import Detail, Findings, Subject
from aigov.engine.grades import Grades
from aigov.engine.program import Program
from aigov.engine.scan import Scan, Told, truth_of
from aigov.engine.trace import Trace, Tracer
from aigov.language.encode import NodeTable
from aigov.language.read import read_condition
from aigov.language.scope import Scope
from aigov.model.compiled import CompiledDefinition
from aigov.model.conditions import Condition
from aigov.model.description import Assessment, Description
from aigov.model.diagnostics import Diagnostic
from aigov.model.report import Finding
from aigov.model.ruleset import Ruleset
from aigov.model.units import canonical
from aigov.model.values import Facts, Value
from aigov.model.verdicts import Grade, Truth
from aigov.model.vocabulary import Shape, Vocabulary

TODAY = "2026-11-23"
_SIMPLE = {
    *("flag", "choice", "choices", "count", "number", "quantity", "text", "date"),
    *("link", "countries", "codes", "topics", "map", "texts"),
}


def mapping(value: object) -> dict[str, object]:
    """The value, which must be a mapping."""
    assert isinstance(value, dict)
    return value


def listed(value: object) -> list[object]:
    """The value, which must be a list."""
    assert isinstance(value, list)
    return value


def words(value: object) -> tuple[str, ...]:
    """The words of a list, or none where there is no list."""
    return tuple(str(one) for one in listed(value or []))


def _shape(entry: object) -> Shape:
    fields = mapping(entry)
    kind = fields["type"]
    options = words(fields.get("options")) or words(fields.get("topics"))
    rest = (words(fields.get("units")), frozenset(options))
    if isinstance(kind, dict):
        return Shape("records", options, str(kind["list"]), *rest)
    name = str(kind)
    return Shape(name, options, "", *rest) if name in _SIMPLE else Shape("record", options, name, *rest)


def vocabulary_of(table: Mapping[str, object]) -> Vocabulary:
    """A vocabulary from ``facts`` and ``records``, written as the README of the conformance suite says."""
    facts = {path: _shape(entry) for path, entry in mapping(table["facts"]).items()}
    records = {
        name: {field: _shape(entry) for field, entry in mapping(fields).items()}
        for name, fields in mapping(table.get("records", {})).items()
    }
    sections: dict[str, tuple[str, ...]] = {}
    for path in facts:
        section, _, name = path.partition(".")
        sections[section] = (*sections.get(section, ()), name)
    lists = {"evidence": "evidence", "assessments": "assessment"}
    records |= {name: _LISTS[name] for name in lists.values() if name not in records}
    return Vocabulary("1", "digest", sections, facts, records, lists)


_LISTS = {
    "evidence": {
        "supports": Shape("texts"),
        "file": Shape("text"),
        "sha256": Shape("text"),
        "dated": Shape("date"),
        "valid_until": Shape("date"),
        "owner": Shape("text"),
    },
    "assessment": {
        "rule": Shape("text"),
        "verdict": Shape("choice", ("yes", "no"), allowed=frozenset(("yes", "no"))),
        "by": Shape("text"),
        "role": Shape("choice", ("independent", "involved"), allowed=frozenset(("independent", "involved"))),
        "date": Shape("date"),
        "because": Shape("text"),
    },
}


def tower() -> Vocabulary:
    """The vocabulary of the conformance suite."""
    path = Path(__file__).parents[1] / "conformance" / "tower.yaml"
    return vocabulary_of(mapping(read_yaml(path.read_text(), path.name).value))


def facts_of(raw: Mapping[str, object], vocabulary: Vocabulary) -> tuple[Facts, list[Diagnostic]]:
    """The facts that such values mean in a description, and what was wrong with them."""
    reading = Reading(Source("facts", None), vocabulary, [], {}, {})
    facts: Facts = {}
    for path, value in raw.items():
        made = to_value(reading, vocabulary.facts[path], value, tuple(path.split(".")))
        if made is not None:
            facts[path] = made
    return facts, reading.problems


class World(NamedTuple):
    """What the names in a condition mean."""

    vocabulary: Vocabulary
    definitions: Mapping[str, str] = {}
    parameters: Mapping[str, Value] = {}

    @property
    def scope(self) -> Scope:
        """The names for the reader of conditions."""
        return Scope(self.vocabulary, frozenset(self.definitions), dict(self.parameters))

    def read(self, text: str) -> Condition:
        """A condition about this world."""
        return read_condition(text, self.scope)


class Encoded(NamedTuple):
    """A condition and the definitions it may use, as a table of nodes."""

    nodes: list[list[object]]
    definitions: tuple[CompiledDefinition, ...]
    node: int


def encode(condition: Condition, world: World) -> Encoded:
    """The condition as the engine runs it."""
    table = NodeTable(world.parameters)
    definitions = tuple(
        CompiledDefinition(name, table.add(world.read(text)), "") for name, text in world.definitions.items()
    )
    index = table.add(condition)
    return Encoded(table.nodes, definitions, index)


def through_json(encoded: Encoded) -> Encoded:
    """The same after its nodes were written to a file and read back."""
    return encoded._replace(nodes=json.loads(json.dumps(encoded.nodes)))


def quick(encoded: Encoded, facts: Facts, as_of: str = TODAY) -> Truth:
    """The truth by closures."""
    build = Build(encoded.nodes, encoded.definitions, as_of, shared_nodes(encoded.nodes))
    return build.run(encoded.node)(facts, build.memory(), None)


def traced(encoded: Encoded, facts: Facts, as_of: str = TODAY) -> Trace:
    """The truth with its trace."""
    return Tracer(encoded.nodes, encoded.definitions, facts, as_of).trace(encoded.node)


def scanned(encoded: Encoded, facts: Facts, as_of: str = TODAY) -> Truth:
    """The truth as a screen finds it, where what the scan cannot run itself comes from the trace."""
    tracer = Tracer(encoded.nodes, encoded.definitions, facts, as_of)

    def told(node: int) -> Told:
        truth = tracer.trace(node).truth
        return () if truth is None else truth

    scan = Scan(encoded.nodes, encoded.definitions, facts, as_of, {}, told)
    return truth_of(scan.tell(encoded.node))


def columns(encoded: Encoded, systems: Sequence[Facts], as_of: str = TODAY) -> list[Truth]:
    """The truth for each of several systems, which are run together."""
    run = Columns(encoded.nodes, encoded.definitions, as_of).over(Systems(systems))
    everybody = run.systems.all
    # In two steps, because what is known of some must not get lost when more are asked for.
    run.sets(encoded.node, everybody // 3)
    true, false = run.sets(encoded.node, everybody)
    assert not true & false
    bits = [1 << number for number in range(len(systems))]
    return [True if true & bit else False if false & bit else None for bit in bits]


def truth(text: str, raw: Mapping[str, object], world: World, as_of: str = TODAY) -> Truth:
    """The truth of a condition over facts as a description writes them; all ways must agree."""
    facts, problems = facts_of(raw, world.vocabulary)
    assert not problems, problems
    encoded = encode(world.read(text), world)
    found = quick(encoded, facts, as_of)
    assert traced(encoded, facts, as_of).truth is found
    assert columns(encoded, [facts], as_of) == [found]
    return found


def parameters_of(raw: Mapping[str, object]) -> dict[str, Value]:
    """Parameters from ``{name: {value: ..., unit: ...}}``."""
    made: dict[str, Value] = {}
    for name, entry in raw.items():
        value, unit = mapping(entry)["value"], str(mapping(entry).get("unit", ""))
        assert isinstance(value, int | float | str)
        made[name] = canonical(value, unit) if unit and not isinstance(value, str) else value
    return made


HEAD = """
ruleset: small
title: {en: Small}
version: "1"
date: 2026-11-23
jurisdiction: nowhere
force: law
state: made up
sources: [{key: a, name: A, link: "https://example.org", date: 2020-01-01, status: made up}]
groups: [{id: one, number: "1", title: {en: One}}, {id: two, number: "2", title: {en: Two}}]
"""
RULE = {
    "group": "one",
    "title": {"en": "A rule"},
    "cites": {"at": "Art. 1"},
    "themes": ["light"],
    "kind": "obligation",
    "on": "keeper",
    "applies": "tower.manned",
    "from": "2020-01-01",
    "asks": "Keep the light.",
    "requires": ["tower.lit"],
    "remedy": "Light it.",
}


def rule(id: str = "r", **changes: object) -> dict[str, object]:
    """A rule as its file says it; ``from_`` and ``on_`` stand for the words that Python keeps for itself."""
    return {"id": id, **RULE, **{key.rstrip("_"): value for key, value in changes.items()}}


def definition(name: str, means: str, shown: bool | str = False) -> dict[str, object]:
    """A definition as its file says it."""
    made: dict[str, object] = {"name": name, "means": means, "says": "So it is.", "cites": {"at": "Art. 2"}}
    return {**made, "title": {"en": f"The {name}"}, "shown": shown} if shown else made


def texts_of(
    rules: Sequence[Mapping[str, object]] = (),
    definitions: Sequence[Mapping[str, object]] = (),
    **head: object,
) -> dict[str, str]:
    """The files of a ruleset called `small`."""
    extra = "".join(f"{key}: {json.dumps(value)}\n" for key, value in head.items())
    texts = {"small/ruleset.yaml": HEAD + extra, "small/rules/a.yaml": json.dumps({"rules": list(rules)})}
    if definitions:
        texts["small/definitions/a.yaml"] = json.dumps({"definitions": list(definitions)})
    return texts


def ruleset_of(texts: dict[str, str], vocabulary: Vocabulary) -> Ruleset:
    """The ruleset in the files, which must be without a fault."""
    made, problems = read_ruleset("small", texts, vocabulary)
    assert made is not None, problems
    assert not problems
    return made


def program_of(texts: dict[str, str], vocabulary: Vocabulary, as_of: str = TODAY) -> Program:
    """The ruleset in the files, ready to judge."""
    return Program(compile_ruleset(ruleset_of(texts, vocabulary), vocabulary.digest), as_of)


def findings_of(
    program: Program,
    description: Description,
    assessments: Mapping[str, Assessment] | None = None,
    grades: Grades | None = None,
    grade: Grade = "claimed",
    detail: Detail = Detail.ALL,
) -> list[Finding]:
    """The findings of a program over a description; quick and traced verdicts must agree."""
    graded = grades or Grades()
    facts = graded.masked(description.facts, grade)
    making = Findings(program, Subject(description, facts, graded, assessments or {}), detail)
    return [making.finding(index) for index in range(len(program.gates))]


def described(vocabulary: Vocabulary, raw: Mapping[str, object], name: str = "small.yaml") -> Description:
    """The description that states such facts by path, read from its text."""
    sections: dict[str, dict[str, object]] = {}
    rest: dict[str, object] = {}
    for path, value in raw.items():
        section, _, fact = path.partition(".")
        if fact:
            sections.setdefault(section, {})[fact] = value
        else:
            rest[path] = value
    return read_description(json.dumps({"aigov": 1, **sections, **rest}), name, vocabulary)
