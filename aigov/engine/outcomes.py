"""From the truths of a rule to its verdict."""

from aigov.model.ruleset_kinds import NEVER_FAIL
from aigov.model.verdicts import (
    FAIL,
    NOT_APPLICABLE,
    OPEN_ALL,
    OPEN_FAIL,
    OPEN_PASS,
    OPEN_PASS_FAIL,
    PASS,
    Truth,
)


def with_judgement(requires: Truth, answer: Truth) -> Truth:
    """What the facts and the answer of a person give together."""
    if answer is False:
        return False
    return requires if answer is True else None


def verdict_of(applies: Truth, requires: Truth, kind: str) -> int:
    """The verdict table of the design: rows are ``applies``, columns ``requires``."""
    if applies is False:
        return NOT_APPLICABLE
    if kind in NEVER_FAIL:
        if requires is False:
            return NOT_APPLICABLE
        return PASS if applies is True and requires is True else OPEN_PASS
    if applies is True:
        return PASS if requires is True else FAIL if requires is False else OPEN_PASS_FAIL
    return OPEN_PASS if requires is True else OPEN_FAIL if requires is False else OPEN_ALL
