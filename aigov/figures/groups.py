"""Groups of people with their counts, read from the facts; which of them may be compared; what cannot be true.

Counts that contradict each other never become a rate. What follows from other counts need not be stated: the size of
a group from its four outcomes, the selected from those rightly and wrongly selected.
"""

from collections.abc import Iterator, Sequence

from aigov.model.figures import Why
from aigov.model.tuples import NamedTuple
from aigov.model.values import AtLeast, Value

MIN_CASES = 30
"""With fewer people than this nothing is concluded from a rate; the project's own rule, see `docs/figures.md`."""
MIN_EXPECTED = 5
"""So many of a group must be expected to have the outcome, were all groups treated alike."""

Counts = tuple[int, int]
"""How many of how many."""
Step = str | int


class Bin(NamedTuple):
    """People whose scores lie close together."""

    mean: float
    n: int
    positive: int


class Group(NamedTuple):
    """One group of people, as far as its counts are stated."""

    marks: tuple[tuple[str, str], ...]
    counts: dict[str, int]
    """The stated counts among n, selected, tp, fp, fn, tn."""
    bins: tuple[Bin, ...] | None
    """The score bins, when each is stated whole and no more may follow."""
    period: tuple[str, str]

    @property
    def n(self) -> int | None:
        """How many people it has."""
        return self.counts.get("n", self._sum("tp", "fp", "fn", "tn"))

    @property
    def selected(self) -> int | None:
        """How many of them had the outcome."""
        return self.counts.get("selected", self._sum("tp", "fp"))

    def _sum(self, *names: str) -> int | None:
        known = [self.counts[name] for name in names if name in self.counts]
        return sum(known) if len(known) == len(names) else None

    def rate(self, name: str) -> Counts | None:
        """The counts behind one of its rates, or nothing where they are not stated."""
        if name in ("selected", "not-selected"):
            n, selected = self.n, self.selected
            if n is None or selected is None:
                return None
            return (selected if name == "selected" else n - selected), n
        top, others = RATES[name]
        k, n = self._sum(top), self._sum(*others)
        return None if k is None or n is None else (k, n)


RATES: dict[str, tuple[str, tuple[str, ...]]] = {
    "tpr": ("tp", ("tp", "fn")),
    "fpr": ("fp", ("fp", "tn")),
    "ppv": ("tp", ("tp", "fp")),
}
"""Rates of outcomes: what is counted, and among whom."""
COUNTS = ("n", "selected", "tp", "fp", "fn", "tn")


def groups_of(value: Value) -> tuple[Group, ...] | None:
    """All groups of a list that is known to its end and contradicts itself nowhere; otherwise nothing."""
    if not isinstance(value, list) or type(value) is AtLeast or not value:
        return None
    groups = []
    for record in value:
        if not isinstance(record, dict) or any(impossible(record)):
            return None
        groups.append(group_of(record))
    return tuple(groups)


def group_of(record: dict[str, Value]) -> Group:
    """One group as its record states it."""
    marks = record.get("group")
    named = sorted((key, str(word)) for key, word in marks.items()) if isinstance(marks, dict) else []
    counts = {name: number for name in COUNTS if (number := _count(record, name)) is not None}
    day = {key: str(record[key]) for key in ("from", "until") if isinstance(record.get(key), str)}
    return Group(tuple(named), counts, _bins(record), (day.get("from", ""), day.get("until", "")))


def _count(record: dict[str, Value], name: str) -> int | None:
    found = record.get(name)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _number(record: dict[str, Value], name: str) -> float | None:
    found = record.get(name)
    return found if isinstance(found, int | float) and not isinstance(found, bool) else None


def _bins(record: dict[str, Value]) -> tuple[Bin, ...] | None:
    value = record.get("score_bins")
    if not isinstance(value, list) or type(value) is AtLeast or not value:
        return None
    bins = []
    for one in value:
        if not isinstance(one, dict):
            return None
        mean, n, positive = _number(one, "mean"), _count(one, "n"), _count(one, "positive")
        if mean is None or n is None or positive is None:
            return None
        bins.append(Bin(mean, n, positive))
    return tuple(bins)


def comparable(groups: Sequence[Group]) -> list[list[int]] | Why:
    """Places of the groups that may be compared: told apart by the same attributes, each group once.

    Where one group stands several times, every line needs a period, and only the same periods are compared.
    """
    if any(not group.marks for group in groups):
        return "groups not named"
    several = len({group.marks for group in groups}) < len(groups)
    if several and (
        any("" in group.period for group in groups)
        or len({(group.marks, group.period) for group in groups}) < len(groups)
    ):
        return "same group twice"
    together: dict[object, list[int]] = {}
    for place, group in enumerate(groups):
        attributes = tuple(key for key, _ in group.marks)
        together.setdefault((attributes, group.period if several else ""), []).append(place)
    return list(together.values())


def too_small(rates: Sequence[Counts], expected: bool) -> list[bool]:
    """Which groups are too small to conclude anything from their rates, which are compared with one another.

    Where an outcome is counted that nobody had, or everybody, no group is large enough: nothing was decided yet.
    """
    chosen, everybody = sum(k for k, _ in rates), sum(n for _, n in rates)
    return [
        n < MIN_CASES or (expected and (chosen == everybody or n * chosen < MIN_EXPECTED * everybody))
        for _, n in rates
    ]


class Problem(NamedTuple):
    """Something about a record that cannot be true."""

    steps: tuple[Step, ...]
    """Where in the record."""
    message: str
    help: str


def impossible(record: dict[str, Value]) -> Iterator[Problem]:
    """What contradicts itself in the counts of one group; of several contradictions among them the first."""
    counts = group_of(record).counts
    found = next(_contradictions(counts), None)
    if found is not None:
        yield found
    yield from _impossible_bins(record, counts)
    share = record.get("population_share")
    if isinstance(share, tuple) and not 0 <= share[0] <= 100:
        yield Problem(
            ("population_share",), f"a share of {share[0]:g} % does not exist", "write 0 % to 100 %"
        )


def _contradictions(counts: dict[str, int]) -> Iterator[Problem]:
    yield from _parts(counts, "n", ("selected",), whole_when_all=False)
    yield from _parts(counts, "selected", ("tp", "fp"))
    yield from _parts(counts, "n", ("tp", "fp", "fn", "tn"))
    if "n" in counts and "selected" in counts:
        left = {"those not selected": counts["n"] - counts["selected"], **counts}
        yield from _parts(left, "those not selected", ("fn", "tn"))


def _parts(
    counts: dict[str, int], whole: str, names: tuple[str, ...], whole_when_all: bool = True
) -> Iterator[Problem]:
    """Parts that come to more than the whole, or, when all are there, to something else."""
    parts = [name for name in names if name in counts]
    if not parts or whole not in counts:
        return
    total, most = sum(counts[name] for name in parts), counts[whole]
    short = whole_when_all and len(parts) == len(names) and total < most
    if total > most or short:
        verb = "less" if short else "more"
        yield Problem(
            (parts[0],),
            f"{_sum_of(parts)} is {total}, which is {verb} than {_called(whole)}, {most}",
            f"{_sum_of(names)} {'make up' if whole_when_all else 'is part of'} {_called(whole)}; "
            "write numbers of people",
        )


def _called(name: str) -> str:
    return name if " " in name else f"`{name}`"


def _sum_of(names: Sequence[str]) -> str:
    return " + ".join(f"`{name}`" for name in names)


def _impossible_bins(record: dict[str, Value], counts: dict[str, int]) -> Iterator[Problem]:
    value = record.get("score_bins")
    if not isinstance(value, list):
        return
    total = 0
    for place, one in enumerate(value):
        if isinstance(one, dict):
            n, positive = _count(one, "n"), _count(one, "positive")
            total += n or 0
            if n is not None and positive is not None and positive > n:
                yield Problem(
                    ("score_bins", place, "positive"),
                    f"`positive` is {positive}, which is more than `n`, {n}",
                    "`positive` counts some of `n`; write numbers of people",
                )
    if "n" in counts and total > counts["n"]:
        yield Problem(
            ("score_bins",),
            f"the score bins hold {total} people, which is more than `n`, {counts['n']}",
            "every person stands in one bin",
        )
