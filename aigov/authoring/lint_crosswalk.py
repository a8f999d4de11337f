"""Asks of the crosswalk what its file alone cannot tell: that all it names exists, and that it agrees with itself."""

from collections.abc import Iterable, Iterator, Mapping

from aigov.model.crosswalk import REVERSED, Crosswalk, Row
from aigov.model.diagnostics import Diagnostic, did_you_mean, order
from aigov.model.ruleset import Force, Ruleset
from aigov.model.spans import Span

_SOFT: tuple[Force, ...] = ("soft-law", "voluntary", "mixed")
"""Rulesets whose every rule has a row, or a reason why it has none."""


def lint_crosswalk(crosswalk: Crosswalk, rulesets: Iterable[Ruleset]) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with the crosswalk although it can be read."""
    every = tuple(rulesets)
    names = _Names(crosswalk, every)
    problems = [*names.problems(), *_repeated(crosswalk.rows), *_missing(crosswalk, every)]
    problems += _unsettled(crosswalk.rows, every)
    problems += _contradictions(crosswalk.rows, _contained(crosswalk.rows, names.groups))
    return order(problems)


def _error(code: str, message: str, span: Span | None, help: str = "") -> Diagnostic:
    return Diagnostic(code, "error", message, span, help)


class _Names:
    """What a row may name."""

    def __init__(self, crosswalk: Crosswalk, rulesets: Iterable[Ruleset]) -> None:
        self._crosswalk = crosswalk
        self._rules = {one.id: {rule.id for rule in one.rules} for one in rulesets}
        self._targets = {one.id: set(one.ids) for one in crosswalk.frameworks}
        self.groups: dict[str, str] = {}
        """The group of each rule."""
        for one in rulesets:
            self._targets[one.id] = self._rules[one.id] | {group.id for group in one.groups}
            self.groups |= {f"{one.id}/{rule.id}": f"{one.id}/{rule.group}" for rule in one.rules}

    def problems(self) -> Iterator[Diagnostic]:
        """Names that lead nowhere, each told once."""
        rows, alone = self._crosswalk.rows, self._crosswalk.alone
        # All rows of a rule come from one key, which has a line of its own above them.
        sources = dict.fromkeys(row.source for row in rows)
        first = {row.source: row.span for row in reversed(rows)}
        for name in sources:
            yield from self._unknown(name, first[name], self._rules, "rule")
        for one in alone:
            yield from self._unknown(one.rule, one.span, self._rules, "rule")
        for row in rows:
            yield from self._unknown(row.target, row.span, self._targets, "rule, group or number")

    def _unknown(
        self, name: str, span: Span | None, known: Mapping[str, set[str]], what: str
    ) -> Iterator[Diagnostic]:
        home, _, inside = name.partition("/")
        if home not in known:
            kind = "ruleset" if known is self._rules else "ruleset or framework"
            yield _error("E380", f"no {kind} is called `{home}`", span, did_you_mean(home, known))
        elif inside not in known[home]:
            near = did_you_mean(inside, known[home])
            yield _error("E381", f"`{home}` has no {what} `{inside}`", span, near)


def _repeated(rows: Iterable[Row]) -> Iterator[Diagnostic]:
    """Pairs that stand in two rows, whichever way round."""
    seen: dict[frozenset[str], Row] = {}
    for row in rows:
        before = seen.setdefault(frozenset((row.source, row.target)), row)
        if row.source == row.target:
            yield _error("E382", f"`{row.source}` is related to itself", row.span, "delete the row")
        elif before is not row:
            same = before.relation == (
                row.relation if before.source == row.source else REVERSED[row.relation]
            )
            code = "E382" if same else "E383"
            agrees = "" if same else ", and says otherwise"
            message = f"`{row.source}` and `{row.target}` are related at {before.span} already{agrees}"
            yield _error(code, message, row.span, "a row is read from both of its sides: keep one")


def _contained(rows: Iterable[Row], groups: Mapping[str, str]) -> dict[str, set[str]]:
    """What each name is a part of, by the rows themselves and because rules are parts of their groups."""
    wider: dict[str, set[str]] = {}
    for row in rows:
        if row.relation in ("equal", "subset"):
            wider.setdefault(row.source, set()).add(row.target)
        if row.relation in ("equal", "superset"):
            wider.setdefault(row.target, set()).add(row.source)
    for rule, group in groups.items():
        wider.setdefault(rule, set()).add(group)
    return wider


def _contradictions(rows: Iterable[Row], wider: Mapping[str, set[str]]) -> Iterator[Diagnostic]:
    """Rows that other rows rule out: less than follows from them, or the other way round."""
    for row in rows:
        smaller, larger = row.source, row.target
        if row.relation == "superset":
            smaller, larger = larger, smaller
        within = row.relation == "intersects" and _is_within(smaller, larger, wider)
        around = row.relation != "equal" and _is_within(larger, smaller, wider)
        if within or around:
            part, whole = (smaller, larger) if within else (larger, smaller)
            message = f"by other rows `{part}` is a part of `{whole}`, or the same"
            help = f"`{row.relation}` cannot stand beside them: change this row or those between the two"
            yield _error("E383", message, row.span, help)


def _is_within(part: str, whole: str, wider: Mapping[str, set[str]]) -> bool:
    reached: set[str] = set()
    front = [part]
    while front:
        for name in wider.get(front.pop(), ()):
            if name not in reached:
                reached.add(name)
                front.append(name)
    return whole in reached


def _unsettled(rows: Iterable[Row], rulesets: Iterable[Ruleset]) -> Iterator[Diagnostic]:
    """Rules said to be settled by evidence for another, although they ask what only a person can answer."""
    every = tuple(rulesets)
    asking = {f"{one.id}/{rule.id}" for one in every for rule in one.rules if rule.judgement}
    ours = {one.id for one in every}
    for row in rows:
        if row.target.partition("/")[0] not in ours:
            continue  # Nobody gives evidence for a number of a framework here.
        settled = [row.target] if row.relation in ("equal", "superset") else []
        settled += [row.source] if row.relation in ("equal", "subset") else []
        for name in settled:
            other = row.source if name == row.target else row.target
            if name in asking:
                message = (
                    f"`{name}` asks what only a person can answer, so evidence for `{other}` cannot settle it"
                )
                yield _error("E386", message, row.span, "write `intersects`")


def _missing(crosswalk: Crosswalk, rulesets: Iterable[Ruleset]) -> Iterator[Diagnostic]:
    """Rules of soft law without a row and without a reason, and those with both."""
    related = {row.source for row in crosswalk.rows} | {row.target for row in crosswalk.rows}
    reasons = {one.rule: one for one in crosswalk.alone}
    for one in crosswalk.alone:
        if one.rule in related:
            message = f"`{one.rule}` is related to something and is said to be related to nothing"
            yield _error("E385", message, one.span, "delete the rows or the reason")
        elif not one.why.strip():
            yield _error("E385", f"nothing is said why `{one.rule}` has no row", one.span)
    for ruleset in rulesets:
        if ruleset.force in _SOFT:
            for rule in ruleset.rules:
                name = f"{ruleset.id}/{rule.id}"
                if name not in related and name not in reasons:
                    advice = (
                        "relate it in `rulesets/crosswalk.yaml`, or say under `nothing` why it stands alone"
                    )
                    yield _error("E384", f"the crosswalk says nothing of `{name}`", rule.span, advice)
