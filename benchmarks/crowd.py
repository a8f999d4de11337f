"""More rulesets than there are yet: an installed aigov with made-up rulesets beside its own, to see what growth costs.

Each is a built-in ruleset under another id, of which facts and words are exchanged for others of the same type, so that
no two ask for the same. Of two neighbours, one keeps the conditions that say whom its rules are about, and so applies
wherever the original does; of the other those are exchanged as well.
"""

import random
import shutil
from collections.abc import Mapping, Sequence
from itertools import count, cycle
from pathlib import Path

from aigov.documents.compiled import dump_ruleset
from aigov.model.compiled import CompiledRuleset
from aigov.model.compiled_file import load_ruleset
from aigov.model.compiled_vocabulary import load_vocabulary
from aigov.model.nodes import moved, parts_of
from aigov.model.vocabulary import Vocabulary

Nodes = list[list[object]]


def crowd(package: Path, target: Path, rules: int, only: str = "", seed: int = 1) -> int:
    """Copies an installed package and adds rulesets until there are so many rules; gives their number.

    ``only`` names the ruleset that all of them are made from, and that stays alone beside them.
    """
    shutil.copytree(package, target)
    for head in (target / "rulesets").glob("*/ruleset.yaml"):
        if only not in ("", head.parent.name):
            shutil.rmtree(head.parent)
    words = load_vocabulary((target / "compiled" / "vocabulary.jsonl").read_bytes())
    assert words is not None
    names = sorted(path.parent.name for path in (target / "rulesets").glob("*/ruleset.yaml"))
    loaded = [load_ruleset((target / "compiled" / f"{name}.jsonl").read_bytes()) for name in names]
    originals = [one.whole() for one in loaded if one is not None]
    total = sum(len(one.rules) for one in originals)
    for number, original in zip(count(2), cycle(originals), strict=False):
        if total >= rules:
            return total
        made = _another(original, words.vocabulary, number, random.Random(seed * 1_000_003 + number))
        (target / "compiled" / f"{made.id}.jsonl").write_bytes(dump_ruleset(made))
        (target / "rulesets" / made.id).mkdir()
        shutil.copy(target / "rulesets" / original.id / "ruleset.yaml", target / "rulesets" / made.id)
        total += len(made.rules)
    return total


def _another(
    original: CompiledRuleset, vocabulary: Vocabulary, number: int, chance: random.Random
) -> CompiledRuleset:
    """The ruleset with other facts and words; every second one is about the same systems."""
    kept = _about(original) if number % 2 else set()
    nodes, places = _exchanged(original.nodes, kept, vocabulary, _others(vocabulary, chance), chance)
    rules = tuple(
        one._replace(
            applies=places[one.applies],
            starts=tuple((when if when < 0 else places[when], dates, was) for when, dates, was in one.starts),
            requires=tuple(places[node] for node in one.requires),
        )
        for one in original.rules
    )
    return original._replace(
        id=f"{original.id}-{number}",
        scope=original.scope if original.scope < 0 else places[original.scope],
        nodes=nodes,
        definitions=tuple(one._replace(node=places[one.node]) for one in original.definitions),
        declared=(
            original.declared[0],
            tuple((option, places[node]) for option, node in original.declared[1]),
        ),
        rules=rules,
    )


def _about(ruleset: CompiledRuleset) -> set[int]:
    """The nodes that say whom rules are about: scope, definitions, addressees, dates, and all below them."""
    open_ = [one.node for one in ruleset.definitions] + [rule.applies for rule in ruleset.rules]
    open_ += [when for rule in ruleset.rules for when, _, _ in rule.starts if when >= 0]
    open_ += [ruleset.scope] if ruleset.scope >= 0 else []
    found: set[int] = set()
    while open_:
        node = open_.pop()
        if node not in found:
            found.add(node)
            open_ += parts_of(ruleset.nodes[node])
    return found


def _others(vocabulary: Vocabulary, chance: random.Random) -> dict[str, str]:
    """For each fact another one of the same type."""
    alike: dict[tuple[str, str], list[str]] = {}
    for path, shape in vocabulary.facts.items():
        alike.setdefault((shape.kind, shape.record), []).append(path)
    others: dict[str, str] = {}
    for paths in alike.values():
        mixed = list(paths)
        chance.shuffle(mixed)
        others |= dict(zip(paths, mixed, strict=True))
    return others


def _exchanged(
    nodes: Sequence[Sequence[object]],
    kept: set[int],
    vocabulary: Vocabulary,
    others: Mapping[str, str],
    chance: random.Random,
) -> tuple[Nodes, dict[int, int]]:
    """The nodes with other facts and words, and where each of the old ones stands among them."""
    made: Nodes = []
    places: dict[int, int] = {}
    for index, old in enumerate(nodes):
        node = moved(old, places)
        if node[0] == "p" and index not in kept:
            node[1] = others[str(node[1])]
        if node[0] == "in" and index not in kept:
            word = _word(nodes, old[1:], others, vocabulary, chance)
            if word:
                made.append(["v", word])
                node[1] = len(made) - 1
        places[index] = len(made)
        made.append(node)
    return made, places


def _word(
    nodes: Sequence[Sequence[object]],
    sought: Sequence[object],
    others: Mapping[str, str],
    vocabulary: Vocabulary,
    chance: random.Random,
) -> str:
    """A word to look for in the other fact, where a word is looked for in a fact."""
    word, place = (nodes[one] for one in sought if isinstance(one, int))
    if word[0] != "v" or place[0] != "p":
        return ""
    options = vocabulary.facts[others[str(place[1])]].options
    return chance.choice(options) if options else ""
