"""`aigov rules list`: the rulesets that are built in."""

import click

from aigov.api import library
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.options import exits
from aigov.cli.screen import put, talk
from aigov.documents.cases import count_cases
from aigov.documents.library import Library, find_ruleset, load_rules, load_words, ruleset_ids
from aigov.documents.sources import case_texts, ruleset_source
from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.diagnostics import Diagnostic, render


@click.command("list", short_help="List the rulesets with version, force and size.")
@exits
def rules_list() -> int:
    """List the built-in rulesets: id, version, force, how many rules and cases they have, and their title."""
    shelf = library()
    words, problems = load_words(shelf)
    if words is not None:
        for name in ruleset_ids(shelf):
            problems += _listed(shelf, name, words)
    if problems:
        talk("\n".join(map(render, problems)))
    return ERROR if problems else PASS


def _listed(shelf: Library, name: str, words: CompiledVocabulary) -> tuple[Diagnostic, ...]:
    """Prints the line of a ruleset; gives what is wrong with it."""
    one, problems = load_rules(shelf, name, words)
    cases, unread = _cases(shelf.folder, find_ruleset(shelf, name))
    if one is not None:
        size = f"{len(one.rules):>4} rules {cases:>5} cases"
        put(f"{one.id:22} {one.version:9} {one.force:10} {size}  {one.texts().title.get('en', '')}\n")
    return (*problems, *unread)


def _cases(shelf: str, folder: str | Diagnostic) -> tuple[int, tuple[Diagnostic, ...]]:
    """How many cases the folder of a ruleset holds."""
    source, problems = (None, (folder,)) if isinstance(folder, Diagnostic) else ruleset_source(folder, shelf)
    if source is None:
        return 0, problems
    texts, _, unread = case_texts(source)
    return count_cases(texts), unread
