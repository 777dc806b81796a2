"""Files that differ, and of them what people read beside the records: pages, templates, what the site is built with."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from handbook.changes.change import Change, Detail, FileAt, Title
from handbook.loading.copied import BESIDE

GROUP: Final = "pages"
_WRITTEN: Final = ("docs/", "mkdocs.yml", f"{BESIDE}/")
"""Where pages are written by hand, what the site is built with, and where templates lie."""


class Page(NamedTuple):
    """A file that differs, and on which sides there is one."""

    path: str
    was_there: bool
    is_there: bool

    @property
    def what(self) -> str:
        """What became of it."""
        if not self.was_there:
            return "pages-new"
        return "pages-changed" if self.is_there else "pages-removed"


def page_changes(files: Sequence[Page]) -> Iterator[Change]:
    """What is new, other than before, or gone, each in a sentence, by the paths."""
    pages = [file for file in files if file.path.startswith(_WRITTEN) and not _is_playbook(file.path)]
    for what in ("pages-new", "pages-changed", "pages-removed"):
        if some := [page for page in pages if page.what == what]:
            names = tuple(Detail("title-only", {"title": FileAt(page.path, page.is_there)}) for page in some)
            yield Change(GROUP, GROUP, Title(""), None, what, "small", {}, names)


def _is_playbook(path: str) -> bool:
    return path.startswith(f"{BESIDE}/") and path.count("/") == 1
