"""Nodes joined into groups, certainly or perhaps, where pairs known to be apart are never brought together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Groups:
    """A union-find over nodes that keeps some pairs apart; groups are named by the node first told."""

    def __init__(self, nodes: Iterable[str]) -> None:
        """Begin with each node in a group of its own."""
        self._parent = {node: node for node in nodes}
        self._order = {node: place for place, node in enumerate(self._parent)}
        self._apart: set[tuple[str, str]] = set()

    def find(self, node: str) -> str:
        """Return the node that names a node's group."""
        while self._parent[node] != node:
            node = self._parent[node]
        return node

    def keep_apart(self, first: str, second: str) -> None:
        """Say that two nodes are two origins, whatever ties others to both."""
        self._apart.add((first, second))

    def join(self, first: str, second: str) -> bool:
        """Bring two nodes' groups together; false where they are one already or known to be apart."""
        one, other = sorted((self.find(first), self.find(second)), key=self._order.__getitem__)
        if one == other or self._are_apart(one, other):
            return False
        self._parent[other] = one
        return True

    def copy(self) -> Groups:
        """Return groups that can be joined further without changing these."""
        twin = Groups(())
        twin._parent = dict(self._parent)
        twin._order = self._order
        twin._apart = self._apart
        return twin

    def members(self) -> Mapping[str, tuple[str, ...]]:
        """Return the nodes of each group by its name, first told first."""
        found: dict[str, list[str]] = {}
        for node in self._parent:
            found.setdefault(self.find(node), []).append(node)
        return {name: tuple(nodes) for name, nodes in found.items()}

    def _are_apart(self, one: str, other: str) -> bool:
        names = {one, other}
        return any({self.find(first), self.find(second)} == names for first, second in self._apart)
