"""The block `model-index` of a model card: the model's name, and one record for each figure it gives."""

from collections.abc import Iterable, Iterator, Mapping

from aigov.documents.source import Source
from aigov.importers.answers import is_empty, quoted
from aigov.importers.claims import Claims, shortened
from aigov.importers.figures import metric_about, metric_key, metric_value
from aigov.importers.model_card_tables import ROWS
from aigov.model.placeholders import is_placeholder
from aigov.model.spans import Span
from aigov.model.values import AtLeast, Value

Path = tuple[str | int, ...]
_READ = {
    "entry": {"name", "results", "result"},
    "result": {"dataset", "metrics", "metric", "source"},
    "dataset": {"name", "type", "config", "split"},
    "metric": {"name", "type", "value"},
}
_NOT_HELD_OUT = frozenset({"train", "training"})


def read_results(source: Source, key: str, claims: Claims) -> None:
    """Claim the name and the figures of the one model that the block is about."""
    entries = list(_mappings(source, (key,)))
    names = {name for entry, _ in entries if (name := _text(entry.get("name")))}
    if not entries:
        claims.ignore(key, source.span_of(key), "it holds no entry with a name and results")
    elif len(names) > 1:
        why = f"{len(names)} models share this card, so that no name or figure is that of the one described"
        claims.ignore(key, source.key_span_of(key), why)
    else:
        for entry, path in entries:
            _entry(source, entry, path, claims)


def _entry(source: Source, entry: Mapping[str, object], path: Path, claims: Claims) -> None:
    name = _text(entry.get("name"))
    if name:
        claims.state("name", name, source.span_of(*path, "name"), name)
    elif "name" in entry:
        claims.placeholder("model-index.name", source.span_of(*path, "name"), quoted(entry["name"]))
    _ignore_rest(source, entry, "entry", path, claims)
    records: list[Value] = []
    quotes: list[str] = []
    first: Span | None = None
    for key in ("results", "result"):
        for result, where in _mappings(source, (*path, key)):
            for record, span, quote in _records(source, result, where, claims):
                records.append(record)
                quotes.append(quote)
                first = first or span
    if first is not None:
        claims.state("results", AtLeast(records), first, shortened("; ".join(quotes[:4])))


def _records(
    source: Source, result: Mapping[str, object], path: Path, claims: Claims
) -> Iterator[tuple[dict[str, Value], Span, str]]:
    _ignore_rest(source, result, "result", path, claims)
    data = result.get("dataset")
    context = _context(data) if isinstance(data, dict) else {}
    if isinstance(data, dict):
        _ignore_rest(source, data, "dataset", (*path, "dataset"), claims)
    origin = result.get("source")
    by = _text(origin.get("name")) if isinstance(origin, dict) else ""
    if by:
        context["by"] = by
    for key in ("metrics", "metric"):
        for metric, where in _mappings(source, (*path, key)):
            made = _record(source, metric, where, context, claims)
            if made is not None:
                yield made


def _context(data: Mapping[str, object]) -> dict[str, Value]:
    """What holds for all figures of one result: the data, and that they were held out."""
    name = _text(data.get("name")) or _text(data.get("type"))
    parts = [part for part in (_text(data.get("config")), _text(data.get("split"))) if part]
    context: dict[str, Value] = {}
    if name:
        context["dataset"] = f"{name} ({', '.join(parts)})" if parts else name
    if _text(data.get("split")).lower() not in _NOT_HELD_OUT:
        context["where"] = "test"
    return context


def _record(
    source: Source, metric: Mapping[str, object], path: Path, context: Mapping[str, Value], claims: Claims
) -> tuple[dict[str, Value], Span, str] | None:
    name = _text(metric.get("name")) or _text(metric.get("type"))
    if not name:
        claims.placeholder(
            "model-index metric", source.span_of(*path), quoted(metric.get("name", metric.get("type")))
        )
        return None
    _ignore_rest(source, metric, "metric", path, claims)
    key = metric_key(_text(metric.get("type")) or name)
    record: dict[str, Value] = {"name": name}
    about = metric_about(key)
    if about:
        record["about"] = about
    raw = metric.get("value")
    span = source.span_of(*path, "value")
    if is_empty(raw):
        claims.placeholder(f"model-index {name}", span, quoted(raw))
    else:
        value = metric_value(key, raw)
        if isinstance(value, str):
            claims.ignore(f"{name}: {quoted(raw)}", span, f"the figure {value}")
        else:
            record["value"] = value
    return {**record, **context}, span, f"{name} {quoted(raw)}".strip()


def _ignore_rest(
    source: Source, mapping: Mapping[str, object], kind: str, path: Path, claims: Claims
) -> None:
    """List what nothing was read from; each kind of key once, because a card may hold hundreds of figures."""
    for key in mapping:
        what = f"model-index {kind}.{key}"
        if key not in _READ[kind]:
            claims.ignore_once(what, source.key_span_of(*path, key), ROWS["nested"].why)


def _mappings(source: Source, path: Path) -> Iterator[tuple[Mapping[str, object], Path]]:
    """The mappings at a path that may hold one of them or a list."""
    value: object = source.value
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
    found: Iterable[tuple[object, Path]] = (
        ((item, (*path, index)) for index, item in enumerate(value))
        if isinstance(value, list)
        else [(value, path)]
    )
    for item, where in found:
        if isinstance(item, dict):
            yield item, where


def _text(value: object) -> str:
    """The text of a name, or nothing where there is none; a number or a placeholder is no name."""
    return value.strip() if isinstance(value, str) and not is_placeholder(value) else ""
