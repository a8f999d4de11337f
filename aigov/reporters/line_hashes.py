"""Hashes of lines as GitHub's code scanning computes them, so that it knows a result again after other lines moved.

A line's hash covers the first hundred UTF-16 code units from its start, spaces and tabs left out, every line break
being one line feed; behind the text stand one unit 65535 and zeros. It is a polynomial in 37 modulo 2^64, written as
lower-case hexadecimal, a colon, and how often the file had this hash so far.
"""

import re
from collections import Counter

_UNITS = 100
_FACTOR = 37
_MASK = (1 << 64) - 1
_LEAVES = pow(_FACTOR, _UNITS, 1 << 64)
"""What a unit is worth by the time it leaves the window."""
_BREAK = re.compile("\r\n?")
_BLANK = str.maketrans("", "", " \t")


def line_hashes(data: bytes) -> list[str]:
    """The hash of every line, in order; a file that ends with a line break has an empty last line."""
    text = _BREAK.sub("\n", data.decode("utf-8", "replace")).translate(_BLANK)
    raw = text.encode("utf-16-be")
    units = [high << 8 | low for high, low in zip(raw[::2], raw[1::2], strict=True)]
    starts = [0, *(place + 1 for place, unit in enumerate(units) if unit == ord("\n"))]
    window = [*([0] * _UNITS), *units, 0xFFFF, *([0] * _UNITS)]
    wanted = set(starts)
    found: list[str] = []
    seen: Counter[str] = Counter()
    value = 0
    for place, (leaving, entering) in enumerate(zip(window, window[_UNITS:], strict=False)):
        # Before the unit at `place` enters, the window holds the hundred units before it.
        if place - _UNITS in wanted:
            name = f"{value:x}"
            seen[name] += 1
            found.append(f"{name}:{seen[name]}")
        value = (value * _FACTOR + entering - leaving * _LEAVES) & _MASK
    return found
