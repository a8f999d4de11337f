"""What rules have to do with others, for a terminal: how they stand to each other, and why."""

from collections import Counter
from collections.abc import Iterable, Sequence

from aigov.model.crosswalk import RELATIONS, Crosswalk, Entry, Extract, Related
from aigov.reporters.layout import columns, padded
from aigov.reporters.page import Page
from aigov.reporters.phrases import Catalogue, Phrases

PHRASES: Catalogue = {
    "equal": ("same as", "同じ内容"),
    "superset": ("contains", "含む"),
    "subset": ("part of", "その一部"),
    "intersects": ("overlaps", "重なる"),
    "published": ("{why} (after {basis})", "{why}（出典：{basis}）"),
    "alone": ("nothing elsewhere: {why}", "対応する項目なし：{why}"),
    "no rows": ("nothing is related to it", "関係付けられた項目はありません"),
    "rows of": ("Crosswalk {version}: {n:row}", "対応表 {version}：{n} 件"),
    "content": (
        "Content only: what is the same here may be a duty there and a promise there, for others and from another day.",
        "比べるのは内容だけです。同じ内容でも、義務か約束か、誰がいつから負うかは異なります。"
        "理由は対応表の原文（英語）のまま示します。",
    ),
    "ask": (
        "`aigov crosswalk NAME` shows the rows of a rule, a group, a ruleset or a framework.",
        "`aigov crosswalk NAME` で、項目・グループ・ルールセット・枠組みごとの対応を表示します。",
    ),
}


def render(extract: Extract, page: Page) -> str:
    """Each rule, group or number with all that it has to do with."""
    speaking = _speaking(page)
    parts = [_entry(one, speaking) for one in extract.entries]
    parts.append(speaking.paper.wrap(speaking.say("content")))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def render_overview(crosswalk: Crosswalk, page: Page) -> str:
    """How many rows of which kind there are between which instruments."""
    say = _speaking(page).say
    counts: Counter[tuple[str, str, str]] = Counter()
    for row in crosswalk.rows:
        source, target = (name.partition("/")[0] for name in (row.source, row.target))
        counts[source, target, row.relation] += 1
    pairs = list(dict.fromkeys((source, target) for source, target, _ in counts))
    table = [["", "", *(say(relation) for relation in RELATIONS)]]
    table += [[*pair, *(str(counts[*pair, relation]) for relation in RELATIONS)] for pair in pairs]
    lines = [say("rows of", version=crosswalk.version, n=len(crosswalk.rows)), "", *_aligned(table), ""]
    lines += [*page.paper.wrap(say("content")), *page.paper.wrap(say("ask"))]
    return "\n".join(lines) + "\n"


def related_lines(page: Page, several: Iterable[Related]) -> list[str]:
    """A line or two for each: how it stands, what it is, and why."""
    speaking = _speaking(page)
    room = max(columns(speaking.say(relation)) for relation in RELATIONS) + 4
    lines = []
    for one in several:
        title = speaking.say.of(one.title)
        shown = f"{one.id}: {title}" if title else one.id
        first = padded(f"  {speaking.say(one.relation)}", room)
        lines += speaking.paper.wrap(shown, first, " " * room)
        why = one.why if one.basis == "own" else speaking.say("published", why=one.why, basis=one.basis)
        lines += speaking.paper.wrap(why, " " * room)
    return lines


def _speaking(page: Page) -> Page:
    """The page with the sentences of crosswalks."""
    return page._replace(say=Phrases(page.say.lang, {**page.say.more, **PHRASES}))


def _entry(entry: Entry, page: Page) -> list[str]:
    title = page.say.of(entry.title)
    lines = page.paper.wrap(f"{entry.id}: {title}" if title else entry.id, "", "  ")
    lines[0] = lines[0].replace(entry.id, page.paper.paint(entry.id, "title"), 1)
    if entry.alone:
        lines += page.paper.wrap(page.say("alone", why=entry.alone), "  ", "    ")
    elif not entry.related:
        lines.append(f"  {page.say('no rows')}")
    return [*lines, *related_lines(page, entry.related)]


def _aligned(table: Sequence[Sequence[str]]) -> list[str]:
    """Names to the left, numbers to the right."""
    widths = [max(map(columns, column)) for column in zip(*table, strict=True)]
    return [
        "  ".join(
            padded(text, width) if place < 2 else " " * (width - columns(text)) + text
            for place, (text, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    ]
