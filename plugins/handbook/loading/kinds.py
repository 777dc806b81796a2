"""Which file holds which kind of record: the layout of a handbook, found in the folders of the kinds."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Final

from handbook.diagnostics.words import Words
from handbook.loading.extensions import Extension, installed
from handbook.loading.kind import Kind
from handbook.model.document import as_document
from handbook.model.references import KindName

SETTINGS_FILE = "handbook.yml"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
QUARTER = re.compile(r"\d{4}-q[1-4]\Z")

FOLDER: Final = "handbook.kinds"
"""The package in which each subject has a folder, whose module `kind` declares its `KINDS`."""


@cache
def declarations() -> tuple[ModuleType, ...]:
    """What each subject declares, in the order of the names; no page, rule or starter of it is imported."""
    names = sorted(found.name for found in iter_modules(import_module(FOLDER).__path__))
    return tuple(import_module(f"{FOLDER}.{name}.kind") for name in names)


@cache
def own_kinds() -> tuple[Kind, ...]:
    """The kinds of every handbook, in the order in which files are read."""
    return tuple(sorted(_declared(), key=lambda kind: kind.rank))


def _declared() -> Iterator[Kind]:
    return (kind for module in declarations() for kind in module.KINDS)


def all_kinds() -> tuple[Kind, ...]:
    """Our own kinds, then those of the installed extensions."""
    return (*own_kinds(), *extension_kinds())


@cache
def kinds_by_name() -> Mapping[KindName, Kind]:
    """Name -> kind, for all of them in order."""
    return {kind.name: kind for kind in all_kinds()}


def title_at(index_uri: str) -> Words:
    """What the records are called that an index lists, by the first kind that has it."""
    return next(kind.title for kind in all_kinds() if kind.index_uri == index_uri)


def content_folders() -> frozenset[str]:
    """The folders at the top of a handbook in which files of some kind lie."""
    return frozenset(kind.folder.split("/")[0] for kind in all_kinds())


@cache
def extension_kinds() -> tuple[Kind, ...]:
    """The kinds that the installed extensions bring, by the names of the extensions; none whose place is taken."""
    usable = (extension for extension in installed().extensions.values() if not taken_kinds(extension))
    return tuple(replace(kind, model=as_document(kind.model)) for extension in usable for kind in extension.kinds)


def taken_kinds(extension: Extension) -> list[str]:
    """The names and the folders of an extension's kinds that are ours."""
    ours = {name for kind in own_kinds() for name in (kind.name, kind.folder)}
    return [name for kind in extension.kinds for name in (kind.name, kind.folder) if name in ours]
