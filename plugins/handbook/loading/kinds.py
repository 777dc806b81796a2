"""Which file holds which kind of record: the layout of a handbook, said once."""

import re
from dataclasses import replace

from handbook.loading.extensions import Extension, installed
from handbook.loading.kind_of_file import KindOfFile
from handbook.model.campaign import Campaign
from handbook.model.company import Person, Role, Team, Tool
from handbook.model.document import as_document
from handbook.model.experiment import Experiment
from handbook.model.kpi import KeyIndicator
from handbook.model.okrs import Okrs
from handbook.model.playbook import Playbook
from handbook.model.strategy import Strategy

SETTINGS_FILE = "handbook.yml"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
QUARTER = re.compile(r"\d{4}-q[1-4]\Z")


OWN_KINDS: tuple[KindOfFile, ...] = (
    KindOfFile("playbook", "playbooks", (".md", ".yml"), Playbook, open_folder=True),
    KindOfFile("campaign", "campaigns", (".yml",), Campaign),
    KindOfFile("okr", "okrs", (".yml",), Okrs, nested=True),
    KindOfFile("experiment", "experiments", (".yml",), Experiment),
    KindOfFile("strategy", "company", (".yml",), Strategy, open_folder=True, only="strategy.yml"),
    KindOfFile("kpi", "company/kpis", (".yml",), KeyIndicator),
    KindOfFile("person", "company/people", (".yml",), Person),
    KindOfFile("team", "company/teams", (".yml",), Team),
    KindOfFile("role", "company/roles", (".md",), Role),
    KindOfFile("tool", "company/tools", (".yml",), Tool),
)
"""The kinds of every handbook, in the order in which files are read."""


def all_kinds() -> tuple[KindOfFile, ...]:
    """Our own kinds, then those of the installed extensions."""
    return (*OWN_KINDS, *extension_kinds())


def content_folders() -> frozenset[str]:
    """The folders at the top of a handbook in which files of some kind lie."""
    return frozenset(spec.folder.split("/")[0] for spec in all_kinds())


def extension_kinds() -> tuple[KindOfFile, ...]:
    """The kinds that the installed extensions bring, by the names of the extensions; none whose place is taken."""
    usable = (extension for extension in installed().extensions.values() if not taken_kinds(extension))
    return tuple(replace(spec, model=as_document(spec.model)) for extension in usable for spec in extension.kinds)


def taken_kinds(extension: Extension) -> list[str]:
    """The names and the folders of an extension's kinds that are ours."""
    ours = {name for spec in OWN_KINDS for name in (spec.kind, spec.folder)}
    return [name for spec in extension.kinds for name in (spec.kind, spec.folder) if name in ours]
