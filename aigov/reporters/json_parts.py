"""What every JSON document is made of."""

from aigov.model.spans import Span

Json = dict[str, object]


def place(span: Span | None) -> Json:
    """File, line and column as keys of their own; all null where there is no place."""
    return dict(zip(("file", "line", "column"), span or (None, None, None), strict=True))
