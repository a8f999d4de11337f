"""What changes between two days, for a terminal: what newly fails first and in full, the rest by why and where."""

from aigov.model.changes import Cause, Change, Changes, Kind
from aigov.model.diagnostics import has_errors, visible
from aigov.reporters.groups import listed
from aigov.reporters.page import Page, name_of
from aigov.reporters.text_findings import decisive, grounds, worst_first
from aigov.reporters.text_read import problem
from aigov.reporters.words import words_of

_ORDER: tuple[Kind, ...] = ("newly fails", "newly open", "newly met", "no longer applies", "other grade")
MOST = 5
"""New failures that are told in full."""


def render(found: Changes, page: Page, ids: bool) -> str:
    """All changes; ``ids`` lists the rules of each line."""
    days = {"since": found.before.as_of, "until": found.after.as_of}
    title = page.say("changes", name=name_of(found.description), **days)
    parts = [[page.paper.paint(title, "title"), *_summary(page, found)]]
    parts += [[line for one in found.diagnostics if one.severity == "error" for line in problem(page, one)]]
    for kind in _ORDER:
        changes = [one for one in found.changes if one.kind == kind]
        if changes:
            told, rest = [], changes
            if kind == "newly fails":
                worst = worst_first(changes, lambda one: one.after)
                told, rest = _in_full(page, worst[:MOST]), worst[MOST:]
            head = page.paper.paint(page.say(kind, n=len(changes)), "title")
            parts.append([head, *told, *_together(page, rest, ids)])
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _summary(page: Page, found: Changes) -> list[str]:
    if has_errors(found.diagnostics):
        errors = sum(one.severity == "error" for one in found.diagnostics)
        return [page.say("not judged", errors=errors)]
    changed = sum(one.kind != "other grade" for one in found.changes)
    return [page.say("changed" if changed else "unchanged", n=changed, rules=found.rules)]


def _in_full(page: Page, changes: list[Change]) -> list[str]:
    """From what to what, why, on which fact, and what to do."""
    lines = []
    for one in changes:
        texts = one.after.ruleset.rule_texts(one.after.rule)
        word = page.word("fail", one.after.ruleset)
        first = f"  {page.word(one.before.verdict, one.before.ruleset)} → {word}  "
        head = page.line(f"{one.after.id}: {page.say.of(texts.title)}", first)
        lines += [head[0].replace(word, page.paper.paint(word, "fail"), 1), *head[1:]]
        lines += page.line(_why(page, one), "    ", rows=2)
        told = any(cause.facts for cause in one.causes)
        facts = "" if told else page.facts(decisive(one.after), 1, count=False)
        lines += grounds(page, facts, texts.at, whole=False)
        lines += page.line(page.say("remedy", text=texts.remedy), "    ", rows=2)
    return lines


def _together(page: Page, changes: list[Change], ids: bool) -> list[str]:
    """A line for each reason: how many verdicts change for it, from what to what, in which groups."""
    found: dict[tuple[str, str, str], list[Change]] = {}
    for one in changes:
        found.setdefault((one.after.ruleset.id, _turn(page, one), _why(page, one)), []).append(one)
    lines = []
    for (_, turn, why), together in found.items():
        ruleset = together[0].after.ruleset
        groups = listed(page.say, ruleset, (ruleset.groups[one.after.rule.group] for one in together))
        lines += page.line(
            page.say("for why", n=len(together), why=why, groups=groups), f"  {turn}  ", rows=3
        )
        lines += [line for one in together if ids for line in page.line(one.after.id, "      ", rows=0)]
    return lines


def _turn(page: Page, one: Change) -> str:
    if one.kind == "other grade":
        return f"{page.say(one.before.grade or '')} → {page.say(one.after.grade or '')}"
    return " → ".join(page.word(finding.verdict, finding.ruleset) for finding in (one.before, one.after))


def _why(page: Page, one: Change) -> str:
    return "; ".join(_cause(page, cause, one) for cause in one.causes)


def _cause(page: Page, cause: Cause, one: Change) -> str:
    detail = visible(cause.detail)
    if cause.kind in ("exempt", "exemption over"):
        words = words_of(one.after.ruleset).definitions.get(cause.detail, {})
        detail = page.told(words.get("title")) or cause.detail.replace("_", " ")
    was = one.after.was if cause.kind == "starts" else ""
    told = page.say("cause starts, moved" if was else f"cause {cause.kind}", detail=detail, was=was)
    if cause.kind == "support":
        # The evidence says more than the many facts that it stands for.
        return told if detail else page.say("cause support lost")
    facts = page.facts(cause.facts, 2)
    return f"{told}: {facts}" if facts else told
