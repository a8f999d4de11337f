"""Model cards: Markdown with or without front matter, as people keep them on a hub or beside their code.

A card states few facts and holds much prose. What becomes a fact, and what does not:

* **Stated**: the licence, the name in `model-index`, the names of data sets (at least these), the figures of
  `model-index` and of emissions (at least these), and labelled values that are a licence's name, a version or a number
  written out. `model_card_tables.py` holds the mapping as data; `via` names its row.
* **Inferred**, with the reason in the row: the title as the system's name, a base model as `model.origin`. A card
  speaks for its author; whoever imports another's card states `model.origin` in a description, which counts more.
* **Never a fact**: prose, whatever its heading. A section under "Limitations" does not show that limitations are
  documented, so no card states a document or its topics; its author can, in a description that names the card's file.
  Tags and tasks are hints. "Developed by" does not say whether that is you or somebody else.
* A licence that a section names in a sentence can contradict a stated one; it never states one.

Places that say different things are a conflict, and the fact is not stated. Whatever the bytes are, the card is read:
a broken front matter is a warning with its place, and the text below it still counts.
"""

from collections.abc import Sequence

from aigov.documents.source import Source
from aigov.importers.answers import is_empty
from aigov.importers.claims import Claims, settled
from aigov.importers.decoding import decode
from aigov.importers.front_matter import Block, find_blocks
from aigov.importers.markdown import marked_lines, sections
from aigov.importers.markdown_inline import Piece
from aigov.importers.model_card_body import read_body
from aigov.importers.model_card_front import read_front_matter
from aigov.importers.model_card_metadata import read_metadata
from aigov.importers.model_card_tables import DATA_KEYS, KEYS, MODEL_KEYS
from aigov.importers.topics import topic_of
from aigov.model.diagnostics import order
from aigov.model.imported import Imported
from aigov.model.spans import Span
from aigov.model.values import AtLeast, Value
from aigov.model.vocabulary import Vocabulary

FORMAT = "model-card"
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
_OTHERS = (".yaml", ".yml", ".json", ".jsonl", ".csv", ".tsv", ".xml", ".parquet", ".toml", ".html")
_HEADINGS_OF_A_CARD = 2
_MODEL_ONLY = (
    "a model card describes a model; what the system does with it, and for whom, is left to be stated"
)

_DATA_ONLY = "it describes a data set; state it in data.datasets"


def recognise(name: str, head: bytes) -> bool:
    """Whether a file is Markdown by its name, or a text that begins like a card."""
    lower = name.lower()
    if lower.endswith(_MARKDOWN):
        return True
    if lower.endswith(_OTHERS) or head.lstrip()[:1] in (b"{", b"[", b"<"):
        return False
    return looks_like_a_card(head)


def looks_like_a_card(head: bytes) -> bool:
    """Whether a text begins with the keys of a card, or has at least two headings that cards have."""
    lines = decode(head, "").lines
    if any(block.state != "empty" and _has_card_key(block) for block in find_blocks(lines, KEYS)):
        return True
    found = sections(marked_lines(lines), lambda text: topic_of(text) is not None)
    return (
        len([section for section in found if section.level and topic_of(section.title)])
        >= _HEADINGS_OF_A_CARD
    )


def _has_card_key(block: Block) -> bool:
    return any(line.split(":")[0].strip() in KEYS for line in block.lines)


def read(text: bytes, name: str, vocabulary: Vocabulary) -> Imported:
    """Everything that the card states, shows, contradicts and leaves out."""
    claims = Claims(name)
    decoded = decode(text, name)
    claims.diagnostics += decoded.diagnostics
    if not any(line.strip() for line in decoded.lines):
        claims.note("N403", "the file is empty, so nothing is stated", Span(name, 1, 1))
        return _imported(claims, vocabulary)
    front = read_front_matter(decoded.lines, claims)
    source = front.sources[0] if front.sources else None
    is_about_data = _is_about_data(source, front.body)
    if not is_about_data:
        for part in front.sources:
            read_metadata(part, claims)
    title = read_body(front.body, claims, is_about_data)
    if is_about_data:
        _card_of_data(source, title, claims)
    else:
        claims.note("N404", _MODEL_ONLY, Span(name, 1, 1))
    return _imported(claims, vocabulary)


def _imported(claims: Claims, vocabulary: Vocabulary) -> Imported:
    facts, conflicts = settled(claims, vocabulary)
    return Imported(
        name=claims.name,
        format=FORMAT,
        facts=facts,
        ignored=tuple(sorted(claims.ignored, key=lambda one: one.span)),
        conflicts=conflicts,
        placeholders=tuple(sorted(claims.placeholders, key=lambda one: one.span)),
        text=tuple(sorted(claims.text, key=lambda one: one.span)),
        diagnostics=order(claims.diagnostics),
    )


def _is_about_data(source: Source | None, body: Sequence[str]) -> bool:
    """Whether the card describes a data set: by two keys or headings that only such cards have."""
    keys = set(source.value) if source is not None and isinstance(source.value, dict) else set()
    if keys & MODEL_KEYS:
        return False
    if len(keys & DATA_KEYS) > 1:
        return True
    headings = [line.lstrip("# ") for line in body if line.startswith("#")]
    return sum(topic_of(heading) == "data-set" for heading in headings) > 2


def _card_of_data(source: Source | None, title: Piece | None, claims: Claims) -> None:
    """State what a card of a data set can: that there is such a data set, and under which licence."""
    value = source.value if source is not None and isinstance(source.value, dict) else {}
    span = source.key_span_of() if source is not None else Span(claims.name, 1, 1)
    record: dict[str, Value] = {}
    name = value.get("pretty_name")
    if isinstance(name, str) and not is_empty(name):
        record["name"] = name
        span = source.span_of("pretty_name") if source is not None else span
    elif title is not None:
        record["name"] = title.text
        span = Span(claims.name, title.column, 1)
    key = next((key for key in value if KEYS.get(key) == "licence"), "")
    licence = value.get(key)
    if isinstance(licence, list) and len(licence) == 1:
        licence = licence[0]
    if isinstance(licence, str) and not is_empty(licence) and licence not in ("other", "unknown"):
        record["licence"] = licence
    used = {"pretty_name": "name" in record, key: len(record) == 2}
    for key in value:
        if source is not None and not used.get(key):
            claims.ignore(key, source.key_span_of(key), _DATA_ONLY)
    claims.note(
        "N409",
        "this card describes a data set; it states nothing about a model or system",
        span,
        "name it in data.datasets",
    )
    if "name" in record:
        claims.state("card-of-data", AtLeast([record]), span, str(record["name"]))
