"""Groups of people and components as facts hold them, from a few numbers."""

from collections.abc import Mapping, Sequence

from aigov.model.values import Value

Counts = tuple[int, int]


def selected(rates: Sequence[Counts], by: str = "group") -> list[Value]:
    """A group for each rate ``(selected, n)``."""
    return [{"group": {by: f"g{place}"}, "n": n, "selected": k} for place, (k, n) in enumerate(rates)]


def outcomes(tables: Sequence[tuple[int, int, int, int]]) -> list[Value]:
    """A group for each ``(tp, fp, fn, tn)``."""
    names = ("tp", "fp", "fn", "tn")
    return [
        {"group": {"group": f"g{place}"}, **dict(zip(names, table, strict=True))}
        for place, table in enumerate(tables)
    ]


def scored(bins: Mapping[str, Sequence[tuple[float, int, int]]]) -> list[Value]:
    """A group for each name, with its bins ``(mean, n, positive)``."""
    return [
        {
            "group": {"group": name},
            "score_bins": [{"mean": mean, "n": n, "positive": positive} for mean, n, positive in several],
        }
        for name, several in bins.items()
    ]


def shares(*parts: tuple[str, float]) -> list[Value]:
    """A chip from each supplier, with its share in percent."""
    return [
        {"kind": "chip", "supplier": name, "country": ["JP"], "share": (share, "%")} for name, share in parts
    ]
