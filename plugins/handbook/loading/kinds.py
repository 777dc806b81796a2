"""Which file holds which kind of record: the layout of a handbook, found in the folders of the kinds."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib import import_module
from pkgutil import iter_modules
from typing import Final, cast

from handbook.diagnostics.words import Words
from handbook.loading.extensions import Extension, installed
from handbook.loading.kind import LAST, Kind, SitePage, Subject
from handbook.loading.refusals import refusals
from handbook.model.basics import SETTINGS_FILE as SETTINGS_FILE  # noqa: PLC0414 -- all look for it here
from handbook.model.document import as_document
from handbook.model.references import KindName

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")

ANY_FILE: Final = "HBK"
"""The family of rules of files as such: what cannot be read cannot be wrong in any other way, so it comes first."""

_FOLDER: Final = "handbook.kinds"


def kind_folders() -> list[str]:
    """The packages of the subjects, by name; the module `kind` of each declares its `SUBJECT`."""
    return sorted(f"{_FOLDER}.{found.name}" for found in iter_modules(import_module(_FOLDER).__path__))


@cache
def subjects() -> tuple[Subject, ...]:
    """What each folder declares: those with kinds in the order of these, then the others."""
    found = (cast("Subject", import_module(f"{folder}.kind").SUBJECT) for folder in kind_folders())
    return tuple(sorted(found, key=lambda subject: min((kind.rank for kind in subject.kinds), default=LAST)))


def site_pages() -> Iterator[SitePage]:
    """The pages that are made of several records: ours, then those of the installed extensions."""
    for brought in (*subjects(), *_usable()):
        yield from brought.pages


@cache
def rule_families() -> Mapping[str, Words]:
    """The letters that codes of rules begin with -> what the family is called: rules of any file, then kind by kind."""
    found = [subject.rules for subject in subjects() if subject.rules]
    return {family.code: family.title for family in sorted(found, key=lambda family: family.code != ANY_FILE)}


@cache
def own_kinds() -> tuple[Kind, ...]:
    """The kinds of every handbook, in the order in which files are read."""
    return tuple(sorted((kind for subject in subjects() for kind in subject.kinds), key=lambda kind: kind.rank))


@dataclass(frozen=True)
class Kinds:
    """The kinds of a handbook, by rank: files are read and indexes shown in this order."""

    in_order: tuple[Kind, ...]

    def __iter__(self) -> Iterator[Kind]:
        return iter(self.in_order)

    def __getitem__(self, name: KindName) -> Kind:
        return self._by_name[name]

    def get(self, name: str) -> Kind | None:
        """The kind of a name, if there is one."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> Mapping[KindName, Kind]:
        return {kind.name: kind for kind in self.in_order}

    def joined(self, others: "Kinds") -> "Kinds":
        """These, then those of another handbook that are not among them."""
        return Kinds((*self.in_order, *(kind for kind in others if kind.name not in self._by_name)))

    def title_at(self, index_uri: str) -> Words:
        """What the records are called that an index lists, by the first kind that has it."""
        return next(kind.title for kind in self.in_order if kind.index_uri == index_uri)


@cache
def installed_kinds() -> Kinds:
    """The kinds of every handbook: ours, and those of the installed extensions."""
    return Kinds(tuple(sorted((*own_kinds(), *extension_kinds()), key=lambda kind: kind.rank)))


def content_folders() -> tuple[str, ...]:
    """The folders at the top of a handbook in which files of some kind lie, those of registers among them."""
    return tuple(dict.fromkeys(kind.folder.split("/")[0] for kind in installed_kinds()))


@cache
def extension_kinds() -> tuple[Kind, ...]:
    """The kinds that the installed extensions bring, by the names of the extensions; none of one that is refused."""
    return tuple(replace(kind, model=as_document(kind.model)) for extension in _usable() for kind in extension.kinds)


def _usable() -> Iterator[Extension]:
    return (extension for name, extension in installed().extensions.items() if name not in refused())


@cache
def refused() -> Mapping[str, str]:
    """Name of an installed extension -> why nothing that it brings can stand beside what is there."""
    return refusals(installed().extensions, subjects())
