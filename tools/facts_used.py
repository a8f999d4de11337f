"""The page that tells which rules of which rulesets read each fact, and why some facts serve one ruleset alone."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from aigov.authoring.uses import facts_of
from aigov.model.ruleset import Ruleset
from aigov.model.vocabulary import Vocabulary

ALONE: Mapping[str, Mapping[str, str]] = {
    "eu-ai-act": {
        "system": "whether it is part of a product, and who examines that product, decides Art. 6(1) and Annex I",
        "organisation": "public services, other law, representatives: Arts. 17, 22, 27, 54; a name for Annex VIII",
        "market": "first supply, payment and licence decide Arts. 2(12), 50, 53(2) and 111",
        "purpose": "the task decides Art. 6(3); the summary is registered under Annex VIII",
        "biometrics": "Art. 5(1)(h), (2) to (5) and Art. 26(10) draw lines that no other instrument draws",
        "content": "Art. 5(1)(ba) and (bb), and the exception for texts under editorial control in Art. 50(4)",
        "model": "thresholds, notices and decisions of Arts. 25(1), 51 to 53 and Annex XIII",
        "data": "conditions of Art. 4a, and who chooses the input data under Art. 26(4)",
        "performance": "faults and feedback loops of Art. 15(4)",
        "transparency": "notice of recognition of emotions and sorting by bodies, and its exception, in Art. 50(3)",
        "oversight": "the measures of Art. 14(3) to (5)",
        "rights": "other law that already gives reasons, Art. 86(3)",
        "supply_chain": "checks of importers and distributors, and hand-over to a new provider, in Arts. 23 to 25",
        "operation": "duties of deployers in Art. 26(1) and (6)",
        "conformity": "the procedure of Art. 43; a declared class is compared with the computed one",
        "documents": "papers that only this law knows: Arts. 6(4), 8(2), 47, 53, 72 and 111",
        "processes": "the quality management system of Art. 17",
    },
    "eu-trustworthy-ai": {
        "data": "conditions of GDPR Art. 9",
        "fairness": "what was decided, measured on which data, with which notion of fairness and how much tolerance",
        "oversight": "over-reliance and limits of agents, which requirement 1 names",
        "security": "a promised span of updates, requirement 2",
        "governance": "auditability is a requirement of its own, number 7",
        "rights": "grounds of GDPR Art. 22(2)",
        "documents": "analysis of failures, requirement 2",
    },
    "hiroshima": {
        "content": "what a mark contains, Action 7",
        "data": "what becomes of what users enter, Actions 3 and 11",
        "security": "weights, weaknesses and spending, Actions 2 and 6",
        "operation": "uses by others that are watched, Action 2",
    },
    "human-rights": {
        "people": "measures for children, Convention Art. 18 and Charter Art. 24",
        "rights": "that complaints are answered in time and change something, Convention Art. 14",
    },
    "japan-ai-guidelines": {
        "market": "information on the countries of use, C 6)",
        "model": "who made the model decides who is developer and who is provider",
        "fairness": "the places where bias is looked for, which only these guidelines list, C 3)",
        "rights": "explanations given on request, U-7)",
        "documents": "records of status that are handed on, C 7)",
    },
    "japan-eu-partnership": {
        "system": "what stops without it decides whether dependence matters; a bill of materials begins with a name",
        "organisation": "headcount, turnover and balance sheet decide who counts as small",
        "data": "location and access of foreign governments, data sovereignty",
        "transparency": "a notice where people are watched, limits of surveillance",
        "workers": "how many jobs are touched, end or are replaced, displacement",
        "supply_chain": "limits of concentration and who holds the keys, dependence",
        "documents": "the bill of materials, supply chain",
        "processes": "requests of governments, data sovereignty",
    },
}
"""Why facts of a section serve one ruleset alone; the page is not made where a reason lacks or is idle."""


def facts_used_page(vocabulary: Vocabulary, rulesets: Sequence[Ruleset]) -> str:
    """Markdown: how many rulesets read each fact, those that one reads alone, and all facts with their rules."""
    readers = {path: dict[str, list[str]]() for path in vocabulary.facts}
    for ruleset in rulesets:
        for rule in ruleset.rules:
            for path in facts_of(rule, ruleset):
                readers[path].setdefault(ruleset.id, []).append(rule.id)
        if ruleset.declared is not None:
            readers[ruleset.declared.fact].setdefault(ruleset.id, []).append("declared class")
    lines = ["# Which rules read which facts", "", _HEAD, "", *_counts(readers), *_alone(readers)]
    for section, names in vocabulary.sections.items():
        lines += [f"## {section}", "", "| fact | read by |", "| --- | --- |"]
        lines += [f"| `{name}` | {_told(readers[f'{section}.{name}'])} |" for name in names]
        lines.append("")
    return "\n".join(lines)


_HEAD = """A fact is asked once and serves every ruleset that needs it. Rules count that read a fact themselves or by
way of a term. Where more than eight rules of a ruleset read it, their groups stand here, each with the number of its
rules; `aigov explain FACT` names them all."""


def _counts(readers: Mapping[str, Mapping[str, list[str]]]) -> Iterator[str]:
    numbers = Counter(len(found) for found in readers.values())
    shared = sum(count for rulesets, count in numbers.items() if rulesets > 1)
    yield f"{len(readers)} facts; {shared} are read by two or more rulesets, {numbers[1]} by one."
    yield from ("", "| rulesets that read a fact | facts |", "| --- | --- |")
    yield from (f"| {rulesets} | {numbers[rulesets]} |" for rulesets in sorted(numbers))
    yield ""


def _alone(readers: Mapping[str, Mapping[str, list[str]]]) -> Iterator[str]:
    found: dict[tuple[str, str], list[str]] = {}
    for path, rulesets in readers.items():
        if not rulesets:
            raise SystemExit(f"no rule reads `{path}`")
        if len(rulesets) == 1:
            section, _, name = path.partition(".")
            found.setdefault((next(iter(rulesets)), section), []).append(name)
    reasons = {(ruleset, section) for ruleset, told in ALONE.items() for section in told}
    if reasons != set(found):
        wrong = ", ".join(f"{ruleset} {section}" for ruleset, section in sorted(reasons ^ set(found)))
        raise SystemExit(f"tools/facts_used.py: reasons for facts of one ruleset lack or are idle: {wrong}")
    yield from ("## Facts that one ruleset reads alone", "")
    yield from ("| ruleset | facts | why |", "| --- | --- | --- |")
    for (ruleset, section), names in sorted(found.items()):
        told = ", ".join(f"`{section}.{name}`" for name in names)
        yield f"| {ruleset} | {told} | {ALONE[ruleset][section]} |"
    yield ""


def _told(rulesets: Mapping[str, list[str]]) -> str:
    return "; ".join(f"**{name}** {_rules(rules)}" for name, rules in rulesets.items())


def _rules(rules: Sequence[str]) -> str:
    if len(rules) <= 8:
        return ", ".join(f"`{rule}`" for rule in rules)
    groups = Counter(rule.partition("/")[0] for rule in rules)
    return ", ".join(f"`{group}` ({count})" for group, count in groups.items())
