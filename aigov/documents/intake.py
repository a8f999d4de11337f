"""Which files are inputs, and what kind of document each is: by what stands in it, then by its name."""

import os
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from aigov.documents.files import read_bytes
from aigov.documents.source import Limits
from aigov.model.diagnostics import Diagnostic

MARKDOWN = (".md", ".markdown", ".mdx", ".txt", ".rst")
"""Endings of documents that people write as text."""
YAML = (".yaml", ".yml", ".json")
"""Endings of descriptions."""
CARDS = (".md", ".markdown")
"""Endings of texts that a folder is searched for."""
IsCard = Callable[[bytes], bool]
"""Whether a text looks like a model card, whatever its name."""
SIDECAR = ".aigov.yaml"
"""Ending of a file that adds facts to another document, when that document lies beside it."""
_SKIPPED = ("node_modules", "__pycache__", "site-packages", "venv")


Kind = Literal["description", "card", "other"]
"""What a file seems to be."""


def kind_of(name: str, data: bytes) -> Kind:
    """The kind of a document; a description says ``aigov:`` at the start of a line."""
    if data.startswith((b"aigov:", b"\xef\xbb\xbfaigov:")) or b"\naigov:" in data[:20_000]:
        return "other" if name.lower().endswith(MARKDOWN) else "description"
    if data[:2_000].lstrip().startswith(b"{") and b'"aigov"' in data[:2_000]:
        return "description"
    return "card" if name.lower().endswith(MARKDOWN) else "other"


def document_of(path: str) -> str:
    """The document that a sidecar adds to, when it lies beside it; any other path is itself."""
    beside = path.removesuffix(SIDECAR)
    return beside if beside != path and os.path.basename(beside) and os.path.isfile(beside) else path


def inputs(paths: Iterable[str], is_card: IsCard) -> Iterator[str]:
    """The files that the paths name; a folder stands for the descriptions and cards below it, in order of name.

    A text that is named is a card; in a folder, where most texts are something else, it has to look like one.
    """
    for path in paths:
        if os.path.isdir(path):
            yield from _inside(path, is_card)
        else:
            yield path


def _inside(folder: str, is_card: IsCard) -> Iterator[str]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _SKIPPED)
        for name in sorted(files):
            path = os.path.join(root, name)
            if _wanted(path, name, files, is_card):
                yield path


def _wanted(path: str, name: str, beside: list[str], is_card: IsCard) -> bool:
    if name.endswith(SIDECAR) and name.removesuffix(SIDECAR) in beside:
        return False
    lower = name.lower()
    if not lower.endswith((*YAML, *CARDS)):
        return False
    data = read_bytes(path, Limits())
    if isinstance(data, Diagnostic):
        return True  # what cannot be read is told, not left out
    if lower.endswith(YAML):
        return kind_of(name, data) == "description"
    return f"{name}{SIDECAR}" in beside or is_card(data)
