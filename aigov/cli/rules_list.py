"""`aigov rules list`: the built-in rulesets."""

import click

from aigov.api import library
from aigov.authoring.workshop import open_ruleset
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.options import exits
from aigov.cli.screen import put, talk
from aigov.documents.library import ruleset_ids
from aigov.model.diagnostics import render


@click.command("list", short_help="List the rulesets with version, force and size.")
@exits
def rules_list() -> int:
    """List the built-in rulesets: id, version, force, how many rules and cases they have, and their title."""
    shelf, code = library(), PASS
    for name in ruleset_ids(shelf):
        piece, problems = open_ruleset(shelf, name)
        if piece is None:
            talk("\n".join(map(render, problems)))
            code = ERROR
            continue
        one = piece.ruleset
        size = f"{len(one.rules):>4} rules {len(piece.cases):>5} cases"
        put(f"{one.id:22} {one.version:9} {one.force:10} {size}  {one.title.get('en', '')}\n")
    return code
