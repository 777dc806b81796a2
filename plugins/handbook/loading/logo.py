"""The picture that the settings name for the head of every page: only one that lies among the written pages is used."""

import posixpath
from contextlib import suppress
from pathlib import Path
from typing import Final

PICTURES: Final = (".svg", ".png")


def logo_path(docs: Path, named: str) -> str | None:
    """The path below the folder `docs` of the picture there that is named so; None where there is none."""
    path = posixpath.normpath(named)
    with suppress(OSError, ValueError):  # a name that no file can have
        file = (docs / path).resolve()
        is_there = file.is_relative_to(docs.resolve()) and file.is_file()
        return path if is_there and Path(path).suffix.lower() in PICTURES and not posixpath.isabs(path) else None
    return None
