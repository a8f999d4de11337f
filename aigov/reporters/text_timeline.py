"""The timeline for a terminal: duties of one system, or of many, by the day they start.

Counts are of verdicts as things stand today, for a duty to come as if it applied already. What has no day of its own is
told apart: days that the law leaves open, days that a fact decides, and duties that are put off while something holds.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from aigov.model.compiled import CompiledRuleset, RulesetTexts
from aigov.model.diagnostics import has_errors, visible
from aigov.model.report import ClassLine
from aigov.model.timeline import Duty, DutyState, Timeline, days_left
from aigov.model.tuples import NamedTuple
from aigov.model.verdicts import VERDICTS
from aigov.reporters.groups import label, listed
from aigov.reporters.layout import columns, padded
from aigov.reporters.page import Page, name_of
from aigov.reporters.text_read import problem
from aigov.reporters.words import words_of

MOST = 8
"""Facts, and terms that put duties off, that are listed."""


class Item(NamedTuple):
    """A duty with whose it is and where it comes from."""

    system: Timeline
    ruleset: CompiledRuleset
    duty: Duty

    @property
    def group(self) -> str:
        """The id of the group of its rule."""
        return self.ruleset.groups[self.duty.finding.rule.group]


Items = Sequence[Item]


def render(systems: Sequence[Timeline], page: Page, ids: bool) -> str:
    """The whole timeline; ``ids`` lists the rules of each line."""
    return _Told(systems, page, ids).text()


class _Told:
    """One timeline as it is told."""

    def __init__(self, systems: Sequence[Timeline], page: Page, ids: bool) -> None:
        self._page = page
        self._systems = systems
        self._ids = ids
        self._as_of = systems[0].receipt.as_of
        self._items = [
            Item(system, one.ruleset, duty)
            for system in systems
            for one in system.rulesets
            for duty in one.duties
        ]
        self._several_rulesets = len({one.ruleset.id for one in self._items}) > 1

    def text(self) -> str:
        """All parts, one after the other."""
        parts = [self._head(), self._problems(), self._in_force(), *self._by_day(), self._contested()]
        parts += [self._by_fact(), self._held_back(), self._ends()]
        if not self._items and not any(has_errors(one.diagnostics) for one in self._systems):
            parts.append([self._page.say("no duties")])
        return "\n\n".join("\n".join(part) for part in parts if part) + "\n"

    def _head(self) -> list[str]:
        page = self._page
        names = [name_of(one.description) for one in self._systems]
        what = names[0] if len(names) == 1 else page.say("systems", n=len(names))
        title = page.paper.paint(page.say("timeline", name=what, as_of=self._as_of), "title")
        return [title, *page.paper.wrap(page.say("readiness", as_of=self._as_of))]

    def _problems(self) -> list[str]:
        """What kept a system from being judged; warnings are for `check`."""
        errors = [one for system in self._systems for one in system.diagnostics if one.severity == "error"]
        return [line for one in errors for line in problem(self._page, one)]

    def _of(self, state: DutyState) -> Items:
        return [one for one in self._items if one.duty.state == state]

    def _in_force(self) -> list[str]:
        """A line for each day that has come."""
        found = _grouped(self._of("asked today"), lambda one: one.duty.dates[0])
        lines = [self._title("asked today", sum(map(len, found.values())))] if found else []
        for day, items in sorted(found.items()):
            text = self._page.say("since day", day=day, duties=self._counted(items))
            lines += self._line(text, items)
        return lines

    def _by_day(self) -> Iterable[list[str]]:
        """A part for each day to come."""
        for day, items in sorted(_grouped(self._of("later"), lambda one: one.duty.dates[0]).items()):
            days, before = self._away(day), _listed({one.duty.was for one in items if one.duty.was})
            key = "starts on, moved" if before else "starts on"
            title = self._page.say(key, day=day, days=days, n=len(items), was=before)
            lines = [self._page.paper.paint(title, "title")]
            yield [*lines, *self._rows(items)]

    def _rows(self, items: Items) -> list[str]:
        """A row for each group of one system, or for each of many systems."""
        together = list(_grouped(items, self._row_key).values())
        names = [self._row_name(found[0]) for found in together]
        counts = [self._verdicts(found) for found in together]
        room, more = min(44, max(map(columns, names))), max(map(columns, counts))
        lines = []
        for name, count, found in zip(names, counts, together, strict=True):
            first = f"  {padded(name, room)}  {padded(count, more)}  "
            title = self._group_title(found[0]) if len(self._systems) == 1 else ""
            lines.append(
                (
                    first + self._page.paper.cut(title, max(0, self._page.paper.width - columns(first)))
                ).rstrip()
            )
            lines += self._listed_rules(found, "      ", whose=False)
        return lines

    def _row_key(self, item: Item) -> str:
        if len(self._systems) > 1:
            return item.system.description.name
        return f"{item.ruleset.id}/{item.group}"

    def _row_name(self, item: Item) -> str:
        if len(self._systems) > 1:
            return name_of(item.system.description)
        return self._group(item)

    def _group(self, item: Item) -> str:
        shown = label(self._page.say, item.ruleset, item.group)
        return f"{item.ruleset.id} {shown}" if self._several_rulesets else shown

    def _group_title(self, item: Item) -> str:
        return self._page.told(_group_words(item).get("title"))

    def _counted(self, items: Items) -> str:
        """How many there are, by what they come to today."""
        return self._page.say("counted", n=len(items), counts=self._verdicts(items))

    def _verdicts(self, items: Items) -> str:
        found = Counter(self._page.word(one.duty.finding.verdict, one.ruleset) for one in items)
        order = {self._page.word(verdict, one.ruleset): None for verdict in VERDICTS for one in items}
        return ", ".join(f"{found[word]} {word}" for word in order if found[word])

    def _away(self, day: str) -> str:
        """How far a day is from the as-of date."""
        days = days_left(self._as_of, day)
        key = "in days" if days > 0 else "days ago" if days < 0 else "today"
        return self._page.say(key, n=abs(days))

    def _where(self, items: Items) -> str:
        """The systems, where there are several, and the groups that some duties belong to."""
        if len(self._systems) == 1:
            return "; ".join(self._groups(items))
        return ", ".join(dict.fromkeys(visible(one.system.description.name) for one in items))

    def _groups(self, items: Items) -> Iterable[str]:
        """The groups that some duties belong to, for each ruleset."""
        for together in _grouped(items, lambda one: one.ruleset.id).values():
            ruleset = together[0].ruleset
            shown = listed(self._page.say, ruleset, (one.group for one in together))
            yield f"{ruleset.id} {shown}" if self._several_rulesets else shown

    def _line(self, text: str, items: Items, notes: Sequence[str] = (), rows: int = 2) -> list[str]:
        """A line on some duties with where they come from, notes below it, and their rules where asked for."""
        where = self._where(items)
        lines = self._page.line(f"{text} ({where})" if where else text, "  ", rows=rows)
        for note in notes:
            lines += self._page.line(note, "      ", rows=2)
        return [*lines, *self._listed_rules(items, "      ", whose=len(self._systems) > 1)]

    def _listed_rules(self, items: Items, indent: str, whose: bool) -> list[str]:
        if not self._ids:
            return []
        lines = []
        for one in items:
            finding = one.duty.finding
            # What is put off has no verdict that would mean anything.
            held = one.duty.state == "held back"
            word = "" if held else f"{self._page.word(finding.verdict, one.ruleset)}  "
            name = f" ({visible(one.system.description.name)})" if whose else ""
            lines += self._page.line(f"{word}{finding.id}{name}", indent, rows=0)
        return lines

    def _title(self, key: str, n: int) -> str:
        return self._page.paper.paint(self._page.say(key, n=n), "title")

    def _contested(self) -> list[str]:
        """Days that the law leaves open, with both readings and why."""
        found = _grouped(self._of("date contested"), lambda one: "/".join(one.duty.dates))
        lines = [self._title("contested", sum(map(len, found.values())))] if found else []
        for items in found.values():
            first, last = items[0].duty.dates[0], items[0].duty.dates[-1]
            days = {"first": first, "days": self._away(first), "last": last, "more": self._away(last)}
            text = self._page.say("two days", **days, duties=self._counted(items))
            reasons = {one.ruleset.rule_texts(one.duty.finding.rule).because for one in items}
            lines += self._line(text, items, sorted(filter(None, reasons)))
        return lines

    def _by_fact(self) -> list[str]:
        """Duties whose day a missing fact decides, by the fact; those of most duties first."""
        found = _grouped(self._of("fact missing"), lambda one: ", ".join(m.path for m in one.duty.missing))
        lines = [self._title("by fact", sum(map(len, found.values())))] if found else []
        ordered = sorted(found.items(), key=lambda one: (-len(one[1]), one[0]))
        for path, items in ordered[:MOST]:
            days = _listed({day for one in items for day in one.duty.dates}, self._page.say("or"))
            missing = items[0].duty.missing
            told = self._page.wanted(missing) if missing else path
            text = self._page.say("hangs on", fact=told, days=days, duties=self._counted(items))
            asks = [self._page.ask.question(missing[0].fact)] if len(missing) == 1 else []
            lines += self._line(text, items, asks)
        return [*lines, *self._more(len(ordered))]

    def _held_back(self) -> list[str]:
        """Duties that are put off, by the terms that hold and put them off."""
        found = _grouped(self._of("held back"), lambda one: ", ".join(line.name for line in one.duty.held))
        lines = [self._title("held back", sum(map(len, found.values())))] if found else []
        for items in list(found.values())[:MOST]:
            first, *others = items[0].duty.held
            told = ", ".join([*(self._label(items[0], line) for line in others), self._term(items[0], first)])
            lines += self._line(self._page.say("as long as", term=told, n=len(items)), items, rows=3)
        return [*lines, *self._more(len(found))]

    def _label(self, item: Item, line: ClassLine) -> str:
        words = words_of(item.ruleset).definitions.get(line.name, {})
        title, says = self._page.told(words.get("title")), self._page.told(words.get("says"))
        return title or says.rstrip(".。") or line.name

    def _term(self, item: Item, line: ClassLine) -> str:
        """A term with its first facts; of many systems each has facts of its own for it."""
        label = self._label(item, line)
        if len(self._systems) > 1:
            return label
        return self._page.say("since", what=label, facts=self._page.facts(line.because, 2, count=False))

    def _more(self, n: int) -> list[str]:
        return [f"  {self._page.say('more facts', n=n - MOST)}"] if n > MOST else []

    def _ends(self) -> list[str]:
        """Days on which duties end."""
        ending = [one for one in self._items if one.duty.finding.rule.ends and one.duty.state != "held back"]
        found = _grouped(ending, lambda one: one.duty.finding.rule.ends)
        lines = [self._title("ends", len(ending))] if found else []
        for day, items in sorted(found.items()):
            text = self._page.say("ends on", day=day, days=self._away(day), n=len(items))
            lines += self._line(text, items)
        return lines


def _grouped(items: Iterable[Item], key: Callable[[Item], str]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for one in items:
        found.setdefault(key(one), []).append(one)
    return found


def _group_words(item: Item) -> dict[str, object]:
    texts: RulesetTexts = words_of(item.ruleset)
    return next((dict(group) for group in texts.groups if group.get("id") == item.group), {})


def _listed(days: Iterable[str], last: str = "") -> str:
    return f" {last} ".join(sorted(days)) if last else ", ".join(sorted(days))
