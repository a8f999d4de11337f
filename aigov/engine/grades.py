"""Grades of facts: how well each is supported, and hiding those that are supported too weakly."""

from collections.abc import Iterable

from aigov.model.tuples import NamedTuple
from aigov.model.values import Facts
from aigov.model.verdicts import GRADES, Grade


class Support(NamedTuple):
    """What a piece of evidence does for the facts it names, found out by looking at its file."""

    paths: tuple[str, ...]
    grade: Grade
    digest: str = ""
    """SHA-256 of its file; empty where there is none, or it cannot be read."""
    file: str = ""


class Grades:
    """The grade of every fact, from the evidence that supports it; a fact without evidence is claimed."""

    def __init__(self, supports: Iterable[Support] = ()) -> None:
        self._by_path: dict[str, int] = {}
        self._digests: dict[str, list[str]] = {}
        files: dict[str, str] = {}
        for support in supports:
            if support.file:
                files[support.file] = support.digest
            for path in support.paths:
                self._digests.setdefault(path, []).append(support.digest)
                rank = GRADES.index(support.grade)
                self._by_path[path] = max(rank, self._by_path.get(path, 0))
        self.files = tuple(sorted(files.items()))
        """Each file of evidence with its digest."""

    def of(self, path: str) -> Grade:
        """The grade of a fact; evidence for ``section.*`` counts for each fact of the section."""
        if not self._by_path:
            return "claimed"
        section = path.partition(".")[0]
        rank = max(self._by_path.get(path, 0), self._by_path.get(f"{section}.*", 0))
        return GRADES[rank]

    def digests(self, path: str) -> list[str]:
        """What the files of evidence for a fact, or for a part of it, hold, as SHA-256 in the order of the alphabet."""
        if not self._digests:
            return []
        whole = path.partition("[")[0]
        section = path.partition(".")[0]
        steps = whole.split(".")
        named = {".".join(steps[:end]) for end in range(2, len(steps) + 1)}
        return sorted(one for name in (*named, f"{section}.*") for one in self._digests.get(name, ()))

    def masked(self, facts: Facts, grade: Grade) -> Facts:
        """The facts that reach the grade; the others count as not stated."""
        if grade == "claimed":
            return facts
        least = GRADES.index(grade)
        return {path: value for path, value in facts.items() if GRADES.index(self.of(path)) >= least}
