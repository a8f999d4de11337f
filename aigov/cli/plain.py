"""Reads the plainest command lines: `aigov check` with paths and ordinary options.

A hook or an editor runs such a line many times a day, and loading the command-line library takes longer than judging
a file. What is not plain (another command, a shortened or unknown option, a wrong value, `--help`) is left to it
whole, so that there is one place that explains what is wrong. A test holds the two to the same meaning.
"""

from collections.abc import Sequence

from aigov.cli.wish import COLORS, FAIL_ON, Wish
from aigov.model.verdicts import GRADES
from aigov.reporters.formats import FORMATS
from aigov.reporters.page import SHOWN
from aigov.reporters.phrases import LANGS

_SWITCHES = {
    "-q": "quiet",
    "--quiet": "quiet",
    "-v": "verbose",
    "--verbose": "verbose",
    "--no-cache": "no_cache",
}
_VALUES: dict[str, tuple[str, Sequence[str]]] = {
    "--grade": ("grade", GRADES),
    "--fail-on": ("fail_on", FAIL_ON),
    "--format": ("format", tuple(FORMATS)),
    "--lang": ("lang", LANGS),
    "--color": ("color", COLORS),
    "--config": ("config", ()),
    "--waivers": ("waivers", ()),
    "--new-since": ("new_since", ()),
    "--as-of": ("as_of", ()),
}
_REPEATED: dict[str, tuple[str, Sequence[str]]] = {
    "--rules": ("rules", ()),
    "--theme": ("themes", ()),
    "--show": ("show", SHOWN),
}


def plain(arguments: Sequence[str]) -> Wish | None:
    """What a plain command line asks for, or nothing when it takes the whole command line to read it."""
    if not arguments or arguments[0] != "check":
        return None
    paths: list[str] = []
    single: dict[str, object] = {}
    repeated: dict[str, tuple[str, ...]] = {}
    rest = iter(arguments[1:])
    for argument in rest:
        if argument in _SWITCHES:
            single[_SWITCHES[argument]] = True
        elif argument in _VALUES or argument in _REPEATED:
            value = next(rest, None)
            name, allowed = _VALUES.get(argument) or _REPEATED[argument]
            if (
                value is None
                or (allowed and value not in allowed)
                or (name == "as_of" and not _is_day(value))
            ):
                return None
            if argument in _REPEATED:
                repeated[name] = (*repeated.get(name, ()), value)
            else:
                single[name] = value
        elif argument.startswith("-") and argument != "-":
            return None
        else:
            paths.append(argument)
    return Wish(paths=tuple(paths), **repeated, **single) if paths else None  # type: ignore[arg-type]  # checked above


def _is_day(value: str) -> bool:
    from aigov.documents.values import is_day

    return is_day(value) is True
