"""Which file of the handbook a link means that leads to none."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote

from handbook.diagnostics.names import Names
from handbook.loading.records import Handbook
from handbook.rules.context import Context
from handbook.rules.unlinked import unlinked

_DEEPEST: Final = 8
"""How many folders and names the path of a file below the handbook may have, to be looked for in a longer one."""
_SHORT: Final = 2
"""Letters of a word that says nothing of what a file is about."""


@dataclass(frozen=True)
class Files:
    """The files that a link may lead to, by their paths; `told` is what the reader complains of itself."""

    names: Names
    told: Collection[str]
    context: Context

    @classmethod
    def of(cls, context: Context) -> "Files":
        """The records of a handbook, and the templates beside its playbooks."""
        return cls(Names({*context.handbook.sources, *context.links}), context.told, context)

    def alike(self, path: str) -> str | None:
        """The only file of that name in another folder, or of these words, else the one whose name is nearly that."""
        found = self._by_name.get(posixpath.basename(path), ()) or self._by_words.get(_words_of(path), ())
        close = found[0] if len(found) == 1 else self.names.nearest(path)
        return close if close and _is_alike(path, close) else None

    def at(self, folder: str, typed: str) -> str | None:
        """The file that is there by a path of Windows, one from the top of the handbook, or one of somebody's disk."""
        parts = unquote(typed).replace("\\", "/").split("/")
        tails = ("/".join(parts[start:]) for start in range(max(0, len(parts) - _DEEPEST), len(parts) - 1))
        paths = (posixpath.normpath(posixpath.join(folder, "/".join(parts))), *tails)
        return next((path for path in paths if path in self.names), None)

    def renamed(self, path: str) -> str | None:
        """The only file of the same folder to which nothing leads and whose name shares a word with this one."""
        words = _words_in(path)
        found = [other for other in self._unlinked.get(posixpath.dirname(path), ()) if words & _words_in(other)]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _unlinked(self) -> Mapping[str, Sequence[str]]:
        return _grouped((posixpath.dirname(path), path) for path in unlinked(self.context))

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[str]]:
        return _grouped((posixpath.basename(path), path) for path in self.names)

    @cached_property
    def _by_words(self) -> Mapping[str, Sequence[str]]:
        return _grouped((_words_of(path), path) for path in self.names)


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Sequence[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, path in pairs:
        found[key].append(path)
    return found


def _words_in(path: str) -> set[str]:
    """The words of the name of a file that say what it is about."""
    words = re.findall(r"[^\W\d_]+", posixpath.basename(unquote(path)).partition(".")[0].casefold())
    return {word for word in words if len(word) > _SHORT}


def _words_of(path: str) -> str:
    """The folder of a file, and the words of its name in the order of the alphabet."""
    folder, name = posixpath.split(path)
    return posixpath.join(folder, "-".join(sorted(name.partition(".")[0].split("-"))))


def written_from(path: str, other: str) -> str:
    """The path of a file as a link in another file says it."""
    return posixpath.relpath(other, posixpath.dirname(path)).replace(" ", "%20")


def record_at(handbook: Handbook, path: str) -> str:
    """The kind and the id of the record whose file would be there; empty where none would."""
    file = PurePosixPath(path)
    kinds = (kind for kind in handbook.kinds if str(file.parent) == kind.folder and file.suffix in kind.suffixes)
    return next((f"{kind.name} {kind.id_of(file)}" for kind in kinds), "")


def _is_alike(path: str, other: str) -> bool:
    """Whether the names of two files may be one: by a slip, or by words that one has more."""
    one, two = (posixpath.basename(each).partition(".")[0] for each in (path, other))
    words = {*one.split("-")}, {*two.split("-")}
    apart = words[0] - words[1], words[1] - words[0]
    if len(apart[0]) == len(apart[1]) == 1 and words[0] & words[1]:
        return Names(apart[1]).nearest(next(iter(apart[0]))) is not None
    return bool(Names([two]).surely_meant(one)) or words[0] <= words[1] or words[1] <= words[0]
