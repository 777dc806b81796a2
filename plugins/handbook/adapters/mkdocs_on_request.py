"""Pages of a preview that are made once a browser asks for them: what was saved is seen without all the rest."""
# MkDocs leaves lists and mappings in its configuration untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import posixpath
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import jinja2
from mkdocs.commands.build import _build_page, _populate_page  # pyright: ignore[reportPrivateUsage] -- as MkDocs does it
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from handbook.rendering.assets import SEARCH

_LOOK_AT_NO_PAGE: Final = frozenset(("handbook", "search", "offline"))
"""The plugins that leave the pages of ours to us."""


class WithoutPages(Files):
    """The files of a site of which MkDocs builds all but the pages at the paths `waiting`: these wait to be asked for.

    They are there for whatever else looks at the files: links, navigation, the map of the site.
    """

    def __init__(self, files: Iterable[File], waiting: Collection[str]) -> None:
        super().__init__(files)
        self._waiting = waiting

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """The pages; those to be built for a server without the ones that wait."""
        pages = super().documentation_pages(inclusion=inclusion)
        if inclusion != InclusionLevel.is_in_serve:
            return pages
        return [page for page in pages if page.src_uri not in self._waiting]

    @cached_property
    def waiting(self) -> Mapping[str, File]:
        """Where a page that waits is to be written, as seen from the top of the site -> the page."""
        pages = super().documentation_pages()
        return {page.dest_uri: page for page in pages if page.src_uri in self._waiting}


@dataclass(frozen=True)
class OnRequest:
    """What one build left for later; `write_search` writes the files of search into a folder."""

    files: WithoutPages
    nav: Navigation
    env: jinja2.Environment
    config: MkDocsConfig
    write_search: Callable[[Path], None]

    def write(self, path: str) -> None:
        """Write what is asked for at a path, as seen from the top of the site, unless it is there by now."""
        if path.startswith(SEARCH):
            if not (Path(self.config.site_dir) / path).is_file():
                self.write_search(Path(self.config.site_dir))
            return
        place = posixpath.normpath(path)
        for wanted in (place, posixpath.normpath(f"{place}/index.html")):
            file = self.files.waiting.get(wanted)
            if file and not Path(file.abs_dest_path).is_file():
                self._build(file)

    def _build(self, file: File) -> None:
        if file.page:
            _populate_page(file.page, self.config, self.files)
            _build_page(file.page, self.config, self.files.documentation_pages(), self.nav, self.env)


def may_wait(config: MkDocsConfig) -> bool:
    """Whether nobody else wants to see each page of a build: no other plugin, no hook, and no search but ours."""
    others = {name.rpartition("/")[2] for name in config.plugins} - _LOOK_AT_NO_PAGE
    return config.theme.name == "material" and not others and not config.hooks
