"""Reports that were written down, compared or repeated, for a terminal: what was made otherwise, then rule by rule."""

from collections.abc import Sequence

from aigov.model.diagnostics import visible
from aigov.model.recorded import RecordedFinding
from aigov.model.recorded_changes import Difference, RecordedChange, RecordedKind, SystemChanges
from aigov.reporters.layout import Paper, columns
from aigov.reporters.phrases import Lang, Phrases
from aigov.reporters.recorded_phrases import RECORDED

_ORDER: tuple[RecordedKind, ...] = ("newly fails", "newly open", "decided", "gone", "other")
MOST = 12
"""Results of one kind that are listed unless all are asked for."""
_STYLE = {"newly fails": "fail", "newly open": "open"}


class RecordedPage:
    """What a text about written reports needs: a language and something to write on."""

    def __init__(self, lang: Lang, paper: Paper, ids: bool = False) -> None:
        """``ids`` lists every result."""
        self.say = Phrases(lang, RECORDED)
        self.paper = paper
        self.ids = ids

    def changes(self, one: SystemChanges) -> list[str]:
        """What became of each rule of a system, and what was made otherwise."""
        count, rules = len(one.changes), one.rules
        lines = [self.say("results differ" if count else "no result differs", n=count, rules=rules)]
        lines += self.made_with(one.made_with)
        for kind in _ORDER:
            found = [change for change in one.changes if change.kind == kind]
            if found:
                title = self.paper.paint(self.say(kind, n=len(found)), _STYLE.get(kind, "title"))
                lines += ["", title, *self._listed(found)]
        return lines

    def made_with(self, differences: Sequence[Difference]) -> list[str]:
        """What was made otherwise, a line each."""
        lines = [self.paper.paint(self.say("made with"), "title")] if differences else []
        for one in differences:
            then, now = one.then or self.say("nothing"), one.now or self.say("nothing")
            told = self.say(f"what {one.what}", name=visible(one.name))
            lines += self.paper.wrap(f"{told}: {then} → {now}", "  ", "      ")
        return lines

    def _listed(self, found: Sequence[RecordedChange]) -> list[str]:
        shown = found if self.ids else found[:MOST]
        lines = [line for one in shown for line in self._change(one)]
        if len(found) > len(shown):
            lines.append("  " + self.say("and more", n=len(found) - len(shown)))
        return lines

    def _change(self, one: RecordedChange) -> list[str]:
        turn = f"{self._result(one.before)} → {self._result(one.after)}"
        first = f"  {turn}  "
        title = self.say.of(dict(one.finding.title))
        lines = [first + self.paper.cut(f"{one.rule}: {title}", self.paper.width - columns(first))]
        for path, then, now in one.facts[:3] if not self.ids else one.facts:
            before, after = (self.say("no part") if value is None else value for value in (then, now))
            told = f"{path}: {self.paper.cut(before, 40)} → {self.paper.cut(after, 40)}"
            lines.append("    " + self.paper.cut(told, self.paper.width - 4))
        return lines

    def _result(self, one: RecordedFinding | None) -> str:
        if one is None:
            return self.say("nothing")
        word = self.say(one.verdict)
        return self.say("waived", verdict=word, day=visible(one.waived_until)) if one.waived_until else word


def render(found: Sequence[SystemChanges], old: str, new: str, page: RecordedPage) -> str:
    """Two files of reports, system by system."""
    parts = []
    for one in found:
        title = page.say("from to", name=visible(one.system), old=visible(old), new=visible(new))
        if not one.is_in_both:
            alone = all(change.before is None for change in one.changes)
            title = page.say("only in", name=visible(one.system), file=visible(new if alone else old))
        parts.append("\n".join([page.paper.paint(title, "title"), *page.changes(one)]))
    return "\n\n".join(parts) + "\n"
