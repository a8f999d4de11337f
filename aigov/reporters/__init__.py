"""Finished reports as text, one file for each format; nothing is decided here."""
