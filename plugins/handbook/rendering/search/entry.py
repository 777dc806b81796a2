"""An entry of the index: a page, or a part of one that is found for itself."""

import datetime
import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from handbook.loading.kind import Standing
from handbook.rendering.page import FoundPart, Page, TocEntry
from handbook.rendering.prose.search_text import without_furniture

_ROWS: Final = re.compile(r"<(?P<tag>table|script|style|template|nav)\b.*?</(?P=tag)>", re.DOTALL)
"""What is no prose, such as rows of numbers."""
_TAG: Final = re.compile(r"<[^>]*>")
_ID: Final = re.compile(r"""<[a-z][^>]*?\sid=["']?([^"'\s>]+)""", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """What can be found.

    `url` is its address as seen from the top of the site. `about` is what it is for; people search that too. `prose`
    maps the position of a part, from 1 on (0: what stands before them) -> its words.
    """

    url: str
    title: str
    kind: str
    standing: Standing
    line: str = ""
    words: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    about: str = ""
    parts: tuple[FoundPart, ...] = ()
    until: datetime.date | None = None
    is_over: bool = False
    boost: float = 1
    prose: Mapping[int, str] | None = None


def entries_of(page: Page, url: str, kind: str) -> Iterator[Entry]:
    """A page of ours, and its parts that are found for themselves; `kind` is said of one that says none itself."""
    found = page.found
    parts = found.parts if found.parts is not None else tuple(_headings(page.toc))
    within = tuple(part for part in parts if not part.kind)
    alone = tuple(part for part in parts if part.kind)
    prose = _prose_of(page, parts) if page.searchable else {}
    yield Entry(
        url=url,
        title=page.title,
        kind=found.kind or kind,
        standing=found.standing,
        line=found.line or page.description,
        words=found.words,
        uses=found.uses,
        about=page.description if found.line else "",
        parts=within,
        until=found.until,
        is_over=found.is_over,
        prose=_at([("", prose.get("", "")), *((part.id, prose.get(part.id, "")) for part in within)]),
    )
    for part in alone:
        yield Entry(
            url=f"{url}#{part.id}",
            title=part.title,
            kind=part.kind,
            standing=found.standing if part.standing is None else part.standing,
            line=part.line,
            words=part.words,
            until=found.until,
            is_over=found.is_over,
            prose=_at([(part.id, prose.get(part.id, ""))]),
        )


def _prose_of(page: Page, parts: tuple[FoundPart, ...]) -> dict[str, str]:
    """Id of a part -> its prose. That of a section which is no part, as the tools of a role, is the page's own."""
    told = {part.id for part in parts}
    prose = _by_part(page.html, (*told, *(entry.id for entry in page.toc)))
    own = " ".join(text for name, text in prose.items() if name not in told)
    return {name: text for name, text in prose.items() if name in told} | {"": own}


def written_entry(  # noqa: PLR0913 -- all that a site says of a page
    url: str,
    title: str,
    text: str,
    toc: Iterable[TocEntry],
    *,
    kind: str,
    description: str = "",
    words: tuple[str, ...] = (),
    boost: float = 1,
) -> Entry:
    """A page that was written for the site: `boost` above 1 sets it before others, below 1 behind them."""
    parts = tuple(_headings(toc))
    prose = _by_part(text, [part.id for part in parts])
    numbered = _at([("", prose.get("", "")), *((part.id, prose.get(part.id, "")) for part in parts)])
    return Entry(url, title, kind, Standing.HELP, description, words, parts=parts, boost=boost, prose=numbered)


def _headings(toc: Iterable[TocEntry]) -> Iterator[FoundPart]:
    return (FoundPart(entry.id, entry.title) for entry in toc)


def _at(texts: Iterable[tuple[str, str]]) -> dict[int, str]:
    return {position: text for position, (_, text) in enumerate(texts) if text}


def _by_part(text: str, ids: Iterable[str]) -> dict[str, str]:
    """Id of a part -> its prose, up to the next one; what comes before all of them has the empty id."""
    wanted, found, start, current = set(ids), dict[str, str](), 0, ""
    for place in _ID.finditer(text):
        name = html.unescape(place[1])
        if name in wanted:
            found[current] = found.get(current, "") + " " + text[start : place.start()]
            start, current = place.start(), name
            wanted.discard(name)
    found[current] = found.get(current, "") + " " + text[start:]
    return {name: words for name, raw in found.items() if (words := _words_of(raw))}


def _words_of(raw: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", _ROWS.sub(" ", without_furniture(raw)))).split())
