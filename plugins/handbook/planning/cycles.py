"""Cycles in a graph of steps."""

from collections.abc import Iterable, Iterator, Mapping

Graph = Mapping[str, Iterable[str]]
"""A step's id -> the ids that it waits for, all of which are keys too."""


def find_cycles(graph: Graph) -> list[tuple[str, ...]]:
    """The cycles as closed paths (`a, b, a`), each starting with its smallest id, in the order of those ids.

    Independent of the order of the graph. Of the cycles that close on one step only the first is told: the others
    show when that one is broken. Depth-first search without recursion, for a chain may be 5,000 steps long.
    """
    if _is_in_order(graph):
        return []
    done, closed, found = set[str](), set[str](), list[tuple[str, ...]]()
    for root in sorted(graph):
        path: dict[str, Iterator[str]] = {} if root in done else {root: _ahead(graph, root)}
        while path:
            step, ahead = next(reversed(path.items()))
            following = next(ahead, None)
            if following is None:
                done.add(step)
                del path[step]
            elif following in path and following not in closed:
                closed.add(following)
                found.append(_closed_path(list(path), following))
            elif following not in path and following not in done:
                path[following] = _ahead(graph, following)
    return sorted(found)


def _is_in_order(graph: Graph) -> bool:
    """Whether each step waits only for steps before it, so that there is no cycle: most playbooks are written so."""
    before = set[str]()
    for step, ahead in graph.items():
        if not before.issuperset(ahead):
            return False
        before.add(step)
    return True


def _ahead(graph: Graph, step: str) -> Iterator[str]:
    return iter(sorted(graph[step]))


def _closed_path(path: list[str], closing: str) -> tuple[str, ...]:
    cycle = path[path.index(closing) :]
    start = cycle.index(min(cycle))
    return (*cycle[start:], *cycle[:start], cycle[start])
