"""The library: open a session with some rulesets and a date, then judge descriptions, model cards or folders of them.

>>> from aigov.api import Options, open_session
>>> session, problems = open_session(Options(as_of="2026-11-23"))
>>> report = session.judge("sample_systems/frontier-developer.yaml")
>>> report.answer
'pass'
"""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from aigov import __version__
from aigov.documents.config import BASELINE_DAYS
from aigov.documents.description import described, is_description
from aigov.documents.files import read_bytes
from aigov.documents.library import Library, built_in, load_rules, load_words, ruleset_ids
from aigov.documents.source import Limits
from aigov.documents.yaml_reader import read_yaml
from aigov.engine.findings import Detail, Subject
from aigov.engine.grades import Grades, Support
from aigov.engine.judge import judge, subject_of
from aigov.engine.program import Program
from aigov.model.compiled import CompiledRuleset
from aigov.model.compiled_vocabulary import CompiledVocabulary
from aigov.model.description import Description
from aigov.model.diagnostics import Diagnostic, has_errors
from aigov.model.report import Brief, Receipt, Report
from aigov.model.spans import Span
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import Grade

if TYPE_CHECKING:
    from aigov.engine.baseline import Known
    from aigov.engine.compare import Comparer
    from aigov.engine.related import Relations
    from aigov.engine.timeline import Outlook  # for whoever asks for more; a check does without these
    from aigov.engine.why import Why, WhyTerm
    from aigov.model.changes import Changes
    from aigov.model.comparison import Comparison
    from aigov.model.imported import Imported
    from aigov.model.timeline import Timeline
    from aigov.model.topics import Topic, Topics
    from aigov.model.waivers import Waivers

BATCH = 500
"""Systems of a long list that are judged together."""
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
    detail: Detail = Detail.ALL
    """How much of each finding is worked out; a screen needs far less than a file."""


class Session(NamedTuple):
    """Rulesets loaded for one date, ready to judge any number of systems."""

    options: Options
    words: CompiledVocabulary
    programs: tuple[Program, ...]
    problems: tuple[Diagnostic, ...]
    relations: "Relations | None" = None
    """What rules have to do with other rules; only where everything about a finding is worked out."""

    def describe(
        self, path: str, read: Callable[[], bytes] | None = None, name: str | None = None
    ) -> Description:
        """The description in a file, or in a model card with its sidecar.

        ``read`` gives standard input; ``name`` is what results call the file, and decides with its ending how a
        text is read.
        """
        shown = path if name is None else name
        data = read() if path == STDIN and read is not None else read_bytes(path, Limits())
        if os.path.isdir(path):
            return Description(shown, {}, diagnostics=(_nothing_inside(shown),))
        if isinstance(data, Diagnostic):
            return Description(shown, {}, diagnostics=(_called(data, shown),))
        return describe_bytes(data, shown, self.words, path)

    def judge(self, path: str, read: Callable[[], bytes] | None = None, name: str | None = None) -> Report:
        """The report on one file; the parameters are those of `describe`."""
        return self.report(self.describe(path, read, name), os.path.dirname(path))

    def report(self, description: Description, folder: str | None = None) -> Report:
        """The report on a description that was read before; ``folder`` is where its evidence lies."""
        beside = os.path.dirname(description.name) if folder is None else folder
        grades, problems = self._grades(description, beside)
        report = judge(
            description,
            self.programs,
            self._receipt(description)._replace(evidence=grades.files),
            grades,
            self.options.themes,
            problems,
            self.options.detail,
        )
        return report if self.relations is None else self.relations.on(report)

    def judge_safely(
        self, path: str, read: Callable[[], bytes] | None = None, name: str | None = None
    ) -> Report:
        """The report on one file, even if aigov breaks over it: then it says so and judges nothing."""
        try:
            return self.report(self.describe(path, read, name), os.path.dirname(path))
        except Exception as error:  # noqa: BLE001  # a bug met in one input must not take the others with it
            return self.report(_broken_over(path if name is None else name, error), "")

    def briefs_safely(
        self, files: Sequence[tuple[str, str]], read: Callable[[], bytes] | None = None
    ) -> list[Brief]:
        """The verdicts alone on many files, each a path with its name, even if aigov breaks over one of them."""
        found: list[Brief] = []
        for start in range(0, len(files), BATCH):
            described = [
                (self._described(path, read, name), os.path.dirname(path))
                for path, name in files[start : start + BATCH]
            ]
            try:
                found += self.briefs(described)
            except Exception:  # noqa: BLE001  # each by itself, so that only the one at fault is told to be
                found += [self._brief_safely(one, folder) for one, folder in described]
        return found

    def _brief_safely(self, description: Description, folder: str) -> Brief:
        try:
            return self.brief(description, folder)
        except Exception as error:  # noqa: BLE001  # a bug met in one input must not take the others with it
            return self.brief(_broken_over(description.name, error), "")

    def _described(self, path: str, read: Callable[[], bytes] | None, name: str) -> Description:
        try:
            return self.describe(path, read, name)
        except Exception as error:  # noqa: BLE001  # a bug met in one input must not take the others with it
            return _broken_over(name, error)

    def brief(self, description: Description, folder: str | None = None) -> Brief:
        """The verdicts alone: what the answer is, and which rules fail."""
        beside = os.path.dirname(description.name) if folder is None else folder
        return self.briefs([(description, beside)])[0]

    def briefs(self, systems: Sequence[tuple[Description, str]]) -> list[Brief]:
        """The verdicts alone on many systems, worked out together; each comes with the folder of its evidence."""
        from aigov.engine.many import Case, briefs

        cases = [Case(one, *self._grades(one, folder)) for one, folder in systems]
        options = self.options
        return briefs(cases, self.programs, options.as_of, options.grade, options.themes)

    def why(
        self, description: Description, program: Program, index: int, folder: str | None = None
    ) -> "tuple[Why, frozenset[str]]":
        """The verdict of one rule with every node of its conditions, and the facts that counted."""
        from aigov.engine.why import why

        subject = self._subject(description, folder)
        found = why(program, subject, index)
        if self.relations is not None:
            found = found._replace(finding=self.relations.on_finding(found.finding))
        return found, frozenset(subject.facts)

    def why_term(
        self, description: Description, program: Program, name: str, folder: str | None = None
    ) -> "tuple[WhyTerm, frozenset[str]]":
        """The truth of one defined term with every node below it, and the facts that counted."""
        from aigov.engine.why import why_term

        subject = self._subject(description, folder)
        return why_term(program, subject, name), frozenset(subject.facts)

    def on(self, as_of: str) -> "Session":
        """The same rulesets on another day."""
        programs = tuple([Program(one.compiled, as_of) for one in self.programs])
        return self._replace(options=self.options._replace(as_of=as_of), programs=programs)

    def changes(
        self, later: str, path: str, read: Callable[[], bytes] | None = None, name: str | None = None
    ) -> "Changes":
        """What becomes of the verdicts on a file until another day; the file is read once."""
        from aigov.engine.changes import changes

        shown, folder = path if name is None else name, os.path.dirname(path)
        description = self._described(path, read, shown)
        return changes(self.report(description, folder), self.on(later).report(description, folder))

    def timelines(
        self, files: Sequence[tuple[str, str]], read: Callable[[], bytes] | None = None
    ) -> "list[Timeline]":
        """When the duties of each system start; each file is a path with its name, as for `describe`."""
        from aigov.engine.timeline import Outlook

        outlooks = [Outlook(one) for one in self.programs]
        return [self._timeline(path, name, read, outlooks) for path, name in files]

    def _timeline(
        self, path: str, name: str, read: Callable[[], bytes] | None, outlooks: "Sequence[Outlook]"
    ) -> "Timeline":
        from aigov.model.diagnostics import order
        from aigov.model.timeline import Timeline

        description = self._described(path, read, name)
        subject, problems = self._subject_of(description, os.path.dirname(path))
        broken = has_errors(problems)
        made = tuple(one.of(subject, self.options.themes) for one in outlooks if not broken)
        return Timeline(description, self._receipt(description), made, order(problems))

    def waivers(self, path: str) -> "Waivers":
        """The waivers of a file that count on the day of the session, and what is wrong with the others."""
        from aigov.documents.waiver_file import read_waivers
        from aigov.engine.waived import on_day

        read = read_waivers(path)
        found = on_day(read.file, read.digest, read.entries, self.programs, self.options.as_of)
        return found._replace(problems=(*read.problems, *found.problems))

    def baseline(self, path: str, days: int = BASELINE_DAYS) -> "Known":
        """What an earlier report knew, if it counts on the day of the session; else why it does not."""
        from aigov.documents.recorded import read_recorded
        from aigov.engine.baseline import Known, known_on

        recorded = read_recorded(path)
        if isinstance(recorded, Diagnostic):
            return Known(recorded.span.file if recorded.span else path, "", days, {}, (recorded,))
        return known_on(recorded, days, self.options.as_of)

    def set_aside(
        self, report: Report, waivers: "Waivers | None" = None, known: "Known | None" = None
    ) -> Report:
        """The report with what is waived and what is known marked; ``remaining`` says what decides.

        Fingerprints tell what is known, so a report that is compared with a baseline needs every detail.
        """
        from aigov.engine.remaining import set_aside

        return set_aside(report, waivers, known)

    def comparer(self, topics: "Sequence[Topic]") -> "Comparer":
        """What compares the rulesets on some topics; its problems are rules that the topics name in vain."""
        from aigov.engine.compare import Comparer

        return Comparer(topics, self.programs)

    def comparison(
        self,
        comparer: "Comparer",
        path: str,
        read: Callable[[], bytes] | None = None,
        name: str | None = None,
    ) -> "Comparison":
        """A system under the rulesets, topic by topic; the parameters are those of `describe`."""
        from aigov.model.comparison import Comparison
        from aigov.model.diagnostics import order

        description = self._described(path, read, path if name is None else name)
        subject, problems = self._subject_of(description, os.path.dirname(path))
        answers = () if has_errors(problems) else comparer.of(subject)
        rulesets = tuple(one.compiled for one in self.programs)
        return Comparison(description, self._receipt(description), rulesets, answers, order(problems))

    def _subject(self, description: Description, folder: str | None) -> Subject:
        """The system as the engine sees it, with the facts that reach the grade asked for."""
        beside = os.path.dirname(description.name) if folder is None else folder
        return self._subject_of(description, beside)[0]

    def _subject_of(self, description: Description, folder: str) -> tuple[Subject, list[Diagnostic]]:
        grades, problems = self._grades(description, folder)
        as_of, grade = self.options.as_of, self.options.grade
        return subject_of(description, self.programs, as_of, grade, grades, problems)

    def _grades(self, description: Description, folder: str) -> tuple[Grades, tuple[Diagnostic, ...]]:
        """How well each fact is supported; files are only looked at when there is evidence to look for."""
        if not description.evidence:
            return Grades(), ()
        from aigov.documents.evidence import look

        looked, problems = look(description, folder, self.options.as_of)
        return Grades(Support(one.paths, one.grade, one.digest, one.file) for one in looked), problems

    def _digest(self, description: Description) -> str:
        """The digest of what was read; a screen does not show it and need not wait for it."""
        if self.options.detail is Detail.SCREEN:
            return ""
        import hashlib

        return hashlib.sha256(b"\0".join(description.content)).hexdigest()

    def _receipt(self, description: Description) -> Receipt:
        vocabulary = self.words.vocabulary
        crosswalk = None if self.relations is None else self.relations.crosswalk
        return Receipt(
            version=__version__,
            as_of=self.options.as_of,
            grade=self.options.grade,
            vocabulary=(vocabulary.version, vocabulary.digest),
            rulesets=tuple(
                (one.compiled.id, one.compiled.version, one.compiled.digest) for one in self.programs
            ),
            description=self._digest(description),
            themes=tuple(sorted(self.options.themes)),
            crosswalk=(crosswalk.version, crosswalk.digest) if crosswalk is not None else ("", ""),
        )


def library(cache: bool = True) -> Library:
    """Where the built-in rulesets are, and where compiled ones are kept."""
    return built_in(cache)


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
    relations, more = _relations(shelf, loaded) if options.detail is Detail.ALL else (None, ())
    found += more
    if has_errors(found):
        return None, tuple(found)
    programs = tuple(Program(one, options.as_of) for one in loaded)
    return Session(options, words, programs, tuple(found), relations), tuple(found)


def _relations(
    shelf: Library, rulesets: Sequence[CompiledRuleset]
) -> "tuple[Relations | None, tuple[Diagnostic, ...]]":
    """What rules have to do with other rules, with the titles of those of some rulesets."""
    from aigov.documents.library import load_crosswalk
    from aigov.engine.related import Relations

    crosswalk, problems = load_crosswalk(shelf)
    return (None if crosswalk is None else Relations(crosswalk, rulesets)), problems


def open_topics() -> "tuple[Topics | None, tuple[Diagnostic, ...]]":
    """The topics on which rulesets can be compared, or the problems of their file."""
    from aigov.documents.topics import load_topics

    return load_topics(library().folder)


def describe_bytes(data: bytes, name: str, words: CompiledVocabulary, path: str | None = None) -> Description:
    """The description in some bytes: a description of ours, or a document that an importer can read.

    ``path`` is where the bytes were read from, if that is not their name: a sidecar is looked for beside it.
    """
    from aigov.documents.intake import kind_of

    vocabulary = words.vocabulary
    kind = kind_of(name, data)
    if kind != "card":
        source = read_yaml(data, name)
        broken_yaml = not isinstance(source.value, dict) and name.lower().endswith((STDIN, ".yaml", ".yml"))
        if kind == "description" or is_description(source.value, vocabulary) or broken_yaml:
            return described(source, vocabulary, data)
    from aigov.documents.joined import joined

    return joined(_imported(data, name, words), data, _sidecar(name if path is None else path, name, words))


def _nothing_inside(folder: str) -> Diagnostic:
    message = "nothing in this folder is a description or a model card"
    hint = "a description starts with the line `aigov: 1`; `aigov init` writes one"
    return Diagnostic("E038", "error", message, Span(folder, 1, 1), hint)


def _called(problem: Diagnostic, name: str) -> Diagnostic:
    return problem if problem.span is None else problem._replace(span=problem.span._replace(file=name))


def _imported(data: bytes, name: str, words: CompiledVocabulary) -> "Imported":
    from aigov.importers.table import read_document

    return read_document(data, name, words.vocabulary)


def _sidecar(path: str, name: str, words: CompiledVocabulary) -> Description | None:
    from aigov.documents.intake import SIDECAR

    beside, shown = f"{path}{SIDECAR}", f"{name}{SIDECAR}"
    if path == STDIN or not os.path.lexists(beside):
        return None
    data = read_bytes(beside, Limits())
    if isinstance(data, Diagnostic):
        return Description(shown, {}, diagnostics=(_called(data, shown),))
    return described(read_yaml(data, shown), words.vocabulary, data)


def is_card(data: bytes) -> bool:
    """Whether a text in a folder is a model card; the importers are loaded when the first text is met."""
    from aigov.importers.table import looks_like_a_card

    return looks_like_a_card(data)


def _broken_over(name: str, error: Exception) -> Description:
    """A file that aigov broke over, as a description with nothing but that problem."""
    return Description(name, {}, diagnostics=(broken(error)._replace(span=Span(name, 1, 1)),))


def broken(error: Exception) -> Diagnostic:
    """What became of a bug: a problem like any other, so that the other inputs are still done."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.startswith("aigov."):
            place = f" in {module}, line {trace.tb_lineno}"
        trace = trace.tb_next
    message = f"aigov broke: {type(error).__name__}{place}: {error}"
    return Diagnostic("E900", "error", message, None, "this is a bug of aigov, please report it")
