"""The page of a file that cannot be read: it says what to mend, and keeps links to it alive."""

from dataclasses import dataclass

from handbook.model.references import KindName
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named
from handbook.rendering.page import Page
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import HEALTH


@dataclass(frozen=True)
class BrokenView:
    """A file by its id, and what is wrong in it."""

    index: Named
    id: str
    path: str
    edit_href: str | None
    health: str
    findings: FileNotes


def broken_page(site: Site, kind: KindName, record_id: str, path: str) -> Page:
    """The page of a record whose file `path` has no shape."""
    kinds = site.handbook.kinds
    here, section = kinds[kind].place_of(record_id)[0], kinds[kind].index_uri
    view = BrokenView(
        index=Named(kinds.title_at(section)[site.language], site.href(here, section)),
        id=record_id,
        path=path,
        edit_href=site.edit_url(path),
        health=site.href(here, HEALTH),
        findings=notes_of(site, here, path),
    )
    html = render("broken_page.html.jinja", view, site.words)
    return Page(here, record_id, html, (), path, section, edit_url=view.edit_href)
