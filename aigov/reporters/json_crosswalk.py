"""What rules have to do with others as JSON, format 1; the JSON Schema is the one of reports."""

from aigov.model.crosswalk import Extract
from aigov.reporters.json_report import FORMAT, document, related_object


def render(extract: Extract) -> str:
    """Each rule, group or number with all that it has to do with."""
    entries = [
        {
            "id": one.id,
            "title": one.title or None,
            "alone": one.alone or None,
            "related": [related_object(related) for related in one.related],
        }
        for one in extract.entries
    ]
    return document(
        {
            "aigov-crosswalk": FORMAT,
            "version": extract.version,
            "digest": extract.digest,
            "asked": extract.asked,
            "entries": entries,
        }
    )
