"""Folders that are cleared before something is written into them: none in which somebody's files would be lost."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from handbook.loading.folder import settings_of
from handbook.loading.kinds import content_folders
from handbook.locales import Wording, wording

STAGED: Final = ".handbook-stage"
"""Stands in a folder that a former staging made, and that the next one may therefore replace."""
BUILT: Final = ".handbook-site"
"""Stands in a folder that a former build filled; MkDocs lets hidden files stay, so it outlives a build that fails."""
_OF_MKDOCS: Final = ("sitemap.xml", "sitemap.xml.gz")
"""What MkDocs leaves in every site, and nobody writes by hand: so a site that bears no marker is known."""


def holds_others(folder: Path, is_former: Callable[[Path], bool], words: Wording) -> str | None:
    """Why something would be lost, unless the folder is new, empty, or a former one of ours."""
    if not folder.exists():
        return None
    if not folder.is_dir():
        return words("refusal.no-folder", folder=folder)
    is_free = not any(folder.iterdir()) or is_former(folder)
    return None if is_free else words("refusal.holds-others", folder=folder)


def was_staged(folder: Path) -> bool:
    """Whether a former staging made the folder."""
    return (folder / STAGED).is_file()


def was_built(folder: Path) -> bool:
    """Whether a build of a site filled the folder, ours or one of MkDocs; or whether there is nothing to be cleared."""
    is_marked = (folder / BUILT).is_file() or all((folder / name).is_file() for name in _OF_MKDOCS)
    return is_marked or all(path.name.startswith(".") for path in folder.iterdir())


def holds_handbook(folder: Path, root: Path, docs: Path) -> str | None:
    """Why a site cannot go there: the handbook below `root` or its written pages lie there, or around it."""
    target = Path(os.path.realpath(folder))
    content = (root / name for name in content_folders())
    own = [Path(os.path.realpath(path)) for path in (root, docs, *content)]
    is_around = any(path.is_relative_to(target) for path in own)
    is_inside = any(target.is_relative_to(path) for path in own[1:])
    if not is_around and not is_inside:
        return None
    return wording(settings_of(root)[0].languages[0])("refusal.holds-handbook", folder=folder)
