"""Settings of some inputs only: `[[override]]` in a file of settings, for how results look and for nothing else.

What decides a verdict (rulesets, day, grade, waivers) is the same for all inputs of a folder: it can be seen at a
glance, and no pattern of names makes one input easier than another.
"""

import os
from collections.abc import Mapping
from fnmatch import fnmatchcase

from aigov.model.diagnostics import Diagnostic, did_you_mean
from aigov.model.tuples import NamedTuple

KEY = "override"
CHOICES: Mapping[str, tuple[str, ...]] = {
    "lang": ("en", "ja"),
    "show": ("pass", "fail", "open", "not-applicable", "classification", "imports", "figures", "all"),
}
"""What may be overridden, and by what."""
_LISTS = ("show",)
_FORM = 'write [[override]], then paths = ["..."] and what is other there: lang, show'


class Override(NamedTuple):
    """What is other for the inputs that some patterns match."""

    paths: tuple[str, ...]
    """Patterns of names, from the folder of the file."""
    settings: Mapping[str, tuple[str, ...]]
    lines: Mapping[str, int]

    def matches(self, path: str, folder: str) -> bool:
        """Whether it is meant for an input; ``folder`` is that of the file of settings."""
        name = os.path.relpath(os.path.abspath(path), os.path.abspath(folder)).replace(os.sep, "/")
        return any(fnmatchcase(name, pattern) for pattern in self.paths)


def read_overrides(raw: object, text: str) -> tuple[tuple[Override, ...], list[tuple[int, Diagnostic]]]:
    """The overrides of a file, and problems with the line of each."""
    starts = [number for number, line in enumerate(text.splitlines(), 1) if _is_start(line)]
    if not isinstance(raw, list) or len(raw) != len(starts):
        return (), [(1, Diagnostic("E373", "error", f"`{KEY}` is a list of tables", None, _FORM))]
    found, problems = [], []
    for table, start in zip(raw, starts, strict=True):
        made, wrong = _read(table, text, start)
        problems += wrong
        if made is not None:
            found.append(made)
    return tuple(found), problems


def _is_start(line: str) -> bool:
    return line.replace(" ", "").startswith(("[[override]]", "[[tool.aigov.override]]"))


def _read(table: object, text: str, start: int) -> tuple[Override | None, list[tuple[int, Diagnostic]]]:
    keys = table if isinstance(table, dict) else {}
    lines = {str(key): _line(text, str(key), start) for key in keys}
    problems = [(lines[key], one) for key, raw in keys.items() if (one := _wrong(key, raw)) is not None]
    if "paths" not in keys:
        problems.append((start, Diagnostic("E373", "error", "an override names no `paths`", None, _FORM)))
    if problems:
        return None, problems
    words = {key: tuple([raw] if isinstance(raw, str) else raw) for key, raw in keys.items()}
    return Override(words.pop("paths"), words, lines), []


def _wrong(key: str, raw: object) -> Diagnostic | None:
    if key != "paths" and key not in CHOICES:
        message = f"`{key}` cannot be overridden: only how results look may be other for some inputs"
        return Diagnostic("E372", "error", message, None, did_you_mean(key, ("paths", *CHOICES)))
    words = raw if isinstance(raw, list) and (key == "paths" or key in _LISTS) else [raw]
    for word in words:
        if not isinstance(word, str) or (key in CHOICES and word not in CHOICES[key]):
            hint = did_you_mean(str(word), CHOICES.get(key, ()))
            return Diagnostic("E373", "error", f"`{key}` cannot be `{word}`", None, hint)
    return None


def _line(text: str, key: str, start: int) -> int:
    """The line on which a key is set below the head of its table."""
    for number, line in enumerate(text.splitlines()[start:], start + 1):
        if line.lstrip().startswith("["):
            break
        if line.partition("=")[0].strip().strip("\"'") == key:
            return number
    return start
