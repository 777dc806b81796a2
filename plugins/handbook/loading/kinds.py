"""Which file holds which kind of record: the layout of a handbook, said once."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from pydantic import BaseModel

from handbook.model.campaign import Campaign
from handbook.model.company import Person, Role, Team, Tool
from handbook.model.experiment import Experiment
from handbook.model.kpi import KeyIndicator
from handbook.model.okrs import Okrs
from handbook.model.playbook import Playbook
from handbook.model.references import Kind
from handbook.model.strategy import Strategy

SETTINGS_FILE = "handbook.yml"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
QUARTER = re.compile(r"\d{4}-q[1-4]\Z")


@dataclass(frozen=True)
class KindOfFile:
    """Where records of one kind live.

    `nested` kinds have one folder a quarter between; an `open_folder` may hold other files in folders of its own.
    A kind with `only` has this one file in the folder.
    """

    kind: Kind
    folder: str
    suffixes: tuple[str, ...]
    model: type[BaseModel]
    nested: bool = False
    open_folder: bool = False
    only: str | None = None

    def id_of(self, path: PurePosixPath) -> str:
        """The id is the path below the folder, without its ending."""
        stem = path.name.split(".", 1)[0]
        return f"{path.parent.name}/{stem}" if self.nested else stem


KINDS: tuple[KindOfFile, ...] = (
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
"""Every kind, in the order in which files are read."""
