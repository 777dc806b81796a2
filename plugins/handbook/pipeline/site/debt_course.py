"""How the debt went: what it was at the ends of the last quarters, by the commits of those days."""

import datetime
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from handbook.loading.folder import load_handbook
from handbook.loading.git import HEAD, Repository
from handbook.loading.revision import write_revision
from handbook.model.settings import DebtWeights
from handbook.model.years import CALENDAR, Years
from handbook.rules.context import Context
from handbook.rules.debts import debt_on
from handbook.rules.registry import RULES, WAIVABLE

_QUARTERS: Final = 4


def debt_course(
    repository: Repository | None, last_change: datetime.date, weights: DebtWeights, years: Years = CALENDAR
) -> tuple[tuple[datetime.date, int], ...]:
    """The last day of each of the four quarters before the last change, with the debt of that day, in points.

    The oldest first; without those that the history does not reach. All are counted with the weights of today.
    """
    if repository is None:
        return ()
    ends = reversed(list(_quarter_ends(last_change, years)))
    return tuple((day, points) for day in ends if (points := _debt_of(repository, day, weights)) is not None)


def _quarter_ends(day: datetime.date, years: Years) -> Iterator[datetime.date]:
    """The newest first."""
    quarter = years.quarter_of(day)
    for _ in range(_QUARTERS):
        quarter = quarter.previous
        yield years.days(quarter).last


def _debt_of(repository: Repository, day: datetime.date, weights: DebtWeights) -> int | None:
    """The debt at the end of a day; None where no commit is that old."""
    printed = repository.read("rev-list", "-1", f"--before={day.isoformat()}T23:59:59Z", HEAD)
    commit = (printed or b"").decode().strip()
    parts = _parts(repository, commit, day) if commit else None
    return None if parts is None else sum(dict(weights)[part] * things for part, things in parts)


@lru_cache(maxsize=16)
def _parts(repository: Repository, commit: str, day: datetime.date) -> tuple[tuple[str, int], ...] | None:
    """Each part of the debt with the number of its things; what was is read once, however often a site is built."""
    try:
        with TemporaryDirectory(prefix="handbook-") as folder:
            if write_revision(repository, commit, Path(folder)):
                return None
            handbook = load_handbook(Path(folder))
    except OSError:
        return None
    if not any(handbook.records):
        return None
    debt = debt_on(Context(handbook, {}, day, RULES.keys(), WAIVABLE), day, DebtWeights())
    return tuple((part, share.things) for part, share in debt.items())
