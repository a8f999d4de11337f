"""The few facts worth finding out next: those that settle most open results, possible failures first."""

from collections.abc import Iterable

from aigov.model.report import Finding, NextFact


def next_facts(findings: Iterable[Finding]) -> tuple[NextFact, ...]:
    """Facts that open results wait for, the most useful first."""
    counts: dict[str, list[int]] = {}
    for finding in findings:
        if finding.verdict != "open":
            continue
        waits_for = {missing.fact for missing in finding.missing}
        can_fail = "fail" in finding.possible
        for fact in waits_for:
            count = counts.setdefault(fact, [0, 0, 0])
            count[0] += len(waits_for) == 1 and finding.reason != "judgement needed"
            count[1] += 1
            count[2] += can_fail
    ordered = sorted(counts.items(), key=lambda one: (-one[1][2], -one[1][1], -one[1][0], one[0]))
    return tuple(NextFact(path, *count) for path, count in ordered)
