"""`aigov compare`: what several rulesets ask on the same topics, and what a system comes to under each."""

from collections.abc import Sequence

import click

from aigov.api import Session, is_card, open_topics
from aigov.cli.ends import WrongUsageError
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.judging import page_of, standard_input, tell
from aigov.cli.opening import opened
from aigov.cli.options import comparing, exits, wished
from aigov.cli.screen import coloured, put, width
from aigov.cli.settings import Finder
from aigov.cli.wish import Wish
from aigov.documents.names import named_inputs
from aigov.model.comparison import Comparison
from aigov.model.diagnostics import did_you_mean, has_errors, visible
from aigov.model.topics import Topics
from aigov.reporters.layout import Paper
from aigov.reporters.page import Page


@click.command("compare", short_help="Compare what rulesets ask, topic by topic.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@comparing
@click.option("--topic", "topics", multiple=True, metavar="ID", help="Only this topic, in full; repeatable.")
@exits
def compare(
    paths: tuple[str, ...],
    topics: tuple[str, ...],
    rules: tuple[str, ...],
    rulesets: tuple[str, ...],
    **given: object,
) -> int:
    """Compare rulesets on the topics they share: what each asks, and what the system in each PATH comes to.

    Shows which facts serve several rulesets at once, when duties start, and which ruleset is the stricter one. Without
    rulesets the EU AI Act, Japan's AI Guidelines for Business and the Hiroshima AI Process are compared. A comparison
    is a view: it ends with 0 whatever the verdicts are, or with 3 when an input could not be read; `aigov check` is
    for those who want the verdict as an exit code.
    """
    table, problems = open_topics()
    tell(problems)
    if table is None:
        return ERROR
    asked = _with_rulesets(wished({**given, "paths": paths, "rules": (*rules, *rulesets)}), table)
    ready = opened(asked, paths[0])
    if ready is None:
        return ERROR
    session, settings = ready
    _check_rulesets(session, table)
    chosen = _chosen(table, topics)
    comparer = session.comparer(chosen.topics)
    tell(comparer.problems)
    if comparer.problems:
        return ERROR
    systems = [
        session.comparison(comparer, file.path, standard_input, file.name)
        for file in named_inputs(paths, is_card)
    ]
    page = page_of(session, settings.lang, Paper(width(), coloured(asked.color)))
    put(_rendered(systems, chosen, asked.format, page, whole=bool(topics)))
    return ERROR if any(has_errors(one.diagnostics) for one in systems) else PASS


def _with_rulesets(asked: Wish, table: Topics) -> Wish:
    """The wish with the usual rulesets where neither the command line nor the settings name any."""
    named = asked.rules or Finder(asked).of(asked.paths[0]).options.rules
    return asked._replace(rules=named or tuple(one.name for one in table.usual))


def _check_rulesets(session: Session, table: Topics) -> None:
    """Refuses what cannot be compared: one ruleset alone, one twice, one of which the topics say nothing."""
    names, known = [one.compiled.id for one in session.programs], table.compared()
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or f"these can be compared: {', '.join(known)}"
            raise WrongUsageError(f"the topics of a comparison say nothing about `{visible(name)}`: {hint}")
    if len(set(names)) < max(2, len(names)):
        raise WrongUsageError("name two rulesets or more: --rulesets eu-ai-act,hiroshima")


def _chosen(table: Topics, names: Sequence[str]) -> Topics:
    """The topics that were asked for, in the order of the file; all of them when none is named."""
    known = [one.id for one in table.topics]
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or f"topics: {', '.join(known)}"
            raise WrongUsageError(f"no topic is called `{visible(name)}`: {hint}")
    return table._replace(topics=tuple(one for one in table.topics if not names or one.id in names))


def _rendered(systems: Sequence[Comparison], topics: Topics, form: str, page: Page, whole: bool) -> str:
    if form == "json":
        from aigov.reporters.json_compare import render as render_json

        return render_json(systems, topics)
    if form == "markdown":
        from aigov.reporters.markdown_compare import render as render_markdown

        return render_markdown(systems, page)
    from aigov.reporters.text_compare import render

    return render(systems, page, whole)
