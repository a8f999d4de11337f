"""Verdicts, what else a verdict could still become, and why it is what it is."""

from typing import Literal

Truth = bool | None
"""Three values: ``None`` is unknown."""

Verdict = Literal["pass", "fail", "open", "not-applicable"]
Grade = Literal["claimed", "documented", "evidenced"]
Reason = Literal[
    "requirements met",
    "requirement not met",
    "judged by a person",
    "out of scope",
    "exempt",
    "not yet",
    "superseded",
    "not relied on",
    "facts missing",
    "judgement needed",
    "date contested",
    "grade too low",
]

GRADES: tuple[Grade, ...] = ("claimed", "documented", "evidenced")
"""Grades from the weakest to the strongest."""

VERDICTS: tuple[Verdict, ...] = ("pass", "fail", "open", "not-applicable")
"""Verdicts in the order in which reports count them."""

PASS, FAIL, NOT_APPLICABLE, OPEN_PASS_FAIL, OPEN_PASS, OPEN_FAIL, OPEN_ALL = range(7)
"""A verdict together with what is still possible, as one small number; a run of them fits into bytes."""

POSSIBLE: tuple[tuple[Verdict, ...], ...] = (
    ("pass",),
    ("fail",),
    ("not-applicable",),
    ("pass", "fail"),
    ("not-applicable", "pass"),
    ("not-applicable", "fail"),
    ("not-applicable", "pass", "fail"),
)
"""By the number of a verdict: what it is, or what an open one can still become."""

VERDICT: tuple[Verdict, ...] = ("pass", "fail", "not-applicable", "open", "open", "open", "open")
"""By the number of a verdict: its name."""
