"""Pages that are made or left out together: what a site that has pages of its own may choose from."""

from collections.abc import Collection, Mapping
from typing import Final

from handbook.rendering.page import HOME

HOME_GROUP: Final = "home"
"""The home page, which is chosen apart from all others: most sites have one already."""

_FOLDERS: Final[Mapping[str, tuple[str, ...]]] = {
    "playbooks": ("playbooks",),
    "campaigns": ("campaigns",),
    "okrs": ("okrs", "report"),
    "kpis": ("kpis",),
    "experiments": ("experiments",),
    "tools": ("tools",),
    "people": ("people", "roles", "teams"),
    "calendar": ("calendar", "week"),
    "health": ("health",),
    "rules": ("rules",),
    "format": ("format",),
}
_GROUP_OF: Final = {folder: group for group, folders in _FOLDERS.items() for folder in folders}


def page_groups(extension_kinds: Collection[str] = ()) -> tuple[str, ...]:
    """The names of all groups; a kind that an extension brings is one of its own."""
    return (*_FOLDERS, *extension_kinds)


def group_of(uri: str) -> str:
    """The group of a page, or of a file beside one."""
    folder = uri.split("/", 1)[0]
    return HOME_GROUP if uri == HOME else _GROUP_OF.get(folder, folder)
