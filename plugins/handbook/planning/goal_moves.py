"""What moved in a file of objectives between two of its versions: where a goal starts from, and where it should end."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from handbook.model.okrs import GoalChange, KeyResult, Objective, Okrs

Post = Literal["baseline", "target"]
POSTS: Final[tuple[Post, ...]] = ("baseline", "target")
_IDS: Final = re.compile(r"[a-z0-9-]+")
_MOST_ENTRIES: Final = 100
_NUMBERS: Final = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,18})?")


class Moved(NamedTuple):
    """The number that was moved: the ids of the objective and the key result, and which of the two it is."""

    objective: str
    key_result: str
    post: Post


class Move(NamedTuple):
    """One change of a number on a day, and the reasons that were written down before it."""

    moved: Moved
    old: Decimal
    new: Decimal
    day: date
    known: frozenset[GoalChange]


def moves_between(old: Okrs, new: Okrs, day: date) -> Iterator[Move]:
    """The numbers that both versions have and that differ, in the order of the new one.

    A number that is filled in or left out has not moved: that is not a goal yet, or has a finding of its own.
    """
    before = _results(old)
    known = {objective.id: frozenset(objective.changes) for objective in reversed(old.objectives)}
    for place, (_, result) in _results(new).items():
        if place not in before:
            continue
        objective, earlier = before[place]
        for post in POSTS:
            was, now = number_of(earlier, post), number_of(result, post)
            if was is not None and now is not None and was != now:
                yield Move(Moved(*place, post), was, now, day, known[objective.id])


class Reasons:
    """Why numbers of an objective's key results were changed, as its `changes:` say; the newest of very many."""

    def __init__(self, objective: Objective) -> None:
        ids = {result.id for result in objective.key_results}
        self._entries = [(entry, ids & _words(entry)) for entry in objective.changes[-_MOST_ENTRIES:]]

    def explanation(
        self, number: Decimal | None, result: KeyResult, known: Collection[GoalChange], since: date
    ) -> GoalChange | None:
        """The entry that says why a number of a key result became this one.

        One that names this key result goes before one that names none. It is not dated before `since`; and it is not
        one of the `known` entries, which were there before the number moved, unless it names the new number.
        """
        entries = [
            (entry, named)
            for entry, named in self._entries
            if entry.date >= since and (entry not in known or _names_number(entry, number))
        ]
        own = (entry for entry, named in entries if result.id in named)
        general = (entry for entry, named in entries if not named)
        return next(own, None) or next(general, None)


def rewritten_reasons(old: Objective, new: Objective) -> Mapping[GoalChange, GoalChange | None]:
    """Each entry of the old `changes:` that is not among the new ones -> what it says now, None where it is gone.

    An entry is the same one where it is about the same, or gives the same reason, on the same day.
    """
    came = [entry for entry in new.changes if entry not in old.changes]
    found: dict[GoalChange, GoalChange | None] = {}
    for entry in (entry for entry in old.changes if entry not in new.changes):
        same = (each for each in came if each.date == entry.date and entry.what == each.what)
        alike = (each for each in came if each.date == entry.date and entry.reason == each.reason)
        found[entry] = next(same, None) or next(alike, None)
        came = [each for each in came if each != found[entry]]
    return found


def _words(entry: GoalChange) -> set[str]:
    return set(_IDS.findall(entry.what.casefold()))


def _names_number(entry: GoalChange, number: Decimal | None) -> bool:
    return any(Decimal(found) == number for found in _NUMBERS.findall(entry.what))


def number_of(result: KeyResult, post: Post) -> Decimal | None:
    """The baseline or the target of a key result."""
    return result.baseline if post == "baseline" else result.target


def _results(okrs: Okrs) -> Mapping[tuple[str, str], tuple[Objective, KeyResult]]:
    """Objective and key result -> what they are; the first of each id, as references find it."""
    found: dict[tuple[str, str], tuple[Objective, KeyResult]] = {}
    for objective in okrs.objectives:
        for result in objective.key_results:
            found.setdefault((objective.id, result.id), (objective, result))
    return found
