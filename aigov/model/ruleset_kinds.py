"""Kinds of rules, for the code that must start fast and cannot load the whole model of a ruleset."""

NEVER_FAIL = ("permission", "right", "presumption")
"""Kinds that grant something: not relying on them is no failure."""
