"""`aigov explain`: a rule, a fact, a defined term, or why one verdict is what it is."""

import click

from aigov.cli.explaining import explained, explained_verdict
from aigov.cli.options import exits, settings, wished
from aigov.cli.wish import Wish


@click.command("explain", short_help="Explain a rule, a fact, a term, or a verdict.")
@click.argument("names", nargs=-1, required=True, metavar="[FILE] NAME")
@settings
@exits
def explain(names: tuple[str, ...], **given: object) -> int:
    """Explain a NAME: a rule (`hiroshima/action-1/red-teaming`), a fact (`oversight.mode`) or a defined term.

    With a FILE before the name of a rule or a term, explain the verdict of that rule on the system in the file, or
    whether the term holds for it: every condition with its facts and where they stand, what is missing, and the least
    that would change it.
    """
    if len(names) > 2:
        raise click.UsageError("give one name, or a file and the name of a rule or a term")
    asked: Wish = wished(given)
    return explained(names[0], asked) if len(names) == 1 else explained_verdict(names[0], names[1], asked)
