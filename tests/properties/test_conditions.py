"""Whatever condition, whatever facts: every way of running agrees, and learning never flips."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aigov.documents.library import built_in, load_words
from aigov.engine.reasons import deciding, missing
from aigov.language.scope import ConditionError
from aigov.language.write import write
from aigov.model.conditions import And, Condition, Not, Or
from aigov.model.values import AtLeast
from aigov.model.vocabulary import Vocabulary
from tests.engine.small import World, columns, encode, quick, scanned, through_json, tower, traced
from tests.properties.worlds import Facts_, Maker

TOWER = tower()
RANDOMS = st.randoms(use_true_random=False)


@pytest.fixture(scope="module")
def built() -> Vocabulary:
    words, _ = load_words(built_in())
    assert words is not None
    return words.vocabulary


class Scene:
    """A condition with definitions, and facts it may read."""

    def __init__(self, random: Random, vocabulary: Vocabulary) -> None:
        self.random = random
        paths = list(vocabulary.facts)
        self.paths = paths if len(paths) < 30 else random.sample(paths, 8)
        lower = Maker(random, vocabulary, self.paths)
        definitions = {"safe": lower.condition(2)}
        definitions["good"] = Maker(random, vocabulary, self.paths, ["safe"]).condition(2)
        self.world = World(vocabulary, definitions)
        self.text = Maker(random, vocabulary, self.paths, ["safe", "good"]).condition()
        self.making = Facts_(random, vocabulary)
        self.facts = self.making.facts(self.paths)
        self.condition = self.world.read(self.text)
        self.encoded = encode(self.condition, self.world)


def scene(random: Random, vocabulary: Vocabulary) -> Scene | None:
    """A scene, unless the condition came out too large to be read."""
    try:
        return Scene(random, vocabulary)
    except ConditionError as error:
        if error.code != "E200":
            raise
        return None


@given(RANDOMS)
@settings(max_examples=150)
def test_every_way_of_running_agrees_in_a_small_world(random: Random) -> None:
    _agree(scene(random, TOWER))


@given(random=RANDOMS)
@settings(max_examples=100)
def test_every_way_of_running_agrees_in_the_real_world(built: Vocabulary, random: Random) -> None:
    _agree(scene(random, built))


def _agree(one: Scene | None) -> None:
    if one is None:
        return
    truth = quick(one.encoded, one.facts)
    assert traced(one.encoded, one.facts).truth is truth
    assert scanned(one.encoded, one.facts) is truth
    assert quick(through_json(one.encoded), one.facts) is truth
    systems = [one.facts, {}, *(one.making.weaker(one.facts) for _ in range(3)), one.making.facts(one.paths)]
    assert columns(one.encoded, systems) == [quick(one.encoded, facts) for facts in systems]
    assert one.world.read(write(one.condition)) == one.condition


@given(RANDOMS)
@settings(max_examples=150)
def test_learning_never_flips_a_truth_in_a_small_world(random: Random) -> None:
    _learn(scene(random, TOWER))


@given(random=RANDOMS)
@settings(max_examples=100)
def test_learning_never_flips_a_truth_in_the_real_world(built: Vocabulary, random: Random) -> None:
    _learn(scene(random, built))


def _learn(one: Scene | None) -> None:
    if one is None:
        return
    truth = quick(one.encoded, one.facts)
    for _ in range(3):
        before = quick(one.encoded, one.making.weaker(one.facts))
        assert before is None or before is truth


@given(RANDOMS)
@settings(max_examples=100)
def test_the_laws_of_logic_hold(random: Random) -> None:
    one, other = scene(random, TOWER), scene(random, TOWER)
    if one is None or other is None:
        return
    first, second = one.condition, one.world.read(Maker(random, TOWER, one.paths).condition(2))
    pairs: list[tuple[Condition, Condition]] = [
        (Not(And((first, second))), Or((Not(first), Not(second)))),
        (Not(Or((first, second))), And((Not(first), Not(second)))),
        (And((first, second)), And((second, first))),
        (Or((first, second)), Or((second, first))),
        (Not(Not(first)), first),
        (And((first, first)), first),
        (Or((first, And((first, second)))), first),
    ]
    for left, right in pairs:
        one_way, other_way = encode(left, one.world), encode(right, one.world)
        assert quick(one_way, one.facts) is quick(other_way, one.facts)
        assert traced(one_way, one.facts).truth is traced(other_way, one.facts).truth


@given(RANDOMS)
@settings(max_examples=150)
def test_the_facts_that_decide_are_enough(random: Random) -> None:
    one = scene(random, TOWER)
    if one is None:
        return
    trace = traced(one.encoded, one.facts)
    if trace.truth is None:
        return
    paths = {read.path for read in deciding(trace)}
    only = {path: value for path, value in one.facts.items() if path in paths}
    assert quick(one.encoded, only) is trace.truth


@given(RANDOMS)
@settings(max_examples=150)
def test_nothing_but_what_is_missing_can_settle_an_open_truth(random: Random) -> None:
    one = scene(random, TOWER)
    if one is None:
        return
    trace = traced(one.encoded, one.facts)
    if trace.truth is not None:
        assert not list(missing(trace))
        return
    wanted = {found.read.path for found in missing(trace)}
    assert wanted
    for path in wanted:
        value = one.facts.get(path)
        assert value is None or not isinstance(value, bool)
    everything = one.making.facts(one.paths, share=1)
    learned = one.facts | {
        path: value for path, value in everything.items() if path not in wanted and path not in one.facts
    }
    for path, value in one.facts.items():
        if isinstance(value, AtLeast) and path not in wanted:
            learned[path] = list(value)
    assert quick(one.encoded, learned) is None


@given(RANDOMS)
@settings(max_examples=100)
def test_less_of_less_is_less(random: Random) -> None:
    making = Facts_(random, TOWER)
    facts = making.facts(list(TOWER.facts))
    assert set(making.weaker(facts)) <= set(facts)
