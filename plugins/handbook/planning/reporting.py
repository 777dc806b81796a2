"""Who reports to whom: everybody below their manager, in the order in which an organisation chart is read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handbook.planning.cycles import find_cycles


@dataclass(frozen=True)
class Seat:
    """A person in the chart: `level` is 0 at the top, `reports` are those right below."""

    person: str
    level: int
    reports: tuple[str, ...]


def direct_reports(managers: Mapping[str, str | None]) -> Mapping[str, Sequence[str]]:
    """Manager -> those who report to that person, in the order of `managers` (person -> manager, None without one).

    A manager who is not among the people manages nobody.
    """
    reports: defaultdict[str, list[str]] = defaultdict(list)
    for person, manager in managers.items():
        if manager is not None and manager in managers:
            reports[manager].append(person)
    return reports


def seats(managers: Mapping[str, str | None]) -> tuple[Seat, ...]:
    """Everybody once, each followed by all who stand below; whoever has no manager among the people is a top.

    People who stand above each other in a circle hang below the first of them by id, as their finding names it.
    Without recursion, for a chain of managers may be as long as a company is large.
    """
    reports = direct_reports(managers)
    found: dict[str, Seat] = {}
    waiting = [(person, 0) for person in reversed(_tops(managers))]
    while waiting:
        person, level = waiting.pop()
        if person not in found:
            below = tuple(name for name in reports.get(person, ()) if name not in found and name != person)
            found[person] = Seat(person, level, below)
            waiting += [(name, level + 1) for name in reversed(below)]
    return tuple(found.values())


def _tops(managers: Mapping[str, str | None]) -> list[str]:
    """Those without a manager in the order given, then the first of each circle."""
    above = {person: {manager} & managers.keys() if manager else set[str]() for person, manager in managers.items()}
    tops = [person for person, manager in above.items() if not manager]
    return tops + [path[0] for path in find_cycles(above)]
