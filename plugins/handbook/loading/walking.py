"""Walking through a folder without leaving the handbook."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple


class Found(NamedTuple):
    """A file, by its path below the root; `is_outside` where it is a symbolic link that leads away.

    `is_text` is False where a name in its path is not UTF-8: `path` is then for people alone. `is_folder` where it is a
    link to a folder, which is not entered.
    """

    path: PurePosixPath
    is_outside: bool
    is_text: bool = True
    is_folder: bool = False


def printable(path: str) -> str:
    r"""A path that can be written anywhere: what is not UTF-8 in it as `\xe9`.

    Python keeps such bytes as lone surrogates (PEP 383), which no file and no terminal takes.
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace") if not is_text(path) else path


def is_text(path: str) -> bool:
    """Whether a path is UTF-8, as every text is."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def leads_away(link: Path, top: Path) -> bool:
    """Whether a link leads out of a folder, to what is hidden there (`.git`, `.env`), or to a folder around itself.

    Following it costs more than asking whether it is one.
    """
    if not link.is_symlink():
        return False
    top, real, here = (Path(os.path.realpath(path)) for path in (top, link, link.parent))
    is_inside = real.is_relative_to(top) and not _hidden(real.relative_to(top)) - _hidden(here)
    return not is_inside or here.is_relative_to(real)


def _hidden(path: Path) -> set[str]:
    """The names on a path that nobody lists without asking for them."""
    return {name for name in path.parts if name.startswith(".")}


def is_linked(root: Path, path: str) -> bool:
    """Whether a path below the root goes through a link, so that what is written there would change something else."""
    inside = PurePosixPath(path)
    return any((root / part).is_symlink() for part in (inside, *inside.parents) if part.name)


def walk(
    root: Path, folder: str, *, depth: int | None = None, as_files: tuple[str, ...] = (), top: Path | None = None
) -> Iterator[Found]:
    """The files below a folder in order of their paths, hidden ones passed over.

    `depth` is how many levels of folders below it are entered; None means all. A folder whose name ends as `as_files`
    say stands among the files, for somebody takes it for one. So does a link to a folder; where `folder` is one that
    leads out of `top` (default: the root), it is all that is found.
    """
    top = (top or root).resolve()
    if away := _first_away(root, folder, top):
        yield Found(PurePosixPath(printable(str(away))), is_outside=True, is_text=is_text(str(away)), is_folder=True)
        return
    for current, folders, names in os.walk(root / folder):
        inside = PurePosixPath(os.path.relpath(current, root).replace(os.sep, "/"))
        is_deepest = depth is not None and len(inside.parts) - len(PurePosixPath(folder).parts) >= depth
        links = {name for name in folders if Path(current, name).is_symlink()}
        names += [name for name in folders if name in links or name.endswith(as_files)]
        entered = (name for name in folders if not name.startswith(".") and name not in names)
        folders[:] = [] if is_deepest else sorted(entered)
        for name in sorted(name for name in names if not name.startswith(".")):
            path = inside / name
            is_outside = leads_away(Path(current, name), top)
            yield Found(PurePosixPath(printable(str(path))), is_outside, is_text(str(path)), name in links)


def _first_away(root: Path, folder: str, top: Path) -> PurePosixPath | None:
    """The part of a path below the root that is a link and leads away."""
    path = PurePosixPath(folder)
    parts = (part for part in (*reversed(path.parents), path) if part.name)
    return next((part for part in parts if leads_away(root / part, top)), None)
