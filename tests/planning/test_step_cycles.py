import pytest

from handbook.planning.cycles import find_cycles


@pytest.mark.parametrize(
    ("graph", "cycles"),
    [
        ({}, []),
        ({"a": "b", "b": "c", "c": ""}, []),
        ({"a": "bc", "b": "d", "c": "d", "d": ""}, []),
        ({"a": "a"}, ["aa"]),
        ({"c": "b", "b": "a", "a": "c"}, ["acba"]),
        ({"b": "a", "a": "b", "d": "c", "c": "d"}, ["aba", "cdc"]),
        ({"a": "b", "b": "ac", "c": "b"}, ["aba", "bcb"]),
        ({"a": "c", "b": "c", "c": "d", "d": "c"}, ["cdc"]),
        ({"a": "d", "c": "d", "d": "c"}, ["cdc"]),  # entered at its other end
        ({"a": "bc", "b": "a", "c": "b"}, ["aba"]),
        ({"a": "b", "b": "ac", "c": "a"}, ["aba"]),  # both close on a
    ],
)
def test_each_cycle_is_found_once_whatever_the_order(graph: dict[str, str], cycles: list[str]) -> None:
    expected = [tuple(path) for path in cycles]
    assert find_cycles(graph) == expected
    assert find_cycles({step: ahead[::-1] for step, ahead in reversed(graph.items())}) == expected


def test_a_long_cycle_is_followed_without_recursion() -> None:
    names = [f"s{number:04}" for number in range(5000)]
    graph = {name: [names[number - 1]] for number, name in enumerate(names)}
    (path,) = find_cycles(graph)
    assert (len(path), path[0], path[1], path[-1]) == (5001, "s0000", "s4999", "s0000")
