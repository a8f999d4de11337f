"""`aigov rules lint`: refuses what a ruleset must not lack."""

from collections.abc import Sequence

import click

from aigov.api import library, open_topics
from aigov.authoring.lint import lint
from aigov.authoring.lint_crosswalk import lint_crosswalk
from aigov.authoring.lint_topics import lint_topics
from aigov.authoring.lint_vocabulary import lint_vocabulary
from aigov.authoring.workshop import Workpiece, open_ruleset
from aigov.cli.exit_codes import ERROR, FAIL, PASS
from aigov.cli.options import exits
from aigov.cli.screen import put
from aigov.cli.workshop import names, run_over
from aigov.documents.library import Library, load_crosswalk, ruleset_ids
from aigov.model.diagnostics import Diagnostic, render
from aigov.reporters.phrases import Number


@click.command("lint", short_help="Refuse what a ruleset must not lack.")
@names
@exits
def rules_lint(names: tuple[str, ...]) -> int:
    """Look for what a ruleset must not lack, or must not carry unused; 1 when something is wrong.

    Without names every built-in ruleset is looked at, and then the vocabulary, the crosswalk and the topics of
    comparisons.
    """
    code = run_over(names, _linted)
    if names:
        return code
    shelf = library()
    opened = [open_ruleset(shelf, name)[0] for name in ruleset_ids(shelf)]
    pieces = [piece for piece in opened if piece is not None]
    if pieces:
        _vocabulary(pieces)
    return max(code, _crosswalk(shelf, pieces), _topics(pieces))


def _linted(piece: Workpiece) -> tuple[str, tuple[Diagnostic, ...]]:
    problems = lint(piece)
    rules, definitions = Number(len(piece.ruleset.rules)), Number(len(piece.ruleset.definitions))
    return (
        f"{piece.ruleset.id}: {rules:rule}, {definitions:definition}, {Number(len(problems)):problem}",
        problems,
    )


def _vocabulary(pieces: Sequence[Workpiece]) -> None:
    problems = lint_vocabulary(pieces[0].words, (piece.ruleset for piece in pieces))
    for problem in problems:
        put(f"{render(problem)}\n")
    put(f"vocabulary: {len(pieces[0].words.vocabulary.facts)} facts, {Number(len(problems)):warning}\n")


def _crosswalk(shelf: Library, pieces: Sequence[Workpiece]) -> int:
    # From its file, for what is compiled holds no places, and whoever mends a row wants to know where it stands.
    crosswalk, problems = load_crosswalk(shelf._replace(compiled="", cache=False))
    if crosswalk is None:
        for problem in problems:
            put(f"{render(problem)}\n")
        return ERROR if problems else PASS
    found = lint_crosswalk(crosswalk, [piece.ruleset for piece in pieces])
    for problem in found:
        put(f"{render(problem)}\n")
    put(f"crosswalk: {Number(len(crosswalk.rows)):row}, {Number(len(found)):problem}\n")
    return FAIL if found else PASS


def _topics(pieces: Sequence[Workpiece]) -> int:
    topics, problems = open_topics()
    if topics is None:
        for problem in problems:
            put(f"{render(problem)}\n")
        return ERROR
    found = lint_topics(topics, [piece.ruleset for piece in pieces])
    for problem in found:
        put(f"{render(problem)}\n")
    put(f"topics: {Number(len(topics.topics)):topic}, {Number(len(found)):problem}\n")
    return FAIL if found else PASS
