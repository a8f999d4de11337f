"""How inputs are called in results: never by the absolute path of a machine."""

import os
from collections.abc import Iterable, Iterator

from aigov.documents.intake import IsCard, document_of, inputs
from aigov.model.tuples import NamedTuple


class Input(NamedTuple):
    """A file to read, and what results call it."""

    path: str
    name: str


def named_inputs(paths: Iterable[str], is_card: IsCard = bool) -> Iterator[Input]:
    """The files that the paths name, with folders searched, each under the name that results show.

    A folder without anything to judge stands for itself, so that it is not lost.
    """
    start = os.getcwd()
    named: set[str] = set()
    by_sidecar: set[str] = set()
    for given in paths:
        path = document_of(given)
        if path in (named if path != given else by_sidecar):
            continue  # Named by itself and by its sidecar: it is one input.
        named.add(path)
        if path != given:
            by_sidecar.add(path)
        name = shown_name(path, start)
        found = False
        for file in inputs((path,), is_card):
            found = True
            below = file[len(path) :].lstrip(os.sep)
            whole = f"{name.rstrip('/')}/{below}" if below and name not in ("", ".") else below or name
            yield Input(file, whole.replace(os.sep, "/"))
        if not found:
            yield Input(path, name)


def shown_name(path: str, start: str) -> str:
    """A relative path as given; of an absolute one the part below the start, or else its last part."""
    if not os.path.isabs(path):
        return path.replace(os.sep, "/").removeprefix("./") or "."
    for whole, root in ((os.path.abspath(path), start), (os.path.realpath(path), os.path.realpath(start))):
        below = os.path.relpath(whole, root)
        if below.split(os.sep)[0] != os.pardir:
            return below.replace(os.sep, "/")
    return os.path.basename(os.path.abspath(path))
