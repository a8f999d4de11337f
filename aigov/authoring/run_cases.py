"""Runs the cases of a ruleset and tells which verdicts came out otherwise than expected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aigov.documents.compiled import compile_ruleset
from aigov.engine.program import Program
from aigov.model.compiled import CompiledRuleset
from aigov.model.diagnostics import Diagnostic, did_you_mean
from aigov.model.ruleset import Case, Ruleset
from aigov.model.verdicts import VERDICT


@dataclass(frozen=True, slots=True)
class Miss:
    """A verdict that came out otherwise than a case expects."""

    case: Case
    rule: str
    expected: str
    found: str


class Bench:
    """One ruleset compiled once, with a program for each date that a case asks for."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._compiled: CompiledRuleset = compile_ruleset(ruleset, "")
        self._programs: dict[str, Program] = {}
        self._places = {rule.id: index for index, rule in enumerate(ruleset.rules)}

    def run(self, case: Case) -> Iterator[Miss]:
        """The verdicts of a case that are not as expected; rules that this bench does not hold are left out."""
        program = self._programs.get(case.as_of)
        if program is None:
            program = self._programs[case.as_of] = Program(self._compiled, case.as_of)
        codes = program.judge(case.facts, {rule: answer == "yes" for rule, answer in case.assess})
        for rule, expected in case.expect.items():
            place = self._places.get(rule)
            if place is not None and VERDICT[codes[place]] != expected:
                yield Miss(case, rule, expected, VERDICT[codes[place]])


def run_cases(ruleset: Ruleset, cases: Iterable[Case]) -> tuple[Diagnostic, ...]:
    """An error for each verdict that a case expected and did not get."""
    bench = Bench(ruleset)
    known = {rule.id for rule in ruleset.rules}
    problems = []
    for case in cases:
        for rule in (*case.expect, *(rule for rule, _ in case.assess)):
            if rule not in known:
                hint = did_you_mean(rule, known)
                problems.append(Diagnostic("E322", "error", f"no rule is called `{rule}`", case.span, hint))
        for miss in bench.run(case):
            message = f"`{miss.rule}` is {miss.found}, the case expects {miss.expected}: {case.name}"
            problems.append(Diagnostic("E323", "error", message, case.span))
    return tuple(problems)
