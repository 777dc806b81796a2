"""The files of a site: which the handbook adds, which were there, and what gives way to what."""

import os
import posixpath
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.walking import printable
from handbook.pipeline.site.building import Built
from handbook.rendering.assets import ASSETS, SEARCH, WORKER_SHIM
from handbook.rendering.uris import HOME


@dataclass
class Placing:
    """Adds files of the handbook, whose folder is `root` and whose home is at `prefix`, to those of a site.

    What a site has at an address stays: `standing` maps the uri of each page, asset or copy that gave way -> the file
    that stands there instead.
    """

    files: Files
    config: MkDocsConfig
    root: Path
    prefix: str
    assets_prefix: str
    standing: dict[str, File] = field(default_factory=dict[str, File])

    def add(self, built: Built) -> dict[str, str]:
        """Add all that was built; the path in the site's folder of pages -> the uri of each page that has its place."""
        there = {_destination(file): file for file in self.files if file.inclusion.is_included()}
        placed = (uri for uri in built.pages if self._add(there, self._page(uri, built.pages.source_of(uri))))
        pages = {self.prefix + uri: uri for uri in placed}
        is_home_ours = self.prefix + HOME in pages
        for uri, text in built.assets.items():
            if is_home_ours or not (uri == WORKER_SHIM or uri.startswith(SEARCH)):  # the search of others is theirs
                self._add(there, self._asset(uri, text))
        for uri, path in built.files.items():
            self._add(there, self._copy(uri, path))
        for uri in built.withheld:
            self._withhold(uri)
        return pages

    def written(self) -> dict[str, str]:
        """Path -> uri of each file that the site has, both as seen from the handbook: what prose may link to."""
        shown = (file for file in self.files if file.inclusion.is_included())
        return {path: self._uri(file) for file in shown for path in paths_of(file, self.config, self.root)}

    def path_of(self, uri: str) -> str:
        """The path in the site's folder of pages of what shows a page or a file of the handbook."""
        return self.standing[uri].src_uri if uri in self.standing else self.prefix + uri

    def take_out_sources(self, paths: Container[str], top: Path) -> None:
        """Take out of the site the files of records, which are shown as pages, and what is not read.

        Of what was written for the site, also what lies outside of `top`, whatever links lead there.
        """
        top = top.resolve()
        for file in list(self.files):
            is_source = any(printable(path) in paths for path in paths_of(file, self.config, self.root))
            if is_source or self._is_away(file, paths, top):
                self.files.remove(file)

    def _is_away(self, file: File, paths: Container[str], top: Path) -> bool:
        """Whether a link that is not followed leads to a written file, or one from there to the file of a record."""
        written = file.abs_src_path
        if not written or not Path(written).is_relative_to(self.config.docs_dir):
            return False
        real = os.path.realpath(written)
        found = [PurePosixPath(printable(path)) for path in paths_of(file, self.config, self.root, real)]
        is_told = any(str(part) in paths for path in found for part in (path, *path.parents))
        return is_told or not Path(real).is_relative_to(top)

    def _uri(self, file: File) -> str:
        uri = posixpath.relpath(file.dest_uri, self.prefix or ".")
        folder, name = posixpath.split(uri)
        return posixpath.join(folder, "index.md") if name == "index.html" else uri

    def _add(self, there: dict[str, File], file: File) -> bool:
        """Add a file, unless its address or its path in the folder of pages is taken."""
        same = self.files.get_file_from_path(file.src_uri)
        other = there.get(_destination(file)) or (same if same and same.inclusion.is_included() else None)
        if other:
            self.standing[file.src_uri.removeprefix(self.prefix)] = other
            return False
        if same:
            self.files.remove(same)
        self.files.append(file)
        there[_destination(file)] = file
        return True

    def _page(self, uri: str, source: str | None) -> File:
        """A page that no file makes passes for one of the settings: other plugins ask git about each."""
        file = self._generated(uri, "")
        file.abs_src_path = str(self.root / (source or SETTINGS_FILE))
        return file

    def _asset(self, uri: str, text: str) -> File:
        """A feed is beside its pages, which may be there in several languages; styles and scripts are for all."""
        file = self._generated(uri, text)
        if uri.startswith(ASSETS):
            file.src_uri = self.assets_prefix + uri
        return file

    def _generated(self, uri: str, text: str) -> File:
        return File.generated(self.config, self.prefix + uri, content=text, inclusion=InclusionLevel.NOT_IN_NAV)

    def _copy(self, uri: str, path: Path) -> File:
        inclusion = InclusionLevel.NOT_IN_NAV
        return File.generated(self.config, self.prefix + uri, abs_src_path=str(path), inclusion=inclusion)

    def _withhold(self, uri: str) -> None:
        """Let MkDocs know a page that this site goes without: a link to one from a written page is then no mistake."""
        if self.files.get_file_from_path(self.prefix + uri) is None:
            self.files.append(
                File.generated(self.config, self.prefix + uri, content="", inclusion=InclusionLevel.EXCLUDED)
            )


def _destination(file: File) -> str:
    """Where it is read; names that differ in capitals alone are the same on many disks."""
    return file.dest_uri.casefold()


def paths_of(file: File, config: MkDocsConfig, root: Path, *others: str) -> Iterator[str]:
    """Where a file may be seen from the handbook: where it is, and where plugins that made it say that it is."""
    places = dict.fromkeys((file.abs_src_path, os.path.join(config.docs_dir, file.src_uri), *others))  # noqa: PTH118 -- not resolved
    for place in filter(None, places):
        try:
            yield os.path.relpath(place, root).replace(os.sep, "/")
        except ValueError:  # another drive
            continue
