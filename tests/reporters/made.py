"""Reports to write in every format, and the schemas that what is written must satisfy."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema.protocols import Validator
from jsonschema.validators import validator_for

from aigov.api import Options, Session, describe_bytes, open_session
from aigov.model.report import Report
from aigov.reporters.formats import writer_of
from aigov.reporters.page import Page
from aigov.reporters.phrases import Lang, Phrases
from aigov.reporters.questions import Ask
from tests.acts.act import RULES as ACTS

ROOT = Path(__file__).parent.parent.parent
SCHEMAS = ROOT / "tests" / "schemas"
AS_OF = "2026-11-23"
SAMPLES = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "sample_systems").rglob("*.yaml"))
Rules = tuple[str, ...]


@cache
def session(rules: Rules = ("hiroshima",)) -> Session:
    """Rulesets for the day of all tests; `acts` is the made-up act."""
    found, problems = open_session(Options(AS_OF, tuple(ACTS if one == "acts" else one for one in rules)))
    assert found is not None, problems
    return found


def of_text(text: str | bytes, name: str = "systems/one.yaml", rules: Rules = ("hiroshima",)) -> Report:
    """The report on a description that is not in a file."""
    data = text.encode() if isinstance(text, str) else text
    judging = session(rules)
    return judging.report(describe_bytes(data, name, judging.words, "-"), "")


@cache
def of_sample(name: str, rules: Rules = ("hiroshima",)) -> Report:
    """The report on a sample system, by its path below the checkout."""
    return session(rules).judge_safely(str(ROOT / name), name=name)


def written(form: str, reports: Sequence[Report], several: bool = False, lang: Lang = "en") -> str:
    """The reports in a format."""
    write = writer_of(form)
    assert write is not None
    return write(reports, Page(Ask(session().words, lang), Phrases(lang)), several)


@cache
def _validator(name: str) -> Validator:
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return validator_for(schema)(schema)


def complaints(schema: str, value: Any) -> list[str]:
    """What a JSON Schema says against a value."""
    return [f"{list(one.absolute_path)}: {one.message}" for one in _validator(schema).iter_errors(value)][:5]
