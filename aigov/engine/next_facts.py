"""The few facts worth finding out next: those that settle most open results, possible failures first."""

from collections.abc import Iterable

from aigov.model.report import Finding, MissingFact, NextFact, NextState
from aigov.model.values import Facts


def next_facts(findings: Iterable[Finding], stated: Facts, counting: Facts) -> tuple[NextFact, ...]:
    """Facts that open results wait for, the most useful first.

    ``stated`` are all facts of the description, ``counting`` those whose grade suffices.
    """
    counts: dict[str, list[int]] = {}
    missing: dict[str, MissingFact] = {}
    for (_, judged, can_fail), (wanted, times) in _alike(findings).items():
        # Of a fact that nobody stated, the fact itself is asked for; of a stated one, the part that it lacks.
        waits_for = {one.path if one.fact in counting else one.fact: one for one in wanted}
        for path, one in waits_for.items():
            missing.setdefault(path, one)
            count = counts.setdefault(path, [0, 0, 0])
            count[0] += times * (len(waits_for) == 1 and not judged)
            count[1] += times
            count[2] += times * can_fail
    # Of facts that settle as much, the one that conditions ask for first comes first: it often spares the others.
    ordered = sorted(counts.items(), key=lambda one: (-one[1][2], -one[1][1], -one[1][0]))
    return tuple(
        NextFact(
            path,
            missing[path].fact,
            _state(missing[path].fact, stated, counting),
            missing[path].reason,
            *count,
        )
        for path, count in ordered
    )


def _alike(
    findings: Iterable[Finding],
) -> dict[tuple[int, bool, bool], tuple[tuple[MissingFact, ...], int]]:
    """What open results wait for, and how many wait for the very same; rules that are asked alike often do."""
    alike: dict[tuple[int, bool, bool], tuple[tuple[MissingFact, ...], int]] = {}
    for one in findings:
        if one.verdict == "open":
            key = (id(one.missing), one.reason == "judgement needed", "fail" in one.possible)
            alike[key] = one.missing, alike[key][1] + 1 if key in alike else 1
    return alike


def _state(fact: str, stated: Facts, counting: Facts) -> NextState:
    if fact in counting:
        return "incomplete"
    return "too weak" if fact in stated else "not stated"
