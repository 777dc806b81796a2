"""Links of written pages to the files of records: they lead to the pages that the site makes of these."""
# Python-Markdown and MkDocs leave much untyped.
# pyright: reportUnknownMemberType=false

import os
import posixpath
from pathlib import Path
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element  # of trees that Markdown made, nothing is parsed

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from handbook.adapters.mkdocs_files import paths_of
from handbook.model.addresses import parts_of

_BEFORE_MKDOCS = 6
"""MkDocs looks where links lead at priority 0, and collects anchors at 5."""
Places = dict[str, tuple[str, str]]
_TARGETS = {"a": "href", "img": "src"}


class RecordLinks(Extension):
    """A Markdown extension, so that a link is known in each of the ways to write one.

    `root` is the folder of the handbook. `places` maps the path of a file there -> the path of its page in the site's
    folder of pages, and the part of the page that shows it; it is filled once these are known.
    """

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.places: Places = {}
        self._root = root
        self._here = ""
        self._folders: tuple[Path, ...] = ()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the name is Python-Markdown's
        """Ask for a look at each finished tree."""
        md.treeprocessors.register(_Links(self, md), "handbook_links", _BEFORE_MKDOCS)

    def enter(self, file: File, config: MkDocsConfig) -> None:
        """Tell which page is rendered next."""
        self._here = posixpath.dirname(file.src_uri)
        self._folders = tuple((self._root / path).parent for path in paths_of(file, config, self._root))

    def resolved(self, target: str) -> str | None:
        """The target as MkDocs knows it; None where it leads to no record."""
        parts = parts_of(target)
        if parts is None or parts.scheme or parts.netloc or not parts.path:
            return None
        for folder in self._folders:
            file = os.path.relpath(folder / unquote(parts.path), self._root).replace(os.sep, "/")
            if place := self.places.get(file):
                uri, part = place
                anchor = parts.fragment or part
                return quote(posixpath.relpath(uri, self._here or ".")) + (f"#{anchor}" if anchor else "")
        return None


class _Links(Treeprocessor):
    def __init__(self, links: RecordLinks, md: Markdown) -> None:
        super().__init__(md)
        self.links = links

    def run(self, root: Element) -> None:
        """Point each link to the file of a record, or to a file beside one, to where the site has it."""
        for element in root.iter():
            attribute = _TARGETS.get(str(element.tag))
            target = attribute and element.get(attribute)
            if attribute and target and (place := self.links.resolved(target)):
                element.set(attribute, place)
