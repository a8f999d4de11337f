"""Judges a description of an AI system against the rules that govern it."""

__version__ = "0.1.0"
