"""Reads a ruleset folder: metadata, definitions and rules, each condition parsed and typed."""

from collections.abc import Mapping
from typing import TypeVar

from aigov.documents.declared import read_declared
from aigov.documents.digest import digest_of
from aigov.documents.extended import by_group, extended, merged, problems_of_extension
from aigov.documents.routes import read_schedules, read_starts
from aigov.documents.ruleset_files import (
    DefinitionEntry,
    DefinitionsFile,
    ExtensionFile,
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

_Entry = TypeVar("_Entry")
Entries = list[tuple[_Entry, Source, int]]
"""What files hold, each with its file and its place there."""
_SHOWN: Mapping[object, Shown] = {False: "", True: "line", "path": "path"}


def read_ruleset(
    name: str, texts: dict[str, str], vocabulary: Vocabulary, base: Ruleset | None = None
) -> tuple[Ruleset | None, tuple[Diagnostic, ...]]:
    """The ruleset in the texts of a folder, typed against the vocabulary, or every problem found in them.

    ``base`` is the ruleset that it extends, where it extends one.
    """
    return _Reading(name, texts, vocabulary, base).ruleset()


class _Reading:
    """One reading of one folder; collects the problems of all files before it gives up."""

    def __init__(
        self, root: str, texts: dict[str, str], vocabulary: Vocabulary, base: Ruleset | None
    ) -> None:
        self.root = root
        self.base = base
        self.digest = digest_of(texts, base.digest if base else "")
        self.folder = Folder(texts, vocabulary)
        self.sources = self.folder.sources
        self.problems = self.folder.problems
        self.schedules: dict[str, Schedule] = {}
        self.bands: tuple[str, ...] = ()

    def ruleset(self) -> tuple[Ruleset | None, tuple[Diagnostic, ...]]:
        head_source = self.sources.get(f"{self.root}/ruleset.yaml")
        if head_source is None:
            return None, (Diagnostic("E300", "error", f"`{self.root}` has no file `ruleset.yaml`"),)
        extends = isinstance(head_source.value, dict) and "extends" in head_source.value
        head, problems = shaped(head_source, ExtensionFile if extends else RulesetFile)
        self.problems += problems
        if head is None:
            return None, order(self.problems)
        if isinstance(head, ExtensionFile) and self.base is None:
            advice = "name a built-in ruleset, or a folder as it is reached from this one"
            self.folder.error("E318", "nothing is there to extend", head_source.span_of("extends"), advice)
        definitions = self._definition_entries()
        rules = self._rule_entries()
        if has_errors(self.problems):
            # A definition that could not be read would be missed by every rule that uses it.
            return None, order(self.problems)
        made = self._made(head, head_source, definitions, rules)
        if isinstance(head, ExtensionFile) and self.base is not None:
            self.problems += problems_of_extension(self.base, made, head, head_source)
            made = extended(self.base, made, head)
        self.problems += problems_of(made, self.root, head_source)
        return (None if has_errors(self.problems) else made), order(self.problems)

    def _named(self, definitions: Entries[DefinitionEntry], parameters: tuple[ParameterValue, ...]) -> None:
        """Lets conditions use what the folder defines, and what the ruleset that it extends does."""
        names = {entry.name for entry, _, _ in definitions}
        if self.base is not None:
            names |= {one.name for one in self.base.definitions}
            parameters = merged(self.base.parameters, parameters)
        self.folder.scope = Scope(
            self.folder.scope.vocabulary, frozenset(names), {one.name: one.value for one in parameters}
        )

    def _made(
        self,
        head: RulesetFile,
        head_source: Source,
        definitions: Entries[DefinitionEntry],
        rules: Entries[RuleEntry],
    ) -> Ruleset:
        """What the files of the folder say, without what the ruleset extends."""
        parameters = tuple(
            self._parameter(name, entry, head_source) for name, entry in head.parameters.items()
        )
        self._named(definitions, parameters)
        schedules = read_schedules(self.folder, head, head_source)
        above = self.base.schedules if self.base else ()
        self.schedules = {one.name: one for one in above} | schedules
        self.bands = (*(one.name for one in (self.base.penalties if self.base else ())), *head.penalties)
        return Ruleset(
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
            rules=by_group([self._rule(*one) for one in rules], [group.id for group in head.groups]),
            not_modelled=tuple((entry.at, entry.why) for entry in head.not_modelled),
            survivors=tuple(Survivor(one.rule, one.mutant, one.why) for one in head.survivors),
            digest=self.digest,
            scope=self.folder.written(head.scope, head_source, ("scope",)) if head.scope else None,
            schedules=tuple(schedules.values()),
            penalties=tuple(
                Penalty(name, one.basis, one.link, one.says, head_source.key_span_of("penalties", name))
                for name, one in head.penalties.items()
            ),
            declared=read_declared(self.folder, head.declared, head_source) if head.declared else None,
            readings=tuple(Reading(one.at, one.ours, one.other) for one in head.readings),
        )

    def _definition_entries(self) -> Entries[DefinitionEntry]:
        found: Entries[DefinitionEntry] = []
        for name, source in self.sources.items():
            if name.startswith(f"{self.root}/definitions/"):
                file, problems = shaped(source, DefinitionsFile)
                self.problems += problems
                found += [
                    (entry, source, index) for index, entry in enumerate(file.definitions if file else ())
                ]
        return found

    def _rule_entries(self) -> Entries[RuleEntry]:
        found: Entries[RuleEntry] = []
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
        span = source.key_span_of("parameters", name)
        return ParameterValue(name, value, entry.source, f"{entry.value} {entry.unit}".rstrip(), span)
