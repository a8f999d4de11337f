"""Tools for people who write rules: lint, cases, mutants, pages."""
