"""Web addresses of the handbook's own files, as somebody copies them from the code host."""

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from handbook.loading.records import Handbook
from handbook.loading.source_file import SourceFile, values_in
from handbook.model.references import Route

_END = re.compile(r"[?#]|\Z")
_LINES = re.compile(r"#L\d.*")
"""Lines of a file, which no page of the handbook has."""


class OwnAddress(NamedTuple):
    """The path of a file that an address names, seen from the handbook: `start`, `path` and `end` make the address."""

    start: str
    path: str
    end: str

    def of(self, path: str) -> str:
        """The address of another file."""
        return f"{self.start}{quote(path)}{self.end}"

    @property
    def part(self) -> str:
        """The part of the page that it leads to, with its sign; empty for the whole."""
        sign, part = self.end.partition("#")[1:]
        return "" if _LINES.fullmatch(self.end) else f"{sign}{part}"


def own_address(handbook: Handbook, target: str) -> OwnAddress | None:
    """The address of what lies in the folders of this handbook on its branch, be it there or not; None for any other.

    Beside them is what nobody but the code host knows: issues, releases, the folders of others.
    """
    repository, branch = handbook.settings.repository, handbook.settings.branch
    found = _of_branch(repository, branch).match(target) if repository else None
    start = f"{found[0]}{handbook.folder}" if found else ""
    if not found or not target.startswith(start):
        return None
    place = next(_END.finditer(target, len(start))).start()
    path = posixpath.normpath(unquote(target[len(start) : place]))
    folders = {kind.folder.partition("/")[0] for kind in handbook.kinds} | {handbook.site.docs}
    return OwnAddress(start, path, target[place:]) if path.partition("/")[0] in folders - {""} else None


def is_there(handbook: Handbook, address: OwnAddress) -> bool:
    """Whether the handbook has that file or folder."""
    try:
        return (handbook.root / address.path).exists()
    except (OSError, ValueError):  # a name that no file can have
        return False


def addresses_in(handbook: Handbook, source: SourceFile) -> Iterator[tuple[Route, str]]:
    """The route of each value in the YAML of a record that is an address of this handbook, and the address."""
    repository = handbook.settings.repository
    if repository and Path(source.path).suffix == ".yml" and _base(repository) in source.text:
        values = ((route, value) for route, value in values_in(source.raw) if isinstance(value, str))
        yield from ((route, value) for route, value in values if value.startswith(_base(repository)))


@cache
def _of_branch(repository: str, branch: str) -> re.Pattern[str]:
    """What the address of a file begins with, on GitHub, GitLab and those that are like them."""
    name = re.escape(branch)
    view = f"(?:-/)?(?:blob|tree|edit|raw|blame)/(?:{name}|HEAD)|src/(?:branch/)?{name}"
    return re.compile(f"{re.escape(_base(repository))}/(?:(?:{view})/)?")


def _base(repository: str) -> str:
    return repository.rstrip("/").removesuffix(".git")
