"""The index of a kind that makes none of its own."""

from dataclasses import dataclass

from handbook.loading.kind import Kind
from handbook.rendering.named import Named, named_all
from handbook.rendering.page import Page
from handbook.rendering.site import Site
from handbook.rendering.templating import render


@dataclass(frozen=True)
class RecordsView:
    """All records of one kind, in the order of their ids."""

    title: str
    records: tuple[Named, ...]


def records_index(site: Site, spec: Kind) -> Page:
    """The records of the kind, those that cannot be read among them."""
    here, title = spec.index_uri, site.title(spec.name)
    ids = sorted({*site.handbook.ids[spec.name], *site.handbook.groups[spec.name]})
    view = RecordsView(title, named_all(site, here, spec.name, ids))
    return Page(here, title, render("records_index.html.jinja", view, site.words))
