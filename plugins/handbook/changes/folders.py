"""Folders in which nothing is read any more: one thing happened, however many records they hold."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Final, Literal

from pydantic import BaseModel

from handbook.changes.change import Change, FileAt, Said, Title
from handbook.changes.pages import Page
from handbook.changes.reading import GROUP
from handbook.changes.records import by_kind
from handbook.changes.state import State
from handbook.loading.records import Record
from handbook.loading.registers import REGISTER
from handbook.model.campaign import Campaign

_UNREAD: Final = "unknown-folder"
"""The rule that tells of a folder in which nothing is read."""
AnyRecord = Record[BaseModel]


@dataclass(frozen=True)
class MovedFolder:
    """A folder that is not where its records are read, with those that nobody reads now.

    It is called otherwise, `new`; or it stays, and its register is read from the folder `new`, or was the file `new`.
    """

    old: str
    new: str
    records: Sequence[Record[BaseModel]]
    what: Literal["folder-moved", "folder-left", "folder-bereft"] = "folder-moved"

    def has(self, path: str) -> bool:
        """Whether a file lay in it, or lies in it now."""
        return path.startswith((f"{self.old}/", f"{self.new}/"))


def astray(old: State, new: State, files: Sequence[Page]) -> Mapping[str, str]:
    """Path of a record that is gone -> where a file of its name came that is no record; `files` are all that differ."""
    read = {record.source.path for record in new.handbook.records}
    came = defaultdict[str, list[str]](list)
    for file in files:
        if file.what == "pages-new" and file.path not in read:
            came[PurePosixPath(file.path).name].append(file.path)
    went = {file.path for file in files if file.what == "pages-removed"}
    gone = [record.source.path for record in old.handbook.records if record.source.path in went]
    likely = {path: came[PurePosixPath(path).name] for path in gone}
    return {path: max(places, key=lambda place: _shared(path, place)) for path, places in likely.items() if places}


def moved_folders(old: State, new: State, lies: Mapping[str, str]) -> list[MovedFolder]:
    """The folders that are not there any more; `lies` maps the path of a record -> where it lies now."""
    found = defaultdict[tuple[str, str], list[Record[BaseModel]]](list)
    kept = [path for path, source in new.handbook.sources.items() if not source.is_unread]
    for record in old.handbook.records:
        place = lies.get(record.source.path)
        for folders in _folders(record.source.path, place) if place else ():
            if not any(path.startswith(f"{folders[0]}/") for path in (*kept, f"{folders[1]}/")):
                found[folders].append(record)
                break
    return [MovedFolder(*folders, records) for folders, records in found.items()]


def left_behind(old: State, new: State, files: Sequence[Page]) -> Mapping[str, str]:
    """Path of a record of a register -> where its file stays, while its register reads another folder, or is gone."""
    went = {file.path for file in files if file.what == "pages-removed"}
    origins = {now: was for was, now in old.moves.items()}
    read = {path for path, source in new.handbook.sources.items() if not source.is_unread}
    found = (record.source.path for record in _of_registers(old, new))
    stay = {path: origins.get(path, path) for path in found}
    return {path: place for path, place in stay.items() if place not in went | read}


def _of_registers(old: State, new: State) -> Iterator[Record[BaseModel]]:
    """The records of registers that can be read, or are gone, which are not there any more."""
    for record in old.handbook.records:
        is_gone = record.id not in new.handbook.ids.get(record.kind, {})
        if is_gone and old.handbook.find(REGISTER, record.kind) and new.knows(REGISTER, record.kind):
            yield record


def left_folders(old: State, new: State, stay: Mapping[str, str]) -> Iterator[MovedFolder]:
    """The folders of these registers; `stay` maps the path of a record -> where its file stays."""
    found = defaultdict[tuple[str, str], list[Record[BaseModel]]](list)
    for record in old.handbook.records:
        if place := stay.get(record.source.path):
            found[str(PurePosixPath(place).parent), record.kind].append(record)
    for (folder, kind), records in found.items():
        if kept := new.handbook.kinds.get(kind):
            yield MovedFolder(folder, kept.folder, records, "folder-left")
        elif register := old.handbook.find(REGISTER, kind):
            yield MovedFolder(folder, register.source.path, records, "folder-bereft")


def folder_changes(folders: Sequence[MovedFolder], old: State, new: State) -> Iterator[Change]:
    """A sentence for each; `running` are the campaigns that ran, which are told first."""
    for folder in sorted(folders, key=lambda each: each.old):
        is_bereft, count = folder.what == "folder-bereft", len(folder.records)
        place = FileAt(folder.new if is_bereft else f"{folder.new}/", not is_bereft)
        running, others = _parted(folder.records)
        facts = {"place": place, "count": count, "running": len(running)}
        details = *(replace(each, what="running") for each in by_kind(running, old)), *by_kind(others, old)
        title, strays = f"{folder.old}/", (path for path in new.handbook.sources if folder.has(path))
        says = tuple(Said(path, _UNREAD, is_whole=True) for path in strays)
        yield Change(GROUP, title, Title(title), None, folder.what, "serious", facts, details, says=says)


def _parted(records: Sequence[AnyRecord]) -> tuple[list[AnyRecord], list[AnyRecord]]:
    """The campaigns that run, and all else."""
    parted: tuple[list[AnyRecord], list[AnyRecord]] = [], []
    for record in records:
        is_running = isinstance(record.model, Campaign) and record.model.status == "active"
        parted[not is_running].append(record)
    return parted


def _folders(old: str, new: str) -> Iterator[tuple[str, str]]:
    """What the folder has been, and is, in which a file has the same path below it: from the widest to its own."""
    before, after = PurePosixPath(old).parts, PurePosixPath(new).parts
    for length in range(_shared(old, new), 0, -1):
        yield "/".join(before[:-length]), "/".join(after[:-length])


def _shared(old: str, new: str) -> int:
    """How many parts two paths share at their ends, but for the first."""
    parts = zip(PurePosixPath(old).parts[:0:-1], PurePosixPath(new).parts[:0:-1], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], parts))
