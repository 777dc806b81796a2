"""Numbers of goals that were moved once their quarter had begun, as git tells it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from handbook.loading.history import History, Place
from handbook.loading.reading import read_bytes
from handbook.loading.records import Handbook, Record
from handbook.loading.shape import validate
from handbook.model.days import Days
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.planning.goal_moves import Move, moves_between

_FIGURES = re.compile(rb"\b(?:current|as_of)[ ]*:[ ]+[\w.+-]+")
"""What nearly all commits bring, and nothing else: those that differ in it alone are not read as YAML."""


class _Step(NamedTuple):
    """A version of a file of objectives (None: the file on the disk), those that it followed, and the day of that.

    A merge follows several versions, a new file none.
    """

    olds: tuple[Place, ...]
    new: Place | None
    day: date


def moves_of(handbook: Handbook, history: History, today: date) -> Mapping[str, Sequence[Move]]:
    """File of objectives (`2026-q4/marketing`) -> its moves since the quarter began, in the order of the history.

    The quarter of `today` and the one before are looked at; what lies further back cannot be helped. Each commit is
    held against those that it follows, and the file on the disk against the last commit; where they do not have the
    file, against the last version that did. What this copy's history does not reach is passed over, and so is a commit
    that renames a file.
    """
    years = handbook.years
    before = years.quarter_of(today).previous
    looked_at = Days(years.days(before).first, today)
    days = {record.id: years.days(GoalReference(record.id).quarter) for record in handbook.okrs.values()}
    begun = [record for record in handbook.okrs.values() if days[record.id].meet(looked_at)]
    steps = {record.id: _steps(record, history, days[record.id].first, today) for record in begun}
    places = (place for several in steps.values() for step in several for place in (*step.olds, step.new))
    texts = history.texts(place for place in places if place)
    return {name: [*_moves(handbook.okrs[name], several, texts)] for name, several in steps.items()}


def _steps(record: Record[Okrs], history: History, first_day: date, today: date) -> list[_Step]:
    """The last version before the first day of its quarter, and all since; none where no commit has the file."""
    path = record.source.path
    history.need(path, first_day)
    steps = [
        _Step(tuple(Place(parent, path) for parent in commit.parents), Place(commit.id, path), commit.day)
        for commit in reversed(history.commits(path))
    ]
    planned = [step._replace(olds=()) for step in steps if step.day < first_day]
    begun = [step for step in steps if step.day >= first_day]
    now = _Step((Place(history.tip, path),), None, today)
    return [*planned[-1:], *begun, now] if steps else []


def _moves(record: Record[Okrs], steps: Sequence[_Step], texts: Mapping[Place, bytes]) -> Iterator[Move]:
    last: bytes | None = None
    for step in steps:
        new = texts.get(step.new) if step.new else record.source.text.encode()
        if new is not None:
            olds = [texts[old] for old in step.olds if old in texts] or ([] if last is None else [last])
            yield from _moved_by(record.source.path, olds, new, step.day)
            last = new


def _moved_by(path: str, olds: Sequence[bytes], new: bytes, day: date) -> Iterator[Move]:
    """What is different from all of these versions, as it moved from the first."""
    if not olds or any(_FIGURES.sub(b"", old) == _FIGURES.sub(b"", new) for old in olds):
        return
    after, befores = _okrs(path, new), [_okrs(path, old) for old in olds]
    if after is None or None in befores:
        return
    first, *others = ([*moves_between(before, after, day)] for before in befores if before)
    yield from (move for move in first if all(move.moved in {one.moved for one in moves} for moves in others))


@lru_cache(maxsize=64)  # what a commit made is what the next one began with
def _okrs(path: str, text: bytes) -> Okrs | None:
    """The objectives that a file held once."""
    return validate(Okrs, read_bytes(path, text, "okr"))[0]
