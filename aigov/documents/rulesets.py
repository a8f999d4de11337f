"""Reads a ruleset folder: metadata, definitions and rules, each condition parsed and typed."""

from collections.abc import Mapping, Sequence

from aigov.documents.declared import read_declared
from aigov.documents.digest import digest_of
from aigov.documents.routes import read_schedules, read_starts
from aigov.documents.ruleset_files import (
    DefinitionEntry,
    DefinitionsFile,
    ParameterEntry,
    RuleEntry,
    RulesetFile,
    RulesFile,
)
from aigov.documents.ruleset_folder import Folder
from aigov.documents.ruleset_whole import problems_of
from aigov.documents.shaped import shaped
from aigov.documents.source import Source
from aigov.language.scope import Scope
from aigov.model.diagnostics import Diagnostic, did_you_mean, has_errors, order
from aigov.model.ruleset import (
    Definition,
    Group,
    ParameterValue,
    Penalty,
    Reading,
    Rule,
    Ruleset,
    Schedule,
    Shown,
    Survivor,
)
from aigov.model.ruleset import Source as LegalSource
from aigov.model.units import canonical
from aigov.model.values import Value
from aigov.model.vocabulary import Vocabulary

_SHOWN: Mapping[object, Shown] = {False: "", True: "line", "path": "path"}


def read_ruleset(
    name: str, texts: dict[str, str], vocabulary: Vocabulary
) -> tuple[Ruleset | None, tuple[Diagnostic, ...]]:
    """The ruleset in the texts of a folder, typed against the vocabulary, or every problem found in them."""
    return _Reading(name, texts, vocabulary).ruleset()


class _Reading:
    """One reading of one folder; collects the problems of all files before it gives up."""

    def __init__(self, root: str, texts: dict[str, str], vocabulary: Vocabulary) -> None:
        self.root = root
        self.digest = digest_of(texts)
        self.folder = Folder(texts, vocabulary)
        self.sources = self.folder.sources
        self.problems = self.folder.problems
        self.schedules: dict[str, Schedule] = {}
        self.bands: tuple[str, ...] = ()

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
        self.folder.scope = Scope(
            self.folder.scope.vocabulary, names, {one.name: one.value for one in parameters}
        )
        self.schedules = read_schedules(self.folder, head, head_source)
        self.bands = tuple(head.penalties)
        made = Ruleset(
            id=head.ruleset,
            title=head.title,
            version=head.version,
            date=self.folder.day(head.date, head_source, ("date",)),
            jurisdiction=head.jurisdiction,
            force=head.force,
            words=head.words,
            state=head.state,
            sources=tuple(LegalSource(**entry.model_dump()) for entry in head.sources),
            groups=tuple(Group(entry.id, entry.number, entry.title) for entry in head.groups),
            parameters=parameters,
            definitions=tuple(self._definition(*one) for one in definitions),
            rules=_by_group([self._rule(*one) for one in rules], [group.id for group in head.groups]),
            not_modelled=tuple((entry.at, entry.why) for entry in head.not_modelled),
            survivors=tuple(Survivor(one.rule, one.mutant, one.why) for one in head.survivors),
            digest=self.digest,
            scope=self.folder.written(head.scope, head_source, ("scope",)) if head.scope else None,
            schedules=tuple(self.schedules.values()),
            penalties=tuple(
                Penalty(name, one.basis, one.link, one.says, head_source.key_span_of("penalties", name))
                for name, one in head.penalties.items()
            ),
            declared=read_declared(self.folder, head.declared, head_source) if head.declared else None,
            readings=tuple(Reading(one.at, one.ours, one.other) for one in head.readings),
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
        means = self.folder.written(entry.means, source, (*path, "means"))
        return Definition(
            entry.name,
            entry.title,
            means,
            says,
            entry.cites.at,
            entry.cites.link,
            _SHOWN[entry.shown],
            source.span_of(*path, "name"),
        )

    def _rule(self, entry: RuleEntry, source: Source, index: int) -> Rule:
        path = ("rules", index)
        written = [
            self.folder.written(text, source, (*path, "requires", row))
            for row, text in enumerate(entry.requires)
        ]
        starts, schedule = read_starts(self.folder, entry, self.schedules, source, path)
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
            applies=self.folder.written(entry.applies, source, (*path, "applies")),
            starts=starts,
            schedule=schedule,
            ends=self.folder.day(entry.ends, source, (*path, "until")) if entry.ends else "",
            unless=self._exemptions(entry, source, path),
            asks=entry.asks,
            requires=tuple(written),
            judgement=entry.judgement,
            remedy=entry.remedy,
            maps={key: tuple(values) for key, values in entry.maps.items()},
            severity=self._severity(entry, source, path),
            span=source.span_of(*path, "id"),
        )

    def _exemptions(self, entry: RuleEntry, source: Source, path: tuple[str | int, ...]) -> tuple[str, ...]:
        for row, name in enumerate(entry.unless):
            if name not in self.folder.scope.definitions:
                hint = did_you_mean(name, self.folder.scope.definitions)
                self.folder.error(
                    "E210", f"no definition is called `{name}`", source.span_of(*path, "unless", row), hint
                )
        return tuple(entry.unless)

    def _severity(self, entry: RuleEntry, source: Source, path: tuple[str | int, ...]) -> str:
        if entry.severity and entry.severity not in self.bands:
            advice = (
                did_you_mean(entry.severity, self.bands) or "name one under `penalties` of `ruleset.yaml`"
            )
            message = f"no penalty is called `{entry.severity}`"
            self.folder.error("E317", message, source.span_of(*path, "severity"), advice)
        return entry.severity

    def _parameter(self, name: str, entry: ParameterEntry, source: Source) -> ParameterValue:
        value: Value = entry.value
        if isinstance(entry.value, str):
            value = self.folder.day(entry.value, source, ("parameters", name, "value"))
        elif entry.unit:
            value = canonical(entry.value, entry.unit)
        return ParameterValue(name, value, entry.source, f"{entry.value} {entry.unit}".rstrip())


def _by_group(rules: Sequence[Rule], groups: Sequence[str]) -> tuple[Rule, ...]:
    """Rules in the order of the instrument, whatever their files are called; those of one group as written."""
    places = {name: place for place, name in enumerate(groups)}
    return tuple(sorted(rules, key=lambda rule: places.get(rule.group, len(places))))
