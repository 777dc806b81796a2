"""Pages that are made or left out together: what a site that has pages of its own may choose from."""

from collections.abc import Mapping
from functools import cache

from handbook.loading.kinds import installed_kinds, site_pages
from handbook.rendering.uris import HOME

HOME_GROUP = "home"
"""The home page, which is chosen apart from all others: most sites have one already."""


@cache
def _groups() -> Mapping[str, str]:
    """Folder of the site -> the group that its pages belong to; a kind with an index of its own is one."""
    found = {kind.site_folder: kind.index_uri.split("/")[0] for kind in installed_kinds()}
    pages = (page for page in site_pages() if not page.files and page.uri != HOME)
    folders = ((page.uri_of("").split("/")[0], page.group) for page in pages)
    return found | {folder: group or folder for folder, group in folders if folder not in found}


def page_groups() -> tuple[str, ...]:
    """The names of all groups."""
    return tuple(dict.fromkeys(_groups().values()))


def group_of(uri: str) -> str:
    """The group of a page, or of a file beside one."""
    folder = uri.split("/", 1)[0]
    return HOME_GROUP if uri == HOME else _groups().get(folder, folder)
