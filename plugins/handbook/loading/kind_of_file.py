"""Where records of one kind live, and what shape they have."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from pydantic import BaseModel

from handbook.model.references import KindName


@dataclass(frozen=True)
class KindOfFile:
    """Where records of one kind live.

    `nested` kinds have one folder a quarter between; an `open_folder` may hold other files in folders of its own.
    A kind with `only` has this one file in the folder. `title` maps a language -> what the index of an extension's kind
    is called there; its pages are for the team alone, unless it `is_public`.
    """

    kind: KindName
    folder: str
    suffixes: tuple[str, ...]
    model: type[BaseModel]
    nested: bool = False
    open_folder: bool = False
    only: str | None = None
    title: Mapping[str, str] | None = None
    is_public: bool = False

    def id_of(self, path: PurePosixPath) -> str:
        """The id is the path below the folder, without its ending."""
        stem = path.name.split(".", 1)[0]
        return f"{path.parent.name}/{stem}" if self.nested else stem
