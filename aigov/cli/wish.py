"""What a command line asks for, before anything is done about it."""

from aigov.model.tuples import NamedTuple

FAIL_ON = ("fail", "open")
"""What may end with a code other than 0."""

COLORS = ("auto", "always", "never")
"""When to colour."""


class Wish(NamedTuple):
    """What a command line asks for; nothing stands for what it leaves to the configuration."""

    paths: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    as_of: str | None = None
    grade: str | None = None
    fail_on: str | None = None
    format: str = "text"
    outputs: tuple[tuple[str, str], ...] = ()
    lang: str | None = None
    show: tuple[str, ...] = ()
    config: str | None = None
    waivers: str | None = None
    new_since: str | None = None
    stdin_name: str | None = None
    quiet: bool = False
    verbose: bool = False
    color: str = "auto"
    no_cache: bool = False
