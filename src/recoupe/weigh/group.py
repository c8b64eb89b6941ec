"""Nodes joined into groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Groups:
    """A union-find over nodes; groups are named by the node that was given first."""

    def __init__(self, nodes: Iterable[str]) -> None:
        """Begin with each node in a group of its own."""
        self._parent = {node: node for node in nodes}
        self._order = {node: place for place, node in enumerate(self._parent)}

    def find(self, node: str) -> str:
        """Return the node that names a node's group."""
        while self._parent[node] != node:
            node = self._parent[node]
        return node

    def join(self, first: str, second: str) -> bool:
        """Bring two nodes' groups together; false where they are one already."""
        one, other = sorted((self.find(first), self.find(second)), key=self._order.__getitem__)
        self._parent[other] = one
        return one != other

    def members(self) -> Mapping[str, tuple[str, ...]]:
        """Return the nodes of each group by its name, in the order given."""
        found: dict[str, list[str]] = {}
        for node in self._parent:
            found.setdefault(self.find(node), []).append(node)
        return {name: tuple(nodes) for name, nodes in found.items()}
