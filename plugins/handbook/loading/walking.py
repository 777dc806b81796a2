"""Walking through a folder without leaving the handbook."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple


class Found(NamedTuple):
    """A file, by its path below the root; `is_outside` where a symbolic link brings it in from elsewhere.

    `is_text` is False where a name in its path is not UTF-8: `path` is then for people alone.
    """

    path: PurePosixPath
    is_outside: bool
    is_text: bool = True


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


def walk(root: Path, folder: str, *, depth: int | None = None, as_files: tuple[str, ...] = ()) -> Iterator[Found]:
    """The files below a folder in order of their paths, hidden ones passed over.

    `depth` is how many levels of folders below it are entered; None means all. A folder whose name ends as `as_files`
    say stands among the files, for somebody takes it for one.
    """
    top = root.resolve()
    for current, folders, names in os.walk(root / folder):
        inside = PurePosixPath(os.path.relpath(current, root).replace(os.sep, "/"))
        is_deepest = depth is not None and len(inside.parts) - len(PurePosixPath(folder).parts) >= depth
        names += [name for name in folders if name.endswith(as_files)]
        entered = (name for name in folders if not name.startswith(".") and not name.endswith(as_files))
        folders[:] = [] if is_deepest else sorted(entered)
        comes_from_elsewhere = not Path(os.path.realpath(current)).is_relative_to(top)
        for name in sorted(name for name in names if not name.startswith(".")):
            is_outside = comes_from_elsewhere or _leads_outside(top, Path(current, name))
            path = inside / name
            yield Found(PurePosixPath(printable(str(path))), is_outside, is_text(str(path)))


def _leads_outside(top: Path, file: Path) -> bool:
    """Only a link can; following it costs more than asking whether it is one."""
    return file.is_symlink() and not Path(os.path.realpath(file)).is_relative_to(top)
