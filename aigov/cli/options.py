"""The options that mean the same in every command, and what they say together."""

import functools
from collections.abc import Callable, Mapping
from typing import TypeVar

import click

from aigov.cli.formats import FORMAT_HELP, formats_and_files, named_format
from aigov.cli.wish import COLORS, FAIL_ON, Wish
from aigov.model.verdicts import GRADES
from aigov.reporters.page import SHOWN
from aigov.reporters.phrases import LANGS

Function = TypeVar("Function", bound=Callable[..., object])


def day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """A day of the calendar, as YYYY-MM-DD."""
    if value is None:
        return None
    from datetime import date

    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day; write YYYY-MM-DD") from None


def _all(function: Function, options: list[Callable[[Function], Function]]) -> Function:
    for option in reversed(options):
        function = option(function)
    return function


def inputs(function: Function) -> Function:
    """Paths to judge."""
    name = "Name that results give to standard input; its ending tells a card from a description."
    return _all(
        function,
        [
            click.argument("paths", nargs=-1, metavar="PATH..."),
            click.option("--stdin-name", metavar="NAME", help=name),
        ],
    )


def judging(function: Function) -> Function:
    """What to judge against, and how strictly."""
    return _all(
        function,
        [
            click.option(
                "--rules", multiple=True, metavar="ID|PATH", help="Ruleset to judge against; repeatable."
            ),
            click.option(
                "--theme",
                "themes",
                multiple=True,
                metavar="THEME",
                help="Only rules of this theme; repeatable.",
            ),
            click.option("--as-of", callback=day, metavar="DATE", help="Date of assessment; default: today."),
            click.option(
                "--grade",
                type=click.Choice(GRADES),
                help="Least support a fact needs to count; default: claimed.",
            ),
            click.option(
                "--fail-on",
                type=click.Choice(FAIL_ON),
                help="What ends with a code other than 0; with `fail`, open results end with 0. Default: open.",
            ),
            click.option(
                "--config", metavar="FILE", help="Configuration to use instead of the nearest aigov.toml."
            ),
            click.option("--no-cache", is_flag=True, help="Keep nothing between runs, and use nothing kept."),
        ],
    )


def setting_aside(function: Function) -> Function:
    """What is shown and does not decide."""
    waivers = "Waivers to use instead of the nearest aigov-waivers.yaml; what they waive does not decide."
    since = "An earlier report (JSON); failures and open results that it knows do not decide."
    return _all(
        function,
        [
            click.option("--waivers", metavar="FILE", help=waivers),
            click.option("--new-since", metavar="REPORT", help=since),
        ],
    )


def waiving(function: Function) -> Function:
    """What the keeping of waivers needs: the systems, their rulesets, the date, and where the waivers are."""
    waivers = "Waivers to look at instead of the nearest aigov-waivers.yaml."
    return _all(
        function,
        [
            click.argument("paths", nargs=-1, metavar="[PATH]..."),
            click.option("--waivers", metavar="FILE", help=waivers),
            _RULES,
            _AS_OF,
            *_WHERE,
        ],
    )


def repeating(function: Function) -> Function:
    """What repeating a report needs that the report does not say itself."""
    rules = "Folder of a ruleset that is not built in; repeatable."
    form = click.option(
        "--format",
        type=click.Choice(["text", "json"]),
        default="text",
        help="Format on standard output; default: text.",
    )
    return _all(
        function,
        [
            click.argument("paths", nargs=-1, metavar="REPORT [FILE]"),
            click.option("--rules", multiple=True, metavar="PATH", help=rules),
            *_WAYS[1:],
            *_WHERE,
            form,
        ],
    )


def settings(function: Function) -> Function:
    """What explanations need of all this: rulesets, date, strictness, language, colour."""
    return _all(function, [_RULES, _AS_OF, *_WAYS])


def asking(function: Function) -> Function:
    """What a question about dates needs: the same, and themes, configuration, cache, format."""
    return _all(function, [_RULES, _AS_OF, *_WAYS, *_MORE])


def asking_twice(function: Function) -> Function:
    """What a comparison needs: the same, with `--as-of` given twice for two days."""
    twice = click.option(
        "--as-of",
        "days",
        multiple=True,
        callback=_days,
        metavar="DATE",
        help="A day to judge on; for one FILE give it twice.",
    )
    return _all(function, [_RULES, twice, *_WAYS, *_MORE])


def comparing(function: Function) -> Function:
    """What a comparison of rulesets needs: several of them in one option as well, and Markdown among the formats."""
    rulesets = click.option(
        "--rulesets",
        callback=_listed,
        metavar="ID,ID...",
        help="Rulesets to compare, with commas between them; the same as --rules for each.",
    )
    form = click.option(
        "--format",
        type=click.Choice(["text", "json", "markdown"]),
        default="text",
        help="Format on standard output; default: text.",
    )
    return _all(function, [_RULES, rulesets, _AS_OF, *_WAYS, *_WHERE, form])


def _listed(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    return tuple(one.strip() for one in (value or "").split(",") if one.strip())


def in_a_language(function: Function) -> Function:
    """What a question needs that depends neither on a day nor on a system."""
    return _all(function, [*_WAYS[1:], *_MORE[1:]])


def _days(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    if len(values) > 2:
        raise click.BadParameter("give it twice: --as-of EARLIER --as-of LATER")
    return tuple(str(day(context, parameter, value)) for value in values)


_RULES = click.option("--rules", multiple=True, metavar="ID|PATH", help="Ruleset to look in; repeatable.")
_AS_OF = click.option("--as-of", callback=day, metavar="DATE", help="Date of assessment; default: today.")
_WAYS = (
    click.option(
        "--grade", type=click.Choice(GRADES), help="Least support a fact needs to count; default: claimed."
    ),
    click.option("--lang", type=click.Choice(LANGS), help="Language; default: en."),
    click.option("--color", type=click.Choice(COLORS), default="auto", help="When to colour; default: auto."),
)
_WHERE = (
    click.option("--config", metavar="FILE", help="Configuration to use instead of the nearest aigov.toml."),
    click.option("--no-cache", is_flag=True, help="Keep nothing between runs, and use nothing kept."),
)
_MORE = (
    click.option(
        "--theme", "themes", multiple=True, metavar="THEME", help="Only rules of this theme; repeatable."
    ),
    *_WHERE,
    click.option(
        "--format",
        type=click.Choice(["text", "json"]),
        default="text",
        help="Format on standard output; default: text.",
    ),
)


def delivering(function: Function) -> Function:
    """How to deliver the result."""
    return _all(
        function,
        [
            click.option(
                "--format",
                callback=named_format,
                default="text",
                metavar="FORMAT",
                help=FORMAT_HELP,
            ),
            click.option(
                "--output",
                "outputs",
                multiple=True,
                callback=formats_and_files,
                metavar="FORMAT=FILE",
                help="Also write a format to a file; repeatable.",
            ),
            click.option(
                "--lang",
                type=click.Choice(LANGS),
                help="Language of titles, questions and sentences; default: en.",
            ),
            click.option(
                "--show",
                multiple=True,
                type=click.Choice(SHOWN),
                help="List these results in full; repeatable.",
            ),
            click.option("-q", "--quiet", is_flag=True, help="One line for each system."),
            click.option("-v", "--verbose", is_flag=True, help="Say more on standard error."),
            click.option(
                "--color",
                type=click.Choice(COLORS),
                default="auto",
                help="When to colour; default: auto.",
            ),
        ],
    )


def wish(function: Callable[[Wish], int]) -> Callable[..., None]:
    """Gives the command all its options as one value, and ends with the exit code that it returns."""

    @functools.wraps(function)
    @exits
    def command(**given: object) -> int:
        return function(wished(given))

    return command


def wished(given: Mapping[str, object]) -> Wish:
    """The options of a command as one value."""
    return Wish(**given)  # type: ignore[arg-type]  # click has checked each of them


def exits(function: Callable[..., int]) -> Callable[..., None]:
    """Ends the command with the exit code that its function returns."""

    @functools.wraps(function)
    def command(*arguments: object, **given: object) -> None:
        click.get_current_context().exit(function(*arguments, **given))

    return command
