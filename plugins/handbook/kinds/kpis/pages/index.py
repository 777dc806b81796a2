"""The index of KPIs: each with its newest number, what it means, and what it is held against."""

from dataclasses import dataclass

from handbook.kinds.kpis.pages.card import KpiCard, kpi_card
from handbook.rendering.named import Named
from handbook.rendering.page import Page, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render

_HERE = index_of("kpi")


@dataclass(frozen=True)
class KpisView:
    """The page of all KPIs."""

    index: Named
    cards: tuple[KpiCard, ...]


def kpis_index(site: Site) -> Page:
    """All KPIs, by name."""
    words = site.words
    records = sorted(site.handbook.kpis.values(), key=lambda record: record.model.name.casefold())
    view = KpisView(
        index=Named(site.title("okr"), site.href(_HERE, index_of("okr"))),
        cards=tuple(kpi_card(site, _HERE, record) for record in records),
    )
    html = render("kpi_index.html.jinja", view, words)
    section, lead = index_of("okr"), words("kpi.lead")
    return Page(_HERE, site.title("kpi"), html, section=section, description=lead, is_printed=True)
