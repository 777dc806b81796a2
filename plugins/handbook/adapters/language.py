"""The language of a call, and the handbook that it is about; no help waits for what reads a handbook."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast

from handbook.model.basics import LANGUAGES, SETTINGS_FILE, Language

_FIRST: Final = re.compile(
    rf"^languages:\s*(?:\[|- )\s*[\"']?({'|'.join(LANGUAGES)})[\"']?\s*(?:[],#\n]|\Z)", re.MULTILINE
)
"""The first language of a handbook, as nearly everybody writes it."""
_LARGE: Final = 100_000
"""Bytes of settings that are looked through; how much may be read, their reader knows."""


def language_in(folder: Path) -> Language:
    """The first language of the handbook that a command in this folder is about; without one, the terminal's."""
    try:
        root = handbook_at(folder)
        return _first_language(root) if root else language_of(os.environ)
    except OSError:  # whoever reads the file next says why it cannot be read
        return language_of(os.environ)


def language_of(environment: Mapping[str, str]) -> Language:
    """The language of a terminal (POSIX: the first of these variables that says something), else English."""
    told = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "").casefold()
    for language in LANGUAGES:
        if told.startswith(language):
            return language
    return LANGUAGES[0]


def handbook_at(folder: Path) -> Path | None:
    """The handbook's folder: this one, or the one that its `mkdocs.yml` names, or one above in the same repository."""
    found = folder if is_handbook(folder) else _below(folder) or _around(folder)
    return found if found and is_handbook(found) else None


def is_handbook(folder: Path) -> bool:
    """Whether a handbook has its settings here."""
    return (folder / SETTINGS_FILE).is_file()


def named_like_settings(folder: Path) -> str | None:
    """A file here that may be meant as the settings, and has another ending or capitals."""
    names = (file.name for file in sorted(folder.glob("*.*")) if file.is_file())
    return next((name for name in names if name.lower() in (SETTINGS_FILE, f"{Path(SETTINGS_FILE).stem}.yaml")), None)


def _below(folder: Path) -> Path | None:
    if not any(folder.glob("mkdocs.y*ml")):
        return None
    from handbook.loading.host_site import handbook_below  # noqa: PLC0415 -- no help waits for it

    return handbook_below(folder)


def _around(folder: Path) -> Path | None:
    """The handbook that a folder lies in; none beyond the top of its repository."""
    here = folder.resolve()
    for above in (here, *here.parents):
        if is_handbook(above):
            return above
        if (above / ".git").exists():
            return None
    return None


def _first_language(root: Path) -> Language:
    """What the settings say. Where that is written in another way than usual, those are asked who read everything."""
    with (root / SETTINGS_FILE).open("rb") as file:
        text = file.read(_LARGE).decode("utf-8", "replace").replace("\r\n", "\n")
    if usual := _FIRST.search(text):
        return cast("Language", usual[1])
    if "languages" not in text and len(text) < _LARGE:
        return LANGUAGES[0]
    from handbook.loading.folder import settings_of  # noqa: PLC0415 -- no help waits for it

    return settings_of(root)[0].languages[0]
