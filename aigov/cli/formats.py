"""The formats as the command line names them: a name with the nearest one for a slip, a format with its file."""

import click

from aigov.reporters.formats import FORMATS, BrokenFormatError, format_names, writer_of


def named_format(context: click.Context, parameter: click.Parameter, name: str) -> str:
    """The name of a format that exists, of this package or of another one."""
    try:
        if writer_of(name) is not None:
            return name
    except BrokenFormatError as error:
        raise click.BadParameter(str(error)) from error
    from aigov.model.diagnostics import did_you_mean

    names = format_names()
    hint = did_you_mean(name, names) or f"formats: {', '.join(names)}"
    raise click.BadParameter(f"no format is called {name!r}: {hint}")


def formats_and_files(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Formats with the files to write them to."""
    return tuple([_format_and_file(context, parameter, value) for value in values])


def _format_and_file(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, str]:
    form, equals, file = value.partition("=")
    if not equals or not file:
        raise click.BadParameter(f"{value!r} is not FORMAT=FILE, for example json=report.json")
    return named_format(context, parameter, form), file


FORMAT_HELP = f"Format on standard output: {', '.join(FORMATS)}. Default: text."
