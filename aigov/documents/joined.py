"""Joins what was imported from a foreign document with the sidecar that adds to it.

What the sidecar states counts; a different statement of the document is a conflict, shown with both places, and the
fact counts as not stated. A list of the document that may be longer never contradicts the sidecar's whole list.
"""

from aigov.model.description import Description, Origins
from aigov.model.diagnostics import Diagnostic, order
from aigov.model.imported import Imported, ImportedFact
from aigov.model.values import AtLeast, Facts, Value


def joined(imported: Imported, data: bytes, sidecar: Description | None = None) -> Description:
    """The description that a foreign document and its sidecar give together."""
    facts: Facts = dict(sidecar.facts) if sidecar else {}
    unknowns = dict(sidecar.unknowns) if sidecar else {}
    problems = [*imported.diagnostics, *(sidecar.diagnostics if sidecar else ())]
    problems += [_conflict_inside(one.path, one.first, one.second) for one in imported.conflicts]
    problems += [
        Diagnostic(
            "W131",
            "warning",
            f"`{one.quote}` is a placeholder, which is no answer"
            if one.quote
            else f"`{one.what}` is left empty, which is no answer",
            one.span,
        )
        for one in imported.placeholders
    ]
    origins: dict[str, ImportedFact] = {}
    # Where the document contradicts itself, a sidecar may decide; where it contradicts the sidecar, nobody does.
    disputed = {one.path for one in imported.conflicts if one.path not in facts}
    for fact in imported.facts:
        if fact.path in facts:
            if not fact.inferred and not _agree(fact.value, facts[fact.path]):
                problems.append(_conflict(fact, sidecar))
                disputed.add(fact.path)
        elif fact.path not in unknowns:
            facts[fact.path] = fact.value
            origins[fact.path] = fact
    for path in disputed:
        facts.pop(path, None)
        origins.pop(path, None)
        unknowns.setdefault(path, "the sources contradict each other")
    whence = Origins(sidecar.origins.own, origins) if sidecar else Origins(imported=origins)
    if origins and "fairness.groups" in facts:
        from aigov.documents.counted import of_stated_figures

        # Figures of the document beside counts of the sidecar; what the sidecar states alone was compared before.
        problems += [one for one in of_stated_figures(facts, whence) if one not in problems]
    return Description(
        name=imported.name,
        facts=facts,
        unknowns=unknowns,
        evidence=sidecar.evidence if sidecar else (),
        assessments=sidecar.assessments if sidecar else (),
        own=sidecar.own if sidecar else {},
        origins=whence,
        imports=(imported,),
        diagnostics=order(problems),
        content=(data, *(sidecar.content if sidecar else ())),
    )


def _agree(imported: Value, stated: Value) -> bool:
    """Whether both can be true; of records only what both say is compared."""
    if isinstance(imported, dict) and isinstance(stated, dict):
        return all(_agree(imported[key], stated[key]) for key in imported.keys() & stated.keys())
    if isinstance(imported, list) and isinstance(stated, list):
        if isinstance(imported, AtLeast):
            return isinstance(stated, AtLeast) or _holds(stated, imported)
        if isinstance(stated, AtLeast):
            return _holds(imported, stated)
    return imported == stated


def _holds(whole: list[Value], part: list[Value]) -> bool:
    """Whether a whole list can hold the items; two records may always be the same thing told in other words."""
    return len(whole) > 0 if any(isinstance(one, dict) for one in part) else all(one in whole for one in part)


def _conflict_inside(path: str, first: ImportedFact, second: ImportedFact) -> Diagnostic:
    both = f"`{first.quote}` here and `{second.quote}` on line {second.span.line}"
    message = f"`{path}` is {both}, so it counts as not stated"
    return Diagnostic("W130", "warning", message, first.span, "make both say the same")


def _conflict(fact: ImportedFact, sidecar: Description | None) -> Diagnostic:
    span = sidecar.origins.span(fact.path) if sidecar else None
    message = f"`{fact.path}` is `{fact.quote}` here and something else at {span}, so it counts as not stated"
    return Diagnostic("W130", "warning", message, fact.span, "make both say the same")
