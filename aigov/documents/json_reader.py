"""JSON read with the standard parser; a second look at the text finds the positions, once somebody asks for one."""

import re
from collections.abc import Iterator
from typing import Final

from aigov.documents.characters import as_utf8, decoded, line_starts, place_in
from aigov.documents.problems import Problems, Stop
from aigov.documents.scalars import INFINITE
from aigov.documents.source import Limits, Place, Places, Point, Source

_DEFAULT_LIMITS: Final = Limits()
_HALF = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)"
    r"|([\ud800-\udfff])",
    re.DOTALL,
)
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


def read_json(text: str | bytes, name: str, limits: Limits = _DEFAULT_LIMITS) -> Source:
    """The value that the text holds, with all problems; None when the text is not JSON or goes past a limit."""
    problems = Problems(name, 1, limits)
    data = as_utf8(text, problems)
    if len(data) > limits.max_bytes:
        problems.too_large(len(data))
        return Source(name, None, None, problems.listed())
    content = _without_half_characters(decoded(data, problems), problems)
    load = _Load(limits)
    if not load.run(content, problems):
        return Source(name, None, None, problems.listed())
    if load.is_suspicious:
        try:
            root = _Scan(content, limits, problems).run()
        except Stop:
            return Source(name, None, None, problems.listed())
        return Source(name, load.value, root, problems.listed())
    # Without a problem nothing is added to `problems` any more: the scan only finds places.
    return Source(name, load.value, _Scan(content, limits, problems).run, problems.listed())


def _without_half_characters(content: str, problems: Problems) -> str:
    """The text in which half a surrogate pair, which no output can show, is a replacement character."""
    if not _HALF.search(content):
        return content
    lone = [found.start() for found in _ESCAPE.finditer(content) if found[1] or found[2]]
    if lone:
        line, column = place_in(line_starts(content), lone[0])
        message = f"half a surrogate pair stands for no character ({len(lone)} in the file)"
        problems.add("E002", message, line, column, "write both halves, or the character itself")
    return _ESCAPE.sub(_whole_character, content)


def _whole_character(found: re.Match[str]) -> str:
    if found[1]:
        return "\\ufffd"
    return "\ufffd" if found[2] else found[0]


class _Load:
    """The standard parser at work; it notes whether a closer look at the text is needed."""

    __slots__ = ("_limits", "is_suspicious", "value")

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.is_suspicious = False
        self.value: object = None

    def run(self, content: str, problems: Problems) -> bool:
        """Whether the text is JSON; if not, where it stops being it is reported."""
        from json import JSONDecodeError, loads  # Most runs read no JSON, and start-up time is counted.

        try:
            self.value = loads(
                content,
                object_pairs_hook=self._mapping,
                parse_int=self._whole,
                parse_float=self._broken,
                parse_constant=self._constant,
            )
        except JSONDecodeError as error:
            line, column = place_in(line_starts(content), error.pos)
            message = f"the text is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
            problems.add("E018", message, line, column, "check quotes, commas and brackets near this place")
            return False
        except RecursionError:
            self.is_suspicious = True
        else:
            self.is_suspicious = self.is_suspicious or _is_unwieldy(self.value, self._limits)
        return True

    def _mapping(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        values = dict(pairs)
        if len(values) != len(pairs):
            self.is_suspicious = True
            values = dict(reversed(pairs))  # The first of two stays, as in YAML.
        return values

    def _whole(self, text: str) -> int | str:
        return int(text) if len(text) <= self._limits.max_digits else self._constant(text)

    def _broken(self, text: str) -> float | str:
        value = float(text)
        return self._constant(text) if len(text) > self._limits.max_digits or value in INFINITE else value

    def _constant(self, text: str) -> str:
        self.is_suspicious = True
        return text


def _is_unwieldy(value: object, limits: Limits) -> bool:
    """Whether the value is deeper or larger than allowed; looked at level by level, without recursion."""
    level, depth, nodes = [value], 0, 0
    while level:
        mappings = [one for one in level if isinstance(one, dict)]
        lists = [one for one in level if isinstance(one, list)]
        nodes += len(level) + sum(map(len, mappings))
        if nodes > limits.max_nodes or (depth == limits.max_depth and (mappings or lists)):
            return True
        level = [below for one in mappings for below in one.values()]
        level += [below for one in lists for below in one]
        depth += 1
    return False


class _Scan:
    """The places of all values of a text that the parser has accepted, and what is wrong with them."""

    __slots__ = ("_content", "_limits", "_nodes", "_problems", "_starts", "_tokens")

    def __init__(self, content: str, limits: Limits, problems: Problems) -> None:
        self._content = content
        self._limits = limits
        self._problems = problems
        self._nodes = 0
        self._starts: list[int] = []
        self._tokens: Iterator[re.Match[str]] = iter(())

    def run(self) -> Place:
        """The place of the whole value."""
        self._starts = line_starts(self._content)
        self._tokens = _TOKEN.finditer(self._content)
        token = next(self._tokens)
        point = Point(*self._at(token))
        return (point, point, self._inside(token, 0))

    def _inside(self, token: re.Match[str], depth: int) -> Places | None:
        """The places inside the value that begins with the token; a single value has none."""
        text = token[0]
        self._nodes += 1
        if self._nodes > self._limits.max_nodes:
            raise self._problems.too_many(*self._at(token))
        if text not in ("{", "["):
            self._check_number(token)
            return None
        if depth >= self._limits.max_depth:
            raise self._problems.too_deep(*self._at(token))
        return self._mapping(depth + 1) if text == "{" else self._list(depth + 1)

    def _mapping(self, depth: int) -> dict[str, Place]:
        places: dict[str, Place] = {}
        for token in self._tokens:
            if token[0] == "}":
                break
            if token[0] == ",":
                continue
            self._nodes += 1
            line, column = self._at(token)
            key = _unescaped(token[0])
            next(self._tokens)  # The colon.
            value = next(self._tokens)
            place = (Point(line, column), Point(*self._at(value)), self._inside(value, depth))
            if key in places:
                self._problems.repeated_key(key, places[key], line, column)
            else:
                places[key] = place
        return places

    def _list(self, depth: int) -> list[Place]:
        places: list[Place] = []
        for token in self._tokens:
            if token[0] == "]":
                break
            if token[0] != ",":
                point = Point(*self._at(token))
                places.append((point, point, self._inside(token, depth)))
        return places

    def _check_number(self, token: re.Match[str]) -> None:
        text = token[0]
        if text[0] == '"' or text in ("true", "false", "null"):
            return
        if (
            text.endswith(("NaN", "Infinity"))
            or len(text) > self._limits.max_digits
            or float(text) in INFINITE
        ):
            self._problems.bad_number(text, *self._at(token))

    def _at(self, token: re.Match[str]) -> tuple[int, int]:
        return place_in(self._starts, token.start())


def _unescaped(token: str) -> str:
    if "\\" not in token:
        return token[1:-1]
    from json import loads

    return str(loads(token))
