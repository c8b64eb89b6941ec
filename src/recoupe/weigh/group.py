"""Nodes joined into groups."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


class Groups(Generic[Node]):
    """A union-find over nodes; groups are named by the node that was given first."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        """Begin with each node in a group of its own."""
        self._parent = {node: node for node in nodes}
        self._order = {node: place for place, node in enumerate(self._parent)}

    def find(self, node: Node) -> Node:
        """Return the node that names a node's group."""
        while self._parent[node] != node:
            self._parent[node] = self._parent[self._parent[node]]
            node = self._parent[node]
        return node

    def join(self, first: Node, second: Node) -> bool:
        """Bring two nodes' groups together; false where they are one already."""
        one, other = sorted((self.find(first), self.find(second)), key=self._order.__getitem__)
        self._parent[other] = one
        return one != other

    def members(self) -> Mapping[Node, tuple[Node, ...]]:
        """Return the nodes of each group by its name, in the order given."""
        found: dict[Node, list[Node]] = {}
        for node in self._parent:
            found.setdefault(self.find(node), []).append(node)
        return {name: tuple(nodes) for name, nodes in found.items()}
