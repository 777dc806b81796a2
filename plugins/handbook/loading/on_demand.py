"""A handbook whose files are read when their records are asked for: for answers about one or a few of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel

from handbook.loading.collecting import collection_paused
from handbook.loading.file_read import Files
from handbook.loading.folder import kinds_of, settings_of
from handbook.loading.host_site import repository_path, site_around
from handbook.loading.kind import Kind
from handbook.loading.kind_files import KindFiles, alike, files_of, may_be_record, tell_strangers
from handbook.loading.kinds import SETTINGS_FILE, Kinds
from handbook.loading.namesakes import told_apart
from handbook.loading.playbook_file import is_translation
from handbook.loading.records import Handbook, Record
from handbook.loading.walking import Found


@dataclass
class _OnDemand(Mapping[str, Record[BaseModel]]):
    """The records of one kind, as `load_handbook` gives them. Whoever goes through all of them reads all files."""

    root: Path
    spec: Kind
    kinds: Kinds
    read: dict[str, Record[BaseModel] | None] = field(default_factory=dict[str, Record[BaseModel] | None])

    @cached_property
    def files(self) -> Mapping[str, list[Found]]:
        """Id -> the files that may be its record, or a translation of it, in order."""
        found: defaultdict[str, list[Found]] = defaultdict(list)
        for file in files_of(self.root, self.spec):
            if may_be_record(self.root, file, self.spec):
                found[alike(self.spec.id_of(file.path))].append(file)
        return found

    @property
    def ids(self) -> dict[str, str]:
        """Id -> path of the file that has it."""
        first = {name: files[0].path for name, files in self.files.items()}
        has_words = self.spec.open_folder
        return {name: str(path) for name, path in first.items() if not (has_words and is_translation(path.name))}

    def __getitem__(self, name: str) -> Record[BaseModel]:
        if name not in self.read:
            self.read[name] = self._read(name)
        if found := self.read[name]:
            return found
        raise KeyError(name)

    @collection_paused()
    def _read(self, name: str) -> Record[BaseModel] | None:
        found = KindFiles.read(Files(self.root), self.files.get(name, ()), self.spec)
        tell_strangers(found, self.spec, self.kinds)
        return found.records.get(name)

    def __iter__(self) -> Iterator[str]:
        return (name for name in self.files if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def open_handbook(root: Path) -> Handbook:
    """The records of `load_handbook`, each read when it is asked for; people all at once, to tell namesakes apart.

    Of the files only the settings are there: what is wrong with the others is for the check to tell.
    """
    kinds = kinds_of(root)
    settings, source = settings_of(root)
    groups = {spec.name: _OnDemand(root, spec, kinds) for spec in kinds}
    ids = {name: group.ids for name, group in groups.items()}
    sources, site = {SETTINGS_FILE: source}, site_around(root)
    found = Handbook(root, settings, sources, ids, groups, kinds, site, repository_path(root))
    return replace(found, groups={**groups, "person": told_apart(found.people, found.roles)})
