"""The index of a kind that an extension brings."""

from dataclasses import dataclass

from handbook.loading.kind_of_file import KindOfFile
from handbook.rendering.named import Named, named_all
from handbook.rendering.page import Page, extension_index
from handbook.rendering.site import Site
from handbook.rendering.templating import render


@dataclass(frozen=True)
class RecordsView:
    """All records of one kind, in the order of their ids."""

    title: str
    records: tuple[Named, ...]


def index_title(site: Site, spec: KindOfFile) -> str:
    """What the kind's index is called: as the extension says it in the site's language, else the kind's own name."""
    return (spec.title or {}).get(site.language) or spec.kind.replace("-", " ").capitalize()


def records_index(site: Site, spec: KindOfFile) -> Page:
    """The records of the kind, those that cannot be read among them."""
    here, title = extension_index(spec.kind), index_title(site, spec)
    ids = sorted({*site.handbook.ids[spec.kind], *site.handbook.others[spec.kind]})
    view = RecordsView(title, named_all(site, here, spec.kind, ids))
    return Page(here, title, render("records_index.html.jinja", view, site.words), is_public=spec.is_public)
