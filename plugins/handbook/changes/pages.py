"""Files that differ, and of them what people read beside the records: pages, templates, what the site is built with."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from handbook.changes.change import Change, Detail, FileAt, Title
from handbook.loading.copied import BESIDE

GROUP: Final = "pages"
_WRITTEN: Final = ("docs/", "mkdocs.yml", f"{BESIDE}/")
"""Where pages are written by hand, what the site is built with, and where templates lie."""


class Page(NamedTuple):
    """A file that differs, and on which sides there is one; `was` is its former name, where nothing else differs."""

    path: str
    was_there: bool
    is_there: bool
    was: str | None = None

    @property
    def what(self) -> str:
        """What became of it."""
        if self.was:
            return "pages-renamed"
        if not self.was_there:
            return "pages-new"
        return "pages-changed" if self.is_there else "pages-removed"


def is_page(path: str) -> bool:
    """Whether people read the file beside the records."""
    is_playbook = path.startswith(f"{BESIDE}/") and path.count("/") == 1
    return path.startswith(_WRITTEN) and not is_playbook


def with_former_names(pages: Sequence[Page], then: Mapping[str, bytes], now: Mapping[str, bytes]) -> list[Page]:
    """The same, of a page that only has another name one instead of two.

    `then` and `now` map a path -> what tells the same text.
    """
    gone = {then[page.path]: page.path for page in pages if page.what == "pages-removed" and is_page(page.path)}
    came = [page for page in pages if page.what == "pages-new" and is_page(page.path)]
    was = {page.path: gone.pop(now[page.path]) for page in came if now.get(page.path) in gone}
    return [page._replace(was=was.get(page.path)) for page in pages if page.path not in was.values()]


def page_changes(files: Sequence[Page]) -> Iterator[Change]:
    """What is new, other than before, or gone, each in a sentence, by the paths."""
    pages = [file for file in files if is_page(file.path)]
    for what in ("pages-new", "pages-renamed", "pages-changed", "pages-removed"):
        if some := [page for page in pages if page.what == what]:
            yield Change(GROUP, GROUP, Title(""), None, what, "small", {}, tuple(map(_told, some)))


def _told(page: Page) -> Detail:
    title = FileAt(page.path, page.is_there)
    return (
        Detail("page-renamed", {"old": FileAt(page.was, is_there=False), "title": title})
        if page.was
        else Detail("title-only", {"title": title})
    )
