"""Judgement: programs, verdicts, grades, reports; no file, clock, network or print."""
