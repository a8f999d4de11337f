"""The quick way to run a ruleset: closures over a table of nodes, verdicts as numbers, nothing explained.

Each node becomes one small function, built when it is first needed. Nodes that several rules share are worked out
once for each system.
"""

from collections.abc import Mapping, Sequence

from aigov.engine.closures import Build, Run, shared_nodes
from aigov.engine.gates import Gate
from aigov.engine.outcomes import verdict_of, with_judgement
from aigov.model.compiled import CompiledDefinition
from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.values import Facts
from aigov.model.verdicts import FAIL, NOT_APPLICABLE, OPEN_PASS_FAIL, PASS


class _Rule:
    """One rule as it is asked again and again."""

    __slots__ = ("gate", "is_plain", "place", "required")

    def __init__(self, place: int, gate: Gate) -> None:
        self.place = place
        self.gate = gate
        self.is_plain = gate.kind not in NEVER_FAIL and not gate.judgement
        self.required: Run | None = None


_Asked = tuple[Run, list[_Rule]]


class Quick:
    """The functions of one program."""

    def __init__(
        self,
        nodes: Sequence[Sequence[object]],
        gates: Sequence[Gate],
        definitions: Sequence[CompiledDefinition],
        as_of: str,
    ) -> None:
        self._gates = gates
        # What decides whether a rule is asked is the same for many rules, though nothing stands above it.
        shared = shared_nodes(nodes) | {gate.applies for gate in gates}
        self._build = Build(nodes, definitions, as_of, shared)
        self._asked: list[_Asked] = []
        """What asks rules, and the rules that it asks."""

    def judge(self, facts: Facts, assessed: Mapping[str, bool]) -> bytes:
        """The number of the verdict of each rule, in the order of the ruleset."""
        memory = self._build.memory()
        codes = bytearray([NOT_APPLICABLE]) * len(self._gates)
        for asked, rules in self._asked or self._prepare():
            applies = asked(facts, memory, None)
            if applies is False:
                continue
            for rule in rules:
                place, is_plain, gate = rule.place, rule.is_plain, rule.gate
                requires = (rule.required or self._require(rule))(facts, memory, None)
                if is_plain and applies:
                    # Most rules end here; the table of outcomes says the same of them.
                    codes[place] = PASS if requires else OPEN_PASS_FAIL if requires is None else FAIL
                    continue
                if gate.judgement and requires is not False:
                    requires = with_judgement(requires, assessed.get(gate.id))
                codes[place] = verdict_of(applies, requires, gate.kind)
        return bytes(codes)

    def _prepare(self) -> list[_Asked]:
        """Rules that are asked under the same conditions, together: most systems leave most of them at once."""
        together: dict[int, list[_Rule]] = {}
        for place, gate in enumerate(self._gates):
            together.setdefault(gate.applies, []).append(_Rule(place, gate))
        self._asked = [(self._build.run(node), rules) for node, rules in together.items()]
        return self._asked

    def _require(self, rule: _Rule) -> Run:
        """What a rule requires, built when the first system is asked for it."""
        rule.required = self._build.run(rule.gate.requires)
        return rule.required
