"""The front matter of a model card: each key is read by the row that the tables name, or listed with a reason."""

from collections.abc import Callable, Mapping

from aigov.documents.source import Source
from aigov.importers.answers import is_empty, quoted
from aigov.importers.claims import Claims
from aigov.importers.figures import emission
from aigov.importers.model_card_results import read_results
from aigov.importers.model_card_tables import FURTHER_TRAINING, KEYS, ROWS, TRAINING_TYPES
from aigov.model.values import AtLeast, Value

Mapped = Mapping[str, object]
_UNKNOWN_KEY = "aigov does not know this key"
_NOT_TEXT = "the value is not a text"


def read_metadata(source: Source, claims: Claims) -> None:
    """Claim what the keys state."""
    value = source.value
    if not isinstance(value, dict):
        return
    for key, raw in value.items():
        row = KEYS.get(key)
        if is_empty(raw):
            claims.placeholder(key, source.span_of(key), quoted(raw))
        elif row is None:
            claims.ignore(key, source.key_span_of(key), _UNKNOWN_KEY)
        elif ROWS[row].reader:
            _READERS[row](source, value, key, claims)
        else:
            claims.ignore(key, source.key_span_of(key), ROWS[row].why)


def _licence(source: Source, value: Mapped, key: str, claims: Claims) -> None:
    names = []
    for index, item in enumerate(_items(value[key])):
        if is_empty(item) or (isinstance(item, str) and item.lower() == "unknown"):
            claims.placeholder(key, source.span_of(key, index), quoted(item))
        elif not isinstance(item, str):
            claims.ignore(key, source.span_of(key, index), _NOT_TEXT)
        elif item.lower().startswith("other"):
            if is_empty(value.get("license_name")):
                why = "`other` names no licence; write its name as license_name"
                claims.ignore(key, source.span_of(key), why)
        else:
            names.append(item)
    if names:
        text = ", ".join(names)
        claims.state("licence", text, source.span_of(key), text)


def _licence_name(source: Source, value: Mapped, key: str, claims: Claims) -> None:
    name = value[key]
    if isinstance(name, str):
        claims.state("licence-name", name, source.span_of(key), name)
    else:
        claims.ignore(key, source.span_of(key), _NOT_TEXT)


def _datasets(source: Source, value: Mapped, key: str, claims: Claims) -> None:
    names: dict[str, None] = {}
    for index, item in enumerate(_items(value[key])):
        if is_empty(item):
            claims.placeholder(key, source.span_of(key, index), quoted(item))
        elif isinstance(item, str):
            names[item] = None
        else:
            claims.ignore(key, source.span_of(key, index), _NOT_TEXT)
    if names:
        records: list[Value] = [{"name": name} for name in names]
        claims.state("datasets", AtLeast(records), source.span_of(key), ", ".join(names))


def _base_model(source: Source, value: Mapped, key: str, claims: Claims) -> None:
    relation = value.get("base_model_relation")
    word = relation.strip().lower() if isinstance(relation, str) else ""
    if word in FURTHER_TRAINING or is_empty(relation):
        claims.state("base-model", "others-changed", source.span_of(key), quoted(value[key]))
    else:
        claims.ignore(
            key, source.key_span_of(key), f"a model made by `{word}` was not trained further by that alone"
        )


def _emissions(source: Source, value: Mapped, key: str, claims: Claims) -> None:
    raw = value[key]
    inside: Mapped = raw if isinstance(raw, dict) else {"emissions": raw}
    path = (key, "emissions") if isinstance(raw, dict) else (key,)
    figure = emission(inside.get("emissions"))
    if figure is None:
        if is_empty(inside.get("emissions")):
            claims.placeholder(key, source.span_of(*path), quoted(inside.get("emissions")))
        else:
            claims.ignore(key, source.span_of(*path), "the emissions are no plain number")
        return
    record: dict[str, Value] = {"name": key, "about": "emissions", "value": figure}
    kind, method = inside.get("training_type"), inside.get("source")
    if isinstance(kind, str) and kind.strip().lower() in TRAINING_TYPES:
        record["phase"] = "training"
    if isinstance(method, str) and not is_empty(method):
        record["method"] = method
    claims.state("emissions", AtLeast([record]), source.span_of(*path), str(inside["emissions"]))
    for name in inside:
        if name not in ("emissions", "source", "training_type"):
            claims.ignore(f"{key}.{name}", source.key_span_of(key, name), ROWS["machine"].why)


def _results(source: Source, value: Mapped, key: str, claims: Claims) -> None:
    read_results(source, key, claims)


def _items(raw: object) -> list[object]:
    return raw if isinstance(raw, list) else [raw]


_READERS: dict[str, Callable[[Source, Mapped, str, Claims], None]] = {
    "licence": _licence,
    "licence-name": _licence_name,
    "datasets": _datasets,
    "base-model": _base_model,
    "emissions": _emissions,
    "results": _results,
}
