"""The sample systems, and `aigov check` on them as a user runs it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent.parent
SAMPLES: Final = {
    "frontier-developer.yaml": "pass",
    "claims-without-proof.yaml": "pass",
    "application-provider.yaml": "fail",
    "deployer.yaml": "fail",
    "before-release.yaml": "fail",
    "open-model-ja.yaml": "fail",
    "small-model.yaml": "not-applicable",
    "cv-screener.yaml": "not-applicable",
    "placeholders.yaml": "open",
    "minimal.yaml": "open",
    "cards/README.md": "fail",
    "cards/model-card-ja.md": "open",
    "broken/misspelt.yaml": "error",
    "broken/unclosed.yaml": "error",
}
"""What each sample shows: the answer of the Hiroshima ruleset, or that it cannot be judged."""

FOLDERS_OF_THEIR_OWN: Final = ("eu/", "third-path/")
"""Samples that tests of their own look at."""

JUDGED: Final = [name for name, answer in SAMPLES.items() if answer != "error"]
CODES: Final = {"pass": 0, "fail": 1, "open": 4, "error": 3, "not-applicable": 0}

_WORDS_OF_THE_RULESET: Final = {
    "title", "cites", "asks", "judgement", "remedy", "kind", "wording", "on", "group", "themes", "maps", "severity",
    "says", "answers_also", "crosswalk",
}  # fmt: skip
"""What every report repeats word for word from the ruleset; the golden files leave it out."""
_TOLD_TWICE: Final = {"elements", "digest"}
"""Requirements one by one, whose facts and truth the finding gathers; digests, which change with every comment."""

Json = Mapping[str, object]


def arguments(name: str, *more: str) -> list[str]:
    """The command line for one sample, from the root of the repository, on the date of the golden files."""
    file = f"sample_systems/{name}"
    return ["check", file, "--rules", "hiroshima", "--as-of", "2026-11-23", "--color", "never", *more]


def condensed(report: str) -> str:
    """A JSON report without what the ruleset says and without digests, a line for each finding."""
    whole = json.loads(report)
    assert isinstance(whole, dict)
    lines = [f" {_line(key)}: {_part(value)}" for key, value in whole.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _part(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"  {_line(_short(one))}" for one in value) + "\n ]"
    return _line(_short(value))


def _short(value: object) -> object:
    """Without words of the ruleset; a fact is its path, place and grade, for the file holds its value."""
    if isinstance(value, list):
        return [_short(one) for one in value]
    if not isinstance(value, dict):
        return value
    if {"path", "value", "line", "grade"} <= set(value):
        return f"{value['path']} ({value['line']}:{value['column']}, {value['grade']})"
    if {"path", "fact", "ask"} <= set(value):
        return value["path"] if value["reason"] is None else f"{value['path']} ({value['reason']})"
    dropped = _WORDS_OF_THE_RULESET | _TOLD_TWICE
    return {key: _short(inner) for key, inner in value.items() if key not in dropped}


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
