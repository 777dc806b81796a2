"""Reading every file of a handbook."""

from pathlib import Path

from handbook.diagnostics.doing import doing
from handbook.loading.collecting import collection_paused
from handbook.loading.copied import refused
from handbook.loading.host_site import HostSite, repository_path, site_around
from handbook.loading.kind_files import Drafts, KindFiles, files_of, misplaced, read_one, shaped, tell_strangers
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
def load_handbook(root: Path | str, drafts: Drafts | None = None, site: HostSite | None = None) -> Handbook:
    """Read all content folders below `root`. Never raises for what a file holds: see each source's problems.

    `drafts` maps a path -> the bytes to read instead of the file's. `site` is the one that shows it (default: the one
    whose settings lie around it).
    """
    root, drafts = Path(root), drafts or {}
    settings, settings_source = settings_of(root, drafts)
    sources = {SETTINGS_FILE: settings_source}
    kinds, registers = _kinds(root, drafts)
    read = {REGISTER: registers} | {
        spec.name: KindFiles.of(root, spec, drafts) for spec in kinds if spec.name != REGISTER
    }
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
    return _kinds(root, drafts or {})[0]


def _kinds(root: Path, drafts: Drafts) -> "tuple[Kinds, KindFiles]":
    installed = installed_kinds()
    registers = KindFiles.of(root, installed[REGISTER], drafts)
    return with_registers(installed, registers.records, registers.ids), registers


def settings_of(root: Path, drafts: Drafts | None = None) -> tuple[Settings, SourceFile]:
    """What `handbook.yml` says, as far as it can be read, else `NAMELESS`; and the file, with what is wrong with it."""
    with doing("reading", SETTINGS_FILE):
        source = read_one(root, SETTINGS_FILE, None, drafts or {})
        return shaped(Settings, source) or NAMELESS, source


def ids_of(root: Path, kind: KindName) -> list[str]:
    """The ids that a kind's files have by their names, in order; no file is opened."""
    spec = kinds_of(root).get(kind)
    files = files_of(root, spec) if spec else []
    return sorted({spec.id_of(file.path) for file in files if spec and misplaced(root, file, spec) is None})
