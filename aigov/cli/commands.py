"""The commands of `aigov`, each loaded when it is asked for."""

from collections.abc import Sequence

import click

from aigov import __version__
from aigov.cli.ends import WrongUsageError
from aigov.cli.exit_codes import INTERRUPTED
from aigov.cli.lazy import Entry, LazyGroup, Sections

SECTIONS: Sections = (
    (
        "Describe",
        (
            Entry("init", "aigov.cli.init:init", "Write a description to fill in."),
            Entry("import", "aigov.cli.import_card:import_card", "Write a description from a model card."),
            Entry("ask", "aigov.cli.ask:ask", "Ask what settles most, and write the answers down."),
            Entry(
                "evidence",
                "aigov.cli.evidence:evidence",
                "Write down files that back facts up; show their worth.",
            ),
        ),
    ),
    (
        "Judge",
        (
            Entry("check", "aigov.cli.check:check", "Judge descriptions or model cards against rulesets."),
            Entry(
                "timeline",
                "aigov.cli.timeline:timeline",
                "Show when duties start, and how ready systems are.",
            ),
            Entry("compare", "aigov.cli.compare:compare", "Compare what rulesets ask, topic by topic."),
        ),
    ),
    (
        "Understand",
        (
            Entry("explain", "aigov.cli.explain:explain", "Explain a rule, a fact, a term, or a verdict."),
            Entry(
                "crosswalk",
                "aigov.cli.crosswalk:crosswalk",
                "Show what rules have to do with rules of other instruments.",
            ),
            Entry("rules", "aigov.cli.rules:rules", "List, show, document, lint, test and mutate rulesets."),
        ),
    ),
    (
        "Deliver",
        (
            Entry(
                "diff", "aigov.cli.diff:diff", "Show which verdicts change between days or reports, and why."
            ),
            Entry("verify", "aigov.cli.verify:verify", "Make a report again and say what has changed."),
            Entry("waivers", "aigov.cli.waivers:waivers", "Check and prune the file of waivers."),
        ),
    ),
    (
        "Set up",
        (
            Entry("config", "aigov.cli.config:config", "Show the settings that count for an input."),
            Entry(
                "schema", "aigov.cli.schema:schema", "Print the JSON Schema of descriptions or of reports."
            ),
        ),
    ),
)

cli = LazyGroup(
    "aigov",
    SECTIONS,
    help="Judge a description of an AI system against the rules that govern it, and show why.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 pass, 1 something fails, 2 wrong command line, 3 an input could not be read or is "
    "invalid, 4 nothing fails but something is open, 130 interrupted.",
)
cli = click.version_option(__version__, "-V", "--version", prog_name="aigov")(cli)


def run_command(arguments: Sequence[str] | None) -> int:
    """The exit code of a command line that names any command with any options."""
    try:
        code = cli.main(arguments, prog_name="aigov", standalone_mode=False)
    except WrongUsageError as wrong:
        return _shown(click.UsageError(str(wrong)))
    except click.ClickException as error:
        return _shown(error)
    except click.Abort:
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def _shown(error: click.ClickException) -> int:
    error.show()
    return error.exit_code
