"""Settings of a folder: `aigov.toml`, or `[tool.aigov]` in `pyproject.toml`, the nearest one to each input.

Looked for from the input's folder upwards to the root of its repository (the folder that holds `.git`) and never
above it, so that a file in somebody's home cannot change a verdict. Outside of a repository only the input's own folder
and the folders between it and the current one count. Nothing is merged: the nearest file holds all settings.
"""

import os
from typing import TYPE_CHECKING

from aigov.documents.files import read_bytes
from aigov.documents.names import shown_name
from aigov.documents.source import Limits
from aigov.model.diagnostics import Diagnostic, did_you_mean
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple

if TYPE_CHECKING:
    from aigov.documents.overrides import Override  # few files have any

OWN = "aigov.toml"
SHARED = "pyproject.toml"
WAIVERS = "aigov-waivers.yaml"
"""A file of waivers, which is looked for in the same places."""
_TABLE = b"[tool.aigov"

Setting = str | tuple[str, ...]
CHOICES: dict[str, tuple[str, ...]] = {
    "grade": ("claimed", "documented", "evidenced"),
    "fail-on": ("fail", "open"),
    "lang": ("en", "ja"),
}
LISTS = ("rules", "themes", "paths")
FILES = ("waivers", "new-since")
NUMBERS = {"baseline-days": (1, 366)}
"""Whole numbers with the least and the most they may be."""
BASELINE_DAYS = 180
"""Days for which an earlier report counts as a baseline, unless a file says otherwise."""
KEYS = (*LISTS, *CHOICES, "as-of", *FILES, *NUMBERS)
"""Everything that a file may set."""


class Config(NamedTuple):
    """The settings of one file."""

    file: str = ""
    """The file, or an empty text where none was found."""
    settings: dict[str, Setting] = {}
    lines: dict[str, int] = {}
    """On which line each setting stands."""
    problems: tuple[Diagnostic, ...] = ()
    overrides: "tuple[Override, ...]" = ()
    """What is other for some inputs; of several that match, the last one counts."""

    def one(self, key: str) -> str | None:
        """A setting that holds one word."""
        value = self.settings.get(key)
        return value if isinstance(value, str) else None

    def many(self, key: str) -> tuple[str, ...]:
        """A setting that holds a list."""
        value = self.settings.get(key, ())
        return value if isinstance(value, tuple) else ()


def nearest_config(folder: str) -> Config:
    """The settings that count for inputs in a folder."""
    for place in places(os.path.abspath(folder)):
        found = _in_folder(place)
        if found is not None:
            return found
    return Config()


def nearest_file(folder: str, name: str) -> str:
    """The path of the file with a name that counts for inputs in a folder, or an empty text."""
    for place in places(os.path.abspath(folder)):
        path = os.path.join(place, name)
        if os.path.isfile(path):
            return path
    return ""


def places(folder: str) -> list[str]:
    """The folders to look in, the nearest first."""
    chain = [folder]
    while not os.path.lexists(os.path.join(chain[-1], ".git")):
        above = os.path.dirname(chain[-1])
        if above == chain[-1]:
            here = os.getcwd()
            return chain[: chain.index(here) + 1] if here in chain else chain[:1]
        chain.append(above)
    return chain


def _in_folder(folder: str) -> Config | None:
    own, shared = os.path.join(folder, OWN), os.path.join(folder, SHARED)
    has_own = os.path.isfile(own)
    table = read_bytes(shared, Limits()) if os.path.isfile(shared) else b""
    has_table = isinstance(table, bytes) and _TABLE in table
    if has_own and has_table:
        message = f"`{OWN}` and `[tool.aigov]` in `{SHARED}` stand in one folder"
        both = Diagnostic("E370", "error", message, Span(_shown(own), 1, 1), "keep one of them")
        return Config(own, problems=(both,))
    if has_own:
        return read_config(own)
    return read_config(shared) if has_table else None


def read_config(path: str) -> Config:
    """The settings of a file, with everything that is wrong with them."""
    data = read_bytes(path, Limits())
    if isinstance(data, Diagnostic):
        return Config(path, problems=(data._replace(span=Span(_shown(path), 1, 1)),))
    # Imported here: most runs find no such file, and start-up time is counted.
    import tomllib

    try:
        text = data.decode()
        table: object = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"the file is not TOML: {str(error)[:1].lower()}{str(error)[1:]}"
        return Config(path, problems=(Diagnostic("E371", "error", message, Span(_shown(path), 1, 1)),))
    if os.path.basename(path) == SHARED:
        tool = table.get("tool") if isinstance(table, dict) else None
        table = tool.get("aigov") if isinstance(tool, dict) else None
    return _checked(path, text, table if isinstance(table, dict) else {})


def _checked(path: str, text: str, table: dict[str, object]) -> Config:
    problems: list[Diagnostic] = []
    settings: dict[str, Setting] = {}
    lines = {key: _line(text, key, shared=os.path.basename(path) == SHARED) for key in table}
    overrides: tuple[Override, ...] = ()
    for key, raw in table.items():
        span = Span(_shown(path), lines[key], 1)
        if key == "override":
            from aigov.documents.overrides import read_overrides

            overrides, wrong = read_overrides(raw, text)
            problems += [one._replace(span=span._replace(line=line)) for line, one in wrong]
            continue
        if key not in KEYS:
            message = f"there is no setting `{key}`"
            problems.append(
                Diagnostic("E372", "error", message, span, did_you_mean(key, (*KEYS, "override")))
            )
            continue
        value = _value(key, raw, path)
        if isinstance(value, Diagnostic):
            problems.append(value._replace(span=span))
        else:
            settings[key] = value
    return Config(path, settings, lines, tuple(problems), overrides)


def _shown(path: str) -> str:
    return shown_name(path, os.getcwd())


def _value(key: str, raw: object, path: str) -> Setting | Diagnostic:
    if key in LISTS:
        words = [raw] if isinstance(raw, str) else raw
        if isinstance(words, list) and all(isinstance(one, str) for one in words):
            return tuple(_placed(key, one, os.path.dirname(path)) for one in map(str, words))
        return Diagnostic("E373", "error", f"`{key}` is a list of texts", None, f'write {key} = ["..."]')
    if key == "as-of":
        return _day(raw)
    if key in FILES:
        if isinstance(raw, str) and raw:
            return _placed(key, raw, os.path.dirname(path))
        return Diagnostic("E373", "error", f"`{key}` is the name of a file", None, f'write {key} = "..."')
    if key in NUMBERS:
        least, most = NUMBERS[key]
        if isinstance(raw, int) and not isinstance(raw, bool) and least <= raw <= most:
            return str(raw)
        hint = f"write a whole number from {least} to {most}"
        return Diagnostic("E373", "error", f"`{key}` cannot be `{raw}`", None, hint)
    if isinstance(raw, str) and raw in CHOICES[key]:
        return raw
    hint = did_you_mean(str(raw), CHOICES[key])
    return Diagnostic("E373", "error", f"`{key}` cannot be `{raw}`", None, hint)


def _placed(key: str, word: str, folder: str) -> str:
    """A path is meant from the folder of the file that names it; a ruleset without a slash is an id."""
    is_path = key in ("paths", *FILES) or (key == "rules" and "/" in word)
    return os.path.relpath(os.path.join(folder, word)) if is_path and not os.path.isabs(word) else word


def _day(raw: object) -> Setting | Diagnostic:
    from datetime import date, datetime

    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw.isoformat()
    try:
        return date.fromisoformat(str(raw)).isoformat()
    except ValueError:
        return Diagnostic("E373", "error", f"`as-of` cannot be `{raw}`", None, "write YYYY-MM-DD")


def _line(text: str, key: str, shared: bool) -> int:
    """The line on which a key is set; the parser of the standard library does not tell."""
    inside = not shared
    for number, line in enumerate(text.splitlines(), 1):
        start = line.strip()
        if start.startswith("["):
            inside = start.startswith("[tool.aigov]") if shared else False
        elif inside and start.partition("=")[0].strip().strip("\"'") == key:
            return number
    return 1
