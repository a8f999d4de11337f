"""Compares two reports on one system, judged as of two days: which verdicts change, and why."""

from collections.abc import Iterator, Sequence

from aigov.model.changes import Cause, Change, Changes, Kind
from aigov.model.description import Evidence
from aigov.model.diagnostics import order
from aigov.model.report import FactUse, Finding, Report
from aigov.model.values import Value
from aigov.model.verdicts import Verdict

_KINDS: dict[Verdict, Kind] = {
    "fail": "newly fails",
    "open": "newly open",
    "pass": "newly met",
    "not-applicable": "no longer applies",
}


def changes(before: Report, after: Report) -> Changes:
    """The verdicts that differ; both reports are on the same description and the same rulesets."""
    days = sorted((before.receipt.as_of, after.receipt.as_of))
    turning = [one for one in after.description.evidence if _turns(one, *days)]
    pairs = [
        (old, new)
        for one, other in zip(before.rulesets, after.rulesets, strict=True)
        for old, new in zip(one.findings, other.findings, strict=True)
    ]
    found = tuple(
        Change(_kind(old, new), old, new, tuple(_causes(old, new, turning)))
        for old, new in pairs
        if (old.verdict, old.grade) != (new.verdict, new.grade)
    )
    problems = order({*before.diagnostics, *after.diagnostics})
    return Changes(after.description, before.receipt, after.receipt, len(pairs), found, problems)


def _kind(before: Finding, after: Finding) -> Kind:
    return "other grade" if before.verdict == after.verdict else _KINDS[after.verdict]


def _turns(one: Evidence, first: str, last: str) -> bool:
    """Whether evidence proves something on one of two days only."""
    return first < one.dated <= last or bool(one.valid_until and first <= one.valid_until < last)


def _causes(before: Finding, after: Finding, turning: Sequence[Evidence]) -> Iterator[Cause]:
    """The reasons of a change, those of the law before those of the facts."""
    found = [*_of_the_law(before, after), *_of_people(before, after)]
    yield from found
    aged = _aged(before, after)
    if "grade too low" in (before.reason, after.reason) or before.verdict == after.verdict:
        facts = _other_support(before, after)
        yield Cause("support", ", ".join(_proofs(facts, turning)), facts)
    elif aged or not found:
        yield Cause("time passes", "", aged)


def _of_the_law(before: Finding, after: Finding) -> Iterator[Cause]:
    put_off = ("not yet", "date contested")
    if after.reason == "superseded":
        yield Cause("ends", after.detail, ())
    elif before.reason == "not yet" and after.reason == "date contested":
        yield Cause("starts", after.starts[0], ())
    elif before.reason in put_off and after.reason not in put_off:
        yield Cause("starts", after.starts[-1] if after.starts else "", ())
    if before.reason == "exempt" and after.reason != "exempt":
        yield Cause("exemption over", before.detail, before.because)
    if after.reason == "exempt" and before.reason != "exempt":
        yield Cause("exempt", after.detail, after.because)


def _of_people(before: Finding, after: Finding) -> Iterator[Cause]:
    if after.judged is not None and before.judged is None:
        yield Cause("assessment counts", f"{after.judged.by}, {after.judged.date}", ())


def _aged(before: Finding, after: Finding) -> tuple[FactUse, ...]:
    """The facts with a date whose part in the verdict has changed with the days."""
    if before.elements and after.elements:
        numbers = [
            one.number
            for one, other in zip(before.elements, after.elements, strict=True)
            if one.truth is not other.truth
        ]
        uses = [
            use
            for number in numbers
            for element in (before.elements[number], after.elements[number])
            for use in element.because
        ]
    elif before.reason in ("not yet", "date contested") or after.reason == "superseded":
        uses = []
    else:
        uses = [*before.because, *after.because]
    dated = {use.path: use for use in uses if _has_date(use.value)}
    parts = tuple(dated)
    # The day itself says more than the list that it stands in.
    return tuple(
        use
        for path, use in dated.items()
        if not any(one.startswith((f"{path}[", f"{path}.")) for one in parts)
    )


def _other_support(before: Finding, after: Finding) -> tuple[FactUse, ...]:
    """The facts that are supported otherwise on one day than on the other, or count on one of them only."""
    graded = {(use.path, use.grade) for use in before.because} & {
        (use.path, use.grade) for use in after.because
    }
    uses = (*before.because, *after.because)
    return tuple({use.path: use for use in uses if (use.path, use.grade) not in graded}.values())


def _proofs(facts: Sequence[FactUse], turning: Sequence[Evidence]) -> Iterator[str]:
    """The evidence of some facts that has expired, or counts only now."""
    for one in turning:
        sections = {path.removesuffix("*") for path in one.supports if path.endswith(".*")}
        if any(use.path.startswith((*sections, *one.supports)) for use in facts):
            yield (
                f"{one.file}, valid until {one.valid_until}"
                if one.valid_until
                else f"{one.file}, dated {one.dated}"
            )


def _has_date(value: Value) -> bool:
    """Whether a day stands in a fact, or in a part of it."""
    if isinstance(value, str):
        return len(value) == 10 and value[4] == value[7] == "-" and value.replace("-", "").isdigit()
    if isinstance(value, dict):
        return any(map(_has_date, value.values()))
    return isinstance(value, list) and any(map(_has_date, value))
