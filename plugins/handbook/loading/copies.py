"""Copies that somebody, or a program, left beside a record: they are not read, and must not take its place."""

import re
from pathlib import Path, PurePosixPath
from typing import Final

from handbook.loading.kind import Kind

_COPY: Final = re.compile(
    r"(?:copy of |copie de )?(?P<name>.+?)(?: - copy| - copie| copy| copie)?"
    r"(?: ?\((?:\d+|[^()]*(?:conflicted|en conflit)[^()]*)\)| \d+)?",
    re.IGNORECASE,
)
"""What Windows, macOS and file shares call a copy, in English and French."""
_ENDINGS: Final = (".orig", ".bak", ".old", ".rej", ".save", ".tmp", "~")
"""What merge tools, patches and editors put behind the name of a file that they keep."""


def original_of(root: Path, path: PurePosixPath, kind: Kind) -> str | None:
    """The path of the record of which a file is a copy by its name; None where there is none."""
    stem = _copied(_kept(path.name).partition(".")[0])
    beside = (str(path.with_name(stem + suffix)) for suffix in kind.suffixes)
    return next((other for other in beside if other != str(path) and (root / other).is_file()), None)


def _kept(name: str) -> str:
    ending = next((ending for ending in _ENDINGS if name.endswith(ending)), None)
    return _kept(name.removesuffix(ending)) if ending else name


def _copied(stem: str) -> str:
    found = _COPY.fullmatch(stem)
    return found["name"] if found else stem
