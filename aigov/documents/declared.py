"""The fact in which an author names classes of the system, and the conditions that it is compared with."""

from aigov.documents.ruleset_files import DeclaredEntry
from aigov.documents.ruleset_folder import Folder
from aigov.documents.source import Source
from aigov.model.diagnostics import did_you_mean
from aigov.model.ruleset import Declared


def read_declared(folder: Folder, entry: DeclaredEntry, source: Source) -> Declared:
    """The fact and a condition for each of its options that has one."""
    facts, span = folder.scope.vocabulary.facts, source.span_of("declared", "fact")
    shape = facts.get(entry.fact)
    if shape is None:
        message = f"no fact is called `{entry.fact}`"
        folder.error("E316", message, span, did_you_mean(entry.fact, facts))
    elif shape.kind != "choices":
        message = f"`{entry.fact}` is no set of choices, so it cannot name classes"
        folder.error("E316", message, span, "name a fact of the type `choices`")
    else:
        for option in entry.classes:
            if option not in shape.allowed:
                message = f"`{option}` is no option of `{entry.fact}`"
                place = source.key_span_of("declared", "classes", option)
                folder.error("E316", message, place, did_you_mean(option, shape.options))
    classes = tuple(
        (option, folder.written(text, source, ("declared", "classes", option)))
        for option, text in entry.classes.items()
    )
    return Declared(entry.fact, span, classes)
