"""The codes of what importers report about foreign documents, and what each means; a code is never reused."""

CODES: dict[str, str] = {
    # Texts of any format: decoding.
    "W401": "a text is not UTF-8 and is read as Windows-1252 where it is not",
    "W402": "a text holds control characters",
    # Which importer: table.
    "W410": "a file has no known format, and nothing was taken from it",
    # Model cards: model_card.
    "N403": "a file is empty",
    "N404": "a card describes a model, not a system",
    "N405": "the front matter of a card is empty",
    "W406": "the front matter of a card stands after other text",
    "W407": "the front matter of a card is never closed",
    "W408": "the front matter of a card is no mapping",
    "N409": "a card describes a data set",
}
