"""Everything that two states of a handbook say differently, in one order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from handbook.changes import findings, pages, reading, settings
from handbook.changes.change import WEIGHTS, Change
from handbook.changes.findings import finding_changes
from handbook.changes.folders import MovedFolder, astray, folder_changes, left_behind, left_folders, moved_folders
from handbook.changes.pages import Page, page_changes
from handbook.changes.pairing import Pair, pairs
from handbook.changes.reading import reading_changes
from handbook.changes.records import SWAPPED, told_of_any
from handbook.changes.settings import settings_changes
from handbook.changes.state import State
from handbook.diagnostics.doing import doing
from handbook.loading.kind import LAST, load
from handbook.loading.kinds import Kinds

_NO_CHANGE = "{} is no Change"
_FIRST, _LAST = (reading.GROUP, SWAPPED), (pages.GROUP, settings.GROUP, findings.GROUP)
"""Groups beside those of kinds: what could not be read and what swapped names are told before them, the rest after."""


def changes_between(old: State, new: State, files: Sequence[Page] = ()) -> tuple[Change, ...]:
    """From `old` to `new`: group by group, in a group the records with the most serious changes first.

    `files` are all that differ.
    """
    new, folders = _with_astray(old, new, files)
    paired = [pair for pair in pairs(old, new) if not _is_told_with(folders, pair)]
    moved = {pair.old.source.path: pair.new.source.path for pair in paired if pair.old and pair.new} | {**old.moves}
    found = [
        *folder_changes(folders, old, new),
        *reading_changes(old, new),
        *(change for pair in paired for change in _of_record(pair, old, new)),
        *page_changes([file for file in files if not any(folder.has(file.path) for folder in folders)]),
        *settings_changes(old, new),
    ]
    found += finding_changes(old, new, moved, tuple(found))
    return tuple(sorted(found, key=_order(found, new.handbook.kinds.joined(old.handbook.kinds))))


def _with_astray(old: State, new: State, files: Sequence[Page]) -> tuple[State, Sequence[MovedFolder]]:
    """The new side with what it does not read any more, and the folders that moved, or stay, as a whole."""
    lies, stay = astray(old, new, files), left_behind(old, new, files)
    unread = {**lies, **stay}
    lost = frozenset((record.kind, record.id) for record in old.handbook.records if record.source.path in unread)
    folders = [*moved_folders(old, new, lies), *left_folders(old, new, stay)]
    return replace(new, astray=unread, lost=lost), folders


def _is_told_with(folders: Sequence[MovedFolder], pair: Pair) -> bool:
    return pair.new is None and any(pair.old in folder.records for folder in folders)


def _of_record(pair: Pair, old: State, new: State) -> Iterator[Change]:
    for record in filter(None, [pair.new or pair.old]):
        name = (new if pair.new else old).handbook.kinds[record.kind].changes
        compare = load(name) if name else told_of_any
        with doing("comparing", record.source.path):
            for change in compare(pair, old, new):
                if not isinstance(change, Change):
                    raise TypeError(_NO_CHANGE.format(type(change).__name__))
                yield change


def _order(changes: Iterable[Change], kinds: Kinds) -> Callable[[Change], tuple[object, ...]]:
    """Sorts changes by group, what is gone before what is as serious, and keeps those of a record together."""
    first: dict[tuple[str, str], int] = {}
    worst: dict[tuple[str, str], int] = {}
    for place, change in enumerate(changes):
        key = change.group, change.id
        first.setdefault(key, place)
        worst[key] = min(worst.get(key, len(WEIGHTS)), WEIGHTS.index(change.weight))
    return lambda change: (
        _place(change.group, kinds),
        change.group,
        change.rank,
        worst[change.group, change.id],
        change.path is not None,
        first[change.group, change.id],
        WEIGHTS.index(change.weight),
    )


def _place(group: str, kinds: Kinds) -> int:
    for place, groups in ((-len(_FIRST), _FIRST), (LAST + 1, _LAST)):
        if group in groups:
            return place + groups.index(group)
    return kinds[group].told
