"""Reading every file of a handbook."""

from pathlib import Path

from handbook.diagnostics.doing import doing
from handbook.loading.collecting import collection_paused
from handbook.loading.copied import refused
from handbook.loading.file_read import Drafts, Files, Memory
from handbook.loading.host_site import HostSite, repository_path, site_around
from handbook.loading.kind_files import KindFiles, files_of, misplaced, tell_strangers
from handbook.loading.kinds import SETTINGS_FILE, Kinds, installed_kinds
from handbook.loading.namesakes import told_apart
from handbook.loading.records import Handbook
from handbook.loading.registers import REGISTER, with_registers
from handbook.loading.source_file import SourceFile
from handbook.loading.strays import strays
from handbook.model.references import KindName
from handbook.model.settings import Settings

NAMELESS = Settings(name="Handbook")
"""Stands in for settings that cannot be read, so that everything else is still checked."""


@collection_paused()
def load_handbook(
    root: Path | str, drafts: Drafts | None = None, site: HostSite | None = None, memory: Memory | None = None
) -> Handbook:
    """Read all content folders below `root`. Never raises for what a file holds: see each source's problems.

    `drafts` maps a path -> the bytes to read instead of the file's. `site` is the one that shows it (default: the one
    whose settings lie around it). `memory` holds what was read of the files before.
    """
    files = Files(root := Path(root), drafts or {}, memory)
    settings, settings_source = _settings(files)
    sources = {SETTINGS_FILE: settings_source}
    kinds, registers = _kinds(files)
    read = {REGISTER: registers} | {spec.name: KindFiles.of(files, spec) for spec in kinds if spec.name != REGISTER}
    for spec in kinds:
        tell_strangers(read[spec.name], spec, kinds)
        sources |= read[spec.name].sources
    sources |= {source.path: source for source in strays(root, kinds)}
    read["person"].records = told_apart(read["person"].records, read["role"].records)
    site = site or site_around(root)
    sources = {**{source.path: source for source in refused(root, site.docs)}, **sources}
    return Handbook(
        root,
        settings,
        dict(sorted(sources.items())),
        {spec.name: read[spec.name].ids for spec in kinds},
        {spec.name: read[spec.name].records for spec in kinds},
        kinds=kinds,
        site=site,
        folder=repository_path(root),
    )


def kinds_of(root: Path, drafts: Drafts | None = None) -> Kinds:
    """The kinds of the handbook below `root`; nothing but its registers is read."""
    return _kinds(Files(root, drafts or {}))[0]


def _kinds(files: Files) -> tuple[Kinds, KindFiles]:
    installed = installed_kinds()
    registers = KindFiles.of(files, installed[REGISTER])
    return with_registers(installed, registers.records, registers.ids), registers


def settings_of(root: Path, drafts: Drafts | None = None) -> tuple[Settings, SourceFile]:
    """What `handbook.yml` says, as far as it can be read, else `NAMELESS`; and the file, with what is wrong with it."""
    return _settings(Files(root, drafts or {}))


def _settings(files: Files) -> tuple[Settings, SourceFile]:
    with doing("reading", SETTINGS_FILE):
        source, settings = files.read(SETTINGS_FILE, None, Settings).record
        return settings or NAMELESS, source


def ids_of(root: Path, kind: KindName) -> list[str]:
    """The ids that a kind's files have by their names, in order; no file is opened."""
    spec = kinds_of(root).get(kind)
    files = files_of(root, spec) if spec else []
    return sorted({spec.id_of(file.path) for file in files if spec and misplaced(root, file, spec) is None})
