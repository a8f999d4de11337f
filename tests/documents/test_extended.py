"""Rulesets that extend others: what is taken over, changed, switched off and added, and every mistake in it."""

import json
from pathlib import Path

import pytest

from aigov.documents.compiled import compile_ruleset
from aigov.documents.library import Library, built_in, load_rules, load_words
from aigov.documents.sources import ruleset_source
from aigov.engine.program import Program
from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.diagnostics import Diagnostic
from aigov.model.ruleset import Ruleset
from aigov.model.verdicts import VERDICT
from tests.engine.small import definition, rule, texts_of, tower

TOWER = tower()
PARAMETERS = {
    "most": {"value": 100, "source": "Art. 1"},
    "least": {"value": 2, "unit": "m", "source": "Art. 1"},
}
HEAD = {"ruleset": "ours", "title": {"en": "Ours"}, "version": "2", "date": "2026-11-23"}


def small(folder: Path, **head: object) -> None:
    """A ruleset with a number, in the folder `small`."""
    rules = [
        rule("steps", requires=["tower.steps <= parameter.most"]),
        rule("lit", group="two"),
        rule("tall", requires=["tower.height >= parameter.least or idle"]),
    ]
    means = [definition("idle", "not tower.lit")]
    head = {"parameters": PARAMETERS, **head}
    write(folder, texts_of(rules, means, **head))


def write(folder: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def ours(folder: Path, rules: object = (), name: str = "ours", **head: object) -> None:
    """A ruleset that extends the one in `small`, unless something else is said."""
    texts = {f"{name}/ruleset.yaml": json.dumps({**HEAD, "ruleset": name, "extends": "../small", **head})}
    if rules:
        texts[f"{name}/rules/a.yaml"] = json.dumps({"rules": rules})
    write(folder, texts)


def read(folder: Path, name: str = "ours", shelf: str = "") -> tuple[Ruleset | None, tuple[Diagnostic, ...]]:
    source, problems = ruleset_source(str(folder / name), shelf)
    return source.read(TOWER) if source else (None, problems)


def made(folder: Path, name: str = "ours", shelf: str = "") -> Ruleset:
    ruleset, problems = read(folder, name, shelf)
    assert ruleset is not None, problems
    assert not problems
    return ruleset


def problem(folder: Path, name: str = "ours") -> tuple[str, str, str]:
    ruleset, problems = read(folder, name)
    assert ruleset is None
    (one,) = problems
    return one.code, str(one.span), one.message


def verdict(ruleset: Ruleset, rule_id: str, steps: int) -> str:
    program = Program(compile_ruleset(ruleset, ""), "2026-11-23")
    codes = program.judge({"tower.steps": steps, "tower.manned": True, "tower.lit": True}, {})
    return VERDICT[codes[[one.id for one in ruleset.rules].index(rule_id)]]


def test_everything_is_taken_over_under_an_id_of_its_own(tmp_path: Path) -> None:
    small(tmp_path)
    ours(tmp_path)
    base, one = made(tmp_path, "small"), made(tmp_path)
    assert (one.id, one.version, one.force, one.extends) == ("ours", "2", "own", ("small",))
    assert (one.rules, one.definitions, one.groups) == (base.rules, base.definitions, base.groups)
    assert (one.jurisdiction, one.state, one.sources) == (base.jurisdiction, base.state, base.sources)


def test_a_changed_parameter_decides_the_rules_that_are_taken_over(tmp_path: Path) -> None:
    small(tmp_path)
    ours(tmp_path, parameters={"most": {"value": 50, "source": "Policy 7"}})
    one = made(tmp_path)
    assert (verdict(made(tmp_path, "small"), "steps", 80), verdict(one, "steps", 80)) == ("pass", "fail")
    assert one.changed == {"most"}
    assert [(p.name, p.text, p.source) for p in one.parameters] == [
        ("most", "50", "Policy 7"),
        ("least", "2 m", "Art. 1"),
    ]


def test_what_is_switched_off_is_gone_and_listed_with_the_reason(tmp_path: Path) -> None:
    small(tmp_path)
    ours(tmp_path, off=[{"rule": "two", "why": "No lamps"}, {"rule": "tall", "why": "All are low"}])
    one = made(tmp_path)
    assert [rule.id for rule in one.rules] == ["steps"]
    assert [group.id for group in one.groups] == ["one"]
    assert [why for _, why in one.not_modelled][:2] == [
        "Switched off (`tall`): All are low",
        "Switched off (`lit`): No lamps",
    ]


def test_rules_are_added_and_may_use_what_is_there(tmp_path: Path) -> None:
    small(tmp_path)
    ours(tmp_path, [rule("more", group="one", applies="idle", requires=["tower.steps <= parameter.most"])])
    assert [rule.id for rule in made(tmp_path).rules] == ["steps", "tall", "more", "lit"]


def test_a_voluntary_ruleset_stays_met_or_not_met(tmp_path: Path) -> None:
    small(tmp_path)
    head = tmp_path / "small" / "ruleset.yaml"
    head.write_text(head.read_text().replace("force: law", "force: voluntary"))
    ours(tmp_path)
    assert made(tmp_path).words == {"pass": "met", "fail": "not met"}
    ours(tmp_path, words={"fail": "missed"})
    assert made(tmp_path).words == {"pass": "met", "fail": "missed"}


def test_rulesets_may_extend_what_extends_others(tmp_path: Path) -> None:
    small(tmp_path)
    ours(tmp_path, parameters={"most": {"value": 50, "source": "Policy 7"}})
    ours(tmp_path, name="branch", extends="../ours", off=[{"rule": "lit", "why": "No lamps"}])
    one = made(tmp_path, "branch")
    assert one.extends == ("ours", "small")
    assert (verdict(one, "steps", 80), [rule.id for rule in one.rules]) == ("fail", ["steps", "tall"])


def test_a_built_in_ruleset_is_named_by_its_id(tmp_path: Path) -> None:
    small(tmp_path / "shelf")
    ours(tmp_path, extends="small")
    assert made(tmp_path, shelf=str(tmp_path / "shelf")).extends == ("small",)
    ours(tmp_path, extends="smal")
    _, (one,) = read(tmp_path, shelf=str(tmp_path / "shelf"))
    assert (one.code, one.help) == ("E318", "did you mean `small`?")


def test_a_change_below_changes_the_digest(tmp_path: Path) -> None:
    small(tmp_path)
    ours(tmp_path)
    first = made(tmp_path).digest
    path = tmp_path / "small" / "rules" / "a.yaml"
    path.write_text(path.read_text().replace("<= parameter.most", "< parameter.most"))
    second, _ = ruleset_source(str(tmp_path / "ours"))
    assert second is not None
    assert first != made(tmp_path).digest == second.digest


@pytest.mark.parametrize(
    ("head", "code", "said"),
    [
        ({"extends": "../smal"}, "E318", "there is no ruleset `../smal` to extend"),
        ({"extends": "../ours"}, "E318", "a ruleset cannot extend itself"),
        ({"extends": "."}, "E318", "a ruleset cannot extend itself"),
        ({"extends": ""}, "E318", "nothing is there to extend"),
        ({"extends": ["../small"]}, "E304", "`extends`: input should be a valid string"),
        ({"off": [{"rule": "lid", "why": "x"}]}, "E319", "`small` has no rule or group `lid` to switch off"),
        ({"off": [{"rule": "lit", "why": " "}]}, "E319", "nothing says why `lit` is switched off"),
        (
            {"off": [{"rule": "lit", "why": "x"}, {"rule": "two", "why": "x"}]},
            "E307",
            "`two` is switched off twice",
        ),
        (
            {"off": [{"rule": "one", "why": "x"}, {"rule": "two", "why": "x"}]},
            "E319",
            "every rule is switched off, so nothing would be judged",
        ),
        (
            {"parameters": {"most": {"value": 5, "unit": "m", "source": "x"}}},
            "E319",
            "`most` is a number in `small`, and here it is a quantity in `m`",
        ),
        (
            {"parameters": {"least": {"value": "2026-01-01", "source": "x"}}},
            "E319",
            "`least` is a quantity in `m` in `small`, and here it is a date",
        ),
        (
            {"scope": "tower.lit"},
            "E304",
            "`the file`: `scope` and `declared` are those of the ruleset that is extended",
        ),
        ({"force": "law"}, "E304", "`force`: input should be 'own' or 'mixed'"),
        ({"offf": []}, "E302", "the key `offf` is not known here"),
    ],
)
def test_a_mistake_has_its_place(tmp_path: Path, head: dict[str, object], code: str, said: str) -> None:
    small(tmp_path)
    ours(tmp_path, (), "ours", **head)
    found = problem(tmp_path)
    assert (found[0], found[2]) == (code, said)
    assert found[1].startswith("ours/ruleset.yaml:1:")


def test_ids_of_the_ruleset_below_are_taken(tmp_path: Path) -> None:
    small(tmp_path)
    ours(tmp_path, [rule("lit", group="two")])
    assert problem(tmp_path)[0] == "E307"
    ours(tmp_path / "in", [rule("new")], name="small", extends="../../small")
    code, _, message = problem(tmp_path / "in", "small")
    assert (code, message) == ("E318", "a ruleset cannot be called `small` as the one that it extends")


def test_penalties_and_schedules_of_the_ruleset_below_cannot_be_changed(tmp_path: Path) -> None:
    penalty = {"fine": {"basis": "Art. 9", "link": "https://example.org", "says": {"en": "A fine"}}}
    small(tmp_path, penalties=penalty)
    ours(tmp_path, [rule("new", severity="fine")])
    assert made(tmp_path).rules[-2].severity == "fine"
    ours(tmp_path, penalties=penalty)
    assert problem(tmp_path)[2] == "`fine` stands under `penalties` of `small` already"


def test_a_mistake_in_the_ruleset_below_is_told_there(tmp_path: Path) -> None:
    small(tmp_path)
    path = tmp_path / "small" / "rules" / "a.yaml"
    path.write_text(path.read_text().replace("parameter.most", "parameter.mst"))
    ours(tmp_path)
    code, span, _ = problem(tmp_path)
    assert (code, span.partition(":")[0]) == ("E204", "small/rules/a.yaml")


def test_a_tower_of_rulesets_ends_somewhere(tmp_path: Path) -> None:
    small(tmp_path)
    for level in range(12):
        ours(tmp_path, name=f"level-{level}", extends=f"../level-{level - 1}" if level else "../small")
    assert made(tmp_path, "level-9").extends[-1] == "small"
    assert problem(tmp_path, "level-11")[::2] == ("E318", "too many rulesets extend others")


def words() -> CompiledVocabulary:
    found, _ = load_words(built_in())
    assert found is not None
    return found


def test_what_is_kept_is_made_anew_when_the_ruleset_below_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AIGOV_CACHE", str(tmp_path / "cache"))
    rules = [rule("r", applies="True", requires=["stated(system.name)"])]
    write(tmp_path, texts_of(rules))
    ours(tmp_path)
    library = Library(built_in().folder, "", True)
    first, problems = load_rules(library, str(tmp_path / "ours"), words())
    assert first is not None, problems
    assert load_rules(library, str(tmp_path / "ours"), words())[0] == first
    write(tmp_path, texts_of([*rules, rule("s", applies="True", requires=["stated(system.id)"])]))
    second, _ = load_rules(library, str(tmp_path / "ours"), words())
    assert second is not None
    assert ([one.id for one in first.rules], [one.id for one in second.rules]) == (["r"], ["r", "s"])
