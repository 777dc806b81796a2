"""Files that cannot be read on one side or both: nothing more can be said of them than that."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from handbook.changes.begun import Begun, begun
from handbook.changes.change import Change, Title, Weight
from handbook.changes.legible import legible, legible_changes
from handbook.changes.records import added, said_by, titles
from handbook.changes.state import State
from handbook.changes.unclear import unclear_changes
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.records import Record
from handbook.model.campaign import Campaign

GROUP: Final = "reading"
_UNFIT: Final = {"missing-key": "lacks-field", "unknown-key": "fills-removed"}
"""What is wrong with a record whose register changed -> its sentence; else a value is not of the new type."""
_IN_DOUBT: Final = ("unreadable-now", "partial-now", "day-in-doubt")
"""What keeps a campaign whose own file it is about from being compared."""


def reading_changes(old: State, new: State) -> Iterator[Change]:
    """In the order of the paths; each says which campaigns it keeps from being compared."""
    for change in _readings(old, new) if old.is_there else ():
        is_in_doubt = change.what in _IN_DOUBT or change.id == SETTINGS_FILE
        yield replace(change, uncompared=_kept_back(change.id, old, new)) if is_in_doubt else change


def _readings(old: State, new: State) -> Iterator[Change]:
    before, after = _unreadable(old), _unreadable(new)
    newly = (after | _partial(new)) - before - _partial(old)
    unfit = {path: found for path in newly if (found := _unfit(path, old, new))}
    came = {path: found for path in after - old.handbook.sources.keys() if (found := begun(path, new))}
    yield from _unfit_now(unfit, came, old, new)
    for path in sorted(after - unfit.keys() - came.keys()):
        was = "still" if path in before else "now" if path in old.handbook.sources else "new"
        is_legible = was == "now" and all(legible(path, old, new))
        yield _change(path, "partial-now" if is_legible else f"unreadable-{was}", "serious")
    for path in sorted(_partial(new) - _partial(old) - after - unfit.keys()):
        yield _change(path, "partial-now" if path in old.handbook.sources else "partial-new", "serious")
        if path not in old.handbook.sources and (said := said_by(new.by_path[path], new)):
            yield replace(_change(path, "says", "notable"), details=said)
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


def _unfit(path: str, old: State, new: State) -> Sequence[tuple[str, str]]:
    """What a file does wrong only because its register asks for something else now: the sentence, and the field."""
    was, now = old.handbook.sources.get(path), new.handbook.sources[path]
    fields = [str(problem.params.get("field") or "") for problem in now.problems]
    if was is None or was.text != now.text or not all(fields):
        return []
    return [(_UNFIT.get(problem.rule, "unfit-field"), name) for problem, name in zip(now.problems, fields, strict=True)]


def _unfit_now(
    unfit: Mapping[str, Sequence[tuple[str, str]]], came: Mapping[str, Begun], old: State, new: State
) -> Iterator[Change]:
    """A sentence for each field of a register, with the records that have to be brought up to date.

    Those that `came` and lack such a field are among them; of the others it is told what they lack.
    """
    found: dict[tuple[str, str, str], list[Title]] = {}
    for record in old.handbook.records:
        for what, field in unfit.get(record.source.path, ()):
            found.setdefault((record.kind, field, what), []).append(old.title(record))
    for each in came.values():
        asked = {name: (each.record.kind, name, "lacks-field") for name in each.lacking}
        yield added(each.record, new, [name for name, key in asked.items() if key not in found])
        for key in asked.values():
            if key in found:
                found[key].append(new.title(each.record))
    for (kind, field, what), names in found.items():
        facts = {"field": (old if what == "fills-removed" else new).column(kind, field)}
        yield Change(kind, f"{kind}/{field}", Title(""), None, what, "serious", facts, titles(names))


def _change(path: str, what: str, weight: Weight) -> Change:
    if path == SETTINGS_FILE:
        what = f"settings-{what.rpartition('-')[2]}"
    return Change(GROUP, path, Title(path), path, what, weight)
