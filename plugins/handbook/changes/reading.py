"""Files that cannot be read on one side or both: nothing more can be said of them than that."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from handbook.changes.change import Change, Title, Weight
from handbook.changes.legible import legible_changes
from handbook.changes.records import titles
from handbook.changes.state import State
from handbook.loading.kinds import SETTINGS_FILE

GROUP: Final = "reading"


def reading_changes(old: State, new: State) -> Iterator[Change]:
    """In the order of the paths."""
    if not old.is_there:
        return
    before, after = _unreadable(old), _unreadable(new)
    lacking = {path: fields for path in after - before if (fields := _lacking(path, old, new))}
    yield from _lacks(lacking, old, new)
    for path in sorted(after - lacking.keys()):
        was = "still" if path in before else "now" if path in old.handbook.sources else "new"
        yield _change(path, f"unreadable-{was}", "serious")
    for path in sorted(_partial(new) - _partial(old) - after):
        yield _change(path, "partial-now" if path in old.handbook.sources else "partial-new", "serious")
    for path in sorted(_partial(old) & _partial(new)):
        yield _change(path, "partial-still", "serious")
    for path in sorted((_partial(old) & new.handbook.sources.keys()) - _partial(new) - after):
        yield _change(path, "whole-again", "notable")
    for path in sorted(_partial(old) | _partial(new) | before | after):
        yield from legible_changes(path, GROUP, old, new)
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


def _lacking(path: str, old: State, new: State) -> Sequence[str]:
    """The fields that a file lacks only because its register newly asks for them: the file itself is as it was."""
    was, now = old.handbook.sources.get(path), new.handbook.sources[path]
    if was is None or was.text != now.text or any(problem.rule != "missing-key" for problem in now.problems):
        return []
    return [str(problem.params["field"]) for problem in now.problems]


def _lacks(lacking: Mapping[str, Sequence[str]], old: State, new: State) -> Iterator[Change]:
    """A sentence for each new field of a register, with the records that have to be completed."""
    found: dict[tuple[str, str], list[Title]] = {}
    for record in old.handbook.records:
        for field in lacking.get(record.source.path, ()):
            found.setdefault((record.kind, field), []).append(old.title(record))
    for (kind, field), names in found.items():
        label = new.column(kind, field)
        yield Change(
            kind, f"{kind}/{field}", Title(""), None, "lacks-field", "serious", {"field": label}, titles(names)
        )


def _change(path: str, what: str, weight: Weight) -> Change:
    if path == SETTINGS_FILE:
        what = f"settings-{what.rpartition('-')[2]}"
    return Change(GROUP, path, Title(path), path, what, weight)
