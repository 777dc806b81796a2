"""Our search behind the box of Material: its worker is ours, and its index is empty."""
# MkDocs leaves lists and mappings in its configuration untyped.
# pyright: reportUnknownMemberType=false

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import write_file

from handbook.locales import wording
from handbook.pipeline.site.building import Built
from handbook.pipeline.site.searching import search_files
from handbook.rendering.assets import SEARCH_WAKE, SEARCH_WORKER, bundled_assets
from handbook.rendering.page import TocEntry, is_framed
from handbook.rendering.search.entry import Entry, written_entry

_WORKER: Final = re.compile(r"assets/javascripts/workers/search\.[^/]*\.js")


@dataclass
class OwnSearch:
    """What is found in a site that is a handbook. `pages` maps the uri of a page of ours -> its file.

    It `answers` what is typed into the site's box; else its index is there for whoever reads it. `shown` are our pages
    as other plugins left them, by uri, empty where one locked it: what they hid by then stays hidden. `written` are the
    entries of the other pages, by their addresses.
    """

    built: Built
    pages: Mapping[str, File]
    answers: bool
    shown: dict[str, str] = field(default_factory=dict[str, str])
    written: dict[str, Entry] = field(default_factory=dict[str, Entry])

    def read(self, page: MkDocsPage, uri: str | None) -> None:
        """Take in a page as it will be shown; `uri` is that of one of ours."""
        html, asked = page.content or "", _asked(page)
        if uri is not None:
            self.shown[uri] = html if is_framed(html) else ""
        elif not asked.get("exclude"):
            self.written[page.url] = written_entry(
                page.url,
                str(cast("object", page.title)),
                html,
                [entry for entry in _headings(page.toc) if f'id="{entry.id}"' in html],
                kind=wording(self.built.language)("search.help"),
                description=str(page.meta.get("description") or ""),
                words=_words(asked.get("also")),
                boost=_boost(asked.get("boost")),
            )

    def write(self, folder: Path) -> None:
        """Write the index into the folder of the site."""
        urls = {uri: file.url for uri, file in self.pages.items() if self.shown.get(uri) != ""}
        for uri, text in search_files(self.built, urls, self.written.values(), self.shown).items():
            write_file(text.encode(), str(folder / uri))


def _asked(page: MkDocsPage) -> Mapping[str, object]:
    """What the top of a written page says to the search."""
    asked = cast("object", page.meta.get("search"))
    return cast("Mapping[str, object]", asked) if isinstance(asked, Mapping) else {}


def _words(also: object) -> tuple[str, ...]:
    given = cast("list[object]", also) if isinstance(also, list) else [also]
    return tuple(str(word) for word in given if word)


def _boost(boost: object) -> float:
    """As Material has it; what is no number changes nothing."""
    return float(boost) if isinstance(boost, int | float) else 1


def take_over(files: Files, config: MkDocsConfig) -> bool:
    """Put our worker into the place of Material's; whether there is one, and a box of a search that it answers."""
    theirs = [file for file in files if _WORKER.fullmatch(file.src_uri)]
    plugins = cast("Mapping[str, object]", config.plugins)
    if not theirs or not any(name.rpartition("/")[2] == "search" for name in plugins):
        return False
    worker = bundled_assets()[SEARCH_WORKER]
    for file in theirs:
        files.remove(file)
        files.append(File.generated(config, file.src_uri, content=worker, inclusion=InclusionLevel.NOT_IN_NAV))
    asked = cast("list[object]", config.extra.get("polyfills") or [])
    config.extra["polyfills"] = [*(script for script in asked if script != SEARCH_WAKE), SEARCH_WAKE]
    return True


def _headings(toc: Iterable[AnchorLink]) -> Iterator[TocEntry]:
    for entry in toc:
        if entry.level > 1:
            yield TocEntry(entry.id, entry.title, entry.level)
        yield from _headings(entry.children)
