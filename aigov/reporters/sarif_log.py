"""What both SARIF formats share: the log, its runs, rules, places and notifications (SARIF 2.1.0, errata 01).

There is one run for each ruleset, so that services keep the results of rulesets apart (`automationDetails`), and a last
one for the inputs themselves: a file that could not be judged has no verdict, yet must not look like one without
problems. The array of rules is always the whole ruleset; rules that were not selected are not enabled.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from aigov import __version__
from aigov.model.codes import CODES
from aigov.model.compiled import CompiledRule, CompiledRuleset, RuleTexts
from aigov.model.diagnostics import visible
from aigov.model.report import Report, RulesetReport
from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.reporters.files import Files, relative_uri
from aigov.reporters.json_parts import Json
from aigov.reporters.json_report import document
from aigov.reporters.markdown import code, linked, plain
from aigov.reporters.page import Page
from aigov.reporters.statements import Problem, english, problem, problems_of
from aigov.reporters.words import words_of

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
HOME: Final = "https://pypi.org/project/aigov-check/"
MOST_TEXT: Final = 1024
"""Characters of a description that GitHub accepts."""
MOST_NAME: Final = 255
MOST_TAGS: Final = 10
_BRACES: Final = str.maketrans("{}", "()")


class Judged(NamedTuple):
    """One ruleset with the systems that it judged."""

    ruleset: CompiledRuleset
    category: str
    systems: tuple[tuple[Report, RulesetReport], ...]


class Log(NamedTuple):
    """Reports on their way to a log: the words, the files that places stand in, and what was judged."""

    page: Page
    files: Files
    reports: Sequence[Report]
    judged: tuple[Judged, ...]

    def location(self, span: Span, fact: str = "") -> Json:
        """A place as SARIF writes it, with the fact that stands there."""
        region = self.files.region(span)
        numbers = (region.line, region.column, region.line, region.end)
        names = ("startLine", "startColumn", "endLine", "endColumn")
        place: Json = {
            "physicalLocation": {
                "artifactLocation": {"uri": relative_uri(span.file), "uriBaseId": "%SRCROOT%"},
                "region": dict(zip(names, numbers, strict=True)),
            }
        }
        return place | {"logicalLocations": [{"fullyQualifiedName": visible(fact)}]} if fact else place


def opened(reports: Sequence[Report], page: Page) -> Log:
    """The reports by ruleset; rulesets of one name that differ in content are kept apart."""
    found: dict[tuple[str, str], list[tuple[Report, RulesetReport]]] = {}
    for report in reports:
        for one in report.rulesets:
            found.setdefault((one.ruleset.id, one.ruleset.digest), []).append((report, one))
    names = [name for name, _ in found]
    judged = [
        Judged(
            systems[0][1].ruleset, name if names.count(name) == 1 else f"{name}/{digest[:8]}", tuple(systems)
        )
        for (name, digest), systems in found.items()
    ]
    return Log(english(page), Files(reports), reports, tuple(judged))


def closed(runs: Iterable[Json]) -> str:
    """The whole log."""
    return document({"$schema": SCHEMA, "version": "2.1.0", "runs": list(runs)})


def run(made: Log, one: Judged, results: Sequence[Json], more: Sequence[Json] = ()) -> Json:
    """The run of one ruleset over all systems that it judged."""
    ruleset = one.ruleset
    title = made.page.say.of(words_of(ruleset).title)
    receipts = [report.receipt for report, _ in one.systems]
    described = f"{title} {ruleset.version}, as of {', '.join(sorted({each.as_of for each in receipts}))}"
    return {
        **_run(made, one.category, described, _rules(made, one), more),
        "results": list(results),
        "taxonomies": [_taxonomy(made, ruleset)],
        "properties": {
            "aigov/ruleset": f"{ruleset.id}@{ruleset.version}",
            "aigov/digest": ruleset.digest,
            "aigov/vocabulary": sorted({"@".join(each.vocabulary) for each in receipts}),
            "aigov/as-of": sorted({each.as_of for each in receipts}),
            "aigov/grade": sorted({each.grade for each in receipts}),
            "aigov/systems": [
                {
                    "file": visible(report.description.name),
                    "answer": judged.answer.answer,
                    "counts": judged.answer.counts,
                }
                for report, judged in one.systems
            ],
        },
    }


def run_of_inputs(made: Log, results: Sequence[Json]) -> Json:
    """The run of what is wrong with inputs that could not be judged; its rules are the codes of such errors."""
    rules = [code_rule(one) for one in error_codes(made)]
    return {**_run(made, "inputs", "Inputs that could not be judged", rules), "results": list(results)}


def _run(made: Log, category: str, described: str, rules: list[Json], more: Sequence[Json] = ()) -> Json:
    problems = problems_of(made.reports)
    codes = sorted({one.told.code for one in problems})
    told = [_notification(made, one, codes.index(one.told.code)) for one in problems]
    return {
        "tool": {
            "driver": {
                "name": "aigov",
                "version": __version__,
                "semanticVersion": __version__,
                "informationUri": HOME,
                "rules": rules,
                "notifications": [{"id": one, "shortDescription": {"text": meaning(one)}} for one in codes],
            }
        },
        "automationDetails": {"id": f"aigov/{category}/", "description": {"text": visible(described)}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The root of the checked repository."}}},
        "invocations": [
            {
                "executionSuccessful": not any(one.told.severity == "error" for one in problems),
                "toolExecutionNotifications": [*told, *more],
            }
        ],
    }


def _notification(made: Log, one: Problem, index: int) -> Json:
    return {
        "descriptor": {"id": one.told.code, "index": index},
        "level": one.told.severity,
        "message": {"text": message(problem(one.told))},
        "locations": [made.location(one.place())],
    }


def message(text: str) -> str:
    """A text as a message: what an input says is neither a link nor a placeholder, which need `](` and braces."""
    return visible(text).translate(_BRACES).replace("](", "] (")


def meaning(name: str) -> str:
    """What a code of a problem means."""
    return CODES.get(name, name)


def error_codes(made: Log) -> list[str]:
    """The codes of all errors."""
    return sorted({one.told.code for one in problems_of(made.reports) if one.told.severity == "error"})


def code_rule(name: str) -> Json:
    """A code of a problem as a rule."""
    said = f"{meaning(name)[:1].upper()}{meaning(name)[1:]}"
    told = f"{said}. Nothing is judged until it is mended; `docs/codes.md` lists all codes."
    return _rule(f"aigov/{name}", said, told, (told, told), HOME, "error", ["input"], "very-high")


def _rules(made: Log, one: Judged) -> list[Json]:
    selected = {finding.rule.id for _, judged in one.systems for finding in judged.findings}
    return [_ruleset_rule(made, one.ruleset, rule, rule.id in selected) for rule in one.ruleset.rules]


def _ruleset_rule(made: Log, ruleset: CompiledRuleset, rule: CompiledRule, selected: bool) -> Json:
    texts = ruleset.rule_texts(rule)
    title = made.page.say.of(texts.title) or rule.id
    found = _rule(
        f"{ruleset.id}/{rule.id}",
        title,
        texts.asks or title,
        (_help(texts), _help_in_markdown(texts)),
        _address(texts.link),
        "note" if rule.kind in NEVER_FAIL else "error",
        list(dict.fromkeys([ruleset.id, *rule.themes])),
        "medium" if rule.judgement else "very-high",
    )
    target = {"id": ruleset.groups[rule.group], "toolComponent": {"name": ruleset.id}}
    found["relationships"] = [{"target": target, "kinds": ["relevant"]}]
    if not selected:
        found["defaultConfiguration"] = {"level": "error", "enabled": False}
    return found


def _taxonomy(made: Log, ruleset: CompiledRuleset) -> Json:
    """The articles, actions or principles of a ruleset, which its rules belong to."""
    words = words_of(ruleset)
    taxa: list[Json] = []
    for group in words.groups:
        name = " ".join(filter(None, (str(group.get("number") or ""), made.page.told(group.get("title")))))
        taxa.append({"id": str(group.get("id")), "shortDescription": {"text": visible(name) or "-"}})
    return {
        "name": ruleset.id,
        "version": ruleset.version,
        "organization": visible(words.jurisdiction) or "-",
        "shortDescription": {"text": visible(made.page.say.of(words.title)) or ruleset.id},
        "taxa": taxa,
    }


def _rule(
    name: str,
    title: str,
    says: str,
    hints: tuple[str, str],
    link: str,
    level: str,
    tags: list[str],
    sure: str,
) -> Json:
    return {
        "id": name,
        "name": _cut(title, MOST_NAME),
        "shortDescription": {"text": _cut(title, MOST_TEXT)},
        "fullDescription": {"text": _cut(says, MOST_TEXT)},
        "help": {"text": hints[0], "markdown": hints[1]},
        "helpUri": link,
        "defaultConfiguration": {"level": level},
        "properties": {
            "tags": tags[:MOST_TAGS],
            "precision": sure,
            "problem.severity": "recommendation" if level == "note" else level,
        },
    }


def _help(texts: RuleTexts) -> str:
    parts = [texts.asks, *(f"Requires: {condition}" for condition, _ in texts.requires)]
    parts += [f"A person answers: {texts.judgement}"] if texts.judgement else []
    return visible(" ".join(filter(None, [*parts, f"To do: {texts.remedy}", f"Source: {texts.at}"])))


def _help_in_markdown(texts: RuleTexts) -> str:
    parts = [plain(texts.asks), "\n".join(f"- {code(condition)}" for condition, _ in texts.requires)]
    parts += [f"**A person answers:** {plain(texts.judgement)}"] if texts.judgement else []
    parts += [f"**To do:** {plain(texts.remedy)}", f"**Source:** {linked(texts.at, texts.link)}"]
    return "\n\n".join(filter(None, parts))


def _address(link: str) -> str:
    """The cited place, as services accept addresses; without one the page of the project."""
    safe = re.sub(r"^http://", "https://", visible(link)).replace(" ", "%20")
    return safe if re.fullmatch(r"https://[!-~]+", safe) else HOME


def _cut(text: str, most: int) -> str:
    shown = visible(text)
    return shown if len(shown) <= most else f"{shown[: most - 1]}…"
