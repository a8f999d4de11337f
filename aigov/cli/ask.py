"""`aigov ask`: the questions that settle most, and the answers written into the description."""

import click

from aigov.authoring.interview import questions
from aigov.cli.editing import place_of
from aigov.cli.exit_codes import ERROR, PASS
from aigov.cli.judging import page_of, standard_input, tell
from aigov.cli.opening import opened
from aigov.cli.options import asking, exits, wished
from aigov.cli.screen import coloured, put, width
from aigov.documents.names import named_inputs
from aigov.model.diagnostics import has_errors
from aigov.reporters.layout import Paper
from aigov.reporters.question_phrases import PHRASES


@click.command("ask", short_help="Ask what settles most, and write the answers down.")
@click.argument("file")
@asking
@click.option("--list", "only_list", is_flag=True, help="Print the questions without asking them.")
@click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help="Ask or print so many questions at most."
)
@click.option("--again", is_flag=True, help="Ask again what is said to be unknown.")
@exits
def ask(file: str, only_list: bool, limit: int | None, again: bool, **given: object) -> int:
    """Ask the questions that settle most open results of FILE, possible failures first, and write the answers down.

    FILE is a description, which the answers go into, or a model card, whose sidecar they go into; layout and comments
    stay. Answers are read from standard input, a line for each question: `?` or `? why` where nobody knows, `none`
    where there is none, an empty line to leave a question for later, `quit` to end, `oversight.mode: after` to tell
    another fact. Each is written at once, so that one can end at any time and go on later. On a terminal an answer that
    does not fit is asked for again; elsewhere it ends the command with 3, for what follows would answer other
    questions. Otherwise it ends with 0, whatever the verdicts are.
    """
    asked = wished({**given, "paths": (file,)})
    ready = opened(asked, file)
    if ready is None:
        return ERROR
    session, settings = ready
    page = page_of(session, settings.lang, Paper(width(), coloured(asked.color)))
    page = page._replace(say=page.say._replace(more=PHRASES))
    if not only_list:
        from aigov.cli.interview import Interview

        return Interview(session, page, place_of(file, session)[0], limit, again).run()
    path, name = next(iter(named_inputs([file])))
    report = session.judge(path, standard_input, name)
    found = questions(report, session.words.vocabulary, again)[:limit]
    if asked.format == "json":
        from aigov.reporters.json_questions import render as render_json

        put(render_json(report, found, session.words))
    else:
        from aigov.reporters.text_questions import render

        tell(one for one in report.diagnostics if one.severity == "error")
        put(render(page, report, found))
    return ERROR if has_errors(report.diagnostics) else PASS
