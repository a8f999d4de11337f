"""What the evidence of a system is worth, for a terminal: each file with what it lacks and which facts it supports."""

import os
from collections.abc import Sequence

from aigov.model.diagnostics import has_errors
from aigov.model.evidence_status import EvidenceStatus, Standing, Supported
from aigov.model.verdicts import GRADES, Grade
from aigov.reporters.page import Page, name_of
from aigov.reporters.text_read import problem

_STYLES: dict[Grade, str] = {"claimed": "open", "documented": "quiet", "evidenced": "pass"}


def render(status: EvidenceStatus, page: Page) -> str:
    """All evidence in the order of the description, then what comes of it."""
    head = page.say("evidence of", name=name_of(status.description), as_of=status.as_of)
    parts = [[page.paper.paint(head, "title")]]
    if has_errors(status.diagnostics):
        errors = [one for one in status.diagnostics if one.severity == "error"]
        parts.append([line for one in errors for line in problem(page, one)])
        return _joined(parts)
    if not status.entries:
        parts.append(page.paper.wrap(page.say("no evidence")))
    parts += [_entry(page, number, one) for number, one in enumerate(status.entries, 1)]
    parts.append(_summary(page, status))
    return _joined(parts)


def added(status: EvidenceStatus, file: str, where: str, changed: Sequence[str] | None, page: Page) -> str:
    """What was written down about a file: all of it, some keys of an entry that was there, or nothing new."""
    entry = next(
        one for one in status.entries if os.path.normpath(one.evidence.file) == os.path.normpath(file)
    )
    key = "nothing new" if changed is None else "added"
    lines = page.line(page.say(key, file=file, place=where, grade=page.say(entry.grade)), rows=0)
    if changed:
        lines += page.line(page.say("renewed", keys=", ".join(changed)), "  ", rows=0)
    lines += [line[3:] for line in _told(page, entry)]
    if not entry.evidence.owner:
        lines += page.line(page.say("add owner"), "  ", rows=0)
    return "\n".join(lines) + "\n"


def _joined(parts: Sequence[Sequence[str]]) -> str:
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _entry(page: Page, number: int, one: Standing) -> list[str]:
    evidence = one.evidence
    head = page.say(
        "worth",
        file=evidence.file or page.say("no file"),
        place=str(evidence.span or ""),
        grade=page.say(one.grade),
    )
    lines = page.line(head, f"{number}. ", rows=0)
    lines[-1] = lines[-1].removesuffix(page.say(one.grade)) + page.paper.paint(
        page.say(one.grade), _STYLES[one.grade]
    )
    return lines + _told(page, one)


def _told(page: Page, one: Standing) -> list[str]:
    """What is behind the grade of a piece of evidence, and what the evidence is for."""
    evidence, lines = one.evidence, list[str]()
    if one.reason:
        lines += page.line(page.say("because of", reason=one.reason), "     ", rows=0)
    lines += page.line("; ".join(_parts(page, one)), "     ", rows=0)
    if one.ends_soon:
        lines += page.line(page.say("ends soon", day=evidence.valid_until), "     ", rows=0)
    for supported in one.supports:
        lines += page.line(_supported(page, supported), "     ", rows=0)
    return lines


def _parts(page: Page, one: Standing) -> list[str]:
    """What was written down about the file, and what was not."""
    evidence, left = one.evidence, one.days_left
    if left is None:
        validity = page.say("no end")
    elif left < 0:
        validity = page.say("expired", day=evidence.valid_until, n=-left)
    else:
        validity = page.say("valid", day=evidence.valid_until, n=left)
    return [
        page.say(one.checksum),
        page.say("owner", text=evidence.owner) if evidence.owner else page.say("no owner"),
        page.say("dated", day=evidence.dated) if evidence.dated else page.say("no date"),
        validity,
    ]


def _supported(page: Page, one: Supported) -> str:
    if not one.facts:
        return page.say("nothing stated", path=one.path)
    if len(one.facts) == 1 and one.facts[0][0] == one.path:
        return page.say("one fact", path=one.path, grade=page.say(one.facts[0][1]))
    grades = [grade for _, grade in one.facts]
    return page.say(
        "many facts", path=one.path, counts=_counts(page, {key: grades.count(key) for key in GRADES})
    )


def _counts(page: Page, counts: dict[Grade, int]) -> str:
    told = [
        page.say("counted", n=counts[one], grade=page.say(one)) for one in reversed(GRADES) if counts[one]
    ]
    return ", ".join(told) or "0"


def _summary(page: Page, status: EvidenceStatus) -> list[str]:
    lines = page.paper.wrap(page.say("in all", counts=_counts(page, status.facts)))
    defects = sum(one.is_defect for one in status.entries)
    ending = sum(one.ends_soon for one in status.entries)
    if defects:
        lines += page.paper.wrap(page.say("defects", n=defects))
    if ending:
        lines += page.paper.wrap(page.say("soon", n=ending, days=status.soon))
    return lines
