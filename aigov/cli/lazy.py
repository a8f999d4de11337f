"""A group of commands whose modules are imported only when they are used, with its help in sections."""

from importlib import import_module

import click

from aigov.cli.exit_codes import USAGE
from aigov.model.tuples import NamedTuple


class Entry(NamedTuple):
    """A command as the help lists it, without importing it."""

    name: str
    where: str
    """Module and attribute, for example ``aigov.cli.check:check``."""
    help: str


Sections = tuple[tuple[str, tuple[Entry, ...]], ...]


class LazyGroup(click.Group):
    """A group made from a table of sections and entries."""

    def __init__(self, name: str, sections: Sections, **more: object) -> None:
        super().__init__(name=name, **more)  # type: ignore[arg-type]  # click types its attributes one by one
        self.sections = sections
        self.entries = {entry.name: entry for _, entries in sections for entry in entries}

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Without a command: the help, as the answer to a wrong command line in every version of click."""
        if not args:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(USAGE)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the help."""
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Imports the one command that was asked for."""
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        module, _, attribute = entry.where.partition(":")
        command = getattr(import_module(module), attribute)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest command for one that does not exist."""
        if args and args[0] not in self.entries and not args[0].startswith("-"):
            from aigov.model.diagnostics import did_you_mean, visible

            hint = did_you_mean(args[0], self.entries) or f"see `{ctx.command_path} --help`"
            raise click.UsageError(f"no command is called `{visible(args[0])}`: {hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One block for each section."""
        for title, entries in self.sections:
            with formatter.section(title):
                formatter.write_dl([(entry.name, entry.help) for entry in entries])
