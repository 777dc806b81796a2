"""Numbers of goals that were moved once their quarter had begun, as git tells it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from handbook.loading.history import HEAD, Commit, History, Place
from handbook.loading.reading import read_bytes
from handbook.loading.records import Handbook, Record
from handbook.loading.shape import validate
from handbook.model.okrs import Okrs
from handbook.planning.goal_moves import Move, moves_between
from handbook.planning.scores import previous_quarter, quarter_bounds
from handbook.rules.ages import quarter_of

_GOALS = re.compile(rb"\b(?:id|baseline|target)\b[\"']?\s*:[^,}\n#]*")
"""What must differ for a goal to have moved: nearly all commits bring new figures only, and are not read as YAML."""


class _Step(NamedTuple):
    """A version of a file of objectives, the one that followed it (None: the file on the disk), and the day of that."""

    old: Place
    new: Place | None
    day: date


def moves_of(handbook: Handbook, history: History, today: date) -> Mapping[str, Sequence[Move]]:
    """File of objectives (`2026-q4/marketing`) -> its moves since the quarter began, the oldest first.

    Each commit is held against its parent, and the file on the disk against the last commit. The quarter of `today` and
    the one before are looked at; what lies further back cannot be helped. What this copy's history does not reach is
    passed over, and so is a commit that renames a file.
    """
    quarters = (quarter_of(today), previous_quarter(quarter_of(today)))
    begun = [record for record in handbook.okrs.values() if record.id.split("/")[0] in quarters]
    steps = {record.id: [*_steps(record, history.commits(record.source.path), today)] for record in begun}
    places = (place for several in steps.values() for step in several for place in step[:2])
    texts = history.texts(place for place in places if place)
    return {record.id: [move for step in steps[record.id] for move in _moves(record, step, texts)] for record in begun}


def _steps(record: Record[Okrs], commits: Sequence[Commit], today: date) -> Iterator[_Step]:
    path, (first_day, _) = record.source.path, quarter_bounds(record.id.split("/")[0])
    for commit in reversed(commits):
        if commit.day >= first_day:
            yield _Step(Place(commit.parent, path), Place(commit.id, path), commit.day)
    if commits:
        yield _Step(Place(HEAD, path), None, today)


def _moves(record: Record[Okrs], step: _Step, texts: Mapping[Place, bytes]) -> Iterator[Move]:
    old = texts.get(step.old)
    new = texts.get(step.new) if step.new else record.source.text.encode()
    if old is None or new is None or _GOALS.findall(old) == _GOALS.findall(new):
        return
    before, after = _okrs(record.source.path, old), _okrs(record.source.path, new)
    if before and after:
        yield from moves_between(before, after, step.day)


@lru_cache(maxsize=64)  # what a commit made is what the next one began with
def _okrs(path: str, text: bytes) -> Okrs | None:
    """The objectives that a file held once."""
    return validate(Okrs, read_bytes(path, text, "okr"))[0]
