"""`aigov schema`: the JSON Schema of descriptions, for editors, or of reports, for programs."""

import json

import click

from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.options import exits
from aigov.cli.screen import put, talk


@click.command("schema", short_help="Print the JSON Schema of descriptions or of reports.")
@click.option("--report", is_flag=True, help="The schema of reports instead of descriptions.")
@exits
def schema(report: bool) -> int:
    """Print the JSON Schema (draft 2020-12) of descriptions; editors use it to complete and to check."""
    if report:
        from aigov.authoring.report_schema import report_schema

        made = report_schema()
    else:
        from aigov.api import library
        from aigov.authoring.description_schema import description_schema
        from aigov.documents.library import load_words
        from aigov.model.diagnostics import render

        words, problems = load_words(library())
        if words is None:
            talk("\n".join(map(render, problems)))
            return ERROR
        made = description_schema(words)
    put(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
    return PASS
