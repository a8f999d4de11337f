"""The exit codes of every command, in one table.

====  =====================================================================================
   0  pass: nothing that applies fails or is open
   1  something fails
   2  the command line is wrong
   3  an input or a ruleset could not be read, is invalid, matched nothing, or aigov broke
   4  nothing fails, but something is open
 130  interrupted
====  =====================================================================================

An error outranks a finding: a batch with a broken file and a failure ends with 3.
"""

from collections.abc import Iterable

from aigov.model.verdicts import Verdict

PASS, FAIL, USAGE, ERROR, OPEN, INTERRUPTED = 0, 1, 2, 3, 4, 130

_CODES: dict[Verdict, int] = {"pass": PASS, "not-applicable": PASS, "fail": FAIL, "open": OPEN}


def exit_code(answer: Verdict, errors: bool, fail_on: str = "open") -> int:
    """The code for one answer; ``fail_on="fail"`` lets an open result pass."""
    if errors:
        return ERROR
    code = _CODES[answer]
    return PASS if code == OPEN and fail_on == "fail" else code


def worst(codes: Iterable[int]) -> int:
    """The code of several together."""
    seen = set(codes)
    return next((code for code in (ERROR, FAIL, OPEN) if code in seen), PASS)
