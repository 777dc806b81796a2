"""The files beside records that a site shows or copies: templates, pictures and documents, pages written by hand."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import FILE_START
from handbook.loading.decoding import MAX_BYTES
from handbook.loading.host_site import repository_top
from handbook.loading.limited import MAX_COPIED_BYTES, refusal, unreadable
from handbook.loading.reading import read_prose, unread
from handbook.loading.records import Handbook
from handbook.loading.source_file import SourceFile
from handbook.loading.walking import Found, walk

BESIDE: Final = "playbooks"
"""Where templates, pictures and documents lie."""

_REFUSALS: Final = frozenset({"too-large", "unreadable-file", "name-not-utf8", "outside-handbook"})


def shown_in(root: Path, folder: str) -> Iterator[PurePosixPath]:
    """The files below a folder that a site may show, and none that is not read.

    A folder that is outside the handbook as a whole is the site's own; below others, nothing that leads away is shown.
    """
    return (path for path, problem in _files(root, folder) if problem is None)


def templates(handbook: Handbook) -> list[str]:
    """The Markdown files below `playbooks/` that are no playbooks: what people copy and fill in."""
    below = (path for path in shown_in(handbook.root, BESIDE) if path.suffix == ".md")
    return [str(path) for path in below if len(path.parts) > 2]  # noqa: PLR2004 -- playbooks/<folder>/<file>


def page_uri(path: str) -> str:
    """`a/b.md` is read at `a/b/`, as site engines have it; `a/index.md` at `a/`; other files lie where they are."""
    is_page = path.endswith(".md") and not path.endswith("index.md")
    return f"{path.removesuffix('.md')}/index.md" if is_page else path


def refused(root: Path, written: str) -> Iterator[SourceFile]:
    """Those of these files that are too large, lead away or are no files, unread, with the problem; in order of paths.

    `written` is the folder of the pages that are written by hand. Templates that are no text are among them.
    """
    for folder in (written, BESIDE):
        for path, problem in _files(root, folder):
            if problem:
                yield unread(str(path), problem)
            elif folder == BESIDE and path.suffix == ".md" and (source := read_prose(root, str(path))).problems:
                yield source


def is_refused(source: SourceFile) -> bool:
    """Whether nothing of a file was read, so that nothing can be shown of it."""
    return any(problem.rule in _REFUSALS for problem in source.problems)


def _files(root: Path, folder: str) -> Iterator[tuple[PurePosixPath, Problem | None]]:
    for file in walk(root, folder, top=reach(root, folder)):
        if not file.is_text:
            yield file.path, ill_named(file)
        elif file.is_outside or (file.is_folder and folder == BESIDE):
            yield file.path, led_away(root, file)
        elif not file.is_folder:  # a site follows the others
            is_template = folder == BESIDE and file.path.suffix == ".md"
            yield file.path, _problem(root / file.path, MAX_BYTES if is_template else MAX_COPIED_BYTES)


def reach(root: Path, folder: str) -> Path:
    """The folder that links in one of these folders may not leave.

    What is written for a site may be anywhere in its repository. Where the site is not the handbook's, it is not ours
    to hold back.
    """
    if folder == BESIDE:
        return root
    return Path(root.resolve().anchor) if folder.startswith("..") else repository_top(root)


def led_away(root: Path, file: Found) -> Problem:
    """The problem of a link that is not followed."""
    is_inside = (root / file.path).resolve().is_relative_to(root.resolve())
    return Problem("outside-handbook", FILE_START, {"path": str(file.path), "is_inside": is_inside})


def ill_named(file: Found) -> Problem:
    """The problem of a file whose name is no text."""
    return Problem("name-not-utf8", FILE_START, {"path": str(file.path)})


def _problem(file: Path, limit: int) -> Problem | None:
    try:
        return refusal(file.stat(), limit)
    except OSError as error:
        return unreadable(error)
