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


def exit_code(answers: Iterable[Verdict], errors: bool, fail_on: str = "open") -> int:
    """The code for some answers together; ``fail_on="fail"`` lets open results pass."""
    if errors:
        return ERROR
    codes = {_CODES[answer] for answer in answers}
    if FAIL in codes:
        return FAIL
    return OPEN if OPEN in codes and fail_on == "open" else PASS
