"""Files that cannot be read on one side or both: nothing more can be said of them than that."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from pydantic import BaseModel

from handbook.changes.begun import begun
from handbook.changes.change import Change, Title, Weight
from handbook.changes.legible import legible, legible_changes
from handbook.changes.records import said_by, titles
from handbook.changes.state import State
from handbook.changes.unclear import unclear_changes
from handbook.changes.unfit import unfit, unfit_changes
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.records import Record
from handbook.model.campaign import Campaign

GROUP: Final = "reading"
_DOUBTS: Final = ("unreadable-", "partial-", "readable-", "whole-")
"""How sentences begin that only say whether a file can be read."""
_IN_DOUBT: Final = ("unreadable-now", "partial-now", "day-in-doubt")
"""What keeps a campaign whose own file it is about from being compared."""


def reading_changes(old: State, new: State) -> Iterator[Change]:
    """In the order of the paths; each says which campaigns it keeps from being compared."""
    are_dated = old.has_days_off and new.has_days_off
    for change in _readings(old, new) if old.is_there else ():
        told = _of_settings(change, are_dated=are_dated) if change.id == SETTINGS_FILE else change
        is_in_doubt = told.what in _IN_DOUBT and change.id != SETTINGS_FILE
        is_in_doubt = is_in_doubt or told.what.startswith("settings-")
        yield replace(told, uncompared=_kept_back(change.id, old, new)) if is_in_doubt else told


def _of_settings(change: Change, *, are_dated: bool) -> Change:
    """A sentence about the file of the settings, which also keeps dates from being compared where it hides days off."""
    when = change.what.rpartition("-")[2]
    if change.what.startswith(_DOUBTS):
        what = f"settings-{when}" if not are_dated else "whole-again" if when == "again" else f"partial-{when}"
        return replace(change, what=what)
    return change


def _readings(old: State, new: State) -> Iterator[Change]:
    before, after = _unreadable(old), _unreadable(new)
    newly = (after | _partial(new)) - before - _partial(old)
    misfits = {path: found for path in newly if (found := unfit(path, old, new))}
    started = {path: found for path in after - old.handbook.sources.keys() if (found := begun(path, new))}
    came = {path: found for path, found in started.items() if found.is_sure}
    yield from unfit_changes(misfits, [*came.values()], old, new)
    for path in sorted(started.keys() - came.keys()):
        yield from _new_in_part(path, started[path].record, new)
    for path in sorted(after - misfits.keys() - started.keys()):
        was = "still" if path in before else "now" if path in old.handbook.sources else "new"
        is_legible = was == "now" and all(legible(path, old, new))
        yield _change(path, "partial-now" if is_legible else f"unreadable-{was}", "serious")
    for path in sorted(_partial(new) - _partial(old) - after - misfits.keys()):
        if path in old.handbook.sources:
            yield _change(path, "partial-now", "serious")
        else:
            yield from _new_in_part(path, new.by_path[path], new)
    for path in sorted(_partial(old) & _partial(new)):
        yield _change(path, "partial-still", "serious")
    for path in sorted((_partial(old) & new.handbook.sources.keys()) - _partial(new) - after):
        yield _change(path, "whole-again", "notable")
    yield from unclear_changes(GROUP, old, new)
    resting = _resting(old, new)
    for path in sorted(_partial(old) | _partial(new) | before | after):
        yield from legible_changes(path, GROUP, old, new)
        if path in resting:
            change, records = _change(path, "dates-uncompared", "serious"), resting[path]
            paths = tuple(record.source.path for record in records)
            yield replace(change, details=titles([new.title(record) for record in records]), uncompared=paths)
    for path in sorted(before - after):
        yield _change(path, "readable-again" if path in new.handbook.sources else "unreadable-removed", "notable")


def _new_in_part(path: str, record: Record[BaseModel], new: State) -> Iterator[Change]:
    """A new file with a mistake, and what it says for sure."""
    yield _change(path, "partial-new", "serious")
    if said := said_by(record, new, named=True):
        yield replace(_change(path, "says", "notable"), details=said)


def _resting(old: State, new: State) -> Mapping[str, Sequence[Record[Campaign]]]:
    """Path -> the running campaigns whose dates rest on that file: with a mistake in it nobody knows if they move."""
    found = defaultdict[str, list[Record[Campaign]]](list)
    for name, record in new.handbook.campaigns.items():
        if name in old.plans and name in new.plans and record.model.status == "active":
            named = (new.handbook.ids.get(kind, {}).get(str(one)) for kind, one in new.rests_on(record.model))
            for path in dict.fromkeys(path for path in named if path):
                found[path].append(record)
    return found


def _kept_back(path: str, old: State, new: State) -> tuple[str, ...]:
    """The files of the campaigns that ran, and are not compared for what is wrong with a file: of the settings, all."""
    records = {record.source.path: record for state in (new, old) for record in state.handbook.campaigns.values()}
    both = (old.handbook.sources.keys() & new.handbook.sources.keys()) & (
        {path} if path != SETTINGS_FILE else {*records}
    )
    return tuple(sorted(each for each in both & records.keys() if records[each].model.status == "active"))


def _unreadable(state: State) -> set[str]:
    """The files that should hold a record and give none."""
    read = {record.source.path for record in state.handbook.records}
    named = {path for paths in state.handbook.ids.values() for path in paths.values()}
    return (named - read) | (set() if state.has_settings else {SETTINGS_FILE} & state.handbook.sources.keys())


def _partial(state: State) -> set[str]:
    """The files of which a part is in no record."""
    return {record.source.path for record in state.handbook.records if not record.source.is_whole}


def _change(path: str, what: str, weight: Weight) -> Change:
    return Change(GROUP, path, Title(path), path, what, weight)
