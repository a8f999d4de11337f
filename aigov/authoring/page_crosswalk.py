"""The page of the crosswalk in Markdown: every row with its reason, and every number of a framework with its rules."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from aigov.model.crosswalk import RELATIONS, REVERSED, Crosswalk, Framework, Relation, Row
from aigov.reporters.markdown import code, linked, plain, table

Titles = Mapping[str, str]
"""Titles of rulesets, by id."""
_WORDS: Mapping[Relation, str] = {
    "equal": "same as",
    "superset": "contains",
    "subset": "part of",
    "intersects": "overlaps",
}
_HOW = (
    "How rules of different instruments stand to each other: what evidence for one says about another. A row speaks of",
    "**content alone, never of legal force**: what is the same may be a duty of one and a promise of another, from",
    "different days on. *Same as* and *contains*: evidence for the rule settles the other one, too. *Part of* and",
    "*overlaps*: it touches the other one. In reasons, *here* is the rule on the left and *there* what it is compared",
    "with. Reasons are this project's own reading unless they name a publication. `aigov crosswalk NAME` shows a rule,",
    "an article or a number from its own side; reports show what is related in detail.",
)


def crosswalk_page(crosswalk: Crosswalk, titles: Titles) -> str:
    """The page; a row stands with its source, and once more in short with its number where that has a list."""
    homes = list(dict.fromkeys(row.source.partition("/")[0] for row in crosswalk.rows))
    lines = [
        "# Crosswalk",
        "",
        *_HOW,
        "",
        f"Version {plain(crosswalk.version)}.",
        "",
        *_counts(crosswalk.rows),
    ]
    for home in homes:
        lines += [
            f"## {plain(titles.get(home, home))}",
            "",
            *_rows(home, crosswalk.rows),
            *_alone(home, crosswalk),
        ]
    for framework in crosswalk.frameworks:
        lines += _framework(framework, crosswalk.rows)
    return "\n".join(lines)


def _counts(rows: Iterable[Row]) -> Iterator[str]:
    counts: Counter[tuple[str, str, Relation]] = Counter()
    for row in rows:
        counts[row.source.partition("/")[0], row.target.partition("/")[0], row.relation] += 1
    pairs = dict.fromkeys((source, target) for source, target, _ in counts)
    head = ["From", "To", *_WORDS.values()]
    return table(
        head, ([*map(code, pair), *(str(counts[*pair, one]) for one in RELATIONS)] for pair in pairs)
    )


def _rows(home: str, rows: Iterable[Row]) -> Iterator[str]:
    """The rows of a ruleset; those with one reason share a line, and a rule is named once."""
    lines: dict[tuple[str, Relation, str, str], list[str]] = {}
    for row in rows:
        if row.source.startswith(f"{home}/"):
            lines.setdefault((row.source, row.relation, row.why, row.basis), []).append(row.target)
    cells = []
    before = ""
    for (source, relation, why, basis), targets in lines.items():
        named = "" if source == before else code(source.removeprefix(f"{home}/"))
        reason = why if basis == "own" else f"{why} (after {basis})"
        cells.append([named, _WORDS[relation], "<br>".join(map(code, targets)), plain(reason)])
        before = source
    return table(["Rule", "", "Elsewhere", "Why"], cells)


def _alone(home: str, crosswalk: Crosswalk) -> Iterator[str]:
    found = [one for one in crosswalk.alone if one.rule.startswith(f"{home}/")]
    if found:
        yield from ("Nothing elsewhere answers these:", "")
        yield from (f"* {code(one.rule.removeprefix(f'{home}/'))}: {plain(one.why)}" for one in found)
        yield ""


def _framework(framework: Framework, rows: Iterable[Row]) -> Iterator[str]:
    related: dict[str, list[str]] = {}
    for row in rows:
        home, _, number = row.target.partition("/")
        if home == framework.id:
            related.setdefault(number, []).append(f"{_WORDS[REVERSED[row.relation]]} {code(row.source)}")
    cells = [
        [code(number), plain(title.get("en", "")), "<br>".join(related.get(number, ["nothing"]))]
        for number, title in framework.ids.items()
    ]
    yield from (f"## {linked(framework.name, framework.link)}", "")
    yield from table(["Number", "Title", "Our rules"], cells)
