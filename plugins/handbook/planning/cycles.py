"""Cycles in a graph of steps."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

MOST_TOLD: Final = 5
"""How many cycles of one step are told at most, so that a knot of 1,000 steps makes no million names."""

Graph = Mapping[str, Iterable[str]]
"""A step's id -> the ids that it waits for, all of which are keys too."""


def find_cycles(graph: Graph) -> list[tuple[str, ...]]:
    """The cycles as closed paths (`a, b, a`), each starting with its smallest id, in the order of those ids.

    Independent of the order of the graph. Of the cycles that close on one step only the first is told, and none that
    closes on a step of `MOST_TOLD` others: they show when those are broken. Depth-first search without recursion, for a
    chain may be 5,000 steps long.
    """
    if _is_in_order(graph):
        return []
    walk = _Walk(graph)
    for root in sorted(graph):
        walk.from_root(root)
    return sorted(walk.found)


class _Walk:
    """A search in depth: the path so far, and what was found on the way."""

    def __init__(self, graph: Graph) -> None:
        self.found: list[tuple[str, ...]] = []
        self._graph = graph
        self._done, self._closed = set[str](), set[str]()
        self._path: list[str] = []
        self._ahead: list[Iterator[str]] = []
        self._places: dict[str, int] = {}
        self._told: Counter[str] = Counter()

    def from_root(self, root: str) -> None:
        """Follow everything that can be reached from a step and was not seen before."""
        if root not in self._done:
            self._enter(root)
        while self._path:
            following = next(self._ahead[-1], None)
            if following is None:
                self._leave()
            elif following in self._places:
                self._close(following)
            elif following not in self._done:
                self._enter(following)

    def _enter(self, step: str) -> None:
        self._places[step] = len(self._path)
        self._path.append(step)
        self._ahead.append(iter(sorted(self._graph[step])))

    def _leave(self) -> None:
        step = self._path.pop()
        self._ahead.pop()
        del self._places[step]
        self._done.add(step)

    def _close(self, step: str) -> None:
        if step not in self._closed and self._told[step] < MOST_TOLD:
            self._closed.add(step)
            cycle = self._path[self._places[step] :]
            self._told.update(cycle)
            self.found.append(_closed_path(cycle))


def _is_in_order(graph: Graph) -> bool:
    """Whether each step waits only for steps before it, so that there is no cycle: most playbooks are written so."""
    before = set[str]()
    for step, ahead in graph.items():
        if not before.issuperset(ahead):
            return False
        before.add(step)
    return True


def _closed_path(cycle: list[str]) -> tuple[str, ...]:
    start = cycle.index(min(cycle))
    return (*cycle[start:], *cycle[:start], cycle[start])
