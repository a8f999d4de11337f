"""Conditions: text to typed tree, functions, printer."""
