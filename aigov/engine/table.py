"""A table of nodes that can grow; equal nodes keep one index."""


class Table:
    """The nodes of a compiled ruleset, plus what an engine adds to them."""

    def __init__(self, nodes: list[list[object]]) -> None:
        self.nodes = list(nodes)
        self._added: dict[tuple[object, ...], int] = {}

    def add(self, node: tuple[object, ...]) -> int:
        """The index of the node, added when the engine has not added it before."""
        key = (*node, type(node[1]))
        found = self._added.get(key)
        if found is None:
            found = self._added[key] = len(self.nodes)
            self.nodes.append(list(node))
        return found
