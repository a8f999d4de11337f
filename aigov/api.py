"""The library: open a session with some rulesets and a date, then judge descriptions, model cards or folders of them.

>>> from aigov.api import Options, open_session
>>> session, problems = open_session(Options(as_of="2026-11-23"))
>>> report = session.judge("sample_systems/frontier-developer.yaml")
>>> report.answer
'pass'
"""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from aigov import __version__
from aigov.documents.cache import cache_folder
from aigov.documents.description import described, is_description
from aigov.documents.evidence import look
from aigov.documents.files import read_bytes
from aigov.documents.joined import joined
from aigov.documents.library import Library, built_in, load_rules, load_words, ruleset_ids
from aigov.documents.source import Limits
from aigov.documents.yaml_reader import read_yaml
from aigov.engine.grades import Grades, Support
from aigov.engine.judge import judge
from aigov.engine.program import Program
from aigov.model.compiled import CompiledRuleset
from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.description import Description
from aigov.model.diagnostics import Diagnostic, has_errors
from aigov.model.imported import Imported
from aigov.model.report import Receipt, Report
from aigov.model.verdicts import Grade

STDIN = "-"
"""The name that stands for standard input."""


class Options(NamedTuple):
    """What to judge against, and how strictly."""

    as_of: str
    """The date of assessment, YYYY-MM-DD."""
    rules: tuple[str, ...] = ()
    """Ids or folders of rulesets; all built-in ones when empty."""
    themes: frozenset[str] = frozenset()
    """Only rules of these themes; all when empty."""
    grade: Grade = "claimed"
    """The least grade a fact must have to count."""
    cache: bool = True
    """Whether compiled rulesets may be kept between runs."""


class Session(NamedTuple):
    """Rulesets loaded for one date, ready to judge any number of systems."""

    options: Options
    words: CompiledVocabulary
    programs: tuple[Program, ...]
    problems: tuple[Diagnostic, ...]

    def describe(self, path: str, read: Callable[[], bytes] | None = None) -> Description:
        """The description in a file, or in a model card with its sidecar; ``read`` gives standard input."""
        data = read() if path == STDIN and read is not None else read_bytes(path, Limits())
        if isinstance(data, Diagnostic):
            return Description(path, {}, diagnostics=(data,))
        return describe_bytes(data, path, self.words)

    def judge(self, path: str, read: Callable[[], bytes] | None = None) -> Report:
        """The report on one file."""
        return self.report(self.describe(path, read))

    def report(self, description: Description) -> Report:
        """The report on a description that was read before."""
        looked, problems = look(description, os.path.dirname(description.name), self.options.as_of)
        grades = Grades(Support(one.paths, one.grade) for one in looked)
        return judge(
            description, self.programs, self._receipt(description), grades, self.options.themes, problems
        )

    def quick(self, description: Description) -> tuple[bytes, ...]:
        """The numbers of the verdicts alone, ruleset by ruleset; see ``aigov.model.verdicts``."""
        assessed = {one.rule: one.verdict for one in description.assessments}
        return tuple(program.judge(description.facts, _of(program, assessed)) for program in self.programs)

    def _receipt(self, description: Description) -> Receipt:
        vocabulary = self.words.vocabulary
        return Receipt(
            version=__version__,
            as_of=self.options.as_of,
            grade=self.options.grade,
            vocabulary=(vocabulary.version, vocabulary.digest),
            rulesets=tuple(
                (one.compiled.id, one.compiled.version, one.compiled.digest) for one in self.programs
            ),
            description=description.digest,
        )


def _of(program: Program, assessed: dict[str, bool]) -> dict[str, bool]:
    prefix = f"{program.compiled.id}/"
    return {rule.removeprefix(prefix): answer for rule, answer in assessed.items() if rule.startswith(prefix)}


def library(cache: bool = True) -> Library:
    """Where the built-in rulesets are, and where compiled ones are kept."""
    return built_in(cache_folder() if cache else "")


def open_session(options: Options) -> tuple[Session | None, tuple[Diagnostic, ...]]:
    """A session, or the problems of the rulesets that were asked for."""
    shelf = library(options.cache)
    words, problems = load_words(shelf)
    if words is None:
        return None, problems
    loaded: list[CompiledRuleset] = []
    found = list(problems)
    for name in options.rules or ruleset_ids(shelf):
        compiled, more = load_rules(shelf, name, words)
        found += more
        if compiled is not None:
            loaded.append(compiled)
    if has_errors(found):
        return None, tuple(found)
    programs = tuple(Program(one, options.as_of) for one in loaded)
    return Session(options, words, programs, tuple(found)), tuple(found)


def describe_bytes(data: bytes, name: str, words: CompiledVocabulary) -> Description:
    """The description in some bytes: a description of ours, or a document that an importer can read."""
    from aigov.documents.intake import Kind, kind_of

    vocabulary = words.vocabulary
    kind = kind_of(name, data)
    if kind is not Kind.CARD:
        source = read_yaml(data, name)
        if kind is Kind.DESCRIPTION or is_description(source.value, vocabulary) or source.problems:
            return described(source, vocabulary, _digest(data))
    return joined(_imported(data, name, words), data, _sidecar(name, words))


def _digest(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()


def _imported(data: bytes, name: str, words: CompiledVocabulary) -> Imported:
    from aigov.importers.table import read_document

    return read_document(data, name, words.vocabulary)


def sidecar_name(name: str) -> str:
    """The file that may add facts to a foreign document: ``README.md`` has ``README.md.aigov.yaml``."""
    return f"{name}.aigov.yaml"


def _sidecar(name: str, words: CompiledVocabulary) -> Description | None:
    beside = sidecar_name(name)
    if name == STDIN or not os.path.lexists(beside):
        return None
    data = read_bytes(beside, Limits())
    if isinstance(data, Diagnostic):
        return Description(beside, {}, diagnostics=(data,))
    return described(read_yaml(data, beside), words.vocabulary, _digest(data))


def judge_all(
    session: Session, paths: Sequence[str], read: Callable[[], bytes] | None = None
) -> Iterator[Report]:
    """A report for each input, one after the other; folders are searched for what can be judged."""
    from aigov.documents.intake import inputs

    for path in inputs(paths):
        yield session.judge(path, read)
