"""What a node of a compiled ruleset is made of; see `aigov.language.encode` for the table of them."""

from collections.abc import Iterable, Mapping, Sequence


def parts_of(node: Sequence[object]) -> list[int]:
    """The indexes of the nodes directly below a node."""
    return [index for place in _places(node) if isinstance(index := node[place], int) and index >= 0]


def moved(node: Sequence[object], places: Mapping[int, int]) -> list[object]:
    """The node with each part where ``places`` says that it stands now."""
    made = list(node)
    for place in _places(node):
        index = node[place]
        if isinstance(index, int) and index >= 0:
            made[place] = places[index]
    return made


def _places(node: Sequence[object]) -> Iterable[int]:
    """Where in a node the indexes of its parts stand; an index below zero stands for no part."""
    match node[0]:
        case "&" | "|":
            return range(1, len(node))
        case "!" | "f" | "s":
            return (1,)
        case "?" | "+":
            return (1, 3)
        case "in":
            return (1, 2)
        case "h" | "k":
            return range(2, len(node))
        case "q":
            return (3, 4, 5)
        case "n":
            return (2, 3)
    return ()
