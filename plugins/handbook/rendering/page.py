"""A page as any site engine can take it."""

import datetime
from dataclasses import dataclass
from typing import Final

from handbook.diagnostics.finding import rule_place
from handbook.loading.kind import Place, Standing
from handbook.loading.kinds import installed_kinds
from handbook.model.references import KindName


@dataclass(frozen=True)
class TocEntry:
    """A heading of a page: its id and its plain text."""

    id: str
    title: str
    level: int = 2


@dataclass(frozen=True)
class FoundPart:
    """A part of a page that search leads to: its id, its title, a line on it, and other words for it.

    With a `kind` it is found for itself, as a page is; `standing` is its place then, by default that of the page.
    """

    id: str
    title: str
    line: str = ""
    words: tuple[str, ...] = ()
    kind: str = ""
    standing: Standing | None = None


@dataclass(frozen=True)
class Found:
    """What search says of a page, and finds it by, besides its title and its description. All is plain text.

    `kind` is what the page is (`Playbook`), `line` what answers at once, `words` are other words that people type for
    it, `uses` what it is used for. `parts` are by default its headings. After the day `until` it is over, as it is if
    it `is_over` already.
    """

    kind: str = ""
    line: str = ""
    words: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    parts: tuple[FoundPart, ...] | None = None
    standing: Standing = Standing.RECORD
    until: datetime.date | None = None
    is_over: bool = False


@dataclass(frozen=True)
class Page:
    """A finished page. It knows no engine.

    `uri` is its path in the site, always `.../index.md`, so that its address ends in `/` whatever the engine. `title`
    is plain text: whoever prints it escapes it. `html` is safe. `source` is the file that it was made from, relative to
    the handbook. `section` is the uri of the index that it belongs to, None for an index and for home. Of one that is
    not `searchable` search reads no words but those in `found`. A `wide` page needs the place beside it, where others
    have the list of their headings. One that `is_printed` and has no head for that is stamped: see `rendering.stamp`.
    """

    uri: str
    title: str
    html: str
    toc: tuple[TocEntry, ...] = ()
    source: str | None = None
    section: str | None = None
    description: str = ""
    searchable: bool = True
    found: Found = Found()
    wide: bool = False
    edit_url: str | None = None
    is_printed: bool = False


_FRAME: Final = '<div class="hb-page">'


def framed(html: str) -> str:
    """The HTML in the one element by which our styles and scripts know a page of ours from others of the same site."""
    return f"{_FRAME}\n{html}\n</div>"


def is_framed(html: str) -> bool:
    """Whether a page still holds what was handed over in its frame."""
    return _FRAME in html


def indexes() -> tuple[str, ...]:
    """The indexes that stand in the navigation, in its order."""
    return tuple(dict.fromkeys(kind.index_uri for kind in installed_kinds() if kind.section is None))


def record_place(kind: KindName, record_id: str) -> Place:
    """Where a record of a kind of every handbook is shown."""
    return installed_kinds()[kind].place_of(record_id)


def index_of(kind: KindName) -> str:
    """The uri of the page that lists the records of a kind of every handbook."""
    return installed_kinds()[kind].index_uri


def rule_page_place(code: str) -> tuple[str, str]:
    """Where a rule is told, findings link to it: the uri of its family's page, and the part of the page."""
    folder, anchor = rule_place(code)
    return f"{folder}index.md", anchor
