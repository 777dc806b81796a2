"""Files that cannot be read on one side or both: nothing more can be said of them than that."""

from collections.abc import Iterator
from typing import Final

from handbook.changes.change import Change, Title, Weight
from handbook.changes.state import State
from handbook.loading.kinds import SETTINGS_FILE

GROUP: Final = "reading"


def reading_changes(old: State, new: State) -> Iterator[Change]:
    """In the order of the paths."""
    if not old.is_there:
        return
    before, after = _unreadable(old), _unreadable(new)
    for path in sorted(after):
        was = "still" if path in before else "now" if path in old.handbook.sources else "new"
        yield _change(path, f"unreadable-{was}", "serious")
    for path in sorted(_partial(new) - _partial(old) - after):
        yield _change(path, "partial-now" if path in old.handbook.sources else "partial-new", "serious")
    for path in sorted(_partial(old) & _partial(new)):
        yield _change(path, "partial-still", "serious")
    for path in sorted((_partial(old) & new.handbook.sources.keys()) - _partial(new) - after):
        yield _change(path, "whole-again", "notable")
    for path in sorted(before - after):
        yield _change(path, "readable-again" if path in new.handbook.sources else "unreadable-removed", "notable")


def _unreadable(state: State) -> set[str]:
    """The files that should hold a record and give none."""
    read = {record.source.path for record in state.handbook.records}
    named = {path for paths in state.handbook.ids.values() for path in paths.values()}
    return (named - read) | (set() if state.has_settings else {SETTINGS_FILE} & state.handbook.sources.keys())


def _partial(state: State) -> set[str]:
    """The files of which a part is in no record."""
    return {record.source.path for record in state.handbook.records if not record.source.is_whole}


def _change(path: str, what: str, weight: Weight) -> Change:
    if path == SETTINGS_FILE:
        what = f"settings-{what.rpartition('-')[2]}"
    return Change(GROUP, path, Title(path), path, what, weight)
