"""Which page of the site a link of a written page means that leads to none."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from handbook.diagnostics.names import Names
from handbook.rules.context import Context
from handbook.rules.links import SCHEME, WrittenLink


@dataclass(frozen=True)
class Pages:
    """The pages that somebody wrote below the folder of pages, and those that the handbook makes beside them."""

    context: Context

    def meant(self, path: str, link: WrittenLink) -> str | None:
        """The path of the page that a link to none surely means; without one, another program may make the page."""
        typed, folder = link.target.partition("#")[0], posixpath.dirname(path)
        there = posixpath.normpath(posixpath.join(folder, typed))
        if SCHEME.match(typed) or not typed.endswith(".md") or self._is_there(there):
            return None
        return next(self._candidates(path, there), None)

    def _candidates(self, path: str, there: str) -> Iterator[str]:
        """A written page beside it, first of all the one whose name begins so; then a page that is made."""
        folder = posixpath.dirname(there)
        beside = [page for page in self._written if page != path and posixpath.dirname(page) == folder]
        stem = posixpath.basename(there).removesuffix(".md")
        near = ((page, posixpath.basename(page)) for page in beside)
        named = [page for page, name in near if name.startswith(f"{stem}-") or name.endswith(f"-{stem}.md")]
        if len(named) == 1:
            yield from named
        alone = f"{there.removesuffix('.md')}/index.md"
        made = alone if alone in self._made else self._made.surely_meant(alone)
        found = Names(beside).surely_meant(there), self._made.surely_meant(there), made
        yield from (name for name in found if name)

    def _is_there(self, path: str) -> bool:
        return path in self._written or path in self._made or (self.context.handbook.root / path).exists()

    @cached_property
    def _written(self) -> Names:
        return Names(self.context.page_links.keys())

    @cached_property
    def _made(self) -> Names:
        """The pages that the handbook makes, as if they lay among the written ones."""
        docs = self.context.handbook.site.docs
        return Names([posixpath.join(docs, uri) for uri in self.context.page_uris])
