"""What a fact can hold.

Fact values are plain Python: ``bool`` for flags, ``str`` for choices, text, links and dates (ISO 8601),
``list`` for sets and lists of records, ``int`` for counts, ``(number, unit)`` for quantities, ``dict`` for records.
A denial of anything but a flag or a list is ``False``; an absent fact has no entry at all.
"""

Value = bool | int | float | str | tuple[float, str] | list["Value"] | dict[str, "Value"]
"""A fact's value; see the module's text for which Python type stands for which shape."""

Facts = dict[str, Value]
"""Facts by path, for example ``{"oversight.mode": "before-each"}``; a path without entry is not stated."""

DENIED = False
"""The value of a record, text, date or number that was denied (``none``, ``false``)."""


class AtLeast(list["Value"]):
    """A list that may be longer than what was stated, so that absence from it proves nothing."""

    __slots__ = ()
