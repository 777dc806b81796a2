"""What a page says without other pages and without the values that a site holds back: no dead link, no empty column."""

import posixpath
import re
from collections.abc import Collection
from urllib.parse import urlsplit

_ANCHOR = re.compile(r"<a\b(?P<attributes>[^>]*)>(?P<text>.*?)</a>", re.DOTALL)
"""HTML knows no anchor inside an anchor."""
_HREF = re.compile(r"""\bhref=["']?(?P<href>[^"'\s>]*)""")
_TABLE = re.compile(r'<table class="hb-table\b.*?</table>', re.DOTALL)
"""A table of records; in others, such as a calendar, an empty column has a meaning."""
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t[dh]\b.*?</t[dh]>\s*", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_GONE = "\x00"
"""Where a link was: no page holds this character."""
_SEPARATED = re.compile(rf"\s*·\s*{_GONE}(?:\s*→)?|{_GONE}(?:\s*→)?(?:\s*·\s*|<br>)?")
_HERE = r"(?:<a\b[^>]*\baria-current\b[^>]*>[^<]*</a>)?"
_HOLLOW = re.compile(rf"<(?P<tag>p|li|nav)\b[^>]*>\s*{_HERE}(?:[\s·→]*{_GONE})+[\s·→]*</(?P=tag)>\s*")
"""What holds nothing but links that went, and perhaps the one to the page itself."""


def unlinked(html: str, here: str, uris: Collection[str]) -> str:
    """The HTML of the page whose address in the site is `here` (`start/`), with the mere text of links to `uris`."""
    return _ANCHOR.sub(lambda anchor: anchor["text"] if _leads_to(anchor, here, uris) else anchor[0], html)


def stripped(html: str, here: str, uris: Collection[str]) -> str:
    """The HTML without links to `uris`, and without what held nothing else; no table keeps an empty column."""
    marked = _ANCHOR.sub(lambda anchor: _GONE if _leads_to(anchor, here, uris) else anchor[0], html)
    kept = _SEPARATED.sub("", _HOLLOW.sub("", marked))
    return _TABLE.sub(lambda table: _without_empty_columns(table[0]), kept)


def _leads_to(anchor: re.Match[str], here: str, uris: Collection[str]) -> bool:
    href = _HREF.search(anchor["attributes"])
    return href is not None and _uri(here, href["href"]) in uris


def _uri(here: str, href: str) -> str | None:
    """The uri of the page or file that a link leads to; None outside the site."""
    target = urlsplit(href)
    if target.scheme or target.netloc or not target.path:
        return None
    place = posixpath.normpath(posixpath.join(posixpath.dirname(here), target.path.removesuffix("index.html")))
    is_file = posixpath.splitext(target.path)[1] not in ("", ".html")
    return place if is_file else posixpath.normpath(f"{place}/index.md")


def _without_empty_columns(table: str) -> str:
    """Columns that have a heading and say nothing below it go; a table whose rows differ in length stays."""
    rows = [_CELL.findall(row) for row in _ROW.findall(table)]
    if len({len(row) for row in rows}) != 1 or len(rows) == 1:
        return table
    empty = {place for place, cells in enumerate(zip(*rows[1:], strict=True)) if not any(map(_says, cells))}
    return _ROW.sub(lambda row: _without_cells(row[0], empty), table)


def _without_cells(row: str, places: Collection[int]) -> str:
    position = iter(range(len(row)))
    return _CELL.sub(lambda cell: "" if next(position) in places else cell[0], row)


def _says(cell: str) -> bool:
    return re.search(r"\w", _TAG.sub("", cell)) is not None
