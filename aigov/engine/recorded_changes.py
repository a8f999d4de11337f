"""Compares reports that were written down: what they were made with, and what became of each rule."""

from collections.abc import Iterator, Sequence

from aigov.model.recorded import Recorded, RecordedFinding, RecordedReport
from aigov.model.recorded_changes import Difference, RecordedChange, RecordedKind, SystemChanges, What

_SHOWN = 12
"""Characters of a digest that tell it from any other."""


def compared(old: Recorded, new: Recorded) -> tuple[SystemChanges, ...]:
    """Every system of two files, in the order of the later one; what stands alone in each is compared as one system."""
    if len(old.reports) == 1 and len(new.reports) == 1:
        return (changes(old.reports[0], new.reports[0]),)
    before = {one.system: one for one in old.reports}
    after = {one.system: one for one in new.reports}
    both = [changes(before.get(name), one) for name, one in after.items()]
    return (*both, *(changes(one, None) for name, one in before.items() if name not in after))


def changes(old: RecordedReport | None, new: RecordedReport | None) -> SystemChanges:
    """What differs between two reports on one system; either may be missing."""
    one = new or old
    assert one is not None
    before = {finding.rule: finding for finding in old.findings} if old else {}
    after = {finding.rule: finding for finding in new.findings} if new else {}
    rules = list(dict.fromkeys((*after, *before)))
    found = tuple(
        change for rule in rules if (change := _change(rule, before.get(rule), after.get(rule))) is not None
    )
    made_with = tuple(made_otherwise(old, new)) if old and new else ()
    return SystemChanges(one.system, one.file, len(rules), made_with, found, bool(old and new))


def _change(
    rule: str, before: RecordedFinding | None, after: RecordedFinding | None
) -> RecordedChange | None:
    kind = _kind(before, after)
    return None if kind is None else RecordedChange(kind, rule, before, after, tuple(_facts(before, after)))


def _kind(before: RecordedFinding | None, after: RecordedFinding | None) -> RecordedKind | None:
    failed, was_open = before is not None and before.fails, before is not None and before.verdict == "open"
    if after is not None and after.fails:
        return None if failed else "newly fails"
    if after is not None and after.verdict == "open":
        return None if was_open else "newly open"
    if after is None:
        return "gone" if failed or was_open else None if before is None else "other"
    if was_open:
        return "decided"
    if failed and after.verdict != "fail":
        return "gone"
    return None if before is not None and _result(before) == _result(after) else "other"


def _result(one: RecordedFinding) -> tuple[str, str, str]:
    return one.verdict, one.grade, one.waived_until


def _facts(
    before: RecordedFinding | None, after: RecordedFinding | None
) -> Iterator[tuple[str, str | None, str | None]]:
    """The facts that differ; a rule that stands in one report only has none to compare."""
    if before is None or after is None:
        return
    for path in dict.fromkeys((*after.facts, *before.facts)):
        then, now = before.facts.get(path), after.facts.get(path)
        if then != now:
            yield path, then, now


def made_otherwise(old: RecordedReport, new: RecordedReport) -> Iterator[Difference]:
    """What the reports were made with and is not the same: versions, digests, day and options."""
    a, b = old.receipt, new.receipt
    yield from _unlike("aigov", "", a.version, b.version)
    yield from _unlike("as-of", "", a.as_of, b.as_of)
    yield from _unlike("grade", "", a.grade, b.grade)
    yield from _unlike("themes", "", ", ".join(a.themes), ", ".join(b.themes))
    yield from _versions("vocabulary", [("", *a.vocabulary)], [("", *b.vocabulary)])
    yield from _versions("ruleset", a.rulesets, b.rulesets)
    yield from _versions("crosswalk", [("", *a.crosswalk)], [("", *b.crosswalk)])
    yield from _unlike("description", new.file, a.description[:_SHOWN], b.description[:_SHOWN])
    yield from _files("evidence", a.evidence, b.evidence)
    yield from _files("waivers", [old.waivers], [new.waivers])
    yield from _files("baseline", [old.baseline], [new.baseline])


def _unlike(what: What, name: str, then: str, now: str) -> Iterator[Difference]:
    if then != now:
        yield Difference(what, name, then, now)


def _versions(
    what: What, old: Sequence[tuple[str, str, str]], new: Sequence[tuple[str, str, str]]
) -> Iterator[Difference]:
    then = {name: _version(version, digest) for name, version, digest in old}
    now = {name: _version(version, digest) for name, version, digest in new}
    for name in dict.fromkeys((*now, *then)):
        yield from _unlike(what, name, then.get(name, ""), now.get(name, ""))


def _version(version: str, digest: str) -> str:
    return f"{version} ({digest[:_SHOWN]})" if version else ""


def _files(
    what: What, old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]
) -> Iterator[Difference]:
    then, now = dict(old), dict(new)
    for name in dict.fromkeys((*now, *then)):
        yield from _unlike(what, name, then.get(name, "")[:_SHOWN], now.get(name, "")[:_SHOWN])
