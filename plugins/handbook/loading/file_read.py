"""A file on its way to a record, and where files come from; what was read before is not read again."""

from collections.abc import Mapping, MutableMapping
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from handbook.diagnostics.problem import Problem
from handbook.loading.limited import read_limited
from handbook.loading.missing_colon import with_colons
from handbook.loading.reading import read_bytes, unread
from handbook.loading.shape import validate
from handbook.loading.source_file import SourceFile
from handbook.model.references import KindName

M = TypeVar("M", bound=BaseModel)
Drafts = Mapping[str, bytes]
"""Path -> the bytes to read instead of the file's."""


@dataclass
class FileRead(Generic[M]):
    """What some bytes say, and their record, each made once it is asked for.

    Every source that it gives is the caller's own: a handbook adds what is wrong with a file among the others.
    """

    path: str
    data: bytes | Problem
    kind: KindName | None
    model: type[M]

    @property
    def source(self) -> SourceFile:
        """The file, before it is asked for a record."""
        return _own(self._as_read)

    @property
    def record(self) -> tuple[SourceFile, M | None]:
        """The file, with what its record lacks among its problems; and the record, where it has the shape of one."""
        source, found = self._as_record
        return _own(source), found

    @cached_property
    def _as_read(self) -> SourceFile:
        if isinstance(self.data, Problem):
            return unread(self.path, self.data)
        return read_bytes(self.path, self.data, self.kind)

    @cached_property
    def _as_record(self) -> tuple[SourceFile, M | None]:
        source = self.source
        found, problems = validate(self.model, source)
        source.problems = [*with_colons(source, self.model), *problems]
        return source, found


def _own(source: SourceFile) -> SourceFile:
    own = copy(source)
    own.problems = [*source.problems]
    return own


Memory = MutableMapping[str, FileRead[Any]]
"""Path -> what was read there last."""


@dataclass(frozen=True)
class Files:
    """The files of a handbook below `root`, some of them as their `drafts`.

    Whoever loads one handbook again and again hands in the same `memory`: what has not changed is not read again.
    """

    root: Path
    drafts: Drafts = field(default_factory=dict[str, bytes])
    memory: Memory | None = None

    def read(self, path: str, kind: KindName | None, model: type[M]) -> FileRead[M]:
        """The file at a path below the root; whatever is wrong with it is in its problems."""
        data = self.drafts[path] if path in self.drafts else read_limited(self.root / path)
        found = FileRead(path, data, kind, model)
        if self.memory is None:
            return found
        last = self.memory.get(path)
        if last is None or last != found:
            self.memory[path] = last = found
        return last
