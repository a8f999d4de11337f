"""What rules have to do with other rules: what evidence for one settles or touches elsewhere."""

import re
from collections.abc import Iterable

from aigov.model.compiled import CompiledRule, CompiledRuleset
from aigov.model.crosswalk import RELATIONS, REVERSED, Crosswalk, Related, Row
from aigov.model.report import Finding, Report

Words = dict[str, str]
_SIDE = re.compile(r"\b(t?)(here)\b", re.IGNORECASE)


class Relations:
    """The crosswalk read from both sides of every row, with the titles of what is loaded."""

    def __init__(self, crosswalk: Crosswalk, rulesets: Iterable[CompiledRuleset] = ()) -> None:
        """Keep the rows by the names on both of their sides; a title is looked up when somebody asks for it."""
        self.crosswalk = crosswalk
        self._rulesets = {one.id: one for one in rulesets}
        self._rules: dict[str, tuple[CompiledRuleset, CompiledRule]] = {
            f"{one.id}/{rule.id}": (one, rule) for one in self._rulesets.values() for rule in one.rules
        }
        self._outside = {one.id: one for one in crosswalk.frameworks}
        self._titles: dict[str, Words] = {}
        self._rows: dict[str, list[Row]] = {}
        self._related: dict[str, tuple[Related, ...]] = {}
        for row in crosswalk.rows:
            self._rows.setdefault(row.source, []).append(row)
            self._rows.setdefault(row.target, []).append(row)

    def of(self, name: str) -> tuple[Related, ...]:
        """What a rule, a group or a number has to do with others: what is settled first, what lies outside last."""
        found = self._related.get(name)
        if found is None:
            several = [self._seen_from(name, row) for row in self._rows.get(name, ())]
            found = self._related[name] = tuple(sorted(several, key=self._rank))
        return found

    def _seen_from(self, name: str, row: Row) -> Related:
        if row.source == name:
            return Related(row.target, row.relation, row.why, row.basis, self.title(row.target))
        why, relation = turned(row.why), REVERSED[row.relation]
        return Related(row.source, relation, why, row.basis, self.title(row.source))

    def _rank(self, one: Related) -> tuple[int, bool]:
        return RELATIONS.index(one.relation), one.id.partition("/")[0] in self._outside

    def title(self, name: str) -> Words:
        """The title of a rule, a group or a number; none where its words are not loaded, or where it has none."""
        found = self._titles.get(name)
        if found is None:
            found = self._titles[name] = self._title(name)
        return found

    def _title(self, name: str) -> Words:
        if name in self._rules:
            ruleset, rule = self._rules[name]
            return ruleset.rule_texts(rule).title
        home, _, inside = name.partition("/")
        if home in self._outside:
            return self._outside[home].ids.get(inside, {})
        if home not in self._rulesets:
            return {}
        groups = {str(group.get("id")): group.get("title") for group in self._rulesets[home].texts().groups}
        words = groups.get(inside)
        return {str(lang): str(text) for lang, text in words.items()} if isinstance(words, dict) else {}

    def on(self, report: Report) -> Report:
        """The report with what each finding answers elsewhere."""
        rulesets = [
            one._replace(findings=tuple(map(self.on_finding, one.findings))) for one in report.rulesets
        ]
        return report._replace(rulesets=tuple(rulesets))

    def on_finding(self, finding: Finding) -> Finding:
        """The finding with what its rule answers elsewhere, if the rule applies or may apply."""
        found = self.of(finding.id) if finding.verdict != "not-applicable" else ()
        return finding._replace(answers_also=found) if found else finding


def turned(why: str) -> str:
    """A reason as it reads from the other side: ``here`` becomes ``there``, and the other way round."""
    return _SIDE.sub(_other_side, why)


def _other_side(found: re.Match[str]) -> str:
    word = "here" if found[1] else "there"
    return word.capitalize() if found[0][0].isupper() else word
