"""Whatever ruleset, whatever system: verdicts agree on every way, learning only narrows, masking never decides."""

import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aigov.api import Options, Session, open_session
from aigov.documents.compiled import compile_ruleset, dump_ruleset
from aigov.documents.description import read_description
from aigov.documents.rulesets import read_ruleset
from aigov.engine.columns import Systems, numbers
from aigov.engine.findings import Detail, Findings, Subject
from aigov.engine.grades import Grades, Support
from aigov.engine.program import Program
from aigov.engine.scan import Scan, Told
from aigov.model.compiled_file import load_ruleset
from aigov.model.description import Assessment, Description
from aigov.model.ruleset import Ruleset
from aigov.model.values import Facts
from aigov.model.verdicts import GRADES, POSSIBLE, VERDICT, Grade, Verdict
from tests.engine.small import definition, findings_of, rule, texts_of, tower
from tests.properties.worlds import DATES, Facts_, Maker, as_sections, shuffled

TOWER = tower()
RANDOMS = st.randoms(use_true_random=False)
KINDS = ("obligation", "prohibition", "commitment", "permission", "right", "presumption")
Answers = dict[str, bool]


class World:
    """A random ruleset with a system it is about."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.paths = list(TOWER.facts)
        plain = Maker(random, TOWER, self.paths)
        definitions = [definition("safe", plain.condition(1)), definition("idle", plain.condition(1))]
        self.maker = Maker(random, TOWER, self.paths, ["safe", "idle"])
        rules = [self._rule(f"r{number}") for number in range(3)]
        scope = {"scope": self.maker.condition(1)} if random.random() < 0.3 else {}
        self.texts = texts_of(rules, definitions, **scope)
        self.ruleset = self._read(self.texts)
        self.as_of = random.choice(DATES)
        self.compiled = compile_ruleset(self.ruleset, "")
        self.program = Program(self.compiled, self.as_of)
        self.making = Facts_(random, TOWER)
        self.facts = self.making.facts(self.paths)
        judged = [one.id for one in self.ruleset.rules if one.judgement]
        self.answers = {id: random.random() < 0.5 for id in judged if random.random() < 0.6}

    def _read(self, texts: dict[str, str]) -> Ruleset:
        made, problems = read_ruleset("small", texts, TOWER)
        assert made is not None, problems
        return made

    def _rule(self, id: str) -> dict[str, object]:
        random = self.random
        return rule(
            id,
            kind=random.choice(KINDS),
            applies=self.maker.condition(1),
            requires=[self.maker.condition(2) for _ in range(random.randint(1, 2))],
            unless=random.choice(([], [], ["idle"])),
            judgement=random.choice(("", "", "Is it bright?")),
            from_=random.choice(("2020-01-01", self._routes(), self._routes())),
            until=random.choice(("", "", "2026-11-23")),
        )

    def _routes(self) -> list[dict[str, object]]:
        return [
            {
                "when": self.random.choice(("", self.maker.condition(1))),
                "date": self.random.choice(
                    (*DATES, {"between": ["2026-06-01", "2027-06-01"], "because": "two readings"})
                ),
            }
            for _ in range(self.random.randint(1, 2))
        ]


def codes(program: Program, facts: Facts, answers: Answers) -> bytes:
    """The verdicts on the quick way, which must be those of the findings."""
    found = program.judge(facts, answers)
    given = {
        f"small/{id}": Assessment(f"small/{id}", verdict, "Ida", "", "2020-01-01", "seen", None)
        for id, verdict in answers.items()
    }
    findings = findings_of(program, Description("x", facts), given)
    assert [(one.verdict, one.possible) for one in findings] == [
        (VERDICT[code], POSSIBLE[code]) for code in found
    ]
    assert together(program, [facts], [answers]) == [[VERDICT[code]] for code in found]
    for one in findings:
        assert (one.grade is not None) is (one.verdict == "pass")
        assert not one.missing or one.verdict == "open"
        if one.verdict == "open":
            assert one.missing or one.reason in ("judgement needed", "date contested")
    return found


def together(program: Program, systems: list[Facts], answers: list[Answers]) -> list[list[Verdict]]:
    """For each rule its verdicts over several systems that are judged together."""
    run = program.columns().over(Systems(systems))
    found = []
    for gate in program.gates:
        yes, no = (
            sum(1 << number for number, one in enumerate(answers) if one.get(gate.id) is said)
            for said in (True, False)
        )
        passed, failed, excluded = run.outcome(gate, (yes, no))
        assert not passed & failed | passed & excluded | failed & excluded
        row: list[Verdict] = ["open"] * len(systems)
        for number in numbers(passed, len(systems)):
            row[number] = "pass"
        for number in numbers(failed, len(systems)):
            row[number] = "fail"
        for number in numbers(excluded, len(systems)):
            row[number] = "not-applicable"
        found.append(row)
    return found


@given(RANDOMS)
@settings(max_examples=60)
def test_judged_together_or_one_by_one_is_the_same(random: Random) -> None:
    world = World(random)
    systems = [world.facts, {}, world.facts, *(world.making.facts(world.paths) for _ in range(4))]
    answers = [world.answers if random.random() < 0.5 else {} for _ in systems]
    alone = [world.program.judge(facts, given) for facts, given in zip(systems, answers, strict=True)]
    assert together(world.program, systems, answers) == [
        [VERDICT[code] for code in codes] for codes in zip(*alone, strict=True)
    ]


def narrows(before: bytes, after: bytes) -> bool:
    """Whether everything that is possible after was possible before."""
    return all(set(POSSIBLE[late]) <= set(POSSIBLE[early]) for early, late in zip(before, after, strict=True))


@given(RANDOMS)
@settings(max_examples=150)
def test_learning_only_narrows_what_is_possible(random: Random) -> None:
    world = World(random)
    after = codes(world.program, world.facts, world.answers)
    for _ in range(2):
        less = world.making.weaker(world.facts)
        fewer = {id: one for id, one in world.answers.items() if random.random() < 0.7}
        assert narrows(codes(world.program, less, fewer), after)


@given(RANDOMS)
@settings(max_examples=100)
def test_hiding_weak_facts_opens_and_never_decides(random: Random) -> None:
    world = World(random)
    supports = [Support((path,), random.choice(GRADES)) for path in world.paths if random.random() < 0.8]
    grades = Grades(supports)
    description = Description("x", world.facts)
    plain = findings_of(world.program, description, grades=grades)
    verdicts = [[one.verdict for one in plain]]
    for least in GRADES[1:]:
        masked = findings_of(world.program, description, grades=grades, grade=least)
        verdicts.append([one.verdict for one in masked])
        for weak, strict in zip(plain, masked, strict=True):
            assert set(weak.possible) <= set(strict.possible)
            assert strict.verdict in ("open", weak.verdict)
    for index, one in enumerate(plain):
        if one.verdict == "pass":
            reached: list[Grade] = [
                grade for grade, row in zip(GRADES, verdicts, strict=True) if row[index] == "pass"
            ]
            assert one.grade in reached
            # A count that comes out the same whatever one item says still names that item among its reasons.
            assert one.grade == reached[-1] or "count(" in json.dumps(world.texts)


@given(RANDOMS)
@settings(max_examples=60)
def test_a_ruleset_that_was_written_to_a_file_judges_alike(random: Random) -> None:
    world = World(random)
    again = load_ruleset(dump_ruleset(world.compiled))
    assert again is not None
    screen = findings_of(Program(again, world.as_of), Description("x", world.facts), detail=Detail.SCREEN)
    whole = findings_of(world.program, Description("x", world.facts))
    assert [(one.rule.id, one.verdict) for one in screen] == [(one.rule.id, one.verdict) for one in whole]
    loaded = Program(again, world.as_of)
    assert codes(loaded, world.facts, world.answers) == codes(world.program, world.facts, world.answers)


@given(RANDOMS)
@settings(max_examples=60)
def test_what_is_open_waits_for_the_same_with_and_without_reasons(random: Random) -> None:
    world = World(random)
    unknowns = {path: "not yet" for path in world.paths if random.random() < 0.3}
    description = Description("x", world.facts, unknowns)
    making = Findings(world.program, Subject(description, world.facts, Grades(), {}))

    def told(node: int) -> Told:
        trace = making.trace(node)
        return making.wants(trace) if trace.truth is None else trace.truth

    definitions, as_of = world.compiled.definitions, world.as_of
    for gate in world.program.gates:
        for node in (gate.applies, gate.requires):
            scan = Scan(world.program.nodes, definitions, world.facts, as_of, unknowns, told)
            assert scan.tell(node) == told(node)


@given(RANDOMS)
@settings(max_examples=60)
def test_the_order_of_files_and_of_rules_does_not_matter(random: Random) -> None:
    world = World(random)
    rules = json.loads(world.texts["small/rules/a.yaml"])["rules"]
    random.shuffle(rules)
    texts = {f"small/rules/{number}.yaml": json.dumps({"rules": [one]}) for number, one in enumerate(rules)}
    texts |= {name: text for name, text in world.texts.items() if "/rules/" not in name}
    names = list(texts)
    random.shuffle(names)
    made, problems = read_ruleset("small", {name: texts[name] for name in names}, TOWER)
    assert made is not None, problems
    other = Program(compile_ruleset(made, ""), world.as_of)
    one_way, other_way = (
        dict(
            zip(
                (gate.id for gate in program.gates),
                codes(program, world.facts, world.answers),
                strict=True,
            )
        )
        for program in (world.program, other)
    )
    assert one_way == other_way


@given(RANDOMS)
@settings(max_examples=60)
def test_the_order_of_keys_does_not_matter(random: Random) -> None:
    world = World(random)
    sections = as_sections(world.facts, TOWER)
    one = read_description(json.dumps({"aigov": 1, **sections}), "a.yaml", TOWER)
    other = read_description(json.dumps(shuffled(random, {"aigov": 1, **sections})), "a.yaml", TOWER)
    assert not [problem for problem in one.diagnostics if problem.severity == "error"]
    assert one.facts == other.facts
    mine, theirs = (findings_of(world.program, description) for description in (one, other))
    assert [(found.verdict, found.reason, found.fingerprint) for found in mine] == [
        (found.verdict, found.reason, found.fingerprint) for found in theirs
    ]


@pytest.fixture(scope="module")
def session() -> Session:
    found, problems = open_session(Options(as_of="2026-11-23"))
    assert found is not None, problems
    return found


@given(seed=st.integers(0, 2**32))
@settings(max_examples=25)
def test_the_built_in_rulesets_only_narrow_as_well(session: Session, seed: int) -> None:
    # All facts of the vocabulary are more than hypothesis could make smaller one by one.
    random = Random(seed)
    vocabulary = session.words.vocabulary
    making = Facts_(random, vocabulary)
    facts = making.facts(list(vocabulary.facts))
    less = making.weaker(facts)
    for program in session.programs:
        answers = {gate.id: random.random() < 0.5 for gate in program.gates if random.random() < 0.5}
        after, before = program.judge(facts, answers), program.judge(less, {})
        assert narrows(before, after)
        findings = findings_of(program, Description("x", facts))
        assert [VERDICT[code] for code in program.judge(facts, {})] == [one.verdict for one in findings]
        assert together(program, [less, facts], [{}, answers]) == [
            [VERDICT[one] for one in both] for both in zip(program.judge(less, {}), after, strict=True)
        ]


@pytest.mark.parametrize("as_of", ["1990-01-01", "2024-08-01", "2026-11-23", "2040-01-01"])
def test_a_description_with_only_a_name_passes_and_fails_nothing(as_of: str) -> None:
    session, problems = open_session(Options(as_of=as_of))
    assert session is not None, problems
    text = b'aigov: 1\nsystem: {id: a, name: A, version: "1"}\n'
    description = read_description(text, "a.yaml", session.words.vocabulary)
    assert not description.diagnostics
    report = session.report(description)
    verdicts = {one.verdict for each in report.rulesets for one in each.findings}
    assert verdicts <= {"open", "not-applicable"}
    assert report.rulesets


@given(random=RANDOMS)
@settings(max_examples=60)
def test_a_misspelt_key_is_an_error_and_nothing_is_judged(session: Session, random: Random) -> None:
    vocabulary = session.words.vocabulary
    path = random.choice(list(vocabulary.facts))
    section, _, name = path.partition(".")
    place = random.randrange(1, len(name))
    wrong = name[:place] + name[place - 1] + name[place:]
    if wrong in vocabulary.sections[section]:
        return
    facts = Facts_(random, vocabulary).facts([path], share=1)
    sections = as_sections(facts, vocabulary)
    sections.setdefault(section, {})[wrong] = sections.get(section, {}).pop(name, True)
    description = read_description(json.dumps({"aigov": 1, **sections}), "a.yaml", vocabulary)
    (problem,) = [one for one in description.diagnostics if one.severity == "error"]
    assert (problem.code, problem.help) == ("E103", f"did you mean `{name}`?")
    assert session.report(description).rulesets == ()
