"""Where the files of a handbook are edited: as `handbook.yml` says, else as the site says of its own pages."""
# MkDocs leaves the configuration untyped.
# pyright: reportUnknownMemberType=false

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import quote, urljoin

from mkdocs.config.defaults import MkDocsConfig

from handbook.loading.host_site import repository_path, typed_settings
from handbook.model.settings import Settings
from handbook.pipeline.checks.checking import Checked
from handbook.rendering.links import edit_url_in, is_gitlab

_MARK: Final = "hb0path0hb"
"""Stands for a path in an address, where nothing else is so called."""


@dataclass(frozen=True)
class EditLinks:
    """The address at which a site has files edited, before and after the path of one below `top`.

    `separator` is `/` where the path may hold it as it is, else empty.
    """

    before: str
    after: str
    separator: str
    top: Path

    def url(self, file: Path) -> str | None:
        """Where the file is edited; None for one that is not below `top`."""
        path = _seen_from(self.top, file.resolve())
        return None if path is None else self.before + quote(path, safe=self.separator) + self.after


def use_repository(config: MkDocsConfig, settings: Settings, root: Path) -> None:
    """Let MkDocs link written pages to where `handbook.yml` keeps the files, unless the site says where they are.

    A branch that it names is meant too where the site alone says which repository it is.
    """
    theirs = config.repo_url
    ours = settings.repository or (theirs if "branch" in settings.model_fields_set else None)
    is_said = not {"edit_uri", "edit_uri_template"}.isdisjoint(typed_settings(Path(config.config_file_path)))
    docs = _seen_from(_top_of(root), Path(config.docs_dir).resolve())
    if ours and docs and not is_said and (theirs is None or theirs.rstrip("/") == ours.rstrip("/")):
        config.edit_uri = f"{edit_url_in(settings.model_copy(update={'repository': ours}), docs)}/"


def tell_no_repository(config: MkDocsConfig, settings: Settings) -> None:
    """Lead from no page of a public site to where it is edited, however its owner says where that is.

    What `mkdocs.yml` calls its repository stays where the settings are for the public too, else it is the team's.
    """
    config.edit_uri = config.edit_uri_template = None
    if settings.audience != "public":
        config.repo_url = config.repo_name = None


def with_site_repository(checked: Checked, config: MkDocsConfig, links: EditLinks | None) -> Checked:
    """The handbook with the repository of the site, where it names none and the two have their files edited alike.

    Where the site says that its pages are not edited (`edit_uri: ""`), the handbook's are not either.
    """
    settings = checked.handbook.settings
    if config.edit_uri == "" and not config.edit_uri_template:
        return _with(checked, settings.model_copy(update={"repository": None}))
    if settings.repository or links is None or not config.repo_url:
        return checked
    base = config.repo_url.rstrip("/")
    action = "-/edit" if is_gitlab(base) else "edit"
    branch = re.fullmatch(rf"{re.escape(base)}/{action}/(?P<branch>[^?#]+)/", links.before)
    if branch is None or links.after or links.top != _top_of(checked.handbook.root):
        return checked
    return _with(checked, settings.model_copy(update={"repository": base, "branch": branch["branch"]}))


def site_edit_links(config: MkDocsConfig, root: Path) -> EditLinks | None:
    """Where the site has files of the repository edited, as far as what it says of its own pages tells.

    What it says ends in its folder of pages, seen from the top of the repository or from `mkdocs.yml`, and a path
    there. Where it does not, nobody knows how the address of another file would look.
    """
    shown = _address(config)
    for top in dict.fromkeys((_top_of(root), Path(config.config_file_path).resolve().parent)):
        folder = _seen_from(top, Path(config.docs_dir).resolve())
        if not shown or folder is None:
            continue
        for separator in ("/", "%2F"):
            whole = _MARK if folder == "." else separator.join((*folder.split("/"), _MARK))
            if place := re.search(rf"(?<![\w.-]){re.escape(whole)}\.md", shown):
                return EditLinks(shown[: place.start()], shown[place.end() :], "/" if separator == "/" else "", top)
    return None


def _address(config: MkDocsConfig) -> str:
    """Where a page of the site would be edited, as MkDocs works it out; empty where it would not."""
    path = f"{_MARK}.md"
    if config.edit_uri_template:
        said = config.edit_uri_template.format(path=path, path_noext=_MARK)
    elif config.edit_uri:
        said = config.edit_uri + path
    else:
        return ""
    base = config.repo_url or ""
    return urljoin(base if not base or base.endswith("/") or said[:1] in "?#" else f"{base}/", said)


def _top_of(root: Path) -> Path:
    """The top of the repository that a folder lies in."""
    inside = repository_path(root)
    return Path(os.path.normpath(root.resolve() / "/".join([".."] * inside.count("/")))) if inside else root.resolve()


def _seen_from(top: Path, file: Path) -> str | None:
    try:
        path = os.path.relpath(file, top).replace(os.sep, "/")
    except ValueError:  # another drive
        return None
    return None if path.startswith("../") or path == ".." else path


def _with(checked: Checked, settings: Settings) -> Checked:
    handbook = replace(checked.handbook, settings=settings)
    return replace(checked, context=replace(checked.context, handbook=handbook))
