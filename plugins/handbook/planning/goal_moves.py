"""What moved in a file of objectives between two of its versions: where a goal starts from, and where it should end."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from handbook.model.okrs import Change, KeyResult, Objective, Okrs

Post = Literal["baseline", "target"]
POSTS: Final[tuple[Post, ...]] = ("baseline", "target")
_IDS: Final = re.compile(r"[a-z0-9-]+")
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
    known: tuple[Change, ...]


def moves_between(old: Okrs, new: Okrs, day: date) -> Iterator[Move]:
    """The numbers that both versions have and that differ, in the order of the new one.

    A number that is filled in or left out has not moved: that is not a goal yet, or has a finding of its own.
    """
    before = _results(old)
    for place, (_, result) in _results(new).items():
        if place not in before:
            continue
        objective, earlier = before[place]
        for post in POSTS:
            was, now = number_of(earlier, post), number_of(result, post)
            if was is not None and now is not None and was != now:
                yield Move(Moved(*place, post), was, now, day, tuple(objective.changes))


def explanation(
    number: Decimal | None, result: KeyResult, objective: Objective, known: Collection[Change], since: date
) -> Change | None:
    """The entry of the objective's `changes:` that says why a number of a key result became this one.

    One that names this key result goes before one that names none. It is not dated before `since`; and it is not one of
    the `known` entries, which were there before the number moved, unless it names the new number.
    """
    entries = [
        entry
        for entry in objective.changes
        if entry.date >= since and (entry not in known or _names_number(entry, number))
    ]
    ids = {other.id for other in objective.key_results}
    own = (entry for entry in entries if result.id in _words(entry))
    general = (entry for entry in entries if not ids & _words(entry))
    return next(own, None) or next(general, None)


def _words(entry: Change) -> set[str]:
    return set(_IDS.findall(entry.what.casefold()))


def _names_number(entry: Change, number: Decimal | None) -> bool:
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
