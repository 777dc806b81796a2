"""Files beside the records that differ: pages written by hand, templates, what the site is built with."""

from collections.abc import Iterator, Sequence
from typing import Final

from handbook.changes.change import Change, Title
from handbook.changes.records import titles

GROUP: Final = "pages"


def page_changes(paths: Sequence[str]) -> Iterator[Change]:
    """One sentence for all of them, by their paths."""
    if paths:
        names = titles([Title(path) for path in paths])
        yield Change(GROUP, GROUP, Title(""), None, "pages-changed", "small", {}, names)
