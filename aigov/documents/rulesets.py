"""Reads a ruleset folder: metadata, definitions and rules, each condition parsed and typed."""

from collections.abc import Iterable
from datetime import date

from aigov.documents.digest import digest_of
from aigov.documents.ruleset_files import (
    Between,
    DefinitionEntry,
    DefinitionsFile,
    ParameterEntry,
    RouteEntry,
    RuleEntry,
    RulesetFile,
    RulesFile,
)
from aigov.documents.ruleset_whole import problems_of
from aigov.documents.shaped import shaped
from aigov.documents.written import place_in
from aigov.documents.yaml_reader import Source, read_yaml
from aigov.language.read import read_condition
from aigov.language.scope import ConditionError, Scope
from aigov.model.conditions import Constant
from aigov.model.diagnostics import Diagnostic, did_you_mean, has_errors, order
from aigov.model.ruleset import (
    Definition,
    Group,
    ParameterValue,
    Route,
    Rule,
    Ruleset,
    Survivor,
    Written,
)
from aigov.model.ruleset import Source as LegalSource
from aigov.model.units import canonical
from aigov.model.values import Value
from aigov.model.vocabulary import Vocabulary


def read_ruleset(
    name: str, texts: dict[str, str], vocabulary: Vocabulary
) -> tuple[Ruleset | None, tuple[Diagnostic, ...]]:
    """The ruleset in the texts of a folder, typed against the vocabulary, or every problem found in them."""
    return _Reading(name, texts, vocabulary).ruleset()


class _Reading:
    """One reading of one folder; collects the problems of all files before it gives up."""

    def __init__(self, root: str, texts: dict[str, str], vocabulary: Vocabulary) -> None:
        self.root = root
        self.texts = texts
        self.digest = digest_of(texts)
        self.sources = {name: read_yaml(text, name) for name, text in texts.items()}
        self.problems: list[Diagnostic] = []
        self.scope = Scope(vocabulary)

    def ruleset(self) -> tuple[Ruleset | None, tuple[Diagnostic, ...]]:
        head_source = self.sources.get(f"{self.root}/ruleset.yaml")
        if head_source is None:
            return None, (Diagnostic("E300", "error", f"`{self.root}` has no file `ruleset.yaml`"),)
        head, problems = shaped(head_source, RulesetFile)
        self.problems += problems
        if head is None:
            return None, order(self.problems)
        definitions = self._definition_entries()
        rules = self._rule_entries()
        if has_errors(self.problems):
            # A definition that could not be read would be missed by every rule that uses it.
            return None, order(self.problems)
        names = frozenset(entry.name for entry, _, _ in definitions)
        parameters = tuple(
            self._parameter(name, entry, head_source) for name, entry in head.parameters.items()
        )
        self.scope = Scope(self.scope.vocabulary, names, {one.name: one.value for one in parameters})
        made = Ruleset(
            id=head.ruleset,
            title=head.title,
            version=head.version,
            date=self._day(head.date, head_source, ("date",)),
            jurisdiction=head.jurisdiction,
            force=head.force,
            words=head.words,
            state=head.state,
            sources=tuple(LegalSource(**entry.model_dump()) for entry in head.sources),
            groups=tuple(Group(entry.id, entry.number, entry.title) for entry in head.groups),
            parameters=parameters,
            definitions=tuple(self._definition(*one) for one in definitions),
            rules=tuple(self._rule(*one) for one in rules),
            not_modelled=tuple((entry.at, entry.why) for entry in head.not_modelled),
            survivors=tuple(Survivor(one.rule, one.mutant, one.why) for one in head.survivors),
            digest=self.digest,
            scope=self._written(head.scope, head_source, ("scope",)) if head.scope else None,
        )
        self.problems += problems_of(made, self.root, head_source)
        return (None if has_errors(self.problems) else made), order(self.problems)

    def _definition_entries(self) -> list[tuple[DefinitionEntry, Source, int]]:
        found: list[tuple[DefinitionEntry, Source, int]] = []
        for name, source in self.sources.items():
            if name.startswith(f"{self.root}/definitions/"):
                file, problems = shaped(source, DefinitionsFile)
                self.problems += problems
                found += [
                    (entry, source, index) for index, entry in enumerate(file.definitions if file else ())
                ]
        return found

    def _rule_entries(self) -> list[tuple[RuleEntry, Source, int]]:
        found: list[tuple[RuleEntry, Source, int]] = []
        for name, source in self.sources.items():
            if name.startswith(f"{self.root}/rules/"):
                file, problems = shaped(source, RulesFile)
                self.problems += problems
                found += [(entry, source, index) for index, entry in enumerate(file.rules if file else ())]
        return found

    def _definition(self, entry: DefinitionEntry, source: Source, index: int) -> Definition:
        path = ("definitions", index)
        says = {"en": entry.says} if isinstance(entry.says, str) else entry.says
        means = self._written(entry.means, source, (*path, "means"))
        return Definition(
            entry.name,
            means,
            says,
            entry.cites.at,
            entry.cites.link,
            entry.shown,
            source.span_of(*path, "name"),
        )

    def _rule(self, entry: RuleEntry, source: Source, index: int) -> Rule:
        path = ("rules", index)
        written = [
            self._written(text, source, (*path, "requires", row)) for row, text in enumerate(entry.requires)
        ]
        return Rule(
            id=entry.id,
            group=entry.group,
            title=entry.title,
            title_ja_status=entry.title_ja_status,
            at=entry.cites.at,
            link=entry.cites.link,
            themes=tuple(entry.themes),
            kind=entry.kind,
            wording=entry.wording,
            addressee=entry.addressee,
            applies=self._written(entry.applies, source, (*path, "applies")),
            starts=self._routes(entry, source, path),
            ends=self._day(entry.ends, source, (*path, "until")) if entry.ends else "",
            unless=self._exemptions(entry, source, path),
            asks=entry.asks,
            requires=tuple(written),
            judgement=entry.judgement,
            remedy=entry.remedy,
            maps={key: tuple(values) for key, values in entry.maps.items()},
            severity=entry.severity,
            span=source.span_of(*path, "id"),
        )

    def _routes(self, entry: RuleEntry, source: Source, path: tuple[str | int, ...]) -> tuple[Route, ...]:
        if isinstance(entry.starts, str):
            return (Route(None, (self._day(entry.starts, source, (*path, "from")),)),)
        return tuple(self._route(one, source, (*path, "from", row)) for row, one in enumerate(entry.starts))

    def _route(self, entry: RouteEntry, source: Source, path: tuple[str | int, ...]) -> Route:
        when = self._written(entry.when, source, (*path, "when")) if entry.when else None
        was = self._day(entry.was, source, (*path, "was")) if entry.was else ""
        if isinstance(entry.date, Between):
            days = tuple(
                self._day(day, source, (*path, "date", "between", row))
                for row, day in enumerate(entry.date.between)
            )
            return Route(when, tuple(sorted(days)), was, entry.date.because)
        return Route(when, (self._day(entry.date, source, (*path, "date")),), was)

    def _exemptions(self, entry: RuleEntry, source: Source, path: tuple[str | int, ...]) -> tuple[str, ...]:
        for row, name in enumerate(entry.unless):
            if name not in self.scope.definitions:
                hint = did_you_mean(name, self.scope.definitions)
                self._error("E210", f"no definition is called `{name}`", source, (*path, "unless", row), hint)
        return tuple(entry.unless)

    def _written(self, text: str, source: Source, path: tuple[str | int, ...]) -> Written:
        span = source.span_of(*path)
        try:
            return Written(text, span, read_condition(text, self.scope))
        except ConditionError as error:
            place = place_in(self.texts[source.name].split("\n"), span, text, error.at)
            self.problems.append(Diagnostic(error.code, "error", error.message, place, error.help))
            return Written(text, span, Constant(False))

    def _parameter(self, name: str, entry: ParameterEntry, source: Source) -> ParameterValue:
        value: Value = entry.value
        if isinstance(entry.value, str):
            value = self._day(entry.value, source, ("parameters", name, "value"))
        elif entry.unit:
            value = canonical(entry.value, entry.unit)
        return ParameterValue(name, value, entry.source)

    def _day(self, text: str, source: Source, path: tuple[str | int, ...]) -> str:
        try:
            if len(text) == 10:
                return date.fromisoformat(text).isoformat()
        except ValueError:
            pass
        self._error("E305", f"`{text}` is not a date", source, path, "write YYYY-MM-DD")
        return "9999-12-31"

    def _error(
        self, code: str, message: str, source: Source, path: Iterable[str | int], help: str = ""
    ) -> None:
        self.problems.append(Diagnostic(code, "error", message, source.span_of(*path), help))
